package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * The quotas of a published sample company, whose windows fit no calendar: each window is a quota of every of its days. The reference figures were computed
 * without this library; without the files, beside the reactor, this is skipped.
 */
class AdventureWorksQuotasTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "adventureworks");
    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();

    @BeforeEach
    void isThere() {
        assumeTrue(Files.isDirectory(FOLDER), "the published data is not beside the reactor: " + FOLDER);
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        List<String> names = List.of(lines.get(0).split(","));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), values[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Ratio number(String text) {
        return Ratio.of(new BigDecimal(text));
    }

    private static void assertAttained(Map<String, String> row, String achieved, String quota, String attainment) {
        Optional<Ratio> goal =
                Optional.of(row.get(quota)).filter(text -> !text.isEmpty()).map(AdventureWorksQuotasTest::number);
        Figure attained = Attainment.of(number(row.get(achieved)), goal);
        assertThat(attained.value()
                        .map(value -> value.toDecimal(6, RoundingMode.HALF_UP).toPlainString())
                        .orElse(""))
                .as("%s", row)
                .isEqualTo(row.get(attainment));
    }

    @Test
    void everyWindowAttainsWhatTheReferenceSays() throws IOException {
        List<Map<String, String>> own = rows("reference.csv");
        own.forEach(row -> assertAttained(row, "sales", "quota", "attainment"));
        List<Map<String, String>> constant = rows("reference_static_quota.csv");
        constant.forEach(row -> assertAttained(row, "sales", "static_quota", "attainment"));
        List<Map<String, String>> teams = rows("reference_rollup.csv");
        teams.forEach(row -> assertAttained(row, "team_sales", "team_quota", "team_attainment"));
        assertThat(own).hasSize(163);
        assertThat(constant).hasSize(139);
        assertThat(teams).hasSize(48);
    }

    /** Every day of a window has its even part; the sum of the days on which somebody was employed is the prorated quota. */
    @Test
    void aWindowIsProratedFromTheDayOfHireOn() throws IOException {
        Map<String, LocalDate> hired = new HashMap<>();
        rows("employee.csv").forEach(row -> hired.put(row.get("employee_id"), LocalDate.parse(row.get("hire_date"))));
        int prorated = 0;
        for (Map<String, String> row : rows("reference.csv")) {
            if (row.get("prorated_quota").isEmpty()) {
                continue;
            }
            DateRange window = DateRange.of(
                    LocalDate.parse(row.get("period_start")), LocalDate.parse(row.get("period_end_exclusive")));
            Ratio quota = number(row.get("quota"));
            QuotaContext context =
                    QuotaContext.ofNumbers().active(DateRange.from(hired.get(row.get("sales_person_id"))));
            Amount amount = Amount.amount(quota.toExactDecimal().orElseThrow());
            Ratio sum = Ratio.ZERO;
            for (Period each : CALENDAR.periods(Grain.DAY, window)) {
                sum = sum.plus(Quota.of(each, amount).goal(each, context).orElseThrow());
            }
            assertThat(sum.dividedBy(Ratio.of(window.days(), 1)).toDecimal(4, RoundingMode.HALF_UP))
                    .as("%s", row)
                    .isEqualByComparingTo(row.get("prorated_quota"));
            prorated += row.get("active_days").equals(row.get("period_days")) ? 0 : 1;
        }
        assertThat(prorated).isPositive();
    }
}
