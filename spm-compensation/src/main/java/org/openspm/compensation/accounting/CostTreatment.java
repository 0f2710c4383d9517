package org.openspm.compensation.accounting;

/** What becomes of a commission in the books. */
public enum CostTreatment {
    /** It is an asset, amortised over the time it is of benefit. */
    CAPITALIZED("capitalized"),
    /** It is an expense at once: of benefit for a year or less, and the practical expedient is used. */
    EXPENSED_BY_EXPEDIENT("expensed, of benefit for a year or less"),
    /** It is an expense at once: it would have been incurred without the contract. */
    EXPENSED_NOT_INCREMENTAL("expensed, not incremental");

    private final String words;

    CostTreatment(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
