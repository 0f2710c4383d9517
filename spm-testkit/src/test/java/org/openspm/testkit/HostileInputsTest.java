package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;
import org.openspm.testkit.Shop.Deal;

/** Whatever is handed in, the answer is right or says what is wrong, and comes before long. */
@Timeout(120)
class HostileInputsTest {

    private static CompensationPlan tenth() {
        return Shop.plan(c -> c.accumulating(YEAR).pay(RateTable.flat(percent(10))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.00",
                "0.01",
                "-0.01",
                "9223372036854775807",
                "-9223372036854775808",
                "92233720368547758.07",
                "99999999999999999999999999999999999999999999.99",
                "-99999999999999999999999999999999999999999999.99",
                "1E+30",
                "0.000000000000000000000000000001",
                "0.0049999999999999999999999999999999"
            })
    void amountsOfAnySizeAreExact(String amount) {
        BigDecimal value = new BigDecimal(amount);
        Evaluation run = tenth().evaluate(
                        Shop.roster(),
                        Shop.facts(
                                Shop.deal("a", "jill", "2026-01-31", amount),
                                Shop.deal("b", "jill", "2026-12-31", amount)));
        BigDecimal both = value.add(value).movePointLeft(1).setScale(2, RoundingMode.HALF_UP);
        assertThat(run.earned("jill")).isEqualTo(Money.of(both, "USD"));
    }

    @Test
    void hugeAndTinyCancelEachOther() {
        Evaluation run = tenth().evaluate(
                        Shop.roster(),
                        Shop.facts(
                                Shop.deal("a", "jill", "2026-01-01", "1E+40"),
                                Shop.deal("b", "jill", "2026-01-02", "0.10"),
                                Shop.deal("c", "jill", "2026-01-03", "-1E+40")));
        assertThat(run.total()).isEqualTo(Money.of("0.01", "USD"));
    }

    @Test
    void tenThousandTiersAreStillExact() {
        List<Tier> tiers = IntStream.range(0, 10_000)
                .mapToObj(i -> Tier.from(amount(10L * i)).rate(percent(BigDecimal.valueOf(i % 100))))
                .toList();
        CompensationPlan plan = Shop.plan(c -> c.accumulating(YEAR).pay(RateTable.marginal(tiers)));
        Evaluation run = plan.evaluate(Shop.roster(), Shop.facts(Shop.deal("a", "jill", "2026-01-01", "100000")));
        // A hundred times the rates 0 % to 99 %, each on ten dollars.
        assertThat(run.earned("jill")).isEqualTo(Money.of(100 * 495, "USD"));
    }

    @Test
    void aThousandComponentsSumToTheTotal() {
        CompensationPlan.Builder plan = Shop.terms(c -> c.pay(RateTable.flat(percent(1))));
        for (int i = 1; i < 1_000; i++) {
            plan.component("C" + i, c -> c.measure(sum(Shop.AMOUNT)).pay(RateTable.flat(percent(1))));
        }
        Statement january = plan.build()
                .evaluate(Shop.roster(), Shop.facts(Shop.deal("a", "jill", "2026-01-01", "100")))
                .statement("jill", YearMonth.of(2026, 1));
        assertThat(january.lines()).hasSize(1_000);
        OpenSpmAssertions.assertThat(january).earns(amount(1_000));
    }

    @Test
    void aCircleOfManagersIsRefusedByName() {
        Roster.Builder circle = Roster.builder()
                .participant("a", p -> p.reportsTo("b"))
                .participant("b", p -> p.reportsTo("c"))
                .participant("c", p -> p.reportsTo("a"));
        assertThatThrownBy(circle::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a")
                .hasMessageContaining("b")
                .hasMessageContaining("c");
    }

    @Test
    void aGateOnNothingIsRefusedByName() {
        CompensationPlan.Builder plan = Shop.terms(c -> c.pay(RateTable.flat(percent(1)))
                .gatedBy(Performance.attainment("Nothing").atLeast(percent(1))));
        assertThatThrownBy(plan::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("(Nothing)");
    }

    @Test
    void idsThatComeTwiceAreRejectedAndCounted() {
        Evaluation run = tenth().evaluateLeniently(
                        Shop.roster(),
                        Shop.facts(
                                Shop.deal("a", "jill", "2026-01-01", "100"),
                                Shop.deal("a", "jill", "2026-01-02", "200"),
                                Shop.deal("b", "jill", "2026-01-03", "300")));
        assertThat(run.credited().size()
                        + run.notCredited().size()
                        + run.rejected().size())
                .isEqualTo(3);
        assertThat(run.rejected())
                .isNotEmpty()
                .allMatch(outcome -> outcome.reason().contains("\n"));
    }

    @Test
    void datesAtBothEndsOfTimeAreRejectedWithAReason() {
        Evaluation run = tenth().evaluateLeniently(
                        Shop.roster(),
                        Shop.facts(
                                new Deal("first", "jill", LocalDate.MIN, BigDecimal.TEN),
                                new Deal("last", "jill", LocalDate.MAX, BigDecimal.TEN),
                                new Deal("before", "jill", LocalDate.of(2025, 12, 31), BigDecimal.TEN),
                                new Deal("after", "jill", LocalDate.of(2027, 1, 1), BigDecimal.TEN)));
        OpenSpmAssertions.assertThat(run).rejects(4).credits(0);
        assertThat(run.total().signum()).isZero();
    }

    @Test
    void namesOfEveryScriptAreNames() {
        List<String> names = List.of("Zoë", "Zoe\u0308", "李雷", "👩‍💼", "a b\tc", "ǅ", "\u202Eevil", "%s{0}$1");
        Roster.Builder roster = Roster.builder();
        List<Deal> deals = new ArrayList<>();
        for (String name : names) {
            roster.participant(name, p -> p);
            deals.add(Shop.deal(name, name, "2026-01-01", "100"));
        }
        Evaluation run = tenth().evaluate(roster.build(), Shop.facts(deals.toArray(Deal[]::new)));
        for (String name : names) {
            OpenSpmAssertions.assertThat(run).earns(name, amount(10));
            assertThat(run.statement(name, YearMonth.of(2026, 1)).explain().render())
                    .contains(name);
        }
    }

    @Test
    void aRuleThatThrowsThrowsAndHarmsNothing() {
        CompensationPlan plan = Shop.plan(c -> c.accumulating(YEAR)
                .pay(RateTable.flat(percent(10)))
                .modifiedBy("fails", (earned, context) -> {
                    if (earned.signum() > 0) {
                        throw new UnsupportedOperationException("not today");
                    }
                    return earned;
                }));
        assertThatThrownBy(() -> plan.evaluate(Shop.roster(), Shop.facts(Shop.deal("a", "jill", "2026-01-01", "1")))
                        .total())
                .hasStackTraceContaining("not today");
        assertThat(plan.evaluate(Shop.roster(), Shop.facts()).total().signum()).isZero();
    }

    @Test
    void aRuleThatReturnsNothingIsNamed() {
        CompensationPlan plan = Shop.plan(c ->
                c.accumulating(YEAR).pay(RateTable.flat(percent(10))).modifiedBy("forgets", (earned, context) -> null));
        assertThatThrownBy(() -> plan.evaluate(Shop.roster(), Shop.facts(Shop.deal("a", "jill", "2026-01-01", "1")))
                        .total())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The rule (forgets) returned (null) for (");
    }

    /** Exact sums of these would take gigabytes. */
    @ParameterizedTest
    @ValueSource(strings = {"1E+2147483647", "1E-2147483647", "-1E+1000000", "1E-1000000"})
    void amountsOfUnboundedScaleAreRejectedWithAReason(String amount) {
        Evaluation run = tenth().evaluateLeniently(
                        Shop.roster(),
                        Shop.facts(
                                Shop.deal("a", "jill", "2026-01-31", amount),
                                Shop.deal("b", "jill", "2026-01-31", "10")));
        OpenSpmAssertions.assertThat(run).rejects(1).credits(1);
        assertThat(run.rejected().get(0).reason()).contains("\n");
        assertThat(run.total()).isEqualTo(Money.of(1, "USD"));
    }

    @Test
    void aThousandManagersAboveEachOtherAllGetTheRollUp() {
        Roster.Builder roster = Roster.builder().participant("m0", p -> p);
        for (int i = 1; i < 1_000; i++) {
            String above = "m" + (i - 1);
            roster.participant("m" + i, p -> p.reportsTo(above));
        }
        CompensationPlan plan = CompensationPlan.named("Deep")
                .in("USD")
                .year(Shop.YEAR_2026)
                .crediting(Shop.DEALS, c -> c.on(Shop.CLOSED).to(Shop.REP).rollingUp(RollUp.ALL_MANAGERS))
                .component(
                        "Team",
                        c -> c.measure(sum(Shop.AMOUNT)).onRolledUpCredit().pay(RateTable.flat(percent(1))))
                .build();
        Evaluation run = plan.evaluate(roster.build(), Shop.facts(Shop.deal("a", "m999", "2026-01-01", "100")));
        assertThat(run.total()).isEqualTo(Money.of(999, "USD"));
        OpenSpmAssertions.assertThat(run).earns("m999", amount(0)).earns("m0", amount(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1583, 9_999, 100_000})
    void aYearAtTheEndsOfTheCalendarPaysAsAnyOther(int year) {
        Period far = FiscalCalendar.gregorian().year(year);
        LocalDate first = far.range().start();
        CompensationPlan plan = CompensationPlan.named("Far")
                .in("USD")
                .year(far)
                .crediting(Shop.DEALS, c -> c.on(Shop.CLOSED).to(Shop.REP))
                .component("Sales", c -> c.measure(sum(Shop.AMOUNT)).pay(RateTable.flat(percent(10))))
                .build();
        Roster roster = Roster.builder()
                .participant("jill", p -> p.role("rep", LocalDate.MIN).reportsTo("boss", LocalDate.MIN))
                .participant("boss", p -> p)
                .build();
        Evaluation run = plan.evaluate(
                roster,
                Shop.facts(
                        new Deal("first", "jill", first, BigDecimal.TEN),
                        new Deal("last", "jill", far.range().last(), BigDecimal.TEN)));
        assertThat(run.earned("jill")).isEqualTo(Money.of(2, "USD"));
    }

    @Test
    void aFieldThatThrowsIsNotTakenForAnAmount() {
        Schema<Deal> deals = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
        MoneyField<Deal> broken = deals.money("amount", "USD", deal -> {
            throw new UnsupportedOperationException("not today");
        });
        CompensationPlan plan = CompensationPlan.named("Broken")
                .in("USD")
                .year(Shop.YEAR_2026)
                .crediting(deals, c -> c.on(deals.date("closed", Deal::closed)).to(deals.text("rep", Deal::rep)))
                .component("Sales", c -> c.measure(sum(broken)).pay(RateTable.flat(percent(10))))
                .build();
        assertThatThrownBy(() -> plan.evaluateLeniently(
                                Shop.roster(), Facts.of(deals, List.of(Shop.deal("a", "jill", "2026-01-01", "1"))))
                        .total())
                .hasStackTraceContaining("not today");
    }
}
