package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.fixture.Deals;
import org.openspm.core.money.Money;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class SimulatedCostTest {

    private static final AttainmentDistribution ANY = AttainmentDistribution.certain(percent(100));
    private static final List<Seller> SELLERS =
            List.of(new Seller("jill", usd("100"), ANY), new Seller("omar", usd("50"), ANY));

    private static SimulatedYear year(String jillSold, String omarSold, String jillPay, String omarPay) {
        return SimulatedYear.of(
                Deals.USD,
                SELLERS,
                Map.of("jill", usd(jillSold), "omar", usd(omarSold)),
                Map.of("jill", usd(jillPay), "omar", usd(omarPay)));
    }

    private static SimulatedCost cost(String fixed, SimulatedYear... years) {
        return new SimulatedCost(years.length, usd(fixed), Arrays.asList(years));
    }

    private static final SimulatedCost FOUR = cost(
            "10",
            year("100", "60", "10", "0"),
            year("200", "40", "20", "10"),
            year("0", "0", "0", "0"),
            year("50", "50", "5", "15"));

    @Test
    void hasExactMeans() {
        // 10, 30, 0 and 20.
        assertThat(FOUR.costs()).containsExactly(usd("10"), usd("30"), usd("0"), usd("20"));
        assertThat(FOUR.mean()).hasToString("USD 15.00");
        assertThat(FOUR.meanPay().get("jill").toMoney()).isEqualTo(usd("8.75"));
        assertThat(FOUR.meanPay().get("omar").toMoney()).isEqualTo(usd("6.25"));
        assertThat(FOUR.expected().total()).isEqualTo(usd("15"));
        assertThat(FOUR.draws()).isEqualTo(4);
        assertThat(FOUR.isComplete()).isTrue();
    }

    @Test
    void hasADeviationAndAnError() {
        // Squares 25, 225, 225 and 25: 500 / 3.
        assertThat(FOUR.deviation().orElseThrow()).isCloseTo(Math.sqrt(500.0 / 3), within(1e-12));
        assertThat(FOUR.standardError().orElseThrow()).isCloseTo(Math.sqrt(500.0 / 3) / 2, within(1e-12));
        SimulatedCost one = cost("0", year("1", "1", "1", "1"));
        assertThat(one.deviation()).isEmpty();
        assertThat(one.standardError()).isEmpty();
        assertThat(one.explain().render()).contains("undefined: there is one draw");
    }

    @Test
    void hasQuantilesThatWereDrawn() {
        assertThat(FOUR.quantile(percent(0))).isEqualTo(usd("0"));
        assertThat(FOUR.quantile(percent(25))).isEqualTo(usd("0"));
        assertThat(FOUR.quantile(percent("25.1"))).isEqualTo(usd("10"));
        assertThat(FOUR.quantile(percent(50))).isEqualTo(usd("10"));
        assertThat(FOUR.quantile(percent(90))).isEqualTo(usd("30"));
        assertThat(FOUR.quantile(percent(100))).isEqualTo(usd("30"));
    }

    @Test
    void saysHowOftenABudgetIsExceeded() {
        assertThat(FOUR.chanceAbove(usd("10"))).hasToString("50 %");
        assertThat(FOUR.chanceAbove(usd("30"))).hasToString("0 %");
    }

    @Test
    void hasACostOfSales() {
        // 60 of pay and 40 of fixed cost over 160 + 240 + 0 + 100.
        assertThat(FOUR.costOfSales()).hasToString("20 %");
        // 20 / 160, 40 / 240 and 30 / 100; the year without sales has none.
        assertThat(FOUR.costOfSales(percent(100))).hasToString("30 %");
        assertThat(FOUR.costOfSales(percent(0))).hasToString("12.5 %");
        SimulatedCost nothing = cost("10", year("0", "0", "0", "0"));
        assertThat(nothing.costOfSales()).hasToString("undefined: nothing is sold");
        assertThat(nothing.costOfSales(percent(50))).hasToString("undefined: nothing is sold");
    }

    @Test
    void countsWhoIsPaid() {
        // 1 + 2 + 0 + 2 of 8.
        assertThat(FOUR.participation()).hasToString("62.5 %");
    }

    @Test
    void correlatesPayWithAttainment() {
        // Attainments 1 and 1.2 with 0.1 and 0: against; 2 and 0.8 with 0.2 and 0.2: none; none; 0.5 and 1 with 0.05
        // and 0.3: with.
        assertThat(FOUR.payForPerformance()).isEqualTo(OptionalDouble.of(0));
        assertThat(cost("0", year("0", "0", "0", "0")).payForPerformance()).isEmpty();
    }

    @Test
    void isDrawnInBars() {
        assertThat(FOUR.histogram(3))
                .containsExactly(
                        new SimulatedCost.Bar(usd("0"), usd("10"), 1),
                        new SimulatedCost.Bar(usd("10"), usd("20"), 1),
                        new SimulatedCost.Bar(usd("20"), usd("30"), 2));
        assertThat(cost("0", year("1", "1", "1", "1"), year("2", "2", "1", "1")).histogram(5))
                .containsExactly(new SimulatedCost.Bar(usd("2"), usd("2"), 2));
        assertThat(FOUR.histogram(7).stream().mapToInt(SimulatedCost.Bar::draws).sum())
                .isEqualTo(4);
    }

    @Test
    void explainsItself() {
        assertThat(FOUR.explain().render())
                .contains("mean of 4 draws", "quantile 95 %", "USD 30.00", "cost of sales", "62.5 %", "jill");
        assertThat(FOUR).hasToString(FOUR.explain().render());
    }

    @Test
    void refusesWhatIsNone() {
        for (int share : new int[] {-1, 101}) {
            assertRefused(
                    "The share (" + share + " %) is none.",
                    "Use one from 0 % to 100 %.",
                    () -> FOUR.quantile(percent(share)));
        }
        assertRefused("The number (0) of bars is none.", "Ask for one at least.", () -> FOUR.histogram(0));
        assertNullRefused("share", () -> FOUR.quantile(null));
        assertNullRefused("share", () -> FOUR.costOfSales(null));
        assertNullRefused("budget", () -> FOUR.chanceAbove((Money) null));
        assertNullRefused("from", () -> new SimulatedCost.Bar(null, usd("1"), 1));
        assertNullRefused("to", () -> new SimulatedCost.Bar(usd("1"), null, 1));
    }
}
