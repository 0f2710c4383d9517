package org.openspm.core.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact share of something: a commission rate, a split, a level of attainment.
 *
 * <p>It is stored in decimal form: 8 % is 0.08, and 100 % is 1. It may be negative and may exceed 100 %.
 *
 * <pre>{@code
 * Rate rate = percent("12.5");     // 0.125
 * }</pre>
 *
 * <p>This class is immutable, thread-safe and serializable.
 */
public final class Rate implements Comparable<Rate>, Serializable {

    private static final long serialVersionUID = 1L;

    /** Nothing: 0 %. */
    public static final Rate ZERO = new Rate(BigDecimal.ZERO);

    /** The whole: 100 %. */
    public static final Rate ONE = new Rate(BigDecimal.ONE);

    /** As a number: 1 is 100 %. */
    private final BigDecimal value;

    private Rate(BigDecimal value) {
        this.value = Decimals.canonical(value, "rate");
    }

    /**
     * Obtains a rate from whole percent.
     *
     * @param percent  the rate in percent: 8 is 8 %, which is 0.08
     * @return the rate
     */
    public static Rate percent(long percent) {
        return percent(BigDecimal.valueOf(percent));
    }

    /**
     * Obtains a rate from percent as decimal text.
     *
     * @param percent  the rate in percent: {@code "12.5"} is 12.5 %, which is 0.125
     * @return the rate
     * @throws IllegalArgumentException if the text is not a decimal number
     */
    public static Rate percent(String percent) {
        return percent(Decimals.parse(percent, "percent"));
    }

    /**
     * Obtains a rate from percent as an exact number.
     *
     * @param percent  the rate in percent: 12.5 is 12.5 %, which is 0.125
     * @return the rate
     */
    public static Rate percent(BigDecimal percent) {
        return new Rate(Decimals.canonical(percent, "percent").movePointLeft(2));
    }

    /**
     * Obtains a rate from its decimal form.
     *
     * @param value  the rate in decimal form: 0.08 is 8 %
     * @return the rate
     */
    public static Rate ofDecimal(BigDecimal value) {
        return new Rate(Objects.requireNonNull(value, "value"));
    }

    /**
     * Reads back what {@link #toString()} writes.
     *
     * @param text  a number followed by a percent sign, such as {@code "12.5 %"}; the space is optional
     * @return the rate
     * @throws IllegalArgumentException if the text has another form
     */
    public static Rate parse(String text) {
        Objects.requireNonNull(text, "text");
        if (!text.endsWith("%")) {
            throw new IllegalArgumentException(
                    "The text (" + text + ") is not a rate.\nEnd it with a percent sign, such as \"12.5 %\".");
        }
        return new Rate(
                Decimals.parsePercent(text.substring(0, text.length() - 1).strip()));
    }

    /**
     * Returns the rate in decimal form.
     *
     * @return the exact number, 0.08 for 8 %
     */
    public BigDecimal value() {
        return value;
    }

    /**
     * Returns this rate plus another.
     *
     * @param other  the rate to add
     * @return the exact sum
     */
    public Rate plus(Rate other) {
        return new Rate(value.add(Objects.requireNonNull(other, "other").value));
    }

    /**
     * Returns this rate as an exact ratio.
     *
     * @return the ratio, 2/25 for 8 %
     */
    public Ratio toRatio() {
        return Ratio.of(value, BigDecimal.ONE);
    }

    @Override
    public int compareTo(Rate other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Rate other && value.equals(other.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * Returns the rate in percent, every digit shown.
     *
     * @return such as {@code "12.5 %"}
     */
    @Override
    public String toString() {
        return Decimals.grouped(value.movePointRight(2), 0) + " %";
    }
}
