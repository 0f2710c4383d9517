package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.settlement.Cause;
import org.openspm.compensation.settlement.EntryKind;
import org.openspm.compensation.settlement.EntryReason;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.LedgerEntry;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

class CommissionAccrualTest {

    private static final Period JANUARY = FiscalCalendar.gregorian().month(2026, 1);
    private static final Period FEBRUARY = JANUARY.next();
    private final List<LedgerEntry> entries = new ArrayList<>();

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private void post(String participant, Period posted, EntryKind kind, String amount) {
        entries.add(new LedgerEntry(
                entries.size() + 1L,
                participant,
                "",
                posted,
                posted,
                kind,
                usd(amount),
                EntryReason.of(Cause.SETTLED, "")));
    }

    private CommissionAccrual at(Period period) {
        return CommissionAccrual.of(Ledger.of("USD", entries), period);
    }

    @Test
    void accruesWhatThePeriodPaysLater() {
        post("jill", JANUARY, EntryKind.EARNED, "500");
        post("jill", JANUARY, EntryKind.PAID, "-500");
        post("jill", FEBRUARY, EntryKind.EARNED, "300");
        post("jill", FEBRUARY, EntryKind.ADJUSTED, "-40");
        post("jill", FEBRUARY, EntryKind.PAID, "-260");
        assertThat(at(JANUARY).total()).isEqualTo(usd("500"));
        assertThat(at(FEBRUARY).byParticipant()).isEqualTo(Map.of("jill", usd("260")));
    }

    /** What is held is earned; what is drawn is not, neither when it is paid nor when it is recovered. */
    @Test
    void tellsEarnedFromPaid() {
        post("ann", JANUARY, EntryKind.EARNED, "300");
        post("ann", JANUARY, EntryKind.HELD, "-100");
        post("ann", JANUARY, EntryKind.PAID, "-200");
        post("bob", JANUARY, EntryKind.EARNED, "500");
        post("bob", JANUARY, EntryKind.DRAWN, "1000");
        post("bob", JANUARY, EntryKind.PAID, "-1500");
        post("bob", FEBRUARY, EntryKind.EARNED, "3000");
        post("bob", FEBRUARY, EntryKind.RECOVERED, "-1000");
        post("bob", FEBRUARY, EntryKind.PAID, "-2000");
        assertThat(at(JANUARY).byParticipant()).isEqualTo(Map.of("ann", usd("300"), "bob", usd("500")));
        assertThat(at(FEBRUARY).byParticipant()).isEqualTo(Map.of("ann", usd("100"), "bob", usd("3000")));
    }

    @Test
    void isPostedWithEmployerCostAndReversed() {
        post("ann", JANUARY, EntryKind.EARNED, "100.03");
        post("bob", JANUARY, EntryKind.EARNED, "-50");
        CommissionAccrual accrual = at(JANUARY).withEmployerCost(Rate.percent(20));
        assertThat(accrual).hasToString("2026-01: accrued USD 50.03, employer cost USD 10.01");
        assertThat(accrual.employerCost()).isEqualTo(usd("10.01"));
        assertThat(accrual.postings())
                .extracting(Posting::toString)
                .containsExactly(
                        "2026-01-31 commission expense to accrued commissions USD 100.03, ann",
                        "2026-01-31 employer cost to accrued employer cost USD 20.01, ann",
                        "2026-01-31 accrued commissions to commission expense USD 50.00, bob",
                        "2026-01-31 accrued employer cost to employer cost USD 10.00, bob");
        assertThat(accrual.reversal())
                .hasSameSizeAs(accrual.postings())
                .first()
                .hasToString("2026-02-01 accrued commissions to commission expense USD 100.03, ann");
        assertThat(accrual).isNotEqualTo(at(JANUARY)).isEqualTo(at(JANUARY).withEmployerCost(Rate.percent(20)));
        assertNullRefused("rate", () -> accrual.withEmployerCost(null));
    }
}
