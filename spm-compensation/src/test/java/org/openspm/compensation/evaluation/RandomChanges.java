package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.DEALS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;

/** Deals that come, change and go, and what an evaluation must say then: the same as a fresh one. */
public final class RandomChanges {

    private final Random random;
    private final List<Deal> all;
    private final List<Deal> there = new ArrayList<>();

    /** Begins with some of the deals; the others come later. */
    public RandomChanges(Random random, List<Deal> all) {
        this.random = random;
        this.all = all;
        all.stream().filter(deal -> random.nextInt(3) > 0).forEach(there::add);
    }

    /** Asserts that three rounds of changes leave what evaluations of the deals of that day say. */
    public void assertFollowed(CompensationPlan plan, Roster roster) {
        Evaluation run = evaluated(plan, roster);
        for (int round = 0; round < 3; round++) {
            Evaluation before = run;
            Money unchanged = before.total();
            int credited = before.credited().size();
            run = run.revised(changes());
            assertSame(run, evaluated(plan, roster));
            assertThat(before.total()).isEqualTo(unchanged);
            assertThat(before.credited()).hasSize(credited);
        }
        // Another plan asked what it would pay sees what changed.
        assertSame(plan.whatIf(run), evaluated(plan, roster));
    }

    private Evaluation evaluated(CompensationPlan plan, Roster roster) {
        return plan.evaluateLeniently(roster, Facts.of(DEALS, there));
    }

    private static void assertSame(Evaluation revised, Evaluation fresh) {
        assertThat(Scenario.statements(revised)).isEqualTo(Scenario.statements(fresh));
        assertThat(revised.total()).isEqualTo(fresh.total());
        assertThat(revised.credited()).containsExactlyInAnyOrderElementsOf(fresh.credited());
        assertThat(revised.notCredited()).containsExactlyInAnyOrderElementsOf(fresh.notCredited());
        assertThat(revised.rejected()).containsExactlyInAnyOrderElementsOf(fresh.rejected());
    }

    private FactChanges changes() {
        FactChanges changes = FactChanges.none();
        for (Deal deal : all) {
            Deal known = there.stream()
                    .filter(other -> other.id().equals(deal.id()))
                    .findFirst()
                    .orElse(null);
            int what = random.nextInt(4);
            if (known == null && what < 2) {
                there.add(deal);
                changes = changes.adding(DEALS, deal);
            } else if (known != null && what == 0) {
                there.remove(known);
                changes = changes.retracting(DEALS, deal.id());
            } else if (known != null && what == 1) {
                Deal other = amended(known);
                there.remove(known);
                there.add(other);
                changes = changes.replacing(DEALS, other);
            }
        }
        return changes;
    }

    /** Returns a deal with something of another: its people, its day, its amount or its product. */
    private Deal amended(Deal deal) {
        Deal other = all.get(random.nextInt(all.size()));
        return switch (random.nextInt(5)) {
            case 0 ->
                new Deal(
                        deal.id(),
                        other.rep(),
                        other.partner(),
                        deal.closed(),
                        deal.amount(),
                        deal.product(),
                        deal.won());
            case 1 ->
                new Deal(
                        deal.id(),
                        deal.rep(),
                        deal.partner(),
                        other.closed(),
                        deal.amount(),
                        deal.product(),
                        deal.won());
            case 2 -> deal.withAmount(other.amount());
            case 3 -> deal.withProduct(other.product());
            default -> deal.lost();
        };
    }
}
