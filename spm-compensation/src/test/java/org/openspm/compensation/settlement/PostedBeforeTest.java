package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.ROSTER;
import static org.openspm.compensation.settlement.Months.paying;
import static org.openspm.compensation.settlement.Months.tenth;
import static org.openspm.compensation.settlement.Months.usd;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.time.Grain;

/** A statement of a period that is settled stands only if each of its lines is what was posted, amount and credits. */
class PostedBeforeTest {

    private static final Deal SMALL = deal("d1", "jill", "2026-01-10", "100");
    private static final Deal LARGE = deal("d2", "jill", "2026-01-11", "300");

    private static List<LedgerEntry> february(Evaluation before, Evaluation now) {
        Ledger january = Settlement.settle(before, NOTHING, JANUARY).ledger();
        return Settlement.settle(now, january, FEBRUARY).entries();
    }

    @Test
    void anotherRateOnTheSameCreditsIsPosted() {
        Evaluation fifth = paying(RateTable.flat(percent(20))).evaluate(ROSTER, facts(SMALL));
        assertThat(february(tenth(SMALL), fifth))
                .filteredOn(entry -> entry.kind() == EntryKind.ADJUSTED)
                .extracting(LedgerEntry::amount, entry -> entry.reason().cause())
                .containsExactly(tuple(usd("10"), Cause.RERATED));
    }

    @Test
    void otherCreditsOfTheSameSumArePosted() {
        Deal larger = deal("d1", "jill", "2026-01-10", "300");
        Deal smaller = deal("d2", "jill", "2026-01-11", "100");
        assertThat(february(tenth(SMALL, LARGE), tenth(larger, smaller)))
                .extracting(LedgerEntry::amount, entry -> entry.reason().cause())
                .containsExactlyInAnyOrder(tuple(usd("20"), Cause.CHANGED), tuple(usd("-20"), Cause.CHANGED));
    }

    @Test
    void whatTheSameCreditsEarnedIsLeftAlone() {
        assertThat(february(tenth(SMALL, LARGE), tenth(LARGE, SMALL))).isEmpty();
    }

    private static Evaluation ofTotals(Deal... deals) {
        FactScan scan = paying(RateTable.flat(percent(10))).scan(ROSTER);
        return scan.restore(scan.of(facts(deals)).totals()).evaluate();
    }

    @Test
    void whatDealsEarnedIsLeftAloneWhereOnlyTotalsAreKnownNow() {
        assertThat(ofTotals(SMALL, LARGE).namesTransactions()).isFalse();
        assertThat(tenth(SMALL, LARGE).namesTransactions()).isTrue();
        assertThat(february(tenth(SMALL, LARGE), ofTotals(SMALL, LARGE))).isEmpty();
    }

    @Test
    void whatTotalsEarnMoreThanDealsDidIsPostedAsAWhole() {
        Deal more = deal("d3", "jill", "2026-01-12", "50");
        assertThat(february(tenth(SMALL, LARGE), ofTotals(SMALL, LARGE, more)))
                .filteredOn(entry -> entry.kind() == EntryKind.ADJUSTED)
                .extracting(
                        LedgerEntry::amount,
                        entry -> entry.reason().cause(),
                        entry -> entry.reason().transaction())
                .containsExactly(tuple(usd("5"), Cause.RERATED, ""));
    }

    private static CompensationPlan other(String name, long bonus) {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(Months.YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(name, c -> c.measure(sum(AMOUNT)).each(Grain.MONTH).bonus(amount(bonus)))
                .build();
    }

    @Test
    void whatAComponentEarnedThatIsNoneAnyMoreIsTakenBack() {
        assertThat(february(tenth(SMALL), other("Bonus", 0).evaluate(ROSTER, facts())))
                .extracting(LedgerEntry::component, LedgerEntry::amount)
                .containsExactly(tuple("Sales", usd("-10")));
        Evaluation bonus = other("Bonus", 50).evaluate(ROSTER, facts());
        assertThat(february(bonus, other("Kicker", 0).evaluate(ROSTER, facts())))
                .extracting(LedgerEntry::component, LedgerEntry::amount)
                .contains(tuple("Bonus", usd("-50")))
                .doesNotContain(tuple("Bonus", usd("50")));
    }

    @Test
    void aBonusThatNoTransactionEarnedIsPostedOnce() {
        Evaluation evaluation = other("Bonus", 50).evaluate(ROSTER, facts());
        Settlement january = Settlement.settle(evaluation, NOTHING, JANUARY);
        assertThat(january.entries())
                .filteredOn(entry -> entry.kind() == EntryKind.EARNED)
                .extracting(LedgerEntry::participant, LedgerEntry::amount)
                .containsExactly(tuple("jill", usd("50")), tuple("joe", usd("50")));
        assertThat(Settlement.settle(evaluation, january.ledger(), JANUARY).entries())
                .isEmpty();
    }

    @Test
    void aTransactionThatEarnedNothingIsPostedOnce() {
        Evaluation nothing = paying(RateTable.flat(percent(0))).evaluate(ROSTER, facts(SMALL));
        Settlement january = Settlement.settle(nothing, NOTHING, JANUARY);
        assertThat(january.entries())
                .extracting(LedgerEntry::amount, entry -> entry.reason().transaction())
                .containsExactly(tuple(usd("0"), "deals d1"));
        assertThat(Settlement.settle(nothing, january.ledger(), FEBRUARY).entries())
                .isEmpty();
        assertThat(Settlement.settle(tenth(SMALL), january.ledger(), FEBRUARY).entries().stream()
                        .filter(entry -> entry.kind() == EntryKind.ADJUSTED)
                        .map(entry -> entry.reason().cause()))
                .containsExactly(Cause.RERATED);
    }
}
