package org.openspm.compensation.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openspm.compensation.evaluation.ComponentOutlook;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Period;

/** Finds where the pay bends and jumps, on the grid of minor units, by nothing but evaluations of the plan. */
final class CurveSearch {

    /** Bounds beyond these are left to the bisection. */
    private static final int MOST_BOUNDS = 500;

    /** A chord is compared with the pay at these parts of it; uneven, so that no symmetric bend hides. */
    private static final List<Long> CHECKS = List.of(1L, 7L, 13L, 23L, 31L);

    private static final long PARTS = 32;

    private final Selling selling;
    private final Currency currency;
    private final int digits;
    private final BigDecimal tolerance;
    private final int most;
    private final Map<Long, Evaluation> runs = new HashMap<>();

    CurveSearch(Selling selling, int most) {
        this.selling = selling;
        this.most = most;
        this.currency = selling.plan().terms().currency();
        this.digits = Math.max(0, currency.getDefaultFractionDigits());
        // Every component is rounded in every pay period: as many halves of a minor unit may lie between a chord and
        // the pay, twice.
        int components = selling.component().isPresent()
                ? 1
                : selling.plan().terms().components().size();
        int periods = selling.payPeriod().isPresent()
                ? 1
                : selling.plan().terms().payPeriods().size();
        this.tolerance = BigDecimal.valueOf((long) components * periods, digits);
    }

    Money amount(long units) {
        return Money.of(BigDecimal.valueOf(units, digits), currency);
    }

