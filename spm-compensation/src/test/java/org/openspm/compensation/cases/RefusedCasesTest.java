package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openspm.compensation.cases.Sold.AMOUNT;
import static org.openspm.compensation.cases.Sold.REP_ID;
import static org.openspm.compensation.cases.Sold.UNITS;
import static org.openspm.compensation.cases.Sold.month;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Grain;

/** What the library answers where it refuses what a published case expects: see {@code docs/cases.md}. */
class RefusedCasesTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** {@code xactly-out-of-step}: every credit counts at once, whether or not a rule pays for it. */
    @Test
    void aCreditCountsHoweverItIsBatched() {
        CompensationPlan.Builder plan = Sold.plan()
                .component(
                        "Counter",
                        c -> c.measure(sum(AMOUNT)).accumulating(Grain.YEAR).pay(RateTable.flat(percent(1))));
        Sold prior = Sold.amount(1, BigDecimal.valueOf(150));
        Sold first = Sold.amount(3, BigDecimal.valueOf(150)).withId("first");
        Sold second = Sold.amount(3, BigDecimal.valueOf(50)).withId("second");
        assertThat(counter(Sold.evaluate(plan, List.of(prior, first)))).isEqualTo(Ratio.of(300, 1));
        assertThat(counter(Sold.evaluate(plan, List.of(second, first, prior)))).isEqualTo(Ratio.of(350, 1));
    }

    private static Ratio counter(Evaluation run) {
        return run.achieved(REP_ID, "Counter", month(3)).orThrow();
    }

    /** {@code commissionkit-tiered-06}. */
    @Test
    void aTableWithoutTiersDoesNotBuild() {
        CompensationPlan.Builder plan =
                Sold.plan().component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.marginal()));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(plan::build)
                .withMessageContaining("has no tiers");
    }

    /** {@code erpnext-05}, {@code pandatech-validate-01}: a rate may be negative, and above 1,000 %. */
    @Test
    void aRateMayBeNegativeOrAThousandPercent() {
        assertThat(earned(RateTable.flat(percent(-1)))).isEqualByComparingTo("-1");
        assertThat(earned(RateTable.flat(percent(1_200)))).isEqualByComparingTo("1200");
    }

    private static BigDecimal earned(RateTable table) {
        return Sold.earned(Sold.evaluate(
                Sold.plan().component("Sales", c -> c.measure(sum(AMOUNT)).pay(table)),
                List.of(Sold.amount(1, HUNDRED))));
    }

    /** {@code lago-validate-07}: an amount may be negative; it may not be missing, nor something else. */
    @Test
    void anAmountIsANumber() {
        Evaluation run = Sold.evaluate(
                Sold.plan().component("Units", c -> c.measure(sum(UNITS)).pay(new PerUnit(amount(-2)))),
                List.of(Sold.units(1, HUNDRED)));
        assertThat(Sold.earned(run)).isEqualByComparingTo("-200");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> amount("foo"));
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> Amount.amount((BigDecimal) null));
    }
}
