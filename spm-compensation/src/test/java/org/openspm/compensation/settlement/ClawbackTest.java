package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.settlement.Months.APRIL;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.MARCH;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.ROSTER;
import static org.openspm.compensation.settlement.Months.paying;
import static org.openspm.compensation.settlement.Months.tenth;
import static org.openspm.compensation.settlement.Months.usd;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.money.Ratio;

class ClawbackTest {

    private static final LocalDate SOLD = LocalDate.of(2026, 1, 10);
    private static final LocalDate CANCELLED = LocalDate.of(2026, 3, 12);
    private static final Deal DEAL = deal("d1", "jill", "2026-01-10", "5000");
    private static final Clawback WHOLE = Clawback.asPaid("deals d1", SOLD, CANCELLED);
    private static final Ledger PAID =
            Settlement.settle(tenth(DEAL), NOTHING, JANUARY).ledger();

    /** What was paid, how it is clawed back two months later, and how much. */
    record Case(String id, String paid, Clawback clawback, String takenBack) {

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> published() {
        LocalDate sold = LocalDate.of(2025, 9, 1);
        return Stream.of(
                new Case("spiff-clawback-full", "500", WHOLE, "-500"),
                new Case(
                        "zepys-prorate-clawback",
                        "100",
                        Clawback.asPaid("deals d1", sold, LocalDate.of(2026, 3, 1))
                                .proratedOver(12),
                        "-50"),
                new Case(
                        "getinsureleads-chargeback",
                        "612",
                        Clawback.asPaid("deals d1", sold, LocalDate.of(2026, 1, 1))
                                .proratedOver(9),
                        "-340"),
                new Case("comissio-debit-balance", "600", WHOLE.proratedOver(6), "-400"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void takesBackWhatWasPaid(Case known) {
        Deal deal = deal("d1", "jill", "2026-01-10", known.paid());
        var evaluation = paying(RateTable.flat(percent(100))).evaluate(ROSTER, facts(deal));
        Ledger january = Settlement.settle(evaluation, NOTHING, JANUARY).ledger();
        Settlement march = Settlement.settle(
                evaluation, january, MARCH, SettlementTerms.plain().clawback(known.clawback()));
        assertThat(march.statement("jill").clawedBack()).isEqualTo(usd(known.takenBack()));
        assertThat(march.statement("jill").closing()).isEqualTo(usd(known.takenBack()));
        assertThat(march.entries()).hasSize(1);
    }

    /** Restated, not clawed back: a return takes the units of the highest tier first. */
    @ParameterizedTest(name = "netsuite-rebate-return-lifo {0}")
    @CsvSource({"2, -60", "3, -80"})
    void restatesFromTheHighestTierDown(String units, String creditMemo) {
        var plan = paying(RateTable.marginal(
                Tier.from(amount(0)).rate(percent(1000)),
                Tier.from(amount(2)).rate(percent(2000)),
                Tier.from(amount(4)).rate(percent(3000))));
        Deal sale = deal("d1", "jill", "2026-01-10", "6");
        Settlement january = Settlement.settle(plan.evaluate(ROSTER, facts(sale)), NOTHING, JANUARY);
        assertThat(january.paid()).isEqualTo(usd("120"));
        Deal back = deal("r1", "jill", "2026-02-10", "-" + units);
        Settlement february = Settlement.settle(plan.evaluate(ROSTER, facts(sale, back)), january.ledger(), FEBRUARY);
        assertThat(february.statement("jill").earned()).isEqualTo(usd(creditMemo));
    }

    @Test
    void waitsForThePeriodOfTheCancellationAndPostsOnce() {
        SettlementTerms terms = SettlementTerms.plain().clawback(WHOLE);
        Settlement february = Settlement.settle(tenth(DEAL), PAID, FEBRUARY, terms);
        assertThat(february.entries()).isEmpty();
        Settlement march = Settlement.settle(tenth(DEAL), february.ledger(), MARCH, terms);
        assertThat(march.entries())
                .extracting(LedgerEntry::toString)
                .containsExactly("3. jill, Sales, " + JANUARY + " posted " + MARCH
                        + ": clawed back USD -500.00, cancelled: deals d1, corrects 1 (cancelled on 2026-03-12)");
        assertThat(Settlement.settle(tenth(DEAL), march.ledger(), APRIL, terms).entries())
                .isEmpty();
    }

    @Test
    void givesBackWhatIsNotCancelledAnyMore() {
        Ledger march = Settlement.settle(
                        tenth(DEAL), PAID, MARCH, SettlementTerms.plain().clawback(WHOLE))
                .ledger();
        Settlement april = Settlement.settle(tenth(DEAL), march, APRIL);
        assertThat(april.statement("jill").clawedBack()).isEqualTo(usd("500"));
        assertThat(april.statement("jill").closing()).isEqualTo(usd("0"));
    }

    @Test
    void takesNothingBackTwiceWhenTheTransactionIsLeftOutOfTheFactsToo() {
        SettlementTerms terms = SettlementTerms.plain().clawback(WHOLE);
        Ledger march = Settlement.settle(tenth(DEAL), PAID, MARCH, terms).ledger();
        Settlement april = Settlement.settle(tenth(), march, APRIL, terms);
        assertThat(april.statement("jill").adjusted()).isEqualTo(usd("-500"));
        assertThat(april.statement("jill").clawedBack()).isEqualTo(usd("500"));
        assertThat(april.statement("jill").closing()).isEqualTo(usd("-500"));
    }

    @Test
    void countsShareTermAndWindow() {
        assertThat(WHOLE.takenBack()).isEqualTo(Ratio.of(1, 1));
        assertThat(WHOLE.ofShare(percent(40)).takenBack()).isEqualTo(Ratio.of(2, 5));
        assertThat(WHOLE.ofShare(percent(40)).proratedOver(4).takenBack()).isEqualTo(Ratio.of(1, 5));
        assertThat(WHOLE.proratedOver(2).takenBack()).isEqualTo(Ratio.ZERO);
        assertThat(WHOLE.proratedOver(1).takenBack()).isEqualTo(Ratio.ZERO);
        assertThat(WHOLE.within(3).takenBack()).isEqualTo(Ratio.of(1, 1));
        assertThat(WHOLE.within(2).takenBack()).isEqualTo(Ratio.ZERO);
        LocalDate lastDay = LocalDate.of(2026, 3, 9);
        assertThat(Clawback.asPaid("deals d1", SOLD, lastDay).within(2).takenBack())
                .isEqualTo(Ratio.of(1, 1));
    }

    @Test
    void tellsAllItsProblems() {
        Clawback bad = Clawback.asPaid("deals d1", CANCELLED, SOLD)
                .ofShare(percent(120))
                .proratedOver(0)
                .within(-1);
        assertThat(bad.problems())
                .containsExactly(
                        "The clawback of (deals d1) is cancelled on (2026-01-10), before it was sold on (2026-03-12).\n"
                                + "Give the day it was cancelled last.",
                        "The clawback of (deals d1) is of the share (120 %).\nGive a rate from 0 % to 100 %.",
                        "The clawback of (deals d1) has a term of (0) months.\nGive 1 or more.",
                        "The clawback of (deals d1) has a window of (-1) months.\nGive 1 or more.");
        assertThat(SettlementTerms.plain().clawback(bad).problems()).isEqualTo(bad.problems());
        assertThat(WHOLE.problems()).isEmpty();
    }

    @Test
    void isAValue() {
        Clawback clawback = WHOLE.within(6).proratedOver(12).ofShare(percent(40));
        assertThat(clawback)
                .isEqualTo(WHOLE.ofShare(percent(40)).proratedOver(12).within(6))
                .hasSameHashCodeAs(WHOLE.ofShare(percent(40)).proratedOver(12).within(6))
                .isNotEqualTo(WHOLE)
                .hasToString("cancelled on 2026-03-12, 40 %, prorated over 12 months, within 6 months");
        assertThat(clawback.transaction()).isEqualTo("deals d1");
        assertThat(clawback.cancelled()).isEqualTo(CANCELLED);
        SettlementTerms terms = SettlementTerms.plain().clawback(WHOLE).clawback(clawback);
        assertThat(terms.clawbacks()).containsOnly(java.util.Map.entry("deals d1", clawback));
        assertThat(terms).isNotEqualTo(SettlementTerms.plain().clawback(WHOLE)).hasToString("deals d1 " + clawback);
    }

    @Test
    void refusesNull() {
        assertNullRefused("transaction", () -> Clawback.asPaid(null, SOLD, CANCELLED));
        assertNullRefused("sold", () -> Clawback.asPaid("deals d1", null, CANCELLED));
        assertNullRefused("cancelled", () -> Clawback.asPaid("deals d1", SOLD, null));
        assertNullRefused("part", () -> WHOLE.ofShare(null));
        assertNullRefused("clawback", () -> SettlementTerms.plain().clawback(null));
    }

    @Test
    void refusesATransactionNothingWasPostedFor() {
        assertRefused(
                "The clawback is of the transaction (deals d9), for which nothing was posted.",
                "Name schema and id of one that was credited, as the ledger does.",
                () -> Settlement.settle(
                        tenth(DEAL),
                        PAID,
                        MARCH,
                        SettlementTerms.plain().clawback(Clawback.asPaid("deals d9", SOLD, CANCELLED))));
    }

    /** As paid, attainment reduced: the reversal lowers what counts from its own day on, and earns nothing itself. */
    @Test
    void reducesAttainmentByAReversalAtTheHistoricRate() {
        var plan = paying(RateTable.marginal(
                Tier.from(amount(0)).rate(percent(5)), Tier.from(amount(5000)).rate(percent(10))));
        Deal next = deal("d2", "jill", "2026-02-10", "3000");
        Deal reversal = deal("r1", "jill", "2026-03-12", "-5000");
        Deal last = deal("d3", "jill", "2026-04-02", "2000");
        SettlementTerms terms = SettlementTerms.plain().clawback(WHOLE.reversedBy("deals r1"));
        var facts = facts(DEAL, next, reversal, last);
        Ledger ledger = NOTHING;
        for (int month = 1; month <= 4; month++) {
            SettlementTerms known = month < 3 ? SettlementTerms.plain() : terms;
            ledger = Settlement.settle(plan.evaluate(ROSTER, facts), ledger, Months.month(month), known)
                    .ledger();
        }
        LedgerSelection own = ledger.select().participant("jill");
        assertThat(own.earnedIn(JANUARY).kind(EntryKind.CLAWED_BACK).total()).isEqualTo(usd("-250"));
        // The reversal itself earned 3000 at 10 % and 2000 at 5 % less, all of it given back.
        assertThat(own.earnedIn(MARCH).total()).isEqualTo(usd("0"));
        // From 3000 to 5000: the deal after the cancellation is below the second tier.
        assertThat(own.earnedIn(APRIL).total()).isEqualTo(usd("100"));
        assertThat(own.kind(EntryKind.CLAWED_BACK).total())
                .isEqualTo(usd("-250")
                        .minus(own.earnedIn(MARCH).kind(EntryKind.EARNED).total()));
    }

    @Test
    void leavesTheLeastThatWasPaid() {
        SettlementTerms terms = SettlementTerms.plain().clawback(WHOLE.leaving(amount(80)));
        assertThat(Settlement.settle(tenth(DEAL), PAID, MARCH, terms)
                        .statement("jill")
                        .clawedBack())
                .isEqualTo(usd("-420"));
        SettlementTerms all = SettlementTerms.plain().clawback(WHOLE.leaving(amount(800)));
        assertThat(Settlement.settle(tenth(DEAL), PAID, MARCH, all).entries()).isEmpty();
    }

    @Test
    void isBorneByWhomTheTermsSay() {
        SettlementTerms others = SettlementTerms.plain().clawback(WHOLE.onlyFrom("joe"));
        assertThat(Settlement.settle(tenth(DEAL), PAID, MARCH, others).entries())
                .isEmpty();
        SettlementTerms seller = SettlementTerms.plain().clawback(WHOLE.borneBy("joe"));
        Settlement march = Settlement.settle(tenth(DEAL), PAID, MARCH, seller);
        assertThat(march.statement("joe").clawedBack()).isEqualTo(usd("-500"));
        assertThat(march.statement("jill").clawedBack()).isEqualTo(usd("0"));
        assertThat(Settlement.settle(tenth(DEAL), march.ledger(), APRIL, seller).entries())
                .isEmpty();
        assertThat(Settlement.settle(tenth(DEAL), march.ledger(), APRIL)
                        .statement("joe")
                        .clawedBack())
                .isEqualTo(usd("500"));
    }

    @Test
    void namesTheEntryItCorrectsWhereAnotherBearsIt() {
        Deal first = deal("d0", "jill", "2026-01-09", "1000");
        Ledger january = Settlement.settle(tenth(first, DEAL), NOTHING, JANUARY).ledger();
        SettlementTerms seller = SettlementTerms.plain().clawback(WHOLE.borneBy("joe"));
        assertThat(Settlement.settle(tenth(first, DEAL), january, MARCH, seller).entries())
                .extracting(LedgerEntry::toString)
                .containsExactly(
                        "4. joe, Sales, " + JANUARY + " posted " + MARCH
                                + ": clawed back USD -500.00, cancelled: deals d1, corrects 2 (cancelled on 2026-03-12, borne by joe)");
    }

    @Test
    void restatesInsideTheWindowOnly() {
        Clawback restated = Clawback.restate("deals d1", SOLD, CANCELLED);
        SettlementTerms terms = SettlementTerms.plain().clawback(restated.within(3));
        var facts = terms.restate(facts(DEAL), MARCH);
        assertThat(facts.size()).isZero();
        assertThat(terms.restate(facts(DEAL), FEBRUARY).size()).isEqualTo(1);
        assertThat(SettlementTerms.plain()
                        .clawback(restated.within(2))
                        .restate(facts(DEAL), MARCH)
                        .size())
                .isEqualTo(1);
        Settlement march =
                Settlement.settle(paying(RateTable.flat(percent(10))).evaluate(ROSTER, facts), PAID, MARCH, terms);
        assertThat(march.statement("jill").adjusted()).isEqualTo(usd("-500"));
        assertThat(march.statement("jill").clawedBack()).isEqualTo(usd("0"));
        assertThat(restated.isRestated()).isTrue();
        assertThat(restated.takenBack()).isEqualTo(Ratio.ZERO);
        assertThat(restated.isInWindow()).isTrue();
    }

    @Test
    void saysItselfAndItsProblems() {
        assertThat(WHOLE.leaving(amount(50)).onlyFrom("jill").reversedBy("deals r1"))
                .hasToString("cancelled on 2026-03-12, leaving 50, only from jill, reversed by deals r1");
        assertThat(WHOLE.borneBy("joe")).hasToString("cancelled on 2026-03-12, borne by joe");
        assertThat(Clawback.restate("deals d1", SOLD, CANCELLED).within(3))
                .hasToString("cancelled on 2026-03-12, restated, within 3 months");
        assertThat(WHOLE.leaving(amount(-1)).problems())
                .containsExactly(
                        "The clawback of (deals d1) leaves (-1), below zero.\nGive an amount of zero or more.");
        assertThat(Clawback.restate("deals d1", SOLD, CANCELLED).proratedOver(3).problems())
                .containsExactly(
                        "The clawback of (deals d1) is restated, as if it had never been, and says how much is taken back."
                                + "\nUse Clawback.asPaid(..), or leave it out.");
    }
}
