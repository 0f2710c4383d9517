package org.openspm.compensation.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Proration;
import org.openspm.core.time.Timeline;

/**
 * What a participant draws in a pay period whatever they earn: an advance on later earnings where it is recoverable, a guarantee where it
 * is not.
 *
 * <p>In each pay period, {@code available} is what was earned and adjusted in it, less what the participant owed before. A draw tops up
 * what is available to its amount; one {@link #onTop()} is paid besides. What was drawn is recovered from what is available above the
 * draw of the period, and never in a period in which something is drawn, so that recovery does not bring the pay below the draw:
 *
 * <pre>
 * drawn     = max(0, draw - available)                                         or the draw, on top
 * recovered = min(balance, available - draw, share of the earnings, the most)  at least 0
 * balance   = balance + drawn - recovered
 * </pre>
 *
 * <p>The amount is the one in force on the last day of the pay period; there is none in the period in which the participant leaves the company
 * or the plan, unless it is {@link #prorated}. A draw may be {@linkplain #each of other periods} than those that are paid.
 *
 * <p>A guarantee for the first months and a recoverable draw after them are one draw, {@code recoverable(..).guaranteedBefore(date)}.
 *
 * <p>A draw of one component looks at what that component earned, and is recovered from it alone. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Draw.recoverable(amount(2_000)).recovering(percent(50)).forgivenOn(LocalDate.of(2026, 12, 31))
 * }</pre>
 */
public final class Draw {

    /** What becomes of a recoverable balance when the participant leaves. */
    public enum AtTermination {
        /** It is due at once, without regard to share and most; what pay does not cover is owed. */
        DUE("due"),
        /** It is forgiven. */
        FORGIVEN("forgiven");

        private final String words;

