package org.openspm.compensation.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.IndividualRate;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Period;

/** What the tiers of rate tables say, and which of them nobody came to. */
final class TierFindings {

    private final Reviewed reviewed;
    private final List<Finding> found = new ArrayList<>();

    private TierFindings(Reviewed reviewed) {
        this.reviewed = reviewed;
    }

    static List<Finding> in(Reviewed reviewed) {
        TierFindings findings = new TierFindings(reviewed);
        for (Component component : reviewed.terms().components()) {
            for (PayRule rule : component.schedule().rules()) {
                table(rule).ifPresent(table -> {
                    boolean isOnAll = table.method() == RateTable.Method.RETROACTIVE
                            && component.lookup().isEmpty();
                    findings.rates(component.name(), table, isOnAll);
                    findings.beyond(component, table);
                    findings.reach(component, rule, table);
                });
            }
            component.modifiers().stream()
                    .filter(Modifier.Multiplied.class::isInstance)
                    .map(Modifier.Multiplied.class::cast)
                    .forEach(multiplied -> table(multiplied.factors())
                            .ifPresent(table ->
                                    findings.rates(component.name() + ", times by " + multiplied.by(), table, false)));
        }
        return findings.found;
    }

    private static Optional<RateTable> table(PayRule rule) {
        return rule instanceof RateTable table
                ? Optional.of(table)
                : rule instanceof IndividualRate individual ? individual.accelerator() : Optional.empty();
    }

    private void rates(String part, RateTable table, boolean isOnAll) {
        boolean hasRisen = false;
        for (int i = 1; i < table.tiers().size(); i++) {
            Tier before = table.tiers().get(i - 1);
            Tier tier = table.tiers().get(i);
            if (!before.pay().getClass().equals(tier.pay().getClass())) {
                continue;
            }
            Optional<BigDecimal> lower = height(before.pay());
            Optional<BigDecimal> higher = height(tier.pay());
            if (lower.isEmpty() || higher.isEmpty()) {
                continue;
            }
            // From nothing to something is a threshold, no rise.
            boolean isPaid = lower.get().signum() > 0;
            int rises = higher.get().compareTo(lower.get());
            String place = reviewed.place(part + ", tier from " + tier.from());
            String words = tier.pay() + ", and " + before.pay() + " before";
            if (rises < 0) {
                found.add(falling(place, words, isOnAll, hasRisen));
            } else if (rises > 0
                    && isPaid
                    && tier.from() instanceof Bound.OnAttainment level
                    && level.value().compareTo(BigDecimal.ONE) < 0) {
                found.add(Finding.of(Kind.ACCELERATOR_BELOW_QUOTA, Severity.NOTE, place, words));
            }
            hasRisen |= rises > 0 && isPaid;
        }
    }

    private static Finding falling(String place, String words, boolean isOnAll, boolean hasRisen) {
        if (isOnAll) {
            return Finding.of(Kind.RATE_FALLS, Severity.ERROR, place, words);
        }
        return hasRisen
                ? Finding.of(
                        Kind.RATE_RISES_THEN_FALLS, Severity.WARNING, place, words + ", up to which rates had risen")
                : Finding.of(Kind.RATE_FALLS, Severity.NOTE, place, words);
    }

    /** A table on attainment of which no more counts than a level never comes to the tiers beyond it. */
    private void beyond(Component component, RateTable table) {
        component
                .attainmentCap()
                .filter(cap -> cap.unless().isEmpty() && component.lookup().isEmpty())
                .ifPresent(cap -> table.tiers().stream()
                        .filter(tier -> tier.from().kind() == Bound.Kind.LEVEL)
                        .filter(tier -> {
                            int compared = tier.from()
                                    .position(reviewed.terms().currency())
                                    .compareTo(cap.level().toRatio());
                            return compared > 0 || (compared == 0 && table.isBoundaryToTierBelow());
                        })
                        .forEach(tier -> found.add(Finding.of(
                                Kind.TIER_UNREACHABLE,
                                Severity.WARNING,
                                reviewed.place(component.name() + ", tier from " + tier.from()),
                                "nobody can come there: " + cap))));
    }

    private static Optional<BigDecimal> height(Pay pay) {
        if (pay instanceof Pay.Share share) {
            return Optional.of(share.rate().value());
        } else if (pay instanceof Pay.EachUnit each) {
            return Optional.of(each.amount().value());
        } else if (pay instanceof Pay.Multiple multiple) {
            return Optional.of(multiple.factor());
        }
        return Optional.empty();
    }

    private void reach(Component component, PayRule rule, RateTable table) {
        Accumulation how = component.accumulation(reviewed.terms().payGrain());
        boolean isSeen = how.kind() != Accumulation.Kind.PER_TRANSACTION
                && how.grain().compareTo(reviewed.terms().payGrain()) >= 0
                && component.base().isPresent()
                && component.pool().isEmpty()
                && component.counter().isEmpty()
                && component.dealRate().isEmpty()
                && component.attainmentCap().isEmpty()
                && table.positionRounding().isEmpty();
        if (isSeen) {
            furthest(component, rule, table).ifPresent(most -> {
                for (Tier tier : table.tiers()) {
                    int compared = most.at()
                            .compareTo(tier.from().position(reviewed.terms().currency()));
                    if (compared < 0 || (compared == 0 && table.isBoundaryToTierBelow())) {
                        found.add(Finding.of(
                                        Kind.TIER_NOT_REACHED,
                                        Severity.NOTE,
                                        reviewed.place(component.name() + ", tier from " + tier.from()),
                                        "nobody came there; the furthest was " + most.shown() + " by "
                                                + most.participant() + " in " + most.period())
                                .sampled());
                    }
                }
            });
        }
    }

    private record Reach(Ratio at, Figure shown, String participant, Period period) {}

    private Optional<Reach> furthest(Component component, PayRule rule, RateTable table) {
        Optional<Reach> most = Optional.empty();
        for (String participant : reviewed.participants()) {
            for (Period period : reviewed.run().payPeriods()) {
                if (reviewed.concerns(component, participant, period)
                        && reviewed.rule(component, participant, period)
                                .filter(rule::equals)
                                .isPresent()) {
                    Optional<Figure> figure =
                            position(component, table, participant, period).filter(Figure::isDefined);
                    if (figure.isPresent()) {
                        Ratio at = figure.get().orThrow();
                        if (most.isEmpty() || at.compareTo(most.get().at()) > 0) {
                            most = Optional.of(new Reach(at, figure.get(), participant, period));
                        }
                    }
                }
            }
        }
        return most;
    }

    private Optional<Figure> position(Component component, RateTable table, String participant, Period period) {
        Optional<Performance> lookup = component.lookup();
        if (table.isOnAttainment()) {
            return lookup.isEmpty()
                    ? Optional.of(reviewed.run().attainment(participant, component.name(), period))
                    : lookup.filter(Performance.Attainment.class::isInstance)
                            .map(Performance.Attainment.class::cast)
                            .map(of -> reviewed.run().attainment(participant, of.component(), period));
        }
        // What catches up is achieved in all its periods to date, and each period has the bounds for itself.
        return lookup.isEmpty() && component.catchUp().isEmpty()
                ? Optional.of(reviewed.run().achieved(participant, component.name(), period))
                : Optional.empty();
    }
}
