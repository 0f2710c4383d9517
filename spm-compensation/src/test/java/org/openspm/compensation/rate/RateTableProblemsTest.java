package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;

/** A table says all that is wrong with it, with or without a plan around it. */
class RateTableProblemsTest {

    private static final RateSetting MONEY = RateSetting.of(Unit.money(USD)).in(USD);
    private static final RateSetting DEALS = RateSetting.of(Unit.of("deals")).in(USD);

    @Test
    void aSoundTableHasNone() {
        RateTable table = RateTable.marginal(
                from(percent(0)).to(percent(50)).rate(percent(5)),
                from(percent(50)).rate(percent(2)));
        assertThat(table.problems()).isEmpty();
        assertThat(table.problems(MONEY.withQuota())).isEmpty();
        assertThat(RateTable.flat(percent(5)).problems(MONEY)).isEmpty();
        assertThat(RateTable.marginal(from(0).perUnit(amount(5))).problems(DEALS))
                .isEmpty();
    }

    @Test
    void findsThatThereIsNothingToLookUp() {
        RateTable table = RateTable.marginal(from(0).fixed(amount(5)));
        assertThat(table.problems(RateSetting.withoutBase().in(USD)))
                .containsExactly("The rate table pays on a measure, and there is none (no base).\n"
                        + "Measure a sum or count of transactions.");
        assertThat(table.problems(RateSetting.withoutBase().in(USD).lookingUp(Unit.of("deals"))))
                .isEmpty();
    }

    @Test
    void findsABaseRateOfWhatIsNoMoney() {
        assertThat(RateTable.marginal(from(0).times(2)).baseRate(percent(5)).problems(DEALS))
                .containsExactly(
                        "The rate table pays a share of a measure in (deals), which is not in the plan's currency"
                                + " (USD).\nMeasure money of that currency, or pay an amount per unit.");
    }

    @Test
    void findsWhatDoesNotFitWhereTheRateComesFromElsewhere() {
        RateTable table =
                RateTable.marginal(from(percent(0)).times(1), from(percent(100)).times(2));
        assertThat(table.problemsWithRateGiven(MONEY.withQuota())).isEmpty();
        assertThat(table.problemsWithRateGiven(MONEY))
                .containsExactly("The rate table has rates over attainment but no quota (no goal).\n"
                        + "Say quota(..) with the name of the goal.");
    }

    @Test
    void findsNoTiersAndMixedBounds() {
        assertThat(RateTable.marginal().problems())
                .containsExactly("The rate table has no tiers (none).\nState at least one with from(..).rate(..).");
        assertThat(RateTable.marginal(
                                from(percent(0)).rate(percent(5)),
                                from(amount(5)).rate(percent(6)))
                        .threshold(7)
                        .problems())
                .containsExactly(
                        "The rate table mixes bounds over attainment, amounts and numbers: [(0 %), (5), (7)].\n"
                                + "Use one kind in a table.");
    }

    @Test
    void findsGapsOverlapsAndDescendingBounds() {
        RateTable table = RateTable.marginal(
                from(percent(0)).to(percent(50)).rate(percent(5)),
                from(percent(60)).to(percent(90)).rate(percent(6)),
                from(percent(80)).rate(percent(7)),
                from(percent(80)).rate(percent(8)));
        assertThat(table.problems())
                .containsExactly(
                        "Between the tier (from 0 % to 50 % at 5 %) and the tier (from 60 % to 90 % at 6 %) there is a gap from"
                                + " (50 %) to (60 %).\nBegin the second where the first ends.",
                        "The tier (from 60 % to 90 % at 6 %) overlaps the tier (from 80 % at 7 %) from (80 %) to (90 %).\n"
                                + "Begin the second where the first ends.",
                        "The tier (from 80 % at 8 %) does not begin above the one before it (from 80 % at 7 %).\n"
                                + "State tiers in ascending order, each bound once.");
    }

