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
import java.util.function.UnaryOperator;
import org.openspm.compensation.quota.Quotas;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;
import org.openspm.core.time.Timeline;

/**
 * Somebody who is paid, or to whom somebody who is paid reports: an id, and what held for it when.
 *
 * <pre>{@code
 * Roster.builder().participant("jill", p -> p
 *         .hired(LocalDate.of(2026, 3, 16))
 *         .on("AE 2026").role("AE").reportsTo("sam")
 *         .salary(amount(60_000)).targetIncentive(amount(40_000)).targetIncentive(amount(50_000), july)
 *         .quota("new business", year, amount(800_000)))
 * }</pre>
 *
 * <p>What is said without a date holds from the beginning, what is said from a date on holds until the next is said, and the order in which it
 * is said does not matter. What was never said has a default: employed always, on every plan, in no role and no territory, reporting to nobody,
 * paid in the currency of the plan.
 *
 * <p>Whoever holds several positions is several participants, each with an id of its own that transactions name, with plans, quotas and
 * targets of its own, and with the same {@link #person}: so each position has its result, and those of a person can be summed. Positions
 * share the employment and the leaves of their person, where that is a participant too.
 *
 * <p>This class is immutable: every method that says something returns another participant. It is thread-safe.
 */
public final class Participant {

    private static final String DEFAULT_LINES = "";

    private final String id;
    private final String name;
    private final String person;
    private final Assigned assigned;
    private final Agreed agreed;
    private final Quotas quotas;

    private Participant(String id, String name, String person, Assigned assigned, Agreed agreed, Quotas quotas) {
        this.id = id;
        this.name = name;
        this.person = person;
        this.assigned = assigned;
        this.agreed = agreed;
        this.quotas = quotas;
    }

    /**
     * Obtains a participant of whom nothing but the id is known.
     *
     * @param id  the id that transactions name it by
     * @return the participant
     */
    public static Participant of(String id) {
        Objects.requireNonNull(id, "id");
        return new Participant(id, id, id, Assigned.nowhere(), Agreed.nothing(), Quotas.none());
    }

    private Participant with(Assigned next) {
        return new Participant(id, name, person, next, agreed, quotas);
    }

    private Participant with(Agreed next) {
        return new Participant(id, name, person, assigned, next, quotas);
    }

    /**
     * Says the name that statements show.
     *
     * @param shown  the name
     * @return the participant with that name
     */
    public Participant name(String shown) {
        return new Participant(id, Objects.requireNonNull(shown, "shown"), person, assigned, agreed, quotas);
    }

    /**
     * Says whose position this is, if somebody has more than one.
     *
     * @param personId  the id of the person, which may be that of another participant
     * @return the participant as a position of that person
     */
    public Participant person(String personId) {
        return new Participant(id, name, Objects.requireNonNull(personId, "personId"), assigned, agreed, quotas);
    }

    /**
     * Says when the participant was hired, once more after each termination. Who is never said to be hired was always employed.
     *
     * @param firstDay  the first day of employment
     * @return the participant with that
     */
    public Participant hired(LocalDate firstDay) {
        return with(assigned.with(assigned.career().hiring(Objects.requireNonNull(firstDay, "firstDay"))));
    }

    /**
     * Says when the participant left.
     *
     * @param lastDay  the last day of employment, which still counts
     * @return the participant with that
     */
    public Participant terminated(LocalDate lastDay) {
        return terminated(lastDay, "");
    }

    /**
     * Says when and why the participant left. What follows from the reason is stated in the plan.
     *
     * @param lastDay  the last day of employment, which still counts
     * @param reason  why, such as {@code "resigned"}
     * @return the participant with that
     */
    public Participant terminated(LocalDate lastDay, String reason) {
        Objects.requireNonNull(lastDay, "lastDay");
        return with(assigned.with(assigned.career().ending(lastDay, Objects.requireNonNull(reason, "reason"))));
    }

    /**
     * Says that the participant was away without pay, and so was not active.
     *
     * @param reason  what for, such as {@code "sabbatical"}
     * @param dates  when
     * @return the participant with that leave
     */
    public Participant unpaidLeave(String reason, DateRange dates) {
        return with(assigned.with(new Leave(reason, dates, false)));
    }

