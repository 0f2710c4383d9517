package org.openspm.core.journey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/**
 * Ordered stages that entities pass, and how many get how far: from dials to deals.
 *
 * <pre>{@code
 * Funnel funnel = Funnel.named("Dials to deal")
 *         .stage("Dial", Event.of(PROSPECT, AT).where(KIND.is("dial")))
 *         .stage("Meeting", Event.of(PROSPECT, AT).where(KIND.is("meeting")))
 *         .stage("Deal", Event.of(BUYER, CLOSED).where(WON.isTrue()))     // of another schema
 *         .within(90);
 * funnel.downstreamRate("Dial").by(TEAM).per(QUARTER).asOf(today).evaluate(facts);
 * }</pre>
 *
 * <p>An entity counts once, at the date and the dimensions of the event with which it enters the first stage: name no date in {@code per(..)}. Events before
 * that, after the window and after the date of {@code asOf(..)} do not count. Where the windows of some entities are not over on that date, a metric is
 * {@link org.openspm.core.metric.Status#IMMATURE}; {@link #matureOnly()} leaves those entities out. Without a window, or a date, everything is
 * mature.
 *
 * <p>Conventions: an entity has reached a stage if it has reached a later one, unless {@link #strictlyInOrder()} or {@link #asRecorded()}; the first
 * entry into a stage counts, unless {@link #latestEntry()}. A window of n days holds the day of the entry and the n - 1 days after it. This class is
 * immutable and thread-safe. Source: metrics 1 to 18 and 48 of the catalogue of sales metrics (step, overall and downstream view).
 */
public final class Funnel {

    private final FunnelRules rules;
    private final List<Source<?>> sources;

    private Funnel(FunnelRules rules, List<Source<?>> sources) {
        this.rules = rules;
        this.sources = sources;
    }

    /**
     * Begins a funnel.
     *
     * @param name  what it is called
     * @return the funnel, without stages
     * @throws IllegalArgumentException if the name is blank
     */
    public static Funnel named(String name) {
        FunnelRules rules = new FunnelRules(
                Names.checked(name, "funnel"),
                List.of(),
                FunnelRules.Skipping.COUNTED,
                false,
                0,
                0,
                false,
                FunnelRules.Weight.ONE);
        return new Funnel(rules, List.of());
    }

    /**
     * Obtains the funnel of one schema of events with a field that names the stage.
     *
     * @param <T> the host's row type
     * @param name  what the funnel is called
     * @param entity  the field that tells the entities apart
     * @param date  the field with the date of the event
     * @param stage  the field with the stage entered
     * @param stages  its values in the order of the funnel, at least two
     * @return the funnel
     * @throws IllegalArgumentException if the fields are of two schemas, or a stage is blank or named twice
     */
    public static <T> Funnel of(
            String name, Field<T, ?> entity, DateField<T> date, TextField<T> stage, String... stages) {
        Funnel funnel = named(name);
        for (String each : Objects.requireNonNull(stages, "stages")) {
            funnel = funnel.stage(each, Event.of(entity, date).where(stage.is(each)));
        }
        return funnel;
    }

    /**
     * Returns this funnel with another stage behind those it has.
     *
     * @param stage  what the stage is called
     * @param event  the event with which an entity enters it
     * @return the funnel
     * @throws IllegalArgumentException if the name is blank or another stage has it
     */
    public Funnel stage(String stage, Event<?> event) {
        Names.checked(stage, "stage");
        if (rules.stages().contains(stage)) {
            throw new IllegalArgumentException("The funnel (" + rules.name() + ") already has a stage (" + stage
                    + ").\nGive every stage a name of its own.");
        }
        FunnelRules more = new FunnelRules(
                rules.name(),
                Stream.concat(rules.stages().stream(), Stream.of(stage)).toList(),
                rules.skipping(),
                rules.latest(),
                rules.window(),
                rules.step(),
                rules.matureOnly(),
                rules.weight());
        return new Funnel(more, append(Source.of(rules.stages().size(), event)));
    }

