package org.openspm.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;
import org.openspm.testkit.SampleDeals.Deal;

/**
 * Random plans, people and deals over {@link SampleDeals}, for jqwik properties about everything a plan can be.
 *
 * <p>Amounts, bounds and quotas are drawn from the same few numbers as well as at large; so are refunds and the first and last days of
 * periods. In {@link #cases()} one deal of four, in the mean, brings the total of its rep to a bound of the plan, a cent below or a cent above it, where the plan has any: the total
 * of the whole year so far in the order of the list, whatever the dates and credit are. {@link #deals} and {@link #histories} know no plan and aim at no bound. Failures shrink to one component, one person and few, round deals: the plan, the people and the deals are drawn apart.
 *
 * <pre>{@code
 * void theEngineAgreesWithTheReference(@ForAll PlanCase sample) {
 *     assertThat(sample.evaluate())
 *             .agreesWith(ReferenceEvaluator.of(sample.plan(), sample.roster()).evaluate(sample.facts()));
 * }
 * }</pre>
 */
public final class PlanArbitraries {

    private static final int MOST_COMPONENTS = 3;
    private static final int MOST_PEOPLE = 4;
    private static final int MOST_DEALS = 12;

    private PlanArbitraries() {}

    /**
     * Obtains plans with the people on them and what they sold. All of it is covered by {@link ReferenceEvaluator}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<PlanCase> cases() {
        return Combinators.combine(plans(), SampleTeam.teams(MOST_PEOPLE, MOST_DEALS))
                .as((plan, team) -> team.under(plan));
    }

    /**
     * Obtains sound plans in US dollars over {@link SampleDeals}: of every fiscal year, paid by months or quarters, with one to three
     * components, gates, caps and shares.
     *
     * @return the arbitrary
     */
    public static Arbitrary<CompensationPlan> plans() {
        return SamplePlans.plans(MOST_COMPONENTS);
    }

    /**
     * Obtains rosters of given people: each with a target incentive, with a quota {@code "sales"} for the year, for its quarters or with
     * none, and reporting to one of those before.
     *
     * @param people  the ids of the participants
     * @param year  the plan year
     * @return the arbitrary
     */
    public static Arbitrary<Roster> rosters(List<String> people, Period year) {
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(year, "year");
        List<String> ids = List.copyOf(people);
        return SamplePerson.people().list().ofSize(ids.size()).map(drafts -> SamplePerson.roster(ids, drafts, year));
    }

    /**
     * Obtains hierarchies of given people, who report to one of those before or to nobody: never in a circle.
     *
     * @param people  the ids, from the top down
     * @return the arbitrary
     */
    public static Arbitrary<Hierarchy> hierarchies(List<String> people) {
        return rosters(people, FiscalCalendar.gregorian().year(2026)).map(Roster::hierarchy);
    }

    /**
     * Obtains deals of given people within a year, each with an id of its own. There is no plan on whose bounds they could end.
     *
     * @param people  the ids of those who sell
     * @param year  the plan year
     * @return the arbitrary
     * @throws IllegalArgumentException if there is nobody
     */
    public static Arbitrary<List<Deal>> deals(List<String> people, Period year) {
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(year, "year");
        List<String> ids = sellers(people);
        return SampleSale.sales()
                .list()
                .ofMaxSize(MOST_DEALS)
                .map(sales -> SampleSale.deals(sales, ids, year, id -> List.of()));
    }

    /**
     * Obtains histories of what was known: from nothing, deals are added, changed in their amount or cancelled, step by step.
     *
     * @param people  the ids of those who sell
     * @param year  the plan year
     * @param steps  how many times something becomes known
     * @return the arbitrary of lists of that length; each holds all deals known at that time
     * @throws IllegalArgumentException if there is no step or nobody
     */
    public static Arbitrary<List<List<Deal>>> histories(List<String> people, Period year, int steps) {
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(year, "year");
        if (steps < 1) {
            throw new IllegalArgumentException(
                    "The number of steps (" + steps + ") is below 1.\nAsk for one step at least.");
        }
        List<String> ids = sellers(people);
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 9);
        return Combinators.combine(
                        SampleSale.sales().list().ofSize(steps * 2),
                        kinds.list().ofSize(steps * 2))
                .as((fresh, changes) -> {
                    List<List<Deal>> history = new ArrayList<>();
                    List<Deal> known = new ArrayList<>();
                    for (int i = 0; i < steps * 2; i++) {
                        change(known, fresh.get(i).deal("d" + i, ids, year), changes.get(i));
                        if (i % 2 == 1) {
                            history.add(List.copyOf(known));
                        }
                    }
                    return history;
                });
    }

    private static List<String> sellers(List<String> people) {
        if (people.isEmpty()) {
            throw new IllegalArgumentException("The people (" + people + ") are none.\nName somebody who sells.");
        }
        return List.copyOf(people);
    }

    private static void change(List<Deal> known, Deal fresh, int kind) {
        if (known.isEmpty() || kind < 6) {
            known.add(fresh);
        } else if (kind < 8) {
            int place = kind % known.size();
            known.set(place, known.get(place).withAmount(fresh.amount()));
        } else {
            known.remove(kind % known.size());
        }
    }
}
