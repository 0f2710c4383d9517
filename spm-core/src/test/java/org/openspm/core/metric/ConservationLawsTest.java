package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.Refusals.assertConflict;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.metric.Measure.average;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.metric.Measure.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.organization.Level;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** Law 5: what is split, grouped or rolled up is neither lost nor counted twice. */
class ConservationLawsTest {

    /** A deal joined with one of those credited for it. */
    record Credit(String deal, String rep, LocalDate closed, BigDecimal amount, BigDecimal part) {}

    private static final Schema<Credit> CREDITS = Schema.of("credits", Credit.class);
    private static final TextField<Credit> DEAL = CREDITS.text("deal", Credit::deal);
    private static final TextField<Credit> REP = CREDITS.text("rep", Credit::rep);
    private static final DateField<Credit> CLOSED = CREDITS.date("closed", Credit::closed);
    private static final MoneyField<Credit> AMOUNT = CREDITS.money("amount", "USD", Credit::amount);
    private static final MoneyField<Credit> PART = CREDITS.money("part", "USD", Credit::part);
    private static final Metric SOLD = Metric.of("Sold", sum(AMOUNT).oncePer(DEAL));
    private static final Metric CREDITED = Metric.of("Credited", sum(PART));

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Hierarchy LINES = Hierarchy.builder()
            .reportsTo("r0", "east")
            .reportsTo("r0", "west", JULY)
            .reportsTo("r1", "east")
            .reportsTo("r2", "west")
            .reportsTo("east", "company")
            .reportsTo("west", "company")
            .build();

    /** Every deal is split in up to three parts, the last of which is the rest. */
    private static List<Credit> credits(List<Integer> cents, Random random) {
        List<Credit> credits = new ArrayList<>();
        for (int deal = 0; deal < cents.size(); deal++) {
            BigDecimal amount = BigDecimal.valueOf(cents.get(deal), 2);
            BigDecimal rest = amount;
            LocalDate closed = JULY.plusDays(random.nextInt(60) - 30L);
            int parts = 1 + random.nextInt(3);
            for (int rep = 0; rep < parts; rep++) {
                BigDecimal part = rep == parts - 1 ? rest : amount.multiply(BigDecimal.valueOf(random.nextInt(100), 2));
                rest = rest.subtract(part);
                credits.add(new Credit("d" + deal, "r" + rep, closed, amount, part));
            }
        }
        Collections.shuffle(credits, random);
        return credits;
    }

    @Property(tries = 100)
    void aSplitDealCountsOnce(
            @ForAll @Size(max = 12) List<@IntRange(min = -9999, max = 99999) Integer> cents, @ForAll long seed) {
        List<Credit> credits = credits(cents, new Random(seed));
        MetricState state = MetricQuery.of(SOLD, CREDITED).by(REP).evaluateAll(Facts.of(CREDITS, credits));
        Ratio sold = Ratio.of(
                BigDecimal.valueOf(cents.stream().mapToLong(Integer::longValue).sum(), 2));
        assertThat(state.table(SOLD).total().figure().orThrow()).isEqualTo(sold);
        assertThat(state.table(CREDITED).total().figure().orThrow()).isEqualTo(sold);
        for (int rep = 0; rep < 3; rep++) {
            String name = "r" + rep;
            BigDecimal own = credits.stream()
                    .filter(credit -> credit.rep().equals(name))
                    .map(Credit::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(state.table(SOLD).value(name).figure().orThrow()).isEqualTo(Ratio.of(own));
        }
    }

    @Property(tries = 100)
    void whatIsRolledUpIsTheSumBelow(
            @ForAll @Size(max = 12) List<@IntRange(min = -9999, max = 99999) Integer> cents, @ForAll long seed) {
        List<Credit> credits = credits(cents, new Random(seed));
        Facts facts = Facts.of(CREDITS, credits);
        for (Level level : LINES.levels("company", "team", "rep")) {
            for (TextField<Credit> at : List.of(level.of(REP, CLOSED), level.of(REP, JULY))) {
                MetricTable table = CREDITED.by(at).evaluate(facts);
                Ratio sum = table.values().stream()
                        .map(value -> value.figure().orThrow())
                        .reduce(Ratio.ZERO, Ratio::plus);
                assertThat(sum).isEqualTo(table.total().figure().orThrow());
            }
        }
    }

    @Property(tries = 100)
    void partsMergeToTheWhole(
            @ForAll @Size(max = 12) List<@IntRange(min = -9999, max = 99999) Integer> cents, @ForAll long seed) {
        List<Credit> credits = credits(cents, new Random(seed));
        int cut = credits.size() / 2;
        MetricQuery query = MetricQuery.of(SOLD).by(REP);
        MetricState merged = query.evaluateAll(Facts.of(CREDITS, credits.subList(cut, credits.size())))
                .merge(query.evaluateAll(Facts.of(CREDITS, credits.subList(0, cut))));
        assertThat(merged.table(SOLD)).isEqualTo(query.evaluate(Facts.of(CREDITS, credits)));
    }

    @Test
    void countsAndSaysWhatItTakesOnce() {
        assertThat(sum(AMOUNT).oncePer(DEAL))
                .hasToString("sum of amount once per deal")
                .isEqualTo(sum(AMOUNT).oncePer(DEAL));
        assertThat(sum(AMOUNT).oncePer(DEAL))
                .isNotEqualTo(sum(AMOUNT))
                .isNotEqualTo(sum(AMOUNT).oncePer(REP));
        assertThat(sum(AMOUNT).oncePer(DEAL).isAdditive()).isFalse();
        List<Credit> rows = credits(List.of(100, 200), new Random(1));
        assertThat(count(CREDITS).oncePer(DEAL).of(rows)).hasToString("2 credits");
        assertThat(sum(AMOUNT).oncePer(DEAL).of(List.of())).hasToString("USD 0.00");
    }

    @Test
    void refusesWhatHasNoOneValue() {
        Credit one = new Credit("d", "a", JULY, BigDecimal.ONE, BigDecimal.ONE);
        Credit other = new Credit("d", "b", JULY, BigDecimal.TEN, BigDecimal.ONE);
        assertThatThrownBy(() -> SOLD.evaluate(Facts.of(CREDITS, List.of(one, other))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The deal (d) has two values, (1) and (10), for the (sum of amount).\n"
                        + "Count once what all its rows say alike; add up parts that differ.");
        assertConflict(
                "The measure (average of amount) cannot take every deal once.",
                "Use a sum in one currency, or a count; for an average divide one by the other, both once.",
                () -> average(AMOUNT).oncePer(DEAL));
        MoneyField<Credit> any = CREDITS.money("any", credit -> Money.of(credit.amount(), "USD"));
        assertConflict(
                "The measure (sum of any) cannot take every deal once.",
                "Use a sum in one currency, or a count; for an average divide one by the other, both once.",
                () -> sum(any).oncePer(DEAL));
        assertNullRefused("entity", () -> sum(AMOUNT).oncePer(null));
    }
}
