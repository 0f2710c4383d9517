package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.ROSTER;
import static org.openspm.compensation.settlement.Months.entry;
import static org.openspm.compensation.settlement.Months.month;
import static org.openspm.compensation.settlement.Months.paying;
import static org.openspm.compensation.settlement.Months.usd;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Proration;

/** What a draw is held against: what was owed when the period began, what counts as earned in it, and which amount holds. */
class DrawBaseTest {

    private static final Draw DRAW = Draw.recoverable(amount(100));
    private static final RateTable WHOLE = RateTable.flat(percent(100));

    /** What is paid in February, where 30 are earned and something was owed from January. */
    private static PaymentStatement february(String owedBefore, SettlementTerms terms) {
        Ledger january = NOTHING.append(List.of(entry(1, "jill", JANUARY, EntryKind.MANUAL, owedBefore)));
        Evaluation evaluation = paying(WHOLE).evaluate(ROSTER, facts(deal("d1", "jill", "2026-02-10", "30")));
        return Settlement.settle(evaluation, january, FEBRUARY, terms).statement("jill");
    }

    @Test
    void countsWhatTheParticipantOwesAgainstEarnings() {
        PaymentStatement own = february("-40", SettlementTerms.plain().draw("jill", DRAW));
        assertThat(own.drawn()).isEqualTo(usd("110"));
        assertThat(own.paid()).isEqualTo(usd("100"));
    }

    @Test
    void doesNotCountWhatIsStillToBePaid() {
        PaymentStatement own = february("40", SettlementTerms.plain().draw("jill", DRAW));
        assertThat(own.drawn()).isEqualTo(usd("70"));
        assertThat(own.paid()).isEqualTo(usd("140"));
    }

    @Test
    void ofAComponentDoesNotCountWhatIsOwedForAll() {
        PaymentStatement own = february("-40", SettlementTerms.plain().draw("jill", "Sales", DRAW));
        assertThat(own.drawn()).isEqualTo(usd("70"));
        assertThat(own.paid()).isEqualTo(usd("60"));
    }

    @Test
    void ofAQuarterDoesNotCountWhatTheQuarterBeforeEarned() {
        SettlementTerms terms = SettlementTerms.plain()
                .draw("jill", Draw.recoverable(amount(300)).each(Grain.QUARTER));
        Evaluation evaluation = paying(WHOLE).evaluate(ROSTER, facts(deal("d1", "jill", "2026-02-10", "500")));
        Ledger ledger = NOTHING;
        for (int number = 1; number <= 6; number++) {
            Settlement settled = Settlement.settle(evaluation, ledger, month(number), terms);
            String paid = number == 2 ? "500" : number == 6 ? "300" : "0";
            assertThat(settled.paid()).as("month %s", number).isEqualTo(usd(paid));
            ledger = settled.ledger();
        }
    }

    private static PaymentStatement january(Draw draw, LocalDate left) {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.hired(LocalDate.of(2025, 1, 1)).terminated(left))
                .build();
        return Settlement.settle(
                        paying(WHOLE).evaluate(roster, facts()),
                        NOTHING,
                        JANUARY,
                        SettlementTerms.plain().draw("jill", draw))
                .statement("jill");
    }

    @Test
    void isProratedFromTheAmountOfTheLastDayOrElseOfTheFirst() {
        Draw draw = Draw.nonRecoverable(amount(310)).prorated(Proration.actualDays());
        LocalDate middle = LocalDate.of(2026, 1, 16);
        LocalDate year = LocalDate.of(2026, 12, 31);
        assertThat(january(draw.changing(middle, amount(620)), year).paid()).isEqualTo(usd("620"));
        assertThat(january(draw.ending(middle), year).paid()).isEqualTo(usd("150"));
        assertThat(january(draw.ending(middle), LocalDate.of(2026, 1, 15)).paid())
                .isEqualTo(usd("150"));
        assertThat(january(draw.ending(JANUARY.range().start()), year).paid()).isEqualTo(usd("0"));
    }

    @Test
    void isSoundAtBothEndsOfWhatItMayBe() {
        assertThat(DRAW.recovering(percent(0)).problems()).isEmpty();
        assertThat(DRAW.recovering(percent(100)).problems()).isEmpty();
        assertThat(Draw.recoverable(amount(0)).recoveringAtMost(amount(0)).problems())
                .isEmpty();
        assertThat(DRAW.recovering(percent(-1)).problems())
                .containsExactly("The recovery of (-1 %) of the earnings is not from 0 % to 100 %.\n"
                        + "Give a rate between them.");
    }
}
