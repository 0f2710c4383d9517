package org.openspm.core.catalog;

import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.journey.Event;
import org.openspm.core.journey.Funnel;
import org.openspm.core.journey.TimeToEvent;
import org.openspm.core.metric.Metric;

/**
 * How entities get through stages: how many, how far, how fast, and where they stop.
 *
 * <p>A {@link Funnel} says the stages, the window, what is made of skipped stages and whether entities or amounts are counted. Obtained from
 * {@link SalesMetrics#funnel()}. This class is immutable and thread-safe.
 */
public final class FunnelMetrics {

    private static final Entry STAGE_CONVERSION = Entry.of(Chapter.FUNNEL, "stageConversion", "Stage conversion")
            .formula("entities that reached a stage / entities that reached the stage before")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware(
                    "Dividing counts of a period instead is wrong with skipped and re-entered stages. Leave immature entities out.")
            .from(Source.FUNNELCAST);

    private static final Entry OVERALL_CONVERSION = Entry.of(Chapter.FUNNEL, "overallConversion", "Overall conversion")
            .formula("entities that reached a stage / entities that reached the first stage")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("The product of the step rates only where no stage is skipped.")
            .from(Source.POSTHOG);

    private static final Entry DOWNSTREAM_CONVERSION = Entry.of(
                    Chapter.FUNNEL, "downstreamConversion", "Downstream conversion")
            .formula("entities of a stage that reached the last stage / entities that reached the stage")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Only of entities whose window is over: the others may still get there.")
            .from(Source.POSTHOG);

