package org.openspm.compensation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.evaluation.StatementLine;
import org.openspm.compensation.evaluation.StatementTransaction;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.fixture.RandomChanges;
import org.openspm.compensation.oracle.World.Part;
import org.openspm.compensation.oracle.World.Rep;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** The laws that every number obeys, over plans of every kind. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 30, edgeCases = EdgeCasesMode.NONE)
class WorldLawsTest {

    private static final Money NOTHING = Money.of(0, "USD");

    private static World with(World world, List<Part> parts, List<Rep> people, List<Deal> deals) {
        return new World(
                world.weeks(),
                world.start(),
                world.payMonths(),
                world.split(),
                world.allManagers(),
                parts,
                world.bounds(),
                world.gate(),
                people,
                world.teams(),
                deals);
    }

    private static List<String> earned(World world) {
        Evaluation run = new Built(world).evaluate();
        List<String> all = new ArrayList<>();
        for (String id : run.participants()) {
            for (Period period : run.payPeriods()) {
                world.parts().forEach(part -> all.add(id + period + part.name() + run.earned(id, part.name(), period)));
                all.add(id + period + run.earned(id, period));
            }
        }
        Collections.sort(all);
        return all;
    }

    /** Law 1. */
    @Property
    void theOrderOfFactsAndPeopleDoesNotMatter(@ForAll World world, @ForAll Random random) {
        List<Deal> deals = new ArrayList<>(world.deals());
        List<Rep> people = new ArrayList<>(world.people());
        Collections.shuffle(deals, random);
        Collections.shuffle(people, random);
        assertThat(earned(with(world, world.parts(), people, deals))).isEqualTo(earned(world));
    }

    /** Law 3. */
    @Property(tries = 15)
    void changesAreFollowed(@ForAll World world, @ForAll Random random) {
        Built built = new Built(world);
        new RandomChanges(random, world.deals()).assertFollowed(built.plan(), built.roster());
    }

    /** Law 4: lines sum to the total, transactions to their line, and the explanation tells the same. */
    @Property
    void whatIsShownInPartsSumsToIt(@ForAll World world) {
        Evaluation run = new Built(world).evaluate();
        for (String id : run.participants()) {
            for (Period period : run.payPeriods()) {
                Statement statement = run.statement(id, period);
                assertThat(statement.lines().stream().map(StatementLine::amount).reduce(NOTHING, Money::plus))
                        .isEqualTo(statement.total())
                        .isEqualTo(run.earned(id, period));
                assertThat(statement.explain().figure()).isEqualTo(Figure.of(statement.total()));
                for (StatementLine line : statement.lines()) {
                    assertThat(line.trace().figure()).isEqualTo(Figure.of(line.amount()));
                    if (!line.transactions().isEmpty()) {
                        assertThat(line.transactions().stream()
                                        .map(StatementTransaction::earned)
                                        .reduce(NOTHING, Money::plus))
                                .as("transactions of %s", line)
                                .isEqualTo(line.amount());
                    }
                }
            }
        }
    }

    /** Law 5: no fact is lost, and what a team earns is shared out or said not to be. */
    @Property
    void nothingIsLost(@ForAll World world) {
        Evaluation run = new Built(world).evaluate();
        assertThat(Stream.of(run.credited(), run.notCredited(), run.rejected())
                        .flatMap(List::stream)
                        .map(FactOutcome::fact))
                .containsExactlyInAnyOrderElementsOf(world.deals());
        NaivePay naive = new NaivePay(world);
        for (Part part : world.parts()) {
            for (int i = 0; part.pool() != null && i < run.payPeriods().size(); i++) {
                Period period = run.payPeriods().get(i);
                Money pools = NOTHING;
                for (World.Crew crew : world.teams()) {
                    pools = pools.plus(Money.of(
                            naive.net(part.name(), new Naive.Who(crew.id(), true))
                                    .get(i),
                            "USD"));
                }
                Money shared = run.participants().stream()
                        .map(id -> run.earned(id, part.name(), period))
                        .reduce(NOTHING, Money::plus);
                assertThat(shared.plus(run.undistributed(part.name(), period))).isEqualTo(pools);
            }
        }
    }

    /** Law 11: a rule said again from a later day on, and a role given again, change nothing. */
    @Property
    void cuttingATimelineWhereNothingChangesChangesNothing(@ForAll World world) {
        List<Part> parts = world.parts().stream().map(part -> cut(part, world)).toList();
        assertThat(earned(with(world, parts, world.people(), world.deals()))).isEqualTo(earned(world));
    }

    private static Part cut(Part part, World world) {
        List<World.Rate> rates = new ArrayList<>(part.rates());
        if (!rates.isEmpty()
                && part.rates().stream()
                                .filter(rate -> rate.who() == null && rate.role() == null)
                                .count()
                        == 1) {
            rates.add(new World.Rate(
                    null,
                    null,
                    Months.first(world).plusYears(1).plusDays(77),
                    rates.get(0).rule()));
        }
        return rated(part, rates);
    }

    private static Part rated(Part part, List<World.Rate> rates) {
        return new Part(
                part.name(),
                part.base(),
                part.rolledUp(),
                part.quota(),
                part.quotaToDate(),
                part.over(),
                part.months(),
                part.reached(),
                part.counter(),
                rates,
                part.mods(),
                part.bounds(),
                part.ceiling(),
                part.least(),
                part.most(),
                part.catchUp(),
                part.pool(),
                part.prizes(),
                part.roles());
    }

    /** Law 10: a cap above the most that is earned changes nothing. */
    @Property
    void aCapThatIsNeverReachedChangesNothing(@ForAll World world) {
        World.Bound high = new World.Bound(true, 12, new World.Fixed(BigDecimal.TEN.pow(9)), 0);
        List<World.Bound> bounds = new ArrayList<>(world.bounds());
        bounds.add(high);
        World capped = new World(
                world.weeks(),
                world.start(),
                world.payMonths(),
                world.split(),
                world.allManagers(),
                world.parts(),
                bounds,
                world.gate(),
                world.people(),
                world.teams(),
                world.deals());
        assertThat(earned(capped)).isEqualTo(earned(world));
    }
}
