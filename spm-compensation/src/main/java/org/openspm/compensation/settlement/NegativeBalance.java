package org.openspm.compensation.settlement;

/** What becomes of it when a participant owes more than they earned. */
public enum NegativeBalance {
    /** It is carried to later periods and netted with what they earn. */
    CARRIED("carried"),
    /** It is written off, so that no period starts below zero. */
    WRITTEN_OFF("written off"),
    /** It is paid back at once: a payment below zero. */
    PAID_BACK("paid back");

    private final String words;

    NegativeBalance(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
