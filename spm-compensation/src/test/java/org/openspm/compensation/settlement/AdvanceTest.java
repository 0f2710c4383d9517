package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.month;
import static org.openspm.compensation.settlement.Months.tenth;
import static org.openspm.compensation.settlement.Months.usd;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.fixture.Deals.Deal;

class AdvanceTest {

    private static final LocalDate SOLD = LocalDate.of(2026, 1, 9);
    private static final Advance ADVANCE = Advance.of("policy 17", "jill", amount(250))
            .paidOn(SOLD)
            .earnedBy("deals p1", "deals p2")
            .earnedBy("deals p3", "deals p4");

    /** A hundred earned each month on the policy, and something on another. */
    private static final Evaluation YEAR = tenth(
            deal("p1", "jill", "2026-01-10", "1000"),
            deal("p2", "jill", "2026-02-10", "1000"),
            deal("p3", "jill", "2026-03-10", "1000"),
            deal("p4", "jill", "2026-04-10", "1000"),
            deal("x1", "jill", "2026-02-11", "300"));

    private static List<Settlement> settled(SettlementTerms terms, Evaluation evaluation, int months) {
        List<Settlement> settled = new ArrayList<>();
        Ledger ledger = NOTHING;
        for (int number = 1; number <= months; number++) {
            Settlement next = Settlement.settle(evaluation, ledger, month(number), terms);
            assertThat(Settlement.settle(evaluation, next.ledger(), month(number), terms)
                            .entries())
                    .isEmpty();
            settled.add(next);
            ledger = next.ledger();
        }
        return settled;
    }

    @Test
    void isRecoveredFromItsOwnPolicyAlone() {
        List<Settlement> months = settled(SettlementTerms.plain().advance(ADVANCE), YEAR, 4);
        assertThat(months).extracting(Settlement::paid).containsExactly(usd("250"), usd("30"), usd("50"), usd("100"));
        assertThat(months.get(1).statement("jill").advanced()).isEqualTo(usd("-100"));
        assertThat(months.get(1).ledger().advanceBalance("jill", "policy 17")).isEqualTo(usd("50"));
        assertThat(months.get(3).ledger().advanceBalance("jill", "policy 17")).isEqualTo(usd("0"));
    }

    @Test
    void isDueWhenThePolicyIsCancelled() {
        SettlementTerms terms = SettlementTerms.plain().advance(ADVANCE.cancelledOn(LocalDate.of(2026, 2, 20)));
        Deal only = deal("p1", "jill", "2026-01-10", "1000");
        Settlement february = settled(terms, tenth(only), 2).get(1);
        assertThat(february.statement("jill").advanced()).isEqualTo(usd("-150"));
        assertThat(february.statement("jill").closing()).isEqualTo(usd("-150"));
        assertThat(february.entries().get(0).reason())
                .hasToString("advance: policy 17 (250 advanced on policy 17, cancelled on 2026-02-20)");
    }

    @Test
    void waitsForItsDayAndFollowsWhatIsReversed() {
        SettlementTerms later = SettlementTerms.plain().advance(ADVANCE.paidOn(LocalDate.of(2026, 2, 1)));
        assertThat(Settlement.settle(YEAR, NOTHING, JANUARY, later).paid()).isEqualTo(usd("100"));
        SettlementTerms terms = SettlementTerms.plain().advance(ADVANCE);
        Ledger january = Settlement.settle(YEAR, NOTHING, JANUARY, terms).ledger();
        Settlement february = Settlement.settle(tenth(), january, month(2), terms);
        assertThat(february.statement("jill").advanced()).isEqualTo(usd("100"));
        assertThat(february.ledger().advanceBalance("jill", "policy 17")).isEqualTo(usd("250"));
    }

    @Test
    void isRecoveredFromWhatItsOwnParticipantEarnsAlone() {
        Evaluation both = tenth(deal("p1", "joe", "2026-01-10", "1000"), deal("p2", "jill", "2026-02-10", "1000"));
        List<Settlement> months = settled(SettlementTerms.plain().advance(ADVANCE), both, 2);
        assertThat(months.get(0).statement("jill").advanced()).isEqualTo(usd("250"));
        assertThat(months.get(1).statement("jill").advanced()).isEqualTo(usd("-100"));
    }

    @Test
    void isRecoveredFromWhatIsLeftOfTheEarnings() {
        SettlementTerms held =
                SettlementTerms.plain().advance(ADVANCE).holdback("Sales", Holdback.forPeriods(percent(40), 1));
        List<Settlement> months = settled(held, tenth(deal("p1", "jill", "2026-01-10", "1000")), 2);
        assertThat(months.get(0).ledger().advanceBalance("jill", "policy 17")).isEqualTo(usd("190"));
        assertThat(months.get(1).ledger().advanceBalance("jill", "policy 17")).isEqualTo(usd("150"));
        SettlementTerms taken = SettlementTerms.plain()
                .advance(ADVANCE)
                .clawback(Clawback.asPaid("deals p1", LocalDate.of(2026, 1, 10), LocalDate.of(2026, 2, 5))
                        .ofShare(percent(30)));
        List<Settlement> clawed = settled(taken, tenth(deal("p1", "jill", "2026-01-10", "1000")), 2);
        assertThat(clawed.get(0).ledger().advanceBalance("jill", "policy 17")).isEqualTo(usd("150"));
        assertThat(clawed.get(1).ledger().advanceBalance("jill", "policy 17")).isEqualTo(usd("180"));
    }

    @Test
    void isSoundIfItIsOfNothingOrCancelledOnTheDayItIsPaid() {
        assertThat(Advance.of("policy 17", "jill", amount(0)).problems()).isEmpty();
        assertThat(ADVANCE.cancelledOn(SOLD).problems()).isEmpty();
    }

    @Test
    void saysItselfAndItsProblems() {
        assertThat(ADVANCE).hasToString("250 advanced on policy 17");
        assertThat(ADVANCE.policy()).isEqualTo("policy 17");
        assertThat(ADVANCE.participant()).isEqualTo("jill");
        assertThat(ADVANCE.amount()).isEqualTo(amount(250));
        assertThat(ADVANCE).isEqualTo(ADVANCE.paidOn(SOLD)).isNotEqualTo(ADVANCE.earnedBy("deals p9"));
        assertThat(ADVANCE.hashCode()).isEqualTo(ADVANCE.paidOn(SOLD).hashCode());
        assertConflict(
                "The advance on (policy 17) is of (-1), below zero.",
                "Give an amount of zero or more.",
                () -> settled(SettlementTerms.plain().advance(Advance.of("policy 17", "jill", amount(-1))), YEAR, 1));
        assertConflict(
                "The advance on (policy 17) is cancelled on (2026-01-01), before it is paid on (2026-01-09).",
                "Leave it out, if it is not to be paid.",
                () -> settled(SettlementTerms.plain().advance(ADVANCE.cancelledOn(LocalDate.of(2026, 1, 1))), YEAR, 1));
        assertRefused(
                "The terms have an advance for (jim), who is neither on the plan nor in the ledger.",
                "Use one of [jill, joe].",
                () -> settled(SettlementTerms.plain().advance(Advance.of("policy 17", "jim", amount(1))), YEAR, 1));
        assertNullRefused("policy", () -> Advance.of(null, "jill", amount(1)));
        assertNullRefused("participant", () -> Advance.of("p", null, amount(1)));
        assertNullRefused("amount", () -> Advance.of("p", "jill", null));
        assertNullRefused("date", () -> ADVANCE.paidOn(null));
        assertNullRefused("advance", () -> SettlementTerms.plain().advance(null));
    }
}