        AtTermination(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final DrawState state;

    private Draw(DrawState state) {
        this.state = state;
    }

    /**
     * Obtains a draw that later earnings pay back.
     *
     * @param amount  the amount a pay period
     * @return the draw, topping up, recovered in full as soon as earnings allow, due at termination
     */
    public static Draw recoverable(Amount amount) {
        return new Draw(new DrawState(true, Timeline.always(Objects.requireNonNull(amount, "amount"))));
    }

    /**
     * Obtains a draw that is not paid back: a guarantee.
     *
     * @param amount  the amount a pay period
     * @return the draw, topping up
     */
    public static Draw nonRecoverable(Amount amount) {
        return new Draw(new DrawState(false, Timeline.always(Objects.requireNonNull(amount, "amount"))));
    }

    /**
     * Pays the draw besides what was earned, in place of topping it up.
     *
     * @return the changed draw
     */
    public Draw onTop() {
        return with(changed -> changed.additional = true);
    }

    /**
     * Says another amount from a date on, such as the next step of a ramp.
     *
     * @param from  the first day
     * @param amount  the amount a pay period
     * @return the changed draw
     */
    public Draw changing(LocalDate from, Amount amount) {
        return with(changed -> changed.amounts = changed.amounts.changing(from, amount));
    }

    /**
     * Says that nothing is drawn from a date on; what was drawn is still recovered.
     *
     * @param from  the first day without a draw
     * @return the changed draw
     */
    public Draw ending(LocalDate from) {
        return with(changed -> changed.amounts = changed.amounts.ending(from));
    }

    /**
     * Says for how long a period the amounts are, where it is not the pay period.
     *
     * <p>Of shorter periods, those that end in a pay period are drawn together. A longer one is drawn in the pay period it ends in, against what
     * was earned in all of it, and recovered then only.
     *
     * @param grain  the draw period, a week or longer; one that nests in the pay period, or in which the pay period nests
     * @return the changed draw
     */
    public Draw each(Grain grain) {
        return with(changed -> changed.each = Objects.requireNonNull(grain, "grain"));
    }

    /**
     * Says that the amount of a period in which the participant joins or leaves, or the draw ends, is prorated. A recoverable draw is still not
     * drawn in the period of leaving, where its balance falls due.
     *
     * @param convention  the convention, by the dates on which the participant is employed and on the plan
     * @return the changed draw
     */
    public Draw prorated(Proration convention) {
        return with(changed -> changed.proration = Objects.requireNonNull(convention, "convention"));
    }

    /**
     * Says that the draw is a guarantee at first: what is drawn before a date is never paid back.
     *
     * @param date  the first day of the recoverable draw; in pay periods that end before it the draw is a guarantee
     * @return the changed draw
     */
    public Draw guaranteedBefore(LocalDate date) {
        return with(changed -> changed.guaranteedBefore = Objects.requireNonNull(date, "date"));
    }

    /**
     * Says from when on the balance is recovered.
     *
     * @param date  recovered in pay periods that end on this day or later
     * @return the changed draw
     */
    public Draw recoveredFrom(LocalDate date) {
        return with(changed -> changed.recoveredFrom = Objects.requireNonNull(date, "date"));
    }

    /**
     * Says how much of the earnings of a pay period recovery takes at most.
     *
     * @param share  the share of what was earned and adjusted, from 0 % to 100 %; rounded as the plan rounds
     * @return the changed draw
     */
    public Draw recovering(Rate share) {
        return with(changed -> changed.share = Objects.requireNonNull(share, "share"));
    }

    /**
     * Says how much is recovered in a pay period at most.
     *
     * @param most  the amount a pay period
     * @return the changed draw
     */
    public Draw recoveringAtMost(Amount most) {
        return with(changed -> changed.most = Objects.requireNonNull(most, "most"));
    }

    /**
     * Says how much is ever recovered at most; what was drawn beyond it stays in the balance until it is forgiven, settled, or due at
     * termination.
     *
     * @param most  the amount in all
     * @return the changed draw
     */
    public Draw recoveringInAllAtMost(Amount most) {
        return with(changed -> changed.mostInAll = Objects.requireNonNull(most, "most"));
    }

    /**
     * Says that draws are not recovered one by one but settled at the end of a longer period: then all that was drawn and is not recovered is
     * due, and what pay does not cover is owed. Share and most do not count.
     *
     * @param grain  the longer period, such as a quarter
     * @return the changed draw
     */
    public Draw settledEach(Grain grain) {
        return with(changed -> changed.settledEach = Objects.requireNonNull(grain, "grain"));
    }

    /**
     * Says when the balance that is left is forgiven, after the recovery of that pay period.
     *
     * @param date  forgiven in the first pay period that ends on this day or later
     * @return the changed draw
     */
    public Draw forgivenOn(LocalDate date) {
        return with(changed -> changed.forgivenOn = Objects.requireNonNull(date, "date"));
    }

    /**
     * Says what becomes of the balance when the participant leaves.
     *
     * @param settlement  due or forgiven
     * @return the changed draw
     */
    public Draw atTermination(AtTermination settlement) {
        return with(changed -> changed.atTermination = Objects.requireNonNull(settlement, "settlement"));
    }

    private Draw with(Consumer<DrawState> change) {
        DrawState copy = state.copy();
        change.accept(copy);
        return new Draw(copy);
    }

    /**
     * Returns whether later earnings pay it back.
     *
     * @return whether it is recoverable, be it {@linkplain #guaranteedBefore from a date on}
     */
    public boolean isRecoverable() {
        return state.recoverable;
    }

    /**
     * Returns everything that is wrong with the draw.
     *
     * @return the problems, each with its value and on the next line a remedy; none if it is sound
     */
    public List<String> problems() {
        return state.problems(toString());
    }

    DrawSituation.Outcome apply(DrawSituation now) {
        return now.apply(state);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Draw other && state.equals(other.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    /**
     * Returns the draw in words.
     *
     * @return such as {@code "recoverable draw, recovering 50 % of the earnings"}
     */
    @Override
    public String toString() {
        return state.toString();
    }
}
