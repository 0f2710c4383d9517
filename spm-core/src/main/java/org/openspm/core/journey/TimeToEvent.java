package org.openspm.core.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.RowDerivation;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.WholeField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/**
 * How many days pass until something happens, those who still wait included: sales cycle, ramp time, time to first deal, speed to lead.
 *
 * <pre>{@code
 * TimeToEvent cycle = TimeToEvent.of("Sales cycle", Event.of(DEAL, CREATED), Event.of(DEAL, CLOSED).where(WON.isTrue()))
 *         .competing("lost", Event.of(DEAL, CLOSED).where(LOST.isTrue()));
 * cycle.median().by(SEGMENT).asOf(today).evaluate(facts);      // 90 days; or undefined: median not reached: > 200 days
 * cycle.incidence(90);                                         // share won within 90 days, lost deals not pretending they may still be
 * }</pre>
 *
 * <p>The mean of the finished ones is biased low, because the long ones are not finished. Kaplan and Meier's estimate takes in what is known of those who
 * wait still, who are <em>censored</em>: they waited at least until the date of {@code asOf(..)}. An entity's time begins with its first start event
 * and ends with the first event on that day or later; it is reported at the date and the dimensions of its start. What competes ends it as well, and
 * for the estimate of the event alone counts as censored. On a day on which both happen, events come before censoring.
 *
 * <p>All numbers are exact. This class is immutable and thread-safe. Source: Kaplan and Meier 1958; Bewick, Cheek and Ball 2004,
 * ccforum.com/content/8/5/389; metrics 5, 17, 30, 49, 63 to 65 and 116 to 119 of the catalogue.
 */
public final class TimeToEvent {

    private final String name;
    private final Unit entities;
    private final Unit time;
    private final Journeys<Spell> journeys;

    private TimeToEvent(String name, Unit entities, Unit time, Journeys<Spell> journeys) {
        this.name = name;
        this.entities = entities;
        this.time = time;
        this.journeys = journeys;
    }

    static TimeToEvent of(String name, Unit entities, Journeys<Spell> journeys) {
        return new TimeToEvent(name, entities, Unit.DAYS, journeys);
    }

    /**
     * Obtains the time from one event to another of the same entity.
     *
     * @param name  what it is called
     * @param start  the event with which the time begins
     * @param end  the event that is waited for
     * @return the time to event
     * @throws IllegalArgumentException if the name is blank
     */
    public static TimeToEvent of(String name, Event<?> start, Event<?> end) {
        return from(
                new SpellRules(Names.checked(name, "time"), List.of(), new Ending.First()),
                Unit.DAYS,
                Source.of(SpellRules.START, Objects.requireNonNull(start, "start")),
                Source.of(Spell.EVENT, Objects.requireNonNull(end, "end")));
    }

    /**
     * Obtains the number of attempts until one succeeds, counted row by row: dials until the first connect. Where attempts have not succeeded yet, it
     * is known that it takes more. Those of one day are in the order of their ids ({@link Schema#identifiedBy}).
     *
     * @param name  what it is called
     * @param attempt  the event that is counted, the successful ones included
     * @param success  the event that is waited for; it may be told by the row of an attempt
     * @return the time to event, its unit attempts
     * @throws IllegalArgumentException if the name is blank
     */
    public static TimeToEvent attempts(String name, Event<?> attempt, Event<?> success) {
        return from(
                new AttemptRules(Names.checked(name, "time"), List.of()),
                Unit.of("attempts"),
                Source.of(SpellRules.START, Objects.requireNonNull(attempt, "attempt")),
                Source.of(Spell.EVENT, Objects.requireNonNull(success, "success")));
    }

