package org.openspm.compensation.quota;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;

/**
 * How a number is split into parts that add up to it exactly: without rounding, or into whole units by largest remainder.
 *
 * <p>In whole units each part is cut down to a multiple of the unit, and the units left over go to the parts that lost most (Hamilton's
 * method); parts that lost the same are served in their order. Where the number itself is no multiple of the unit, what is left over of
 * it goes to the part next in line, so that nothing is lost. A part that weighs nothing has nothing.
 *
 * <pre>{@code
 * Apportionment.inWhole(new BigDecimal("1000")).split(Ratio.of(10_000, 1), thirds);     // 4000, 3000, 3000
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Apportionment {

    private static final Apportionment EXACT = new Apportionment(Ratio.ZERO);

    /** Zero stands for no unit. */
    private final Ratio unit;

    private Apportionment(Ratio unit) {
        this.unit = unit;
    }

    /**
     * Obtains the rule by which parts are exact fractions.
     *
     * @return the rule
     */
    public static Apportionment exact() {
        return EXACT;
    }

    /**
     * Obtains the rule by which parts are whole multiples of a unit.
     *
     * @param unit  the unit, more than zero: 1000 for whole thousands
     * @return the rule
     * @throws IllegalArgumentException if the unit is zero or negative
     */
    public static Apportionment inWhole(BigDecimal unit) {
        if (Objects.requireNonNull(unit, "unit").signum() <= 0) {
            throw new IllegalArgumentException("The unit (" + unit.toPlainString()
                    + ") has no whole multiples to split into.\nUse more than zero, such as 1000 for whole thousands.");
        }
        return new Apportionment(Ratio.of(unit));
    }

    /**
     * Obtains the rule by which parts are whole minor units of a currency.
     *
     * @param currency  the currency: cents for USD, whole yen for JPY
     * @return the rule
     */
    public static Apportionment inMinorUnits(Currency currency) {
        int digits = Objects.requireNonNull(currency, "currency").getDefaultFractionDigits();
        return inWhole(BigDecimal.ONE.movePointLeft(Math.max(0, digits)));
    }

    /**
     * Returns the unit that parts are multiples of.
     *
     * @return the unit, or empty if parts are exact
     */
    public Optional<BigDecimal> unit() {
        return unit.signum() == 0 ? Optional.empty() : unit.toExactDecimal();
    }

    /**
     * Splits a number in proportion to weights.
     *
     * @param total  the number, zero or more
     * @param weights  how much each part weighs; none negative, and at least one positive
     * @return the parts in the order of the weights, which add up to the number
     * @throws IllegalArgumentException if the number or a weight is negative, or there is no weight above zero
     */
    public List<Ratio> split(Ratio total, List<Ratio> weights) {
        requireNotNegative(Objects.requireNonNull(total, "total"));
        Objects.requireNonNull(weights, "weights").forEach(Apportionment::requireNotNegative);
        Ratio sum = sum(weights);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException(
                    "The weights " + weights + " add up to nothing.\nGive at least one part a weight above zero.");
        }
        Ratio perWeight = total.dividedBy(sum);
        return fit(weights.stream().map(perWeight::times).toList());
    }

    /**
     * Rounds exact parts by this rule, so that they add up to the same number.
     *
     * @param parts  the exact parts, none negative
     * @return the parts in the same order, each less than one unit away from its exact size
     * @throws IllegalArgumentException if a part is negative
     */
    public List<Ratio> fit(List<Ratio> parts) {
        Objects.requireNonNull(parts, "parts").forEach(Apportionment::requireNotNegative);
        if (unit.signum() == 0) {
            return List.copyOf(parts);
        }
        Ratio total = sum(parts);
        List<Ratio> fitted = new ArrayList<>();
        List<Ratio> lost = new ArrayList<>();
        for (Ratio part : parts) {
            Ratio whole = wholeUnits(part);
            fitted.add(whole);
            lost.add(part.minus(whole));
        }
        List<Integer> mostLost = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer, Ratio>comparing(lost::get).reversed())
                .toList();
        Ratio missing = total.minus(sum(fitted));
        for (int i = 0; missing.signum() > 0; i++) {
            Ratio more = missing.compareTo(unit) < 0 ? missing : unit;
            fitted.set(mostLost.get(i), fitted.get(mostLost.get(i)).plus(more));
            missing = missing.minus(more);
        }
        return Collections.unmodifiableList(fitted);
    }

    /**
     * Returns one part of a number that is split evenly, without making the others.
     *
     * @param total  the number, zero or more
     * @param index  which part, 0 for the first
     * @param count  how many parts there are, more than the index
     * @return what {@link #split} gives to that part for equal weights
     * @throws IllegalArgumentException if the number is negative, or there is no such part
     */
    public Ratio evenPart(Ratio total, int index, int count) {
        requireNotNegative(Objects.requireNonNull(total, "total"));
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("There is no part of index (" + index + ") among (" + count
                    + ").\nUse 0 for the first, up to one less than their number.");
        }
        if (unit.signum() == 0) {
            return total.times(Ratio.of(1, count));
        }
        Ratio units = total.dividedBy(unit);
        if (units.denominator().equals(BigInteger.ONE) && units.numerator().bitLength() < Long.SIZE) {
            // As most goals are: whole units, and no fraction of one left over.
            long whole = units.numerator().longValue();
            return unit.times(Ratio.of(whole / count + (index < whole % count ? 1 : 0), 1));
        }
        BigInteger[] each = floor(total.dividedBy(unit)).divideAndRemainder(BigInteger.valueOf(count));
        int more = each[1].intValueExact();
        Ratio part = unit.times(ratio(index < more ? each[0].add(BigInteger.ONE) : each[0]));
        return index == more ? part.plus(total.minus(wholeUnits(total))) : part;
    }

    static Ratio sum(List<Ratio> ratios) {
        return ratios.stream().reduce(Ratio.ZERO, Ratio::plus);
    }

    private Ratio wholeUnits(Ratio number) {
        return unit.times(ratio(floor(number.dividedBy(unit))));
    }

    /** Numbers here are never negative, so that cutting off is rounding down. */
    private static BigInteger floor(Ratio number) {
        return number.numerator().divide(number.denominator());
    }

    private static Ratio ratio(BigInteger whole) {
        return Ratio.of(new BigDecimal(whole));
    }

    private static void requireNotNegative(Ratio number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("The number (" + number
                    + ") is negative, which cannot be split into parts or be a weight.\nUse zero or more.");
        }
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Apportionment other && unit.equals(other.unit);
    }

    @Override
    public int hashCode() {
        return unit.hashCode();
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "in whole 1,000"} or {@code "exactly"}
     */
    @Override
    public String toString() {
        return unit().map(whole -> "in whole " + Amount.amount(whole)).orElse("exactly");
    }
}
