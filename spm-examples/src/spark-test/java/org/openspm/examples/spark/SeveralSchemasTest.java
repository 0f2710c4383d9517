package org.openspm.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.YEAR;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Money;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;

/** A plan over deals in dollars and renewals in euros, with rows of both, and of a third schema that it does not know, in one distributed run. */
class SeveralSchemasTest {

    private record Deal(String id, String rep, LocalDate closed, BigDecimal amount) implements Serializable {}

    private record Renewal(String id, String owner, LocalDate signed, BigDecimal amount) implements Serializable {}

    private record Visit(String id) implements Serializable {}

    private static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    private static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    private static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    private static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);

    private static final Schema<Renewal> RENEWALS = Schema.of("renewals", Renewal.class).identifiedBy(Renewal::id);
    private static final TextField<Renewal> OWNER = RENEWALS.text("owner", Renewal::owner);
    private static final DateField<Renewal> SIGNED = RENEWALS.date("signed", Renewal::signed);
    private static final MoneyField<Renewal> RENEWED = RENEWALS.money("renewed", "EUR", Renewal::amount);

    private static final Schema<Visit> VISITS = Schema.of("visits", Visit.class).identifiedBy(Visit::id);

    private static final CompensationPlan PLAN = CompensationPlan.named("Both")
            .in("USD")
            .year(FiscalCalendar.gregorian().year(2026))
            .paidEach(MONTH)
            .crediting(DEALS, c -> c.on(CLOSED).to(REP).rollingUp(RollUp.ALL_MANAGERS))
            .crediting(RENEWALS, c -> c.on(SIGNED).to(OWNER))
            .component("New", c -> c.measure(sum(AMOUNT)).accumulating(YEAR).pay(RateTable.flat(percent(10))))
            .component("Override", c -> c.onRolledUpCredit().measure(sum(AMOUNT)).pay(RateTable.flat(percent(1))))
            .component("Renewals", c -> c.measure(sum(RENEWED)).pay(RateTable.flat(percent(2))))
            .build();

    private static Roster roster() {
        Roster.Builder roster = Roster.builder().participant("boss", p -> p);
        for (int i = 0; i < 12; i++) {
            roster.participant("r" + i, p -> p.reportsTo("boss"));
        }
        return roster.build();
    }

    /** A rate for each month but the last, good for 30 days: renewals after the 1st of December are rejected. */
    private static ExchangeRates rates() {
        ExchangeRates.Builder rates = ExchangeRates.builder();
        for (int month = 1; month <= 11; month++) {
            rates.rate("EUR", "USD", LocalDate.of(2026, month, 1), "1." + (10 + month));
        }
        return rates.build().atMostDaysOld(30);
    }

    private static List<Serializable> rows() {
        List<Serializable> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i * 7L % 365);
            rows.add(new Deal("n" + (i == 9 ? 8 : i), "r" + i % 12, day, BigDecimal.valueOf(100_01 + 37L * i, 2)));
            // The ids of deals again: of another schema, they are other rows.
            rows.add(new Renewal("n" + i, "r" + i % 11, day, BigDecimal.valueOf(50_07 + 11L * i, 2)));
        }
        rows.add(new Visit("v1"));
        return rows;
    }

    private static Facts facts() {
        return new Schemas(List.of(DEALS, RENEWALS, VISITS)).facts(rows());
    }

    @Test
    void paysTheSameOnSpark() {
        Evaluation embedded = PLAN.evaluateLeniently(roster(), facts(), rates());
        Counts counts = new Counts(
                embedded.credited().size(),
                embedded.notCredited().size(),
                embedded.rejected().size());
        try (JavaSparkContext spark = LocalSpark.start()) {
            JavaRDD<Serializable> rows = spark.parallelize(rows(), 5);
            for (int depth = 0; depth < 2; depth++) {
                PlanOnSpark.Paid paid = new PlanOnSpark<Serializable>(
                                spark,
                                () -> PLAN,
                                SeveralSchemasTest::roster,
                                () -> List.of(DEALS, RENEWALS, VISITS),
                                4,
                                depth)
                        .convertingWith(SeveralSchemasTest::rates)
                        .evaluate(rows);
                assertThat(paid.lines().collect()).containsExactlyInAnyOrderElementsOf(PaidLine.of(embedded));
                assertThat(paid.counts()).isEqualTo(counts);
            }
        }
        assertThat(counts.notCredited()).isEqualTo(1);
        long december = rows().stream()
                .filter(row -> row instanceof Renewal renewal && renewal.signed().isAfter(LocalDate.of(2026, 12, 1)))
                .count();
        assertThat(december).isPositive();
        // The two deals of one id, and the renewals without a rate.
        assertThat(counts.rejected()).isEqualTo(2 + december);
        assertThat(PaidLine.of(embedded)).contains(renewalsOfFirst());
    }

    /** 2 % of the renewals of r0 in January in dollars, by hand: the 1st (i = 0) and others whose day falls in January, at 1.11. */
    private static PaidLine renewalsOfFirst() {
        BigDecimal euros = BigDecimal.ZERO;
        for (Serializable row : rows()) {
            if (row instanceof Renewal renewal && renewal.owner().equals("r0") && renewal.signed().getMonthValue() == 1) {
                euros = euros.add(renewal.amount());
            }
        }
        BigDecimal paid = euros.multiply(new BigDecimal("1.11")).multiply(new BigDecimal("0.02"));
        return new PaidLine(
                "r0",
                LocalDate.of(2026, 1, 1),
                "Renewals",
                Money.of(paid.setScale(2, RoundingMode.HALF_UP), "USD"));
    }

    @Test
    void schemasTellRowsApartByTheirTypes() {
        Schemas schemas = new Schemas(List.of(DEALS, RENEWALS));
        Deal deal = new Deal("1", "r", LocalDate.of(2026, 1, 1), BigDecimal.ONE);
        assertThat(schemas.of(deal)).isEqualTo(DEALS);
        assertThat(schemas.key(deal)).isEqualTo("deals/1");
        assertThat(schemas.facts(List.of(deal)).rows(DEALS)).containsExactly(deal);
        assertThat(schemas.facts(List.of()).size()).isZero();
        assertThatThrownBy(() -> schemas.of("a text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The row (a text) is of none of the schemas ([")
                .hasMessageEndingWith("\nHand over the schema of every row.");
        assertThatThrownBy(() -> new Schemas(List.of(DEALS, Schema.of("others", Deal.class))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("have a row type in common.\nGive each schema a type of its own");
    }
}