    /**
     * Says that the participant was away with pay, and still active.
     *
     * @param reason  what for, such as {@code "parental"}
     * @param dates  when
     * @return the participant with that leave
     */
    public Participant paidLeave(String reason, DateRange dates) {
        return with(assigned.with(new Leave(reason, dates, true)));
    }

    /**
     * Puts the participant on a plan, always. Who is put on none is on every plan that is evaluated.
     *
     * @param plan  the name of the plan
     * @return the participant on that plan
     */
    public Participant on(String plan) {
        return on(plan, DateRange.all());
    }

    /**
     * Puts the participant on a plan from a date on.
     *
     * @param plan  the name of the plan
     * @param from  the first date
     * @return the participant on that plan
     */
    public Participant on(String plan, LocalDate from) {
        return on(plan, DateRange.from(from));
    }

    /**
     * Puts the participant on a plan for some time: whoever moves to another plan within a period has a range on each.
     *
     * @param plan  the name of the plan
     * @param from  the first date
     * @param endExclusive  the first date after it, later than the first
     * @return the participant on that plan
     * @throws IllegalArgumentException if the end is not later than the first date
     */
    public Participant on(String plan, LocalDate from, LocalDate endExclusive) {
        return on(plan, DateRange.of(from, endExclusive));
    }

    private Participant on(String plan, DateRange dates) {
        return with(assigned.onPlan(Objects.requireNonNull(plan, "plan"), dates));
    }

    /**
     * Says the role of the participant, from the beginning on. Roles have quotas for whoever has none of their own.
     *
     * @param role  the role, such as {@code "AE"}
     * @return the participant in that role
     */
    public Participant role(String role) {
        return role(role, LocalDate.MIN);
    }

    /**
     * Says the role of the participant from a date on, until another is said.
     *
     * @param role  the role
     * @param from  the first date
     * @return the participant in that role
     */
    public Participant role(String role, LocalDate from) {
        Objects.requireNonNull(role, "role");
        return with(assigned.inRoles(assigned.roles().from(Objects.requireNonNull(from, "from"), role)));
    }

    /**
     * Says the role of the participant for some time. Nobody has two roles at once.
     *
     * @param role  the role
     * @param from  the first date
     * @param endExclusive  the first date without it, later than the first
     * @return the participant in that role
     * @throws IllegalArgumentException if the end is not later than the first date
     */
    public Participant role(String role, LocalDate from, LocalDate endExclusive) {
        Objects.requireNonNull(role, "role");
        return with(assigned.inRoles(assigned.roles().during(DateRange.of(from, endExclusive), role)));
    }

    /**
     * Gives the participant a territory, always. One may hold several at once, and several may hold one.
     *
     * @param territory  the territory
     * @return the participant with that territory
     */
    public Participant territory(String territory) {
        return territory(territory, DateRange.all());
    }

    /**
     * Gives the participant a territory from a date on, beside those held already.
     *
     * @param territory  the territory
     * @param from  the first date
     * @return the participant with that territory
     */
    public Participant territory(String territory, LocalDate from) {
        return territory(territory, DateRange.from(from));
    }

    /**
     * Gives the participant a territory for some time.
     *
     * @param territory  the territory
     * @param from  the first date
     * @param endExclusive  the first date without it, later than the first
     * @return the participant with that territory
     * @throws IllegalArgumentException if the end is not later than the first date
     */
    public Participant territory(String territory, LocalDate from, LocalDate endExclusive) {
        return territory(territory, DateRange.of(from, endExclusive));
    }

    private Participant territory(String territory, DateRange dates) {
        return with(assigned.inTerritory(Objects.requireNonNull(territory, "territory"), dates));
    }

    /**
     * Says to whom the participant reports, from the beginning on.
     *
     * @param manager  the id of another participant
     * @return the participant with that manager
     */
    public Participant reportsTo(String manager) {
        return reportsTo(manager, LocalDate.MIN);
    }

    /**
     * Says to whom the participant reports from a date on, until another is said.
     *
     * @param manager  the id of another participant
     * @param from  the first date
     * @return the participant with that manager
     */
    public Participant reportsTo(String manager, LocalDate from) {
        return reports(DEFAULT_LINES, manager, from);
    }

