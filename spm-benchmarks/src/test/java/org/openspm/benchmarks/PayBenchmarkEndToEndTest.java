package org.openspm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.metric.Measure.sum;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.comparison.Evidence;
import org.openspm.benchmarks.comparison.PerformanceClass;
import org.openspm.benchmarks.comparison.Reference;
import org.openspm.benchmarks.reference.Licence;
import org.openspm.benchmarks.reference.Provenance;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;

/** A host compares what it pays with the published wages of sales occupations (BLS, May 2022). */
class PayBenchmarkEndToEndTest {

    private record Seller(BigDecimal salary) {}

    private static final Schema<Seller> SELLERS = Schema.of("sellers", Seller.class);
    private static final MoneyField<Seller> SALARY = SELLERS.money("salary", "USD", Seller::salary);
    private static final Metric PAY = Metric.of("Pay", sum(SALARY)).higherIsBetter();

    private static final List<Integer> SHARES = List.of(10, 25, 50, 75, 90);
    private static final List<String> COLUMNS =
            List.of("annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90");

    private static MetricValue pay(long salary) {
        return PAY.evaluate(Facts.of(SELLERS, List.of(new Seller(BigDecimal.valueOf(salary)))));
    }

    private static Benchmark benchmark(Map<String, String> row) {
        Map<Rate, Figure> quantiles = new TreeMap<>();
        for (int i = 0; i < SHARES.size(); i++) {
            quantiles.put(
                    Rate.percent(SHARES.get(i)), Figure.of(Money.of(new BigDecimal(row.get(COLUMNS.get(i))), "USD")));
        }
        return Benchmark.named(row.get("occ_title"))
                .higherIsBetter()
                .evidence(Evidence.quantiles(quantiles).roundedTo(Figure.of(Money.of(10, "USD"))))
                .source(Provenance.of("Occupational Employment and Wage Statistics, national file", 2022)
                        .withPublisher("US Bureau of Labor Statistics")
                        .withPopulation("employees in the United States")
                        .withLicence(Licence.named("public domain in the United States (17 U.S.C. 105)")))
                .build();
    }

    @Test
    void everySalaryStandsWhereItShould() throws IOException {
        List<Map<String, String>> rows = PublicData.rows("bls_oews", "sales_occupations_2022.csv");
        assertThat(rows).hasSize(43);
        for (Map<String, String> row : rows) {
            Benchmark benchmark = benchmark(row);
            for (long salary = 20_000; salary <= 200_000; salary += 15_001) {
                Comparison c = benchmark.compare(pay(salary));
                double expected = naive(row, salary);
                assertThat(c.position().percentile().isDefined()).isEqualTo(!Double.isNaN(expected));
                c.position().percentile().value().ifPresent(p -> {
                    assertThat(p).isCloseTo(expected, within(1e-9));
                    assertThat(c.position().atLeast().value().doubleValue()).isLessThanOrEqualTo(p);
                    assertThat(c.position().atMost().value().doubleValue()).isGreaterThanOrEqualTo(p);
                });
            }
        }
    }

    /** Linear between the published percentiles, nothing outside of them. */
    private static double naive(Map<String, String> row, long salary) {
        for (int i = 0; i + 1 < COLUMNS.size(); i++) {
            double low = Double.parseDouble(row.get(COLUMNS.get(i)));
            double high = Double.parseDouble(row.get(COLUMNS.get(i + 1)));
            if (salary >= low && salary <= high) {
                return (SHARES.get(i) + (SHARES.get(i + 1) - SHARES.get(i)) * (salary - low) / (high - low)) / 100;
            }
        }
        return Double.NaN;
    }

    @Test
    void oneSalaryInWords() throws IOException {
        Map<String, String> technical = PublicData.rows("bls_oews", "sales_occupations_2022.csv").stream()
                .filter(row -> "41-4011".equals(row.get("occ_code")))
                .findFirst()
                .orElseThrow();
        Comparison c = benchmark(technical).compare(pay(190_000));

        assertThat(c.performanceClass()).contains(PerformanceClass.BEST_IN_CLASS);
        assertThat(c.gapTo(Reference.MEDIAN)).hasToString("USD 92,290.00 better than median (USD 97,710.00)");
        assertThat(c.gapTo(Reference.TOP_QUARTILE).level().toMoney()).isEqualTo(Money.of(138_180, "USD"));
        assertThat(c.position()).hasToString("no percentile: above the published quantile at 90 %, surely P90 to P100");
        assertThat(c.benchmark().provenance().ageInYears(LocalDate.of(2026, 11, 26)))
                .isEqualTo(3);
        assertThat(benchmark(technical).compare(pay(150_000)).performanceClass())
                .isEmpty();
    }
}
