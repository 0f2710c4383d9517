package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.RollUp.ALL_MANAGERS;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.testkit.CookbookDeals.AMOUNT;
import static org.openspm.testkit.CookbookDeals.CLOSED;
import static org.openspm.testkit.CookbookDeals.DEALS;
import static org.openspm.testkit.CookbookDeals.PAID;
import static org.openspm.testkit.CookbookDeals.PARTNER;
import static org.openspm.testkit.CookbookDeals.PRODUCT;
import static org.openspm.testkit.CookbookDeals.Q1;
import static org.openspm.testkit.CookbookDeals.REP;
import static org.openspm.testkit.CookbookDeals.TEAM;
import static org.openspm.testkit.CookbookDeals.WON;
import static org.openspm.testkit.CookbookDeals.basis;
import static org.openspm.testkit.CookbookDeals.deal;
import static org.openspm.testkit.CookbookDeals.deals;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;

/** The recipes on crediting do what they say. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class CookbookCreditingTest {

    @Test
    void split6040() {
        // [split-60-40]
        CompensationPlan plan = basis().crediting(
                        DEALS, c -> c.on(CLOSED).to(REP, percent(60)).to(PARTNER, percent(40)))
                .component("Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .build();
        Evaluation run = plan.evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000)));

        run.earned("jill", Q1);
        run.earned("kim", Q1);
        // [/split-60-40]
        assertThat(run.earned("jill", Q1)).hasToString("USD 6,000.00");
        assertThat(run.earned("kim", Q1)).hasToString("USD 4,000.00");
    }

    @Test
    void anEngineerOnTop() {
        // [an-engineer-on-top]
        CompensationPlan plan = basis().crediting(
                        DEALS, c -> c.on(CLOSED).to(REP).overlay(PARTNER, percent(100)))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(8))))
                .component(
                        "Support",
                        c -> c.on(CreditKind.OVERLAY).measure(sum(AMOUNT)).pay(RateTable.flat(percent(1))))
                .build();
        Evaluation run = plan.evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000)));

        run.earned("jill", Q1);
        run.earned("kim", Q1);
        // [/an-engineer-on-top]
        assertThat(run.earned("jill", Q1)).hasToString("USD 8,000.00");
        assertThat(run.earned("kim", Q1)).hasToString("USD 1,000.00");
    }

    @Test
    void managerOverrideWithoutDoubleCount() {
        // [manager-override-without-double-count]
        CompensationPlan plan = basis().crediting(
                        DEALS, c -> c.on(CLOSED).to(REP).rollingUp(ALL_MANAGERS))
                .component("Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(8))))
                .component(
                        "Override",
                        c -> c.onRolledUpCredit().measure(sum(AMOUNT)).pay(RateTable.flat(percent(2))))
                .build();
        Evaluation run = plan.evaluate(
                TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000), deal("d2", "sam", "2026-02-10", 50_000)));

        run.earned("sam", "Override", Q1);
        run.earned("sam", "Commission", Q1);
        // [/manager-override-without-double-count]
        assertThat(run.earned("sam", "Override", Q1)).hasToString("USD 2,000.00");
        assertThat(run.earned("sam", "Commission", Q1)).hasToString("USD 4,000.00");
    }

    @Test
    void windfall() {
        // [windfall]
        CompensationPlan plan = basis().crediting(
                        DEALS, c -> c.on(CLOSED).to(REP).windfall(amount(100_000), percent(50)))
                .component("Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .build();
        Evaluation run = plan.evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 200_000)));

        run.achieved("jill", "Commission", Q1);
        run.earned("jill", Q1);
        // [/windfall]
        assertThat(run.achieved("jill", "Commission", Q1)).hasToString("USD 150,000.00");
        assertThat(run.earned("jill", Q1)).hasToString("USD 15,000.00");
    }

    @Test
    void asTheCustomerPays() {
        // [as-the-customer-pays]
        CompensationPlan plan = basis().crediting(
                        DEALS, c -> c.on(CLOSED).to(REP).inProportion(PAID, AMOUNT))
                .component("Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .build();
        Evaluation run = plan.evaluate(
                TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000).withPaid(40_000)));

        run.earned("jill", Q1);
        // [/as-the-customer-pays]
        assertThat(run.earned("jill", Q1)).hasToString("USD 4,000.00");
    }

    @Test
    void partnerFee() {
        // [partner-fee]
        CompensationPlan plan = basis().crediting(
                        DEALS,
                        c -> c.on(CLOSED)
                                .to(REP)
                                .deducting(
                                        "partner fee",
                                        d -> d.ofOriginal(percent(10)).when(PRODUCT.is("Resale"))))
                .component("Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .build();
        Evaluation run = plan.evaluate(
                TEAM,
                deals(
                        deal("d1", "jill", "2026-01-20", 100_000).withProduct("Resale"),
                        deal("d2", "jill", "2026-02-10", 10_000)));

        run.earned("jill", Q1);
        // [/partner-fee]
        assertThat(run.earned("jill", Q1)).hasToString("USD 10,000.00");
    }

    @Test
    void halfCreditForRenewals() {
        // [half-credit-for-renewals]
        CompensationPlan plan = basis().crediting(
                        DEALS, c -> c.on(CLOSED).to(REP).at(percent(50), PRODUCT.is("Renewal")))
                .component("Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .build();
        Evaluation run = plan.evaluate(
                TEAM,
                deals(
                        deal("d1", "jill", "2026-01-20", 100_000).withProduct("Renewal"),
                        deal("d2", "jill", "2026-02-10", 10_000)));

        run.earned("jill", Q1);
        // [/half-credit-for-renewals]
        assertThat(run.earned("jill", Q1)).hasToString("USD 6,000.00");
    }

    @Test
    void whoWasLeftOut() {
        // [who-was-left-out]
        CompensationPlan plan = basis().crediting(
                        DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                .component("Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .build();
        Evaluation run = plan.evaluateLeniently(
                TEAM,
                deals(
                        deal("d1", "jill", "2026-01-20", 100_000),
                        deal("d2", "jill", "2026-02-10", 50_000).lost(),
                        deal("d3", "nobody", "2026-03-10", 20_000)));

        run.credited().size();
        run.notCredited().get(0).reason();
        run.rejected().get(0).place();
        // [/who-was-left-out]
        assertThat(run.credited().size()).hasToString("1");
        assertThat(run.notCredited().get(0).reason()).hasToString("it does not fulfil (won is true)");
        assertThat(run.rejected().get(0).place()).hasToString("deals d3");
    }

    @Test
    void thePageSaysWhatIsAssertedHere() {
        assertThat(new CookbookPage("crediting").check("CookbookCreditingTest")).isEqualTo(8);
    }
}
