package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.DEALS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterContainer;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.FactOutcome.Kind;
import org.openspm.compensation.fixture.AnyPlan;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.fixture.Sent;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Period;

/** Law 2 across processes: however facts are parted, added up, sent and merged, totals pay what all rows do, or are refused with a reason. */
@PropertyDefaults(tries = 40, edgeCases = EdgeCasesMode.NONE)
class CreditTotalsLawsTest {

    private static final class Counter {
        private int paid;
        private int refused;
    }

    private static final Counter ANY = new Counter();
    private static final Counter SPECIFIED = new Counter();

    @Provide
    Arbitrary<AnyPlan> plans() {
        return AnyPlan.plans();
    }

    @AfterContainer
    static void bothHappenOften() {
        assertThat(ANY.paid).isGreaterThan(5);
        assertThat(ANY.refused).isGreaterThan(5);
        assertThat(SPECIFIED.paid).isGreaterThan(20);
        assertThat(SPECIFIED.refused).isGreaterThan(0);
    }

    /** Adds up random parts, each by a scan of its own, sends each, and merges them in random order. */
    private static Optional<CreditTotals> totals(
            CompensationPlan plan, Roster roster, List<Deal> deals, int parts, Random random) {
        List<List<Deal>> dealt = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            dealt.add(new ArrayList<>());
        }
        deals.forEach(deal -> dealt.get(random.nextInt(parts)).add(deal));
        List<CreditTotals> sent = new ArrayList<>();
        for (List<Deal> part : dealt) {
            ScannedFacts scanned = plan.scan(roster).of(Facts.of(DEALS, part));
            try {
                sent.add(Sent.copy(scanned.totals()));
            } catch (IllegalStateException e) {
                assertThat(e)
                        .hasMessageContaining("cannot be paid on totals: ")
                        .hasMessageEndingWith("what was scanned.");
                return Optional.empty();
            }
        }
        while (sent.size() > 1) {
            Collections.shuffle(sent, random);
            sent.add(sent.remove(0).merge(sent.remove(0)));
        }
        return Optional.of(Sent.copy(sent.get(0)));
    }

    private static void check(
            CompensationPlan plan, Roster roster, List<Deal> deals, int parts, Random random, Counter counter) {
        Optional<CreditTotals> totals = totals(plan, roster, deals, parts, random);
        if (totals.isEmpty()) {
            counter.refused++;
            return;
        }
        counter.paid++;
        Evaluation whole = plan.evaluateLeniently(roster, Facts.of(DEALS, deals));
        FactScan scan = plan.scan(roster);
        assertThat(totals.get()).isEqualTo(scan.of(Facts.of(DEALS, deals)).totals());
        assertThat(deals.stream().collect(scan.totalling(DEALS))).isEqualTo(totals.get());
        assertSame(scan.restore(totals.get()).evaluate(), whole);
        assertThat(scan.restore(totals.get()).totals()).isEqualTo(totals.get());
        assertCounted(totals.get(), whole);
        // Totals of some and rows of others.
        int half = deals.size() / 2;
        ScannedFacts rows = scan.of(Facts.of(DEALS, deals.subList(0, half)));
        CreditTotals rest =
                scan.of(Facts.of(DEALS, deals.subList(half, deals.size()))).totals();
        assertSame(rows.merge(scan.restore(rest)).evaluate(), whole);
    }

    private static void assertCounted(CreditTotals totals, Evaluation whole) {
        assertThat(totals.count(Kind.CREDITED)).isEqualTo(whole.credited().size());
        assertThat(totals.count(Kind.NOT_CREDITED))
                .isEqualTo(whole.notCredited().size());
        assertThat(totals.count(Kind.REJECTED)).isEqualTo(whole.rejected().size());
        assertThat(totals.reasons(Kind.NOT_CREDITED).stream().map(OutcomeGroup::reason))
                .containsExactlyInAnyOrderElementsOf(whole.notCredited().stream()
                        .map(FactOutcome::reason)
                        .distinct()
                        .toList());
    }

    static void assertSame(Evaluation restored, Evaluation whole) {
        assertThat(restored.participants()).isEqualTo(whole.participants());
        for (String id : whole.participants()) {
            for (Period period : whole.payPeriods()) {
                assertThat(restored.outline(id, period).stream().map(line -> List.of(line.label(), line.amount())))
                        .isEqualTo(whole.outline(id, period).stream()
                                .map(line -> List.of(line.label(), line.amount()))
                                .toList());
                assertThat(restored.earned(id, period)).isEqualTo(whole.earned(id, period));
                for (Component component : whole.terms().components()) {
                    assertSame(restored, whole, id, component, period);
                }
                assertExplained(restored.statement(id, period));
            }
        }
        assertThat(restored.total()).isEqualTo(whole.total());
        assertThat(restored.rejected().stream().map(FactOutcome::reason))
                .containsExactlyInAnyOrderElementsOf(
                        whole.rejected().stream().map(FactOutcome::reason).toList());
    }

    private static void assertSame(
            Evaluation restored, Evaluation whole, String id, Component component, Period period) {
        String name = component.name();
        assertThat(restored.earned(id, name, period)).isEqualTo(whole.earned(id, name, period));
        assertThat(restored.undistributed(name, period)).isEqualTo(whole.undistributed(name, period));
        assertThat(restored.achieved(id, name, period)).isEqualTo(whole.achieved(id, name, period));
        assertThat(restored.attainment(id, name, period)).isEqualTo(whole.attainment(id, name, period));
    }

    /** Lines sum to the total, transactions and totals to the line, and the explanation can be walked. */
    private static void assertExplained(Statement statement) {
        assertThat(statement.explain().render()).isNotEmpty();
        Money zero = Money.zero(statement.total().currency());
        assertThat(statement.lines().stream().map(StatementLine::amount).reduce(zero, Money::plus))
                .isEqualTo(statement.total());
        for (StatementLine line : statement.lines()) {
            if (!line.transactions().isEmpty()) {
                assertThat(line.transactions().stream()
                                .map(StatementTransaction::earned)
                                .reduce(zero, Money::plus))
                        .isEqualTo(line.amount());
            }
        }
    }

    @Property
    void anyPlanIsPaidOnTotalsOrRefused(
            @ForAll("plans") AnyPlan any, @ForAll @IntRange(min = 1, max = 4) int parts, @ForAll Random random) {
        check(any.plan(), any.roster(), any.deals(), parts, random, ANY);
    }

    @Property(tries = 60)
    @Domain(Scenarios.class)
    @Domain(DomainContext.Global.class)
    void soAreRandomPeopleUnderRandomPlans(
            @ForAll Scenario scenario, @ForAll @IntRange(min = 1, max = 4) int parts, @ForAll Random random) {
        check(scenario.plan().build(), scenario.roster(), scenario.deals(), parts, random, SPECIFIED);
    }

    /** What changes after a restart is put to the totals. */
    @Property
    void restoredEvaluationsFollowTheirFacts(@ForAll("plans") AnyPlan any, @ForAll Random random) {
        List<Deal> before = any.deals().subList(0, any.deals().size() / 2);
        List<Deal> since = any.deals().subList(before.size(), any.deals().size());
        totals(any.plan(), any.roster(), before, 2, random).ifPresent(totals -> {
            Evaluation run = any.plan().scan(any.roster()).restore(totals).evaluate();
            FactChanges changes = FactChanges.none();
            for (Deal deal : since) {
                changes = changes.adding(DEALS, deal);
            }
            Evaluation revised = run.revised(changes);
            Evaluation whole = any.plan().evaluateLeniently(any.roster(), any.facts());
            assertSame(revised, whole);
            assertThat(revised.totals()).isEqualTo(whole.totals());
        });
    }
}