    /**
     * Says that the participant reports to nobody from a date on, until a manager is said.
     *
     * @param from  the first date
     * @return the participant without a manager then
     */
    public Participant reportsToNobody(LocalDate from) {
        Objects.requireNonNull(from, "from");
        return lines(DEFAULT_LINES, lines -> lines.nothingFrom(from));
    }

    /**
     * Says to whom the participant reports in another hierarchy than the usual one, from the beginning on.
     *
     * @param hierarchy  what the hierarchy is called, such as {@code "product line"}
     * @param manager  the id of another participant
     * @return the participant with that manager there
     */
    public Participant reportsAlong(String hierarchy, String manager) {
        return reportsAlong(hierarchy, manager, LocalDate.MIN);
    }

    /**
     * Says to whom the participant reports in another hierarchy than the usual one, from a date on, until another is said.
     *
     * @param hierarchy  what the hierarchy is called
     * @param manager  the id of another participant
     * @param from  the first date
     * @return the participant with that manager there
     */
    public Participant reportsAlong(String hierarchy, String manager, LocalDate from) {
        return reports(named(hierarchy), manager, from);
    }

    /**
     * Says that the participant reports to nobody in another hierarchy than the usual one, from a date on.
     *
     * @param hierarchy  what the hierarchy is called
     * @param from  the first date
     * @return the participant without a manager there then
     */
    public Participant reportsToNobodyAlong(String hierarchy, LocalDate from) {
        Objects.requireNonNull(from, "from");
        return lines(named(hierarchy), lines -> lines.nothingFrom(from));
    }

    private static String named(String hierarchy) {
        if (Objects.requireNonNull(hierarchy, "hierarchy").isBlank()) {
            throw new IllegalArgumentException("The name (" + hierarchy
                    + ") of a hierarchy is blank.\nName it, or say reportsTo(..) for the usual one.");
        }
        return hierarchy;
    }

    private Participant reports(String hierarchy, String manager, LocalDate from) {
        Objects.requireNonNull(manager, "manager");
        Objects.requireNonNull(from, "from");
        return lines(hierarchy, lines -> lines.from(from, manager));
    }

    private Participant lines(String hierarchy, UnaryOperator<Dated<String>> change) {
        return with(assigned.underManagers(assigned.managers().changing(hierarchy, Dated.nothing(), change)));
    }

    /**
     * Gives the participant a goal.
     *
     * @param quotaName  what the goal is for; a plan asks for it by this name
     * @param period  the period it is for; shorter and longer periods follow from it as {@link Quotas} says
     * @param goal  the goal, zero or more: money for a measure of money, otherwise a number
     * @return the participant with that goal
     * @throws IllegalArgumentException if the goal is negative
     * @throws IllegalStateException if another goal of that name is stated for the period
     */
    public Participant quota(String quotaName, Period period, Amount goal) {
        return quotas(all -> all.with(quotaName, period, goal));
    }

    /**
     * Gives the participant other goals, with everything that {@link Quotas} can say of them.
     *
     * @param change  what becomes of the goals said so far
     * @return the participant with what is returned
     */
    public Participant quotas(UnaryOperator<Quotas> change) {
        Quotas next = Objects.requireNonNull(change, "change").apply(quotas);
        return new Participant(id, name, person, assigned, agreed, Objects.requireNonNull(next, "quotas"));
    }

    /**
     * Says the variable pay a year at 100 %, from the beginning on.
     *
     * @param annual  the amount a year, zero or more, in the currency of the plan unless it names its own
     * @return the participant with that target
     * @throws IllegalArgumentException if the amount is negative
     */
    public Participant targetIncentive(Amount annual) {
        return targetIncentive(annual, LocalDate.MIN);
    }

    /**
     * Says the variable pay a year at 100 %, from a date on, until another is said.
     *
     * @param annual  the amount a year, zero or more, in the currency of the plan unless it names its own
     * @param from  the first date
     * @return the participant with that target
     * @throws IllegalArgumentException if the amount is negative
     */
    public Participant targetIncentive(Amount annual, LocalDate from) {
        Amount checked = Checks.notNegative("target incentive", id, annual);
        return with(agreed.targeting(agreed.targets().from(Objects.requireNonNull(from, "from"), checked)));
    }

