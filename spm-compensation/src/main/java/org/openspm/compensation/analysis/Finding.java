package org.openspm.compensation.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Money;

/**
 * What a review has to say of a plan, with what shows it.
 *
 * <p>What is shown can be replayed: {@link Selling#pay(Money)} of both ends of the piece of a curve gives their pays, and {@link
 * Situation#replay()} of a situation gives its pay. What is read from the terms of the plan needs neither. This record is immutable and
 * thread-safe.
 *
 * @param kind  what was found
 * @param severity  how bad it is
 * @param place  the plan, then the participant, the component, the cap or the rule
 * @param words  what it means, in plain words with numbers
 * @param certainty  how sure it is
 * @param piece  the piece of the earnings curve that shows it; empty if it is no finding of a curve
 * @param situations  the situations that show it, first the one as it is; none where it is not about pay
 */
public record Finding(
        Kind kind,
        Severity severity,
        String place,
        String words,
        Certainty certainty,
        Optional<CurvePiece> piece,
        List<Situation> situations) {

    /** What can be found. */
    public enum Kind {
        /** Who sells more is paid less. */
        MORE_PAYS_LESS,
        /** One more minor unit sold raises the pay by a leap. */
        CLIFF,
        /** Selling more changes nothing, up to an amount from which it does again. */
        DEAD_ZONE,
        /** Selling more changes nothing up to the end of the curve, although less did. */
        CAPPED,
        /** A further unit pays less than the units before it. */
        DECELERATION,
        /** A transaction that is reported in another way pays more, or its refund does not undo it. */
        TEMPTATION,
        /** The plan rejected changes of transactions that a review tried: what they would pay is not known. */
        CHANGES_REFUSED,
        /** With quotas met by a hair, somebody is not paid the target incentive. */
        PAY_AT_TARGET,
        /** One very large transaction pays ever more: nothing ends it. */
        WINDFALL,
        /** What everybody is paid for a transaction is more than the gross margin leaves of it. */
        ABOVE_MARGIN,
        /** What somebody is paid depends on the ids of transactions of one day. */
        SAME_DAY_ORDER,
        /** A cap takes nothing from anybody. */
        CAP_NEVER_BINDS,
        /** A cap takes something from somebody, and from no more than half of those it is for. */
        CAP_REACHED_BY_FEW,
        /** A cap takes something from more than half of those it is for. */
        CAP_REACHED_BY_MOST,
        /** A component has a quota, of which somebody's attainment is undefined. */
        QUOTA_UNDEFINED,
        /** The weights of the components for a role, or for those without one, do not total 100 %. */
        ROLE_WEIGHTS,
        /** Nobody came as far as a tier. */
        TIER_NOT_REACHED,
        /** A tier lies beyond what an attainment counts at most. */
        TIER_UNREACHABLE,
        /** A higher tier pays at a lower rate than the one before. */
        RATE_FALLS,
        /** A higher tier pays at a lower rate than the one before, although rates rose up to it. */
        RATE_RISES_THEN_FALLS,
        /** A rate rises at a level of attainment below the quota. */
        ACCELERATOR_BELOW_QUOTA,
        /** The pay rule changes within a pay period. */
        CHANGE_WITHIN_PERIOD,
        /** A gate looks at what somebody else achieved or earned. */
        GATE_ON_ANOTHER
    }

    /** How bad it is. */
    public enum Severity {
        /** Often meant; worth knowing. */
        NOTE,
        /** Seldom meant; invites timing and disputes. */
        WARNING,
        /** Rewards selling less. */
        ERROR
    }

    /**
     * Checks that nothing is null and keeps an unmodifiable copy.
     *
     * @param kind  what was found
     * @param severity  how bad it is
     * @param place  where
     * @param words  what it means
     * @param certainty  how sure it is
     * @param piece  the piece of the earnings curve that shows it
     * @param situations  the situations that show it
     */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(piece, "piece");
        situations = List.copyOf(Objects.requireNonNull(situations, "situations"));
    }

    /** Obtains a finding that is read from the terms of a plan or an evaluation. */
    static Finding of(Kind kind, Severity severity, String place, String words) {
        return new Finding(kind, severity, place, words, Certainty.EXACT, Optional.empty(), List.of());
    }

    Finding shownBy(Situation... situations) {
        return new Finding(kind, severity, place, words, certainty, piece, List.of(situations));
    }

    Finding sampled() {
        return new Finding(kind, severity, place, words, Certainty.SAMPLED, piece, situations);
    }

    /**
     * Returns the finding in one line.
     *
     * @return severity, place and words
     */
    @Override
    public String toString() {
        return severity + ", " + place + ": " + words;
    }
}
