package org.openspm.compensation.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Grain;

/**
 * A condition on a participant's performance that pay depends on: a hurdle, a qualifier, the trigger of a kicker.
 *
 * <pre>{@code
 * attainment("New business").atLeast(percent(90))
 * attainment("A").atLeast(percent(95)).and(attainment("B").atLeast(percent(95)))
 * attainment("New business").atLeast(percent(100)).toDate(YEAR)    // whatever the window of the component that asks
 * }</pre>
 *
 * <p>A performance that has no value opens no gate. Gates are immutable and thread-safe.
 */
public sealed interface Gate {

    /** How a performance is compared with a level. */
    enum Test {
        /** Equal or above. */
        AT_LEAST("at least"),
        /** Above. */
        MORE_THAN("more than"),
        /** Equal or below. */
        AT_MOST("at most"),
        /** Below. */
        LESS_THAN("less than");

        private final String words;

        Test(String words) {
            this.words = words;
        }

        /**
         * Returns whether a comparison passes.
         *
         * @param compared  the sign of the performance less the level
         * @return true if it passes
         */
        public boolean passes(int compared) {
            return switch (this) {
                case AT_LEAST -> compared >= 0;
                case MORE_THAN -> compared > 0;
                case AT_MOST -> compared <= 0;
                case LESS_THAN -> compared < 0;
            };
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What a performance is compared with. */
    sealed interface Level {

        /**
         * A share, such as of a quota.
         *
         * @param rate  the share, 100 % for all of it
         */
        record OfRate(Rate rate) implements Level {

            /**
             * Checks that the share is not null.
             *
             * @param rate  the share
             */
            public OfRate {
                Objects.requireNonNull(rate, "rate");
            }

            @Override
            public String toString() {
                return rate.toString();
            }
        }

        /**
         * An amount of money, or another number.
         *
         * @param amount  the amount, in the currency of the plan unless it names its own
         */
        record OfAmount(Amount amount) implements Level {

            /**
             * Checks that the amount is not null.
             *
             * @param amount  the amount
             */
            public OfAmount {
                Objects.requireNonNull(amount, "amount");
            }

            @Override
            public String toString() {
                return amount.toString();
            }
        }
    }

    /**
     * A performance compared with a level.
     *
     * @param performance  what is looked at
     * @param test  how it is compared
     * @param level  what it is compared with
     * @param within  the longer period that is looked at to date, or null for the window of whoever asks
     */
    record Comparison(
            Performance performance,
            Test test,
            Level level,
            @Nullable Grain within) implements Gate {

        /**
         * Checks that nothing but the longer period is null.
         *
         * @param performance  what is looked at
         * @param test  how it is compared
         * @param level  what it is compared with
         * @param within  the longer period that is looked at to date, or null
         */
        public Comparison {
            Objects.requireNonNull(performance, "performance");
            Objects.requireNonNull(test, "test");
            Objects.requireNonNull(level, "level");
        }

        /**
         * Returns the longer period that is looked at to date.
         *
         * @return the grain, or empty for the window of whoever asks
         */
        public Optional<Grain> longer() {
            return Optional.ofNullable(within);
        }

        @Override
        public String toString() {
            return performance + " " + test + " " + level + (within == null ? "" : " in the " + within + " to date");
        }
    }

    /**
     * Gates that must all be open.
     *
     * @param gates  the gates
     */
    record AllOf(List<Gate> gates) implements Gate {

        /**
         * Keeps an unmodifiable copy.
         *
         * @param gates  the gates
         */
        public AllOf {
            gates = List.copyOf(gates);
        }

        @Override
        public String toString() {
            return gates.stream().map(Gate::toString).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /**
     * Gates of which one must be open.
     *
     * @param gates  the gates
     */
    record AnyOf(List<Gate> gates) implements Gate {

        /**
         * Keeps an unmodifiable copy.
         *
         * @param gates  the gates
         */
        public AnyOf {
            gates = List.copyOf(gates);
        }

        @Override
        public String toString() {
            return gates.stream().map(Gate::toString).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /** Open to those who are on the plan on the last day of the window; everybody else forfeits. */
    record OnPlanAtEnd() implements Gate {

        @Override
        public String toString() {
            return "on the plan on the last day";
        }
    }

    /**
     * Obtains a gate from a comparison.
     *
     * @param performance  what is looked at
     * @param test  how it is compared
     * @param level  what it is compared with
     * @return the gate
     */
    static Gate of(Performance performance, Test test, Level level) {
        return new Comparison(performance, test, level, null);
    }

    /**
     * Obtains the gate that is open to those who are still on the plan on the last day of the window.
     *
     * @return the gate
     */
    static Gate onPlanAtEnd() {
        return new OnPlanAtEnd();
    }

    /**
     * Returns a gate that is open if this one and another are.
     *
     * @param other  the other
     * @return the gate
     */
    default Gate and(Gate other) {
        return new AllOf(List.of(this, other));
    }

    /**
     * Returns a gate that is open if this one or another is.
     *
     * @param other  the other
     * @return the gate
     */
    default Gate or(Gate other) {
        return new AnyOf(List.of(this, other));
    }

    /**
     * Returns this gate looking at a longer period to date instead of the window of whoever asks.
     *
     * @param longer  the longer period
     * @return the gate
     */
    default Gate toDate(Grain longer) {
        Objects.requireNonNull(longer, "longer");
        if (this instanceof Comparison compared) {
            return new Comparison(compared.performance, compared.test, compared.level, longer);
        } else if (this instanceof AllOf all) {
            return new AllOf(all.gates.stream().map(gate -> gate.toDate(longer)).toList());
        } else if (this instanceof AnyOf any) {
            return new AnyOf(any.gates.stream().map(gate -> gate.toDate(longer)).toList());
        }
        return this;
    }
}