    private static final Entry ENTRIES_PER_CONVERSION = Entry.of(
                    Chapter.FUNNEL, "entriesPerConversion", "Entries per conversion")
            .formula("entries into a stage, repeated ones included / entities that reached the last stage")
            .is("events per entity", Aim.LOWER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware(
                    "Of one cohort: dials of a quarter over deals of the same quarter mix cohorts, for deals lag by a cycle.")
            .from(Source.BELKINS);

    private static final Entry DROP_OFF = Entry.of(Chapter.FUNNEL, "dropOff", "Drop-off")
            .formula("entities that reached a stage and not the next within the window")
            .is("entities", Aim.LOWER, RollUp.COHORT, ZeroRule.NOTHING_IS_ZERO)
            .beware("Lost ones and those still open together: see dropOffLost and dropOffStillOpen.")
            .from(Source.POSTHOG);

    private static final Entry DROP_OFF_LOST = Entry.of(Chapter.FUNNEL, "dropOffLost", "Drop-off, lost")
            .formula("entities that reached a stage and not the next, and are lost")
            .is("entities", Aim.LOWER, RollUp.COHORT, ZeroRule.NOTHING_IS_ZERO)
            .beware("Entities that nobody marks as lost stand under dropOffStillOpen for ever.")
            .from(Source.POSTHOG);

    private static final Entry DROP_OFF_STILL_OPEN = Entry.of(
                    Chapter.FUNNEL, "dropOffStillOpen", "Drop-off, still open")
            .formula("entities that reached a stage and not the next, and are not lost")
            .is("entities", Aim.CONTEXT, RollUp.COHORT, ZeroRule.NOTHING_IS_ZERO)
            .beware("Some of them may still go on, and some are dead and not marked so.")
            .from(Source.POSTHOG);

    private static final Entry STEP_LAG = Entry.of(Chapter.FUNNEL, "stepLag", "Step lag")
            .formula("Kaplan-Meier median of the days from the stage before to a stage, entities on the way censored")
            .is("days", Aim.LOWER, RollUp.COHORT, ZeroRule.NO_ROWS)
            .beware("The mean over finished steps is too short: the slow ones are not finished.")
            .from(Source.BENPORTER);

    private static final Entry STAGE_DWELL = Entry.of(Chapter.FUNNEL, "stageDwell", "Stage dwell")
            .formula(
                    "Kaplan-Meier median of the days from entering a stage to leaving it, entities still in it censored")
            .is("days", Aim.LOWER, RollUp.COHORT, ZeroRule.NO_ROWS)
            .beware("From the first entry to the first exit after it; an entity that comes back is not counted twice.")
            .from(Source.STATMODELING);

    static final List<Entry> ENTRIES = List.of(
            STAGE_CONVERSION,
            OVERALL_CONVERSION,
            DOWNSTREAM_CONVERSION,
            ENTRIES_PER_CONVERSION,
            DROP_OFF,
            DROP_OFF_LOST,
            DROP_OFF_STILL_OPEN,
            STEP_LAG,
            STAGE_DWELL);

    FunnelMetrics() {}

    /**
     * Obtains the share of entities that take one step.
     *
     * <p>Formula: entities that reached a stage / entities that reached the stage before. Unit: percent; higher is better. Dividing counts of a
     * period instead is wrong with skipped and re-entered stages. Leave immature entities out.
     *
     * @param funnel  the stages
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage, or it is the first
     * @see <a href="https://www.funnelcast.com/post/win-rates-omit-opens-at-your-peril">funnelcast.com</a>
     */
    public Metric stageConversion(Funnel funnel, String stage) {
        return STAGE_CONVERSION.of(funnel.stepRate(stage));
    }

    /**
     * Obtains the share of all entities that get as far as a stage.
     *
     * <p>Formula: entities that reached a stage / entities that reached the first stage. Unit: percent; higher is better. The product of the step
     * rates only where no stage is skipped.
     *
     * @param funnel  the stages
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage
     * @see <a href="https://posthog.com/pocket-guides/context-warehouse/conversion-metrics">posthog.com</a>
     */
    public Metric overallConversion(Funnel funnel, String stage) {
        return OVERALL_CONVERSION.of(funnel.overallRate(stage));
    }

    /**
     * Obtains the share of the entities of a stage that get to the end, such as dials to deals.
     *
     * <p>Formula: entities of a stage that reached the last stage / entities that reached the stage. Unit: percent; higher is better. Only of
     * entities whose window is over: the others may still get there.
     *
     * @param funnel  the stages
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage
     * @see <a href="https://posthog.com/pocket-guides/context-warehouse/conversion-metrics">posthog.com</a>
     */
    public Metric downstreamConversion(Funnel funnel, String stage) {
        return DOWNSTREAM_CONVERSION.of(funnel.downstreamRate(stage));
    }

    /**
     * Obtains how many entries into a stage it takes to get one entity to the end: dials per deal, cohort by cohort.
     *
     * <p>Formula: entries into a stage, repeated ones included / entities that reached the last stage. Unit: events per entity; lower is better.
     * Of one cohort: dials of a quarter over deals of the same quarter mix cohorts, for deals lag by a cycle.
     *
     * @param funnel  the stages
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage
     * @see <a href="https://belkins.io/blog/cold-calling-benchmarks">belkins.io</a>
     */
    public Metric entriesPerConversion(Funnel funnel, String stage) {
        List<String> stages = funnel.stages();
        return ENTRIES_PER_CONVERSION.ratio(funnel.entries(stage), funnel.reached(stages.get(stages.size() - 1)));
    }

    /**
     * Obtains how many entities stop at a stage.
     *
     * <p>Formula: entities that reached a stage and not the next within the window. Unit: entities; lower is better. Lost ones and those still
     * open together: see dropOffLost and dropOffStillOpen.
     *
     * @param funnel  the stages
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage, or it is the last
     * @see <a href="https://posthog.com/pocket-guides/context-warehouse/conversion-metrics">posthog.com</a>
     */
    public Metric dropOff(Funnel funnel, String stage) {
        return DROP_OFF.of(funnel.dropOff(stage));
    }

    /**
     * Obtains how many entities are lost at a stage.
     *
     * <p>Formula: entities that reached a stage and not the next, and are lost. Unit: entities; lower is better. Entities that nobody marks as
     * lost stand under dropOffStillOpen for ever.
     *
     * @param funnel  the stages, and what loses an entity
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage, or it is the last
     * @throws IllegalStateException if the funnel does not say what loses an entity
     * @see <a href="https://posthog.com/pocket-guides/context-warehouse/conversion-metrics">posthog.com</a>
     */
    public Metric dropOffLost(Funnel funnel, String stage) {
        return DROP_OFF_LOST.of(funnel.lost(stage));
    }

    /**
     * Obtains how many entities stand at a stage and may still go on.
     *
     * <p>Formula: entities that reached a stage and not the next, and are not lost. Unit: entities; context only. Some of them may still go on,
     * and some are dead and not marked so.
     *
     * @param funnel  the stages, and what loses an entity
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage, or it is the last
     * @throws IllegalStateException if the funnel does not say what loses an entity
     * @see <a href="https://posthog.com/pocket-guides/context-warehouse/conversion-metrics">posthog.com</a>
     */
    public Metric dropOffStillOpen(Funnel funnel, String stage) {
        return DROP_OFF_STILL_OPEN.of(funnel.stillOpen(stage));
    }

    /**
     * Obtains how long a step takes.
     *
     * <p>Formula: Kaplan-Meier median of the days from the stage before to a stage, entities on the way censored. Unit: days; lower is better. The
     * mean over finished steps is too short: the slow ones are not finished.
     *
     * @param funnel  the stages
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage, or it is the first
     * @see <a href="http://benporter.io/blog/stats/average-lifespan-with-right-censored-data">benporter.io</a>
     */
    public Metric stepLag(Funnel funnel, String stage) {
        return STEP_LAG.of(funnel.lag(stage).median());
    }

    /**
     * Obtains how long entities stay in a stage.
     *
     * <p>Formula: Kaplan-Meier median of the days from entering a stage to leaving it, entities still in it censored. Unit: days; lower is better.
     * From the first entry to the first exit after it; an entity that comes back is not counted twice.
     *
     * @param entered  an entity enters the stage
     * @param left  it leaves it, onwards, backwards or for good
     * @return the metric
     * @see <a href="https://statmodeling.stat.columbia.edu/2019/10/08/bizstat-modeling-performance-indicators-for-deals/">statmodeling</a>
     */
    public Metric stageDwell(Event<?> entered, Event<?> left) {
        return STAGE_DWELL.of(TimeToEvent.of("dwell", entered, left).median());
    }
}
