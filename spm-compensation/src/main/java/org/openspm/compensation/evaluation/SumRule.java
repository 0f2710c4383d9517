package org.openspm.compensation.evaluation;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.block.Digits;

/**
 * A pay rule over longs: what a sum pays, rounded, without an object for each step. It says what {@code PayRule.apply} says of the same sum, and is here because the
 * pay of a window is worked out for every participant, component and pay period, of which there are millions. Rules that are not plain tables have none of
 * these, and a number that does not fit into a long ends in an {@link ArithmeticException}: the exact way is taken instead.
 *
 * <p>Numbers: a base has {@link CreditColumns#SCALE} decimals. Bounds, as levels of a goal of {@code n / d}, and bases are brought to whole numbers of
 * {@code 1 / (10^SCALE x d x 10^levelDigits)}, so that nothing is divided before the end.
 */
final class SumRule {

    private static final int MOST_DIGITS = 12;

    /** Up to so many tiers, looking at each is faster than halving. */
    private static final int FEW = 16;

    /** A whole one in the decimals of a base. */
    private static final long ONE = Digits.power(CreditColumns.SCALE);

    private final boolean marginal;
    private final boolean onLevels;
    private final long[] from;
    private final long[] slope;
    private final long[] fixed;

    /** What all tiers before one pay together where they add up, so that the cost of many tiers is that of finding one. */
    private final long[] before;

    /** How many tiers have a sum before them that a long holds. */
    private final int summed;

    private final long levelPower;
    private final long ratePower;

