package org.openspm.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.plan.Performance.earned;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.examples.spark.Sale.AMOUNT;
import static org.openspm.examples.spark.Sale.REP;
import static org.openspm.examples.spark.Sale.SALES;
import static org.openspm.examples.spark.Sale.SOLD;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Contest;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.FiscalCalendar;

/** Who has to be evaluated with whom, and how that deals a company to cells. */
class TogetherTest {

    /** Two teams that share a member, a manager over a and b, somebody on another plan. */
    private static final Roster ROSTER = Roster.builder()
            .participant("boss", p -> p.on("Plan"))
            .participant("a", p -> p.on("Plan").reportsTo("boss"))
            .participant("b", p -> p.on("Plan").reportsTo("boss"))
            .participant("c", p -> p.on("Plan"))
            .participant("d", p -> p.on("Plan"))
            .participant("other", p -> p.on("Other"))
            .team("one", t -> t.member("a").member("c"))
            .team("two", t -> t.member("c").member("other"))
            .build();

    private static final RateTable FIVE = RateTable.flat(percent(5));

    private static CompensationPlan plan(UnaryOperator<Component> component) {
        return CompensationPlan.named("Plan")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(SALES, c -> c.on(SOLD).to(REP))
                .component("Sales", c -> component.apply(c.measure(sum(AMOUNT))))
                .build();
    }

    private static Together together(UnaryOperator<Component> component, Link... links) {
        return new Together(plan(component).terms(), ROSTER, List.of(links));
    }

    private static Set<String> groupOf(Together together, String participant) {
        Set<String> group = new HashSet<>();
        ROSTER.participants().stream()
                .map(each -> each.id())
                .filter(id -> together.groupOf(id).equals(together.groupOf(participant)))
                .forEach(group::add);
        return group;
    }

    @Test
    void withoutSharedRulesEverybodyStandsAlone() {
        Together together = together(c -> c.pay(FIVE));
        assertThat(groupOf(together, "a")).containsExactly("a");
        assertThat(together.neededBy("a")).containsExactly("a");
    }

    @Test
    void membersOfPooledTeamsAreJoinedThroughWhoeverTheyShare() {
        assertThat(groupOf(together(c -> c.pay(FIVE).pooled(Pool.sharedByContribution())), "a"))
                .containsExactlyInAnyOrder("a", "c", "other");
    }

    @Test
    void aContestJoinsAllOnThePlan() {
        assertThat(groupOf(together(c -> c.contest(Contest.prizes(amount(10)).sharingTies())), "a"))
                .containsExactlyInAnyOrder("boss", "a", "b", "c", "d");
    }

    @Test
    void whoMovesOneCounterIsJoined() {
        Together together = together(
                c -> c.pay(FIVE), new Link("Sales/west", "b"), new Link("Sales/west", "d"), new Link("Sales/east", "c"), new Link("Sales/west", "nobody"));
        assertThat(groupOf(together, "b")).containsExactlyInAnyOrder("b", "d");
        assertThat(groupOf(together, "c")).containsExactly("c");
    }

    @Test
    void aManagerPaidOnWhatReportsEarnedNeedsTheirs() {
        Together together = together(c -> c.pay(FIVE).kicker(amount(5), earned("Sales").ofAllReports().atLeast(amount(1))));
        assertThat(together.neededBy(together.groupOf("boss"))).containsExactlyInAnyOrder("boss", "a", "b");
        assertThat(together.neededBy(together.groupOf("a"))).containsExactly("a");
    }

    @Test
    void aCellAnswersForItsOwnAndHoldsWhomTheyNeed() {
        Together together = together(c -> c.pay(FIVE).kicker(amount(5), earned("Sales").ofAllReports().atLeast(amount(1))));
        Cells cells = new Cells(64, 0, ROSTER, together);
        int boss = cells.cellOf("boss");
        assertThat(cells.answersFor(boss, "boss")).isTrue();
        assertThat(cells.described(boss)).contains("boss", "a", "b");
        assertThat(cells.destinations("a")).contains(boss, cells.cellOf("a"));
        assertThat(cells.destinations("boss")).containsExactly(boss);
        assertThat(cells.answersFor(cells.cellOf("a"), "a")).isTrue();
    }

