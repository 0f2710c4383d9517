package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.MARCH;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.ROSTER;
import static org.openspm.compensation.settlement.Months.YEAR;
import static org.openspm.compensation.settlement.Months.adjustment;
import static org.openspm.compensation.settlement.Months.paying;
import static org.openspm.compensation.settlement.Months.tenth;
import static org.openspm.compensation.settlement.Months.usd;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

class SettlementTest {

    private static final Deal FIRST = deal("d1", "jill", "2026-01-10", "1000");
    private static final Deal SECOND = deal("d2", "jill", "2026-02-10", "500");
    private static final Settlement JAN = Settlement.settle(tenth(FIRST), NOTHING, JANUARY);

    @Test
    void postsWhatWasEarnedAndPaysIt() {
        assertThat(JAN.period()).isEqualTo(JANUARY);
        assertThat(JAN.entries())
                .extracting(LedgerEntry::toString)
                .containsExactly(
                        "1. jill, Sales, " + JANUARY + " posted " + JANUARY + ": earned USD 100.00, ordinary: deals d1",
                        "2. jill, " + JANUARY + " posted " + JANUARY + ": paid USD -100.00, settled");
        assertThat(JAN.ledger().entries()).isEqualTo(JAN.entries());
        assertThat(JAN.statement("jill").paid()).isEqualTo(usd("100"));
        assertThat(JAN.statement("joe").paid()).isEqualTo(usd("0"));
        assertThat(JAN.statements()).extracting(PaymentStatement::participant).containsExactly("jill", "joe");
        assertThat(JAN.paid()).isEqualTo(usd("100"));
        assertThat(JAN).hasToString(JANUARY + ": 2 entries, paid USD 100.00");
    }

    @Test
    void postsNothingWhenSettledAgain() {
        Settlement again = Settlement.settle(tenth(FIRST), JAN.ledger(), JANUARY);
        assertThat(again.entries()).isEmpty();
        assertThat(again.ledger()).isEqualTo(JAN.ledger());
        assertThat(again.statement("jill")).isEqualTo(JAN.statement("jill"));
    }

    @Test
    void paysTheRestWhenTheOpenPeriodIsSettledAgainWithMore() {
        Settlement again =
                Settlement.settle(tenth(FIRST, deal("d3", "jill", "2026-01-20", "50")), JAN.ledger(), JANUARY);
        assertThat(again.statement("jill").earned()).isEqualTo(usd("105"));
        assertThat(again.statement("jill").paid()).isEqualTo(usd("105"));
        assertThat(again.entries()).hasSize(2);
    }

    @Test
    void adjustsForALateTransaction() {
        Settlement feb =
                Settlement.settle(tenth(FIRST, SECOND, deal("d3", "jill", "2026-01-20", "50")), JAN.ledger(), FEBRUARY);
        LedgerEntry late = adjustment(feb).orElseThrow();
        assertThat(late.earned()).isEqualTo(JANUARY);
        assertThat(late.posted()).isEqualTo(FEBRUARY);
        assertThat(late.amount()).isEqualTo(usd("5"));
        assertThat(late.reason()).hasToString("late: deals d3");
        assertThat(feb.statement("jill").earned()).isEqualTo(usd("50"));
        assertThat(feb.statement("jill").adjusted()).isEqualTo(usd("5"));
        assertThat(feb.statement("jill").paid()).isEqualTo(usd("55"));
        assertThat(feb.ledger()
                        .select()
                        .earnedIn(JANUARY)
                        .kind(EntryKind.EARNED, EntryKind.ADJUSTED)
                        .total())
                .isEqualTo(usd("105"));
    }

    @Test
    void adjustsForACancelledTransactionAndCarriesTheDebt() {
        Settlement feb = Settlement.settle(tenth(SECOND), JAN.ledger(), FEBRUARY);
        assertThat(adjustment(feb).orElseThrow().reason()).hasToString("cancelled: deals d1, corrects 1");
        assertThat(adjustment(feb).orElseThrow().amount()).isEqualTo(usd("-100"));
        assertThat(feb.statement("jill").paid()).isEqualTo(usd("0"));
        assertThat(feb.statement("jill").closing()).isEqualTo(usd("-50"));
        Settlement mar = Settlement.settle(tenth(SECOND, deal("d4", "jill", "2026-03-01", "800")), feb.ledger(), MARCH);
        assertThat(mar.statement("jill").opening()).isEqualTo(usd("-50"));
        assertThat(mar.statement("jill").paid()).isEqualTo(usd("30"));
        assertThat(mar.statement("jill").closing()).isEqualTo(usd("0"));
    }

