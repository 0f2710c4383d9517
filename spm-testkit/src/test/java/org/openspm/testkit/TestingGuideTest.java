package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.testkit.Shop.AMOUNT;
import static org.openspm.testkit.Shop.CLOSED;
import static org.openspm.testkit.Shop.DEALS;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.peer.Standing;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;
import org.openspm.testkit.Shop.Deal;

/** The guide to testing says nothing that does not compile and hold. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TestingGuideTest {

    private static final DocSource GUIDE = DocSource.guide("testing");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private final CompensationPlan plan = Shop.sound();
    private final Roster roster = Shop.roster();
    private final List<Deal> lastYear = Shop.deals().subList(0, 6);
    private final Facts facts =
            Facts.of(DEALS, List.of(deal("d1", "2026-01-10", "20000"), deal("d2", "2026-02-10", "10000")));

    private static Deal deal(String id, String closed, String amount) {
        return Shop.deal(id, "jack", closed, amount);
    }

    @Test
    void triesLaws() {
        // [laws]
        LawReport report = PlanLaws.of(plan)
                .roster(roster)
                .facts(DEALS, lastYear)
                .varying(
                        DEALS,
                        row -> row.identity(Deal::withId)
                                .amount(AMOUNT, Deal::withAmount)
                                .date(CLOSED, Deal::withClosed))
                .verify();
        // [/laws]
        assertThat(report.held()).hasSize(Law.values().length - 2);
        assertThat(report.notChecked()).containsOnlyKeys(Law.SCALE, Law.ROUND_TRIP);
    }

    @Test
    void exceptsLaws() {
        CompensationPlan bonusPlan = Shop.terms(
                        c -> c.quota("sales").accumulating(Grain.YEAR).pay(Shop.accelerating()))
                .component(
                        "Bonus",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .each(Grain.YEAR)
                                .bonus(amount(1_000))
                                .gatedBy(Performance.attainment("Sales").atLeast(Rate.percent(100))))
                .build();
        // [except]
        PlanLaws laws = PlanLaws.of(bonusPlan)
                .roster(roster)
                .facts(DEALS, lastYear)
                .varying(DEALS, row -> row.identity(Deal::withId).amount(AMOUNT, Deal::withAmount))
                .except(Law.CONTINUITY, "the bonus at quota is a cliff on purpose");
        // [/except]
        assertThat(laws.tries(4).verify().excepted()).containsOnlyKeys(Law.CONTINUITY);
    }

    static class Mixed {
        // [mixed]
        class OurPlanProperties implements PlanLawProperties {

            @Override
            public PlanLaws laws() {
                return PlanLaws.of(Shop.sound()).roster(Shop.roster()).facts(DEALS, Shop.deals());
            }
        }
        // [/mixed]
    }

    @Test
    void mixesLawsIn() {
        assertThat(new Mixed().new OurPlanProperties()
                        .laws()
                        .tries(2)
                        .verify(Law.ORDER)
                        .held())
                .containsExactly(Law.ORDER);
    }

    @Test
    void triesLawsOfBenchmarks() {
        PeerGroup peers = PeerGroup.of(
                "Win rate",
                Direction.HIGHER_IS_BETTER,
                IntStream.rangeClosed(1, 24)
                        .mapToObj(i -> new Peer("company " + i, Ratio.of(i, 40)))
                        .toList());
        // [benchmarks]
        BenchmarkLaws.of(peers).verify();
        BenchmarkLaws.of(peers)
                .rankedBy((group, value) -> ourRank(group, value))
                .verify();
        // [/benchmarks]
        assertThat(peers.peers()).hasSize(24);
    }

    private static double ourRank(PeerGroup group, Ratio value) {
        Standing standing = group.standing(value);
        double behind = standing.peers() + 1.0 - standing.rank() - standing.ties() / 2.0;
        return behind / standing.peers();
    }

    @Test
    void verifiesExamples() {
        // [verifier]
        PlanVerifier.of(plan, roster)
                .given(Facts.of(DEALS, List.of(deal("d1", "2026-01-10", "20000"), deal("d2", "2026-02-10", "10000"))))
                .earns("jack", JANUARY, amount(1_000))
                .earns("jack", FEBRUARY, "Sales", amount(800))
                .holds("jack", FEBRUARY, "Sales", amount(30_000))
                .explains("jack", FEBRUARY, "from 100 %");
        // [/verifier]
        Evaluation run = plan.evaluate(roster, facts);
        // [assertions]
        OpenSpmAssertions.assertThat(run.statement("jack", JANUARY))
                .earns(amount(1_000))
                .hasTransactions("Sales", 1);
        OpenSpmAssertions.assertThat(run).credits(2).rejects(0);
        // [/assertions]
    }

    @Test
    void asksASecondTime() {
        // [reference]
        ReferenceEarnings expected = ReferenceEvaluator.of(plan, roster).evaluate(facts);
        OpenSpmAssertions.assertThat(plan.evaluate(roster, facts)).agreesWith(expected);
        // [/reference]
    }

    // [property]
    @Property(tries = 20)
    void theEngineAgreesWithTheReference(@ForAll PlanCase sample) {
        OpenSpmAssertions.assertThat(sample.evaluate())
                .agreesWith(
                        ReferenceEvaluator.of(sample.plan(), sample.roster()).evaluate(sample.facts()));
    }
    // [/property]

    @Test
    void theTableNamesEveryLaw() {
        for (Law law : Law.values()) {
            assertThat(GUIDE.contains("`" + law + "`")).as(law.name()).isTrue();
        }
    }

    @Test
    void showsTheSnippetsOfThisTest() {
        String source = DocSource.testSource("TestingGuideTest");
        List<String> names =
                List.of("laws", "except", "mixed", "benchmarks", "verifier", "assertions", "reference", "property");
        assertThat(GUIDE.codeBlocks("java")).hasSize(names.size());
        for (int i = 0; i < names.size(); i++) {
            assertThat(GUIDE.codeOf("java", i)).isEqualTo(DocSource.region(source, names.get(i)));
        }
    }
}
