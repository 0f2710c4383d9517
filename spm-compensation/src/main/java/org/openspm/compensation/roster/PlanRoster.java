package org.openspm.compensation.roster;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openspm.compensation.quota.QuotaContext;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;
import org.openspm.core.trace.Trace;

/**
 * A roster as one plan sees it: who is active on the plan when, with which quotas, targets and points, in the plan's currency and by its
 * convention of proration.
 *
 * <pre>{@code
 * PlanRoster people = roster.under("AE 2026", usd, Proration.actualDays());
 * people.quota("jill", "new business", calendar.month(2026, 3), Unit.money(usd));     // hired on 16 March: 16/31 of the month's
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PlanRoster {

    private final Roster roster;
    private final String plan;
    private final Currency currency;
    private final Proration proration;
    private final AnnualSpread spread;

    /** Who asks for goals of money, and of other numbers, before anything is known of them. */
    private final QuotaContext money;

    private final QuotaContext numbers;

    /** When everybody who is on the plan is active on it. */
    private final Map<String, List<DateRange>> active = new LinkedHashMap<>();

    PlanRoster(Roster roster, String plan, Currency currency, Proration proration, AnnualSpread spread) {
        this.roster = roster;
        this.plan = Objects.requireNonNull(plan, "plan");
        this.currency = Objects.requireNonNull(currency, "currency");
        this.proration = Objects.requireNonNull(proration, "proration");
        this.spread = Objects.requireNonNull(spread, "spread");
        this.money = QuotaContext.in(currency).prorated(proration);
        this.numbers = QuotaContext.ofNumbers().prorated(proration);
        for (Participant participant : roster.participants()) {
            if (participant.isOn(plan)) {
                active.put(participant.id(), roster.activeOn(plan, participant));
            }
        }
    }

    /**
     * Returns this roster with another rule for what of an annual amount falls to a shorter period; the default is {@link
     * AnnualSpread#EVENLY}.
     *
     * @param other  the rule
     * @return the roster with that rule
     */
    public PlanRoster spreading(AnnualSpread other) {
        return new PlanRoster(roster, plan, currency, proration, other);
    }

    /**
     * Returns the roster of everybody.
     *
     * @return the roster this was obtained from
     */
    public Roster roster() {
        return roster;
    }

    /**
     * Returns the name of the plan.
     *
     * @return the name
     */
    public String plan() {
        return plan;
    }

    /**
     * Returns the currency of the plan.
     *
     * @return the currency
     */
    public Currency currency() {
        return currency;
    }

    /**
     * Returns the convention of proration.
     *
     * @return the convention
     */
    public Proration proration() {
        return proration;
    }

    /**
     * Returns what of an annual amount falls to a shorter period.
     *
     * @return the rule
     */
    public AnnualSpread annualSpread() {
        return spread;
    }

    /**
     * Returns who is on the plan on some date, active or not.
     *
     * @return the participants in the order of their ids
     */
    public List<Participant> participants() {
        return active.keySet().stream().map(roster::known).toList();
    }

    /**
     * Returns who is active on the plan on a date of a range.
     *
     * @param dates  the range, such as a pay period
     * @return the participants in the order of their ids
     */
    public List<Participant> participants(DateRange dates) {
        Objects.requireNonNull(dates, "dates");
        return active.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(dates::overlaps))
                .map(entry -> roster.known(entry.getKey()))
                .toList();
    }

    /**
     * Returns when a participant is active on the plan: on it, employed, and not on unpaid leave.
     *
     * @param participant  the id
     * @return the dates in order, none for somebody who is not on the plan
     * @throws IllegalArgumentException if nobody on the roster has this id
     */
    public List<DateRange> active(String participant) {
        return active.getOrDefault(roster.known(participant).id(), List.of());
    }

    /**
     * Returns whether a participant is active on the plan on a date.
     *
     * @param participant  the id
     * @param date  the date
     * @return true if so
     * @throws IllegalArgumentException if nobody on the roster has this id
     */
    public boolean isActive(String participant, LocalDate date) {
        Objects.requireNonNull(date, "date");
        return Ranges.contain(active(participant), date);
    }

    /**
     * Returns the share of a period during which a participant is active on the plan.
     *
     * @param participant  the id
     * @param period  the period
     * @return from 0 to 1, by the convention of proration
     * @throws IllegalArgumentException if nobody on the roster has this id, or the convention has no share of the period
     */
    public Ratio activeShare(String participant, Period period) {
        return proration.share(period, active(participant));
    }

    /**
     * Returns the quota of a participant, as {@link Roster#quotaOf} finds it, for the dates active on this plan.
     *
     * @param participant  the id
     * @param quotaName  what the goal is for
     * @param period  the period
     * @param unit  what the goal counts: money, or something else
     * @return the exact goal in units of the plan's currency or other numbers, or empty if none is stated
     * @throws IllegalArgumentException if nobody on the roster has this id, a goal is money of another currency, or the convention has
     *     no share of the period
     */
    public Optional<Ratio> quota(String participant, String quotaName, Period period, Unit unit) {
        return finder(participant, quotaName, period, unit).quota();
    }

    /**
     * Returns the quota of a participant with where it comes from.
     *
     * @param participant  the id
     * @param quotaName  what the goal is for
     * @param period  the period
     * @param unit  what the goal counts: money, or something else
     * @return the trace of {@link #quota}: its parts are those of participant, roles and territories
     * @throws IllegalArgumentException as {@link #quota}
     */
    public Trace explainQuota(String participant, String quotaName, Period period, Unit unit) {
        return finder(participant, quotaName, period, unit).explain();
    }

    private QuotaFinder finder(String participant, String quotaName, Period period, Unit unit) {
        Objects.requireNonNull(unit, "unit");
        return roster.quotaFinder(
                participant, quotaName, period, unit, unit.isMoney() ? money : numbers, active(participant));
    }

    /**
     * Returns the target incentive of a participant for a period: of every annual amount in force in it, the part of the year that the
     * period has by {@link #annualSpread()}, for the share of it that the participant is active.
     *
     * @param participant  the id
     * @param period  the period, one that nests in the fiscal year of its calendar
     * @return the exact amount in units of the plan's currency, or empty if none is stated on any date of the period
     * @throws IllegalArgumentException if nobody on the roster has this id, the period nests in no year, an amount is money of another
     *     currency, or the convention has no share of the period
     */
    public Optional<Ratio> targetIncentive(String participant, Period period) {
        return target(participant, period).target();
    }

    /**
     * Returns the part of the target incentive that rests on one component.
     *
     * @param participant  the id
     * @param period  the period, one that nests in the fiscal year of its calendar
     * @param weight  the weight of the component, the weights of a plan together 100 %
     * @return the exact amount in units of the plan's currency, or empty if none is stated on any date of the period
     * @throws IllegalArgumentException as {@link #targetIncentive(String, Period)}
     */
    public Optional<Ratio> targetIncentive(String participant, Period period, Rate weight) {
        Objects.requireNonNull(weight, "weight");
        return targetIncentive(participant, period).map(whole -> whole.times(weight.toRatio()));
    }

    /**
     * Returns the target incentive of a participant for a period with how it was found.
     *
     * @param participant  the id
     * @param period  the period, one that nests in the fiscal year of its calendar
     * @return the trace of {@link #targetIncentive(String, Period)}: a part for each annual amount
     * @throws IllegalArgumentException as {@link #targetIncentive(String, Period)}
     */
    public Trace explainTargetIncentive(String participant, Period period) {
        return target(participant, period).explain();
    }

    private TargetFinder target(String participant, Period period) {
        return new TargetFinder(
                roster.known(participant),
                active(participant),
                Objects.requireNonNull(period, "period"),
                currency,
                proration,
                spread);
    }

    /**
     * Returns the points of the members of a team over a period, each for the share of it that the member is in the team and active on the
     * plan: whoever joins a team of three points at the middle of the period has one and a half.
     *
     * @param team  the id of the team
     * @param period  the period
     * @return the exact points of whoever has some, by the ids in order
     * @throws IllegalArgumentException if no team has this id, or the convention has no share of the period
     */
    public Map<String, Ratio> teamPoints(String team, Period period) {
        Team members = roster.team(Objects.requireNonNull(team, "team"))
                .orElseThrow(
                        () -> new IllegalArgumentException("The team (" + team + ") is not on the roster.\nUse one of "
                                + roster.teams().keySet() + "."));
        Map<String, Ratio> points = new TreeMap<>();
        for (String member : members.members()) {
            Held held = new Held(proration, period, active(member));
            Ratio own = members.points(member).during(period.range()).segments().entrySet().stream()
                    .map(entry -> Ratio.of(entry.getValue()).times(held.share(List.of(entry.getKey()))))
                    .reduce(Ratio.ZERO, Ratio::plus);
            if (own.signum() > 0) {
                points.put(member, own);
            }
        }
        return Collections.unmodifiableMap(points);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PlanRoster other
                && plan.equals(other.plan)
                && currency.equals(other.currency)
                && proration.equals(other.proration)
                && spread == other.spread
                && roster.equals(other.roster);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, currency, proration, spread, active);
    }

    /**
     * Returns the plan and who is on it.
     *
     * @return such as {@code "AE 2026 [jill, joe]"}
     */
    @Override
    public String toString() {
        return plan + " " + active.keySet();
    }
}
