package org.openspm.compensation.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.openspm.compensation.quota.Quotas;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;

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
public final class Participant extends ParticipantFacts {

    private Participant(String id, String name, String person, Assigned assigned, Agreed agreed, Quotas quotas) {
        super(id, name, person, assigned, agreed, quotas);
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
     * Says the role of the participant for some time, after which there is none until one is said. Nobody has two roles at once.
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
}
