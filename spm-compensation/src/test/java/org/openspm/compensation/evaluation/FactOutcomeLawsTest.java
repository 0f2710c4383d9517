package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.core.column.PreparedFacts;

/** Law 5: no fact is lost, and a bad one harms no other. */
@Domain(Scenarios.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 40, edgeCases = EdgeCasesMode.NONE)
class FactOutcomeLawsTest {

    /** Sound deals with bad ones in between. */
    private static Scenario spoilt(Scenario scenario, List<Deal> bad, Random random) {
        List<Deal> all = new ArrayList<>(scenario.deals());
        all.addAll(bad);
        Collections.shuffle(all, random);
        return scenario.withDeals(all);
    }

    private static Evaluation lenient(Scenario scenario) {
        return scenario.plan().build().evaluateLeniently(scenario.roster(), scenario.facts());
    }

    @Property
    void creditedNotCreditedAndRejectedAreAllThatWasHandedIn(
            @ForAll Scenario scenario, @ForAll("bad") List<Deal> bad, @ForAll Random random) {
        Scenario spoilt = spoilt(scenario, bad, random);
        Evaluation run = lenient(spoilt);
        List<Object> accounted = Stream.of(run.credited(), run.notCredited(), run.rejected())
                .flatMap(List::stream)
                .map(FactOutcome::fact)
                .toList();
        assertThat(accounted).containsExactlyInAnyOrderElementsOf(spoilt.deals());
    }

    @Property
    void preparedFactsAreAccountedForInTheSameWay(
            @ForAll Scenario scenario, @ForAll("bad") List<Deal> bad, @ForAll Random random) {
        Scenario spoilt = spoilt(scenario, bad, random);
        Evaluation run = lenient(spoilt);
        Evaluation prepared =
                spoilt.plan().build().evaluateLeniently(spoilt.roster(), PreparedFacts.of(spoilt.facts()));
        assertThat(prepared.credited()).isEqualTo(run.credited());
        assertThat(prepared.notCredited()).isEqualTo(run.notCredited());
        assertThat(prepared.rejected()).isEqualTo(run.rejected());
        assertThat(Scenario.statements(prepared)).isEqualTo(Scenario.statements(run));
    }

    @Property
    void aBadFactHarmsNoOther(@ForAll Scenario scenario, @ForAll("bad") List<Deal> bad, @ForAll Random random) {
        Evaluation run = lenient(spoilt(scenario, bad, random));
        assertThat(Scenario.statements(run)).isEqualTo(scenario.statements());
        assertThat(run.rejected()).extracting(FactOutcome::fact).containsExactlyInAnyOrderElementsOf(bad);
    }

    @Property
    void outcomesDoNotDependOnTheOrder(
            @ForAll Scenario scenario, @ForAll("bad") List<Deal> bad, @ForAll Random random) {
        Evaluation one = lenient(spoilt(scenario, bad, random));
        Evaluation other = lenient(spoilt(scenario, bad, random));
        assertThat(new HashSet<>(one.rejected())).isEqualTo(new HashSet<>(other.rejected()));
        assertThat(new HashSet<>(one.credited())).isEqualTo(new HashSet<>(other.credited()));
        assertThat(new HashSet<>(one.notCredited())).isEqualTo(new HashSet<>(other.notCredited()));
    }

    @Property
    void everyRejectionIsToldWithARemedyAndStrictEvaluationTellsAll(
            @ForAll Scenario scenario, @ForAll("bad") List<Deal> bad) {
        Scenario spoilt = scenario.withDeals(bad);
        List<FactOutcome> rejected = lenient(spoilt).rejected();
        assertThat(rejected)
                .hasSameSizeAs(bad)
                .allSatisfy(outcome ->
                        assertThat(outcome.reason()).contains("(", ")").hasLineCount(2));
        if (!bad.isEmpty()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(spoilt::evaluate)
                    .withMessageContainingAll(
                            rejected.stream().map(FactOutcome::reason).toArray(String[]::new));
        }
    }

    @Provide
    Arbitrary<List<Deal>> bad() {
        LocalDate inside = LocalDate.of(2026, 12, 31);
        Deal good = new Deal("x", "p0", "p0", inside, BigDecimal.TEN, "Core", true);
        Arbitrary<Deal> oneOfThem = Arbitraries.of(
                new Deal("x", null, null, inside, BigDecimal.TEN, "Core", true),
                new Deal("x", "stranger", "stranger", inside, BigDecimal.TEN, "Core", true),
                new Deal("x", "p0", "p0", null, BigDecimal.TEN, "Core", true),
                new Deal("x", "p0", "p0", inside.minusYears(2), BigDecimal.TEN, "Core", true),
                new Deal("x", "p0", "p0", inside.plusYears(2), BigDecimal.TEN, "Core", true),
                new Deal(null, "p0", "p0", inside, BigDecimal.TEN, "Core", true));
        Arbitrary<List<Deal>> singly = oneOfThem.list().ofMaxSize(4).map(FactOutcomeLawsTest::numbered);
        Arbitrary<List<Deal>> twins = Arbitraries.of(List.of(), List.of(good, good.lost(), good));
        return Combinators.combine(singly, twins).as((some, more) -> {
            List<Deal> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        });
    }

    private static List<Deal> numbered(List<Deal> deals) {
        List<Deal> numbered = new ArrayList<>();
        for (Deal deal : deals) {
            String id = deal.id() == null ? null : "bad" + numbered.size();
            numbered.add(
                    new Deal(id, deal.rep(), deal.partner(), deal.closed(), deal.amount(), deal.product(), deal.won()));
        }
        return numbered;
    }
}
