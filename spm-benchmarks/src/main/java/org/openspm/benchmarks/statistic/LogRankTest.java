package org.openspm.benchmarks.statistic;

/**
 * The log-rank test of two groups of times: whether events come sooner in one than in the other, times that were cut off included.
 *
 * <p>At every time of an event the number of events of the first group is compared with what the numbers at risk let expect; z is the sum
 * of the differences over its standard deviation, the variance hypergeometric, and z² the chi-square that other programs show. z is
 * positive where events come sooner in the first. The effect is Peto's estimate of the hazard ratio, exp((O - E) / V), first over second.
 * Commons Math 3.6.1 has no such test. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * LogRankTest.withDefaults().of(enterprise, commercial).effect();     // 0.42: a deal closes 0.42 times as fast
 * }</pre>
 *
 * <p>Source: N. Mantel, Cancer Chemotherapy Reports 50 (1966) 163-170; R. Peto and J. Peto, JRSS A 135 (1972) 185-207.
 */
public final class LogRankTest {

    private static final String METHOD = "log-rank test";

    private final TestOptions options;

    private LogRankTest(TestOptions options) {
        this.options = options;
    }

    /**
     * Obtains the test for any difference, with 95 % intervals.
     *
     * @return the test
     */
    public static LogRankTest withDefaults() {
        return new LogRankTest(TestOptions.DEFAULTS);
    }

    /**
     * Returns the test for another alternative.
     *
     * @param alternative  what to look for: greater means that events come sooner in the first group
     * @return the changed test
     */
    public LogRankTest with(Alternative alternative) {
        return new LogRankTest(options.with(alternative));
    }

    /**
     * Returns the test with intervals of another level.
     *
     * @param level  the level of confidence
     * @return the changed test
     */
    public LogRankTest at(ConfidenceLevel level) {
        return new LogRankTest(options.at(level));
    }

    /**
     * Tests whether events come sooner or later in the first group than in the second.
     *
     * @param first  the one
     * @param second  the other
     * @return the test with the hazard ratio; undefined if there is no event while both groups have somebody at risk
     */
    public TestResult of(CensoredSample first, CensoredSample second) {
        Scan one = new Scan(first);
        Scan other = new Scan(second);
        double surplus = 0;
        double variance = 0;
        while (one.atRisk() > 0 && other.atRisk() > 0) {
            double time = Math.min(one.time(), other.time());
            double n1 = one.atRisk();
            double n = n1 + other.atRisk();
            double d1 = one.pass(time);
            double d = d1 + other.pass(time);
            surplus += d1 - d * (n1 / n);
            variance += n > 1 ? d * (n1 / n) * (1 - n1 / n) * ((n - d) / (n - 1)) : 0;
        }
        if (!(variance > 0)) {
            return TestResult.undefined(
                    METHOD, options.alternative(), "there is no event while both groups have somebody at risk");
        }
        double z = surplus / Math.sqrt(variance);
        double half = options.level().normalQuantile() / Math.sqrt(variance);
        double log = surplus / variance;
        Estimate effect = Estimate.of(
                Math.exp(log),
                new Interval(Math.exp(log - half), Math.exp(log + half), options.level()),
                "hazard ratio by Peto");
        return TestResult.of(
                METHOD, options.alternative(), "z", z, options.alternative().pValue(z, Distribution.normal()), effect);
    }

    /** A walk along one group. */
    private static final class Scan {

        private final CensoredSample sample;
        private int next;

        Scan(CensoredSample sample) {
            this.sample = sample;
        }

        int atRisk() {
            return sample.size() - next;
        }

        double time() {
            return sample.time(next);
        }

        /** Leaves all of a time behind and returns how many events there were. */
        int pass(double time) {
            int events = 0;
            while (atRisk() > 0 && sample.time(next) == time) {
                events += sample.happened(next) ? 1 : 0;
                next++;
            }
            return events;
        }
    }
}
