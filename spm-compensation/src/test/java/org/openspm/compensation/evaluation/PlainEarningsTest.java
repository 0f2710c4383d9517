package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** The short way pays what the long way explains, and makes way where numbers end. */
class PlainEarningsTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);

    private static CompensationPlan plan(RateTable table) {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR)
                .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
                .component(
                        "Sales",
                        c -> c.measure(sum(Deals.AMOUNT))
                                .quota("sales")
                                .accumulating(Grain.YEAR)
                                .pay(table))
                .component("Deals", c -> c.measure(count(Deals.DEALS)).perUnit(amount("0.10")))
                .build();
    }

    private static Roster roster(String quota) {
        return Roster.builder()
                .participant("jill", p -> p.quota("sales", YEAR, amount(quota)))
                .build();
    }

    /** Every explanation is held against what was found the short way when it is asked for. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    @Domain(Scenarios.class)
    void explainsWhatItPays(@ForAll Scenario scenario) {
        Evaluation run = scenario.evaluate();
        assertThat(Scenario.statements(run))
                .allSatisfy(statement ->
                        assertThat(statement.explain().figure().toMoney()).isEqualTo(statement.total()));
        for (String participant : run.participants()) {
            assertThat(run.payPeriods().stream()
                            .map(period -> run.statement(participant, period).total())
                            .reduce(Money.zero(run.terms().currency()), Money::plus))
                    .isEqualTo(run.earned(participant));
        }
    }

    /** Two tiers, worked out here in BigDecimal: small numbers take the short way, the others overflow it at one step or another. */
    @ParameterizedTest
    @CsvSource({
        "100.00, 150, 0.05, 0.08",
        "-100.00, 150, 0.05, 0.08",
        "999999999.99, 1000000000, 0.05, 0.123456789012",
        "999999999999.99, 3, 0.123456789012, 0.05",
        "999999999999.99, 1999999999999.99, 0.05, 0.08",
        "92233720368547758.07, 92233720368547758.07, 0.05, 0.08",
        "92233720368547758.08, 1, 0.000000000001, 0.08",
        "0.01, 0.000001, 0.05, 0.08"
    })
    void isExactWhereALongEnds(String sold, String quota, String first, String second) {
        RateTable table = RateTable.marginal(
                Tier.from(percent(0)).rate(Rate.ofDecimal(new BigDecimal(first))),
                Tier.from(percent(100)).rate(Rate.ofDecimal(new BigDecimal(second))));
        Evaluation run = plan(table)
                .evaluate(
                        roster(quota),
                        facts(deal("a", "jill", "2026-01-05", sold), deal("b", "jill", "2026-12-05", sold)));

        BigDecimal january = pay(new BigDecimal(sold), quota, first, second);
        BigDecimal year = pay(new BigDecimal(sold).multiply(BigDecimal.valueOf(2)), quota, first, second);
        assertThat(run.earned("jill", "Sales", run.payPeriods().get(0))).isEqualTo(Money.of(january, "USD"));
        assertThat(run.earned("jill", "Sales", run.payPeriods().get(11)))
                .isEqualTo(Money.of(year.subtract(january), "USD"));
        assertThat(Stream.of(0, 5, 11)
                        .map(i -> run.statement("jill", run.payPeriods().get(i))))
                .allSatisfy(statement ->
                        assertThat(statement.explain().figure().toMoney()).isEqualTo(statement.total()));
    }

    private static BigDecimal pay(BigDecimal sold, String quota, String first, String second) {
        BigDecimal goal = new BigDecimal(quota);
        BigDecimal below = sold.min(goal);
        return below.multiply(new BigDecimal(first))
                .add(sold.subtract(below).multiply(new BigDecimal(second)))
                .setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void tellsWhatEachPeriodPaysFor() {
        Evaluation run = plan(RateTable.marginal(Tier.from(percent(0)).rate(percent(5))))
                .evaluate(
                        roster("1000"),
                        facts(deal("a", "jill", "2026-01-05", "100"), deal("b", "jill", "2026-02-05", "50")));
        List<StatementOutline> february = run.outline("jill", run.payPeriods().get(1));
        assertThat(february.get(0).credited()).containsOnlyKeys("deals b");
        assertThat(february.get(1).credited()).containsOnlyKeys("deals b");
        assertThat(february.get(0).amount()).isEqualTo(Money.of("2.50", "USD"));
    }

    @Test
    void refusesAnExplanationOfAnotherAmount() {
        Money found = Money.of("1.00", "USD");
        assertThatCode(() -> PlainEarnings.check("Sales", "jill", YEAR, found, Money.of("1", "USD")))
                .doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> PlainEarnings.check("Sales", "jill", YEAR, found, Money.of("2", "USD")))
                .withMessage(
                        "The component (Sales) pays (jill) (USD 1.00) in (2026), and its explanation adds up to (USD 2.00)."
                                + "\nThis is a fault of the library: report it with the plan.");
    }
}
