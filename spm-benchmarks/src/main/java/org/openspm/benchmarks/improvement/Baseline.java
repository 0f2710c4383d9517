package org.openspm.benchmarks.improvement;

import com.google.common.base.Preconditions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openspm.benchmarks.series.Count;
import org.openspm.benchmarks.series.CountSeries;
import org.openspm.benchmarks.series.Series;
import org.openspm.benchmarks.series.Words;

/**
 * What is usual: the centre and the spread that later values are held against, frozen.
 *
 * <p>A baseline is found once, from a phase in which the process was left alone, and kept: data that come later never move it. Limits that
 * follow the data would follow the change they are to find.
 *
 * <pre>{@code
 * Baseline usual = Baseline.of(bookings.first(12));
 * ControlChart.of(bookings, usual).signals();
 * }</pre>
 *
 * <p>The spread of single values is the mean moving range over 1.128, not their standard deviation, which a shift or a trend would inflate.
 * 1.128 is the tabulated d2 of two values (exactly 2 / sqrt(pi) = 1.128379), as in the NIST/SEMATECH e-Handbook, 6.3.2.2; so limits are the
 * centre and 2.66 mean moving ranges. This record is immutable and thread-safe.
 *
 * @param kind  what the values are
 * @param centre  the usual value, a share in decimal form
 * @param sigma  of values: their standard deviation in the unit of the series; of proportions and rates: the factor on the standard deviation
 *     that the binomial or Poisson distribution gives, 1 unless over-dispersed
 * @param source  where centre and sigma come from, in words
 */
public record Baseline(Kind kind, double centre, double sigma, String source) {

    /** What is charted, and so what the limits are made of. */
    public enum Kind {
        /** Single measured values, such as bookings of a month. */
        VALUES,
        /** k of n, such as deals won of deals closed; binomial. */
        PROPORTIONS,
        /** Events for each unit of exposure, such as cancellations for each customer year; Poisson. */
        RATES;

        /**
         * Returns the kind in words.
         *
         * @return such as {@code "proportions"}
         */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The tabulated expectation of the range of two standard normal values. */
    static final double D2 = 1.128;

    /**
     * Checks the baseline.
     *
     * @param kind  what the values are
     * @param centre  the usual value, a share in decimal form
     * @param sigma  of values: their standard deviation in the unit of the series; of proportions and rates: the factor on the standard
     *     deviation that the binomial or Poisson distribution gives, 1 unless over-dispersed
     * @param source  where centre and sigma come from, in words
     * @throws IllegalArgumentException if centre or sigma are not finite numbers, sigma is negative, or the centre is not one of its kind
     */
    public Baseline {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Preconditions.checkArgument(
                Double.isFinite(centre) && sigma >= 0 && sigma < Double.POSITIVE_INFINITY,
                "The baseline of centre (%s) and sigma (%s) is none.\nGive a finite centre and a sigma of 0 or more.",
                centre,
                sigma);
        Preconditions.checkArgument(
                kind == Kind.VALUES || (centre >= 0 && (kind == Kind.RATES || centre <= 1)),
                "The centre (%s) is not usual of (%s).\nA proportion is within 0 to 1, a rate is 0 or more.",
                centre,
                kind);
    }

    /**
     * Obtains a baseline of values known from elsewhere, such as a target and the spread of last year.
     *
     * @param centre  the usual value
     * @param sigma  the standard deviation of a single value, 0 or more
     * @return the baseline
     * @throws IllegalArgumentException if either is not a finite number, or sigma is negative
     */
    public static Baseline given(double centre, double sigma) {
        return new Baseline(Kind.VALUES, centre, sigma, "given");
    }

    /**
     * Finds the baseline of single values: their mean, and their mean moving range over 1.128.
     *
     * @param phase  the values of the phase, 2 or more
     * @return the baseline
     * @throws IllegalArgumentException if there are fewer
     */
    public static Baseline of(Series phase) {
        Objects.requireNonNull(phase, "phase");
        requireTwo(phase.size(), phase.name());
        double ranges = 0;
        double sum = phase.value(0);
        for (int i = 1; i < phase.size(); i++) {
            ranges += Math.abs(phase.value(i) - phase.value(i - 1));
            sum += phase.value(i);
        }
        return new Baseline(Kind.VALUES, sum / phase.size(), ranges / (phase.size() - 1) / D2, source(phase.labels()));
    }

    /**
     * Finds the baseline of proportions: all counts over all sizes, spread as the binomial distribution has it.
     *
     * @param phase  the counts of the phase, 1 or more, each out of trials
     * @return the baseline
     * @throws IllegalArgumentException if there are none, or a count is larger than its size
     */
    public static Baseline proportions(CountSeries phase) {
        return pooled(Kind.PROPORTIONS, phase, 1);
    }

