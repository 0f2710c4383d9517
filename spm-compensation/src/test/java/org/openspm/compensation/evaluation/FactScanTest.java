package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openspm.compensation.fixture.AnyPlan;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.core.column.PreparedFacts;
import org.openspm.core.schema.Facts;

/** Law 2: any partition, scanned apart and merged, yields equal results. */
@PropertyDefaults(tries = 12, edgeCases = EdgeCasesMode.NONE)
class FactScanTest {

    @Provide
    Arbitrary<AnyPlan> plans() {
        return AnyPlan.plans();
    }

    private static void assertSame(Evaluation merged, Evaluation whole) {
        assertThat(Scenario.statements(merged)).isNotEmpty().isEqualTo(Scenario.statements(whole));
        assertThat(merged.credited()).containsExactlyInAnyOrderElementsOf(whole.credited());
        assertThat(merged.notCredited()).containsExactlyInAnyOrderElementsOf(whole.notCredited());
        assertThat(merged.rejected()).containsExactlyInAnyOrderElementsOf(whole.rejected());
    }

    @Property
    void partsScannedApartEarnWhatTheWholeDoes(
            @ForAll("plans") AnyPlan any, @ForAll @IntRange(min = 1, max = 4) int parts) {
        FactScan scan = any.plan().scan(any.roster());
        ScannedFacts merged = scan.of(Facts.none());
        for (int part = 0; part < parts; part++) {
            int number = part;
            List<Deal> own = any.deals().stream()
                    .filter(deal -> Math.floorMod(deal.id().hashCode(), parts) == number)
                    .toList();
            merged = scan.of(Facts.of(DEALS, own)).merge(merged);
        }
        assertThat(merged.size()).isEqualTo(any.deals().size());
        assertSame(merged.evaluate(), any.plan().evaluateLeniently(any.roster(), any.facts()));
    }

    @Property
    void aStreamIsEvaluatedByItsThreads(@ForAll("plans") AnyPlan any) {
        FactScan scan = any.plan().scan(any.roster());
        Evaluation whole = any.plan().evaluateLeniently(any.roster(), any.facts());
        assertSame(any.deals().parallelStream().collect(scan.collecting(DEALS)), whole);
        assertSame(any.deals().stream().collect(scan.collecting(DEALS)), whole);
    }

    @Property
    void participantsMayBeSharedOutAmongThreads(@ForAll("plans") AnyPlan any) {
        FactScan scan = any.plan().scan(any.roster());
        ScannedFacts scanned = scan.of(any.facts());
        Evaluation merged = scan.participants().parallelStream()
                .map(id -> scanned.evaluateOnly(List.of(id)))
                .reduce(Evaluation::merge)
                .orElseThrow();
        assertThat(merged.isOfEverybody()).isTrue();
        assertSame(merged, any.plan().evaluateLeniently(any.roster(), any.facts()));
    }

    /** However often they are evaluated, and under another plan too. */
    @Property
    void preparedFactsEarnWhatTheFactsDo(@ForAll("plans") AnyPlan any, @ForAll("plans") AnyPlan other) {
        Facts prepared = PreparedFacts.of(any.facts());
        assertSame(
                any.plan().evaluateLeniently(any.roster(), prepared),
                any.plan().evaluateLeniently(any.roster(), any.facts()));
        assertSame(
                other.plan().evaluateLeniently(other.roster(), prepared),
                other.plan().evaluateLeniently(other.roster(), any.facts()));
    }

    /** Rows are views, another object each time they are asked for. */
    private static Facts inColumns(List<Deal> deals) {
        return PreparedFacts.columns(
                        DEALS,
                        deals.size(),
                        index -> deals.get(index).withId(deals.get(index).id()))
                .texts(Deals.REP, deals.stream().map(Deal::rep).toArray(String[]::new))
                .texts(Deals.PRODUCT, deals.stream().map(Deal::product).toArray(String[]::new))
                .numbers(Deals.AMOUNT, deals.stream().map(Deal::amount).toArray(BigDecimal[]::new))
                .dates(Deals.CLOSED, deals.stream().map(Deal::closed).toArray(LocalDate[]::new))
                .facts();
    }

    @Property
    void columnsEarnWhatTheRowsDoAlsoRevisedAndUnderAnotherPlan(
            @ForAll("plans") AnyPlan any, @ForAll("plans") AnyPlan other) {
        Evaluation ofRows = any.plan().evaluateLeniently(any.roster(), any.facts());
        Evaluation ofColumns = any.plan().evaluateLeniently(any.roster(), inColumns(any.deals()));
        assertSame(ofColumns, ofRows);
        Deal first = any.deals().get(0);
        FactChanges changes = FactChanges.none().replacing(DEALS, first.withAmount(new BigDecimal("77.70")));
        Evaluation revised = ofColumns.revised(changes);
        assertSame(revised, ofRows.revised(changes));
        assertSame(other.plan().whatIf(revised), other.plan().whatIf(ofRows.revised(changes)));
        FactChanges without = FactChanges.none().retracting(DEALS, first.id());
        assertSame(other.plan().whatIf(ofColumns.revised(without)), other.plan().whatIf(ofRows.revised(without)));
    }

    /** An id that stands in two parts is found all the same, and both rows are rejected. */
    @Property
    void anIdInTwoPartsIsRejectedInBoth(@ForAll("plans") AnyPlan any) {
        List<Deal> again = List.of(any.deals().get(0).withProduct("Service"));
        FactScan scan = any.plan().scan(any.roster());
        Evaluation merged =
                scan.of(any.facts()).merge(scan.of(Facts.of(DEALS, again))).evaluate();
        assertThat(merged.rejected()).hasSize(2);
        List<Deal> all = Stream.concat(any.deals().stream(), again.stream()).toList();
        assertSame(merged, any.plan().evaluateLeniently(any.roster(), Facts.of(DEALS, all)));
    }

    @Property(tries = 1)
    void saysWhatItIsFor(@ForAll("plans") AnyPlan any) {
        FactScan scan = any.plan().scan(any.roster());
        assertThat(scan).hasToString("scan for " + any.plan());
        assertThat(scan.participants())
                .isEqualTo(
                        any.plan().evaluateLeniently(any.roster(), any.facts()).participants());
        assertNullRefused("roster", () -> any.plan().scan(null));
        assertNullRefused("facts", () -> scan.of(null));
        assertNullRefused("schema", () -> scan.collecting(null));
    }
}
