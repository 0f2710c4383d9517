package org.openspm.core.journey;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Schema;

/** The measures that the metrics of a funnel are made of, and the checks of what is asked of it. */
record FunnelMetrics(FunnelRules rules, List<Source<?>> sources) {

    Metric rate(String what, int of, int to) {
        String words = to == of ? "reached " : rules.stages().get(of) + " and reached ";
        return Metric.ratio(
                        name(what), count(words + rules.stages().get(to), row -> row.reachedBoth(of, to)), reaching(of))
                .asPercent()
                .higherIsBetter();
    }

    Measure<FunnelJourney> reaching(int stage) {
        return count("reached " + rules.stages().get(stage), row -> row.reached(stage));
    }

    Measure<FunnelJourney> count(String words, Predicate<FunnelJourney> which) {
        if (rules.weight() == FunnelRules.Weight.ONE) {
            return journeys().count(entities(), words, which, FunnelJourney::mature);
        }
        Unit money = money();
        Journeys<FunnelJourney> journeys = journeys();
        return Measure.custom(
                        "sum of amounts",
                        journeys.schema(),
                        money,
                        () -> new Totals<FunnelJourney>(money, FunnelJourney::amount, FunnelJourney::mature))
                .where(Condition.custom(words, which))
                .from(journeys);
    }

    /** Returns the one currency of the amounts of the stages. */
    private Unit money() {
        List<Unit> currencies = sources.stream()
                .filter(source ->
                        source.kind() != FunnelRules.LOSS && source.event().hasAmount())
                .map(source -> source.event().currency(rules.name()))
                .distinct()
                .toList();
        if (currencies.size() > 1) {
            throw new IllegalStateException("The funnel (" + rules.name() + ") would add up amounts in " + currencies
                    + ".\nConvert to one currency first.");
        }
        return currencies.isEmpty() ? sources.get(0).event().currency(rules.name()) : currencies.get(0);
    }

    Unit entities() {
        return sources.get(0).event().entities();
    }

    String name(String what) {
        String how = switch (rules.weight()) {
            case ONE -> "";
            case LATEST_AMOUNT -> " by amount";
            case ENTRY_AMOUNT -> " by amount at entry";
        };
        return rules.name() + how + ", " + what;
    }

    Journeys<FunnelJourney> journeys() {
        if (rules.stages().size() < 2) {
            throw new IllegalStateException("The funnel (" + rules.name() + ") has too few stages " + rules.stages()
                    + ".\nName at least two with stage(..).");
        }
        if (rules.matureOnly() && rules.days() == 0) {
            throw new IllegalStateException("The funnel (" + rules.name()
                    + ") counts only what is mature, and has no window.\nSay within(..) or eachStepWithin(..).");
        }
        List<Source<?>> anchors = rules.skipping() == FunnelRules.Skipping.STRICT
                ? sources.stream().filter(source -> source.kind() == 0).toList()
                : sources.stream()
                        .filter(source -> source.kind() != FunnelRules.LOSS)
                        .toList();
        return new Journeys<>(
                Schema.of(rules.name(), FunnelJourney.class), sources, Journeys.schemasOf(anchors), rules);
    }

    int index(String stage) {
        int place = rules.stages().indexOf(Objects.requireNonNull(stage, "stage"));
        if (place < 0) {
            throw new IllegalArgumentException("The funnel (" + rules.name() + ") has no stage (" + stage
                    + ").\nUse one of " + rules.stages() + ".");
        }
        return place;
    }

    int notFirst(String stage) {
        int place = index(stage);
        if (place == 0) {
            throw new IllegalArgumentException("The stage (" + stage + ") is the first of the funnel (" + rules.name()
                    + ").\nUse a later one, which has a stage before it.");
        }
        return place;
    }

    int notLast(String stage) {
        int place = index(stage);
        if (place == rules.stages().size() - 1) {
            throw new IllegalArgumentException("The stage (" + stage + ") is the last of the funnel (" + rules.name()
                    + ").\nUse an earlier one, which has a stage behind it.");
        }
        return place;
    }

    void requireLoss() {
        if (sources.stream().noneMatch(source -> source.kind() == FunnelRules.LOSS)) {
            throw new IllegalStateException("The funnel (" + rules.name()
                    + ") cannot tell who is lost.\nName the event that loses an entity with lostBy(..).");
        }
    }
}
