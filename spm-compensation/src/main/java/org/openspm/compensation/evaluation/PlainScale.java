package org.openspm.compensation.evaluation;

import org.openspm.core.block.Digits;

/**
 * Brings digits of one scale to the decimals that quantities are kept with, where that is exact and fits.
 *
 * @param more  how many decimals are missing; less than zero where there are too many
 * @param factor  ten to the power of their number
 * @param limit  what digits must stay below, in size, to fit afterwards
 */
record PlainScale(int more, long factor, long limit) {

    static PlainScale of(int scale) {
        int more = CreditColumns.SCALE - scale;
        return new PlainScale(more, Digits.power(Math.abs(more)), Digits.power(Digits.MOST - Math.max(0, more)));
    }

    /** Returns the number, or {@link CreditColumns#NOT_PLAIN}. */
    long bring(long digits) {
        if (digits <= -limit || digits >= limit) {
            return CreditColumns.NOT_PLAIN;
        }
        if (more >= 0) {
            return digits * factor;
        }
        return digits % factor == 0 ? digits / factor : CreditColumns.NOT_PLAIN;
    }
}
