package org.openspm.compensation.credit;

/** In which period a released credit counts. */
public enum ReleaseDating {
    /** In that of the release date, or of the credit date should that be later. */
    ON_RELEASE_DATE,
    /** In that of the credit date, as if it had never been held. */
    ON_CREDIT_DATE
}
