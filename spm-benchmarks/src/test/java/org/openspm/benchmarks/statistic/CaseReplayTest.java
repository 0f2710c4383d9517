package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openspm.core.metric.QuantileType;
import org.openspm.core.money.Rate;

/** Published and derived cases about statistics, read from a file beside the reactor: what goes in and what comes out are the file's. */
class CaseReplayTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.DEFAULT;

    private final Map<String, Consumer<Case>> byId = new TreeMap<>();

    CaseReplayTest() {
        proportions();
        samples();
        ranks();
        shrinkage();
    }

    /** Every case is there, by its id; without the file each of them is skipped, so that the report shows what was not replayed. */
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        boolean there = Files.exists(Case.FILE);
        Map<String, Case> given = there ? Case.readAll() : Map.of();
        return byId.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    assumeTrue(there, "the cases are not beside the reactor: " + Case.FILE);
                    Case one = given.get(entry.getKey());
                    assumeTrue(one != null, "the file has no such case");
                    entry.getValue().accept(one);
                }));
    }

    private void proportions() {
        for (String id : new String[] {"wilson-0-20", "wilson-15-148", "wilson-81-263"}) {
            byId.put(id, one -> expectInterval(one, ProportionInterval.WILSON, "low", "high"));
        }
        byId.put("binom-7-50", one -> {
            expectInterval(one, ProportionInterval.CLOPPER_PEARSON, "exact_low", "exact_high");
            expectInterval(one, ProportionInterval.WILSON, "wilson_low", "wilson_high");
        });
    }

    private static void expectInterval(Case one, ProportionInterval kind, String low, String high) {
        Interval interval = kind.of(new Proportion(one.whole("x"), one.whole("n")), LEVEL)
                .interval()
                .orElseThrow();
        one.expect(low, interval.low());
        one.expect(high, interval.high());
    }

    private void samples() {
        byId.put("brunner-munzel", one -> {
            Sample x = Sample.of(one.numbers("x"));
            Sample y = Sample.of(one.numbers("y"));
            // W is positive where the first is greater; the source subtracts the other way round.
            TestResult brunnerMunzel = BrunnerMunzelTest.withDefaults().of(y, x);
            one.expect("W", brunnerMunzel.statistic().orElseThrow());
            one.expect("p", brunnerMunzel.pValue().orElseThrow());
            TestResult mannWhitney =
                    MannWhitneyTest.withDefaults().withoutContinuity().of(x, y);
            one.expect("mwu_p_tie_corrected_nocc", mannWhitney.pValue().orElseThrow());
            one.expect("mwu_U1", mannWhitney.statistic().orElseThrow());
        });
        byId.put("robust-z", one -> {
            Sample sample = Sample.of(one.numbers("x"));
            double score = one.number("score");
            one.expect("z_sample_sd", sample.z(score).orThrow());
            one.expect("median", sample.median().orThrow());
            one.expect("mad", sample.medianDeviation().orThrow());
            // The case rounds the normal quantile of 75 % to 0.6745.
            double rounded = one.expected().get("modified_z_0_6745").asDouble();
            assertThat(sample.robustZ(score).orThrow()).isCloseTo(rounded, within(rounded * 2e-5));
        });
        byId.put(
                "z-max-bound",
                one -> one.expect(
                        "max_abs_z_sample_sd",
                        Arrays.stream(one.numbers("n"))
                                .map(n -> Sample.of(new double[(int) n])
                                        .largestZ()
                                        .orThrow())
                                .toArray()));
        byId.put("percentile-nine-types", one -> {
            Sample sample = Sample.of(one.numbers("x"));
            for (QuantileType type : QuantileType.values()) {
                double[] quantiles = Arrays.stream(one.numbers("p"))
                        .map(p -> sample.quantile(Rate.ofDecimal(BigDecimal.valueOf(p)), type)
                                .orThrow())
                        .toArray();
                one.expect("type_" + (type.ordinal() + 1), quantiles);
            }
        });
        byId.put("pchip-vs-spline", one -> {
            QuantileFunction function = QuantileFunction.monotoneCubic(one.numbers("p"), one.numbers("q"));
            one.expect(
                    "pchip",
                    Arrays.stream(one.numbers("at"))
                            .map(share -> function.at(share).orThrow())
                            .toArray());
            double last = Double.NEGATIVE_INFINITY;
            for (int i = 0; i <= 1000; i++) {
                double next = function.at(i / 1000.0).orThrow();
                assertThat(next >= last)
                        .isEqualTo(one.expected().get("pchip_monotone").asBoolean());
                last = next;
            }
        });
    }

    private void ranks() {
        byId.put("percentrank-inc", one -> {
            Sample sample = Sample.of(one.numbers("x"));
            int digits = (int) one.whole("digits");
            one.expect("values", truncated(PercentileRank.EXCEL_INC, sample, one.numbers("v"), digits));
            one.expect(
                    "untruncated",
                    Arrays.stream(one.numbers("v"))
                            .map(v -> PercentileRank.EXCEL_INC.of(sample, v).orThrow())
                            .toArray());
        });
        byId.put("percentrank-exc", one -> {
            Sample sample = Sample.of(one.numbers("x"));
            one.expect("values", truncated(PercentileRank.EXCEL_EXC, sample, one.numbers("v"), 3));
            one.expect("one_digit", truncated(PercentileRank.EXCEL_EXC, sample, one.numbers("v"), 1)[1]);
        });
        byId.put("gong-score-is-rank", one -> {
            // A score from 1 to 99 is the share of open deals that are below: with it a deal is ahead of so many, and
            // no more is said.
            double[] others = new double[100];
            Arrays.setAll(others, i -> i + 0.5);
            Estimate rank = PercentileRank.MEAN.of(Sample.of(others), one.number("score"));
            one.expect("share_of_open_deals_below", rank.orThrow());
            assertThat(rank.method().contains("probability"))
                    .isEqualTo(one.expected().get("is_probability").asBoolean());
        });
    }

    private static double[] truncated(PercentileRank kind, Sample sample, double[] numbers, int digits) {
        return Arrays.stream(numbers)
                .map(v -> kind.truncated(sample, v, digits).orElseThrow().doubleValue())
                .toArray();
    }

    private void shrinkage() {
        byId.put("beta-binomial-shrinkage", one -> {
            ProportionShrinkage usual =
                    ProportionShrinkage.withPrior(one.number("prior_alpha"), one.number("prior_beta"));
            JsonNode wins = one.inputs().get("wins");
            JsonNode closed = one.inputs().get("closed");
            double[] raw = new double[wins.size()];
            double[] posterior = new double[wins.size()];
            for (int i = 0; i < wins.size(); i++) {
                Proportion unit =
                        new Proportion(wins.get(i).asLong(), closed.get(i).asLong());
                raw[i] = unit.share().orThrow();
                posterior[i] = usual.of(unit, LEVEL).orThrow();
            }
            one.expect("raw", raw);
            one.expect("posterior_mean", posterior);
        });
        byId.put("james-stein-baseball", one -> {
            double[] early = one.numbers("early_rate");
            double[] season = one.numbers("season_rate");
            double mean = Sample.of(early).mean().orThrow();
            double variance = mean * (1 - mean) / one.number("n_each");
            double[] shrunk = MeanShrinkage.jamesStein(early, variance);
            one.expect("grand_mean", mean);
            one.expect("sigma2", variance);
            one.expect("c", (shrunk[0] - mean) / (early[0] - mean));
            one.expect("shrunk_first", shrunk[0]);
            one.expect("shrunk_munson", shrunk[16]);
            one.expect("sse_raw", squares(early, season));
            one.expect("sse_shrunk", squares(shrunk, season));
            one.expect("sse_ratio", squares(early, season) / squares(shrunk, season));
        });
    }

    private static double squares(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
