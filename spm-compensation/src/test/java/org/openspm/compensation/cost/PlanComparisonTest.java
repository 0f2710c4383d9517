package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.Team.ROSTER;
import static org.openspm.compensation.cost.Team.accelerated;
import static org.openspm.compensation.cost.Team.facts;
import static org.openspm.compensation.cost.Team.flat;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.metric.Measure.count;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Plans;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class PlanComparisonTest {

    private static final Facts FACTS = facts(Map.of("jill", usd("150000"), "omar", usd("60000")));
    private static final PlanComparison COMPARISON =
            PlanComparison.of(accelerated(percent(10)), flat(percent(6)), ROSTER, FACTS);

    @Test
    void saysWhatBothCostAndWhoGains() {
        // Jill: 5,000 + 5,000 becomes 9,000; Omar: 3,000 becomes 3,600.
        assertThat(COMPARISON.before().total()).isEqualTo(usd("13000"));
        assertThat(COMPARISON.after().total()).isEqualTo(usd("12600"));
        assertThat(COMPARISON.change()).isEqualTo(usd("-400"));
        assertThat(COMPARISON.gainers()).containsExactly(new PayDifference("omar", usd("3000"), usd("3600")));
        assertThat(COMPARISON.losers()).containsExactly(new PayDifference("jill", usd("10000"), usd("9000")));
        assertThat(COMPARISON.differences())
                .extracting(PayDifference::participant)
                .containsExactly("jill", "omar");
    }

    @Test
    void putsThoseWhoGainOrLoseMostFirst() {
        PlanComparison dearer = PlanComparison.of(flat(percent(5)), flat(percent(6)), ROSTER, FACTS);
        assertThat(dearer.gainers()).extracting(PayDifference::participant).containsExactly("jill", "omar");
        PlanComparison cheaper = PlanComparison.of(flat(percent(6)), flat(percent(5)), ROSTER, FACTS);
        assertThat(cheaper.losers()).extracting(PayDifference::participant).containsExactly("jill", "omar");
        assertThat(cheaper.gainers()).isEmpty();
    }

    @Test
    void saysWhyByTheDifferenceOfExplanations() {
        assertThat(COMPARISON.why("jill").change().toMoney()).isEqualTo(usd("-1000"));
        assertThat(COMPARISON.why("jill").parts()).isNotEmpty();
        assertThat(COMPARISON.why("jill").render()).contains("2026-02").contains("USD -1,000.00");
    }

    @Test
    void explainsItself() {
        assertThat(COMPARISON.explain().render())
                .contains("change of cost", "USD -400.00", "1 gain, 1 lose", "USD 10,000.00 becomes USD 9,000.00");
        assertThat(COMPARISON).hasToString(COMPARISON.explain().render());
    }

    @Test
    void paysNothingToWhoIsNotOnAPlan() {
        Roster split = Roster.builder()
                .participant("jill", p -> p.on("AE"))
                .participant("omar", p -> p.on("AE").on("New"))
                .build();
        CompensationPlan other = CompensationPlan.named("New")
                .in("USD")
                .year(Plans.YEAR_2026)
                .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
                .component("Sales", c -> c.measure(count(Deals.DEALS)).perUnit(amount(1)))
                .build();
        Facts omars = Deals.facts(deal("d", "omar", "2026-02-01", "1000"));
        PlanComparison comparison = PlanComparison.of(Plans.plan(c -> c).build(), other, split, omars);
        assertThat(comparison.difference("jill")).isEqualTo(new PayDifference("jill", usd("0"), usd("0")));
        assertThat(comparison.difference("omar")).isEqualTo(new PayDifference("omar", usd("100"), usd("1")));
        assertThat(comparison.after().participants()).containsExactly("omar");
        assertThat(comparison.why("jill").change().toMoney()).isEqualTo(usd("0"));
    }

    @Property(tries = 30)
    void differencesAddUpAndTurnRound(
            @ForAll @IntRange(max = 20) int before,
            @ForAll @IntRange(max = 20) int after,
            @ForAll @IntRange(max = 300_000) int jill,
            @ForAll @IntRange(max = 300_000) int omar) {
        Facts sold = facts(Map.of("jill", Money.of(jill, "USD"), "omar", Money.of(omar, "USD")));
        Evaluation run = accelerated(percent(before)).evaluate(ROSTER, sold);
        PlanComparison there = PlanComparison.of(run, flat(percent(after)));
        PlanComparison back = PlanComparison.of(flat(percent(after)), accelerated(percent(before)), ROSTER, sold);
        assertThat(there.change())
                .isEqualTo(Money.total(
                        Deals.USD,
                        there.differences().stream().map(PayDifference::change).toList()))
                .isEqualTo(back.change().negated());
        assertThat(there.gainers())
                .extracting(PayDifference::participant)
                .containsExactlyElementsOf(
                        back.losers().stream().map(PayDifference::participant).toList());
    }

    @Test
    void refusesWhatCannotBeCompared() {
        CompensationPlan euros = CompensationPlan.named("AE")
                .in("EUR")
                .year(Plans.YEAR_2026)
                .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
                .component("Sales", c -> c.measure(count(Deals.DEALS)).perUnit(amount(1)))
                .build();
        assertRefused(
                "The plans pay in (USD) and (EUR).",
                "Compare plans of one currency.",
                () -> PlanComparison.of(flat(percent(5)), euros, ROSTER, FACTS));
        assertRefused(
                "The participant (kim) is on neither plan.",
                "Use one of [jill, omar].",
                () -> COMPARISON.difference("kim"));
        assertRefused(
                "The participant (kim) is on neither plan.", "Use one of [jill, omar].", () -> COMPARISON.why("kim"));
        assertNullRefused("participant", () -> COMPARISON.difference(null));
        assertNullRefused("before", () -> PlanComparison.of(null, flat(percent(5)), ROSTER, FACTS));
        assertNullRefused("before", () -> PlanComparison.of((Evaluation) null, flat(percent(5))));
        assertNullRefused("after", () -> PlanComparison.of(COMPARISON.before(), null));
    }
}
