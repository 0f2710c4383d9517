package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.analysis.Selling;
import org.openspm.compensation.cost.AttainmentDistribution;
import org.openspm.compensation.cost.Calibration;
import org.openspm.compensation.cost.CalibrationResult;
import org.openspm.compensation.cost.CostModel;
import org.openspm.compensation.cost.CurveComparison;
import org.openspm.compensation.cost.PayHealth;
import org.openspm.compensation.cost.PlanComparison;
import org.openspm.compensation.cost.SimulatedCost;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** The guide to what plans cost says nothing that does not compile and hold. */
@SuppressWarnings("ReturnValueIgnored") // a snippet shows a result; below it the same is asserted
class CostGuideTest {

    private static final DocSource GUIDE = DocSource.guide("cost");
    private static final Period year = FiscalCalendar.gregorian().year(2026);
    private final AtomicBoolean cancelled = new AtomicBoolean();

    // [fields]
    record Deal(String id, String rep, LocalDate closed, BigDecimal amount) {}

    static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);
    static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);
    static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);
    static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);
    // [/fields]

    // [plan]
    static CompensationPlan plan(Rate toQuota, Rate beyond) {
        return CompensationPlan.named("Field")
                .in("USD")
                .year(year)
                .paidEach(QUARTER)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Commission",
                        c -> c.measure(sum(AMOUNT))
                                .quota("sales")
                                .accumulating(YEAR)
                                .pay(RateTable.marginal(
                                        from(percent(0)).rate(toQuota),
                                        from(percent(100)).rate(beyond))))
                .build();
    }

    static Roster roster(long quota) {
        UnaryOperator<Participant> rep =
                p -> p.salary(amount(60_000)).targetIncentive(amount(20_000)).quota("sales", year, amount(quota));
        return Roster.builder()
                .participant("jill", rep)
                .participant("omar", rep)
                .participant("kim", rep)
                .build();
    }

    static final CompensationPlan TODAY = plan(percent(5), percent(9));
    static final CompensationPlan FLAT = plan(percent(6), percent(6));
    static final Roster TEAM = roster(400_000);

    /** Your rows, if everybody sells so much. */
    static Facts facts(Map<String, Money> sold) {
        return Facts.of(
                DEALS,
                sold.entrySet().stream()
                        .map(each -> new Deal(
                                each.getKey(),
                                each.getKey(),
                                LocalDate.of(2026, 5, 4),
                                each.getValue().value()))
                        .toList());
    }

    static Money usd(long amount) {
        return Money.of(amount, "USD");
    }
    // [/plan]

    @Test
    void compares() {
        // [comparison]
        Evaluation run =
                TODAY.evaluate(TEAM, facts(Map.of("jill", usd(620_000), "omar", usd(380_000), "kim", usd(240_000))));
        PlanComparison comparison = PlanComparison.of(run, FLAT);

        comparison.change();
        comparison.gainers().size();
        comparison.losers().get(0).participant();
        comparison.losers().get(0).change();
        comparison.why("jill").change();
        // [/comparison]
        assertThat(comparison.change()).hasToString("USD 3,600.00");
        assertThat(comparison.gainers().size()).hasToString("2");
        assertThat(comparison.losers().get(0).participant()).hasToString("jill");
        assertThat(comparison.losers().get(0).change()).hasToString("USD -2,600.00");
        assertThat(comparison.why("jill").change()).hasToString("USD -2,600.00");
        // [health]
        PayHealth health = PayHealth.of(run, "Commission");

        health.atQuota();
        health.payForPerformance();
        health.payToTarget();
        health.quotaToOnTargetEarnings();
        health.payMix();
        health.costOfSales(usd(1_240_000)).value(); // 0 %
        // [/health]
        assertThat(health.atQuota()).hasToString("share at quota: 33.33 %");
        assertThat(health.payForPerformance()).hasToString("pay for performance, ranks: 1");
        assertThat(health.payToTarget()).hasToString("pay to target: 118 %");
        assertThat(health.quotaToOnTargetEarnings()).hasToString("quota to on-target earnings: 5 x");
        assertThat(health.payMix()).hasToString("pay mix: 25 %");
        assertThat(health.costOfSales(usd(1_240_000)).value()).hasToString("20.23 %");
    }

    @Test
    void crosses() {
        // [curves]
        CurveComparison curves = CurveComparison.of(
                EarningsCurve.between(
                        usd(0), usd(800_000), Selling.of(TODAY, TEAM, "jill", sold -> facts(Map.of("jill", sold)))),
                EarningsCurve.between(
                        usd(0), usd(800_000), Selling.of(FLAT, TEAM, "jill", sold -> facts(Map.of("jill", sold)))));

        curves.stretches().size();
        curves.stretches().get(0).sign();
        // [/curves]
        assertThat(curves.stretches().size()).hasToString("2");
        assertThat(curves.stretches().get(0).sign()).hasToString("1");
        assertThat(curves.crossovers().get(0).sold().minus(usd(533_333))).isBetween(usd(-1), usd(2));
    }

    @Test
    void models() {
        // [model]
        AttainmentDistribution usual = AttainmentDistribution.normal(percent(95), percent(25));
        CostModel model = CostModel.of(TODAY, TEAM, sold -> facts(sold))
                .expecting("jill", amount(400_000), usual)
                .expecting("omar", amount(400_000), usual)
                .expecting("kim", amount(400_000), usual)
                .correlated(percent(30))
                .fixedCost(amount(180_000));

        model.expected().total();
        model.sensitivityToSales(percent(1)).up();
        model.sensitivity("quotas by 5 %", model.with(roster(380_000)), model.with(roster(420_000)))
                .down();
        // [/model]
        // 5 % of 380,000 and 4 % of the 30,690 that are sold above quota in the mean, thrice
        assertThat(model.expected().total()).hasToString("USD 60,682.98");
        assertThat(model.sensitivityToSales(percent(1)).up()).hasToString("USD 812.52");
        assertThat(model.sensitivity("quotas by 5 %", model.with(roster(380_000)), model.with(roster(420_000)))
                        .down())
                .hasToString("USD 1,104.57");
        // [each]
        CostModel ofEach = CostModel.ofEach(TODAY, TEAM, (id, sold) -> facts(Map.of(id, sold)))
                .expecting("jill", amount(400_000), usual)
                .expecting("omar", amount(400_000), usual)
                .expecting("kim", amount(400_000), usual);

        ofEach.expected().total();
        ofEach.expected().certainty();
        // [/each]
        assertThat(ofEach.expected().total()).hasToString("USD 60,682.98");
        assertThat(ofEach.expected().certainty()).hasToString("EXACT");
        // [simulated]
        SimulatedCost years = model.simulate(42, 1_000, (done, all) -> !cancelled.get());

        years.isComplete();
        years.mean();
        years.quantile(percent(90));
        years.chanceAbove(usd(70_000));
        years.costOfSales();
        years.participation();
        // [/simulated]
        assertThat(years.isComplete()).hasToString("true");
        assertThat(years.mean()).hasToString("USD 60,944.41964");
        assertThat(years.quantile(percent(90))).hasToString("USD 80,493.31");
        assertThat(years.chanceAbove(usd(70_000))).hasToString("25.4 %");
        assertThat(years.costOfSales()).hasToString("21.07 %");
        assertThat(years.participation()).hasToString("100 %");
        // [calibration]
        CalibrationResult rate = Calibration.of(x -> model.under(plan(percent(5), percent(x))))
                .between(new BigDecimal("5"), new BigDecimal("15"))
                .decimals(4)
                .meeting(usd(62_000));

        rate.orThrow().value();
        rate.remainder();
        rate.isMonotone();
        // [/calibration]
        assertThat(rate.orThrow().value()).hasToString("10.4304");
        assertThat(rate.remainder()).hasToString("USD 0.05");
        assertThat(rate.isMonotone()).hasToString("true");
        // [impossible]
        CalibrationResult none = Calibration.of(x -> model.under(plan(percent(5), percent(x))))
                .between(new BigDecimal("5"), new BigDecimal("15"))
                .meeting(usd(50_000));

        none.answer().isPresent();
        none.reason().lines().count();
        // [/impossible]
        assertThat(none.answer().isPresent()).hasToString("false");
        assertThat(none.reason().lines().count()).hasToString("1");
        assertThat(DocSource.text(Path.of("docs/guide/cost.md")).replace('\n', ' '))
                .contains(none.reason());
    }

    @Test
    void snippetsAndTheirResultsAreTheOnesAbove() {
        String source = DocSource.testSource("CostGuideTest");
        String bare = source.replaceAll("\\s+", "");
        List<String> regions = List.of(
                "fields",
                "plan",
                "comparison",
                "curves",
                "model",
                "each",
                "simulated",
                "calibration",
                "impossible",
                "health");
        assertThat(GUIDE.codeBlocks("java")).hasSize(regions.size());
        for (int i = 0; i < regions.size(); i++) {
            assertThat(GUIDE.codeOf("java", i)).as(regions.get(i)).isEqualTo(DocSource.region(source, regions.get(i)));
            Pattern.compile("^(\\S.*);  +// (.+)$", Pattern.MULTILINE)
                    .matcher(GUIDE.block("java", i))
                    .results()
                    .map(result -> "assertThat(" + result.group(1) + ").hasToString(\"" + result.group(2) + "\");")
                    .forEach(each -> assertThat(bare).contains(each.replaceAll("\\s+", "")));
        }
    }
}
