package org.openspm.compensation.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.openspm.compensation.quota.Quotas;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;
import org.openspm.core.time.Timeline;

/** What is known of a participant; {@link Participant} adds how it is said. */
abstract sealed class ParticipantFacts permits Participant {

    static final String DEFAULT_LINES = "";

    final String id;
    final String name;
    final String person;
    final Assigned assigned;
    final Agreed agreed;
    final Quotas quotas;

    ParticipantFacts(String id, String name, String person, Assigned assigned, Agreed agreed, Quotas quotas) {
        this.id = id;
        this.name = name;
        this.person = person;
        this.assigned = assigned;
        this.agreed = agreed;
        this.quotas = quotas;
    }

    /**
     * Returns the id that transactions name this participant by.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns the name that statements show.
     *
     * @return the name, the id if none was said
     */
    public String name() {
        return name;
    }

    /**
     * Returns whose position this is.
     *
     * @return the id of the person, that of this participant if none was said
     */
    public String person() {
        return person;
    }

    /**
     * Returns whether anything was said about being hired or leaving.
     *
     * @return false if the participant is taken to be employed always
     */
    public boolean isEmploymentStated() {
        return assigned.career().isSaid();
    }

    /**
     * Returns when this participant was employed, as far as was said here: {@link Roster#employmentOf} also knows the person's.
     *
     * @return the times in order; all dates if nothing was said
     */
    public List<Employment> employment() {
        return assigned.career().employment();
    }

    /**
     * Returns the leaves of absence.
     *
     * @return the leaves in the order of their dates
     */
    public List<Leave> leaves() {
        return assigned.leaves();
    }

    /**
     * Returns the plans this participant was put on.
     *
     * @return the dates by the name of the plan; empty for who is on every plan
     */
    public Map<String, List<DateRange>> plans() {
        return assigned.plans().values();
    }

    /**
     * Returns whether this participant is on a plan on some date, whatever the employment.
     *
     * @param plan  the name of the plan
     * @return true if the participant was put on it, or on no plan in particular
     */
    public boolean isOn(String plan) {
        return !membership(plan).isEmpty();
    }

    /**
     * Returns when this participant was on a plan, whatever the employment: {@link Roster#activeOn} also knows that.
     *
     * @param plan  the name of the plan
     * @return the dates; all of them for who was put on no plan in particular
     */
    public List<DateRange> membership(String plan) {
        Objects.requireNonNull(plan, "plan");
        return plans().isEmpty() ? Ranges.ALWAYS : plans().getOrDefault(plan, List.of());
    }

    /**
     * Returns the roles of this participant.
     *
     * @return what was held when
     */
    public Timeline<String> roles() {
        return assigned.roles().timeline();
    }

    /**
     * Returns the territories of this participant.
     *
     * @return the dates by territory
     */
    public Map<String, List<DateRange>> territories() {
        return assigned.territories().values();
    }

    /**
     * Returns to whom this participant reports.
     *
     * @return the manager by date
     */
    public Timeline<String> managers() {
        return assigned.managers().of(DEFAULT_LINES, Dated.nothing()).timeline();
    }

    /**
     * Returns to whom this participant reports in other hierarchies than the usual one.
     *
     * @return the manager by date, by the name of the hierarchy
     */
    public Map<String, Timeline<String>> managersAlong() {
        Map<String, Timeline<String>> found = timelines(assigned.managers(), Dated::timeline);
        found.remove(DEFAULT_LINES);
        return Collections.unmodifiableMap(found);
    }

    private static <V, W> Map<String, W> timelines(ByName<V> values, Function<V, W> function) {
        Map<String, W> found = new TreeMap<>();
        values.values().forEach((key, value) -> found.put(key, function.apply(value)));
        return found;
    }

    /**
     * Returns the goals of this participant.
     *
     * @return the quotas
     */
    public Quotas quotas() {
        return quotas;
    }

    /**
     * Returns the variable pay a year at 100 %.
     *
     * @return the amount by date
     */
    public Timeline<Amount> targetIncentives() {
        return agreed.targets().timeline();
    }

    /**
     * Returns the salary a year.
     *
     * @return the amount by date
     */
    public Timeline<Amount> salaries() {
        return agreed.salaries().timeline();
    }

