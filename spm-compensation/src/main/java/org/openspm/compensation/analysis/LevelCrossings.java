package org.openspm.compensation.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.roster.PlanRoster;
import org.openspm.compensation.statistic.Bisection;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** The amounts sold from which caps bind and floors no longer do, between bounds that are known. */
final class LevelCrossings {

    private final CurveRuns runs;
    private final Selling selling;
    private final PlanTerms terms;
    private final List<Long> knots;
    private final SortedSet<Long> found = new TreeSet<>();

    private LevelCrossings(CurveRuns runs, Selling selling, SortedSet<Long> knots) {
        this.runs = runs;
        this.selling = selling;
        this.terms = selling.plan().terms();
        // A limit may be passed on the way to a bound at which pay falls below it again: both sides of each bound are
        // looked at.
        SortedSet<Long> sides = new TreeSet<>(knots);
        knots.tailSet(knots.first() + 1).forEach(knot -> sides.add(knot - 1));
        this.knots = new ArrayList<>(sides);
    }

    static SortedSet<Long> of(CurveRuns runs, Selling selling, SortedSet<Long> knots) {
        LevelCrossings crossings = new LevelCrossings(runs, selling, knots);
        for (Component component : selling.components()) {
            component.bounds().forEach(bound -> crossings.add(bound, Optional.of(component)));
        }
        if (selling.component().isEmpty()) {
            crossings.terms.bounds().forEach(bound -> crossings.add(bound, Optional.empty()));
        }
        return crossings.found;
    }

    private void add(PayBound bound, Optional<Component> component) {
        for (Period period : terms.year().divide(longer(bound.grain()))) {
            limit(bound.limit(), component, period).ifPresent(exact -> {
                // An evaluation rounds the limit, too.
                Ratio limit =
                        Ratio.of(terms.rounding().round(exact, terms.currency()).value());
                boolean cap = bound instanceof PayBound.Cap;
                add(units -> {
                    int compared = Ratio.of(
                                    runs.paid(units, component, period.range()).value())
                            .compareTo(limit);
                    return cap ? compared >= 0 : compared > 0;
                });
            });
        }
    }

    private Grain longer(Grain grain) {
        return grain.compareTo(terms.payGrain()) < 0 ? terms.payGrain() : grain;
    }

    private Optional<Ratio> limit(Limit limit, Optional<Component> component, Period period) {
        if (limit instanceof Limit.Fixed fixed) {
            return Optional.of(Ratio.of(fixed.amount().value()));
        } else if (limit instanceof Limit.Prorated prorated) {
            Ratio share = people().activeShare(selling.participant(), period);
            return Optional.of(Ratio.of(prorated.amount().value()).times(share));
        }
        return limit instanceof TargetIncentive target
                ? target(component, period).map(of -> of.times(Ratio.of(target.factor())))
                : Optional.empty();
    }

    private Optional<Ratio> target(Optional<Component> component, Period period) {
        PlanRoster people = people();
        return component
                .flatMap(Component::weight)
                .map(weight -> people.targetIncentive(selling.participant(), period, weight))
                .orElseGet(() -> people.targetIncentive(selling.participant(), period));
    }

    private PlanRoster people() {
        return selling.roster().under(terms.name(), terms.currency(), terms.proration());
    }

    private void add(LongPredicate isBeyond) {
        for (int i = 1; i < knots.size(); i++) {
            long less = knots.get(i - 1);
            long more = knots.get(i);
            boolean before = isBeyond.test(less);
            if (before != isBeyond.test(more)) {
                found.add(Bisection.least(
                                BigInteger.valueOf(less),
                                BigInteger.valueOf(more),
                                middle -> isBeyond.test(middle.longValueExact()) != before)
                        .longValueExact());
            }
        }
    }
}
