package org.openspm.compensation.evaluation;

import org.openspm.compensation.plan.PlanTerms;

/** Says that a plan looks at what totals do not know: at single transactions, or at days within a pay period. */
final class RowsNeededException extends IllegalStateException {

    static final String REMEDY = "\nEvaluate the rows themselves: scan them and merge what was scanned.";

    private static final long serialVersionUID = 1L;

    /** What needs the rows. */
    private final String reason;

    RowsNeededException(String plan, String reason) {
        super("The plan (" + plan + ") cannot be paid on totals: " + reason + "." + REMEDY);
        this.reason = reason;
    }

    /** Returns the same, said of the component that looks. */
    IllegalStateException of(PlanTerms terms, String component) {
        return new IllegalStateException(
                "The component (" + component + ") of the plan (" + terms.name() + ") cannot be paid on totals: "
                        + reason + "." + REMEDY,
                this);
    }
}
