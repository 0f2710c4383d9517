package org.openspm.compensation.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Period;

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
    private final CurveSearch amounts;
    private final List<CurvePiece> pieces;

    private EarningsCurve(Selling selling, CurveSearch amounts, List<CurvePiece> pieces) {
        this.selling = selling;
        this.amounts = amounts;
        this.pieces = pieces;
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
        CurveSearch search = new CurveSearch(selling, mostEvaluations);
        long from = search.units(lowest);
        long to = search.units(highest);
        if (from >= to) {
            throw new IllegalArgumentException("A curve goes from (" + lowest + ") to (" + highest
                    + ").\nLet it end at more than it starts with.");
        }
        return new EarningsCurve(selling, new CurveSearch(selling, 0), List.copyOf(search.pieces(from, to)));
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
        return selling.pay(sold);
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
        Optional<CurvePoint> least = Optional.empty();
        Optional<CurvePoint> below = Optional.empty();
        for (CurvePiece piece : pieces) {
            if (piece.payFrom().compareTo(goal) >= 0) {
                least = Optional.of(point(piece.from()));
                break;
            }
            if (piece.payTo().compareTo(goal) >= 0) {
                long enough = least(piece, goal);
                least = Optional.of(point(amounts.amount(enough)));
                below = Optional.of(point(amounts.amount(enough - 1)));
                break;
            }
        }
        return new GoalSeek(goal, least, below, highest(), certainty());
    }

    private CurvePoint highest() {
        Money sold = pieces.get(0).from();
        Money most = pieces.get(0).payFrom();
        for (CurvePiece piece : pieces) {
            if (piece.payTo().compareTo(most) > 0) {
                sold = piece.to();
                most = piece.payTo();
            }
        }
        return new CurvePoint(sold, unnamed(), most);
    }

    private CurvePoint point(Money sold) {
        return new CurvePoint(sold, unnamed(), pay(sold));
    }

    private static Figure unnamed() {
        return Figure.undefined(Unit.PERCENT, "no component was named");
    }

    private long least(CurvePiece piece, Money goal) {
        long less = amounts.units(piece.from());
        long enough = amounts.units(piece.to());
        while (enough - less > 1) {
            long middle = less + (enough - less) / 2;
            if (pay(amounts.amount(middle)).compareTo(goal) >= 0) {
                enough = middle;
            } else {
                less = middle;
            }
        }
        return enough;
    }

    /**
     * Returns the points of the curve, ready to be drawn.
     *
     * @return the ends of all pieces in order; straight lines between them are the curve
     */
    public List<CurvePoint> points() {
        return Stream.concat(
                        pieces.stream().map(CurvePiece::from),
                        Stream.of(pieces.get(pieces.size() - 1).to()))
                .map(this::point)
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
        return points().stream()
                .map(point -> new CurvePoint(point.sold(), attainment(component, point.sold()), point.pay()))
                .toList();
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
        Evaluation run = selling.evaluate(sold);
        List<Period> periods = selling.periods(run);
        return run.attainment(selling.participant(), component, periods.get(periods.size() - 1));
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
        long less = amounts.units(pieces.get(0).from());
        long enough = amounts.units(pieces.get(pieces.size() - 1).to());
        if (!reaches(component, enough, level)) {
            return Optional.empty();
        }
        if (reaches(component, less, level)) {
            enough = less;
        }
        while (enough - less > 1) {
            long middle = less + (enough - less) / 2;
            if (reaches(component, middle, level)) {
                enough = middle;
            } else {
                less = middle;
            }
        }
        Money sold = amounts.amount(enough);
        return Optional.of(new CurvePoint(sold, attainment(component, sold), pay(sold)));
    }

    private boolean reaches(String component, long units, Rate level) {
        return attainment(component, amounts.amount(units))
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
