package org.openspm.compensation.plan;

import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.PRODUCT;
import static org.openspm.compensation.fixture.Plans.assertDoesNotBuild;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.average;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.DAY;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.WEEK;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.schema.Schema;

class ComponentCheckTest {

    private static final Schema<String> CALLS = Schema.of("calls", String.class);
    private static final Contest CONTEST = Contest.prizes(amount(10)).sharingTies();

    @Test
    void windowsNestWithPayPeriods() {
        assertDoesNotBuild(
                plan(c -> c.accumulating(DAY)),
                "The component (Sales) accumulates within the (DAY), which does not hold whole pay periods of a (MONTH)."
                        + "\nAccumulate within a longer period.");
        assertDoesNotBuild(
                plan(c -> c.each(WEEK)),
                "The component (Sales) looks at each (WEEK), which does not nest with pay periods of a (MONTH)."
                        + "\nUse periods that nest.");
    }

    @Test
    void onlyGatesOnPeriodsOfTheirOwnCatchUp() {
        String problem =
                "The component (Sales) catches up within the (QUARTER), without gates on periods of their own that make it up."
                        + "\nSay each(..) and gatedBy(..), or accumulating(..) instead.";
        assertDoesNotBuild(plan(c -> c.catchingUp(QUARTER)), problem);
        assertDoesNotBuild(
                plan(c -> c.accumulating(QUARTER).gatedBy(Gate.onPlanAtEnd()).catchingUp(QUARTER)), problem);
        plan(c -> c.each(MONTH).gatedBy(Gate.onPlanAtEnd()).catchingUp(QUARTER)).build();
    }

    @Test
    void aComponentPaysOneWay() {
        assertDoesNotBuild(
                plan().component("Sales", c -> c.measure(sum(AMOUNT))),
                "The component (Sales) pays nothing.\nSay pay(..) with a rate table, perUnit(..), bonus(..) or contest(..).");
        assertDoesNotBuild(
                plan(c -> c.contest(CONTEST)),
                "The component (Sales) pays prizes (" + CONTEST + ") and by a rule (" + RateTable.flat(percent(10))
                        + ").\nPay one or the other.");
        assertDoesNotBuild(
                plan().component("Sales", c -> c.bonus(amount(5))),
                "The bonus (Sales) is paid in every period to everybody.\nSay gatedBy(..) with what it is paid for:"
                        + " gatedBy(onPlanAtEnd()) if just that is meant.");
        assertDoesNotBuild(
                plan().component("Sales", c -> c.contest(CONTEST)),
                "The contest (Sales) ranks by nothing.\nSay measure(..) with what counts.");
    }

    @Test
    void scorecardsWeighAHundredPercent() {
        Scorecard card = Performance.scorecard().part(percent(50), Performance.score("mbo"));
        assertDoesNotBuild(
                plan(c -> c.gatedBy(card.atLeast(percent(1)))),
                "The weights of the scorecard (50 % score mbo) of the component (Sales) total (50 %)."
                        + "\nGive its parts a total of 100 %.");
    }

    @Test
    void measuresAddUpFromCreditedTransactions() {
        assertDoesNotBuild(
                plan(c -> c.measure(average(AMOUNT))),
                "The component (Sales) measures (average of amount), which does not add up from transactions."
                        + "\nPay on a sum or count of transactions, or measure a metric.");
        assertDoesNotBuild(
                plan().component("Calls", c -> c.measure(count(CALLS)).perUnit(amount(1))),
                "The component (Calls) measures the schema (calls), which nobody is credited with.\nAdd crediting(..) for it.");
    }

    @Test
    void creditIsOfAKindThatIsGiven() {
        assertDoesNotBuild(
                plan(c -> c.onRolledUpCredit()),
                "The component (Sales) looks at rolled-up credit of (deals), which does not roll up."
                        + "\nSay rollingUp(..) in its crediting.");
        assertDoesNotBuild(
                plan(c -> c.on(CreditKind.OVERLAY)),
                "The component (Sales) looks at (OVERLAY) credit of (deals), which its crediting never gives."
                        + "\nSay overlay(..) in its crediting, or look at other credit.");
    }

