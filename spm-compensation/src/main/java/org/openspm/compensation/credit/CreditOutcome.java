package org.openspm.compensation.credit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one transaction: it was credited, passed over, or held.
 *
 * <p>All kinds are records, immutable and thread-safe.
 */
public sealed interface CreditOutcome {

    /**
     * Returns the credits.
     *
     * @return direct credits first, then overlays, then rolled-up ones; none if the transaction was passed over or held
     */
    default List<Credit> credits() {
        return List.of();
    }

    /**
     * Returns why nobody is credited.
     *
     * @return the reason, such as {@code "held: it does not fulfil (paid is true)"}; empty if somebody is credited
     */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /**
     * It was credited.
     *
     * @param credits  the credits, at least one
     */
    record Credited(List<Credit> credits) implements CreditOutcome {

        /**
         * Keeps an unmodifiable copy.
         *
         * @param credits  the credits, at least one
         * @throws IllegalArgumentException if there is none
         */
        public Credited {
            credits = List.copyOf(Objects.requireNonNull(credits, "credits"));
            if (credits.isEmpty()) {
                throw new IllegalArgumentException(
                        "The transaction is credited to nobody ([]).\nSay that it was passed over, and why.");
            }
        }
    }

    /**
     * No rule credits anybody with it.
     *
     * @param why  what passed it over
     */
    record PassedOver(String why) implements CreditOutcome {

        /**
         * Checks that there is a reason.
         *
         * @param why  what passed it over
         */
        public PassedOver {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }

    /**
     * It would be credited, but is not released yet.
     *
     * @param why  what it waits for, after {@code "held: "}
     */
    record Held(String why) implements CreditOutcome {

        /**
         * Checks that there is a reason.
         *
         * @param why  what it waits for, after {@code "held: "}
         */
        public Held {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }
}