    /**
     * Says the salary a year, from the beginning on.
     *
     * @param annual  the fixed pay a year, zero or more, in the currency of the plan unless it names its own
     * @return the participant with that salary
     * @throws IllegalArgumentException if the amount is negative
     */
    public Participant salary(Amount annual) {
        return salary(annual, LocalDate.MIN);
    }

    /**
     * Says the salary a year, from a date on, until another is said.
     *
     * @param annual  the fixed pay a year, zero or more, in the currency of the plan unless it names its own
     * @param from  the first date
     * @return the participant with that salary
     * @throws IllegalArgumentException if the amount is negative
     */
    public Participant salary(Amount annual, LocalDate from) {
        Amount checked = Checks.notNegative("salary", id, annual);
        return with(agreed.salaried(agreed.salaries().from(Objects.requireNonNull(from, "from"), checked)));
    }

    /**
     * Says the currency in which the participant is paid, from the beginning on.
     *
     * @param currencyCode  the ISO 4217 code, such as {@code "EUR"}
     * @return the participant paid in that currency
     * @throws IllegalArgumentException if the code is unknown
     */
    public Participant paidIn(String currencyCode) {
        return paidIn(currencyCode, LocalDate.MIN);
    }

    /**
     * Says the currency in which the participant is paid, from a date on, until another is said.
     *
     * @param currencyCode  the ISO 4217 code, such as {@code "EUR"}
     * @param from  the first date
     * @return the participant paid in that currency
     * @throws IllegalArgumentException if the code is unknown
     */
    public Participant paidIn(String currencyCode, LocalDate from) {
        Currency currency = Money.currencyOf(currencyCode);
        return with(agreed.paidIn(agreed.payCurrencies().from(Objects.requireNonNull(from, "from"), currency)));
    }

    /**
     * Says a rate of the participant's own, from the beginning on, for plans whose rates differ from person to person.
     *
     * @param rateName  what the plan asks for it by, such as {@code "base"}
     * @param rate  the rate
     * @return the participant with that rate
     */
    public Participant rate(String rateName, Rate rate) {
        return rate(rateName, rate, LocalDate.MIN);
    }

    /**
     * Says a rate of the participant's own, from a date on, until another is said.
     *
     * @param rateName  what the plan asks for it by, such as {@code "base"}
     * @param rate  the rate
     * @param from  the first date
     * @return the participant with that rate
     */
    public Participant rate(String rateName, Rate rate, LocalDate from) {
        Objects.requireNonNull(rateName, "rateName");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(from, "from");
        return with(agreed.rated(agreed.rates().changing(rateName, Dated.nothing(), said -> said.from(from, rate))));
    }

    /**
     * Says how the participant scored in a period, for what is judged and not counted.
     *
     * @param scoreName  what the plan asks for it by, such as {@code "MBO"}
     * @param period  the period that was judged
     * @param score  the score, 100 % for what was expected
     * @return the participant with that score
     */
    public Participant score(String scoreName, Period period, Rate score) {
        Objects.requireNonNull(scoreName, "scoreName");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(score, "score");
        return with(agreed.scored(
                agreed.scores().changing(scoreName, Agreed.Scores.none(), said -> said.with(period, score))));
    }

    /**
     * Says the points by which the participant shares in pools, from the beginning on.
     *
     * @param points  the number of points, zero or more
     * @return the participant with those points
     * @throws IllegalArgumentException if the number is negative
     */
    public Participant points(long points) {
        return points(BigDecimal.valueOf(points), LocalDate.MIN);
    }

    /**
     * Says the points by which the participant shares in pools, from a date on, until others are said.
     *
     * @param points  the number of points, zero or more, of any scale
     * @param from  the first date
     * @return the participant with those points
     * @throws IllegalArgumentException if the number is negative
     */
    public Participant points(BigDecimal points, LocalDate from) {
        BigDecimal checked = Checks.notNegative("number of points", "participant", id, points);
        return with(agreed.withPoints(agreed.points().from(Objects.requireNonNull(from, "from"), checked)));
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
        return obj instanceof Participant other
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
