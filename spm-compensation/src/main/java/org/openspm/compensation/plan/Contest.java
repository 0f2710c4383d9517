package org.openspm.compensation.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Amount;

/**
 * Prizes for the first places among everybody on the plan.
 *
 * <pre>{@code
 * Contest.prizes(amount(3_000), amount(2_000), amount(1_000)).sharingTies()
 * }</pre>
 *
 * <p>Places go by the measure of the component, the most first; only what is more than zero takes a place. This record is immutable and
 * thread-safe.
 *
 * @param prizes  what the places win, the first place first, in the currency of the plan
 * @param ties  what those win who tie
 * @param qualifier  the gate a participant must open to take part, or null if all do
 */
public record Contest(
        List<Amount> prizes, Ties ties, @Nullable Gate qualifier) {

    /** What those win who tie for a place. */
    public enum Ties {
        /** They share the prizes of the places they take up; the remainder of a cent goes by the order of ids. */
        SHARED("those who tie share the prizes of their places"),
        /** Each of them wins the prize of the place they tie for, the next places are skipped. */
        EACH_IN_FULL("each of those who tie wins the prize of the place"),
        /** The places they take up are not awarded. */
        NOT_AWARDED("places that are tied for are not awarded");

        private final String words;

        Ties(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * Keeps an unmodifiable copy.
     *
     * @param prizes  what the places win, the first place first
     * @param ties  what those win who tie
     * @param qualifier  the gate a participant must open to take part, or null
     */
    public Contest {
        prizes = List.copyOf(prizes);
        Objects.requireNonNull(ties, "ties");
    }

    /**
     * Begins a contest; say what those win who tie.
     *
     * @param prizes  what the places win, the first place first, in the currency of the plan
     * @return the prizes, which need a rule for ties
     */
    public static Prizes prizes(Amount... prizes) {
        return new Prizes(List.of(prizes));
    }

    /**
     * Returns this contest among those only who open a gate.
     *
     * @param gate  the gate
     * @return the contest
     */
    public Contest among(Gate gate) {
        return new Contest(prizes, ties, Objects.requireNonNull(gate, "gate"));
    }

    /**
     * Returns the gate a participant must open to take part.
     *
     * @return the gate, or empty if all take part
     */
    public Optional<Gate> condition() {
        return Optional.ofNullable(qualifier);
    }

    @Override
    public String toString() {
        return "prizes of " + prizes.stream().map(Amount::toString).collect(Collectors.joining(", ")) + "; " + ties
                + (qualifier == null ? "" : "; among those with " + qualifier);
    }

    /**
     * The prizes of a contest that has no rule for ties yet.
     *
     * @param prizes  what the places win, the first place first
     */
    public record Prizes(List<Amount> prizes) {

        /**
         * Keeps an unmodifiable copy.
         *
         * @param prizes  what the places win
         */
        public Prizes {
            prizes = List.copyOf(prizes);
        }

        /**
         * Returns the contest in which those who tie share the prizes of the places they take up.
         *
         * @return the contest
         */
        public Contest sharingTies() {
            return new Contest(prizes, Ties.SHARED, null);
        }

        /**
         * Returns the contest in which each of those who tie wins the prize of the place.
         *
         * @return the contest
         */
        public Contest payingTiesInFull() {
            return new Contest(prizes, Ties.EACH_IN_FULL, null);
        }

        /**
         * Returns the contest in which places that are tied for are not awarded.
         *
         * @return the contest
         */
        public Contest notAwardingTies() {
            return new Contest(prizes, Ties.NOT_AWARDED, null);
        }
    }
}