    @Test
    void resubmittingACancelledTransactionIsAChange() {
        Ledger cancelled = Settlement.settle(tenth(), JAN.ledger(), FEBRUARY).ledger();
        Settlement mar = Settlement.settle(tenth(FIRST), cancelled, MARCH);
        assertThat(adjustment(mar).orElseThrow().reason()).hasToString("changed: deals d1, corrects 3");
        assertThat(mar.ledger().balance("jill")).isEqualTo(usd("0"));
    }

    @Test
    void adjustsForAChangedAmountAndAChangedDate() {
        Settlement smaller = Settlement.settle(tenth(deal("d1", "jill", "2026-01-10", "400")), JAN.ledger(), FEBRUARY);
        assertThat(adjustment(smaller).orElseThrow().reason()).hasToString("changed: deals d1, corrects 1");
        assertThat(adjustment(smaller).orElseThrow().amount()).isEqualTo(usd("-60"));

        Settlement dated = Settlement.settle(tenth(deal("d1", "jill", "2026-02-10", "1000")), JAN.ledger(), FEBRUARY);
        assertThat(dated.entries())
                .extracting(entry -> entry.kind() + " " + entry.amount() + ", " + entry.reason())
                .containsExactly(
                        "adjusted USD -100.00, changed: deals d1, corrects 1", "earned USD 100.00, changed: deals d1");
        assertThat(dated.paid()).isEqualTo(usd("0"));
    }

    @Test
    void adjustsBothWhenATransactionMoves() {
        Settlement feb = Settlement.settle(tenth(deal("d1", "joe", "2026-01-10", "1000")), JAN.ledger(), FEBRUARY);
        assertThat(feb.entries())
                .extracting(entry -> entry.participant() + " " + entry.amount() + ", " + entry.reason())
                .containsExactly(
                        "jill USD -100.00, moved: deals d1, corrects 1",
                        "joe USD 100.00, moved: deals d1",
                        "joe USD -100.00, settled");
    }

    @Test
    void adjustsForAPlanThatPaysAnotherRate() {
        Evaluation twelfth = paying(RateTable.flat(percent(12))).evaluate(ROSTER, facts(FIRST));
        Settlement feb = Settlement.settle(twelfth, JAN.ledger(), FEBRUARY);
        assertThat(adjustment(feb).orElseThrow().reason()).hasToString("rerated: deals d1, corrects 1");
        assertThat(feb.paid()).isEqualTo(usd("20"));
    }

