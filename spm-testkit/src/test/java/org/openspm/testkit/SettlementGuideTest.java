package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.plan.Performance.earned;
import static org.openspm.compensation.settlement.EntryKind.ADJUSTED;
import static org.openspm.compensation.settlement.EntryKind.EARNED;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.Advance;
import org.openspm.compensation.settlement.Clawback;
import org.openspm.compensation.settlement.Draw;
import org.openspm.compensation.settlement.Holdback;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.LedgerEntry;
import org.openspm.compensation.settlement.NegativeBalance;
import org.openspm.compensation.settlement.PaymentRates;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.compensation.settlement.SettlementTerms;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

/** The guide to settlements says nothing that does not compile and hold. */
class SettlementGuideTest {

    record Deal(String id, String rep, LocalDate closed, BigDecimal amount) {}

    private static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);
    private static final Period JANUARY = YEAR.divide(Grain.MONTH).get(0);
    private static final Period FEBRUARY = JANUARY.next();
    private static final Roster ROSTER =
            Roster.builder().participant("jill", p -> p).build();
    private static final CompensationPlan PLAN = plan().build();
    private static final Deal FIRST = new Deal("d1", "jill", LocalDate.of(2026, 1, 10), new BigDecimal("1000"));
    private static final Deal AMENDED = new Deal("d1", "jill", LocalDate.of(2026, 1, 10), new BigDecimal("600"));
    private static final Deal LATE = new Deal("d2", "jill", LocalDate.of(2026, 1, 20), new BigDecimal("500"));
    private static final DocSource GUIDE = DocSource.guide("settlement");

    private static CompensationPlan.Builder plan() {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR)
                .crediting(DEALS, c -> c.on(DEALS.date("closed", Deal::closed)).to(DEALS.text("rep", Deal::rep)))
                .component(
                        "Sales",
                        c -> c.measure(sum(DEALS.money("amount", "USD", Deal::amount)))
                                .pay(RateTable.flat(percent(10))));
    }

    private static Facts facts(Deal... deals) {
        return Facts.of(DEALS, List.of(deals));
    }

    @Test
    void settlesAMonthAndWhatChangesLater() {
        // [settle]
        Settlement january = Settlement.settle(PLAN.evaluate(ROSTER, facts(FIRST)), Ledger.empty("USD"), JANUARY);
        Ledger ledger = january.ledger();
        // [/settle]
        assertThat(january.paid()).isEqualTo(Money.of(100, "USD"));
        assertThat(Settlement.settle(PLAN.evaluate(ROSTER, facts(FIRST)), ledger, JANUARY)
                        .entries())
                .isEmpty();
        // [change]
        Settlement february = Settlement.settle(PLAN.evaluate(ROSTER, facts(AMENDED, LATE)), ledger, FEBRUARY);
        // [/change]
        assertThat(february.entries().stream().map(LedgerEntry::toString).collect(Collectors.joining("\n")))
                .isEqualTo(GUIDE.block("text", 0));
        // [views]
        Money shouldHaveBeen = february.ledger()
                .select()
                .participant("jill")
                .earnedIn(JANUARY)
                .kind(EARNED, ADJUSTED)
                .total();
        Money wasPosted = february.ledger()
                .select()
                .participant("jill")
                .postedIn(JANUARY)
                .kind(EARNED, ADJUSTED)
                .total();
        // [/views]
        assertThat(shouldHaveBeen).isEqualTo(Money.of(110, "USD"));
        assertThat(wasPosted).isEqualTo(Money.of(100, "USD"));
    }

    @Test
    void settlesByTerms() {
        // [terms]
        SettlementTerms terms = SettlementTerms.plain()
                .draw("jill", Draw.recoverable(amount(150)).recovering(percent(50)))
                .holdback("Sales", Holdback.instalments(2))
                .negativeBalance(NegativeBalance.CARRIED)
                .minimumPayment(amount(20));
        // [/terms]
        Settlement january =
                Settlement.settle(PLAN.evaluate(ROSTER, facts(FIRST)), Ledger.empty("USD"), JANUARY, terms);
        assertThat(january.paid()).isEqualTo(Money.of(150, "USD"));
        assertThat(january.ledger().drawBalance("jill")).isEqualTo(Money.of(100, "USD"));
    }

    private static final Period MARCH = FEBRUARY.next();
    private static final LocalDate SOLD = LocalDate.of(2026, 1, 10);
    private static final LocalDate CANCELLED = LocalDate.of(2026, 3, 12);

    @Test
    void drawsAndTakesBack() {
        // [draws]
        SettlementTerms draws = SettlementTerms.plain()
                .draw(
                        "jill",
                        Draw.recoverable(amount(2_000))
                                .changing(LocalDate.of(2026, 4, 1), amount(1_000))
                                .recoveringInAllAtMost(amount(5_000))
                                .forgivenOn(LocalDate.of(2026, 12, 31)))
                .draw(
                        "joe",
                        "Sales",
                        Draw.nonRecoverable(amount(500)).each(Grain.WEEK).prorated(Proration.actualDays()));
        // [/draws]
        assertThat(draws.problems()).isEmpty();
        Facts everything = facts(
                FIRST,
                LATE,
                new Deal("d3", "jill", SOLD, new BigDecimal("300")),
                new Deal("r2", "jill", CANCELLED, new BigDecimal("-500")));
        // [clawbacks]
        SettlementTerms clawbacks = SettlementTerms.plain()
                .clawback(Clawback.asPaid("deals d1", SOLD, CANCELLED)
                        .proratedOver(12)
                        .within(6))
                .clawback(Clawback.asPaid("deals d2", SOLD, CANCELLED)
                        .reversedBy("deals r2")
                        .borneBy("jill"))
                .clawback(Clawback.restate("deals d3", SOLD, CANCELLED).within(3));
        Facts counted = clawbacks.restate(everything, MARCH); // without d3
        // [/clawbacks]
        assertThat(counted.size()).isEqualTo(3);
        Ledger february = Settlement.settle(PLAN.evaluate(ROSTER, everything), Ledger.empty("USD"), FEBRUARY)
                .ledger();
        Settlement march = Settlement.settle(PLAN.evaluate(ROSTER, counted), february, MARCH, clawbacks);
        // Ten of twelve months of the first deal, all of the second, the third restated; the reversal earns nothing.
        assertThat(march.statement("jill").closing()).isEqualTo(Money.of("-163.33", "USD"));
    }

    @Test
    void paysBeforeAfterAndElsewhere() {
        // [schedule]
        SettlementTerms schedule = SettlementTerms.plain()
                .holdback("Sales", Holdback.onEvent(percent(50))) // half at once, half as cash comes in
                .released("deals d1", percent(40))
                .holdback("Annual", Holdback.inProportion(9, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1))
                .advance(Advance.of("policy 17", "jill", amount(600))
                        .paidOn(SOLD)
                        .earnedBy("premiums 17-1", "premiums 17-2"));
        // [/schedule]
        CompensationPlan both = plan().component(
                        "Annual",
                        c -> c.bonus(amount(5)).gatedBy(earned("Sales").atLeast(amount(1_000))))
                .build();
        Settlement january =
                Settlement.settle(both.evaluate(ROSTER, facts(FIRST)), Ledger.empty("USD"), JANUARY, schedule);
        assertThat(january.paid()).isEqualTo(Money.of(670, "USD"));
        // [rates]
        SettlementTerms rates = SettlementTerms.plain()
                .paying(PaymentRates.whenEarned(ExchangeRates.builder()
                        .rate("USD", "EUR", LocalDate.of(2026, 1, 1), "0.80")
                        .build()));
        // [/rates]
        Roster abroad =
                Roster.builder().participant("jill", p -> p.paidIn("EUR")).build();
        assertThat(Settlement.settle(PLAN.evaluate(abroad, facts(FIRST)), Ledger.empty("USD"), JANUARY, rates)
                        .register()
                        .payments())
                .containsExactly(Map.entry("EUR", Money.of(80, "EUR")));
    }

    @Test
    void showsTheSnippetsOfThisTest() {
        String source = DocSource.testSource("SettlementGuideTest");
        List<String> names = List.of("settle", "change", "views", "terms", "draws", "clawbacks", "schedule", "rates");
        assertThat(GUIDE.codeBlocks("java")).hasSize(names.size());
        for (int i = 0; i < names.size(); i++) {
            assertThat(GUIDE.codeOf("java", i)).isEqualTo(DocSource.region(source, names.get(i)));
        }
    }
}