    @Test
    void whoIsOnNoPlanIsInNoCellOfItsOwn() {
        Cells cells = new Cells(4, 0, ROSTER, together(c -> c.pay(FIVE)));
        assertThat(cells.destinations("other")).isEmpty();
        assertThat(cells.destinations("stranger")).isEmpty();
        for (int cell = 0; cell < 4; cell++) {
            assertThat(cells.answersFor(cell, "other")).isFalse();
        }
    }

    @Test
    void everybodyOnThePlanIsAnsweredForByOneCell() {
        for (int depth = 0; depth < 3; depth++) {
            Cells cells = new Cells(5, depth, ROSTER, together(c -> c.pay(FIVE).pooled(Pool.sharedByContribution())));
            for (String id : List.of("boss", "a", "b", "c", "d")) {
                long answering = java.util.stream.IntStream.range(0, 5)
                        .filter(cell -> cells.answersFor(cell, id))
                        .count();
                assertThat(answering).as("%s at depth %s", id, depth).isEqualTo(1);
            }
        }
    }

    @Test
    void peopleBelowOneManagerAreKeptTogether() {
        Roster lines = Roster.builder()
                .participant("top", p -> p)
                .participant("m", p -> p.reportsTo("top"))
                .participant("x", p -> p.reportsTo("m"))
                .participant("y", p -> p.reportsTo("m"))
                .build();
        Together together = new Together(plan(c -> c.pay(FIVE)).terms(), lines, List.of());
        Cells apart = new Cells(1_000, 0, lines, together);
        assertThat(apart.destinations("x")).containsExactly(apart.cellOf("x"));
        Cells byManager = new Cells(1_000, 1, lines, together);
        assertThat(byManager.destinations("x")).containsExactly(byManager.cellOf("m"));
        assertThat(byManager.destinations("y")).containsExactly(byManager.cellOf("m"));
        Cells further = new Cells(1_000, 2, lines, together);
        assertThat(further.destinations("x")).containsExactly(further.cellOf("x"));
    }

    @Test
    void aSliceHoldsSomePeopleInFullAndOthersAsNames() {
        Roster slice = RosterSlice.of(ROSTER, "Plan", Set.of("a"), List.of("b", "stranger"));
        assertThat(slice.participant("a")).isEqualTo(ROSTER.participant("a"));
        assertThat(slice.participants().stream().map(each -> each.id())).containsExactlyInAnyOrder("a", "b", "boss", "c");
        assertThat(slice.activeOn("Plan", "a")).isNotEmpty();
        for (String named : List.of("b", "boss", "c")) {
            assertThat(slice.activeOn("Plan", named)).as(named).isEmpty();
        }
        assertThat(slice.hierarchy().managersOf("b", LocalDate.of(2026, 5, 1))).containsExactly("boss");
        assertThat(slice.teams()).containsOnlyKeys("one");
    }

    @Test
    void namesKeepTheirManagersByDateGapsIncluded() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        LocalDate july = LocalDate.of(2026, 7, 1);
        Roster whole = Roster.builder()
                .participant("a", p -> p.on("Plan"))
                .participant("m1", p -> p.on("Plan"))
                .participant("m2", p -> p.on("Other"))
                .participant("b", p -> p.on("Plan")
                        .reportsTo("m1")
                        .reportsToNobody(march)
                        .reportsTo("m2", july)
                        .reportsAlong("products", "m2", march))
                .build();
        Roster slice = RosterSlice.of(whole, "Plan", Set.of("a"), List.of("b"));
        for (LocalDate day : List.of(march.minusDays(1), march, july.minusDays(1), july)) {
            assertThat(slice.hierarchy().managersOf("b", day)).isEqualTo(whole.hierarchy().managersOf("b", day));
            assertThat(slice.hierarchies().get("products").managersOf("b", day))
                    .isEqualTo(whole.hierarchies().get("products").managersOf("b", day));
        }
        // Not on this plan anyway, so that he may stand in full.
        assertThat(slice.participant("m2")).isEqualTo(whole.participant("m2"));
    }
}