    @Test
    void adjustsForAComponentThatCameOrWent() {
        CompensationPlan more = CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT)).accumulating(Grain.YEAR).pay(RateTable.flat(percent(10))))
                .component(
                        "Extra",
                        c -> c.measure(sum(AMOUNT)).accumulating(Grain.YEAR).pay(RateTable.flat(percent(1))))
                .build();
        Settlement feb = Settlement.settle(more.evaluate(ROSTER, facts(FIRST)), JAN.ledger(), FEBRUARY);
        assertThat(adjustment(feb).orElseThrow().reason()).hasToString("rerated: deals d1");
        Settlement back = Settlement.settle(tenth(FIRST), feb.ledger(), MARCH);
        assertThat(adjustment(back).orElseThrow().reason()).hasToString("rerated: deals d1, corrects 3");
        assertThat(back.ledger().balance("jill")).isEqualTo(usd("-10"));
    }

    @Test
    void keepsATransactionThatEarnedNothingSoThatItIsNotLateLater() {
        RateTable above = RateTable.marginal(
                Tier.from(amount(0)).rate(percent(0)), Tier.from(amount(2000)).rate(percent(10)));
        Settlement none = Settlement.settle(paying(above).evaluate(ROSTER, facts(FIRST)), NOTHING, JANUARY);
        assertThat(none.entries()).extracting(LedgerEntry::amount).containsExactly(usd("0"));
        Settlement feb = Settlement.settle(tenth(FIRST), none.ledger(), FEBRUARY);
        assertThat(adjustment(feb).orElseThrow().reason()).hasToString("rerated: deals d1, corrects 1");
    }

    @Test
    void postsTheCapOfThePlanAsALineOfItsOwn() {
        CompensationPlan capped = CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .cap(Grain.MONTH, amount(80))
                .build();
        Settlement jan = Settlement.settle(capped.evaluate(ROSTER, facts(FIRST)), NOTHING, JANUARY);
        assertThat(jan.entries()).extracting(LedgerEntry::amount).containsExactly(usd("100"), usd("-20"), usd("-80"));
        assertThat(jan.entries().get(1).component()).startsWith("Cap");
        Settlement feb = Settlement.settle(capped.evaluate(ROSTER, facts()), jan.ledger(), FEBRUARY);
        assertThat(feb.ledger().balance("jill")).isEqualTo(usd("-80"));
        assertThat(feb.entries().stream().filter(entry -> entry.component().startsWith("Cap")))
                .extracting(entry -> entry.amount() + " " + entry.reason())
                .containsExactly("USD 20.00 rerated, corrects 2");
    }

    @Test
    void takesBackWhatSomebodyWhoLeftThePlanWasPosted() {
        Evaluation withoutJill = paying(RateTable.flat(percent(10)))
                .evaluateLeniently(Roster.builder().participant("joe", p -> p).build(), facts());
        Settlement feb = Settlement.settle(withoutJill, JAN.ledger(), FEBRUARY);
        assertThat(feb.statement("jill").closing()).isEqualTo(usd("-100"));
    }

    @Test
    void leavesEarlierPlanYearsAlone() {
        CompensationPlan next = CompensationPlan.named("AE")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2027))
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .build();
        Evaluation evaluation = next.evaluate(ROSTER, facts(deal("e1", "jill", "2027-01-02", "70")));
        Settlement first = Settlement.settle(
                evaluation, JAN.ledger(), evaluation.payPeriods().get(0));
        assertThat(first.paid()).isEqualTo(usd("7"));
        assertThat(first.entries()).hasSize(2);
    }

    @Test
    void refusesAPeriodThatIsClosedOrNotOfThePlan() {
        Ledger february =
                Settlement.settle(tenth(FIRST, SECOND), JAN.ledger(), FEBRUARY).ledger();
        assertRefused(
                "The period (" + JANUARY + ") is closed: entries were posted in (" + FEBRUARY + ").",
                "Settle (" + FEBRUARY + ") or a later one; differences are posted there.",
                () -> Settlement.settle(tenth(FIRST), february, JANUARY));
        assertRefused(
                "The period (" + YEAR + ") is no pay period of the plan (AE).",
                "Use one from (" + JANUARY + ") to (" + Months.month(12) + ").",
                () -> Settlement.settle(tenth(FIRST), NOTHING, YEAR));
    }

    @Test
    void refusesALedgerInAnotherCurrency() {
        assertRefused(
                "The ledger is in (EUR), the plan (AE) in (USD).",
                "Keep one ledger for each plan.",
                () -> Settlement.settle(tenth(), Ledger.empty("EUR"), JANUARY));
    }

    @Test
    void refusesNullAndStrangers() {
        assertNullRefused("evaluation", () -> Settlement.settle(null, NOTHING, JANUARY));
        assertNullRefused("ledger", () -> Settlement.settle(tenth(), null, JANUARY));
        assertNullRefused("open", () -> Settlement.settle(tenth(), NOTHING, null));
        assertNullRefused("participant", () -> JAN.statement(null));
        assertRefused(
                "The participant (sam) is neither on the plan nor in the ledger.",
                "Use one of [jill, joe].",
                () -> JAN.statement("sam"));
    }

    /** A mistyped component would change nothing, and pay at once what is meant to be held. */
    @Test
    void refusesTermsForComponentsThatThereAreNot() {
        Map<String, SettlementTerms> mistyped = Map.of(
                "a holdback of", SettlementTerms.plain().holdback("Salse", Holdback.instalments(2)),
                "a floor of", SettlementTerms.plain().noLessThanZero("Salse"),
                "a draw on", SettlementTerms.plain().draw("jill", "Salse", Draw.recoverable(amount(1))));
        mistyped.forEach((what, terms) -> assertRefused(
                "The terms have " + what + " (Salse), which is a component neither of the plan nor in the ledger.",
                "Use one of [Sales].",
                () -> Settlement.settle(tenth(), NOTHING, JANUARY, terms)));
        Ledger known = NOTHING.post(
                JANUARY, new ManualEntry("jill", "Salse", JANUARY, amount(1), "of the plan before", "VP Sales"));
        mistyped.values()
                .forEach(terms -> assertThat(Settlement.settle(tenth(), known, JANUARY, terms)
                                .entries())
                        .isNotEmpty());
    }

    /** What a cap takes away is posted by the label of the cap, and may be held as what the component earned is: before anything of it was posted too. */
    @Test
    void knowsTheLabelsOfCaps() {
        CompensationPlan capped = CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(10)))
                                .cap(Grain.YEAR, amount(60)))
                .cap(Grain.MONTH, amount(50))
                .build();
        SettlementTerms half = SettlementTerms.plain()
                .holdback("Sales", Holdback.onEvent(percent(50)))
                .holdback("Cap of Sales: 60 each YEAR", Holdback.onEvent(percent(50)))
                .holdback("Cap: 50 each MONTH", Holdback.onEvent(percent(50)));
        Settlement nothing = Settlement.settle(capped.evaluate(ROSTER, facts()), NOTHING, JANUARY, half);
        assertThat(nothing.entries()).isEmpty();
        Settlement january = Settlement.settle(
                capped.evaluate(ROSTER, facts(deal("a", "jill", "2026-01-05", "1000"))), NOTHING, JANUARY, half);
        assertThat(january.statement("jill").paid()).isEqualTo(usd("25"));
    }
}
