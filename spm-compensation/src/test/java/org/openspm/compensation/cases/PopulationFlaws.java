package org.openspm.compensation.cases;

import static org.openspm.compensation.cases.FlawDemonstrations.ROSTER;
import static org.openspm.compensation.cases.FlawDemonstrations.marginal;
import static org.openspm.compensation.cases.FlawDemonstrations.of;
import static org.openspm.compensation.cases.FlawDemonstrations.paying;
import static org.openspm.compensation.cases.FlawDemonstrations.rate;
import static org.openspm.compensation.cases.FlawDemonstrations.roster;
import static org.openspm.compensation.cases.FlawDemonstrations.selling;
import static org.openspm.compensation.cases.FlawDemonstrations.window;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.EDITOR;
import static org.openspm.compensation.fixture.Deals.PRODUCT;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.YEAR_2026;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.PlanReview;
import org.openspm.compensation.analysis.Population;
import org.openspm.compensation.cases.FlawDemonstrations.Demonstration;
import org.openspm.compensation.cases.FlawDemonstrations.Found;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Flaws that show in the terms of a plan and in what it pays some people for some deals. */
final class PopulationFlaws {

    private static final Facts ONE = facts(deal("d1", "jill", "2026-02-10", "1000"));

    private PopulationFlaws() {}

    static List<Demonstration> all() {
        return List.of(
                of(
                        Kind.TEMPTATION,
                        "oracle-step-individual",
                        c -> review(
                                plan().component(
                                                "Sales",
                                                s -> s.measure(sum(AMOUNT))
                                                        .perTransaction()
                                                        .pay(marginal(c, "tiers")))
                                        .build(),
                                sold(transactions(c))),
                        "commissionstarter-flat",
                        c -> review(flat(c), sold(ONE))),
                of(
                        Kind.CHANGES_REFUSED,
                        "commissionstarter-flat",
                        c -> review(
                                flat(c),
                                Population.of(ROSTER, ONE)
                                        .editing(EDITOR.elsewhere(
                                                "for nobody",
                                                d -> new Deal(
                                                        d.id(),
                                                        null,
                                                        null,
                                                        d.closed(),
                                                        d.amount(),
                                                        d.product(),
                                                        d.won())))),
                        "commissionstarter-flat",
                        c -> review(flat(c), sold(ONE))),
                of(
                        Kind.PAY_AT_TARGET,
                        "commissionstarter-retro-multiplier",
                        c -> multiplied(c, "jill"),
                        "spiff-icr",
                        PopulationFlaws::individual),
                of(
                        Kind.WINDFALL,
                        "spiff-marginal-220k",
                        c -> review(paying(marginal(c, "tiers")), sold(arr(c))),
                        "pcreview-window",
                        c -> review(paying(window(c)), sold(ONE))),
                of(
                        Kind.ABOVE_MARGIN,
                        "mrexcel-territory-counter",
                        c -> review(counting(c), sold(events(c)).grossMargin(percent(5))),
                        "commissionstarter-flat",
                        c -> review(flat(c), sold(ONE).grossMargin(percent(40)))),
                of(
                        Kind.SAME_DAY_ORDER,
                        "mrexcel-territory-counter",
                        c -> review(
                                counting(c),
                                sold(facts(
                                        deal("d1", "jill", "2026-03-10", "400000"),
                                        deal("d2", "omar", "2026-03-10", "300000")))),
                        "spiff-marginal-220k",
                        c -> review(
                                paying(marginal(c, "tiers")),
                                sold(facts(
                                        deal("d1", "jill", "2026-03-10", "100000"),
                                        deal("d2", "jill", "2026-03-10", "120000"))))),
                of(
                        Kind.CAP_NEVER_BINDS,
                        "core-rate-scenario-kw",
                        c -> capped(c, 0, 0, 0),
                        "core-rate-scenario-kw",
                        c -> capped(c, 1, 0, 0)),
                of(
                        Kind.CAP_REACHED_BY_FEW,
                        "core-rate-scenario-kw",
                        c -> capped(c, 1, 0, 0),
                        "core-rate-scenario-kw",
                        c -> capped(c, 1, 1, 0)),
                of(
                        Kind.CAP_REACHED_BY_MOST,
                        "core-rate-scenario-kw",
                        c -> capped(c, 1, 1, 0),
                        "core-rate-scenario-kw",
                        c -> capped(c, 1, 0, 0)),
                of(
                        Kind.QUOTA_UNDEFINED,
                        "commissionstarter-retro-multiplier",
                        c -> multiplied(c, "jill", "omar"),
                        "commissionstarter-retro-multiplier",
                        c -> multiplied(c, "jill")),
                of(
                        Kind.ROLE_WEIGHTS,
                        "fiveprime-two-part",
                        c -> review(halves(c, "individual"), Population.of(ROSTER, facts())),
                        "fiveprime-two-part",
                        c -> review(halves(c), Population.of(ROSTER, facts()))),
                of(
                        Kind.TIER_NOT_REACHED,
                        "spiff-marginal-220k",
                        c -> review(paying(marginal(c, "tiers")), sold(arr(c))),
                        "iwd-variable-scale",
                        c -> review(
                                paying(marginal(c, "scale")),
                                sold(facts(deal(
                                        "d1",
                                        "jill",
                                        "2026-02-10",
                                        c.in("net_sales").asText()))))),
                // Attainment that counts up to 120 % only, as in sec-sra-hr-curve, makes the bands from 125 % on
                // unreachable.
                of(
                        Kind.TIER_UNREACHABLE,
                        "excelguru-accel-bands",
                        c -> bands(
                                c,
                                PublishedNumbers.byId("sec-sra-hr-curve")
                                        .in("achievement_cap_pct")
                                        .asText()),
                        "excelguru-accel-bands",
                        c -> bands(c, "201")),
                of(
                        Kind.RATE_FALLS,
                        "mikesalkin-minimum",
                        c -> review(paying(marginal(c, "tiers")), sold(ONE)),
                        "spiff-marginal-220k",
                        c -> review(paying(marginal(c, "tiers")), sold(arr(c)))),
                of(
                        Kind.RATE_RISES_THEN_FALLS,
                        "mrexcel-territory-counter",
                        c -> review(counting(c), sold(events(c))),
                        "spiff-marginal-220k",
                        c -> review(paying(marginal(c, "tiers")), sold(arr(c)))),
                of(
                        Kind.ACCELERATOR_BELOW_QUOTA,
                        "commissionstarter-retro-multiplier",
                        c -> multiplied(c, "jill"),
                        "spiff-icr",
                        PopulationFlaws::individual),
                // The rate changes with the calendar year: within a quarter of a fiscal year that begins in December.
                of(
                        Kind.CHANGE_WITHIN_PERIOD,
                        "coda-percustomer-cap",
                        c -> changing(c, FiscalCalendar.startingIn(Month.DECEMBER), QUARTER),
                        "coda-percustomer-cap",
                        c -> changing(c, FiscalCalendar.gregorian(), MONTH)),
                of(
                        Kind.GATE_ON_ANOTHER,
                        "sec-netincome-gate",
                        c -> review(
                                gated(s -> s.gatedBy(
                                        attainment("Sales").of("company").atLeast(thresholdOfNetIncome(c)))),
                                sold(ONE)),
                        "mrexcel-threshold-from-zero",
                        c -> review(
                                gated(s -> s.gatedBy(attainment("Sales")
                                        .atLeast(percent(c.in("threshold_pct").asText())))),
                                sold(ONE))));
    }

