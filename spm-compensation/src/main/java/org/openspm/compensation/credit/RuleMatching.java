package org.openspm.compensation.credit;

/** Which of several named rules credit a transaction that fulfils the conditions of more than one. */
public enum RuleMatching {
    /** The first in the order in which they are stated. */
    FIRST_MATCH,
    /** All of them, each with a split of its own: the transaction may be credited several times over. */
    ALL_MATCHES,
    /**
     * The one of the highest {@linkplain CreditRule#rank(int) rank}; of those of equal rank the one with the largest
     * {@linkplain CreditRule#specificity() specificity}. A transaction for which two are equal in both is refused.
     */
    MOST_SPECIFIC
}
