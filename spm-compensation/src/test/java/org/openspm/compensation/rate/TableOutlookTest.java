package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;

/** What one more unit pays just above a position, and how far it is to the next bound. */
class TableOutlookTest {

    private static RateInput input(String base) {
        return RateInput.of(Ratio.of(new BigDecimal(base)), USD);
    }

    private static void assertNext(RateTable table, String base, String marginalRate, String remaining) {
        assertThat(table.outlook(input(base)))
                .as("at %s", base)
                .isEqualTo(new Outlook(Optional.of(Ratio.of(new BigDecimal(marginalRate))), left(remaining)));
    }

    private static Optional<Ratio> left(String remaining) {
        return remaining.isEmpty() ? Optional.empty() : Optional.of(Ratio.of(new BigDecimal(remaining)));
    }

    @Test
    void aTierPaysNoMoreBetweenItsMinimumAndWhatItEarned() {
        RateTable table =
                RateTable.marginal(from(0).perUnit(amount(1)).atLeast(amount(3)), from(10).perUnit(amount(2)));
        assertNext(table, "0", "0", "10");
        assertNext(table, "1", "0", "9");
        assertNext(table, "3", "1", "7");
        assertNext(table, "10", "2", "");
    }

    @Test
    void aTierPaysNoMoreFromItsMaximumOn() {
        RateTable table = RateTable.marginal(from(0).perUnit(amount(1)).atMost(amount(7)), from(10).perUnit(amount(2)));
        assertNext(table, "6", "1", "4");
        assertNext(table, "7", "0", "3");
        assertNext(table, "8", "0", "2");
        assertNext(table, "11", "2", "");
    }

    @Test
    void whatIsPaidOnEntryCountsAgainstTheMaximum() {
        RateTable table =
                RateTable.marginal(from(0).perUnit(amount(1)).onEntry(amount(2)).atMost(amount(5)));
        assertNext(table, "2", "1", "");
        assertNext(table, "3", "0", "");
    }

    @Test
    void nothingIsHeldBelowZero() {
        RateTable table =
                RateTable.marginal(from(0).perUnit(amount(1)).atLeast(amount(3)), from(10).perUnit(amount(2)));
        assertNext(table, "-4", "1", "4");
        assertNext(RateTable.marginal(from(5).perUnit(amount(1))), "-1", "0", "6");
        assertNext(RateTable.marginal(from(5).perUnit(amount(1))), "3", "0", "2");
    }

    @Test
    void aRetroactiveTierIsHeldByWhatItPaysOnAll() {
        RateTable table = RateTable.retroactive(
                from(0).perUnit(amount(1)), from(10).perUnit(amount(2)).atMost(amount(50)));
        assertNext(table, "9", "1", "1");
        assertNext(table, "20", "2", "");
        assertNext(table, "25", "0", "");
    }

    @Test
    void aTableThatGoesBackIsHeldByWhatItPaysFromThereOn() {
        RateTable table = RateTable.retroactive(
                        from(0).perUnit(amount(1)).atMost(amount(4)),
                        from(10).perUnit(amount(2)).atMost(amount(30)),
                        from(40).perUnit(amount(3)).atMost(amount(120)))
                .backTo(10);
        assertNext(table, "3", "1", "7");
        assertNext(table, "5", "0", "5");
        assertNext(table, "20", "2", "20");
        assertNext(table, "25", "0", "15");
        assertNext(table, "49", "3", "");
        assertNext(table, "50", "0", "");
    }

    @Test
    void aThresholdThatIsReachedIsNoBoundAnyMore() {
        RateTable table = RateTable.marginal(from(0).perUnit(amount(1))).threshold(10);
        assertNext(table, "9", "0", "1");
        assertNext(table, "10", "1", "");
        assertNext(table, "12", "1", "");
        assertNext(table.boundaryToTierBelow(), "10", "1", "0");
        assertThat(table.isBoundaryToTierBelow()).isFalse();
        assertThat(table.boundaryToTierBelow().isBoundaryToTierBelow()).isTrue();
    }

    @Test
    void aPositionThatDoesNotMoveIsPaidByItsTierAndNotEnteredAgain() {
        RateTable table = RateTable.marginal(from(percent(0)).rate(percent(5)).onEntry(amount(7)));
        RateInput looked = input("10").lookingUp(Figure.of(percent(20)));
        assertThat(table.apply(looked.startingAt(Ratio.of(1, 10))).pay()).isEqualTo(Ratio.of(1, 2));
        assertThat(table.apply(looked.startingAt(Ratio.of(1, 5))).pay()).isEqualTo(Ratio.of(1, 2));
        assertThat(table.apply(input("10").lookingUp(Figure.of(percent(0)))).pay())
                .isEqualTo(Ratio.of(15, 2));
    }

    @Test
    void aGoalOfNothingMovesNoPosition() {
        RateTable table = RateTable.marginal(
                from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent(10)));
        RateInput none = input("0").withQuota(Ratio.ZERO).attaining(Figure.of(percent(50)));
        assertThat(table.outlook(none)).isEqualTo(new Outlook(left("0.05"), Optional.empty()));
    }

    @Test
    void amountsAreLabelledByThemselvesAndLevelsByWhatTheyAreWorth() {
        RateInput input = input("60").withQuota(Ratio.of(100, 1));
        RateTable amounts = RateTable.marginal(
                from(amount(0)).rate(percent(5)), from(amount(100)).rate(percent(6)));
        assertThat(amounts.apply(input).slices().get(0).label()).isEqualTo("from 0 to 100");
        RateTable levels = RateTable.marginal(
                from(percent(0)).rate(percent(5)), from(percent(80)).rate(percent(6)));
        assertThat(levels.apply(input).slices().get(0).label()).isEqualTo("from 0 % to 80 % (0 to 80)");
    }
}
