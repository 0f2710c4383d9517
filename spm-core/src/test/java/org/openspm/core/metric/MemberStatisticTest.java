package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.PRODUCT;
import static org.openspm.core.metric.Deal.REP;
import static org.openspm.core.metric.Deal.WON;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;

class MemberStatisticTest {

    private static final Metric BOOKINGS = Metric.of("Bookings", Measure.sum(AMOUNT));

    private static MetricValue of(MemberStatistic statistic, String... amounts) {
        List<Deal> deals = new ArrayList<>();
        for (String amount : amounts) {
            deals.add(Deal.of("rep " + deals.size(), "2026-01-15", amount, true));
        }
        return Metric.overMembers("x", REP, BOOKINGS, statistic).evaluate(Facts.of(DEALS, deals));
    }

    @Test
    void describesMembersThatWeighTheSame() {
        assertThat(of(MemberStatistic.mean(), "1", "2", "6")).hasToString("USD 3.00");
        assertThat(of(MemberStatistic.quantile(percent(50)), "1", "2", "6", "9"))
                .hasToString("USD 4.00");
        assertThat(of(MemberStatistic.quantile(percent(100)), "1", "2")).hasToString("USD 2.00");
        assertThat(of(MemberStatistic.standardDeviation(), "2", "4", "6")).hasToString("USD 2.00");
        assertThat(of(MemberStatistic.standardDeviation(), "0.1", "0.1", "0.1")).hasToString("USD 0.00");
        assertThat(of(MemberStatistic.coefficientOfVariation(), "2", "4", "6")
                        .figure()
                        .orThrow())
                .isEqualTo(Ratio.of(1, 2));
        assertThat(of(MemberStatistic.gini(), "10", "20", "30", "40", "50")
                        .figure()
                        .orThrow())
                .isEqualTo(Ratio.of(4, 15));
        assertThat(of(MemberStatistic.topShare(1), "5", "60", "35")).hasToString("60 %");
        assertThat(of(MemberStatistic.topShare(9), "5", "60", "35")).hasToString("100 %");
        assertThat(of(MemberStatistic.herfindahl(), "50", "50").figure().orThrow())
                .isEqualTo(Ratio.of(1, 2));
        assertThat(of(MemberStatistic.maxToMin(), "80", "120", "100")).hasToString("1.5");
        assertThat(of(MemberStatistic.shareAtLeast(BigDecimal.TEN), "10", "9.99", "11"))
                .hasToString("66.67 %");
        assertThat(of(MemberStatistic.shareAtLeast(percent(100)), "1", "0.99")).hasToString("50 %");
    }

