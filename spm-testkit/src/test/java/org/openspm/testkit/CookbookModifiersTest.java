package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.plan.Gate.onPlanAtEnd;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.plan.Performance.score;
import static org.openspm.compensation.plan.TargetIncentive.targetIncentive;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;
import static org.openspm.testkit.CookbookDeals.AMOUNT;
import static org.openspm.testkit.CookbookDeals.PRODUCT;
import static org.openspm.testkit.CookbookDeals.Q1;
import static org.openspm.testkit.CookbookDeals.Q2;
import static org.openspm.testkit.CookbookDeals.TEAM;
import static org.openspm.testkit.CookbookDeals.YEAR_2026;
import static org.openspm.testkit.CookbookDeals.deal;
import static org.openspm.testkit.CookbookDeals.deals;
import static org.openspm.testkit.CookbookDeals.plan;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Contest;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;

/** The recipes on modifiers and teams do what they say. */
class CookbookModifiersTest {

    @Test
    void gateOnAnotherComponent() {
        // [gate-on-another-component]
        Evaluation run = plan().component(
                        "Core",
                        c -> c.measure(sum(AMOUNT).where(PRODUCT.is("Core")))
                                .quota("sales")
                                .pay(RateTable.flat(percent(8))))
                .component(
                        "Plus",
                        c -> c.measure(sum(AMOUNT).where(PRODUCT.is("Plus")))
                                .pay(RateTable.flat(percent(10)))
                                .gatedBy(attainment("Core").atLeast(percent(100))))
                .build()
                .evaluate(
                        TEAM,
                        deals(
                                deal("d1", "jill", "2026-01-20", 90_000),
                                deal("d2", "jill", "2026-02-20", 20_000).withProduct("Plus"),
                                deal("d3", "omar", "2026-01-20", 100_000),
                                deal("d4", "omar", "2026-02-20", 20_000).withProduct("Plus")));

        run.earned("jill", "Plus", Q1);
        run.earned("omar", "Plus", Q1);
        // [/gate-on-another-component]
        assertThat(run.earned("jill", "Plus", Q1)).hasToString("USD 0.00");
        assertThat(run.earned("omar", "Plus", Q1)).hasToString("USD 2,000.00");
    }

