package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/** A modifier as it stood in a window: what it looked at, and what it does to the pay so far. */
sealed interface ModifierState {

    /** Returns what the modifier makes of the pay so far. */
    Ratio apply(Ratio pay);

    /** Returns the line of the explanation, given what the pay was after it. */
    Trace trace(Figure after);

    /** Returns this state with its gate open, if it is one. */
    default ModifierState opened() {
        return this;
    }

    /** A gate that pays nothing while it is closed. */
    record Gate(GateState state) implements ModifierState {

        @Override
        public Ratio apply(Ratio pay) {
            return state.open() ? pay : Ratio.ZERO;
        }

        @Override
        public Trace trace(Figure after) {
            return state.trace("closed, nothing is paid");
        }

        @Override
        public ModifierState opened() {
            return new Gate(new GateState(state.gate(), state.figure(), true, state.parts()));
        }
    }

    /** A factor; one that cannot be told pays nothing. */
    record Factor(String label, Reading by, Optional<Ratio> factor, String reason) implements ModifierState {

        @Override
        public Ratio apply(Ratio pay) {
            return factor.map(pay::times).orElse(Ratio.ZERO);
        }

        @Override
        public Trace trace(Figure after) {
            String rule = factor.map(value -> "times " + Unit.PERCENT.show(value))
                    .orElse("there is no factor, nothing is paid: " + reason);
            return Trace.of(label, after, rule, List.of(by.trace()));
        }
    }

    /** An amount or share on top. */
    record Kicker(String label, GateState gate, Optional<Ratio> amount, Ratio share) implements ModifierState {

        @Override
        public Ratio apply(Ratio pay) {
            return gate.open() ? pay.plus(amount.orElseGet(() -> pay.times(share))) : pay;
        }

        @Override
        public Trace trace(Figure after) {
            return Trace.of(label, after, gate.open() ? "added" : "not added", List.of(gate.trace("closed")));
        }
    }

    /** A limit above or below. */
    record Bound(String label, boolean most, Figure limit, List<Trace> parts) implements ModifierState {

        @Override
        public Ratio apply(Ratio pay) {
            if (!limit.isDefined()) {
                return pay;
            }
            boolean beyond = most ? pay.compareTo(limit.orThrow()) > 0 : pay.compareTo(limit.orThrow()) < 0;
            return beyond ? limit.orThrow() : pay;
        }

        @Override
        public Trace trace(Figure after) {
            return Trace.of(label, after, "limit " + limit, parts);
        }
    }

    /** The host's own rule. */
    record Custom(String label, UnaryOperator<Ratio> rule) implements ModifierState {

        @Override
        public Ratio apply(Ratio pay) {
            return rule.apply(pay);
        }

        @Override
        public Trace trace(Figure after) {
            return Trace.of(label, after, "the plan's own rule", List.of());
        }
    }
}