    /**
     * Obtains the days until what an entity brings in has made up for what it costs: the end of the first day on which the sum of gains since the start
     * is at least the sum of costs.
     *
     * @param name  what it is called
     * @param start  the event with which the time begins; what comes before it does not count
     * @param gain  the event that brings in its amount
     * @param cost  the event that costs its amount, in the same currency
     * @return the time to event
     * @throws IllegalArgumentException if the name is blank, or the amounts are of two currencies
     * @throws IllegalStateException if a gain or a cost has no amount
     */
    public static TimeToEvent breakEven(String name, Event<?> start, Event<?> gain, Event<?> cost) {
        SpellRules rules = new SpellRules(Names.checked(name, "time"), List.of(), new Ending.BreakEven());
        Unit gained = Objects.requireNonNull(gain, "gain").currency(name);
        Unit spent = Objects.requireNonNull(cost, "cost").currency(name);
        if (!gained.equals(spent)) {
            throw new IllegalArgumentException("The time (" + name + ") would hold (" + gained + ") against (" + spent
                    + ").\nConvert to one currency first.");
        }
        return from(
                rules,
                Unit.DAYS,
                Source.of(SpellRules.START, Objects.requireNonNull(start, "start")),
                Source.of(Spell.EVENT, gain),
                Source.of(SpellRules.COST, cost));
    }

    /**
     * Obtains a time that rows say themselves, in whatever they count it: minutes to the first response, months of tenure.
     *
     * @param <T> the host's row type
     * @param name  what it is called
     * @param start  when and to whom the waiting began, which places it in periods
     * @param waited  how long, until the event or so far; a row that lacks it is passed over
     * @param happened  what a row fulfils whose event has come; the others are censored
     * @param unit  what the time is counted in, such as {@link Unit#MINUTES}
     * @return the time to event
     * @throws IllegalArgumentException if the name is blank or the fields are of two schemas
     */
    public static <T> TimeToEvent measured(
            String name, Event<T> start, WholeField<T> waited, Condition<T> happened, Unit unit) {
        Names.checked(name, "time");
        Objects.requireNonNull(unit, "unit");
        if (!Objects.requireNonNull(waited, "waited")
                .schema()
                .equals(Objects.requireNonNull(start, "start").schema())) {
            throw new IllegalArgumentException(
                    "The field (" + waited + ") of (" + waited.schema() + ") and the event (" + start + ") of ("
                            + start.schema() + ") are of two schemas.\nMeasure the time in the rows of the start.");
        }
        Assembler<Spell> rules = new MeasuredRules<>(waited, Objects.requireNonNull(happened, "happened"));
        Journeys<Spell> journeys = new Journeys<>(
                Schema.of(name, Spell.class),
                List.of(Source.of(SpellRules.START, start)),
                List.of(start.schema()),
                rules);
        return new TimeToEvent(name, start.entities(), unit, journeys);
    }

    private static TimeToEvent from(Waiting rules, Unit time, Source<?>... sources) {
        Event<?> start = sources[0].event();
        Journeys<Spell> journeys =
                new Journeys<>(Schema.of(rules.name(), Spell.class), List.of(sources), List.of(start.schema()), rules);
        return new TimeToEvent(rules.name(), start.entities(), time, journeys);
    }

    /**
     * Returns this time ending with the first of a number of periods in a row that all have the event: quota reached three months running, not a
     * single lucky hit. While such a run may still become long enough, an entity is known to have waited until it began and no longer.
     *
     * @param periods  how many periods, 1 or more
     * @param grain  how long they are
     * @param calendar  the calendar that cuts them
     * @return the time to event
     * @throws IllegalArgumentException if the number is less than 1
     * @throws IllegalStateException if this time does not end with the first of some events
     */
    public TimeToEvent sustained(int periods, Grain grain, FiscalCalendar calendar) {
        Objects.requireNonNull(grain, "grain");
        Objects.requireNonNull(calendar, "calendar");
        if (periods < 1) {
            throw new IllegalArgumentException("The number of periods (" + periods + ") is none.\nUse 1 or more.");
        }
        if (!(journeys.assembler() instanceof SpellRules rules)
                || !rules.ending().equals(new Ending.First())) {
            throw new IllegalStateException(
                    "The time (" + name
                            + ") does not end with the first of some events.\nSay sustained(..) once, of a time made by TimeToEvent.of(..).");
        }
        return with(
                new SpellRules(name, rules.competing(), new Ending.Sustained(periods, grain, calendar)),
                journeys.events());
    }

