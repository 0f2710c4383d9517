package org.openspm.compensation.reference.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.reference.Comparison;
import org.openspm.compensation.reference.CsvRow;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Managers paid on what everybody below them sold, against the quotas of everybody below them. */
class RolledUpPayoutsTest {

    private record Of(String manager, Period window) {}

    @Test
    void teamsAndTheirQuotas() {
        AdventureWorks data = AdventureWorks.published();
        List<CsvRow> rows = data.rows("reference_rollup.csv");
        Comparison reference = new Comparison(rows);
        Map<Of, BigDecimal> quotas = quotasOfThoseBelow(data);
        Roster roster = data.roster(participant -> withTeamQuota(participant, quotas));
        Evaluations runs = Evaluations.ofWindows(
                data,
                roster,
                plan -> plan.crediting(
                                Order.ORDERS,
                                c -> c.on(Order.PLAN_DATE).to(Order.SELLER).rollingUp(RollUp.ALL_MANAGERS))
                        .component("Own", c -> c.measure(sum(Order.SUBTOTAL)).pay(RateTable.flat(percent(2))))
                        .component(
                                "Override",
                                c -> c.measure(sum(Order.SUBTOTAL))
                                        .onRolledUpCredit()
                                        .quota("team")
                                        .pay(RateTable.flat(percent("0.5")))));
        reference.exact("own_sales", row -> achieved(runs, row, "Own"));
        reference.exact("team_sales", row -> achieved(runs, row, "Override"));
        reference.rounded("team_attainment", row -> attainment(runs, row));
        reference.text(
                "people_below",
                row -> String.valueOf(below(roster, row.text("manager_id")).size()));
        reference.covers(48, "own_sales", "team_sales", "team_attainment", "people_below");

        BigDecimal overrides = BigDecimal.ZERO;
        for (CsvRow row : rows) {
            BigDecimal override =
                    row.decimal("team_sales").multiply(new BigDecimal("0.005")).setScale(2, RoundingMode.HALF_UP);
            assertThat(in(runs, row)
                            .earned(row.text("manager_id"), "Override", window(row))
                            .value())
                    .as("%s", row)
                    .isEqualByComparingTo(override);
            overrides = overrides.add(override);
        }
        assertThat(runs.earnedByAll("Override")).isEqualByComparingTo(overrides).isPositive();
    }

    @Test
    void whatClimbsIsTheSumOfWhatWasSoldBelow() {
        AdventureWorks data = AdventureWorks.published();
        Roster roster = data.roster();
        Evaluations runs = Evaluations.ofWindows(
                data,
                roster,
                plan -> plan.crediting(
                                Order.ORDERS,
                                c -> c.on(Order.PLAN_DATE).to(Order.SELLER).rollingUp(RollUp.ALL_MANAGERS))
                        .component("Own", c -> c.measure(sum(Order.SUBTOTAL)).pay(RateTable.flat(percent(2))))
                        .component(
                                "Override",
                                c -> c.measure(sum(Order.SUBTOTAL))
                                        .onRolledUpCredit()
                                        .pay(RateTable.flat(percent(1)))));
        int climbed = 0;
        for (Evaluation year : runs.byYear().values()) {
            for (Period window : year.payPeriods()) {
                for (String manager : year.participants()) {
                    Ratio sum = Ratio.ZERO;
                    for (String report : roster.hierarchy()
                            .directReportsOf(manager, window.range().start())) {
                        sum = sum.plus(year.achieved(report, "Own", window).orThrow())
                                .plus(year.achieved(report, "Override", window).orThrow());
                    }
                    assertThat(year.achieved(manager, "Override", window).orThrow())
                            .as("%s in %s", manager, window)
                            .isEqualTo(sum);
                    climbed += sum.signum();
                }
            }
        }
        assertThat(climbed).isGreaterThan(30);
    }

    private static Participant withTeamQuota(Participant participant, Map<Of, BigDecimal> quotas) {
        Participant described = participant;
        for (int i = 1; i <= 12; i++) {
            Period window = AdventureWorks.window("W" + i);
            BigDecimal quota = quotas.get(new Of(participant.id(), window));
            described = quota == null ? described : described.quota("team", window, amount(quota));
        }
        return described;
    }

    private static Map<Of, BigDecimal> quotasOfThoseBelow(AdventureWorks data) {
        Map<String, String> managers = new HashMap<>();
        for (CsvRow row : data.rows("employee.csv")) {
            row.optional("manager_id").ifPresent(manager -> managers.put(row.text("employee_id"), manager));
        }
        Map<Of, BigDecimal> sums = new HashMap<>();
        for (CsvRow row : data.rows("quota_history.csv")) {
            Period window = AdventureWorks.CALENDAR.period(Grain.QUARTER, AdventureWorks.moved(row.date("quota_date")));
            for (String above = managers.get(row.text("sales_person_id")); above != null; above = managers.get(above)) {
                sums.merge(new Of(above, window), row.decimal("sales_quota"), BigDecimal::add);
            }
        }
        return sums;
    }

    private static Collection<String> below(Roster roster, String manager) {
        return roster.hierarchy().reportsOf(manager, LocalDate.of(2005, 7, 1));
    }

    private static Period window(CsvRow row) {
        return AdventureWorks.window(row.text("period"));
    }

    private static Evaluation in(Evaluations runs, CsvRow row) {
        return runs.in(window(row));
    }

    private static Figure achieved(Evaluations runs, CsvRow row, String component) {
        return in(runs, row).achieved(row.text("manager_id"), component, window(row));
    }

    private static Figure attainment(Evaluations runs, CsvRow row) {
        return in(runs, row).attainment(row.text("manager_id"), "Override", window(row));
    }
}
