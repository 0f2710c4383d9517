package org.openspm.compensation.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Money;

/**
 * What a participant gets for what is sold, as a function made of straight pieces and jumps.
 *
 * <pre>{@code
 * EarningsCurve curve = EarningsCurve.between(
 *         Money.of(0, "USD"), Money.of(300_000, "USD"),
 *         Selling.of(plan, roster, "jill", sold -> facts(sold)));
 * curve.leastFor(Money.of(12_000, "USD"));     // what must be sold to earn 12,000
 * }</pre>
 *
 * <p>Amounts are those of the plan's currency in whole minor units. The pay at both ends of a piece is the plan's own. Tier bounds come from
 * the plan's {@linkplain org.openspm.compensation.evaluation.ComponentOutlook outlooks}, as far as those tell them and the measure grows by
 * what is sold; other bends, of caps, gates or custom rules, are searched by bisection, and are found where the pay leaves the straight line
 * by more than rounding explains, so that a bend may be seen some minor units late. Between the ends, a piece is checked at some amounts
 * only: the curve is <em>sampled</em>, and a bend and return between two of them is not seen.
 *
 * <p>This class is immutable; it is thread-safe if the function of the facts is.
 */
public final class EarningsCurve {

    private final Selling selling;
    private final List<CurvePiece> pieces;

    private EarningsCurve(Selling selling, List<CurvePiece> pieces) {
        this.selling = selling;
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
     *     lowest, or {@link Selling#pay(Money)} refuses
     */
    public static EarningsCurve between(Money lowest, Money highest, Selling selling) {
        Objects.requireNonNull(lowest, "lowest");
        Objects.requireNonNull(highest, "highest");
        Objects.requireNonNull(selling, "selling");
        CurveSearch search = new CurveSearch(selling);
        long from = search.units(lowest);
        long to = search.units(highest);
        if (from >= to) {
            throw new IllegalArgumentException("A curve goes from (" + lowest + ") to (" + highest
                    + ").\nLet it end at more than it starts with.");
        }
        return new EarningsCurve(selling, List.copyOf(search.pieces(from, to)));
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
     * Returns the least that must be sold to be paid so much. The amount pays the goal, and a minor unit less does not unless the amount is the
     * least of the curve; that nothing still less does is sampled, as the curve is, and so is an empty answer.
     *
     * @param goal  the pay that is wanted, in the plan's currency
     * @return the least amount of the curve, to the minor unit, that pays the goal or more; empty if no piece reaches it
     */
    public Optional<Money> leastFor(Money goal) {
        Objects.requireNonNull(goal, "goal");
        CurveSearch search = new CurveSearch(selling);
        for (CurvePiece piece : pieces) {
            if (piece.payFrom().compareTo(goal) >= 0) {
                return Optional.of(piece.from());
            }
            if (piece.payTo().compareTo(goal) >= 0) {
                return Optional.of(least(search, piece, goal));
            }
        }
        return Optional.empty();
    }

    private static Money least(CurveSearch search, CurvePiece piece, Money goal) {
        long less = search.units(piece.from());
        long enough = search.units(piece.to());
        while (enough - less > 1) {
            long middle = less + (enough - less) / 2;
            if (search.pay(middle).compareTo(goal) >= 0) {
                enough = middle;
            } else {
                less = middle;
            }
        }
        return search.amount(enough);
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