    @Test
    void findsTiersThatCannotBe() {
        RateTable table = RateTable.marginal(
                from(-5).to(-5).rate(percent(5)),
                from(0).to(10).rate(percent(6)).atLeast(amount(9)).atMost(amount(8)));
        assertThat(table.problems())
                .containsExactly(
                        "The tier (from -5 to -5 at 5 %) begins below zero.\nBegin at zero; below it the table continues at its"
                                + " first rate.",
                        "The tier (from -5 to -5 at 5 %) ends where or before it begins.\nEnd it above its beginning.",
                        "Between the tier (from -5 to -5 at 5 %) and the tier (from 0 to 10 at 6 %, at least 9, at most 8) there"
                                + " is a gap from (-5) to (0).\nBegin the second where the first ends.",
                        "The last tier (from 0 to 10 at 6 %, at least 9, at most 8) ends, so that nothing says what is paid above"
                                + " it.\nLeave it open, and add a tier at 0 % if nothing is.",
                        "The tier (from 0 to 10 at 6 %, at least 9, at most 8) pays at most less than it pays at least.\nState a"
                                + " maximum that is not below the minimum.");
        Tier currencies = from(0).rate(percent(6)).atLeast(Money.of(9, "EUR")).atMost(Money.of(8, "USD"));
        assertThat(RateTable.marginal(currencies).problems()).isEmpty();
    }

    @Test
    void findsWidthsThatAreNone() {
        assertThat(RateTable.marginal(from(0).proRata(amount(5))).problems())
                .containsExactly(
                        "The last tier (from 0 pays 5 pro rata) pays pro rata to a width that has no end.\nAdd a tier"
                                + " where it ends, at 0 % if nothing is paid there.");
        assertThat(RateTable.marginal(from(0).to(9).proRata(amount(5))).problems())
                .containsExactly(
                        "The last tier (from 0 to 9 pays 5 pro rata) pays pro rata to a width that has no end.\nAdd a tier"
                                + " where it ends, at 0 % if nothing is paid there.");
        assertThat(RateTable.retroactive(from(0).proRata(amount(5)), from(9).rate(percent(0)))
                        .problems())
                .containsExactly(
                        "The tier (from 0 pays 5 pro rata) of a retroactive table pays pro rata to its width.\nUse"
                                + " RateTable.marginal(..), or fixed(..).");
    }

    @Test
    void findsOptionsThatDoNotFit() {
        RateTable table = RateTable.marginal(from(0).rate(percent(5)));
        assertThat(table.threshold(0).backTo(0).baseRate(percent(3)).problems())
                .containsExactly(
                        "The threshold (0) is not above zero.\nState what has to be reached, or leave it out.",
                        "The marginal table goes back to (0), and no slice of it goes back.\nUse RateTable.retroactive(..), or"
                                + " leave it out.",
                        "The table has a base rate (3 %) and no tier that is a multiple of it.\nSay times(..) in a tier, or leave"
                                + " it out.");
        assertThat(RateTable.retroactive(from(0).rate(percent(5))).backTo(7).problems())
                .containsExactly(
                        "The table goes back to (7), where no tier begins.\nGo back to the beginning of a tier.");
        assertThat(RateTable.marginal(from(amount(0)).times(2)).problems(MONEY))
                .containsExactly(
                        "The rate table (marginal from 0 at 2 times the base rate) has multiples of a base rate and no"
                                + " base rate.\nSay baseRate(..), or put it into IndividualRate.times(..).");
    }

    @Test
    void findsWhatAPlanDoesNotSupply() {
        RateTable table = RateTable.marginal(from(percent(0)).ofTarget(percent(5)));
        assertThat(table.problems(DEALS))
                .containsExactly(
                        "The rate table has rates over attainment but no quota (no goal).\nSay quota(..) with the name of the"
                                + " goal.",
                        "The rate table pays a share of the target incentive, and there is none (no target).\nState the target"
                                + " incentive of the component.");
        assertThat(table.problems(DEALS.withTarget().lookingUp(Unit.PERCENT))).isEmpty();
        assertThat(RateTable.flat(percent(5)).problems(RateSetting.withoutBase()))
                .containsExactly(
                        "The rate table pays on a measure, and there is none (no base).\nMeasure a sum or count of"
                                + " transactions.");
    }

