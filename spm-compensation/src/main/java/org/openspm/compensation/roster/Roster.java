package org.openspm.compensation.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.openspm.compensation.credit.CreditContext;
import org.openspm.compensation.quota.QuotaContext;
import org.openspm.compensation.quota.Quotas;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;
import org.openspm.core.trace.Trace;

/**
 * All participants and teams, who reports to whom, and the quotas of roles and territories.
 *
 * <pre>{@code
 * Roster roster = Roster.builder()
 *         .participant("jill", p -> p.role("AE").reportsTo("sam"))
 *         .participant("sam", p -> p.targetIncentive(amount(60_000)))
 *         .roleQuota("AE", "new business", year, amount(800_000))
 *         .build();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Roster {

    private final Map<String, Participant> participants;
    private final Map<String, Team> teams;
    private final Map<String, Quotas> roleQuotas;
    private final Map<String, Quotas> territoryQuotas;
    private final Hierarchy hierarchy;
    private final Map<String, Hierarchy> hierarchies;

    private Roster(Builder builder, Hierarchy hierarchy, Map<String, Hierarchy> hierarchies) {
        // In the order of the ids, and looked up by hash: every quota asks for its participant.
        this.participants = Collections.unmodifiableMap(new LinkedHashMap<>(builder.participants));
        this.teams = Collections.unmodifiableMap(new TreeMap<>(builder.teams));
        this.roleQuotas = Collections.unmodifiableMap(new TreeMap<>(builder.roleQuotas));
        this.territoryQuotas = Collections.unmodifiableMap(new TreeMap<>(builder.territoryQuotas));
        this.hierarchy = hierarchy;
        this.hierarchies = Collections.unmodifiableMap(hierarchies);
    }

    /**
     * Obtains a builder without participants.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns all participants.
     *
     * @return the participants in the order of their ids
     */
    public Collection<Participant> participants() {
        return participants.values();
    }

    /**
     * Returns a participant.
     *
     * @param id  the id
     * @return the participant, or empty if nobody has this id
     */
    public Optional<Participant> participant(String id) {
        return Optional.ofNullable(participants.get(Objects.requireNonNull(id, "id")));
    }

    Participant known(String id) {
        return participant(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The participant (" + id + ") is not on the roster.\nUse one of " + this + "."));
    }

    /**
     * Returns all positions of a person, whose results make up the person's.
     *
     * @param person  the id of the person
     * @return the participants in the order of their ids, none for an unknown person
     */
    public List<Participant> positionsOf(String person) {
        Objects.requireNonNull(person, "person");
        return participants.values().stream()
                .filter(participant -> participant.person().equals(person))
                .toList();
    }

    /**
     * Returns all teams.
     *
     * @return the teams by their ids, in order
     */
    public Map<String, Team> teams() {
        return teams;
    }

    /**
     * Returns a team.
     *
     * @param id  the id
     * @return the team, or empty if none has this id
     */
    public Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * Returns the goals of roles.
     *
     * @return the quotas by role
     */
    public Map<String, Quotas> roleQuotas() {
        return roleQuotas;
    }

    /**
     * Returns the goals of territories.
     *
     * @return the quotas by territory
     */
    public Map<String, Quotas> territoryQuotas() {
        return territoryQuotas;
    }

    /**
     * Returns who holds a territory on a date.
     *
     * @param territory  the territory
     * @param date  the date
     * @return the participants in the order of their ids
     */
    public List<Participant> holdersOf(String territory, LocalDate date) {
        Objects.requireNonNull(territory, "territory");
        Objects.requireNonNull(date, "date");
        return participants.values().stream()
                .filter(participant ->
                        Ranges.contain(participant.territories().getOrDefault(territory, List.of()), date))
                .toList();
    }

    /**
     * Returns who reports to whom.
     *
     * @return the usual reporting lines
     */
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /**
     * Returns who reports to whom in other hierarchies than the usual one.
     *
     * @return the reporting lines by the name of the hierarchy
     */
    public Map<String, Hierarchy> hierarchies() {
        return hierarchies;
    }

    /**
     * Returns when a participant was employed: as was said of it or, if nothing was, of its person.
     *
     * @param participant  the id
     * @return the times in order; all dates if nothing was said
     * @throws IllegalArgumentException if nobody has this id
     */
    public List<Employment> employmentOf(String participant) {
        Participant position = known(participant);
        return position.isEmploymentStated()
                ? position.employment()
                : personOf(position).employment();
    }

    private Participant personOf(Participant position) {
        return participant(position.person()).orElse(position);
    }

    /**
     * Returns on which day the employment began that a participant is in, or was last in, on a date: where tenure is counted from.
     *
     * @param participant  the id
     * @param date  the date
     * @return the day of hire; empty before it, or if none was said
     * @throws IllegalArgumentException if nobody has this id
     */
    public Optional<LocalDate> hiredOn(String participant, LocalDate date) {
        Objects.requireNonNull(date, "date");
        LocalDate latest = LocalDate.MIN;
        for (Employment employment : employmentOf(participant)) {
            LocalDate start = employment.range().start();
            latest = start.isAfter(date) ? latest : start;
        }
        return latest.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(latest);
    }

    /** Returns the first hire after a period: a ramp asked for dates before it has not begun. */
    private Optional<LocalDate> hiredAfter(String participant, Period period) {
        for (Employment employment : employmentOf(participant)) {
            if (employment.range().start().isAfter(period.range().last())) {
                return Optional.of(employment.range().start());
            }
        }
        return Optional.empty();
    }

    /**
     * Returns when a participant is active on a plan: on the plan, employed, and not on unpaid leave. Employment and leaves of the person
     * count for each position.
     *
     * @param plan  the name of the plan
     * @param participant  the id
     * @return the dates in order, none for somebody who is not on the plan
     * @throws IllegalArgumentException if nobody has this id
     */
    public List<DateRange> activeOn(String plan, String participant) {
        return activeOn(plan, known(participant));
    }

    List<DateRange> activeOn(String plan, Participant position) {
        return Ranges.intersection(position.membership(plan), active(position));
    }

    private List<DateRange> active(Participant position) {
        Participant person = personOf(position);
        if (person.id().equals(position.id())) {
            return Ranges.without(rangesOf(position.employment()), position.unpaidLeaves());
        }
        List<DateRange> employed = Ranges.intersection(rangesOf(position.employment()), rangesOf(person.employment()));
        return Ranges.without(Ranges.without(employed, position.unpaidLeaves()), person.unpaidLeaves());
    }

    private static List<DateRange> rangesOf(List<Employment> employment) {
        return employment.size() == 1
                ? List.of(employment.get(0).range())
                : Ranges.union(employment.stream().map(Employment::range).toList());
    }

    /**
     * Returns the quota of money of a participant, whatever the plan; for goals that count something else, and for the dates active on a
     * plan, ask {@link #under}.
     *
     * <p>It is the goal that is stated for the participant. If that has none for the period, each date has the goal of the role held on
     * it and, if that has none, those of the territories held on it; each goal counts for the share of the period that its dates have by
     * the convention, as far as the participant is employed and not on unpaid leave.
     *
     * @param participant  the id
     * @param quotaName  what the goal is for
     * @param period  the period
     * @param currency  the currency of the plan that asks
     * @param proration  how a part of a period counts
     * @return the exact goal in currency units, or empty if none is stated
     * @throws IllegalArgumentException if nobody has this id, a goal is money of another currency, or the convention has no share of the
     *     period
     */
    public Optional<Ratio> quotaOf(
            String participant, String quotaName, Period period, Currency currency, Proration proration) {
        return moneyFinder(participant, quotaName, period, currency, proration).quota();
    }

    /**
     * Returns the quota of money of a participant, whatever the plan, with where it comes from.
     *
     * @param participant  the id
     * @param quotaName  what the goal is for
     * @param period  the period
     * @param currency  the currency of the plan that asks
     * @param proration  how a part of a period counts
     * @return the trace of {@link #quotaOf}: its parts are those of participant, roles and territories
     * @throws IllegalArgumentException as {@link #quotaOf}
     */
    public Trace explainQuotaOf(
            String participant, String quotaName, Period period, Currency currency, Proration proration) {
        return moneyFinder(participant, quotaName, period, currency, proration).explain();
    }

    private QuotaFinder moneyFinder(
            String participant, String quotaName, Period period, Currency currency, Proration proration) {
        return quotaFinder(
                participant,
                quotaName,
                period,
                Unit.money(currency),
                QuotaContext.in(currency).prorated(Objects.requireNonNull(proration, "proration")),
                active(known(participant)));
    }

    QuotaFinder quotaFinder(
            String participant,
            String quotaName,
            Period period,
            Unit unit,
            QuotaContext context,
            List<DateRange> active) {
        Objects.requireNonNull(period, "period");
        return new QuotaFinder(
                known(participant),
                hiredOn(participant, period.range().last()).or(() -> hiredAfter(participant, period)),
                roleQuotas,
                territoryQuotas,
                Objects.requireNonNull(quotaName, "quotaName"),
                period,
                Objects.requireNonNull(unit, "unit"),
                context,
                new Held(context.proration(), period, active));
    }

    /**
     * Returns the lines along which credit climbs: who reports to whom, and along which other lines.
     *
     * @return the context in which a crediting is asked
     */
    public CreditContext creditContext() {
        CreditContext context = CreditContext.of(hierarchy());
        for (Map.Entry<String, Hierarchy> named : hierarchies().entrySet()) {
            context = context.with(named.getKey(), named.getValue());
        }
        return context;
    }

    /**
     * Returns this roster as one plan sees it.
     *
     * @param plan  the name of the plan
     * @param currency  the currency of the plan
     * @param proration  how the plan counts a part of a period
     * @return the roster of the plan
     */
    public PlanRoster under(String plan, Currency currency, Proration proration) {
        return new PlanRoster(this, plan, currency, proration, AnnualSpread.EVENLY);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Roster other
                && participants.equals(other.participants)
                && teams.equals(other.teams)
                && roleQuotas.equals(other.roleQuotas)
                && territoryQuotas.equals(other.territoryQuotas);
    }

    @Override
    public int hashCode() {
        return Objects.hash(participants, teams);
    }

    /**
     * Returns the ids of all participants.
     *
     * @return such as {@code "[jill, sam]"}
     */
    @Override
    public String toString() {
        return participants.keySet().toString();
    }

    /** Collects participants, teams and quotas; the order they are described in does not matter. */
    public static final class Builder {

        private final Map<String, Participant> participants = new TreeMap<>();
        private final Map<String, Team> teams = new TreeMap<>();
        private final Map<String, Quotas> roleQuotas = new TreeMap<>();
        private final Map<String, Quotas> territoryQuotas = new TreeMap<>();
        private final List<String> problems = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a participant.
         *
         * @param id  the id that transactions name it by
         * @param description  what is known of it: returns what it is given, with more said
         * @return this builder
         */
        public Builder participant(String id, UnaryOperator<Participant> description) {
            Objects.requireNonNull(description, "description");
            return add("participant", participants, id, description.apply(Participant.of(id)), Participant::id);
        }

        /**
         * Adds a team.
         *
         * @param id  the id that a plan names it by
         * @param description  what is known of it: returns what it is given, with more said
         * @return this builder
         */
        public Builder team(String id, UnaryOperator<Team> description) {
            Objects.requireNonNull(description, "description");
            return add("team", teams, id, description.apply(Team.of(id)), Team::id);
        }

        private <V> Builder add(String what, Map<String, V> all, String id, V described, Function<V, String> idOf) {
            String returned = idOf.apply(Objects.requireNonNull(described, "description returned"));
            if (!returned.equals(id)) {
                problems.add("The description of the " + what + " (" + id + ") returned (" + returned
                        + ").\nReturn what the description was given.");
            }
            if (all.putIfAbsent(id, described) != null) {
                problems.add("The " + what + " (" + id
                        + ") is described twice.\nDescribe each once, under an id of its own.");
            }
            return this;
        }

        /**
         * Gives a role a goal, for whoever holds it and has no goal of that name.
         *
         * @param role  the role, as {@link Participant#role} names it
         * @param quotaName  what the goal is for
         * @param period  the period it is for
         * @param goal  the goal of each holder, zero or more: money for a measure of money, otherwise a number
         * @return this builder
         * @throws IllegalArgumentException if the goal is negative
         * @throws IllegalStateException if another goal of that name is stated for the role and period
         */
        public Builder roleQuota(String role, String quotaName, Period period, Amount goal) {
            return roleQuotas(role, all -> all.with(quotaName, period, goal));
        }

        /**
         * Gives a role other goals, with everything that {@link Quotas} can say of them.
         *
         * @param role  the role, as {@link Participant#role} names it
         * @param change  what becomes of its goals
         * @return this builder
         */
        public Builder roleQuotas(String role, UnaryOperator<Quotas> change) {
            return change(roleQuotas, Objects.requireNonNull(role, "role"), change);
        }

        /**
         * Gives a territory a goal, for whoever holds it and has no goal of that name, nor in a role.
         *
         * @param territory  the territory, as {@link Participant#territory} names it
         * @param quotaName  what the goal is for
         * @param period  the period it is for
         * @param goal  the goal, zero or more: money for a measure of money, otherwise a number
         * @return this builder
         * @throws IllegalArgumentException if the goal is negative
         * @throws IllegalStateException if another goal of that name is stated for the territory and period
         */
        public Builder territoryQuota(String territory, String quotaName, Period period, Amount goal) {
            return territoryQuotas(territory, all -> all.with(quotaName, period, goal));
        }

        /**
         * Gives a territory other goals, with everything that {@link Quotas} can say of them.
         *
         * @param territory  the territory, as {@link Participant#territory} names it
         * @param change  what becomes of its goals
         * @return this builder
         */
        public Builder territoryQuotas(String territory, UnaryOperator<Quotas> change) {
            return change(territoryQuotas, Objects.requireNonNull(territory, "territory"), change);
        }

        private Builder change(Map<String, Quotas> all, String name, UnaryOperator<Quotas> change) {
            Objects.requireNonNull(change, "change");
            all.put(
                    name,
                    Objects.requireNonNull(change.apply(all.getOrDefault(name, Quotas.none())), "change returned"));
            return this;
        }

        /**
         * Builds the roster.
         *
         * @return the roster
         * @throws IllegalStateException if a description contradicts itself or another, somebody is described twice, reports to somebody
         *     who is not described, or to oneself in a circle; all problems are reported together
         */
        public Roster build() {
            RosterCheck check = new RosterCheck(participants, teams);
            Optional<Hierarchy> hierarchy = check.lines();
            Map<String, Hierarchy> hierarchies = check.linesAlong();
            List<String> all = new ArrayList<>(problems);
            blankNames("role", roleQuotas, all);
            blankNames("territory", territoryQuotas, all);
            all.addAll(check.problems());
            if (!all.isEmpty()) {
                throw new IllegalStateException(String.join("\n", all));
            }
            return new Roster(this, hierarchy.orElseThrow(), hierarchies);
        }

        private static void blankNames(String what, Map<String, Quotas> quotas, List<String> all) {
            quotas.keySet().stream()
                    .filter(String::isBlank)
                    .forEach(name -> all.add("The name (" + name + ") of a " + what
                            + " with quotas is blank.\nGive it the name that participants hold it by."));
        }
    }
}
