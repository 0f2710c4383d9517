package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.CustomPerformance;
import org.openspm.compensation.plan.Earned;
import org.openspm.compensation.plan.Growth;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.plan.TrailingCredit;
import org.openspm.core.metric.Shift;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** What a scan of the facts must keep for a plan: which sums, whether whole rows, how far back, and of whom beside those on the plan. */
final class CreditNeeds {

    private final PlanTerms terms;
    private final Map<Source, Source> sources = new LinkedHashMap<>();
    private final Set<String> others = new LinkedHashSet<>();
    private boolean rows;
    private boolean ties;
    private LocalDate earliest;

    /** The periods that anything of the plan is looked at within. */
    private final Set<Grain> grains;

    CreditNeeds(PlanTerms terms) {
        this.terms = terms;
        this.earliest = terms.year().range().start();
        this.grains = terms.grains();
        for (Component component : terms.components()) {
            add(PlanTerms.performancesOf(component), component.creditKind(), component.creditRole());
            ties |= component.pool().isPresent()
                    || component.contest().isPresent()
                    || component.counter().isPresent();
            rows |= component.modifiers().stream().anyMatch(Modifier.Custom.class::isInstance);
        }
        // What the plan as a whole looks at is direct credit.
        add(terms.performances(), CreditKind.DIRECT, Optional.empty());
    }

    private void add(List<Performance> performances, CreditKind kind, Optional<String> role) {
        for (Performance performance : performances) {
            if (performance instanceof Performance.Credited credited) {
                add(new Source(credited.measure(), kind, role));
            } else if (performance instanceof Growth growth) {
                add(new Source(growth.measure(), kind, role));
                grains.forEach(grain -> lookBack(growth.over(), grain));
            } else if (performance instanceof TrailingCredit trailing) {
                add(new Source(trailing.measure(), kind, role));
                lookBack(first(trailing.grain()).plus(1L - trailing.count()));
            } else if (performance instanceof Performance.OfAnother another) {
                others.add(another.participant());
                ties = true;
            } else if (performance instanceof Earned earned) {
                ties |= earned.whose() != Earned.Whose.OWN;
            } else if (performance instanceof Performance.OfMetric || performance instanceof CustomPerformance) {
                rows = true;
            }
        }
    }

    private void add(Source source) {
        sources.putIfAbsent(source, source);
    }

    private void lookBack(Shift shift, Grain grain) {
        shift.from(first(grain)).ifPresent(this::lookBack);
    }

    private void lookBack(Period period) {
        if (period.range().start().isBefore(earliest)) {
            earliest = period.range().start();
        }
    }

    private Period first(Grain grain) {
        return terms.year().calendar().period(grain, terms.year().range().start());
    }

    /** Returns whether what is kept for these terms is all that other terms need: whatever decides who is credited with what is the same. */
    boolean cover(CreditNeeds other) {
        PlanTerms others = other.terms;
        return terms.name().equals(others.name())
                && terms.currency().equals(others.currency())
                && terms.year().equals(others.year())
                && terms.payGrain() == others.payGrain()
                && terms.conversion() == others.conversion()
                && terms.rounding().equals(others.rounding())
                && terms.proration().equals(others.proration())
                && terms.creditDaysAfterLeaving() == others.creditDaysAfterLeaving()
                && earliest.equals(other.earliest)
                && this.others.equals(other.others)
                && rows == other.rows
                && creditAlike(other);
    }

    /** Returns whether others are credited alike by equal rules and add up nothing but what is added up here: not by words alone, which do not tell the content of a lookup. */
    boolean creditAlike(CreditNeeds other) {
        return terms.creditings().equals(other.terms.creditings())
                && sources.keySet().containsAll(other.sources.keySet());
    }

    Set<Source> sources() {
        return sources.keySet();
    }

    /** Returns a source as it is known here, so that whoever has the one need not compare it with the other. */
    Source same(Source source) {
        return sources.getOrDefault(source, source);
    }

    /** Returns the participants whose credit is needed whether or not they are on the plan. */
    Set<String> others() {
        return others;
    }

    /** Returns whether anybody's pay may depend on the credit of others: through pools, contests, counters or what others earned or achieved. */
    boolean tiesPeople() {
        return ties;
    }

    boolean rows() {
        return rows;
    }

    /** Returns the first credit date that anything looks at. */
    LocalDate earliest() {
        return earliest;
    }
}
