package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.ROSTER;
import static org.openspm.compensation.settlement.Months.month;
import static org.openspm.compensation.settlement.Months.paying;
import static org.openspm.compensation.settlement.Months.usd;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;

class HoldbackTest {

    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);

    /** What is earned in January, how it is held, and what is paid each month from January on. */
    record Case(String id, String earned, Holdback holdback, List<String> paid) {

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("in two halves", "60", Holdback.instalments(2), List.of("30", "30", "0")),
                new Case("salescookie-lookback", "60", Holdback.instalments(3), List.of("20", "20", "20", "0")),
                new Case("sap-s4-installments", "300", Holdback.instalments(3), List.of("100", "100", "100", "0")),
                new Case("no cent is lost", "100", Holdback.instalments(3), List.of("33.33", "33.34", "33.33", "0")),
                new Case(
                        "70 % at sale, the rest after the window",
                        "1000", Holdback.forPeriods(percent(30), 2), List.of("700", "0", "300", "0")),
                new Case(
                        "until a date",
                        "1000",
                        Holdback.until(percent(25), LocalDate.of(2026, 3, 15)),
                        List.of("750", "0", "250", "0")));
    }

    private static Evaluation earning(String amount) {
        return paying(RateTable.flat(percent(100))).evaluate(ROSTER, facts(deal("d1", "jill", "2026-01-10", amount)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void paysOverTime(Case known) {
        SettlementTerms terms = SettlementTerms.plain().holdback("Sales", known.holdback());
        Ledger ledger = NOTHING;
        for (int i = 0; i < known.paid().size(); i++) {
            Settlement settled = Settlement.settle(earning(known.earned()), ledger, month(i + 1), terms);
            assertThat(settled.paid()).isEqualTo(usd(known.paid().get(i)));
            ledger = settled.ledger();
            assertThat(Settlement.settle(earning(known.earned()), ledger, month(i + 1), terms)
                            .entries())
                    .isEmpty();
        }
        assertThat(ledger.select().kind(EntryKind.HELD, EntryKind.RELEASED).total())
                .isEqualTo(usd("0"));
    }

    @Test
    void paysHalfOnOrderAndTheRestAsCashComesIn() {
        SettlementTerms order = SettlementTerms.plain().holdback("Sales", Holdback.onEvent(percent(50)));
        Settlement january = Settlement.settle(earning("1000"), NOTHING, month(1), order);
        assertThat(january.statement("jill").held()).isEqualTo(usd("-500"));
        assertThat(january.paid()).isEqualTo(usd("500"));
        SettlementTerms some = order.released("deals d1", percent(40));
        Settlement february = Settlement.settle(earning("1000"), january.ledger(), month(2), some);
        assertThat(february.statement("jill").released()).isEqualTo(usd("200"));
        assertThat(february.entries().get(0))
                .hasToString("4. jill, Sales, " + month(1) + " posted " + month(2)
                        + ": released USD 200.00, holdback: deals d1, corrects 1 (1/2 held until released)");
        Settlement march = Settlement.settle(
                earning("1000"), february.ledger(), month(3), order.released("deals d1", percent(100)));
        assertThat(march.paid()).isEqualTo(usd("300"));
    }

    @Test
    void takesBackOnlyWhatWasReallyPaid() {
        SettlementTerms terms = SettlementTerms.plain().holdback("Sales", Holdback.instalments(3));
        Ledger january =
                Settlement.settle(earning("60"), NOTHING, month(1), terms).ledger();
        Clawback cancelled = Clawback.asPaid("deals d1", LocalDate.of(2026, 1, 10), LocalDate.of(2026, 2, 10));
        Settlement february = Settlement.settle(earning("60"), january, month(2), terms.clawback(cancelled));
        PaymentStatement own = february.statement("jill");
        assertThat(own.clawedBack()).isEqualTo(usd("-60"));
        assertThat(own.held()).isEqualTo(usd("40"));
        assertThat(own.closing()).isEqualTo(usd("-20"));
    }

    @Test
    void releasesAllWhenTheTermsDoNotHoldAnyMore() {
        SettlementTerms terms = SettlementTerms.plain().holdback("Sales", Holdback.instalments(3));
        Ledger january =
                Settlement.settle(earning("60"), NOTHING, month(1), terms).ledger();
        assertThat(Settlement.settle(earning("60"), january, month(2)).paid()).isEqualTo(usd("40"));
    }

    @Test
    void holdsEachTransactionByItself() {
        SettlementTerms terms = SettlementTerms.plain().holdback("Sales", Holdback.forPeriods(percent(10), 1));
        Evaluation evaluation = Months.tenth(
                deal("d1", "jill", "2026-01-10", "1000"),
                deal("d2", "jill", "2026-01-11", "2000"),
                deal("d3", "joe", "2026-01-12", "3000"));
        Settlement january = Settlement.settle(evaluation, NOTHING, month(1), terms);
        assertThat(january.entries())
                .filteredOn(entry -> entry.kind() == EntryKind.HELD)
                .extracting(LedgerEntry::sequence, LedgerEntry::amount)
                .containsExactly(tuple(4L, usd("-10")), tuple(5L, usd("-20")), tuple(6L, usd("-30")));
        Settlement february = Settlement.settle(evaluation, january.ledger(), month(2), terms);
        assertThat(february.statement("jill").released()).isEqualTo(usd("30"));
        assertThat(february.statement("joe").released()).isEqualTo(usd("30"));
    }

    @Test
    void tellsItsProblems() {
        assertThat(Holdback.until(percent(101), APRIL_1).problems())
                .containsExactly("The holdback is of the share (101/100).\nGive a rate from 0 % to 100 %.");
        assertThat(Holdback.forPeriods(percent(10), 0).problems())
                .containsExactly("The holdback is released after (0) pay periods.\nGive 1 or more.");
        assertThat(Holdback.instalments(1).problems())
                .containsExactly("The earnings are paid in (1) instalments.\nGive 2 or more.");
        assertThat(Holdback.instalments(2).problems()).isEmpty();
        assertThat(SettlementTerms.plain()
                        .holdback("Sales", Holdback.instalments(1))
                        .released("deals d1", percent(-1))
                        .problems())
                .containsExactly(
                        "For (Sales): The earnings are paid in (1) instalments.\nGive 2 or more.",
                        "Of (deals d1) the share (-1 %) is released.\nGive a rate from 0 % to 100 %.");
    }

    @Test
    void isAValue() {
        assertThat(Holdback.until(percent(30), APRIL_1))
                .isEqualTo(Holdback.until(percent(30), APRIL_1))
                .hasSameHashCodeAs(Holdback.until(percent(30), APRIL_1))
                .isNotEqualTo(Holdback.onEvent(percent(30)))
                .hasToString("3/10 held until 2026-04-01");
        assertThat(Holdback.forPeriods(percent(30), 2)).hasToString("3/10 held for 2 pay periods");
        assertThat(Holdback.instalments(3)).hasToString("paid in 3 instalments");
        SettlementTerms terms = SettlementTerms.plain()
                .holdback("Sales", Holdback.onEvent(percent(50)))
                .released("deals d1", percent(40));
        assertThat(terms)
                .isNotEqualTo(SettlementTerms.plain())
                .hasToString("Sales 1/2 held until released; deals d1 released by 40 %");
    }

    @Test
    void refusesNull() {
        assertNullRefused("date", () -> Holdback.until(percent(1), null));
        assertNullRefused("component", () -> SettlementTerms.plain().holdback(null, Holdback.instalments(2)));
        assertNullRefused("holdback", () -> SettlementTerms.plain().holdback("Sales", null));
        assertNullRefused("transaction", () -> SettlementTerms.plain().released(null, percent(1)));
        assertNullRefused("share", () -> SettlementTerms.plain().released("deals d1", null));
    }

    @Test
    void paysInPartsOfAnySize() {
        Holdback nine = Holdback.inProportion(9, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1);
        SettlementTerms terms = SettlementTerms.plain().holdback("Sales", nine);
        var evaluation = Months.tenth(deal("d1", "jill", "2026-01-10", "5700"));
        Ledger ledger = Months.NOTHING;
        for (int month = 1; month <= 12; month++) {
            Settlement settled = Settlement.settle(evaluation, ledger, Months.month(month), terms);
            String paid = month == 1 ? "427.50" : month > 9 ? "47.50" : "0";
            assertThat(settled.paid()).as("month %s", month).isEqualTo(usd(paid));
            ledger = settled.ledger();
        }
        assertThat(nine).hasToString("paid in the parts [9, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]");
        assertThat(Holdback.inProportion(1)).isEqualTo(Holdback.inProportion(1)).isNotEqualTo(nine);
        assertThat(Holdback.inProportion(1, -1).problems())
                .containsExactly(
                        "The earnings are paid in the parts ([1, -1]).\nGive parts of zero or more, one of them above zero.");
        assertThat(Holdback.inProportion(0, 0).problems()).hasSize(1);
    }
}