    /**
     * Returns this funnel with an event that ends an entity's way: those that stop at a stage are then told apart as lost or still open.
     *
     * @param event  the event
     * @return the funnel
     */
    public Funnel lostBy(Event<?> event) {
        return new Funnel(rules, append(Source.of(FunnelRules.LOSS, event)));
    }

    private List<Source<?>> append(Source<?> source) {
        List<Source<?>> more = new ArrayList<>(sources);
        more.add(source);
        return List.copyOf(more);
    }

    /**
     * Returns this funnel counting only what happens in so many days from the entry into the first stage.
     *
     * @param days  the days, that of the entry included; 1 or more
     * @return the funnel
     * @throws IllegalArgumentException if there are none
     */
    public Funnel within(long days) {
        return new Funnel(rules.within(Names.window(days)), sources);
    }

    /**
     * Returns this funnel counting a stage only if it is entered in so many days from the stage before.
     *
     * @param days  the days, that of the stage before included; 1 or more
     * @return the funnel
     * @throws IllegalArgumentException if there are none
     */
    public Funnel eachStepWithin(long days) {
        return new Funnel(rules.stepsWithin(Names.window(days)), sources);
    }

    /**
     * Returns this funnel counting a stage only if all stages before it were entered, each on the day of the one before or later.
     *
     * @return the funnel
     */
    public Funnel strictlyInOrder() {
        return new Funnel(rules.with(FunnelRules.Skipping.STRICT), sources);
    }

    /**
     * Returns this funnel counting a stage only if it was entered itself, in whatever order. Where stages are skipped, the product of the step rates is
     * then not the overall rate.
     *
     * @return the funnel
     */
    public Funnel asRecorded() {
        return new Funnel(rules.with(FunnelRules.Skipping.AS_RECORDED), sources);
    }

    /**
     * Returns this funnel counting the latest entry into each stage instead of the first. Strictly in order, an entity that fell back counts where it
     * stands.
     *
     * @return the funnel
     */
    public Funnel latestEntry() {
        return new Funnel(rules.latestEntry(), sources);
    }

    /**
     * Returns this funnel of only those entities whose window is over on the date of {@code asOf(..)}, which a query must then say.
     *
     * @return the funnel
     */
    public Funnel matureOnly() {
        return new Funnel(rules.onlyMature(), sources);
    }

    /**
     * Returns this funnel adding up amounts instead of counting entities: of the pipeline that entered, which part of the money was won. An entity
     * counts for one amount at all stages, so that no rate exceeds 100 %: the latest that an event of a stage tells ({@link Event#amount}) from its
     * entry to the end of its window, or zero if none does.
     *
     * @return the funnel, its counts money
     */
    public Funnel byAmount() {
        return new Funnel(rules.weighing(FunnelRules.Weight.LATEST_AMOUNT), sources);
    }

    /**
     * Returns this funnel adding up amounts, an entity counting for what the event tells with which it entered: later changes do not rewrite it.
     *
     * @return the funnel, its counts money
     */
    public Funnel byAmountAtEntry() {
        return new Funnel(rules.weighing(FunnelRules.Weight.ENTRY_AMOUNT), sources);
    }

    /**
     * Returns the stages.
     *
     * @return their names in order
     */
    public List<String> stages() {
        return rules.stages();
    }

    /**
     * Returns the metric: entities that reached a stage. Unit: the entity, or money {@link #byAmount by amount}.
     *
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage
     */
    public Metric reached(String stage) {
        return Metric.of(
                metrics().name(stage + " reached"), metrics().reaching(metrics().index(stage)));
    }

    /**
     * Returns the metric: entries into a stage, re-entries included, from an entity's entry to the end of its window. Dials per deal are
     * {@code entries("Dial").dividedBy(reached("Deal"))}. Unit: events.
     *
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage
     */
    public Metric entries(String stage) {
        int place = metrics().index(stage);
        Unit unit = Unit.of("events");
        Journeys<FunnelJourney> journeys = metrics().journeys();
        return Metric.of(
                metrics().name(stage + " entries"),
                Measure.custom(
                                "entries into " + stage,
                                journeys.schema(),
                                unit,
                                () -> new Totals<FunnelJourney>(
                                        unit,
                                        row -> BigDecimal.valueOf(row.entries().get(place)),
                                        FunnelJourney::mature))
                        .from(journeys));
    }

