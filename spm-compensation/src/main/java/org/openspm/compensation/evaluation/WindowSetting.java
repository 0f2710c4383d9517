package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * Everything that decides what a base pays in a window, but the base itself: it is looked up once and holds for the whole window, and for
 * every part of it when the pay is attributed to transactions.
 *
 * @param span  the dates and the period whose goal counts
 * @param goal  the goal, in the unit of the base
 * @param target  the target incentive that stands behind the component, in currency units
 * @param lookup  what the rate is looked up by, if not by the base
 * @param lookups  the bands of a rate matrix
 * @param cap  the attainment that counts at most
 * @param segments  the rules in force
 * @param modifiers  what the modifiers looked at, in order
 */
record WindowSetting(
        Span span,
        Optional<Ratio> goal,
        Optional<Ratio> target,
        Optional<Reading> lookup,
        Map<String, Reading> lookups,
        Optional<CapState> cap,
        List<Segment> segments,
        List<ModifierState> modifiers) {

    /** How much attainment counts, and the gate that may let all of it count. */
    record CapState(String rule, Rate level, Optional<GateState> unless) {

        boolean applies() {
            return unless.filter(GateState::open).isEmpty();
        }
    }

    /** Returns this setting with its gates open, as they are for what is caught up. */
    WindowSetting withGatesOpen() {
        List<ModifierState> open = modifiers.stream().map(ModifierState::opened).toList();
        return new WindowSetting(span, goal, target, lookup, lookups, cap, segments, open);
    }
}