    /**
     * Returns this time with an event after which the one waited for can no longer happen, such as a loss.
     *
     * @param other  what it is called
     * @param event  the event
     * @return the time to event
     * @throws IllegalArgumentException if the name is blank or another competing event has it
     * @throws IllegalStateException if this is the lag of a funnel
     */
    public TimeToEvent competing(String other, Event<?> event) {
        Waiting rules = rules();
        if (rules.competing().contains(Names.checked(other, "competing event"))) {
            throw new IllegalArgumentException("The time (" + name + ") already has a competing event (" + other
                    + ").\nGive every competing event a name of its own.");
        }
        List<String> names = new ArrayList<>(rules.competing());
        names.add(other);
        return with(rules.competing(List.copyOf(names)), Source.of(Spell.EVENT + names.size(), event));
    }

    /**
     * Returns this time with an event after which an entity is no longer watched, such as a rep who leaves: it is censored there.
     *
     * @param event  the event
     * @return the time to event
     * @throws IllegalStateException if this is the lag of a funnel
     */
    public TimeToEvent censoredBy(Event<?> event) {
        return with(rules(), Source.of(SpellRules.WATCH_ENDS, event));
    }

    private TimeToEvent with(Waiting rules, Source<?> source) {
        List<Source<?>> more = new ArrayList<>(journeys.events());
        more.add(source);
        return with(rules, List.copyOf(more));
    }

    private TimeToEvent with(Waiting rules, List<Source<?>> sources) {
        return new TimeToEvent(
                name, entities, time, new Journeys<>(journeys.schema(), sources, journeys.anchors(), rules));
    }

    private Waiting rules() {
        if (journeys.assembler() instanceof Waiting rules) {
            return rules;
        }
        throw new IllegalStateException(
                "The time (" + name + ")"
                        + (journeys.assembler() instanceof MeasuredRules<?>
                                ? " is read off its rows.\nSay in the conditions of its rows what ends it."
                                : " is the lag of a funnel.\nName the event that loses an entity with lostBy(..) of the funnel."));
    }

    /**
     * Returns the metric: the first day on which one half or less is still waiting. Unit: days.
     *
     * @return the metric, undefined where more than one half waits to the end of what is known
     */
    public Metric median() {
        return median(MedianConvention.FIRST_DAY);
    }

    /**
     * Returns the metric: the median by a convention. Unit: days.
     *
     * @param convention  what it is where exactly one half waits for a while
     * @return the metric, undefined where more than one half waits to the end of what is known
     */
    public Metric median(MedianConvention convention) {
        Objects.requireNonNull(convention, "convention");
        String words = convention == MedianConvention.FIRST_DAY ? "median" : "median, midpoint";
        return metric(words, time, curve -> curve.median(convention)).lowerIsBetter();
    }

    /**
     * Returns the metric: the first day by which a share of the entities have the event. Unit: days.
     *
     * @param share  the share, more than 0 % and at most 100 %
     * @return the metric, undefined where fewer have it to the end of what is known
     * @throws IllegalArgumentException if the share is out of range
     */
    public Metric quantile(Rate share) {
        SurvivalCurve.checkedShare(share);
        return metric("quantile " + share, time, curve -> curve.quantile(share)).lowerIsBetter();
    }

    /**
     * Returns the metric: Kaplan and Meier's estimate of the share that waits longer than some days. Unit: percent.
     *
     * @param days  the days, 0 or more
     * @return the metric, undefined beyond what is known
     * @throws IllegalArgumentException if the days are negative
     */
    public Metric survival(long days) {
        Names.age(days);
        return metric("still waiting after " + days + " " + time, Unit.PERCENT, curve -> curve.survival(days));
    }

    /**
     * Returns the metric: Greenwood's variance of {@link #survival}, S^2 x sum of d / (n (n - d)). Unit: none; its root is the standard error.
     *
     * @param days  the days, 0 or more
     * @return the metric, undefined beyond what is known and where nobody is left
     * @throws IllegalArgumentException if the days are negative
     */
    public Metric variance(long days) {
        Names.age(days);
        return metric("variance after " + days + " " + time, Unit.NUMBER, curve -> curve.variance(days));
    }