    /**
     * Returns the metric: entities that reached a stage / entities that reached the stage before. Unit: percent.
     *
     * @param stage  the stage, not the first
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage, or it is the first
     */
    public Metric stepRate(String stage) {
        int place = metrics().notFirst(stage);
        return metrics().rate(stage + " step rate", place - 1, place);
    }

    /**
     * Returns the metric: entities that reached a stage / entities that reached the first. Unit: percent.
     *
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage
     */
    public Metric overallRate(String stage) {
        return metrics().rate(stage + " overall rate", 0, metrics().index(stage));
    }

    /**
     * Returns the metric: entities that reached the last stage / entities that reached a stage, such as dials to deal. Unit: percent.
     *
     * @param stage  the stage
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage
     */
    public Metric downstreamRate(String stage) {
        return metrics()
                .rate(
                        stage + " downstream rate",
                        metrics().index(stage),
                        rules.stages().size() - 1);
    }

    /**
     * Returns the metric: entities that reached a stage and not the next. Unit: the entity.
     *
     * @param stage  the stage, not the last
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage, or it is the last
     */
    public Metric dropOff(String stage) {
        int place = metrics().notLast(stage);
        return Metric.of(
                        metrics().name(stage + " drop-off"),
                        metrics().count("reached " + stage + " and not the next stage", row -> row.stoppedAt(place)))
                .lowerIsBetter();
    }

    /**
     * Returns the metric: entities that reached a stage and not the next, and are lost. Unit: the entity.
     *
     * @param stage  the stage, not the last
     * @return the metric
     * @throws IllegalArgumentException if the funnel has no such stage, or it is the last
     * @throws IllegalStateException if the funnel does not say what loses an entity
     */
    public Metric lost(String stage) {
        metrics().requireLoss();
        int place = metrics().notLast(stage);
        return Metric.of(
                        metrics().name(stage + " lost"),
                        metrics().count("lost after " + stage, row -> row.stoppedAt(place) && row.lost() != null))
                .lowerIsBetter();
    }

    /**
     * Returns the metric: entities that reached a stage and not the next, and are not lost. Unit: the entity.
     *
     * @param stage  the stage, not the last
     * @return the metric; with {@link #lost} it adds up to {@link #dropOff}
     * @throws IllegalArgumentException if the funnel has no such stage, or it is the last
     * @throws IllegalStateException if the funnel does not say what loses an entity
     */
    public Metric stillOpen(String stage) {
        metrics().requireLoss();
        int place = metrics().notLast(stage);
        return Metric.of(
                metrics().name(stage + " still open"),
                metrics().count("still open after " + stage, row -> row.stoppedAt(place) && row.lost() == null));
    }

    /**
     * Returns the time from the stage before to a stage, in days. An entity that has not reached the stage waits until it is lost, its window or the date of
     * {@code asOf(..)} ends, whichever comes first; one that was recorded out of order waited no day.
     *
     * @param stage  the stage, not the first
     * @return the time to event
     * @throws IllegalArgumentException if the funnel has no such stage, or it is the first
     */
    public TimeToEvent lag(String stage) {
        int place = metrics().notFirst(stage);
        Journeys<FunnelJourney> journeys = metrics().journeys();
        Schema<Spell> spells = Schema.of(rules.name() + ", " + stage + " lag", Spell.class);
        return TimeToEvent.of(
                metrics().name(stage + " lag"),
                metrics().entities(),
                new Journeys<>(spells, journeys.events(), journeys.anchors(), new FunnelRules.Lag(rules, place)));
    }

    private FunnelMetrics metrics() {
        return new FunnelMetrics(rules, sources);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof Funnel other && rules.equals(other.rules) && sources.equals(other.sources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, sources);
    }

    /**
     * Returns the name and the stages.
     *
     * @return such as {@code "Dials to deal [Dial, Meeting, Deal]"}
     */
    @Override
    public String toString() {
        return rules.name() + " " + rules.stages();
    }
}
