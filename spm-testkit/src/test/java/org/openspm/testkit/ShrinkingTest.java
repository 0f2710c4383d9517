package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Participant;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.testkit.SampleDeals.Deal;

/** A fault is planted in what the arbitraries make, and what it shrinks to is looked at: it has the fault and little else. */
class ShrinkingTest {

    private static final int MOST_STEPS = 3_000;

    /** Shrinks the first value with a fault as far as it goes, as a falsified property does. */
    private static <T> T smallest(Arbitrary<T> arbitrary, Predicate<T> hasFault) {
        RandomGenerator<T> generator = arbitrary.generator(1_000);
        Random random = new Random(20261127);
        Shrinkable<T> found = Stream.generate(() -> generator.next(random))
                .limit(2_000)
                .filter(one -> hasFault.test(one.value()))
                .findFirst()
                .orElseThrow();
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Shrinkable<T>> smaller =
                    found.shrink().filter(one -> hasFault.test(one.value())).findFirst();
            if (smaller.isEmpty()) {
                break;
            }
            found = smaller.orElseThrow();
        }
        return found.value();
    }

    @Example
    void moneyRatesAndAmountsShrinkToTheBoundOfTheFault() {
        assertThat(smallest(SpmArbitraries.money("USD"), money -> money.value().compareTo(BigDecimal.TEN) > 0))
                .isLessThanOrEqualTo(Money.of(11, "USD"));
        assertThat(smallest(SpmArbitraries.money("USD"), money -> money.signum() < 0))
                .isGreaterThanOrEqualTo(Money.of(-1, "USD"));
        assertThat(smallest(SpmArbitraries.rates(), rate -> rate.compareTo(Rate.percent(7)) >= 0))
                .isEqualTo(Rate.percent(7));
        assertThat(smallest(SpmArbitraries.amounts(), amount -> amount.value().signum() > 0)
                        .value())
                .isEqualByComparingTo("0.01");
    }

    @Example
    void calendarsShrinkToTheFirstThatFails() {
        assertThat(smallest(SpmArbitraries.calendars(), calendar -> !calendar.equals(FiscalCalendar.gregorian())))
                .isEqualTo(FiscalCalendar.startingIn(Month.FEBRUARY).namedByEndYear());
    }

    @Example
    void rateTablesShrinkToFewTiers() {
        RateTable table = smallest(
                SpmArbitraries.rateTablesOverAmounts(), each -> each.tiers().size() >= 3);
        assertThat(table.tiers()).hasSize(3);
        assertThat(table.tiers().get(2).from().value()).isLessThanOrEqualTo(BigDecimal.valueOf(2));
    }

    @Example
    void schemasAndFactsShrinkToTheFieldThatFails() {
        assertThat(smallest(SpmArbitraries.schemas(), sample -> sample.kinds().contains(SampleSchema.Kind.DATE))
                        .kinds())
                .containsExactly(SampleSchema.Kind.DATE);
        Facts facts = smallest(SpmArbitraries.facts(), each -> each.size() >= 2);
        assertThat(facts.size()).isEqualTo(2);
    }

    @Example
    void hierarchiesShrinkToOneLine() {
        List<String> people = List.of("a", "b", "c", "d");
        LocalDate day = LocalDate.of(2026, 1, 1);
        Hierarchy lines = smallest(
                PlanArbitraries.hierarchies(people),
                each -> people.stream().anyMatch(id -> !each.managersOf(id, day).isEmpty()));
        assertThat(people.stream().filter(id -> !lines.managersOf(id, day).isEmpty()))
                .hasSize(1);
    }

    @Example
    void histories() {
        List<List<Deal>> history = smallest(
                PlanArbitraries.histories(List.of("a", "b"), Shop.YEAR_2026, 3),
                steps -> steps.get(2).size() < steps.get(1).size());
        assertThat(history.stream().flatMap(List::stream))
                .allSatisfy(deal -> assertThat(deal.rep()).isEqualTo("a"))
                .allSatisfy(deal -> assertThat(deal.closed())
                        .isEqualTo(Shop.YEAR_2026.range().start()));
    }

    /** Somebody earns something: one component, one person, one deal. */
    @Example
    void aPlanThatPaysShrinksToOneDeal() {
        PlanCase smallest = smallest(
                PlanArbitraries.cases(), sample -> sample.evaluate().total().signum() > 0);
        assertThat(smallest.plan().terms().components()).hasSize(1);
        assertThat(smallest.plan().terms().bounds()).isEmpty();
        assertThat(smallest.roster().participants()).hasSize(1);
        assertThat(smallest.deals()).hasSize(1);
    }

    /** A cap takes something: the cap remains. */
    @Example
    void aCapThatBindsShrinksToOneCap() {
        PlanCase smallest = smallest(
                PlanArbitraries.cases(),
                sample -> !sample.plan().terms().bounds().isEmpty()
                        && sample.evaluate().participants().stream()
                                .anyMatch(id -> sample.evaluate()
                                                .statement(
                                                        id,
                                                        sample.plan()
                                                                .terms()
                                                                .payPeriods()
                                                                .get(0))
                                                .lines()
                                                .size()
                                        > sample.plan().terms().components().size()));
        assertThat(smallest.plan().terms().bounds()).hasSize(1);
        assertThat(smallest.plan().terms().components()).hasSize(1);
        assertThat(smallest.roster().participants()).hasSize(1);
        assertThat(smallest.deals()).hasSizeLessThanOrEqualTo(1);
    }

    /** Two people with deals: no deal too many, and each the simplest there is. */
    @Example
    void dealsOfTwoShrinkToOneEach() {
        PlanCase smallest = smallest(
                PlanArbitraries.cases(),
                sample -> sample.deals().stream().map(Deal::rep).distinct().count() == 2);
        assertThat(smallest.deals()).hasSize(2);
        assertThat(smallest.roster().participants()).extracting(Participant::id).containsExactly("p0", "p1");
    }

    @Example
    void numbersHaveTheirBoundsAmongTheirEdgeCases() {
        assertThat(edges(SpmArbitraries.amounts()))
                .contains(Amount.amount(0), Amount.amount("0.01"), Amount.amount(1_000_000));
        assertThat(edges(SpmArbitraries.rates())).contains(Rate.ZERO, Rate.ONE, Rate.percent("0.01"));
        assertThat(edges(SpmArbitraries.money("USD")))
                .contains(
                        Money.of(0, "USD"),
                        Money.of("0.01", "USD"),
                        Money.of("-0.01", "USD"),
                        Money.of(1_000_000_000, "USD"),
                        Money.of(-1_000_000_000, "USD"));
    }

    private static <T> Set<T> edges(Arbitrary<T> arbitrary) {
        return arbitrary.edgeCases().suppliers().stream()
                .map(supplier -> supplier.get().value())
                .collect(Collectors.toSet());
    }

    /** Deals that end on a bound of the plan, a cent below it and a cent above it, all come about. */
    @Example
    void dealsComeToTheBoundsOfThePlan() {
        RandomGenerator<PlanCase> generator = PlanArbitraries.cases().generator(1_000);
        Random random = new Random(1);
        Set<String> met = new TreeSet<>();
        for (int i = 0; i < 400; i++) {
            PlanCase sample = generator.next(random).value();
            sample.plan().terms().components().stream()
                    .flatMap(component -> component.schedule().rules().stream())
                    .filter(RateTable.class::isInstance)
                    .map(RateTable.class::cast)
                    .filter(table -> !table.isOnAttainment() && table.tiers().size() > 1)
                    .forEach(table ->
                            met.addAll(met(sample, table.tiers().get(1).from().value())));
        }
        assertThat(met).contains("-0.01", "0.00", "0.01");
    }

    /** How far what a rep sold to date is from a bound, where that is little. */
    private static Set<String> met(PlanCase sample, BigDecimal bound) {
        Set<String> met = new TreeSet<>();
        for (Participant rep : sample.roster().participants()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Deal deal : sample.deals()) {
                if (deal.rep().equals(rep.id())) {
                    sum = sum.add(deal.amount());
                    met.add(sum.subtract(bound)
                            .setScale(2, RoundingMode.HALF_UP)
                            .toString());
                }
            }
        }
        return met;
    }
}
