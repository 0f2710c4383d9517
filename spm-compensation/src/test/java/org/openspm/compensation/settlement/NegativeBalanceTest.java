package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.tenth;
import static org.openspm.compensation.settlement.Months.usd;

import org.junit.jupiter.api.Test;

class NegativeBalanceTest {

    private static final Ledger PAID = Settlement.settle(
                    tenth(deal("d1", "jill", "2026-01-10", "400")), NOTHING, JANUARY)
            .ledger();

    private static Settlement cancelled(NegativeBalance policy) {
        return Settlement.settle(
                tenth(), PAID, FEBRUARY, SettlementTerms.plain().negativeBalance(policy));
    }

    @Test
    void isCarried() {
        PaymentStatement own = cancelled(NegativeBalance.CARRIED).statement("jill");
        assertThat(own.paid()).isEqualTo(usd("0"));
        assertThat(own.closing()).isEqualTo(usd("-40"));
    }

    @Test
    void isWrittenOff() {
        Settlement february = cancelled(NegativeBalance.WRITTEN_OFF);
        PaymentStatement own = february.statement("jill");
        assertThat(own.column(EntryKind.WRITTEN_OFF)).isEqualTo(usd("40"));
        assertThat(own.paid()).isEqualTo(usd("0"));
        assertThat(own.closing()).isEqualTo(usd("0"));
    }

    @Test
    void isTakenBackWhenTheOpenPeriodIsSettledAgainWithMoreEarnings() {
        SettlementTerms terms = SettlementTerms.plain().negativeBalance(NegativeBalance.WRITTEN_OFF);
        Ledger first = cancelled(NegativeBalance.WRITTEN_OFF).ledger();
        Settlement again = Settlement.settle(tenth(deal("d2", "jill", "2026-02-10", "500")), first, FEBRUARY, terms);
        assertThat(again.statement("jill").column(EntryKind.WRITTEN_OFF)).isEqualTo(usd("0"));
        assertThat(again.statement("jill").paid()).isEqualTo(usd("10"));
    }

    @Test
    void isPaidBack() {
        PaymentStatement own = cancelled(NegativeBalance.PAID_BACK).statement("jill");
        assertThat(own.paid()).isEqualTo(usd("-40"));
        assertThat(own.closing()).isEqualTo(usd("0"));
    }

    @Test
    void postsNothingWhenSettledAgain() {
        for (NegativeBalance policy : NegativeBalance.values()) {
            SettlementTerms terms = SettlementTerms.plain().negativeBalance(policy);
            assertThat(Settlement.settle(tenth(), cancelled(policy).ledger(), FEBRUARY, terms)
                            .entries())
                    .isEmpty();
        }
    }

    @Test
    void saysItself() {
        assertThat(NegativeBalance.values())
                .extracting(NegativeBalance::toString)
                .containsExactly("carried", "written off", "paid back");
    }
}
