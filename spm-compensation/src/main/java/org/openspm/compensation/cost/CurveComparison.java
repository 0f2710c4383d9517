package org.openspm.compensation.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openspm.compensation.analysis.Certainty;
import org.openspm.compensation.analysis.CurvePiece;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.statistic.Bisection;
import org.openspm.compensation.statistic.MinorUnits;
import org.openspm.core.money.Money;

/**
 * The earnings curves of somebody under two plans: where they cross, and which plan pays more between.
 *
 * <pre>{@code
 * CurveComparison.of(today, tomorrow).crossovers();     // from 150,000 sold on, the other plan pays more
 * }</pre>
 *
 * <p>Between two ends of pieces of either curve both are straight, so that they cross once at most; where, is found to the minor unit by asking
 * both plans. Pay is rounded, and within a few minor units of a crossing rounding may decide. This class is immutable; it is thread-safe if the
 * functions of the facts are.
 */
public final class CurveComparison {

    private final EarningsCurve before;
    private final EarningsCurve after;
    private final List<Money> knots;
    private final List<CurveStretch> stretches;

    /**
     * What both plans pay for an amount, to be drawn: straight lines between the points are the two curves.
     *
     * @param sold  what is sold
     * @param before  what the one plan pays
     * @param after  what the other plan pays
     */
    public record Point(Money sold, Money before, Money after) {

        /**
         * Checks that nothing is null.
         *
         * @param sold  what is sold
         * @param before  what the one plan pays
         * @param after  what the other plan pays
         */
        public Point {
            Objects.requireNonNull(sold, "sold");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    private CurveComparison(EarningsCurve before, EarningsCurve after) {
        this.before = before;
        this.after = after;
        SortedSet<Money> ends = new TreeSet<>();
        for (EarningsCurve curve : List.of(before, after)) {
            curve.pieces().forEach(piece -> {
                ends.add(piece.from());
                ends.add(piece.to());
            });
        }
        this.knots = List.copyOf(ends);
        this.stretches = List.copyOf(joined());
    }

    /**
     * Compares two curves.
     *
     * @param before  the curve under the one plan
     * @param after  the curve under the other, over the same amounts
     * @return the comparison
     * @throws IllegalArgumentException if the curves do not go over the same amounts
     */
    public static CurveComparison of(EarningsCurve before, EarningsCurve after) {
        Money from = first(Objects.requireNonNull(before, "before"));
        Money to = last(before);
        Objects.requireNonNull(after, "after");
        if (!from.equals(first(after)) || !to.equals(last(after))) {
            throw new IllegalArgumentException("The curves go from (" + from + ") to (" + to + ") and from ("
                    + first(after) + ") to (" + last(after) + ").\nCompare curves over the same amounts.");
        }
        return new CurveComparison(before, after);
    }

    private static Money first(EarningsCurve curve) {
        return curve.pieces().get(0).from();
    }

    private static Money last(EarningsCurve curve) {
        return curve.pieces().get(curve.pieces().size() - 1).to();
    }

    private List<CurveStretch> joined() {
        List<CurveStretch> found = new ArrayList<>();
        for (int i = 1; i < knots.size(); i++) {
            for (CurveStretch stretch : between(knots.get(i - 1), knots.get(i))) {
                CurveStretch previous = found.isEmpty() ? stretch : found.get(found.size() - 1);
                if (!found.isEmpty() && previous.sign() == stretch.sign()) {
                    Certainty certainty =
                            previous.certainty() == Certainty.EXACT ? stretch.certainty() : previous.certainty();
                    found.set(
                            found.size() - 1,
                            new CurveStretch(previous.from(), stretch.to(), stretch.sign(), certainty));
                } else {
                    found.add(stretch);
                }
            }
        }
        return found;
    }

    private List<CurveStretch> between(Money from, Money to) {
        Certainty certainty = certainty(before, from) == Certainty.EXACT ? certainty(after, from) : Certainty.SAMPLED;
        int start = sign(from);
        int end = sign(to);
        boolean turns = start * end < 0 || (start != end && areNeighbours(from, to));
        if (!turns) {
            // Straight lines that are equal at one end differ everywhere else, and the other end says how.
            return List.of(new CurveStretch(from, to, start == 0 ? end : start, certainty));
        }
        Predicate<Money> turned = sold -> end > start ? sign(sold) >= end : sign(sold) <= end;
        Money turn = Bisection.least(from, to, turned);
        return List.of(new CurveStretch(from, turn, start, certainty), new CurveStretch(turn, to, end, certainty));
    }

    private static boolean areNeighbours(Money from, Money to) {
        return to.minus(from).equals(MinorUnits.of(to.currency()).amount(1));
    }

    private static Certainty certainty(EarningsCurve curve, Money from) {
        return curve.pieces().stream()
                .filter(piece -> piece.from().compareTo(from) <= 0 && from.compareTo(piece.to()) < 0)
                .map(CurvePiece::certainty)
                .findFirst()
                .orElse(Certainty.SAMPLED);
    }

    private int sign(Money sold) {
        return after.pay(sold).compareTo(before.pay(sold));
    }

    /**
     * Returns which plan pays more, from the least sold to the most.
     *
     * @return the stretches in order, no two neighbours of one sign
     */
    public List<CurveStretch> stretches() {
        return stretches;
    }

    /**
     * Returns where the curves cross, meet or part.
     *
     * @return what both plans pay for the first amount of each stretch but the first
     */
    public List<Point> crossovers() {
        return stretches.stream().skip(1).map(stretch -> point(stretch.from())).toList();
    }

    /**
     * Returns both curves, ready to be drawn.
     *
     * @return what both plans pay at all ends of pieces of either and at all crossings, in order
     */
    public List<Point> points() {
        SortedSet<Money> all = new TreeSet<>(knots);
        stretches.forEach(stretch -> all.add(stretch.from()));
        return all.stream().map(this::point).toList();
    }

    private Point point(Money sold) {
        return new Point(sold, before.pay(sold), after.pay(sold));
    }

    /**
     * Returns the stretches, one a line.
     *
     * @return the stretches in words
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(64);
        stretches.forEach(stretch -> text.append(stretch).append('\n'));
        return text.toString();
    }
}
