/**
 * Who gets how much of a transaction: {@link org.openspm.compensation.credit.Crediting} is the entry type; it turns a row into
 * {@link org.openspm.compensation.credit.Credit credits}, and the quantity of a row into what there is to be
 * {@linkplain org.openspm.compensation.credit.Creditable credited}.
 */
@NullMarked
package org.openspm.compensation.credit;

import org.jspecify.annotations.NullMarked;