    @Test
    void aShareOfMembersCountsThem() {
        MetricValue share = of(MemberStatistic.shareAtLeast(BigDecimal.TEN), "10", "9.99", "11");
        assertThat(share.numerator()).hasToString("2 rep");
        assertThat(share.denominator().orElseThrow()).hasToString("3 rep");
        assertThat(share.rows()).isEqualTo(3);
        assertThat(share.explain().render()).isEqualTo("""
                x of total    66.67 %   3 of 3 rep have a value
                  rep 0     USD 10.00   1 rows
                  rep 1      USD 9.99   1 rows
                  rep 2     USD 11.00   1 rows""".replace("1 rows", "sum of amount, 1 rows"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5"})
    void isUndefinedWhereItSaysNothing(String one, String other) {
        assertThat(of(MemberStatistic.gini(), one, other))
                .hasToString("undefined: a value is negative, or all are zero");
        assertThat(of(MemberStatistic.herfindahl(), one, other))
                .hasToString("undefined: a value is negative, or all are zero");
        assertThat(of(MemberStatistic.maxToMin(), one, other))
                .hasToString("undefined: the smallest value is not above zero");
        assertThat(of(MemberStatistic.gini(), one, other).status()).isEqualTo(Status.ZERO_DENOMINATOR);
    }

    @Test
    void isUndefinedOfTooFew() {
        assertThat(of(MemberStatistic.standardDeviation(), "5")).hasToString("undefined: one value has no spread");
        assertThat(of(MemberStatistic.coefficientOfVariation(), "5")).hasToString("undefined: one value has no spread");
        assertThat(of(MemberStatistic.coefficientOfVariation(), "5", "-5")).hasToString("undefined: the mean is zero");
        assertThat(of(MemberStatistic.topShare(1), "5", "-5")).hasToString("undefined: the total is not above zero");
        assertThat(of(MemberStatistic.mean())).hasToString("undefined: no member has a value");
        assertThat(of(MemberStatistic.mean()).status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void leavesOutMembersWithoutValueAndRowsWithoutMember() {
        Deal bare = new Deal("d", "jill", Deal.of("x", "2026-01-15", "1", true).closed(), BigDecimal.TEN, null, true);
        Facts facts = Facts.of(DEALS, List.of(bare, Deal.of("jill", "2026-01-15", "4", false)));
        assertThat(Metric.overMembers("mean", PRODUCT, BOOKINGS, MemberStatistic.mean())
                        .evaluate(facts))
                .hasToString("USD 4.00");
        Metric perWin = Metric.ratio(
                "Per win", Measure.sum(AMOUNT), Measure.count(DEALS).where(WON.isTrue()));
        assertThat(Metric.overMembers("mean", PRODUCT, perWin, MemberStatistic.mean())
                        .evaluate(facts))
                .hasToString("undefined: no member has a value");
    }

    @Test
    void keepsTheUnitOfTheValues() {
        var fee = DEALS.money("fee", deal -> Money.of(deal.amount(), deal.product()));
        Metric fees = Metric.of("Fees", Measure.sum(fee));
        Metric mean = Metric.overMembers("mean", REP, fees, MemberStatistic.mean());
        Deal euro = new Deal("1", "jill", Deal.of("x", "2026-01-15", "1", true).closed(), BigDecimal.TEN, "EUR", true);
        Deal dollar = new Deal("2", "sam", euro.closed(), BigDecimal.ONE, "USD", true);
        assertThat(mean.evaluate(Facts.of(DEALS, List.of(euro)))).hasToString("EUR 10.00");
        assertRefused(
                "The metric (Fees) would compare (EUR) for jill with (USD) for sam.",
                "Convert to one currency first, or narrow the measure to one with a condition.",
                () -> mean.evaluate(Facts.of(DEALS, List.of(euro, dollar))));
        assertRefused(
                "The metric (Fees) would compare (EUR) for jill with (USD) for sam.",
                "Convert to one currency first, or narrow the measure to one with a condition.",
                () -> fees.rankIn(REP).by(REP).evaluate(Facts.of(DEALS, List.of(euro, dollar))));
        assertThat(Metric.overMembers("x", REP, BOOKINGS, MemberStatistic.mean())
                        .unit())
                .isEqualTo(BOOKINGS.unit());
        assertThat(Metric.overMembers("x", REP, BOOKINGS, MemberStatistic.gini())
                        .unit())
                .isEqualTo(Unit.NUMBER);
    }

    @Test
    void isShownInWordsAndEqualByThem() {
        assertThat(MemberStatistic.quantile(percent(25)))
                .hasToString("25 % quantile")
                .isEqualTo(MemberStatistic.quantile(percent(25)))
                .hasSameHashCodeAs(MemberStatistic.quantile(percent(25)))
                .isNotEqualTo(MemberStatistic.quantile(percent(75)))
                .isNotEqualTo(MemberStatistic.mean())
                .isNotEqualTo("25 % quantile");
        assertThat(MemberStatistic.topShare(3)).hasToString("share of the top 3");
        assertThat(MemberStatistic.shareAtLeast(percent(100))).hasToString("share at least 100 %");
        assertThat(MemberStatistic.shareAtLeast(new BigDecimal("1E+3"))).hasToString("share at least 1000");
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertRefused(
                "The quantile (101 %) is out of range.",
                "Use 0 % to 100 %; the median is 50 %.", () -> MemberStatistic.quantile(percent(101)));
        assertRefused("The number of members (0) is none.", "Use 1 or more.", () -> MemberStatistic.topShare(0));
        assertNullRefused("share", () -> MemberStatistic.quantile(null));
        assertNullRefused("bound", () -> MemberStatistic.shareAtLeast((BigDecimal) null));
        assertNullRefused("bound", () -> MemberStatistic.shareAtLeast((Rate) null));
    }

    @Test
    void addsUpWhatMembersHave() {
        assertThat(of(MemberStatistic.sum(), "1", "2", "6")).hasToString("USD 9.00");
        assertThat(of(MemberStatistic.sum())).hasToString("USD 0.00");
        assertThat(of(MemberStatistic.sum()).status()).isEqualTo(Status.OK);
        assertThat(MemberStatistic.sum()).hasToString("sum");
        // What a rep won for each lost deal is undefined where nothing was lost, and adds nothing: 4 / 1 of jill.
        Metric perLoss = Metric.ratio(
                "Per loss", Measure.sum(AMOUNT), Measure.count(DEALS).where(WON.isFalse()));
        Metric sum = Metric.overMembers("sum", REP, perLoss, MemberStatistic.sum());
        Deal lost = Deal.of("jill", "2026-01-15", "4", false);
        Deal won = Deal.of("sam", "2026-01-15", "9", true);
        assertThat(sum.evaluate(Facts.of(DEALS, List.of(lost, won))).figure().orThrow())
                .isEqualTo(Ratio.of(4, 1));
        assertThat(sum.evaluate(Facts.of(DEALS, List.of(won)))).hasToString("undefined: no member has a value");
    }
}