    long units(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw refused(amount);
        }
        try {
            return amount.value().movePointRight(digits).longValueExact();
        } catch (ArithmeticException e) {
            throw refused(amount);
        }
    }

    private IllegalArgumentException refused(Money amount) {
        return new IllegalArgumentException("The amount (" + amount + ") is not in whole minor units of " + currency
                + ".\nState it in the currency of the plan, with at most " + digits + " decimals.");
    }

    Evaluation run(long units) {
        Evaluation before = runs.get(units);
        if (before != null) {
            return before;
        }
        if (runs.size() >= most) {
            throw new IllegalArgumentException("The curve of (" + selling.participant() + ") takes more than (" + most
                    + ") evaluations of the plan (" + selling.plan().name()
                    + ").\nAsk for a narrower range, one component or one pay period, or allow more evaluations.");
        }
        Evaluation run = selling.evaluate(amount(units));
        runs.put(units, run);
        return run;
    }

    Money pay(long units) {
        return selling.payIn(run(units));
    }

    List<CurvePiece> pieces(long lowest, long highest) {
        PlanBounds bounds = PlanBounds.of(this, selling, lowest, highest);
        SortedSet<Long> known = new TreeSet<>(bounds.positions());
        known.addAll(LevelCrossings.of(this, selling, bounds.relevant(), knots(lowest, highest, known)));
        if (!bounds.isComplete()) {
            known.addAll(bounds(lowest, highest));
        }
        List<Long> knots = new ArrayList<>(knots(lowest, highest, known));
        List<CurvePiece> pieces = new ArrayList<>();
        for (int i = 1; i < knots.size(); i++) {
            List<long[]> straight = new ArrayList<>();
            long end = knots.get(i);
            boolean isLeap = i < knots.size() - 1 && leaps(knots.get(i - 1), end, knots.get(i + 1));
            long last = isLeap ? end - 1 : end;
            if (last > knots.get(i - 1)) {
                split(knots.get(i - 1), last, straight);
            }
            boolean isExact = bounds.isComplete() && straight.size() <= 1;
            straight.forEach(piece -> pieces.add(
                    piece(piece[0], piece[1], isExact, piece[1] - piece[0] == 1 && jumps(piece[0], piece[1]))));
            if (isLeap) {
                pieces.add(piece(end - 1, end, bounds.isComplete(), true));
            }
        }
        return pieces;
    }

    private CurvePiece piece(long from, long to, boolean isExact, boolean isJump) {
        return new CurvePiece(
                amount(from), amount(to), pay(from), pay(to), isJump, isExact ? Certainty.EXACT : Certainty.SAMPLED);
    }

    private static SortedSet<Long> knots(long lowest, long highest, SortedSet<Long> known) {
        SortedSet<Long> knots = new TreeSet<>(known);
        knots.add(lowest);
        knots.add(highest);
        return knots;
    }

    /** Returns whether the pay leaps at a known bound: by more than the steeper of its sides and the roundings that took part explain. */
    private boolean leaps(long before, long bound, long after) {
        BigDecimal leap = pay(bound).minus(pay(bound - 1)).value().abs();
        BigDecimal steeper = steepness(before, bound - 1).max(steepness(bound, after));
        BigDecimal rounding = BigDecimal.valueOf(changed(run(bound - 1), run(bound)), digits);
        return leap.compareTo(steeper.add(rounding)) > 0;
    }

    /** What one minor unit sold pays, rounded up. */
    private BigDecimal steepness(long from, long to) {
        return to <= from
                ? BigDecimal.ZERO
                : pay(to).minus(pay(from))
                        .value()
                        .abs()
                        .divide(BigDecimal.valueOf(to - from), digits + 6, RoundingMode.CEILING);
    }

    /** How many lines of pay differ: each is rounded once. */
    private long changed(Evaluation less, Evaluation more) {
        return selling.periods(less).stream()
                .mapToLong(period -> selling.components().stream()
                        .filter(name -> !less.earned(selling.participant(), name, period)
                                .equals(more.earned(selling.participant(), name, period)))
                        .count())
                .sum();
    }

    /** The bounds that outlooks tell. */
    private Set<Long> bounds(long lowest, long highest) {
        Set<Long> found = new TreeSet<>(List.of(lowest, highest));
        long at = lowest;
        for (int i = 0; i < MOST_BOUNDS && at < highest; i++) {
            long next = next(at, highest);
            if (next < highest) {
                found.add(next);
            }
            at = next;
        }
        return found;
    }

    private long next(long at, long highest) {
        Evaluation run = run(at);
        long next = highest;
        for (Period period : selling.periods(run)) {
            for (ComponentOutlook outlook :
                    run.statement(selling.participant(), period).outlooks()) {
                if (outlook.remaining().isDefined()
                        && outlook.remaining().unit().isMoney()) {
                    Ratio remaining = outlook.remaining().orThrow();
                    BigDecimal missing = remaining
                            .toDecimal(digits, RoundingMode.CEILING)
                            .movePointRight(digits)
                            .min(BigDecimal.valueOf(highest - at));
                    next = Math.min(next, at + Math.max(1, missing.longValueExact()));
                }
            }
        }
        return next;
    }

    private void split(long from, long to, List<long[]> straight) {
        if (to - from <= 1 || isStraight(from, to)) {
            add(from, to, straight);
            return;
        }
        long middle = from + (to - from) / 2;
        split(from, middle, straight);
        split(middle, to, straight);
    }

    private void add(long from, long to, List<long[]> straight) {
        if (!straight.isEmpty()) {
            long[] last = straight.get(straight.size() - 1);
            if (last[1] == from && fits(last[0], to, from) && isStraight(last[0], to)) {
                last[1] = to;
                return;
            }
        }
        straight.add(new long[] {from, to});
    }

    private boolean isStraight(long from, long to) {
        for (long check : CHECKS) {
            long at = from + (to - from) / PARTS * check;
            if (at > from && !fits(from, to, at)) {
                return false;
            }
        }
        return fits(from, to, from + (to - from) / 2);
    }

    private boolean fits(long from, long to, long at) {
        BigDecimal length = BigDecimal.valueOf(to - from);
        BigDecimal chord = pay(to).minus(pay(from)).value().multiply(BigDecimal.valueOf(at - from));
        BigDecimal real = pay(at).minus(pay(from)).value().multiply(length);
        return chord.subtract(real).abs().compareTo(tolerance.multiply(length)) <= 0;
    }

    private boolean jumps(long from, long to) {
        return pay(to).minus(pay(from)).value().abs().compareTo(tolerance) > 0;
    }
}
