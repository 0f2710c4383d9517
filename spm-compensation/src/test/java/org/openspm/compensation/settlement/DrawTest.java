package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.NOTHING;
import static org.openspm.compensation.settlement.Months.paying;
import static org.openspm.compensation.settlement.Months.tenth;
import static org.openspm.compensation.settlement.Months.usd;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.Draw.AtTermination;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Proration;

class DrawTest {

    private static final LocalDate FEBRUARY_1 = LocalDate.of(2026, 2, 1);
    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);

    /** What is earned from January on, and what is then paid and still to be recovered each month. */
    record Case(
            String id, Draw draw, String openingBalance, List<String> earned, List<String> paid, List<String> balance) {

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> published() {
        Draw recoverable1500 = Draw.recoverable(amount(1500));
        return Stream.of(
                new Case(
                        "qcommission-additive-draw",
                        Draw.recoverable(amount(1000)).onTop().ending(FEBRUARY_1),
                        "0",
                        List.of("1000", "3000"),
                        List.of("2000", "2000"),
                        List.of("1000", "0")),
                new Case(
                        "qcommission-nonrecoverable",
                        Draw.nonRecoverable(amount(2000)),
                        "0",
                        List.of("1000", "4000"),
                        List.of("2000", "4000"),
                        List.of("0", "0")),
                new Case(
                        "shrm-draw-50pct-binding",
                        Draw.recoverable(amount(1000)).recovering(percent(50)),
                        "3000",
                        List.of("2500"),
                        List.of("1250"),
                        List.of("1750")),
                new Case(
                        "siebel-draw-topup",
                        Draw.recoverable(amount(2000)),
                        "0",
                        List.of("800"),
                        List.of("2000"),
                        List.of("1200")),
                new Case(
                        "xactlyblog-draw-aug-sep",
                        recoverable1500,
                        "0",
                        List.of("500", "3000"),
                        List.of("1500", "2000"),
                        List.of("1000", "0")),
                new Case(
                        "xactlyblog-draw-nonrecoverable",
                        Draw.nonRecoverable(amount(1500)),
                        "0",
                        List.of("500", "3000"),
                        List.of("1500", "3000"),
                        List.of("0", "0")),
                new Case(
                        "iwd-straight-draw",
                        Draw.recoverable(amount(0)),
                        "500",
                        List.of("6000"),
                        List.of("5500"),
                        List.of("0")),
                new Case(
                        "tt-ramp-01",
                        Draw.nonRecoverable(amount(4000)),
                        "0",
                        List.of("100"),
                        List.of("4000"),
                        List.of("0")));
    }

    static Stream<Case> conventions() {
        return Stream.of(
                new Case(
                        "recovers from a date on",
                        Draw.recoverable(amount(100)).recoveredFrom(MARCH_1),
                        "0",
                        List.of("20", "150", "150"),
                        List.of("100", "150", "100"),
                        List.of("80", "80", "30")),
                new Case(
                        "recovers at most so much",
                        Draw.recoverable(amount(100)).recoveringAtMost(amount(30)),
                        "0",
                        List.of("20", "500", "120", "500"),
                        List.of("100", "470", "100", "470"),
                        List.of("80", "50", "30", "0")),
                new Case(
                        "forgives what is left after recovering",
                        Draw.recoverable(amount(100)).forgivenOn(LocalDate.of(2026, 2, 28)),
                        "0",
                        List.of("20", "150", "20", "300"),
                        List.of("100", "100", "100", "300"),
                        List.of("80", "0", "0", "0")),
                new Case(
                        "steps down a ramp",
                        Draw.nonRecoverable(amount(300))
                                .changing(FEBRUARY_1, amount(200))
                                .ending(MARCH_1),
                        "0",
                        List.of("0", "50", "50"),
                        List.of("300", "200", "50"),
                        List.of("0", "0", "0")),
                new Case(
                        "draws on top and never recovers while it draws",
                        Draw.recoverable(amount(100)).onTop().ending(MARCH_1),
                        "0",
                        List.of("50", "500", "60", "500"),
                        List.of("150", "600", "0", "360"),
                        List.of("100", "200", "140", "0")),
                new Case(
                        "tops up what is owed back",
                        Draw.recoverable(amount(100)),
                        "0",
                        List.of("-40", "100"),
                        List.of("100", "100"),
                        List.of("140", "140")),
                new Case(
                        "is never recovered beyond so much in all",
                        Draw.recoverable(amount(100)).recoveringInAllAtMost(amount(90)),
                        "0",
                        List.of("0", "150", "300", "500"),
                        List.of("100", "100", "260", "500"),
                        List.of("100", "50", "10", "10")),
                new Case(
                        "is drawn at the end of a longer period, against all of it",
                        Draw.recoverable(amount(300)).each(Grain.QUARTER),
                        "0",
                        List.of("20", "150", "60", "200", "200", "0", "0"),
                        List.of("20", "150", "130", "200", "200", "0", "0"),
                        List.of("0", "0", "70", "70", "70", "70", "70")),
                new Case(
                        "is recovered at the end of a longer period, from what that earns",
                        Draw.recoverable(amount(300)).each(Grain.QUARTER),
                        "70",
                        List.of("0", "200", "150"),
                        List.of("0", "200", "100"),
                        List.of("70", "70", "20")),
                new Case(
                        "sums shorter periods that end in the pay period",
                        Draw.nonRecoverable(amount(10)).each(Grain.WEEK),
                        "0",
                        List.of("5", "50"),
                        List.of("40", "50"),
                        List.of("0", "0")),
                new Case(
                        "is settled each quarter whatever was earned",
                        Draw.recoverable(amount(100)).settledEach(Grain.QUARTER),
                        "0",
                        List.of("0", "80", "150", "20"),
                        List.of("100", "100", "30", "100"),
                        List.of("100", "120", "0", "80")),
                new Case(
                        "is a guarantee before a date, in which an older balance is recovered",
                        Draw.recoverable(amount(100)).guaranteedBefore(MARCH_1),
                        "30",
                        List.of("20", "150", "20", "150"),
                        List.of("100", "120", "100", "100"),
                        List.of("30", "0", "80", "30")),
                new Case(
                        "forgives and settles what was lent, not what was given",
                        Draw.recoverable(amount(100))
                                .guaranteedBefore(FEBRUARY_1)
                                .settledEach(Grain.QUARTER),
                        "0",
                        List.of("0", "80", "150"),
                        List.of("100", "100", "130"),
                        List.of("0", "20", "0")),
                new Case(
                        "rounds the share of earnings",
                        Draw.recoverable(amount(0)).recovering(percent(50)),
                        "10",
                        List.of("0.01"),
                        List.of("0.00"),
                        List.of("9.99")));
    }

    @ParameterizedTest
    @MethodSource({"published", "conventions"})
    void paysAndRecovers(Case known) {
        SettlementTerms terms = SettlementTerms.plain().draw("jill", known.draw());
        Ledger ledger = opened(known.openingBalance());
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < known.earned().size(); i++) {
            String day = String.format("2026-%02d-05", i + 1);
            deals.add(deal("d" + i, "jill", day, known.earned().get(i)));
            Settlement settled = Settlement.settle(
                    paying(RateTable.flat(percent(100))).evaluate(Months.ROSTER, facts(deals.toArray(Deal[]::new))),
                    ledger,
                    Months.month(i + 1),
                    terms);
            PaymentStatement own = settled.statement("jill");
            assertThat(own.paid()).as("paid %s", day).isEqualTo(usd(known.paid().get(i)));
            assertThat(own.drawClosing())
                    .as("balance %s", day)
                    .isEqualTo(usd(known.balance().get(i)));
            assertThat(settled.ledger().drawBalance("jill")).isEqualTo(own.drawClosing());
            ledger = settled.ledger();
        }
    }

    @Test
    void ofAComponentLooksAtThatComponentAlone() {
        CompensationPlan plan = CompensationPlan.named("AE")
                .in("USD")
                .year(Months.YEAR)
                .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
                .component(
                        "Core",
                        c -> c.measure(sum(Deals.AMOUNT).where(Deals.PRODUCT.is("Core")))
                                .pay(RateTable.flat(percent(10))))
                .component(
                        "Plus",
                        c -> c.measure(sum(Deals.AMOUNT).where(Deals.PRODUCT.is("Plus")))
                                .pay(RateTable.flat(percent(10))))
                .build();
        SettlementTerms terms = SettlementTerms.plain().draw("jill", "Core", Draw.recoverable(amount(100)));
        Deal core = deal("d1", "jill", "2026-01-10", "300");
        Deal plus = deal("d2", "jill", "2026-02-10", "9000").withProduct("Plus");
        Deal more = deal("d3", "jill", "2026-03-10", "1200");
        var facts = facts(core, plus, more);
        Settlement january = Settlement.settle(plan.evaluate(Months.ROSTER, facts), NOTHING, JANUARY, terms);
        assertThat(january.paid()).isEqualTo(usd("100"));
        assertThat(january.ledger().select().kind(EntryKind.DRAWN).entries())
                .singleElement()
                .extracting(LedgerEntry::component)
                .isEqualTo("Core");
        Settlement february =
                Settlement.settle(plan.evaluate(Months.ROSTER, facts), january.ledger(), Months.FEBRUARY, terms);
        // 900 of Plus, and a full draw on Core, which earned nothing.
        assertThat(february.paid()).isEqualTo(usd("1000"));
        Settlement march =
                Settlement.settle(plan.evaluate(Months.ROSTER, facts), february.ledger(), Months.MARCH, terms);
        assertThat(march.statement("jill").recovered()).isEqualTo(usd("20"));
        assertThat(march.ledger().drawBalance("jill")).isEqualTo(usd("150"));
    }

    @Test
    void isProratedWhereAParticipantJoinsAndLeaves() {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.hired(LocalDate.of(2026, 1, 22)).terminated(LocalDate.of(2026, 2, 14)))
                .build();
        var evaluation = paying(RateTable.flat(percent(10))).evaluate(roster, facts());
        SettlementTerms terms = SettlementTerms.plain()
                .draw("jill", Draw.nonRecoverable(amount(310)).prorated(Proration.actualDays()));
        Settlement january = Settlement.settle(evaluation, NOTHING, JANUARY, terms);
        assertThat(january.paid()).isEqualTo(usd("100"));
        assertThat(Settlement.settle(evaluation, january.ledger(), Months.FEBRUARY, terms)
                        .paid())
                .isEqualTo(usd("155"));
        SettlementTerms recovered = SettlementTerms.plain()
                .draw("jill", Draw.recoverable(amount(310)).prorated(Proration.actualDays()));
        Settlement drawn = Settlement.settle(evaluation, NOTHING, JANUARY, recovered);
        PaymentStatement leaving = Settlement.settle(evaluation, drawn.ledger(), Months.FEBRUARY, recovered)
                .statement("jill");
        assertThat(leaving.drawn()).isEqualTo(usd("0"));
        assertThat(leaving.closing()).isEqualTo(usd("-100"));
    }

    @Test
    void saysWhatItsPeriodsAre() {
        assertThat(Draw.recoverable(amount(100))
                        .each(Grain.WEEK)
                        .prorated(Proration.actualDays())
                        .recoveringInAllAtMost(amount(50))
                        .settledEach(Grain.QUARTER))
                .hasToString("recoverable draw each WEEK, prorated by " + Proration.actualDays()
                        + ", at most 50 in all, settled each QUARTER");
        assertConflict(
                "For (jill): The draw (recoverable draw each DAY) is of each (DAY).",
                "Give a grain of a week or longer.",
                () -> settled(Draw.recoverable(amount(1)).each(Grain.DAY)));
        assertConflict(
                "For (jill): The most recovered in all (-1) is below zero.",
                "Give an amount of zero or more.",
                () -> settled(Draw.recoverable(amount(1)).recoveringInAllAtMost(amount(-1))));
    }

    /** The guarantee of January is 100 of 31 days from the 22nd on; 14 of 28 days of February are a guarantee too. */
    @Test
    void aGuaranteeAtFirstIsKeptByThoseWhoLeave() {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.hired(LocalDate.of(2026, 1, 22)).terminated(LocalDate.of(2026, 2, 14)))
                .build();
        var evaluation = paying(RateTable.flat(percent(10))).evaluate(roster, facts());
        SettlementTerms terms = SettlementTerms.plain()
                .draw(
                        "jill",
                        Draw.recoverable(amount(310)).guaranteedBefore(MARCH_1).prorated(Proration.actualDays()));
        Ledger owing = NOTHING.append(List.of(
                Months.entry(1, "jill", Months.JANUARY.previous(), EntryKind.DRAWN, "40"),
                Months.entry(2, "jill", Months.JANUARY.previous(), EntryKind.PAID, "-40")));
        Settlement january = Settlement.settle(evaluation, owing, JANUARY, terms);
        assertThat(january.paid()).isEqualTo(usd("100"));
        PaymentStatement leaving = Settlement.settle(evaluation, january.ledger(), Months.FEBRUARY, terms)
                .statement("jill");
        assertThat(leaving.column(EntryKind.GUARANTEED)).isEqualTo(usd("155"));
        assertThat(leaving.recovered()).isEqualTo(usd("40"));
        assertThat(leaving.paid()).isEqualTo(usd("115"));
    }

    private static Settlement settled(Draw draw) {
        return Settlement.settle(
                tenth(), NOTHING, JANUARY, SettlementTerms.plain().draw("jill", draw));
    }

    /** A ledger by which an earlier draw is still to be recovered. */
    private static Ledger opened(String balance) {
        if (balance.equals("0")) {
            return NOTHING;
        }
        var december = Months.JANUARY.previous();
        return NOTHING.append(List.of(
                Months.entry(1, "jill", december, EntryKind.DRAWN, balance),
                Months.entry(2, "jill", december, EntryKind.PAID, "-" + balance)));
    }

    @Test
    void isPostedWithItsWords() {
        Settlement jan = Settlement.settle(
                tenth(deal("d1", "jill", "2026-01-10", "100")),
                NOTHING,
                JANUARY,
                SettlementTerms.plain()
                        .draw("jill", Draw.recoverable(amount(40)).recovering(percent(50))));
        assertThat(jan.statement("jill").drawn()).isEqualTo(usd("30"));
        assertThat(jan.statement("jill").recovered()).isEqualTo(usd("0"));
        assertThat(jan.statement("jill").drawOpening()).isEqualTo(usd("0"));
        assertThat(jan.entries().get(1))
                .hasToString("2. jill, " + JANUARY + " posted " + JANUARY
                        + ": drawn USD 30.00, draw (recoverable draw, recovering 50 % of the earnings)");
    }

    @Test
    void isBroughtDownWhenTheOpenPeriodIsSettledAgainWithMoreEarnings() {
        SettlementTerms terms = SettlementTerms.plain().draw("jill", Draw.recoverable(amount(40)));
        Ledger first = Settlement.settle(tenth(), NOTHING, JANUARY, terms).ledger();
        Settlement again = Settlement.settle(tenth(deal("d1", "jill", "2026-01-10", "300")), first, JANUARY, terms);
        assertThat(again.statement("jill").drawn()).isEqualTo(usd("10"));
        assertThat(again.statement("jill").paid()).isEqualTo(usd("40"));
    }

    @Test
    void isDueOrForgivenAtTermination() {
        assertThat(atTermination(Draw.recoverable(amount(40))).closing()).isEqualTo(usd("-35"));
        assertThat(atTermination(Draw.recoverable(amount(40))).drawClosing()).isEqualTo(usd("0"));
        Draw forgiven = Draw.recoverable(amount(40)).atTermination(AtTermination.FORGIVEN);
        assertThat(atTermination(forgiven).closing()).isEqualTo(usd("0"));
        assertThat(atTermination(forgiven).paid()).isEqualTo(usd("5"));
        assertThat(atTermination(forgiven).drawClosing()).isEqualTo(usd("0"));
        assertThat(atTermination(forgiven).column(EntryKind.FORGIVEN)).isEqualTo(usd("-40"));
    }

    /** Draws 40 in January, earns 5 in February and leaves. */
    private static PaymentStatement atTermination(Draw draw) {
        SettlementTerms terms = SettlementTerms.plain().draw("jill", draw);
        Roster leaving = Roster.builder()
                .participant("jill", p -> p.hired(LocalDate.of(2025, 1, 1)).terminated(LocalDate.of(2026, 2, 20)))
                .build();
        Ledger january = Settlement.settle(
                        paying(RateTable.flat(percent(10))).evaluate(leaving, facts()), NOTHING, JANUARY, terms)
                .ledger();
        assertThat(january.drawBalance("jill")).isEqualTo(usd("40"));
        return Settlement.settle(
                        paying(RateTable.flat(percent(10)))
                                .evaluate(leaving, facts(deal("d1", "jill", "2026-02-10", "50"))),
                        january,
                        Months.FEBRUARY,
                        terms)
                .statement("jill");
    }

    @Test
    void isDueWhenTheParticipantLeavesThePlan() {
        SettlementTerms terms = SettlementTerms.plain().draw("jill", Draw.recoverable(amount(40)));
        Ledger january = Settlement.settle(tenth(), NOTHING, JANUARY, terms).ledger();
        Roster withoutJill = Roster.builder().participant("joe", p -> p).build();
        Settlement february = Settlement.settle(
                paying(RateTable.flat(percent(10))).evaluate(withoutJill, facts()), january, Months.FEBRUARY, terms);
        assertThat(february.statement("jill").closing()).isEqualTo(usd("-40"));
        assertThat(february.ledger().drawBalance("jill")).isEqualTo(usd("0"));
    }

    @Test
    void tellsAllItsProblems() {
        Draw bad = Draw.nonRecoverable(amount(-1)).recovering(percent(101)).recoveringAtMost(amount(-2));
        assertThat(bad.problems())
                .containsExactly(
                        "The draw (-1) is below zero.\nGive an amount of zero or more.",
                        "The recovery of (101 %) of the earnings is not from 0 % to 100 %.\nGive a rate between them.",
                        "The most recovered (-2) is below zero.\nGive an amount of zero or more.",
                        "The draw (non-recoverable draw, recovering 101 % of the earnings, at most -2) is not recoverable and says how it is"
                                + " recovered.\nUse Draw.recoverable(..), or leave it out.");
        assertThat(Draw.nonRecoverable(amount(1)).guaranteedBefore(MARCH_1).problems())
                .containsExactly(
                        "The draw (non-recoverable draw, a guarantee before 2026-03-01) is not recoverable and says how it is"
                                + " recovered.\nUse Draw.recoverable(..), or leave it out.");
        assertThat(Draw.recoverable(amount(1)).problems()).isEmpty();
        assertConflict(
                "For (jill): The draw (-1) is below zero.",
                "Give an amount of zero or more.",
                () -> Settlement.settle(
                        tenth(), NOTHING, JANUARY, SettlementTerms.plain().draw("jill", Draw.recoverable(amount(-1)))));
    }

    @Test
    void isAValue() {
        Draw draw = Draw.recoverable(amount(1))
                .onTop()
                .guaranteedBefore(FEBRUARY_1)
                .recoveredFrom(MARCH_1)
                .forgivenOn(MARCH_1)
                .atTermination(AtTermination.FORGIVEN);
        assertThat(draw)
                .isEqualTo(Draw.recoverable(amount(1))
                        .atTermination(AtTermination.FORGIVEN)
                        .forgivenOn(MARCH_1)
                        .recoveredFrom(MARCH_1)
                        .guaranteedBefore(FEBRUARY_1)
                        .onTop())
                .hasToString(
                        "recoverable draw on top of earnings, a guarantee before 2026-02-01, recovered from 2026-03-01, forgiven on 2026-03-01, forgiven at termination")
                .isNotEqualTo(Draw.recoverable(amount(1)));
        assertThat(Draw.recoverable(amount(1))).hasSameHashCodeAs(Draw.recoverable(amount(1)));
        assertThat(AtTermination.DUE).hasToString("due");
    }

    @Test
    void refusesNull() {
        Draw draw = Draw.recoverable(amount(1));
        assertNullRefused("amount", () -> Draw.recoverable(null));
        assertNullRefused("date", () -> draw.recoveredFrom(null));
        assertNullRefused("share", () -> draw.recovering(null));
        assertNullRefused("settlement", () -> draw.atTermination(null));
    }

    @Test
    void refusesStrangers() {
        assertRefused(
                "The terms have a draw for (sam), who is neither on the plan nor in the ledger.",
                "Use one of [jill, joe].",
                () -> Settlement.settle(
                        tenth(), NOTHING, JANUARY, SettlementTerms.plain().draw("sam", Draw.recoverable(amount(1)))));
    }
}