    private static Found review(CompensationPlan plan, Population population) {
        return new Found(PlanReview.of(plan, population).findings(), selling(plan));
    }

    private static CompensationPlan gated(UnaryOperator<Component> gate) {
        return paying(RateTable.flat(percent(5)), c -> gate.apply(c.quota("sales")));
    }

    private static CompensationPlan flat(PublishedCase plan) {
        return paying(RateTable.flat(rate(plan.in("rate"))));
    }

    private static CompensationPlan counting(PublishedCase plan) {
        return paying(marginal(plan, "tiers"), c -> c.sharedCounter(PRODUCT));
    }

    private static Found capped(PublishedCase plan, int... above) {
        BigDecimal reached = plan.expected().get("gci_to_cap").decimalValue();
        List<String> people = List.of("jill", "omar", "company");
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < above.length; i++) {
            deals.add(deal(
                    "d" + i,
                    people.get(i),
                    "2026-02-10",
                    reached.add(BigDecimal.valueOf(above[i])).toPlainString()));
        }
        return review(
                paying(RateTable.flat(rate(plan.in("broker_share"))), c -> c.cap(YEAR, plan.amount("cap"))),
                Population.of(ROSTER, facts(deals.toArray(Deal[]::new))));
    }

    /** The first has the published quota, and others none. */
    private static Found multiplied(PublishedCase plan, String... people) {
        BigDecimal quota = plan.in("quota").decimalValue();
        BigDecimal rate = plan.in("rate").decimalValue();
        List<Tier> tiers = new ArrayList<>();
        for (int i = plan.in("multipliers").size() - 1; i >= 0; i--) {
            JsonNode tier = plan.in("multipliers").get(i);
            tiers.add(from(rate(tier.get(0)))
                    .rate(Rate.ofDecimal(rate.multiply(tier.get(1).decimalValue()))));
        }
        Roster.Builder roster = Roster.builder();
        for (String person : people) {
            roster.participant(
                    person,
                    p -> person.equals("jill")
                            ? p.quota("sales", YEAR_2026, Amount.amount(quota))
                                    .targetIncentive(Amount.amount(quota.multiply(rate)))
                            : p.targetIncentive(amount(1)));
        }
        Facts closed = facts(deal("d1", "jill", "2026-02-10", plan.in("closed").asText()));
        return review(
                paying(RateTable.retroactive(tiers), c -> c.quota("sales")),
                Population.of(roster.build(), closed).editing(EDITOR));
    }

    private static Found individual(PublishedCase plan) {
        BigDecimal goal = plan.in("quarter_quota").decimalValue();
        BigDecimal target = plan.in("target_incentive").decimalValue();
        Facts closed = facts(deal("d1", "jill", "2026-02-10", plan.in("deal").asText()));
        return review(
                paying(RateTable.flat(Rate.ofDecimal(target.divide(goal))), c -> c.quota("sales")),
                Population.of(roster(goal, target, "jill"), closed).editing(EDITOR));
    }

    private static CompensationPlan halves(PublishedCase plan, String... roles) {
        JsonNode weights = plan.in("weights");
        return plan().component(
                        "Corporate",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(5)))
                                .weight(rate(weights.get(0))))
                .component(
                        "Individual",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(percent(5)))
                                .weight(rate(weights.get(1)))
                                .forRoles(roles))
                .build();
    }

    /** What is sold above quota, by bands of attainment. */
    private static Found bands(PublishedCase plan, String mostPercent) {
        List<Tier> tiers = new ArrayList<>(List.of(from(percent(0)).rate(Rate.ZERO)));
        plan.in("bands_pct_of_quota")
                .forEach(band -> tiers.add(from(percent(band.get(0).asText()))
                        .rate(percent(band.get(2).asText()))));
        return review(
                paying(RateTable.marginal(tiers), c -> c.quota("sales").attainmentUpTo(percent(mostPercent))),
                Population.of(ROSTER, ONE));
    }

    private static Found changing(PublishedCase plan, FiscalCalendar calendar, Grain payGrain) {
        JsonNode later = plan.in("rates").get(1);
        LocalDate date = LocalDate.parse(later.get("from").asText());
        Period year = calendar.period(YEAR, date);
        CompensationPlan changed = CompensationPlan.named("AE")
                .in("USD")
                .year(year)
                .paidEach(payGrain)
                .crediting(Deals.DEALS, c -> c.on(CLOSED).to(Deals.REP))
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT))
                                .pay(RateTable.flat(rate(plan.in("rates").get(0).get("rate"))))
                                .payFrom(date, RateTable.flat(rate(later.get("rate")))))
                .build();
        return review(changed, Population.of(ROSTER, facts()));
    }

    private static Population sold(Facts facts) {
        return Population.of(ROSTER, facts).editing(EDITOR);
    }

    private static Facts arr(PublishedCase plan) {
        return facts(deal("d1", "jill", "2026-02-10", plan.in("arr").asText()));
    }

    private static Facts events(PublishedCase plan) {
        List<Deal> deals = new ArrayList<>();
        plan.in("events")
                .forEach(event -> deals.add(deal(
                        "d" + deals.size(),
                        event.get("person").asText().equals("P1") ? "jill" : "omar",
                        "2026-0" + (deals.size() + 1) + "-10",
                        event.get("amount").asText())));
        return facts(deals.toArray(Deal[]::new));
    }

    private static Facts transactions(PublishedCase plan) {
        List<Deal> deals = new ArrayList<>();
        plan.in("transactions")
                .forEach(one -> deals.add(deal(
                        one.get("id").asText(),
                        "jill",
                        one.get("date").asText().replace("2015", "2026"),
                        one.get("amount").asText())));
        return facts(deals.toArray(Deal[]::new));
    }

    /** From where on net income pays, as a part of what it pays at target; below, the strategic part pays nothing. */
    private static Rate thresholdOfNetIncome(PublishedCase plan) {
        int threshold =
                PublishedCase.list(plan.in("levels_order"), JsonNode::asText).indexOf("threshold");
        BigDecimal paid = plan.in("levels")
                .get("threshold_net_income_achieved")
                .get("net_income")
                .get(threshold)
                .decimalValue();
        return Rate.ofDecimal(paid.divide(plan.in("weights").get("net_income").decimalValue()));
    }
}