    @Test
    void findsUnitsThatDoNotFit() {
        assertThat(RateTable.flat(percent(5)).problems(DEALS))
                .containsExactly(
                        "The rate table pays a share of a measure in (deals), which is not in the plan's currency"
                                + " (USD).\nMeasure money of that currency, or pay an amount per unit.");
        assertThat(RateTable.marginal(from(0).rate(percent(5))).problems(DEALS))
                .containsExactly(
                        "The rate table pays a share of a measure in (deals), which is not in the plan's currency"
                                + " (USD).\nMeasure money of that currency, or pay an amount per unit.");
        assertThat(RateTable.marginal(from(0).rate(percent(5))).problems(RateSetting.of(Unit.DAYS)))
                .containsExactly(
                        "The rate table pays a share of a measure in (days), which is not money.\nMeasure money of that"
                                + " currency, or pay an amount per unit.");
        assertThat(RateTable.marginal(from(amount(0)).perUnit(amount(5))).problems(MONEY))
                .containsExactly(
                        "The rate table pays an amount for each unit of a measure in (USD), which is money.\nPay a rate,"
                                + " or an amount per package such as each 1,000.");
        assertThat(RateTable.marginal(from(0).rate(percent(5))).problems(MONEY))
                .containsExactly(
                        "The rate table has bounds in numbers, and what they are looked up by is in (USD).\nState bounds"
                                + " in the unit of what they are compared with.");
        assertThat(RateTable.flat(percent(5)).problems(MONEY.lookingUp(Unit.NUMBER)))
                .containsExactly(
                        "The rate table has bounds in amounts, and what they are looked up by is in (numbers).\nState"
                                + " bounds in the unit of what they are compared with.");
        assertThat(RateTable.marginal(from(percent(0)).rate(percent(5))).problems(MONEY.lookingUp(Unit.DAYS)))
                .containsExactly(
                        "The rate table has bounds in levels, and what they are looked up by is in (days).\nState bounds"
                                + " in the unit of what they are compared with.");
        assertThat(RateTable.flat(percent(5)).problems(RateSetting.of(Unit.money(USD))))
                .isEmpty();
        assertThat(RateTable.marginal(from(amount(0)).rate(percent(0))).problems(MONEY))
                .isEmpty();
    }

    @Test
    void findsAmountsOfAnotherCurrency() {
        Money euro = Money.of(5, "EUR");
        Currency other = Currency.getInstance("EUR");
        String message = "The rate table has an amount (EUR 5.00) that is not in the plan's currency (USD).\n"
                + "Use amount(..), or money of that currency.";
        assertThat(RateTable.marginal(from(euro).rate(percent(5))).problems(MONEY))
                .containsExactly(message);
        assertThat(RateTable.flat(percent(5)).threshold(euro).problems(MONEY)).containsExactly(message);
        RateSetting deals = DEALS;
        assertThat(RateTable.marginal(from(0).fixed(euro)).problems(deals)).containsExactly(message);
        assertThat(RateTable.marginal(from(0).perUnit(euro)).problems(deals)).containsExactly(message);
        assertThat(RateTable.marginal(from(0).perPackage(euro, Packages.started(5)))
                        .problems(deals))
                .containsExactly(message);
        assertThat(RateTable.marginal(from(0).proRata(euro), from(5).rate(percent(0)))
                        .problems(deals))
                .containsExactly(message);
        Tier extras = from(0).perUnit(amount(1));
        assertThat(RateTable.marginal(extras.onEntry(euro)).problems(deals)).containsExactly(message);
        assertThat(RateTable.marginal(extras.atLeast(euro)).problems(deals)).containsExactly(message);
        assertThat(RateTable.marginal(extras.atMost(euro)).problems(deals)).containsExactly(message);
        assertThat(RateTable.marginal(extras.atMost(euro)).problems(deals.in(other)))
                .isEmpty();
    }
}
