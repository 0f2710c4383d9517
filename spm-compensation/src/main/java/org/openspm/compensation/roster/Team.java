package org.openspm.compensation.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openspm.compensation.quota.Quotas;
import org.openspm.core.money.Amount;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;
import org.openspm.core.time.Timeline;

/**
 * Several participants who share something: a pool, a counter, a goal.
 *
 * <p>Members come and go by date and have points, by which a pool may be shared; who is said to be a member without points has 1. A team has
 * quotas of its own.
 *
 * <pre>{@code
 * Roster.builder().team("north", t -> t.member("jill").member("joe", 3, DateRange.from(july)).quota("new business", year, amount(5_000_000)))
 * }</pre>
 *
 * <p>This class is immutable: every method returns another team. It is thread-safe.
 */
public final class Team {

    private final String id;
    private final ByName<Dated<BigDecimal>> members;
    private final Quotas quotas;

    private Team(String id, ByName<Dated<BigDecimal>> members, Quotas quotas) {
        this.id = id;
        this.members = members;
        this.quotas = quotas;
    }

    /**
     * Obtains a team without members.
     *
     * @param id  the id that a plan names it by
     * @return the team
     */
    public static Team of(String id) {
        return new Team(Objects.requireNonNull(id, "id"), ByName.nothing(), Quotas.none());
    }

    /**
     * Returns this team with a member of one point, always.
     *
     * @param participant  the id of the participant
     * @return the team with that member
     */
    public Team member(String participant) {
        return member(participant, 1, DateRange.all());
    }

    /**
     * Returns this team with a member of one point, during a range of dates.
     *
     * @param participant  the id of the participant
     * @param dates  when; a range that does not end holds until other points are said for the member
     * @return the team with that member
     */
    public Team member(String participant, DateRange dates) {
        return member(participant, 1, dates);
    }

    /**
     * Returns this team with a member, during a range of dates.
     *
     * @param participant  the id of the participant
     * @param points  the member's points, zero or more
     * @param dates  when; a range that does not end holds until other points are said for the member
     * @return the team with that member
     * @throws IllegalArgumentException if the points are negative
     */
    public Team member(String participant, long points, DateRange dates) {
        return member(participant, BigDecimal.valueOf(points), dates);
    }

    /**
     * Returns this team with a member whose points are no whole number, during a range of dates.
     *
     * @param participant  the id of the participant
     * @param points  the member's points, zero or more, of any scale
     * @param dates  when; a range that does not end holds until other points are said for the member
     * @return the team with that member
     * @throws IllegalArgumentException if the points are negative
     */
    public Team member(String participant, BigDecimal points, DateRange dates) {
        BigDecimal checked = Checks.notNegative("number of points", "member", participant, points);
        Objects.requireNonNull(dates, "dates");
        return new Team(
                id, members.changing(participant, Dated.nothing(), said -> said.during(dates, checked)), quotas);
    }

    /**
     * Returns this team with a goal of its own.
     *
     * @param quotaName  what the goal is for; a plan asks for it by this name
     * @param period  the period it is for
     * @param goal  the goal, zero or more: money for a measure of money, otherwise a number
     * @return the team with that goal
     * @throws IllegalArgumentException if the goal is negative
     * @throws IllegalStateException if another goal of that name is stated for the period
     */
    public Team quota(String quotaName, Period period, Amount goal) {
        return quotas(all -> all.with(quotaName, period, goal));
    }

    /**
     * Returns this team with other goals.
     *
     * @param change  what becomes of its goals
     * @return the team with what is returned
     */
    public Team quotas(UnaryOperator<Quotas> change) {
        Quotas next = Objects.requireNonNull(change, "change").apply(quotas);
        return new Team(id, members, Objects.requireNonNull(next, "quotas"));
    }

    /**
     * Returns the id that a plan names this team by.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns everybody who is a member on some date.
     *
     * @return the ids in order
     */
    public Set<String> members() {
        return members.values().keySet();
    }

    /**
     * Returns who is a member on a date.
     *
     * @param date  the date
     * @return the ids in order, each with its points
     */
    public Map<String, BigDecimal> membersOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        Map<String, BigDecimal> found = new TreeMap<>();
        members.values()
                .forEach((member, said) -> said.timeline().at(date).ifPresent(points -> found.put(member, points)));
        return Collections.unmodifiableMap(found);
    }

    /**
     * Returns when somebody is a member, and with how many points.
     *
     * @param participant  the id of the participant
     * @return the points; empty for who never is
     */
    public Timeline<BigDecimal> points(String participant) {
        return members.of(Objects.requireNonNull(participant, "participant"), Dated.nothing())
                .timeline();
    }

    /**
     * Returns the goals of this team.
     *
     * @return the quotas
     */
    public Quotas quotas() {
        return quotas;
    }

    /**
     * Returns what is wrong with the description of this team, as far as it can be told without a roster.
     *
     * @return full messages, each with its remedy on a second line; none if all is well
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (id.isBlank()) {
            problems.add("The id (" + id + ") of a team is blank.\nGive it the id that a plan names it by.");
        }
        members.values()
                .forEach((member, said) -> problems.addAll(
                        said.problems("number of points of (" + member + ") in the team (" + id + ")")));
        return List.copyOf(problems);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Team other
                && id.equals(other.id)
                && members.equals(other.members)
                && quotas.equals(other.quotas);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, members);
    }

    /**
     * Returns the team in words.
     *
     * @return such as {@code "team (north) of [jill, joe]"}
     */
    @Override
    public String toString() {
        return "team (" + id + ") of " + members();
    }
}
