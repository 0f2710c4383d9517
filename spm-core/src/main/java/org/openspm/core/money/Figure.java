package org.openspm.core.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact number with its unit, or the reason why there is none.
 *
 * <p>Undefined is a value: a win rate without deals and an attainment without a quota are neither zero nor an exception, but a
 * figure that says why it has no number.
 *
 * <pre>{@code
 * Figure.of(Money.of(50, "USD"))                            // USD 50.00
 * Figure.undefined(Unit.PERCENT, "no deals were closed")    // undefined: no deals were closed
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Figure {

    private final @Nullable Ratio value;
    private final Unit unit;
    private final String reason;

    private Figure(@Nullable Ratio value, Unit unit, String reason) {
        this.value = value;
        this.unit = Objects.requireNonNull(unit, "unit");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * Obtains a figure from an exact ratio.
     *
     * @param value  the number; a share is given in decimal form
     * @param unit  what it counts
     * @return the figure
     */
    public static Figure of(Ratio value, Unit unit) {
        return new Figure(Objects.requireNonNull(value, "value"), unit, "");
    }

    /**
     * Obtains a figure from an exact decimal number.
     *
     * @param value  the number; a share is given in decimal form
     * @param unit  what it counts
     * @return the figure
     */
    public static Figure of(BigDecimal value, Unit unit) {
        return of(Ratio.of(Objects.requireNonNull(value, "value")), unit);
    }

    /**
     * Obtains a figure from money.
     *
     * @param money  the sum
     * @return the figure
     */
    public static Figure of(Money money) {
        Objects.requireNonNull(money, "money");
        return of(money.value(), Unit.money(money.currency()));
    }

    /**
     * Obtains a figure from a rate, shown in percent.
     *
     * @param rate  the rate
     * @return the figure
     */
    public static Figure of(Rate rate) {
        Objects.requireNonNull(rate, "rate");
        return of(rate.value(), Unit.PERCENT);
    }

    /**
     * Obtains a figure that has no number.
     *
     * @param unit  what it would count
     * @param reason  why there is none, in words that can follow "because"
     * @return the figure
     */
    public static Figure undefined(Unit unit, String reason) {
        return new Figure(null, unit, reason);
    }

    /**
     * Returns whether there is a number.
     *
     * @return false if it is undefined
     */
    public boolean isDefined() {
        return value != null;
    }

    /**
     * Returns the exact number.
     *
     * @return the number, or empty if it is undefined
     */
    public Optional<Ratio> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Returns the exact number of a figure that is known to have one.
     *
     * @return the number
     * @throws IllegalStateException if it is undefined; the message says why it is
     */
    public Ratio orThrow() {
        if (value == null) {
            throw new IllegalStateException(
                    "The figure has no value: " + reason + ".\nAsk isDefined() first, or read value() as an Optional.");
        }
        return value;
    }

    /**
     * Returns the money this figure is, with every digit.
     *
     * @return the money, not rounded
     * @throws IllegalStateException if it is undefined, counts something else than money, or has digits without end
     */
    public Money toMoney() {
        Ratio exact = orThrow();
        return Money.of(
                exact.toExactDecimal()
                        .orElseThrow(() -> new IllegalStateException("The figure (" + exact + " " + unit
                                + ") has digits without end.\nSay toMoney(rounding), and how many to keep.")),
                currency());
    }

    /**
     * Returns the money this figure is, rounded once by a rule.
     *
     * @param rounding  the rule
     * @return the money
     * @throws IllegalStateException if it is undefined, or counts something else than money
     */
    public Money toMoney(Rounding rounding) {
        Objects.requireNonNull(rounding, "rounding");
        return rounding.round(orThrow(), currency());
    }

    private Currency currency() {
        return unit.currency()
                .orElseThrow(() -> new IllegalStateException(
                        "The figure (" + this + ") is no money.\nRead orThrow() for its number."));
    }

    /**
     * Returns what the number counts.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Returns why there is no number.
     *
     * @return the reason, empty if there is one
     */
    public String reason() {
        return reason;
    }

    /**
     * Returns this figure minus another of the same unit.
     *
     * @param other  the figure to subtract
     * @return the exact difference, undefined if one of the two is
     * @throws IllegalArgumentException if the units differ
     */
    public Figure minus(Figure other) {
        Objects.requireNonNull(other, "other");
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("The units (" + unit + ") and (" + other.unit
                    + ") differ.\nSubtract figures that count the same thing.");
        }
        if (value == null) {
            return this;
        }
        return other.value == null ? other : of(value.minus(other.value), unit);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Figure other
                && Objects.equals(value, other.value)
                && unit.equals(other.unit)
                && reason.equals(other.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, unit, reason);
    }

    /**
     * Returns the number as its unit shows it, or that and why it is undefined.
     *
     * @return such as {@code "USD 12,400.00"} or {@code "undefined: no deals were closed"}
     */
    @Override
    public String toString() {
        return value == null ? "undefined: " + reason : unit.show(value);
    }
}
