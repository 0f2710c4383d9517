package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.Advance;
import org.openspm.compensation.settlement.Draw;
import org.openspm.compensation.settlement.Holdback;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.compensation.settlement.SettlementTerms;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** What vendors, courts and insurers publish of payments month by month, paid by a settlement. */
class WorkedPaymentsTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);

    /** What jill is paid from January on, where this is what she earns each month. */
    private static List<String> paid(SettlementTerms terms, int... earned) {
        CompensationPlan plan = CompensationPlan.named("Published")
                .in("USD")
                .year(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Pay", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(100))))
                .build();
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < earned.length; i++) {
            deals.add(deal("d" + (i + 1), "jill", String.format("2026-%02d-15", i + 1), String.valueOf(earned[i])));
        }
        Evaluation run =
                plan.evaluate(Roster.builder().participant("jill", p -> p).build(), Facts.of(DEALS, deals));
        Ledger ledger = Ledger.empty("USD");
        List<String> paid = new ArrayList<>();
        for (int i = 0; i < earned.length; i++) {
            Settlement month = Settlement.settle(run, ledger, run.payPeriods().get(i), terms);
            paid.add(month.statement("jill").paid().value().stripTrailingZeros().toPlainString());
            ledger = month.ledger();
        }
        return paid;
    }

    /** https://docs.oracle.com/cd/E05553_01/books/InCompAdm/InCompAdmPlanDesign8.html: six months of a recoverable draw of 2,000. */
    @Test
    void aRecoverableDraw() {
        SettlementTerms terms = SettlementTerms.plain().draw("jill", Draw.recoverable(amount(2_000)));
        assertThat(paid(terms, 2_750, 3_000, 1_500, 2_375, 3_000, 2_750))
                .containsExactly("2750", "3000", "2000", "2000", "2875", "2750");
    }

    /**
     * https://law.onecle.com/tax/2007/colv2in.tcm.wpd006.html: 5,000 a month that are not recoverable for four months, 2,500 for two, and a
     * recoverable draw after them, here of 2,500 too: 1,000 is topped up by 1,500, which the 4,000 of the next month pay back.
     */
    @Test
    void aGuaranteeAndThenADraw() {
        Draw draw = Draw.recoverable(amount(5_000))
                .changing(LocalDate.of(2026, 5, 1), amount(2_500))
                .guaranteedBefore(LocalDate.of(2026, 7, 1));
        assertThat(paid(SettlementTerms.plain().draw("jill", draw), 0, 0, 3_000, 6_000, 0, 0, 1_000, 4_000, 4_000))
                .containsExactly("5000", "5000", "5000", "6000", "2500", "2500", "2500", "2500", "4000");
    }

    /**
     * https://www.fflilluminate.com/compensation: 75 % of a first year's 1,320 are paid at once, 990, and 110 in each of the months 10, 11 and
     * 12.
     */
    @Test
    void nineMonthsInAdvance() {
        SettlementTerms terms =
                SettlementTerms.plain().holdback("Pay", Holdback.inProportion(9, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1));
        assertThat(paid(terms, 1_320, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .containsExactly("990", "0", "0", "0", "0", "0", "0", "0", "0", "110", "110", "110");
    }

    /**
     * https://aagagent.com/member-manual/points-and-commissions/commission-information/advance-and-earned-commissions/: an advance of 600 is
     * recovered by 100 of each payment; the seventh is paid.
     */
    @Test
    void anAdvanceIsRecoveredFromItsPolicy() {
        SettlementTerms terms = SettlementTerms.plain()
                .advance(Advance.of("flex life", "jill", amount(600))
                        .paidOn(LocalDate.of(2026, 1, 5))
                        .earnedBy("deals d2", "deals d3", "deals d4", "deals d5", "deals d6", "deals d7", "deals d8"));
        assertThat(paid(terms, 0, 100, 100, 100, 100, 100, 100, 100))
                .containsExactly("600", "0", "0", "0", "0", "0", "0", "100");
    }

    /** https://chandoo.org/wp/calculate-payment-schedule-homework/: nothing is paid below 200, which then adds up. */
    @Test
    void nothingIsPaidBelowALeast() {
        assertThat(paid(SettlementTerms.plain().minimumPayment(amount(200)), 50, 60, 100, 10, 240))
                .containsExactly("0", "0", "210", "0", "250");
    }
}
