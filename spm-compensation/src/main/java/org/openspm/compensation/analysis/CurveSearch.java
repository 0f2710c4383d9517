package org.openspm.compensation.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openspm.compensation.evaluation.ComponentOutlook;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.statistic.MinorUnits;
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
    private final MinorUnits units;
    private final BigDecimal tolerance;
    private final CurveRuns runs;
    private final Set<String> hidden = new LinkedHashSet<>();

    CurveSearch(Selling selling, FactScan scan, MinorUnits units, int most) {
        this.selling = selling;
        this.units = units;
        this.runs = new CurveRuns(selling, scan, units, most);
        // Every component is rounded in every pay period: as many halves of a minor unit may lie between a chord and
        // the pay, twice.
        this.tolerance = BigDecimal.valueOf(
                (long) selling.components().size() * selling.periods().size(), units.digits());
    }

    private Money pay(long sold) {
        return runs.pay(sold);
    }

    /** Returns why pieces are sampled, in words; to be asked after the pieces. */
    Set<String> hidden() {
        return hidden;
    }

    List<CurvePiece> pieces(long lowest, long highest) {
        PlanBounds bounds = PlanBounds.of(runs, selling, lowest, highest);
        hidden.addAll(bounds.opaque());
        SortedSet<Long> known = new TreeSet<>(bounds.positions());
        known.addAll(LevelCrossings.of(runs, selling, knots(lowest, highest, known)));
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
            if (straight.size() > 1 && bounds.isComplete()) {
                hidden.add("a bend between " + units.amount(knots.get(i - 1)) + " and " + units.amount(end)
                        + ", which no rule tells");
            }
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
                units.amount(from),
                units.amount(to),
                pay(from),
                pay(to),
                isJump,
                isExact ? Certainty.EXACT : Certainty.SAMPLED);
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
        BigDecimal rounding = BigDecimal.valueOf(runs.changed(bound - 1, bound), units.digits());
        return leap.compareTo(steeper.add(rounding)) > 0;
    }

    /** What one minor unit sold pays, rounded up. */
    private BigDecimal steepness(long from, long to) {
        return to <= from
                ? BigDecimal.ZERO
                : pay(to).minus(pay(from))
                        .value()
                        .abs()
                        .divide(BigDecimal.valueOf(to - from), units.digits() + 6, RoundingMode.CEILING);
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
        Evaluation run = runs.whole(at);
        long next = highest;
        for (Period period : selling.periods()) {
            for (ComponentOutlook outlook :
                    run.statement(selling.participant(), period).outlooks()) {
                if (outlook.remaining().isDefined()
                        && outlook.remaining().unit().isMoney()) {
                    Ratio remaining = outlook.remaining().orThrow();
                    BigDecimal missing = remaining
                            .toDecimal(units.digits(), RoundingMode.CEILING)
                            .movePointRight(units.digits())
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
