package org.openspm.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number as an upper and a lower one above zero, never shortened: the sums of the naive evaluator. */
record Fraction(BigDecimal upper, BigDecimal lower) {

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    static Fraction zero() {
        return of(BigDecimal.ZERO);
    }

    Fraction plus(Fraction other) {
        return new Fraction(upper.multiply(other.lower).add(other.upper.multiply(lower)), lower.multiply(other.lower));
    }

    Fraction minus(Fraction other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    Fraction times(BigDecimal factor) {
        return new Fraction(upper.multiply(factor), lower);
    }

    Fraction times(Fraction other) {
        return new Fraction(upper.multiply(other.upper), lower.multiply(other.lower));
    }

    /** By a number above zero. */
    Fraction over(BigDecimal divisor) {
        return new Fraction(upper, lower.multiply(divisor));
    }

    int compareTo(BigDecimal other) {
        return upper.compareTo(other.multiply(lower));
    }

    BigDecimal rounded(int digits, RoundingMode mode) {
        return upper.divide(lower, digits, mode);
    }
}
