package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.testkit.SampleDeals.AMOUNT;
import static org.openspm.testkit.SampleDeals.CLOSED;
import static org.openspm.testkit.SampleDeals.DEALS;
import static org.openspm.testkit.SampleDeals.PARTNER;
import static org.openspm.testkit.SampleDeals.PRODUCT;
import static org.openspm.testkit.SampleDeals.REP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.Credit;
import org.openspm.compensation.credit.CreditContext;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.testkit.SampleDeals.Deal;

/** Shares that are lost or made up are named; plans with splits, overlays and roll-ups along two hierarchies keep the law. */
class CreditLawsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Roster LINES = Roster.builder()
            .participant("jill", p -> p.reportsTo("boss").reportsAlong("products", "pat"))
            .participant("joe", p -> p.reportsTo("boss"))
            .participant("boss", p -> p.reportsTo("head"))
            .participant("head", p -> p)
            .participant("pat", p -> p)
            .build();
    private static final CreditContext CONTEXT = CreditContext.of(LINES.hierarchy())
            .with("products", LINES.hierarchies().get("products"));

    private static Credit credit(String id, CreditKind kind, int percent, String rule) {
        return new Credit(id, "", kind, Ratio.of(percent, 100), DAY, Optional.empty(), rule);
    }

    private static Credit rolledUp(String id, int percent, String from) {
        return new Credit(id, "", CreditKind.ROLLED_UP, Ratio.of(percent, 100), DAY, Optional.of(from), "");
    }

    @Test
    void directSharesSumToTheWholeByEachRule() {
        assertThat(CreditLaws.shares(
                        List.of(
                                credit("jill", CreditKind.DIRECT, 60, "new"),
                                credit("joe", CreditKind.DIRECT, 40, "new"),
                                credit("joe", CreditKind.DIRECT, 100, "core"),
                                credit("pat", CreditKind.OVERLAY, 30, "core")),
                        Set.of()))
                .isEmpty();
        List<Credit> short10 =
                List.of(credit("jill", CreditKind.DIRECT, 60, "new"), credit("joe", CreditKind.DIRECT, 30, "new"));
        assertThat(CreditLaws.shares(short10, Set.of()))
                .hasValue("the direct shares by (new) sum to (9/10) instead of the whole");
        assertThat(CreditLaws.shares(short10, Set.of("new"))).isEmpty();
        assertThat(CreditLaws.shares(List.of(credit("jill", CreditKind.DIRECT, 110, "")), Set.of("new")))
                .hasValue("the direct shares sum to (11/10) instead of the whole");
    }

    @Test
    void whatAManagerShouldHaveIsCountedFromBelow() {
        List<Credit> direct = List.of(
                credit("jill", CreditKind.DIRECT, 60, ""),
                credit("joe", CreditKind.DIRECT, 40, ""),
                credit("jill", CreditKind.OVERLAY, 30, ""));
        assertThat(CreditLaws.expected(direct, List.of(RollUp.ALL_MANAGERS), CONTEXT, DAY))
                .isEqualTo(Map.of("boss", Ratio.of(1, 1), "head", Ratio.of(1, 1)));
        assertThat(CreditLaws.expected(direct, List.of(RollUp.exactly(2)), CONTEXT, DAY))
                .isEqualTo(Map.of("head", Ratio.of(1, 1)));
        assertThat(CreditLaws.expected(direct, List.of(RollUp.exactly(3)), CONTEXT, DAY))
                .isEmpty();
        assertThat(CreditLaws.expected(
                        direct, List.of(RollUp.DIRECT_MANAGER.along("products").withOverlays()), CONTEXT, DAY))
                .isEqualTo(Map.of("pat", Ratio.of(9, 10)));
    }

    @Test
    void aShareThatWasLostOrMadeUpOnTheWayUpIsNamed() {
        Map<String, Ratio> expected = Map.of("boss", Ratio.of(1, 1), "head", Ratio.of(1, 1));
        Credit boss = rolledUp("boss", 60, "jill");
        Credit bossToo = rolledUp("boss", 40, "joe");
        Credit head = rolledUp("head", 100, "jill");
        assertThat(CreditLaws.rolledUp(List.of(boss, bossToo, head), expected)).isEmpty();
        assertThat(CreditLaws.rolledUp(List.of(boss, head), expected))
                .hasValue("(boss) has a rolled-up share of (3/5), and those below sum to (1)");
        assertThat(CreditLaws.rolledUp(List.of(boss, bossToo, head, rolledUp("pat", 10, "jill")), expected))
                .hasValue("(pat) has a rolled-up share of (1/10), and those below sum to (0)");
        assertThat(CreditLaws.rolledUp(List.of(boss, bossToo), expected))
                .hasValue("(head) has a rolled-up share of (0), and those below sum to (1)");
    }

    private static PlanLaws laws(UnaryOperator<Crediting<Deal>> crediting) {
        CompensationPlan plan = CompensationPlan.named("Shared")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(DEALS, c -> crediting.apply(c.on(CLOSED)))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT)).accumulating(MONTH).pay(RateTable.flat(percent(5))))
                .build();
        return only(PlanLaws.of(plan).roster(LINES).facts(DEALS, List.of(deal("d1", "jill"), deal("d2", "joe"))))
                .tries(3);
    }

    private static Deal deal(String id, String rep) {
        return new Deal(id, rep, "joe", DAY, new BigDecimal("100"), "Core");
    }

    private static PlanLaws only(PlanLaws laws) {
        PlanLaws one = laws;
        for (Law other : Law.values()) {
            one = other == Law.CONSERVATION ? one : one.except(other, "tried apart");
        }
        return one;
    }

    @Test
    void splitsOverlaysAndRollUpsKeepTheLaw() {
        assertThat(laws(c -> c.to(REP, percent(60))
                                .to(PARTNER, percent(40))
                                .overlay(PARTNER, percent(20))
                                .rollingUp(RollUp.ALL_MANAGERS)
                                .rollingUp(RollUp.upTo(1).along("products").as("product")))
                        .verify()
                        .held())
                .containsExactly(Law.CONSERVATION);
    }

    @Test
    void aFreeSplitMayGiveMoreThanTheWhole() {
        assertThat(laws(c -> c.to(REP, percent(60)).to(PARTNER, percent(60)).freeSplit())
                        .verify()
                        .held())
                .containsExactly(Law.CONSERVATION);
        assertThat(laws(c -> c.rule(
                                "core",
                                r -> r.when(PRODUCT.is("Core"))
                                        .to(REP, percent(60))
                                        .to(PARTNER, percent(60))
                                        .freeSplit()))
                        .verify()
                        .held())
                .containsExactly(Law.CONSERVATION);
    }
}