    /**
     * Returns the currency in which this participant is paid.
     *
     * @return the currency by date; where there is none, that of the plan
     */
    public Timeline<Currency> payCurrencies() {
        return agreed.payCurrencies().timeline();
    }

    /**
     * Returns the rates of this participant's own.
     *
     * @return the rate by date, by name
     */
    public Map<String, Timeline<Rate>> rates() {
        return Collections.unmodifiableMap(timelines(agreed.rates(), Dated::timeline));
    }

    /**
     * Returns a rate of this participant's own on a date.
     *
     * @param rateName  the name of the rate
     * @param date  the date
     * @return the rate, or empty if there is none then
     */
    public Optional<Rate> rate(String rateName, LocalDate date) {
        Objects.requireNonNull(rateName, "rateName");
        return agreed.rates().of(rateName, Dated.nothing()).timeline().at(date);
    }

    /**
     * Returns the scores of this participant.
     *
     * @return the score by period, by name
     */
    public Map<String, Map<Period, Rate>> scores() {
        return Collections.unmodifiableMap(
                timelines(agreed.scores(), scores -> Collections.unmodifiableMap(scores.byPeriod())));
    }

    /**
     * Returns how this participant scored in a period.
     *
     * @param scoreName  the name of the score
     * @param period  the period, exactly the one that was judged
     * @return the score, or empty if the period was not judged
     */
    public Optional<Rate> score(String scoreName, Period period) {
        Objects.requireNonNull(scoreName, "scoreName");
        Objects.requireNonNull(period, "period");
        return Optional.ofNullable(
                agreed.scores().of(scoreName, Agreed.Scores.none()).byPeriod().get(period));
    }

    /**
     * Returns the points by which this participant shares in pools.
     *
     * @return the points by date
     */
    public Timeline<BigDecimal> points() {
        return agreed.points().timeline();
    }

    /**
     * Returns the on-target earnings a year: salary and target incentive in force on a date.
     *
     * @param date  the date
     * @param planCurrency  the currency of amounts that name none
     * @return the sum; undefined if one of the two is not stated on that date
     * @throws IllegalArgumentException if an amount is money of another currency
     */
    public Figure ote(LocalDate date, Currency planCurrency) {
        return OnTargetPay.of(this, date, planCurrency).total();
    }

    /**
     * Returns the variable share of the on-target earnings on a date: 40 % for a pay mix of 60/40, salary named first.
     *
     * @param date  the date
     * @param planCurrency  the currency of amounts that name none
     * @return target incentive over on-target earnings; undefined if one is not stated on that date, or both are zero
     * @throws IllegalArgumentException if an amount is money of another currency
     */
    public Figure payMix(LocalDate date, Currency planCurrency) {
        return OnTargetPay.of(this, date, planCurrency).variableShare();
    }

    /**
     * Returns what is wrong with the description of this participant, as far as it can be told without a roster.
     *
     * @return full messages, each with its remedy on a second line; none if all is well
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (id.isBlank()) {
            problems.add(
                    "The id (" + id + ") of a participant is blank.\nGive it the id that transactions name it by.");
        }
        Map<String, Set<String>> names = new TreeMap<>(Map.of(
                "person", Set.of(person),
                "plan", plans().keySet(),
                "role", Set.copyOf(roles().segments().values()),
                "territory", territories().keySet(),
                "rate", agreed.rates().values().keySet(),
                "score", agreed.scores().values().keySet()));
        names.forEach((what, said) -> said.stream()
                .filter(text -> text.isBlank() && !id.isBlank())
                .forEach(text -> problems.add("The name (" + text + ") of a " + what + " of the participant (" + id
                        + ") is blank.\nGive it a name, or do not say it.")));
        problems.addAll(assigned.problems(id));
        problems.addAll(agreed.problems(id));
        return List.copyOf(problems);
    }

    List<DateRange> unpaidLeaves() {
        return assigned.unpaidLeaves();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ParticipantFacts other
                && id.equals(other.id)
                && name.equals(other.name)
                && person.equals(other.person)
                && assigned.equals(other.assigned)
                && agreed.equals(other.agreed)
                && quotas.equals(other.quotas);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * Returns the id.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return id;
    }
}
