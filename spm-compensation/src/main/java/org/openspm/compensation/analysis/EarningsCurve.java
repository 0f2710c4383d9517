package org.openspm.compensation.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.statistic.Bisection;
import org.openspm.compensation.statistic.MinorUnits;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * What a participant gets for what is sold, as a function made of straight pieces and jumps.
 *
 * <pre>{@code
 * EarningsCurve curve = EarningsCurve.between(
 *         Money.of(0, "USD"), Money.of(300_000, "USD"),
 *         Selling.of(plan, roster, "jill", sold -> facts(sold)));
 * curve.seek(Money.of(12_000, "USD"));             // what must be sold to earn 12,000, or that nothing does
 * curve.at("New business", percent(100));          // what is paid at 100 %
 * curve.marginalRate(Money.of(80_000, "USD"));     // what the next dollar pays
 * }</pre>
 *
 * <p>Amounts are those of the plan's currency in whole minor units. The pay at both ends of a piece is the plan's own. Every bound that the plan
 * tells is an end of a piece, however little the pay bends there: tier bounds and points of curves on the measure or on attainment, thresholds,
 * gates on attainment, caps and floors. At such a bound the pay jumps if it rises by more than its slopes and the rounding of the lines that
 * changed explain. A piece is {@link Certainty#EXACT} if all rules that take part are of these kinds and the measures grow in a straight line
 * with what is sold, which is checked at several amounts. Where a rule cannot be seen through, such as a custom one or a rate per
 * transaction, bends are searched by bisection, and are found where the pay leaves the straight line by more than a minor unit for each
 * component and pay period: those pieces are {@link Certainty#SAMPLED}, and a bend and return between two checked amounts is not seen.
 *
 * <p>This class is immutable; it is thread-safe if the function of the facts is.
 */
public final class EarningsCurve {

    /** How often a curve evaluates its plan at most, unless more is allowed. */
    public static final int MOST_EVALUATIONS = 20_000;

    private final Selling selling;
    private final FactScan scan;
    private final List<CurvePiece> pieces;
    private final List<String> hidden;

    private EarningsCurve(Selling selling, FactScan scan, List<CurvePiece> pieces, List<String> hidden) {
        this.selling = selling;
        this.scan = scan;
        this.pieces = pieces;
        this.hidden = hidden;
    }

    /**
     * Obtains the curve between two amounts sold.
     *
     * @param lowest  the least that is sold, in whole minor units of the plan's currency
     * @param highest  the most that is sold, more than the least
     * @param selling  the participant and what is asked
     * @return the curve
     * @throws IllegalArgumentException if an amount is not of the plan's currency or not in minor units, the highest is not more than the
     *     lowest, {@link Selling#pay(Money)} refuses, or it takes more than {@value #MOST_EVALUATIONS} evaluations
     */
    public static EarningsCurve between(Money lowest, Money highest, Selling selling) {
        return between(lowest, highest, selling, MOST_EVALUATIONS);
    }

    /**
     * Obtains the curve between two amounts sold, with a limit of one's own.
     *
     * @param lowest  the least that is sold, in whole minor units of the plan's currency
     * @param highest  the most that is sold, more than the least
     * @param selling  the participant and what is asked
     * @param mostEvaluations  how often the plan is evaluated at most
     * @return the curve
     * @throws IllegalArgumentException if an amount is not of the plan's currency or not in minor units, the highest is not more than the
     *     lowest, {@link Selling#pay(Money)} refuses, or it takes more evaluations
     */
    public static EarningsCurve between(Money lowest, Money highest, Selling selling, int mostEvaluations) {
        Objects.requireNonNull(lowest, "lowest");
        Objects.requireNonNull(highest, "highest");
        Objects.requireNonNull(selling, "selling");
        MinorUnits units = MinorUnits.of(selling.plan().terms().currency());
        long from = units.units(lowest);
        long to = units.units(highest);
        if (from >= to) {
            throw new IllegalArgumentException("A curve goes from (" + lowest + ") to (" + highest
                    + ").\nLet it end at more than it starts with.");
        }
        FactScan scan = selling.scan();
        CurveSearch search = new CurveSearch(selling, scan, units, mostEvaluations);
        List<CurvePiece> pieces = List.copyOf(search.pieces(from, to));
        return new EarningsCurve(selling, scan, pieces, List.copyOf(search.hidden()));
    }

    /**
     * Returns what was asked.
     *
     * @return the participant, the plan and what is asked
     */
    public Selling selling() {
        return selling;
    }

    /**
     * Returns the pieces of the curve.
     *
     * @return the pieces in order, each starting where the one before it ends
     */
    public List<CurvePiece> pieces() {
        return pieces;
    }

    /**
     * Returns what is paid for an amount sold, by asking the plan.
     *
     * @param sold  what is sold, also outside the curve
     * @return the pay
     */
    public Money pay(Money sold) {
        return selling.payIn(evaluate(sold));
    }

    private Evaluation evaluate(Money sold) {
        return selling.evaluate(scan, sold);
    }

    /**
     * Returns whether every piece is known to be straight.
     *
     * @return exact if every piece is
     */
    public Certainty certainty() {
        return pieces.stream().allMatch(piece -> piece.certainty() == Certainty.EXACT)
                ? Certainty.EXACT
                : Certainty.SAMPLED;
    }

    /**
     * Returns what keeps pieces from being exact: the rules that cannot be seen through and the measures that are no straight line.
     *
     * @return each in words, such as {@code "Sales: its modifier (whole dollars)"}; none if the curve is exact
     */
    public List<String> hidden() {
        return hidden;
    }

    /**
     * Returns what a further unit pays for whom so much is sold already.
     *
     * @param sold  what is sold
     * @return the slope of the piece that goes on from it, 0.08 for eight cents on the dollar
     * @throws IllegalArgumentException if the curve does not go on from there
     */
    public Ratio marginalRate(Money sold) {
        Objects.requireNonNull(sold, "sold");
        return pieces.stream()
                .filter(piece -> piece.from().compareTo(sold) <= 0 && sold.compareTo(piece.to()) < 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The curve does not go on from (" + sold
                        + ").\nAsk for an amount from (" + pieces.get(0).from() + ") to below ("
                        + pieces.get(pieces.size() - 1).to() + ")."))
                .slope();
    }

    /**
     * Returns the least that must be sold to be paid so much. The amount pays the goal, and a minor unit less does not unless the amount is the
     * least of the curve.
     *
     * @param goal  the pay that is wanted, in the plan's currency
     * @return the least amount of the curve, to the minor unit, that pays the goal or more; empty if no piece reaches it
     */
    public Optional<Money> leastFor(Money goal) {
        return seek(goal).least().map(CurvePoint::sold);
    }

    /**
     * Returns the least that must be sold to be paid so much, with the amounts that prove it.
     *
     * @param goal  the pay that is wanted, in the plan's currency
     * @return the answer; where nothing pays so much, with the most that is paid
     */
    public GoalSeek seek(Money goal) {
        Objects.requireNonNull(goal, "goal");
        for (CurvePiece piece : pieces) {
            if (piece.payFrom().compareTo(goal) >= 0) {
                return new GoalSeek(goal, Optional.of(start(piece)), Optional.empty(), highest(), certainty());
            }
            if (piece.payTo().compareTo(goal) >= 0) {
                return seek(goal, piece);
            }
        }
        return new GoalSeek(goal, Optional.empty(), Optional.empty(), highest(), certainty());
    }

    /** Seeks within a piece that pays less at its start and enough at its end. */
    private GoalSeek seek(Money goal, CurvePiece piece) {
        Map<Money, CurvePoint> asked = new HashMap<>(Map.of(piece.from(), start(piece), piece.to(), end(piece)));
        Money enough = Bisection.least(
                piece.from(),
                piece.to(),
                sold -> asked.computeIfAbsent(sold, this::paid).pay().compareTo(goal) >= 0);
        CurvePoint less =
                asked.get(enough.minus(MinorUnits.of(enough.currency()).amount(1)));
        return new GoalSeek(
                goal, Optional.ofNullable(asked.get(enough)), Optional.ofNullable(less), highest(), certainty());
    }

    private CurvePoint paid(Money sold) {
        return new CurvePoint(sold, unnamed(), pay(sold));
    }

    private static CurvePoint start(CurvePiece piece) {
        return new CurvePoint(piece.from(), unnamed(), piece.payFrom());
    }

    private static CurvePoint end(CurvePiece piece) {
        return new CurvePoint(piece.to(), unnamed(), piece.payTo());
    }

    private CurvePoint highest() {
        return points().stream()
                .reduce((best, next) -> next.pay().compareTo(best.pay()) > 0 ? next : best)
                .orElseThrow();
    }

    private static Figure unnamed() {
        return Figure.undefined(Unit.PERCENT, "no component was named");
    }

    /**
     * Returns the points of the curve, ready to be drawn.
     *
     * @return the ends of all pieces in order; straight lines between them are the curve
     */
    public List<CurvePoint> points() {
        return Stream.concat(pieces.stream().map(EarningsCurve::start), Stream.of(end(pieces.get(pieces.size() - 1))))
                .toList();
    }

    /**
     * Returns the points of the curve, ready to be drawn over attainment.
     *
     * @param component  the component whose attainment is the axis
     * @return the ends of all pieces in order
     * @throws IllegalArgumentException if the plan has no such component
     */
    public List<CurvePoint> points(String component) {
        return points().stream().map(point -> at(component, point.sold())).toList();
    }

    /**
     * Returns how far a quota is reached by what is sold, at the end of the plan year or of the pay period that is asked for.
     *
     * @param component  the component with the quota
     * @param sold  what is sold
     * @return the exact ratio, or why there is none
     * @throws IllegalArgumentException if the plan has no such component
     */
    public Figure attainment(String component, Money sold) {
        return evaluate(sold).attainment(selling.participant(), component, selling.lastPeriod());
    }

    private CurvePoint at(String component, Money sold) {
        Evaluation run = evaluate(sold);
        return new CurvePoint(
                sold, run.attainment(selling.participant(), component, selling.lastPeriod()), selling.payIn(run));
    }

    /**
     * Returns what the plan pays when a level of attainment is reached, such as threshold, target or excellence.
     *
     * @param component  the component with the quota
     * @param level  the level, 100 % for the quota
     * @return the least amount of the curve that reaches the level, with its attainment and pay; empty if the curve does not reach it
     * @throws IllegalArgumentException if the plan has no such component
     */
    public Optional<CurvePoint> at(String component, Rate level) {
        Objects.requireNonNull(level, "level");
        CurvePoint less = at(component, pieces.get(0).from());
        if (reaches(less, level)) {
            return Optional.of(less);
        }
        CurvePoint enough = at(component, pieces.get(pieces.size() - 1).to());
        if (!reaches(enough, level)) {
            return Optional.empty();
        }
        Map<Money, CurvePoint> asked = new HashMap<>(Map.of(enough.sold(), enough));
        Money least = Bisection.least(
                less.sold(),
                enough.sold(),
                sold -> reaches(asked.computeIfAbsent(sold, any -> at(component, any)), level));
        return Optional.ofNullable(asked.get(least));
    }

    private static boolean reaches(CurvePoint point, Rate level) {
        return point.attainment()
                .value()
                .filter(reached -> reached.compareTo(level.toRatio()) >= 0)
                .isPresent();
    }

    /**
     * Returns the pieces, one a line.
     *
     * @return the amounts and pays of all pieces
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(64);
        for (CurvePiece piece : pieces) {
            text.append(piece.from())
                    .append(" pays ")
                    .append(piece.payFrom())
                    .append(piece.isJump() ? ", jumps at " : ", then up to ")
                    .append(piece.to())
                    .append(" to ")
                    .append(piece.payTo())
                    .append('\n');
        }
        return text.toString();
    }
}