    /**
     * Finds the baseline of proportions that vary more, or less, than the binomial distribution has it: Laney's p'.
     *
     * <p>With many trials a p chart calls nearly everything a signal, because what varies is not only chance. The factor is the mean moving
     * range of the standardised proportions over 1.128. Source: D. B. Laney, Improved control charts for attributes, Quality Engineering 14
     * (2002) 531-537.
     *
     * @param phase  the counts of the phase, 2 or more, each out of trials
     * @return the baseline, its sigma the factor
     * @throws IllegalArgumentException if there are fewer, a count is larger than its size, or no or all trials succeeded
     */
    public static Baseline laneyProportions(CountSeries phase) {
        return laney(proportions(phase), phase);
    }

    /**
     * Finds the baseline of rates: all counts over all sizes, spread as the Poisson distribution has it.
     *
     * @param phase  the counts of the phase, 1 or more
     * @return the baseline
     * @throws IllegalArgumentException if there are none
     */
    public static Baseline rates(CountSeries phase) {
        return pooled(Kind.RATES, phase, 1);
    }

    /**
     * Finds the baseline of rates that vary more, or less, than the Poisson distribution has it: Laney's u'.
     *
     * @param phase  the counts of the phase, 2 or more
     * @return the baseline, its sigma the factor, found as for {@link #laneyProportions}
     * @throws IllegalArgumentException if there are fewer, or nothing was counted
     */
    public static Baseline laneyRates(CountSeries phase) {
        return laney(rates(phase), phase);
    }

    private static Baseline pooled(Kind kind, CountSeries phase, double factor) {
        Objects.requireNonNull(phase, "phase");
        Preconditions.checkArgument(
                phase.size() >= 1,
                "The phase of (%s) has no counts.\nTake a phase in which something was counted.",
                phase.name());
        double counts = 0;
        double sizes = 0;
        for (Count count : phase.counts()) {
            requireShare(kind, count);
            counts += count.count();
            sizes += count.size();
        }
        return new Baseline(
                kind,
                counts / sizes,
                factor,
                source(phase.counts().stream().map(Count::label).toList()));
    }

    static void requireShare(Kind kind, Count count) {
        Preconditions.checkArgument(
                kind != Kind.PROPORTIONS || count.count() <= count.size(),
                "The count (%s) of (%s) is larger than its size (%s).\n"
                        + "Count as successes only what is counted as a trial, too, or chart rates.",
                count.count(),
                count.label(),
                count.size());
    }

    private static Baseline laney(Baseline plain, CountSeries phase) {
        requireTwo(phase.size(), phase.name());
        Preconditions.checkArgument(
                plain.deviation(1) > 0,
                "The phase of (%s) has a centre of (%s), which leaves nothing to vary.\nTake a longer phase.",
                phase.name(),
                plain.centre);
        double ranges = 0;
        for (int i = 1; i < phase.size(); i++) {
            ranges += Math.abs(plain.standardised(phase.counts().get(i))
                    - plain.standardised(phase.counts().get(i - 1)));
        }
        return new Baseline(plain.kind, plain.centre, ranges / (phase.size() - 1) / D2, plain.source + ", after Laney");
    }

    private double standardised(Count count) {
        return (count.rate() - centre) / deviation(count.size());
    }

    private static void requireTwo(int size, String name) {
        Preconditions.checkArgument(
                size >= 2,
                "The phase of (%s) has (%s) values, and a moving range needs two.\nTake a longer phase, 12 to 20 values.",
                name,
                size);
    }

    private static String source(List<String> labels) {
        String first = labels.get(0);
        String last = labels.get(labels.size() - 1);
        return labels.size() + " values of " + first + (labels.size() == 1 ? "" : " to " + last);
    }

    /**
     * Returns the standard deviation that is usual of one value.
     *
     * @param size  out of how much it was counted; of single values it does not matter
     * @return sigma; of a proportion sigma sqrt(c (1 - c) / size), of a rate sigma sqrt(c / size), with c the centre
     */
    public double deviation(double size) {
        return switch (kind) {
            case VALUES -> sigma;
            case PROPORTIONS -> sigma * Math.sqrt(centre * (1 - centre) / size);
            case RATES -> sigma * Math.sqrt(centre / size);
        };
    }

    /** Returns this baseline, which has to be of a kind. */
    Baseline require(Kind wanted) {
        Preconditions.checkArgument(
                kind == wanted,
                "The baseline is one of (%s), and the chart is of (%s).\nTake the baseline from what is charted.",
                kind,
                wanted);
        return this;
    }

    /**
     * Returns the baseline in words.
     *
     * @return such as {@code "centre 41.2, sigma 3.4 (12 values of 2025-01 to 2025-12)"}
     */
    @Override
    public String toString() {
        return "centre " + Words.number(centre) + (kind == Kind.VALUES ? ", sigma " : ", spread factor ")
                + Words.number(sigma) + " (" + source + ")";
    }
}
