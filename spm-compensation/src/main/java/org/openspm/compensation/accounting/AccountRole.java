package org.openspm.compensation.accounting;

/** What an account is for. Which number it has is the host's. */
public enum AccountRole {
    /** The asset: capitalised costs of obtaining contracts. */
    CONTRACT_COSTS("contract costs"),
    /** The expense into which commissions go when they are earned, and from which they are capitalised. */
    COMMISSION_EXPENSE("commission expense"),
    /** The expense of what is amortised. */
    AMORTIZATION_EXPENSE("amortization expense"),
    /** The loss of what is impaired or written off. */
    IMPAIRMENT_LOSS("impairment loss"),
    /** The liability: earned and not paid yet. */
    ACCRUED_COMMISSIONS("accrued commissions"),
    /** The expense of what the employer pays on top. */
    EMPLOYER_COST("employer cost"),
    /** The liability of what the employer will pay on top. */
    ACCRUED_EMPLOYER_COST("accrued employer cost");

    private final String words;

    AccountRole(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
