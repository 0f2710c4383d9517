package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertConflict;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.metric.Deal.AMOUNT;
import static org.openspm.core.metric.Deal.CLOSED;
import static org.openspm.core.metric.Deal.DEALS;
import static org.openspm.core.metric.Deal.REP;
import static org.openspm.core.metric.Measure.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

class RowDerivationTest {

    /** A seller's largest deal. */
    record Best(Deal deal) {
        static final Schema<Best> BESTS = Schema.of("bests", Best.class);
        static final DateField<Best> WHEN =
                BESTS.date("when", best -> best.deal().closed());
    }

    record BestDeals() implements RowDerivation<Best> {

        @Override
        public Schema<Best> schema() {
            return Best.BESTS;
        }

        @Override
        public List<Schema<?>> sources() {
            return List.of(DEALS);
        }

        @Override
        public List<Schema<?>> anchors() {
            return List.of(DEALS);
        }

        @Override
        public Gathering<Best> start() {
            return new Largest();
        }

        @Override
        public SourceRow<?> anchor(Best row) {
            return new SourceRow<>(DEALS, row.deal());
        }

        @Override
        public LocalDate date(Best row) {
            return row.deal().closed();
        }
    }

    private static final class Largest implements RowDerivation.Gathering<Best> {

        private final Map<String, Deal> bySeller = new TreeMap<>();

        @Override
        public <T> void add(Schema<T> schema, T row) {
            keep((Deal) row);
        }

        private void keep(Deal deal) {
            bySeller.merge(
                    deal.rep(),
                    deal,
                    (one, other) -> List.of(one, other).stream()
                            .max(Comparator.comparing(Deal::amount))
                            .orElseThrow());
        }

        @Override
        public void merge(RowDerivation.Gathering<Best> other) {
            ((Largest) other).bySeller.values().forEach(this::keep);
        }

        @Override
        public List<Best> rows(@Nullable LocalDate asOf) {
            List<Best> rows = new ArrayList<>();
            bySeller.values().stream()
                    .filter(deal -> asOf == null || !deal.closed().isAfter(asOf))
                    .forEach(deal -> rows.add(new Best(deal)));
            return rows;
        }
    }

    private static final Measure<Best> BEST = count(Best.BESTS).from(new BestDeals());
    private static final Metric BESTS = Metric.of("Best deals", BEST);
    private static final List<Deal> ROWS = List.of(
            Deal.of("jill", "2026-01-05", "10", true),
            Deal.of("jill", "2026-04-05", "20", true),
            Deal.of("sam", "2026-02-05", "5", true));

    @Test
    void derivedRowsStandWhereTheirAnchorStands() {
        MetricTable table = BESTS.by(REP).per(Grain.QUARTER).evaluate(Facts.of(DEALS, ROWS));
        FiscalCalendar calendar = FiscalCalendar.gregorian();
        assertThat(table.value("jill", calendar.quarter(2026, 1))).hasToString("0 bests");
        assertThat(table.value("jill", calendar.quarter(2026, 2))).hasToString("1 bests");
        assertThat(table.total()).hasToString("2 bests");
        Metric onItsOwn = Metric.of("Own date", BEST.on(Best.WHEN));
        assertThat(onItsOwn.per(Grain.QUARTER).evaluate(Facts.of(DEALS, ROWS)).value(calendar.quarter(2026, 1)))
                .hasToString("1 bests");
        assertThat(MetricQuery.of(BESTS)
                        .asOf(LocalDate.of(2026, 3, 1))
                        .evaluate(Facts.of(DEALS, ROWS))
                        .total())
                .hasToString("1 bests");
    }

    @Test
    void statesMergeAndTablesStayAsTheyWere() {
        Metric deals = Metric.of("Deals", count(DEALS));
        MetricQuery query = MetricQuery.of(BESTS, deals).by(REP).per(Grain.QUARTER, CLOSED);
        MetricState state = query.evaluateAll(Facts.of(DEALS, ROWS.subList(0, 1)));
        MetricTable early = state.table(BESTS);
        String before = early.toString();
        state.merge(query.evaluateAll(Facts.of(DEALS, ROWS.subList(1, 3))));
        assertThat(early).hasToString(before);
        assertThat(state.table(BESTS))
                .isEqualTo(query.evaluateAll(Facts.of(DEALS, ROWS)).table(BESTS));
        assertThat(state.table(deals).total()).hasToString("3 deals");
        state.add(Facts.of(DEALS, List.of(Deal.of("kim", "2026-02-05", "5", true))));
        assertThat(state.table(BESTS).total()).hasToString("3 bests");
    }

    @Test
    void everyDimensionNeedsAFieldInTheAnchors() {
        assertConflict(
                "The dimension (owner) has no field in the schema (deals).",
                "Join one field of each schema with Dimension.shared(..).",
                () -> BESTS.by(OWNER).start());
    }

    private static final org.openspm.core.schema.TextField<Goal> OWNER = Goal.GOALS.text("owner", Goal::owner);

    @Test
    void aMeasureIsFromRowsOfItsOwnSchema() {
        assertThat(BEST.derivation()).contains(new BestDeals());
        assertThat(count(DEALS).derivation()).isEqualTo(Optional.empty());
        assertThat(BEST).isEqualTo(count(Best.BESTS).from(new BestDeals())).isNotEqualTo(count(Best.BESTS));
        assertThat(BEST.where(Best.WHEN.before(LocalDate.MAX)).derivation()).isPresent();
        assertThat(BEST.closing(Best.WHEN).derivation()).isPresent();
        assertThat(Measure.sum(AMOUNT).derivation()).isEmpty();
        assertRefused(
                "The measure (count of deals) aggregates (deals), the derivation makes (bests).",
                "Use one that makes rows of the measure's schema.",
                () -> misuse(count(DEALS)));
        assertNullRefused("derivation", () -> count(DEALS).from(null));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // what a caller without generics can do
    private static void misuse(Measure measure) {
        measure.from(new BestDeals());
    }

    @Test
    void rowsThatArePutTogetherAreNotWrittenAsPlainData() {
        MetricState state = MetricQuery.of(BESTS).start();
        assertConflict(
                "The query ([" + BESTS.name() + "]) measures rows that are put together from rows [" + new BestDeals()
                        + "], which only the rows themselves can tell.",
                "Send the rows, or ask for such metrics in a query of their own.",
                state::snapshot);
    }
}
