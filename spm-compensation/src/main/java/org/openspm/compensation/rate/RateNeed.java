package org.openspm.compensation.rate;

/** What a rule has to be told besides the base it pays on. */
public enum RateNeed {
    /** The quota of the window and the attainment of it, unless the rule is looked up by another share. */
    QUOTA,
    /** The target incentive of the component and window. */
    TARGET_INCENTIVE,
    /** What was paid before this base. */
    PAID_BEFORE,
    /** Values of its named {@linkplain PayRule#lookups() lookups}. */
    NAMED_LOOKUPS
}
