package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openspm.compensation.credit.CreditContext;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.evaluation.PlanSpec.Base;
import org.openspm.compensation.evaluation.PlanSpec.PerUnit;
import org.openspm.compensation.evaluation.Scenario.Line;
import org.openspm.compensation.evaluation.Scenario.Person;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

/** The laws that hold for every plan, whoever is on it and whatever was sold. */
@Domain(Scenarios.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 40, edgeCases = EdgeCasesMode.NONE)
class EvaluationLawsTest {

    private static final PlanSpec.Tiers ONE_TENTH =
            new PlanSpec.Tiers(true, false, false, List.of(new PlanSpec.TierSpec(BigDecimal.ZERO, BigDecimal.TEN)));

    /** Law 1. */
    @Property
    void theOrderOfTheFactsDoesNotMatter(@ForAll Scenario scenario, @ForAll Random random) {
        List<Deal> shuffled = new ArrayList<>(scenario.deals());
        Collections.shuffle(shuffled, random);
        assertThat(scenario.withDeals(shuffled).statements()).isEqualTo(scenario.statements());
    }

    /** Law 1: nor does the order in which people are described. */
    @Property
    void theOrderOfThePeopleDoesNotMatter(@ForAll Scenario scenario) {
        List<Person> reversed = new ArrayList<>(scenario.people());
        Collections.reverse(reversed);
        assertThat(new Scenario(scenario.plan(), reversed, scenario.deals()).statements())
                .isEqualTo(scenario.statements());
    }

    /** Law 2: what is achieved in parts adds up, however the facts are parted. */
    @Property
    void achievementsOfPartsAddUp(@ForAll Scenario scenario, @ForAll @IntRange(min = 1, max = 3) int parts) {
        Evaluation whole = scenario.evaluate();
        List<Evaluation> apart = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int number = part;
            apart.add(scenario.withDeals(scenario.deals().stream()
                            .filter(deal -> Math.floorMod(deal.id().hashCode(), parts) == number)
                            .toList())
                    .evaluate());
        }
        whole.participants()
                .forEach(id -> scenario.plan()
                        .components()
                        .forEach(component -> whole.payPeriods()
                                .forEach(period -> assertThat(apart.stream()
                                                .map(run -> run.achieved(id, component.name(), period)
                                                        .orThrow())
                                                .reduce(Ratio.ZERO, Ratio::plus))
                                        .isEqualTo(whole.achieved(id, component.name(), period)
                                                .orThrow()))));
    }

    /** Law 2: people who share no deal may be evaluated apart. */
    @Property(tries = 20)
    void peopleWhoShareNoDealMayBeEvaluatedApart(@ForAll Scenario scenario) {
        Evaluation whole = scenario.evaluate();
        for (String id : whole.participants()) {
            Evaluation alone = scenario.withDeals(scenario.deals().stream()
                            .filter(deal -> credits(scenario, deal, id))
                            .toList())
                    .evaluate();
            whole.payPeriods()
                    .forEach(period -> assertThat(alone.statement(id, period)).isEqualTo(whole.statement(id, period)));
        }
    }

    private static boolean credits(Scenario scenario, Deal deal, String id) {
        return scenario
                .plan()
                .crediting(Crediting.of(Deals.DEALS))
                .credits(deal, CreditContext.of(scenario.roster().hierarchy()))
                .credits()
                .stream()
                .anyMatch(credit -> credit.participant().equals(id));
    }

    /** Law 6. */
    @Property
    void nobodyEarnsAnythingOnNothing(@ForAll Scenario scenario) {
        Evaluation nothing = scenario.withDeals(List.of()).evaluate();
        for (Statement statement : Scenario.statements(nothing)) {
            assertThat(statement.total().signum()).isZero();
            assertThat(statement.lines())
                    .hasSize(scenario.plan().components().size())
                    .allSatisfy(line -> {
                        assertThat(line.amount().signum()).isZero();
                        assertThat(line.transactions()).isEmpty();
                    });
        }
        assertThat(nothing.total()).isEqualTo(Money.of(0, scenario.plan().currency()));
    }

    /** Law 8: two transactions of one date earn what they would as one, and so do three. */
    @Property
    void splittingATransactionChangesNoResult(
            @ForAll Scenario scenario, @ForAll @IntRange(min = -30_000, max = 30_000) int part) {
        Scenario summing = scenario.withPlan(scenario.plan()
                .withComponents(scenario.plan().components().stream()
                        .map(component -> component.base() == Base.DEALS
                                ? component.with(
                                        Base.AMOUNT, component.pay() instanceof PerUnit ? ONE_TENTH : component.pay())
                                : component)
                        .toList()));
        List<Deal> split = new ArrayList<>();
        for (Deal deal : scenario.deals()) {
            split.add(deal.withAmount(deal.amount().subtract(BigDecimal.valueOf(part))));
            split.add(deal.withAmount(BigDecimal.valueOf(part - 1)));
            split.add(deal.withAmount(BigDecimal.ONE));
        }
        assertThat(lines(summing.withDeals(Scenarios.numbered(split)))).isEqualTo(lines(summing));
    }

    private static List<String> lines(Scenario scenario) {
        return scenario.statements().stream()
                .flatMap(statement ->
                        statement.lines().stream().map(line -> statement + " " + line.label() + line.amount()))
                .toList();
    }

    /** Law 9: with so many digits that nothing is rounded. */
    @Property
    void earningsScaleWithAmountsBoundsAndQuotas(
            @ForAll Scenario scenario, @ForAll @IntRange(min = 2, max = 1000) int factor) {
        BigDecimal k = BigDecimal.valueOf(factor);
        Scenario exact =
                Scaling.spreadingEvenly(scenario.withPlan(scenario.plan().withDigits(12)));
        Evaluation small = exact.evaluate();
        Evaluation large = Scaling.times(exact, k).evaluate();
        for (String id : small.participants()) {
            small.payPeriods()
                    .forEach(period -> assertThat(large.earned(id, period))
                            .isEqualTo(small.earned(id, period).times(k)));
        }
    }

    /** Law 11. */
    @Property
    void cuttingAReportingLineWhereNothingChangesChangesNothing(
            @ForAll Scenario scenario, @ForAll @IntRange(min = -10, max = 400) int day) {
        LocalDate cut = scenario.plan().year().range().start().plusDays(day);
        Scenario parted = scenario.withPeople(person -> {
            List<Line> lines = new ArrayList<>(person.lines());
            person.lines().stream()
                    .filter(line -> !line.from().isAfter(cut))
                    .reduce((earlier, later) -> later)
                    .filter(line -> !line.from().equals(cut))
                    .ifPresent(inForce -> lines.add(new Line(inForce.manager(), cut)));
            return new Person(person.id(), person.targetIncentive(), lines, person.goals());
        });
        assertThat(parted.roster()).isEqualTo(scenario.roster()).hasSameHashCodeAs(scenario.roster());
        assertThat(parted.statements()).isEqualTo(scenario.statements());
    }

    /** A deal counted is paid as the deal it is: scaling its amount changes nothing. */
    @Property
    void countsDoNotDependOnAmounts(@ForAll Scenario scenario) {
        Scenario counting = scenario.withPlan(scenario.plan()
                .withComponents(scenario.plan().components().stream()
                        .map(component -> component.with(Base.DEALS, new PerUnit(BigDecimal.TEN)))
                        .toList()));
        assertThat(counting.withDeals(scenario.deals().stream()
                                .map(deal -> deal.withAmount(BigDecimal.ONE))
                                .toList())
                        .statements())
                .isEqualTo(counting.statements());
    }
}
