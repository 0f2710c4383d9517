package org.openspm.compensation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Period;
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
 * or the plan. This class
 * is immutable and thread-safe.
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

    private final boolean recoverable;
    private final boolean additional;
    private final Timeline<Amount> amounts;
    private final Recovery recovery;

    /** How a balance is recovered. */
    private record Recovery(
            LocalDate from,
            Rate share,
            Optional<Amount> most,
            Optional<LocalDate> forgivenOn,
            AtTermination atTermination) {}

    private Draw(boolean recoverable, boolean additional, Timeline<Amount> amounts, Recovery recovery) {
        this.recoverable = recoverable;
        this.additional = additional;
        this.amounts = amounts;
        this.recovery = recovery;
    }

    /**
     * Obtains a draw that later earnings pay back.
     *
     * @param amount  the amount a pay period
     * @return the draw, topping up, recovered in full as soon as earnings allow, due at termination
     */
    public static Draw recoverable(Amount amount) {
        return of(true, amount);
    }

    /**
     * Obtains a draw that is not paid back: a guarantee.
     *
     * @param amount  the amount a pay period
     * @return the draw, topping up
     */
    public static Draw nonRecoverable(Amount amount) {
        return of(false, amount);
    }

    private static Draw of(boolean recoverable, Amount amount) {
        return new Draw(
                recoverable,
                false,
                Timeline.always(Objects.requireNonNull(amount, "amount")),
                new Recovery(LocalDate.MIN, Rate.ONE, Optional.empty(), Optional.empty(), AtTermination.DUE));
    }

    /**
     * Pays the draw besides what was earned, in place of topping it up.
     *
     * @return the changed draw
     */
    public Draw onTop() {
        return new Draw(recoverable, true, amounts, recovery);
    }

    /**
     * Says another amount from a date on, such as the next step of a ramp.
     *
     * @param from  the first day
     * @param amount  the amount a pay period
     * @return the changed draw
     */
    public Draw changing(LocalDate from, Amount amount) {
        return new Draw(recoverable, additional, amounts.changing(from, amount), recovery);
    }

    /**
     * Says that nothing is drawn from a date on; what was drawn is still recovered.
     *
     * @param from  the first day without a draw
     * @return the changed draw
     */
    public Draw ending(LocalDate from) {
        return new Draw(recoverable, additional, amounts.ending(from), recovery);
    }

    /**
     * Says from when on the balance is recovered.
     *
     * @param date  recovered in pay periods that end on this day or later
     * @return the changed draw
     */
    public Draw recoveredFrom(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return with(new Recovery(date, recovery.share, recovery.most, recovery.forgivenOn, recovery.atTermination));
    }

    /**
     * Says how much of the earnings of a pay period recovery takes at most.
     *
     * @param share  the share of what was earned and adjusted, from 0 % to 100 %; rounded as the plan rounds
     * @return the changed draw
     */
    public Draw recovering(Rate share) {
        Objects.requireNonNull(share, "share");
        return with(new Recovery(recovery.from, share, recovery.most, recovery.forgivenOn, recovery.atTermination));
    }

    /**
     * Says how much is recovered in a pay period at most.
     *
     * @param most  the amount a pay period
     * @return the changed draw
     */
    public Draw recoveringAtMost(Amount most) {
        return with(new Recovery(
                recovery.from, recovery.share, Optional.of(most), recovery.forgivenOn, recovery.atTermination));
    }

    /**
     * Says when the balance that is left is forgiven, after the recovery of that pay period.
     *
     * @param date  forgiven in the first pay period that ends on this day or later
     * @return the changed draw
     */
    public Draw forgivenOn(LocalDate date) {
        return with(
                new Recovery(recovery.from, recovery.share, recovery.most, Optional.of(date), recovery.atTermination));
    }

    /**
     * Says what becomes of the balance when the participant leaves.
     *
     * @param settlement  due or forgiven
     * @return the changed draw
     */
    public Draw atTermination(AtTermination settlement) {
        Objects.requireNonNull(settlement, "settlement");
        return with(new Recovery(recovery.from, recovery.share, recovery.most, recovery.forgivenOn, settlement));
    }

    private Draw with(Recovery other) {
        return new Draw(recoverable, additional, amounts, other);
    }

    /**
     * Returns whether later earnings pay it back.
     *
     * @return whether it is recoverable
     */
    public boolean isRecoverable() {
        return recoverable;
    }

    /**
     * Returns everything that is wrong with the draw.
     *
     * @return the problems, each with its value and on the next line a remedy; none if it is sound
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        amounts.segments().forEach((dates, amount) -> {
            if (amount.value().signum() < 0) {
                problems.add("The draw (" + amount + ") is below zero.\nGive an amount of zero or more.");
            }
        });
        if (recovery.share.compareTo(Rate.ZERO) < 0 || recovery.share.compareTo(Rate.ONE) > 0) {
            problems.add("The recovery of (" + recovery.share
                    + ") of the earnings is not from 0 % to 100 %.\nGive a rate between them.");
        }
        recovery.most
                .filter(most -> most.value().signum() < 0)
                .ifPresent(most -> problems.add(
                        "The most recovered (" + most + ") is below zero.\nGive an amount of zero or more."));
        boolean recovers = !recovery.from.equals(LocalDate.MIN)
                || !recovery.share.equals(Rate.ONE)
                || recovery.most.isPresent()
                || recovery.forgivenOn.isPresent()
                || recovery.atTermination != AtTermination.DUE;
        if (!recoverable && recovers) {
            problems.add("The draw (" + this
                    + ") is not recoverable and says how it is recovered.\nUse Draw.recoverable(..), or leave it out.");
        }
        return problems;
    }

    /** What is drawn, recovered and forgiven in a pay period. */
    record Outcome(Money drawn, Money recovered, Money forgiven) {}

    /** What a pay period starts from. */
    record Situation(Period period, boolean left, Money available, Money earned, Money balance, Rounding rounding) {

        Money zero() {
            return Money.zero(available.currency());
        }
    }

    Outcome apply(Situation now) {
        LocalDate last = now.period().range().last();
        Currency currency = now.available().currency();
        Money zero = now.zero();
        Money amount = now.left()
                ? zero
                : amounts.at(last).map(value -> value.in(currency)).orElse(zero);
        Money drawn = additional ? amount : larger(zero, amount.minus(now.available()));
        if (amount.signum() == 0) {
            drawn = zero;
        }
        if (!recoverable) {
            return new Outcome(drawn, zero, zero);
        }
        if (now.left()) {
            boolean due = recovery.atTermination == AtTermination.DUE;
            return new Outcome(zero, due ? now.balance() : zero, due ? zero : now.balance());
        }
        Money recovered = drawn.signum() > 0 || last.isBefore(recovery.from) ? zero : recovered(now, amount);
        boolean forgiven =
                recovery.forgivenOn.filter(date -> !last.isBefore(date)).isPresent();
        return new Outcome(
                drawn, recovered, forgiven ? now.balance().plus(drawn).minus(recovered) : zero);
    }

    private Money recovered(Situation now, Money amount) {
        Money recovered = smaller(now.balance(), now.available().minus(amount));
        recovered = smaller(recovered, now.earned().times(recovery.share).rounded(now.rounding()));
        if (recovery.most.isPresent()) {
            recovered = smaller(recovered, recovery.most.get().in(amount.currency()));
        }
        return larger(now.zero(), recovered);
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money larger(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Draw other
                && recoverable == other.recoverable
                && additional == other.additional
                && amounts.equals(other.amounts)
                && recovery.equals(other.recovery);
    }

    @Override
    public int hashCode() {
        return Objects.hash(recoverable, additional, amounts, recovery);
    }

    /**
     * Returns the draw in words.
     *
     * @return such as {@code "recoverable draw, recovering 50 % of the earnings"}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(recoverable ? "recoverable draw" : "non-recoverable draw");
        text.append(additional ? " on top of earnings" : "");
        if (!recovery.from.equals(LocalDate.MIN)) {
            text.append(", recovered from ").append(recovery.from);
        }
        if (!recovery.share.equals(Rate.ONE)) {
            text.append(", recovering ").append(recovery.share).append(" of the earnings");
        }
        recovery.most.ifPresent(
                most -> text.append(", at most ").append(most.value().toPlainString()));
        recovery.forgivenOn.ifPresent(date -> text.append(", forgiven on ").append(date));
        if (recovery.atTermination == AtTermination.FORGIVEN) {
            text.append(", forgiven at termination");
        }
        return text.toString();
    }
}