    @Test
    void capAtThreeTimesTarget() {
        // [cap-at-three-times-target]
        Evaluation run = plan().component(
                        "Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(50))))
                .cap(QUARTER, targetIncentive().times(3))
                .build()
                .evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000)));

        run.earned("jill", Q1);
        // [/cap-at-three-times-target]
        assertThat(run.earned("jill", Q1)).hasToString("USD 30,000.00");
    }

    @Test
    void halfOfWhatIsAboveTheCap() {
        // [half-of-what-is-above-the-cap]
        Evaluation run = plan().component(
                        "Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(50))))
                .cap(QUARTER, targetIncentive().times(3), Excess.paidAt(percent(50)))
                .build()
                .evaluate(TEAM, deals(deal("d1", "jill", "2026-01-20", 100_000)));

        run.earned("jill", Q1);
        // [/half-of-what-is-above-the-cap]
        assertThat(run.earned("jill", Q1)).hasToString("USD 40,000.00");
    }

    @Test
    void kicker() {
        // [kicker]
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .pay(RateTable.flat(percent(10)))
                                .kicker(amount(500), attainment("Commission").atLeast(percent(100))))
                .build()
                .evaluate(
                        TEAM,
                        deals(deal("d1", "jill", "2026-01-20", 100_000), deal("d2", "omar", "2026-01-20", 99_999)));

        run.earned("jill", Q1);
        run.earned("omar", Q1);
        // [/kicker]
        assertThat(run.earned("jill", Q1)).hasToString("USD 10,500.00");
        assertThat(run.earned("omar", Q1)).hasToString("USD 9,999.90");
    }

    @Test
    void qualityMultiplier() {
        // [quality-multiplier]
        Roster roster = Roster.builder()
                .participant("jill", p -> p.score("reviews", Q1, percent(90)))
                .participant("omar", p -> p.score("reviews", Q1, percent(60)))
                .build();
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(10)))
                                .multipliedBy(
                                        score("reviews"),
                                        RateTable.retroactive(
                                                from(percent(0)).times("0.9"),
                                                from(percent(80)).times("1.1"))))
                .build()
                .evaluate(
                        roster,
                        deals(deal("d1", "jill", "2026-01-20", 100_000), deal("d2", "omar", "2026-01-20", 100_000)));

        run.earned("jill", Q1);
        run.earned("omar", Q1);
        // [/quality-multiplier]
        assertThat(run.earned("jill", Q1)).hasToString("USD 11,000.00");
        assertThat(run.earned("omar", Q1)).hasToString("USD 9,000.00");
    }

    @Test
    void teamPool() {
        // [team-pool]
        Roster roster = Roster.builder()
                .participant("jill", p -> p)
                .participant("omar", p -> p)
                .team("east", t -> t.member("jill", 1, YEAR_2026.range()).member("omar", 1, YEAR_2026.range()))
                .build();
        Evaluation run = plan().component(
                        "Pool",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(1)))
                                .pooled(Pool.sharedEqually()))
                .build()
                .evaluate(
                        roster,
                        deals(deal("d1", "jill", "2026-01-20", 200_000), deal("d2", "omar", "2026-01-20", 100_000)));

        run.earned("jill", Q1);
        run.earned("omar", Q1);
        // [/team-pool]
        assertThat(run.earned("jill", Q1)).hasToString("USD 1,500.00");
        assertThat(run.earned("omar", Q1)).hasToString("USD 1,500.00");
    }

    @Test
    void contestWithATie() {
        // [contest-with-a-tie]
        Evaluation run = plan().component(
                        "Race",
                        c -> c.measure(sum(AMOUNT))
                                .contest(
                                        Contest.prizes(amount(900), amount(400)).sharingTies()))
                .build()
                .evaluate(
                        TEAM,
                        deals(deal("d1", "jill", "2026-01-20", 100_000), deal("d2", "omar", "2026-03-20", 100_000)));

        run.earned("jill", Q1);
        run.earned("omar", Q1);
        // [/contest-with-a-tie]
        assertThat(run.earned("jill", Q1)).hasToString("USD 650.00");
        assertThat(run.earned("omar", Q1)).hasToString("USD 650.00");
    }

    @Test
    void stillHereAtTheEndOfTheQuarter() {
        // [still-here-at-the-end-of-the-quarter]
        Roster roster = Roster.builder()
                .participant("jill", p -> p.on("Cookbook"))
                .participant("omar", p -> p.on("Cookbook").terminated(LocalDate.of(2026, 2, 28)))
                .build();
        Evaluation run = plan().component(
                        "Bonus", c -> c.each(QUARTER).bonus(amount(1_000)).gatedBy(onPlanAtEnd()))
                .build()
                .evaluate(roster, deals());

        run.earned("jill", Q1);
        run.earned("omar", Q1);
        // [/still-here-at-the-end-of-the-quarter]
        assertThat(run.earned("jill", Q1)).hasToString("USD 1,000.00");
        assertThat(run.earned("omar", Q1)).hasToString("USD 0.00");
    }

    @Test
    void missedInSpringCaughtUpInSummer() {
        // [missed-in-spring-caught-up-in-summer]
        Evaluation run = plan().component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT)).quota("sales").quotaToDate().pay(RateTable.flat(percent(5))))
                .component(
                        "Bonus",
                        c -> c.each(QUARTER)
                                .bonus(amount(1_000))
                                .gatedBy(attainment("Commission").atLeast(percent(100)))
                                .catchingUp(YEAR))
                .build()
                .evaluate(
                        TEAM,
                        deals(deal("d1", "jill", "2026-01-20", 80_000), deal("d2", "jill", "2026-05-20", 130_000)));

        run.earned("jill", "Bonus", Q1);
        run.earned("jill", "Bonus", Q2);
        // [/missed-in-spring-caught-up-in-summer]
        assertThat(run.earned("jill", "Bonus", Q1)).hasToString("USD 0.00");
        assertThat(run.earned("jill", "Bonus", Q2)).hasToString("USD 2,000.00");
    }

    @Test
    void thePageSaysWhatIsAssertedHere() {
        assertThat(new CookbookPage("modifiers").check("CookbookModifiersTest")).isEqualTo(9);
    }
}
