package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.WON;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Transactions that come, change and go after an evaluation. */
class FactChangesTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final Period JANUARY = CALENDAR.month(2026, 1);
    private static final Period MARCH = CALENDAR.month(2026, 3);
    private static final Roster ROSTER = Roster.builder()
            .participant("jack", p -> p)
            .participant("jill", p -> p)
            .participant("sam", p -> p.on("Managers"))
            .build();

    /** 10 % to 1,000 in the year, 20 % beyond. */
    private static final CompensationPlan PLAN = CompensationPlan.named("AE")
            .in("USD")
            .year(CALENDAR.year(2026))
            .crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
            .component(
                    "Sales",
                    c -> c.measure(sum(AMOUNT))
                            .accumulating(Grain.YEAR)
                            .pay(RateTable.marginal(
                                    Tier.from(amount(0)).rate(percent(10)),
                                    Tier.from(amount(1_000)).rate(percent(20)))))
            .build();

    private static final Evaluation RUN = PLAN.evaluate(
            ROSTER, facts(deal("d1", "jill", "2026-01-10", "800"), deal("d2", "jack", "2026-01-11", "500")));

    /** Asserts how a call is refused: the beginning of the message, and of the remedy on its next line. */
    private static void refused(ThrowingCallable call, String problem, String remedy) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(problem)
                .hasMessageContaining("\n" + remedy);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void aTransactionComes() {
        Evaluation after = RUN.revised(FactChanges.none().adding(DEALS, deal("d3", "jill", "2026-03-02", "700")));
        assertThat(after.earned("jill", JANUARY)).isEqualTo(usd("80"));
        assertThat(after.earned("jill", MARCH)).isEqualTo(usd("120")); // 200 at 10 %, 500 at 20 %
        assertThat(after.earned("jack")).isEqualTo(usd("50"));
        assertThat(after.credited()).extracting(FactOutcome::place).containsExactly("deals d1", "deals d2", "deals d3");
        assertThat(RUN.earned("jill")).isEqualTo(usd("80"));
    }

    @Test
    void aTransactionChangesHands() {
        Evaluation after = RUN.revised(FactChanges.none().replacing(DEALS, deal("d1", "jack", "2026-01-10", "800")));
        assertThat(after.earned("jill")).isEqualTo(usd("0"));
        assertThat(after.earned("jack")).isEqualTo(usd("160")); // 1,000 at 10 %, 300 at 20 %
        assertThat(after.statement("jack", JANUARY).lines().get(0).transactions())
                .extracting(StatementTransaction::toString)
                .hasSize(2);
        assertThat(after.statement("jill", JANUARY).lines().get(0).transactions())
                .isEmpty();
    }

    @Test
    void aTransactionNeverWas() {
        Evaluation after = RUN.revised(FactChanges.none().retracting(DEALS, "d2"));
        assertThat(after.earned("jack")).isEqualTo(usd("0"));
        assertThat(after.total()).isEqualTo(usd("80"));
        assertThat(after.credited()).extracting(FactOutcome::place).containsExactly("deals d1");
    }

    @Test
    void changesFollowOneAnother() {
        Evaluation added = RUN.revised(FactChanges.none()
                .addingAll(
                        DEALS,
                        List.of(deal("d3", "jill", "2026-03-02", "700"), deal("d4", "jill", "2026-03-03", "100"))));
        Evaluation smaller =
                added.revised(FactChanges.none().replacing(DEALS, deal("d3", "jill", "2026-03-02", "100")));
        Evaluation gone =
                smaller.revised(FactChanges.none().retracting(DEALS, "d3").retracting(DEALS, "d4"));
        Evaluation back = gone.revised(FactChanges.none().adding(DEALS, deal("d3", "jack", "2026-03-02", "1")));
        assertThat(List.of(added, smaller, gone, back))
                .extracting(run -> run.earned("jill"))
                .containsExactly(
                        usd("220"), usd("100"), usd("80"), usd("80")); // 800 and 700 and 100: 100 + 20 % of 600
        assertThat(back.earned("jack", MARCH)).isEqualTo(usd("0.10"));
    }

    @Test
    void whatIsPassedOverOrRejectedIsAccountedForAnew() {
        Deal lost = deal("d3", "jill", "2026-03-02", "700").lost();
        Deal stranger = deal("d4", "nobody", "2026-03-02", "700");
        Evaluation after = RUN.revised(FactChanges.none().adding(DEALS, lost).adding(DEALS, stranger));
        assertThat(after.notCredited()).extracting(FactOutcome::fact).containsExactly(lost);
        assertThat(after.rejected()).extracting(FactOutcome::fact).containsExactly(stranger);
        refused(
                after::orThrowIfRejected,
                "1 of the facts were rejected:",
                "The participant (nobody) of (deals d4) is not on the roster.");

        Evaluation sound = after.revised(FactChanges.none()
                .replacing(DEALS, deal("d3", "jill", "2026-03-02", "700"))
                .replacing(DEALS, deal("d4", "sam", "2026-03-02", "700")));
        assertThat(sound.rejected()).isEmpty();
        assertThat(sound.notCredited())
                .extracting(FactOutcome::reason)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("nobody credited");
        assertThat(sound.credited()).hasSize(3);
    }

    @Test
    void manyChangesSayTheSameAsOne() {
        Evaluation run = RUN;
        List<Deal> all = new ArrayList<>();
        for (int batch = 0; batch < 3; batch++) {
            List<Deal> more = new ArrayList<>();
            for (int i = 0; i < 700; i++) {
                more.add(deal("m" + batch + "-" + i, i % 2 == 0 ? "jill" : "jack", "2026-03-02", "1.01"));
            }
            all.addAll(more);
            run = run.revised(FactChanges.none().addingAll(DEALS, more));
        }
        // 1,050 deals of 1.01 each, with 800 and with 500 before.
        assertThat(run.earned("jill")).isEqualTo(usd("272.10")); // 100 + 20 % of 860.50
        assertThat(run.earned("jack")).isEqualTo(usd("212.10")); // 100 + 20 % of 560.50
        assertThat(run.credited()).hasSize(2 + all.size());
    }

    @Test
    void anotherPlanOnWhatChanged() {
        CompensationPlan counting = CompensationPlan.named("AE")
                .in("USD")
                .year(CALENDAR.year(2026))
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(50))))
                .build();
        Evaluation after = RUN.revised(FactChanges.none()
                .retracting(DEALS, "d1")
                .adding(DEALS, deal("d3", "jill", "2026-03-02", "10").lost()));
        assertThat(counting.whatIf(after).total()).isEqualTo(usd("255")); // lost deals count there
        CompensationPlan generous = CompensationPlan.named("AE")
                .in("USD")
                .year(CALENDAR.year(2026))
                .crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(50))))
                .build();
        assertThat(generous.whatIf(after).total()).isEqualTo(usd("250"));
        assertThat(generous.whatIf(after)
                        .revised(FactChanges.none().retracting(DEALS, "d2"))
                        .total())
                .isEqualTo(usd("0"));
    }

    @Test
    void factsOfASchemaThatNobodyIsCreditedWithAreAccountedForToo() {
        Schema<String> notes = Schema.of("notes", String.class).identifiedBy(note -> note);
        Evaluation after = RUN.revised(FactChanges.none().adding(notes, "n1"));
        assertThat(after.notCredited())
                .extracting(FactOutcome::reason)
                .containsExactly("the plan credits nobody with notes");
        assertThat(after.revised(FactChanges.none().retracting(notes, "n1")).notCredited())
                .isEmpty();
    }

    /** The same row object may stand in two schemas; what is taken back from one stays in the other. */
    @Test
    void aRowOfTwoSchemasIsTakenBackFromOne() {
        Deal both = deal("d1", "jill", "2026-01-10", "800");
        Schema<Deal> renewals = Schema.of("renewals", Deal.class).identifiedBy(Deal::id);
        Facts facts = facts(both).and(renewals, List.of(both));
        CompensationPlan ofBoth = CompensationPlan.named("AE")
                .in("USD")
                .year(CALENDAR.year(2026))
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .crediting(
                        renewals,
                        c -> c.on(renewals.date("closed", Deal::closed)).to(renewals.text("rep", Deal::rep)))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .component(
                        "Renewals",
                        c -> c.measure(sum(renewals.money("amount", "USD", Deal::amount)))
                                .pay(RateTable.flat(percent(1))))
                .build();
        Evaluation run = ofBoth.evaluate(ROSTER, facts);
        assertThat(run.total()).isEqualTo(usd("88"));
        Evaluation after = run.revised(FactChanges.none().retracting(DEALS, "d1"));
        assertThat(after.total()).isEqualTo(usd("8"));
        assertThat(after.credited()).extracting(FactOutcome::place).containsExactly("renewals d1");
        assertThat(PLAN.whatIf(after).notCredited())
                .extracting(FactOutcome::place)
                .containsExactly("renewals d1");
    }

    @Test
    void anUnsoundRowIsReplacedByASoundOne() {
        Deal unsound = deal("d9", "jill", "2025-01-01", "100");
        Evaluation run = PLAN.evaluateLeniently(ROSTER, facts(unsound));
        assertThat(run.rejected()).hasSize(1);
        Evaluation after = run.revised(FactChanges.none().replacing(DEALS, deal("d9", "jill", "2026-01-01", "100")));
        assertThat(after.rejected()).isEmpty();
        assertThat(after.earned("jill")).isEqualTo(usd("10"));
    }

    @Test
    void saysWhichTransactionsChangeAndNotWhatStandsInThem() {
        FactChanges changes = FactChanges.none()
                .adding(DEALS, deal("d3", "jill", "2026-03-02", "700"))
                .retracting(DEALS, "d1");
        assertThat(changes).hasToString("[deals d3, deals d1]");
        assertThat(changes.size()).isEqualTo(2);
        assertThat(FactChanges.none().size()).isZero();
        assertThat(RUN.revised(FactChanges.none()).total()).isEqualTo(RUN.total());
    }

    @Test
    void refusesWhatDoesNotFit() {
        refused(
                () -> RUN.revised(FactChanges.none().adding(DEALS, deal("d1", "jill", "2026-01-10", "1"))),
                "The transaction (deals d1) is there already.",
                "Say replacing(..) if it has changed.");
        refused(
                () -> RUN.revised(FactChanges.none().replacing(DEALS, deal("d7", "jill", "2026-01-10", "1"))),
                "There is no transaction (deals d7) to replace.",
                "Say adding(..) if it is new, or look for it under another id or schema.");
        refused(
                () -> RUN.revised(FactChanges.none().retracting(DEALS, "d7")),
                "There is no transaction (deals d7) to retract.",
                "Say adding(..)");
        Evaluation gone = RUN.revised(FactChanges.none().retracting(DEALS, "d1"));
        refused(
                () -> gone.revised(FactChanges.none().retracting(DEALS, "d1")),
                "There is no transaction (deals d1) to retract.",
                "Say adding(..)");
        Evaluation twice = PLAN.evaluateLeniently(
                ROSTER, facts(deal("d1", "jill", "2026-01-10", "1"), deal("d1", "jill", "2026-01-10", "2")));
        refused(
                () -> twice.revised(FactChanges.none().retracting(DEALS, "d1")),
                "The id (d1) stands for several of the (deals), which were rejected.",
                "Hand over each transaction once, under an id of its own, and evaluate afresh.");
    }

    @Test
    void refusesChangesThatContradict() {
        FactChanges one = FactChanges.none().retracting(DEALS, "d1");
        assertConflict(
                "The changes name (deals d1) twice.",
                "Say once what becomes of a transaction, as it is in the end.",
                () -> one.replacing(DEALS, deal("d1", "jill", "2026-01-10", "1")));
        Schema<BigDecimal> nameless = Schema.of("amounts", BigDecimal.class);
        refused(
                () -> FactChanges.none().adding(nameless, BigDecimal.ONE),
                "The transaction (1) has no id.",
                "Give every one of the amounts an id of its own.");
        assertNullRefused("schema", () -> FactChanges.none().retracting(null, "d1"));
        assertNullRefused("id", () -> FactChanges.none().retracting(DEALS, null));
        assertNullRefused("row", () -> FactChanges.none().adding(DEALS, null));
        assertNullRefused("rows", () -> FactChanges.none().addingAll(DEALS, null));
        assertNullRefused("changes", () -> RUN.revised(null));
    }

    @Test
    void someParticipantsAreEvaluatedAlone() {
        Facts facts = facts(deal("d1", "jill", "2026-01-10", "800"), deal("d2", "jack", "2026-01-11", "500"));
        Evaluation jill = PLAN.evaluateOnly(List.of("jill"), ROSTER, facts);
        assertThat(jill.participants()).containsExactly("jill");
        assertThat(jill.statement("jill", JANUARY)).isEqualTo(RUN.statement("jill", JANUARY));
        assertThat(jill.credited()).hasSize(2);
        assertThat(jill.roster()).isEqualTo(ROSTER);
        assertThat(jill.isOfEverybody()).isFalse();
        assertThat(RUN.isOfEverybody()).isTrue();
        assertThat(jill.revised(FactChanges.none().retracting(DEALS, "d2")).participants())
                .containsExactly("jill");
        refused(
                () -> jill.earned("jack"),
                "The participant (jack) was not asked for, only [jill].",
                "Name everybody you look at in evaluateOnly(..), or merge the evaluations.");
        refused(
                () -> jill.changesSince(RUN),
                "The evaluations are of [jack, jill] and [jill], and not both of everybody.",
                "Compare evaluations of the same participants.");
        assertThat(jill.changesSince(jill)).isEmpty();
        assertThat(PLAN.evaluateOnly(List.of("jill", "jack"), ROSTER, facts).isOfEverybody())
                .isTrue();
        assertNullRefused("participants", () -> PLAN.evaluateOnly(Arrays.asList("jill", null), ROSTER, facts));
        assertNullRefused("rates", () -> PLAN.evaluateOnly(List.of("jill"), ROSTER, facts, null));
        assertNullRefused("rates", () -> PLAN.evaluateLeniently(ROSTER, facts, null));
        assertNullRefused("rates", () -> PLAN.scan(ROSTER, null));
        refused(
                () -> PLAN.evaluateOnly(List.of("jill"), ROSTER, facts(deal("d9", "nobody", "2026-03-02", "1"))),
                "1 of the facts were rejected:",
                "The participant (nobody) of (deals d9) is not on the roster.");
        refused(
                () -> PLAN.evaluateOnly(List.of(), ROSTER, facts),
                "There is nobody in ([]) to evaluate.",
                "Name participants, or say evaluate(..) for all of them.");
        refused(
                () -> PLAN.evaluateOnly(List.of("sam"), ROSTER, facts),
                "The participant (sam) is not on the plan (AE).",
                "Use one of [jack, jill].");
    }
}
