package org.openspm.compensation.evaluation;

import org.openspm.core.block.Digits;

/** Brings digits of one scale to the decimals that quantities are kept with, where that is exact and fits. */
record PlainScale(int more, long factor) {

    static PlainScale of(int scale) {
        int more = CreditColumns.SCALE - scale;
        return new PlainScale(more, Digits.power(Math.abs(more)));
    }

    /** Returns the number, or {@link CreditColumns#NOT_PLAIN}. */
    long bring(long digits) {
        if (more >= 0) {
            return Digits.fit(digits, more) ? digits * factor : CreditColumns.NOT_PLAIN;
        }
        return digits % factor == 0 ? digits / factor : CreditColumns.NOT_PLAIN;
    }
}