    /**
     * Returns the metric: the mean of the time, that beyond a number of days cut off: the area under the curve up to there. Unit: days.
     *
     * @param days  the days, 0 or more
     * @return the metric, undefined beyond what is known
     * @throws IllegalArgumentException if the days are negative
     */
    public Metric restrictedMean(long days) {
        Names.age(days);
        return metric("mean restricted to " + days + " " + time, time, curve -> curve.restrictedMean(days))
                .lowerIsBetter();
    }

    /**
     * Returns the metric: the cumulative incidence of the event, the share that has had it within some days, competing events taken for what they
     * are (Aalen and Johansen). Unit: percent.
     *
     * @param days  the days, 0 or more
     * @return the metric, undefined beyond what is known
     * @throws IllegalArgumentException if the days are negative
     */
    public Metric incidence(long days) {
        Names.age(days);
        return metric(
                        "incidence within " + days + " " + time,
                        Unit.PERCENT,
                        curve -> curve.incidence(Spell.EVENT, days))
                .higherIsBetter();
    }

    /**
     * Returns the metric: the cumulative incidence of a competing event. Unit: percent.
     *
     * @param competing  the competing event
     * @param days  the days, 0 or more
     * @return the metric, undefined beyond what is known
     * @throws IllegalArgumentException if there is no such event, or the days are negative
     */
    public Metric incidence(String competing, long days) {
        int outcome = rules().competing().indexOf(Objects.requireNonNull(competing, "competing"));
        if (outcome < 0) {
            throw new IllegalArgumentException("The time (" + name + ") has no competing event (" + competing
                    + ").\nUse one of " + rules().competing() + ".");
        }
        Names.age(days);
        int kind = Spell.EVENT + 1 + outcome;
        return metric(
                competing + ", incidence within " + days + " " + time,
                Unit.PERCENT,
                curve -> curve.incidence(kind, days));
    }

    /**
     * Returns the metric: events / days waited by all entities, the demographer's occurrence over exposure. Unit: entities per day, or per what the time is counted in.
     *
     * @return the metric
     */
    public Metric rate() {
        Measure<Spell> events =
                journeys.count(entities, "had the event", spell -> spell.outcome() == Spell.EVENT, spell -> true);
        Measure<Spell> exposure = Measure.custom(
                        time + " waited",
                        journeys.schema(),
                        time,
                        () -> new Totals<Spell>(time, spell -> BigDecimal.valueOf(spell.days()), spell -> true))
                .from(journeys);
        return Metric.ratio(name + ", occurrence rate", events, exposure).higherIsBetter();
    }

    private Metric metric(String what, Unit unit, Function<SurvivalCurve, Figure> reading) {
        return Metric.of(
                name + ", " + what,
                Measure.custom(what, journeys.schema(), unit, () -> new Survivors(time, reading))
                        .from(journeys));
    }

    /**
     * Returns the whole curve of all rows, as data.
     *
     * @param facts  the rows
     * @param asOf  the last date that the facts cover
     * @return the curve
     */
    public SurvivalCurve curve(Facts facts, LocalDate asOf) {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(asOf, "asOf");
        RowDerivation.Gathering<Spell> gathering = journeys.start();
        journeys.sources().forEach(schema -> gather(gathering, schema, facts));
        Survivors survivors = new Survivors(time, curve -> curve.median(MedianConvention.FIRST_DAY));
        gathering.rows(asOf).forEach(survivors::add);
        return survivors.curve();
    }

    private static <T> void gather(RowDerivation.Gathering<Spell> gathering, Schema<T> schema, Facts facts) {
        facts.rows(schema).forEach(row -> gathering.add(schema, row));
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof TimeToEvent other
                && name.equals(other.name)
                && time.equals(other.time)
                && journeys.equals(other.journeys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, journeys);
    }

    /**
     * Returns the name and the events.
     *
     * @return such as {@code "Sales cycle: deal on created to deal on closed where won is true"}
     */
    @Override
    public String toString() {
        Optional<Event<?>> end = journeys.events().stream()
                .filter(source -> source.kind() == Spell.EVENT)
                .<Event<?>>map(Source::event)
                .findFirst();
        return name + ": " + journeys.events().get(0).event()
                + end.map(event -> " to " + event).orElse("");
    }
}
