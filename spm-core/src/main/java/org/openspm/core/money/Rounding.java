package org.openspm.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The rule by which digits are given up, and by which a rounded total is shown in parts that sum to it.
 *
 * <p>The default of a plan is {@link #halfUp()}: to the minor unit of the currency, a half away from zero, so that a refund rounds
 * as the sale it undoes. Parts of a rounded total are found by <em>largest remainder</em> (Hamilton's method): each part is
 * cut down to a whole unit, and the units left over go to the parts that lost most; parts that lost the same are served in their
 * given order.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Rounding {

    /** Stands for "as many digits as the currency has". */
    private static final int MINOR_UNIT = -1;

    private static final Rounding HALF_UP = new Rounding(RoundingMode.HALF_UP, MINOR_UNIT);

    private final RoundingMode mode;
    private final int digits;

    private Rounding(RoundingMode mode, int digits) {
        if (Objects.requireNonNull(mode, "mode") == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("The rounding mode (" + mode
                    + ") gives up no digits.\nName one that does, such as RoundingMode.HALF_UP.");
        }
        this.mode = mode;
        this.digits = digits;
    }

    /**
     * Obtains the usual rule: to the currency's minor unit, a half away from zero.
     *
     * @return the rule
     */
    public static Rounding halfUp() {
        return HALF_UP;
    }

    /**
     * Obtains a rule that rounds to the currency's minor unit: cents for USD, whole yen for JPY.
     *
     * @param mode  what happens to the rest, not {@link RoundingMode#UNNECESSARY}
     * @return the rule
     * @throws IllegalArgumentException if the mode is {@link RoundingMode#UNNECESSARY}
     */
    public static Rounding toMinorUnit(RoundingMode mode) {
        return new Rounding(mode, MINOR_UNIT);
    }

    /**
     * Obtains a rule that rounds to a stated number of decimals.
     *
     * @param digits  how many digits to keep after the decimal point, 0 to 20
     * @param mode  what happens to the rest
     * @return the rule
     * @throws IllegalArgumentException if the number of digits is out of range, or the mode is {@link RoundingMode#UNNECESSARY}
     */
    public static Rounding toDigits(int digits, RoundingMode mode) {
        if (digits < 0 || digits > 20) {
            throw new IllegalArgumentException(
                    "The number of digits (" + digits + ") is out of range.\nUse 0 (whole units) to 20.");
        }
        return new Rounding(mode, digits);
    }

    /**
     * Returns a sum of money rounded by this rule.
     *
     * @param money  the exact sum
     * @return the rounded sum
     */
    public Money round(Money money) {
        Objects.requireNonNull(money, "money");
        return Money.of(money.value().setScale(digitsFor(money.currency()), mode), money.currency());
    }

    /**
     * Returns an exact number of currency units rounded by this rule, such as a third of a sum that no decimal number can hold.
     *
     * @param amount  the exact number of currency units
     * @param currency  the currency
     * @return the rounded sum
     */
    public Money round(Ratio amount, Currency currency) {
        Objects.requireNonNull(amount, "amount");
        return Money.of(amount.toDecimal(digitsFor(currency), mode), currency);
    }

    /**
     * Splits a sum in proportion to weights, so that the rounded parts add up to the sum rounded by this rule.
     *
     * @param total  the exact sum to split
     * @param weights  how much each part weighs; none negative, and at least one positive
     * @return the parts in the order of the weights
     * @throws IllegalArgumentException if there are no weights, one is negative, or all are zero
     */
    public List<Money> allocate(Money total, List<BigDecimal> weights) {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(weights, "weights");
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("The weights " + weights + " hold a negative one (" + weight
                        + ").\nGive each part zero or more.");
            }
            sum = sum.add(weight);
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException(
                    "The weights " + weights + " add up to nothing.\nGive at least one part a weight above zero.");
        }
        return inProportion(total, weights.stream().map(Ratio::of).toList(), Ratio.of(sum));
    }

    /**
     * Splits a sum in proportion to exact weights, such as shares of days, so that the rounded parts add up to the sum rounded by this
     * rule.
     *
     * @param total  the exact sum to split
     * @param weights  how much each part weighs; none negative, and at least one positive
     * @return the parts in the order of the weights
     * @throws IllegalArgumentException if there are no weights, one is negative, or all are zero
     */
    public List<Money> allocateExactly(Money total, List<Ratio> weights) {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(weights, "weights");
        Ratio sum = Ratio.ZERO;
        for (Ratio weight : weights) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("The weights " + weights + " hold a negative one (" + weight
                        + ").\nGive each part zero or more.");
            }
            sum = sum.plus(weight);
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException(
                    "The weights " + weights + " add up to nothing.\nGive at least one part a weight above zero.");
        }
        return inProportion(total, weights, sum);
    }

    private List<Money> inProportion(Money total, List<Ratio> weights, Ratio whole) {
        Ratio exactTotal = Ratio.of(total.value());
        return fit(
                round(total),
                weights.stream()
                        .map(weight -> exactTotal.times(weight).dividedBy(whole))
                        .toList());
    }

    /**
     * Rounds exact parts so that they add up to a total that was rounded by this rule.
     *
     * @param total  what the parts shall add up to, less than one unit for each part away from their exact sum; it is rounded
     *     first
     * @param parts  the exact parts, of any sign
     * @return the rounded parts in the same order, which sum to the rounded total
     * @throws IllegalArgumentException if the parts add up to something else
     */
    public List<Money> fitParts(Money total, List<Money> parts) {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(parts, "parts");
        Money.total(total.currency(), parts); // refuses parts of another currency
        return fitExactly(
                total, parts.stream().map(part -> Ratio.of(part.value())).toList());
    }

    /**
     * Rounds exact parts, in currency units, so that they add up to a total that was rounded by this rule.
     *
     * @param total  what the parts shall add up to, less than one unit for each part away from their exact sum; it is rounded
     *     first
     * @param parts  the exact parts, of any sign
     * @return the rounded parts in the same order, which sum to the rounded total
     * @throws IllegalArgumentException if the parts add up to something else
     */
    public List<Money> fitExactly(Money total, List<Ratio> parts) {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(parts, "parts");
        Money rounded = round(total);
        Ratio sum = parts.stream().reduce(Ratio.ZERO, Ratio::plus);
        Ratio off = Ratio.of(rounded.value()).minus(sum);
        Ratio unitsOff = (off.signum() < 0 ? off.negated() : off)
                .times(Ratio.of(BigDecimal.TEN.pow(digitsFor(total.currency()))));
        if (unitsOff.signum() != 0 && unitsOff.compareTo(Ratio.of(parts.size(), 1)) >= 0) {
            throw new IllegalArgumentException("The parts add up to ("
                    + Unit.money(total.currency()).show(sum) + "), not to the total (" + total
                    + ").\nHand over all parts of the total, before rounding.");
        }
        return fit(rounded, parts);
    }

    /** Cuts each exact part down to whole units, then hands the missing units to the largest remainders. */
    private List<Money> fit(Money roundedTotal, List<Ratio> exactParts) {
        int scale = digitsFor(roundedTotal.currency());
        Ratio unitsPerOne = Ratio.of(BigDecimal.TEN.pow(scale));
        List<BigInteger> units = new ArrayList<>();
        List<Ratio> remainders = new ArrayList<>();
        BigInteger missing = roundedTotal.value().movePointRight(scale).toBigIntegerExact();
        for (Ratio part : exactParts) {
            Ratio inUnits = part.times(unitsPerOne);
            BigInteger floor = inUnits.toDecimal(0, RoundingMode.FLOOR).toBigIntegerExact();
            units.add(floor);
            remainders.add(inUnits.minus(Ratio.of(new BigDecimal(floor))));
            missing = missing.subtract(floor);
        }
        List<Integer> byRemainder = IntStream.range(0, units.size())
                .boxed()
                .sorted(Comparator.<Integer, Ratio>comparing(remainders::get).reversed())
                .toList();
        // Where the total lies beyond the sum of its parts, a few units are left after one round, or have to be taken
        // back.
        for (int i = 0; i < missing.intValueExact(); i++) {
            move(units, byRemainder.get(i % byRemainder.size()), BigInteger.ONE);
        }
        for (int i = 0; i > missing.intValueExact(); i--) {
            move(units, byRemainder.get(byRemainder.size() - 1 + i), BigInteger.ONE.negate());
        }
        return units.stream()
                .map(unit -> Money.of(new BigDecimal(unit, scale), roundedTotal.currency()))
                .toList();
    }

    private static void move(List<BigInteger> units, int index, BigInteger change) {
        units.set(index, units.get(index).add(change));
    }

    private int digitsFor(Currency currency) {
        return digits == MINOR_UNIT ? Math.max(0, currency.getDefaultFractionDigits()) : digits;
    }

    /**
     * Returns what happens to the digits given up.
     *
     * @return never {@link RoundingMode#UNNECESSARY}
     */
    public RoundingMode mode() {
        return mode;
    }

    /**
     * Returns the digits after the decimal point that are kept.
     *
     * @return 0 to 20; empty if as many as the currency has
     */
    public OptionalInt digits() {
        return digits == MINOR_UNIT ? OptionalInt.empty() : OptionalInt.of(digits);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Rounding other && mode == other.mode && digits == other.digits;
    }

    @Override
    public int hashCode() {
        return Objects.hash(mode, digits);
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "HALF_UP to the minor unit"} or {@code "HALF_EVEN to 4 digits"}
     */
    @Override
    public String toString() {
        return mode + (digits == MINOR_UNIT ? " to the minor unit" : " to " + digits + " digits");
    }
}
