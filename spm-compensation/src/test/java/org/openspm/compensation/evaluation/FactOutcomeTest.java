package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.WON;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.FactOutcome.Kind;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;

/** What becomes of every fact: each of bad input is rejected with its place, its value and a remedy. */
class FactOutcomeTest {

    private static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p)
            .participant("sam", p -> p.on("Managers"))
            .build();
    private static final Deal SOUND = deal("d0", "jill", "2026-01-01", "100");

    private static CompensationPlan plan(Measure<?> measure) {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
                .component("Sales", c -> c.measure(measure).pay(RateTable.flat(percent(10))))
                .build();
    }

    private static final CompensationPlan PLAN = plan(sum(AMOUNT));

    /** Asserts that a deal is rejected for a reason, and that the sound one beside it is paid all the same. */
    private static void assertRejected(CompensationPlan plan, Deal bad, String problem, String remedy) {
        Evaluation run = plan.evaluateLeniently(ROSTER, facts(bad, SOUND));
        assertThat(run.rejected()).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.REJECTED);
            assertThat(outcome.fact()).isEqualTo(bad);
            assertThat(outcome.reason()).isEqualTo(problem + "\n" + remedy);
        });
        assertThat(run.credited()).extracting(FactOutcome::fact).containsExactly(SOUND);
        assertThat(run.earned("jill")).isEqualTo(Money.of(10, "USD"));
        assertThatThrownBy(() -> plan.evaluate(ROSTER, facts(bad, SOUND)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 of the facts were rejected:\n" + problem + "\n" + remedy);
    }

    @Test
    void aFieldWithoutAValue() {
        String remedy = "Fill it in, or declare the field optional() if rows may lack it.";
        Deal undated = new Deal("d1", "jill", "jill", null, BigDecimal.TEN, "Core", true);
        assertRejected(PLAN, deal("d1", null, "2026-01-01", "1"), "The field (rep) of (deals d1) is missing.", remedy);
        assertRejected(PLAN, undated, "The field (closed) of (deals d1) is missing.", remedy);
        assertRejected(PLAN, SOUND_WITHOUT_AMOUNT, "The field (amount) of (deals d1) is missing.", remedy);
    }

    private static final Deal SOUND_WITHOUT_AMOUNT =
            deal("d1", "jill", "2026-01-01", "1").withAmount(null);

    @Test
    void anOptionalAmountIsPassedOver() {
        Evaluation run = plan(sum(AMOUNT.optional())).evaluate(ROSTER, facts(SOUND_WITHOUT_AMOUNT));
        assertThat(run.credited()).hasSize(1);
        assertThat(run.earned("jill").signum()).isZero();
    }

    @Test
    void anUnknownParticipant() {
        assertRejected(
                PLAN,
                deal("d1", "jull", "2026-01-01", "1"),
                "The participant (jull) of (deals d1) is not on the roster.",
                "Describe everybody that transactions name, on a plan or not.");
    }

    @Test
    void aDateOutsideThePlanYear() {
        String remedy = "Evaluate it under the plan of its own year, or leave it out with when(..).";
        for (String date : List.of("2025-12-31", "2027-01-01")) {
            assertRejected(
                    PLAN,
                    deal("d1", "jill", date, "1"),
                    "The credit date (" + date + ") of (deals d1) lies outside the plan year (2026,"
                            + " 2026-01-01/2027-01-01).",
                    remedy);
        }
        assertThat(PLAN.evaluate(ROSTER, facts(deal("d1", "jill", "2026-12-31", "1")))
                        .credited())
                .hasSize(1);
    }

    @Test
    void aTransactionWithoutAnId() {
        Deal anonymous = deal(null, "jill", "2026-01-01", "1");
        assertRejected(
                PLAN,
                anonymous,
                "The transaction (" + anonymous + ") has no id.",
                "Give every one of the deals an id of its own.");
    }

    @Test
    void anIdThatStandsForTwoIsRejectedForBothWhateverTheirOrder() {
        Deal one = deal("d1", "jill", "2026-01-01", "100");
        Deal other = deal("d1", "jill", "2026-02-01", "999");
        String reason = "The id (d1) stands for 2 deals: " + one + " and " + other
                + ".\nHand over each transaction once, under an id of its own.";
        for (Facts facts : List.of(facts(one, SOUND, other), facts(other, one, SOUND))) {
            Evaluation run = PLAN.evaluateLeniently(ROSTER, facts);
            assertThat(run.rejected())
                    .hasSize(2)
                    .extracting(FactOutcome::reason)
                    .containsOnly(reason);
            assertThat(run.total()).isEqualTo(Money.of(10, "USD"));
        }
        assertThat(PLAN.evaluateLeniently(ROSTER, facts(one, one, one)).rejected())
                .hasSize(3)
                .extracting(FactOutcome::reason)
                .allSatisfy(text -> assertThat(text).startsWith("The id (d1) stands for 3 deals: "));
    }

    @Test
    void anAmountOfAnotherCurrency() {
        MoneyField<Deal> own = DEALS.money(
                "amount", deal -> Money.of(deal.amount(), deal.product().equals("Core") ? "USD" : "EUR"));
        assertRejected(
                plan(sum(own)),
                deal("d1", "jill", "2026-01-01", "1").withProduct("Plus"),
                "The currency (EUR) of (deals d1) is not that of the plan (USD).",
                "Convert the amount before handing it over.");
        assertRejected(
                plan(sum(own).where(own.atLeast(Money.of(1, "USD")))),
                deal("d1", "jill", "2026-01-01", "1").withProduct("Plus"),
                "The transaction (deals d1) is not sound: The currencies (EUR) and (USD) were mixed.",
                "Convert one of them first, at a rate and date that the plan names.");
        assertThat(plan(sum(own.optional())).evaluate(ROSTER, facts(SOUND)).total())
                .isEqualTo(Money.of(10, "USD"));
    }

    @Test
    void anAmountOfEndlessDigits() {
        assertRejected(
                PLAN,
                deal("d1", "jill", "2026-01-01", "1E+999999"),
                "The transaction (deals d1) is not sound: The amount (1E+999999) has more than 200 digits on one side of"
                        + " the decimal point.",
                "Check its exponent; nothing counted needs that many.");
    }

    @Test
    void aRejectedFactLeavesNoTrace() {
        // The first component could count the deal before the second finds that it has no amount.
        CompensationPlan both = CompensationPlan.named("AE")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component("Count", c -> c.measure(count(DEALS)).perUnit(Amount.amount(1)))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(10))))
                .build();
        Evaluation run = both.evaluateLeniently(ROSTER, facts(SOUND_WITHOUT_AMOUNT));
        assertThat(run.rejected()).hasSize(1);
        assertThat(run.total().signum()).isZero();
    }

    @Test
    void strictEvaluationTellsEveryRejection() {
        assertThatThrownBy(() -> PLAN.evaluate(
                        ROSTER,
                        facts(
                                deal("d1", "jull", "2026-01-01", "1"),
                                SOUND,
                                deal("d2", "jill", "2027-01-01", "1"),
                                SOUND_WITHOUT_AMOUNT.withProduct("Plus"))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("3 of the facts were rejected:\n")
                .hasMessageContainingAll("(d1) stands for 2", "(2027-01-01)");
    }

    @Test
    void whatARulePassesOverIsNotCredited() {
        Schema<String> notes = Schema.of("notes", String.class);
        Evaluation run = PLAN.evaluate(
                ROSTER,
                facts(SOUND, deal("d1", "jill", "2026-01-01", "1").lost(), deal("d2", "sam", "2026-01-01", "1"))
                        .and(notes, List.of("call back")));
        assertThat(run.notCredited())
                .extracting(FactOutcome::place, FactOutcome::reason)
                .containsExactly(
                        tuple("deals d1", "it does not fulfil (won is true)"),
                        tuple("deals d2", "nobody credited with it is on the plan (AE)"),
                        tuple("notes call back", "the plan credits nobody with notes"));
        assertThat(run.credited()).containsExactly(new FactOutcome(Kind.CREDITED, "deals d0", SOUND, ""));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("kind", () -> new FactOutcome(null, "deals d1", SOUND, ""));
        assertNullRefused("place", () -> new FactOutcome(Kind.CREDITED, null, SOUND, ""));
        assertNullRefused("fact", () -> new FactOutcome(Kind.CREDITED, "deals d1", null, ""));
        assertNullRefused("reason", () -> new FactOutcome(Kind.CREDITED, "deals d1", SOUND, null));
    }
}
