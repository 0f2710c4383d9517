package org.openspm.compensation.plan;

import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * What changes the pay of a component after its rate: modifiers apply in the order in which the plan states them, each to the result of
 * the one before, and every one is a line of the explanation.
 */
public sealed interface Modifier {

    /**
     * Pays nothing while a gate is closed.
     *
     * @param gate  the gate
     */
    record Gated(Gate gate) implements Modifier {

        /**
         * Checks that the gate is not null.
         *
         * @param gate  the gate
         */
        public Gated {
            Objects.requireNonNull(gate, "gate");
        }

        @Override
        public String toString() {
            return "gate: " + gate;
        }
    }

    /**
     * Multiplies by a factor that is looked up.
     *
     * @param by  what the factor is looked up by
     * @param factors  from that to a factor: what the rule pays on a base of 1; a table of multiples without a base rate is one of multiples of 1
     */
    record Multiplied(Performance by, PayRule factors) implements Modifier {

        /**
         * Checks that nothing is null.
         *
         * @param by  what the factor is looked up by
         * @param factors  from that to a factor
         */
        public Multiplied {
            Objects.requireNonNull(by, "by");
            factors = ofOne(Objects.requireNonNull(factors, "factors"));
        }

        private static PayRule ofOne(PayRule factors) {
            return factors instanceof RateTable table
                            && table.baseRate().isEmpty()
                            && table.tiers().stream().anyMatch(tier -> tier.pay() instanceof Pay.Multiple)
                    ? table.baseRate(Rate.ONE)
                    : factors;
        }

        @Override
        public String toString() {
            return "multiplier: " + factors + ", by " + by;
        }
    }

    /**
     * Adds an amount, or a share of the pay so far, while a gate is open.
     *
     * @param amount  the amount, in the currency of the plan, or null if a share is added
     * @param share  the share of the pay so far, or null if an amount is added
     * @param gate  when it is added
     */
    record Kicker(@Nullable Amount amount, @Nullable Rate share, Gate gate) implements Modifier {

        /**
         * Checks that one of amount and share is given.
         *
         * @param amount  the amount, or null if a share is added
         * @param share  the share of the pay so far, or null if an amount is added
         * @param gate  when it is added
         * @throws IllegalArgumentException if both or neither of amount and share are given
         */
        public Kicker {
            Objects.requireNonNull(gate, "gate");
            if ((amount == null) == (share == null)) {
                throw new IllegalArgumentException("The kicker adds (" + amount + ") and (" + share
                        + ").\nGive it either an amount or a share of the pay.");
            }
        }

        @Override
        public String toString() {
            return "kicker: " + (amount == null ? share : amount) + " more if " + gate;
        }
    }

    /**
     * Keeps the pay of a window at or below a limit; what is above is lost.
     *
     * @param limit  the most
     */
    record AtMost(Limit limit) implements Modifier {

        /**
         * Checks that the limit is not null.
         *
         * @param limit  the most
         */
        public AtMost {
            Objects.requireNonNull(limit, "limit");
        }

        @Override
        public String toString() {
            return "at most " + limit;
        }
    }

    /**
     * Lifts the pay of a window to a limit.
     *
     * @param limit  the least
     */
    record AtLeast(Limit limit) implements Modifier {

        /**
         * Checks that the limit is not null.
         *
         * @param limit  the least
         */
        public AtLeast {
            Objects.requireNonNull(limit, "limit");
        }

        @Override
        public String toString() {
            return "at least " + limit;
        }
    }

    /**
     * The host's own rule, explained by its label and equal only to one of the same label and function.
     *
     * @param label  what traces call it
     * @param rule  from the pay so far and the participant's window to the pay; a pure function
     */
    record Custom(String label, BiFunction<Ratio, ? super PerformanceContext, Ratio> rule) implements Modifier {

        /**
         * Checks that nothing is null.
         *
         * @param label  what traces call it
         * @param rule  from the pay so far and the participant's window to the pay
         */
        public Custom {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(rule, "rule");
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
