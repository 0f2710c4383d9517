package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.tenth;
import static org.openspm.compensation.settlement.Months.usd;

import org.junit.jupiter.api.Test;

class LedgerSelectionTest {

    private static final Ledger LEDGER = Settlement.settle(
                    tenth(deal("d1", "jill", "2026-01-10", "300"), deal("d2", "joe", "2026-02-10", "70")),
                    Settlement.settle(tenth(deal("d1", "jill", "2026-01-10", "100")), NOTHING, JANUARY)
                            .ledger(),
                    FEBRUARY)
            .ledger();
    private static final LedgerSelection ALL = LEDGER.select();

    @Test
    void narrowsByWhatIsAsked() {
        assertThat(ALL.entries()).isEqualTo(LEDGER.entries()).hasSize(6);
        LedgerSelection evaluated = ALL.kind(EntryKind.EARNED, EntryKind.ADJUSTED);
        assertThat(evaluated.total()).isEqualTo(usd("37"));
        assertThat(evaluated.participant("jill").total()).isEqualTo(usd("30"));
        assertThat(evaluated.earnedIn(JANUARY).total()).isEqualTo(usd("30"));
        assertThat(evaluated.postedIn(JANUARY).total()).isEqualTo(usd("10"));
        assertThat(evaluated.postedBefore(FEBRUARY).total()).isEqualTo(usd("10"));
        assertThat(evaluated.transaction("deals d2").total()).isEqualTo(usd("7"));
        assertThat(evaluated.component("Sales").total()).isEqualTo(usd("37"));
        assertThat(ALL.component("").total()).isEqualTo(usd("-37"));
        assertThat(evaluated.participant("joe")).hasToString("1 entries, USD 7.00");
    }

    @Test
    void refusesNull() {
        assertNullRefused("id", () -> ALL.participant(null));
        assertNullRefused("label", () -> ALL.component(null));
        assertNullRefused("reference", () -> ALL.transaction(null));
        assertNullRefused("period", () -> ALL.earnedIn(null));
        assertNullRefused("period", () -> ALL.postedIn(null));
        assertNullRefused("period", () -> ALL.postedBefore(null));
    }
}