    private SumRule(boolean marginal, boolean onLevels, int levelDigits, int rateDigits, Row[] rows) {
        this.marginal = marginal;
        this.onLevels = onLevels;
        this.from = new long[rows.length];
        this.slope = new long[rows.length];
        this.fixed = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            from[i] = whole(rows[i].from(), onLevels ? levelDigits : CreditColumns.SCALE);
            slope[i] = whole(rows[i].slope(), rateDigits);
            fixed[i] = whole(rows[i].fixed(), rateDigits);
        }
        this.levelPower = onLevels ? Digits.power(levelDigits) : 1;
        this.ratePower = Digits.power(rateDigits);
        this.before = new long[marginal ? rows.length : 0];
        this.summed = marginal ? addUp() : 0;
    }

    /** Adds up what tiers pay from their beginnings to their ends; returns how many have a sum before them. */
    private int addUp() {
        for (int i = 1; i < from.length; i++) {
            long width = from[i] - from[i - 1];
            long pay = width * slope[i - 1];
            long sum = before[i - 1] + pay;
            boolean fits = Math.multiplyHigh(width, slope[i - 1]) == pay >> (Long.SIZE - 1)
                    && ((before[i - 1] ^ sum) & (pay ^ sum)) >= 0;
            if (!fits) {
                return i;
            }
            before[i] = sum;
        }
        return from.length;
    }

    private record Row(BigDecimal from, BigDecimal slope, BigDecimal fixed) {}

    /** Returns the rule over longs, if there is one. */
    static Optional<SumRule> of(PayRule rule, Currency currency) {
        try {
            if (rule instanceof PerUnit each) {
                return Optional.of(made(
                        true,
                        false,
                        new Row(BigDecimal.ZERO, each.amount().in(currency).value(), BigDecimal.ZERO)));
            }
            return rule instanceof RateTable table && isPlain(table)
                    ? Optional.of(of(table, currency))
                    : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(RateTable table) {
        boolean known = table.tiers().stream().allMatch(tier -> isPlain(table.method(), tier));
        return known
                && table.problems().isEmpty()
                && !table.isBoundaryToTierBelow()
                && table.threshold().isEmpty()
                && table.backTo().isEmpty()
                && table.positionRounding().isEmpty()
                && table.tiers().get(0).from().value().signum() >= 0;
    }

    private static boolean isPlain(RateTable.Method method, Tier tier) {
        boolean linear = tier.pay() instanceof Pay.Share || tier.pay() instanceof Pay.EachUnit;
        boolean known = linear || (method == RateTable.Method.RETROACTIVE && tier.pay() instanceof Pay.Fixed);
        return known
                && tier.onEntry().isEmpty()
                && tier.atLeast().isEmpty()
                && tier.atMost().isEmpty();
    }

    private static SumRule of(RateTable table, Currency currency) {
        List<Tier> tiers = table.tiers();
        Row[] rows = new Row[tiers.size()];
        for (int i = 0; i < rows.length; i++) {
            Tier tier = tiers.get(i);
            BigDecimal from = tier.from() instanceof Bound.OnAmount on
                    ? on.amount().in(currency).value()
                    : tier.from().value();
            rows[i] = row(from, tier.pay(), currency);
        }
        return made(table.method() == RateTable.Method.MARGINAL, table.isOnAttainment(), rows);
    }

    private static Row row(BigDecimal from, Pay pay, Currency currency) {
        if (pay instanceof Pay.Share share) {
            return new Row(from, share.rate().value(), BigDecimal.ZERO);
        } else if (pay instanceof Pay.EachUnit each) {
            return new Row(from, each.amount().in(currency).value(), BigDecimal.ZERO);
        }
        return new Row(
                from, BigDecimal.ZERO, ((Pay.Fixed) pay).amount().in(currency).value());
    }

    private static SumRule made(boolean marginal, boolean onLevels, Row... rows) {
        int levelDigits = 0;
        int rateDigits = 0;
        for (Row row : rows) {
            levelDigits = onLevels ? Math.max(levelDigits, row.from().scale()) : 0;
            rateDigits = Math.max(
                    rateDigits, Math.max(row.slope().scale(), row.fixed().scale()));
        }
        if (levelDigits > MOST_DIGITS || rateDigits > MOST_DIGITS) {
            throw new ArithmeticException("more decimals than longs have room for");
        }
        return new SumRule(marginal, onLevels, levelDigits, rateDigits, rows);
    }

    /** Returns a number in units of its last digit. */
    private static long whole(BigDecimal value, int digits) {
        return value.setScale(digits).unscaledValue().longValueExact();
    }

    /** Returns whether the rule asks for a goal. */
    boolean isOnLevels() {
        return onLevels;
    }

    /**
     * Returns what a sum pays, in units of the last of the digits it is rounded to.
     *
     * @param base  the sum, with {@link CreditColumns#SCALE} decimals
     * @param goal  the numerator of the goal, above zero; 1 where the rule asks for none
     * @param goalOver  its denominator, above zero
     * @param digits  0 to {@link CreditColumns#SCALE}
     * @throws ArithmeticException if a number on the way does not fit into a long
     */
    long pay(long base, long goal, long goalOver, int digits, RoundingMode mode) {
        if (base == 0 && from[0] == 0 && fixed[0] == 0) {
            return 0;
        }
        long over = onLevels ? Math.multiplyExact(goalOver, levelPower) : 1;
        long boundTimes = onLevels ? Math.multiplyExact(goal, ONE) : 1;
        long position = Math.multiplyExact(base, over);
        int tier = position < 0 ? -1 : reached(boundTimes == 1 ? position : position / boundTimes);
        long pay;
        if (tier < 0) {
            // Below zero a table continues at its first rate, if it begins there.
            pay = position < 0 && from[0] == 0 ? Math.multiplyExact(position, slope[0]) : 0;
        } else {
            pay = marginal ? marginal(position, boundTimes, tier) : retroactive(position, over, tier);
        }
        if (pay == 0) {
            return 0;
        }
        long divisor =
                Math.multiplyExact(Math.multiplyExact(Digits.power(CreditColumns.SCALE - digits), ratePower), over);
        return LongMath.divide(pay, divisor, mode);
    }

    /** Returns the last tier that begins at or below a level, or -1: a tier begins at or below what a position is a multiple of if it does so for the whole of the multiple. */
    private int reached(long level) {
        if (from.length > FEW) {
            int found = Arrays.binarySearch(from, level);
            return found < 0 ? -found - 2 : found;
        }
        int tiers = 0;
        for (long bound : from) {
            tiers += bound <= level ? 1 : 0;
        }
        return tiers - 1;
    }

    private long marginal(long position, long boundTimes, int tier) {
        if (tier >= summed) {
            throw new ArithmeticException("tiers before this one pay more than longs hold");
        }
        long within = position - from[tier] * boundTimes; // at most the position
        return Math.addExact(Math.multiplyExact(before[tier], boundTimes), Math.multiplyExact(within, slope[tier]));
    }

    private long retroactive(long position, long over, int tier) {
        long entered = fixed[tier] == 0 ? 0 : Math.multiplyExact(fixed[tier], Math.multiplyExact(ONE, over));
        return Math.addExact(Math.multiplyExact(position, slope[tier]), entered);
    }
}
