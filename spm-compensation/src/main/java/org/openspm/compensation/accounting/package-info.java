/**
 * What commissions are in the books: costs of contracts that are capitalised and amortised, what is earned and not paid yet, and overtime on deferred commission.
 *
 * <p>Start at {@link org.openspm.compensation.accounting.ContractCost}. The rules follow ASC 340-40 and IFRS 15, paragraphs 91 to 104; which of their choices a
 * company makes is stated in each type, and remains its own to decide.
 */
@NullMarked
package org.openspm.compensation.accounting;

import org.jspecify.annotations.NullMarked;
