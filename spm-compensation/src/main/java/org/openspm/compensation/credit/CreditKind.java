package org.openspm.compensation.credit;

/** How a participant came by a credit. */
public enum CreditKind {
    /** A part of the transaction itself: all direct credits of a transaction total 100 %, unless the split is free. */
    DIRECT,
    /** On top of the transaction: a specialist's credit, which takes nothing from anybody. */
    OVERLAY,
    /** The credit climbed a hierarchy from somebody who reports to the participant, directly or further down. */
    ROLLED_UP
}
