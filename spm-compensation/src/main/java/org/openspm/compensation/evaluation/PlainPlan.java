package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.core.money.Rate;

/**
 * The short way for whole participants, of plans whose every component is plain: what each component earns in each pay period, and then their sum, side by side in longs. Nothing
 * else is made of a participant before somebody asks for it.
 */
final class PlainPlan {

    private final PlainComponent[] components;
    private final int[] sameSource;
    private final List<PlainBound>[] bounds;
    private final List<PlainBound> planBounds;
    private final int periods;
    private final int digits;

    private PlainPlan(
            PlainComponent[] components,
            List<PlainBound>[] bounds,
            List<PlainBound> planBounds,
            int periods,
            int digits) {
        this.components = components;
        this.sameSource = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            while (sameSource[i] < i && !components[sameSource[i]].source().equals(components[i].source())) {
                sameSource[i]++;
            }
        }
        this.bounds = bounds;
        this.planBounds = planBounds;
        this.periods = periods;
        this.digits = digits;
    }

    /** Returns the short way of a plan, if there is one. */
    static @Nullable PlainPlan of(
            PlanTerms terms, PayCalendar calendar, Units units, @Nullable PlainComponent[] plain) {
        PlainComponent[] components = new PlainComponent[plain.length];
        @SuppressWarnings({"unchecked", "rawtypes"}) // filled with nothing else
        List<PlainBound>[] bounds = new List[plain.length];
        for (int i = 0; i < plain.length; i++) {
            PlainComponent known = plain[i];
            Component component = terms.components().get(i);
            List<PlainBound> own = bounds(terms, calendar, units, component.bounds(), component.weight());
            if (known == null || own == null) {
                return null;
            }
            components[i] = known;
            bounds[i] = own;
        }
        List<PlainBound> planBounds = bounds(terms, calendar, units, terms.bounds(), Optional.empty());
        return planBounds == null
                ? null
                : new PlainPlan(components, bounds, planBounds, calendar.size(), PlainComponent.digits(terms));
    }

    private static @Nullable List<PlainBound> bounds(
            PlanTerms terms, PayCalendar calendar, Units units, List<PayBound> bounds, Optional<Rate> weight) {
        List<PlainBound> made = new ArrayList<>();
        for (PayBound bound : bounds) {
            PlainBound plain = PlainBound.of(terms, calendar, units, bound, weight);
            if (plain == null) {
                return null;
            }
            made.add(plain);
        }
        return made;
    }

    int components() {
        return components.length;
    }

    PlainComponent component(int number) {
        return components[number];
    }

    /** Returns the first component that looks at the same source as one. */
    int sameSource(int number) {
        return sameSource[number];
    }

    /** Returns the digits that units are the last of. */
    int digits() {
        return digits;
    }

    /**
     * Works out what a participant earns.
     *
     * @param credit  what the participant is credited with
     * @return the units of each component and pay period, then of all components; null where the long way has to be taken
     */
    long @Nullable [] earned(ParticipantHolder holder, PlainSums credit) {
        long[] units = new long[(components.length + 1) * periods];
        int total = components.length * periods;
        try {
            for (int i = 0; i < components.length; i++) {
                int at = i * periods;
                long[] sums = credit.of(holder, i);
                if (sums == null || !components[i].pays(holder, sums, units, at)) {
                    return null;
                }
                apply(bounds[i], holder, units, at);
                for (int period = 0; period < periods; period++) {
                    units[total + period] = Math.addExact(units[total + period], units[at + period]);
                }
            }
            apply(planBounds, holder, units, total);
            return units;
        } catch (ArithmeticException e) {
            return null; // more than longs hold
        }
    }

    private static void apply(List<PlainBound> bounds, ParticipantHolder holder, long[] units, int at) {
        for (int i = 0; i < bounds.size(); i++) {
            bounds.get(i).apply(holder.member(), units, at);
        }
    }
}