    @Test
    void waysOfRatingExcludeEachOther() {
        assertDoesNotBuild(
                plan(c -> c.perTransaction().sharedCounter(PRODUCT)),
                "The component (Sales) says [sharedCounter(..), perTransaction()], which exclude each other."
                        + "\nSay one of them, and the rest in a component of its own.");
        assertDoesNotBuild(
                plan(c -> c.sharedCounter(PRODUCT).pooled(Pool.sharedEqually())),
                "The component (Sales) is pooled (shared equally by the team) and a contest or a shared counter."
                        + "\nMake it one or the other.");
    }

    @Test
    void singleTransactionsNeedASum() {
        assertDoesNotBuild(
                plan().component(
                                "Sales",
                                c -> c.bonus(amount(5))
                                        .gatedBy(Gate.onPlanAtEnd())
                                        .perTransaction()),
                "The component (Sales) looks at single transactions but pays on (nothing), which does not add up from them."
                        + "\nSay measure(..) with a sum or count of transactions.");
        assertDoesNotBuild(
                plan(c -> c.leastPerTransaction(amount(1))),
                "The component (Sales) has a minimum or maximum per transaction but rates their sum."
                        + "\nSay perTransaction() or ratedPerDeal(..).");
        assertDoesNotBuild(
                plan(c -> c.ratedPerDeal(DealRate.REACHED_WITH_IT)),
                "The component (Sales) gives every transaction one rate (each transaction at the rate reached with it) by a marginal"
                        + " table, which pays several.\nUse RateTable.retroactive(..).");
    }

    @Test
    void theMinimumOfATransactionIsNotAboveItsMaximum() {
        assertDoesNotBuild(
                plan(c -> c.perTransaction().leastPerTransaction(amount(3)).mostPerTransaction(amount(2))),
                "The component (Sales) pays at least (3) for a transaction and at most (2).\nState a maximum that is not below the minimum.");
        plan(c -> c.perTransaction().leastPerTransaction(amount(3)).mostPerTransaction(amount(3)))
                .build();
    }

    @Test
    void whatIsRatedAtItsOwnPlaceHasNoOtherLookup() {
        assertDoesNotBuild(
                plan().component(
                                "Sales",
                                c -> c.measure(sum(AMOUNT))
                                        .quota("sales")
                                        .ratedPerDeal(DealRate.REACHED_BEFORE_IT)
                                        .lookup(attainment("Sales"))
                                        .pay(RateTable.retroactive(
                                                from(percent(0)).rate(percent(1))))),
                "The component (Sales) looks its rate up by (attainment of Sales) but says ratedPerDeal(..), which looks it up by the place"
                        + " of each transaction.\nSay one or the other.");
        assertDoesNotBuild(
                plan().component(
                                "Sales",
                                c -> c.measure(sum(AMOUNT))
                                        .quota("sales")
                                        .sharedCounter(PRODUCT)
                                        .lookup(attainment("Sales"))
                                        .pay(RateTable.retroactive(
                                                from(percent(0)).rate(percent(1))))),
                "The component (Sales) looks its rate up by (attainment of Sales) but says sharedCounter(..), which looks it up by the place"
                        + " of each transaction.\nSay one or the other.");
    }

    @Test
    void multipliersTakeTablesOverWhatTheyAreLookedUpBy() {
        plan(c -> c.quota("sales")
                        .multipliedBy(
                                attainment("Sales"),
                                RateTable.retroactive(from(percent(0)).rate(percent(80)))))
                .build();
        assertDoesNotBuild(
                plan(c -> c.multipliedBy(
                        Performance.score("mbo"),
                        RateTable.retroactive(
                                from(percent(1)).to(percent(2)).rate(percent(80)),
                                from(percent(3)).rate(percent(80))))),
                "In the multiplier of the component (Sales): Between the tier (from 1 % to 2 % at 80 %) and the tier (from 3 % at 80 %)"
                        + " there is a gap from (2 %) to (3 %).\nBegin the second where the first ends.");
    }
}
