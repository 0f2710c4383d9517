package org.openspm.benchmarks.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.openspm.benchmarks.peer.MaturitySplit;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Interval;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.benchmarks.statistic.ProportionInterval;
import org.openspm.benchmarks.statistic.QuantileFunction;
import org.openspm.benchmarks.statistic.QuantileInterval;
import org.openspm.benchmarks.statistic.Ratios;
import org.openspm.benchmarks.statistic.Sample;
import org.openspm.benchmarks.statistic.Summary;
import org.openspm.core.metric.QuantileType;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** Which levels evidence has, and how far each is known. */
final class Levels {

    private static final Rate HALF = Rate.percent(50);
    private static final Rate THREE_QUARTERS = Rate.percent(75);

    private Levels() {}

    /** Returns the levels in the order in which a reader wants them; those that evidence of this kind has, but too little of, are undefined. */
    static List<Level> of(Evidence evidence, boolean higher, OptionalLong sampleSize, ConfidenceLevel at) {
        if (evidence instanceof Evidence.PeerValues peers) {
            return ofPeers(peers, higher, at);
        }
        if (evidence instanceof Evidence.PublishedQuantiles published) {
            return ofQuantiles(published, higher, sampleSize, at);
        }
        if (evidence instanceof Evidence.MeanAndDeviation summary) {
            Estimate mean = new Summary(
                            Ratios.toDouble(summary.mean().orThrow()),
                            Ratios.toDouble(summary.deviation().orThrow()),
                            summary.n())
                    .meanWithin(at);
            return List.of(Level.estimated(Reference.MEAN, summary.mean(), mean));
        }
        if (evidence instanceof Evidence.ShareOfTrials share) {
            Proportion of = share.proportion();
            Figure exact = Figure.of(Ratio.of(of.successes(), of.trials()), Unit.PERCENT);
            return List.of(Level.estimated(Reference.SHARE, exact, ProportionInterval.WILSON.of(of, at)));
        }
        if (evidence instanceof Evidence.ClassLevels classes) {
            List<Level> levels = new ArrayList<>();
            levels.add(Level.given(Reference.BEST_IN_CLASS, classes.bestInClass()));
            classes.average().ifPresent(average -> levels.add(Level.given(Reference.AVERAGE, average)));
            levels.add(Level.given(Reference.LAGGARD, classes.laggard()));
            return levels;
        }
        Evidence.Target target = (Evidence.Target) evidence;
        return List.of(Level.given(target.reference(), target.level()));
    }

    private static List<Level> ofPeers(Evidence.PeerValues evidence, boolean higher, ConfidenceLevel at) {
        PeerGroup group = evidence.group();
        int n = group.peers().size();
        Unit unit = evidence.unit();
        if (n < group.toShow()) {
            Figure none = Figure.undefined(unit, "there are (" + n + ") peers, fewer than " + group.toShow());
            return List.of(
                    Level.given(Reference.BEST, none),
                    Level.given(Reference.BEST_IN_CLASS, none),
                    Level.given(Reference.TOP_QUARTILE, none),
                    Level.given(Reference.MEDIAN, none),
                    Level.given(Reference.MEAN, none),
                    Level.given(Reference.LAGGARD, none));
        }
        Sample sample = group.sample();
        List<Peer> best = group.peers();
        Ratio sum = best.stream().map(Peer::value).reduce(Ratio.ZERO, Ratio::plus);
        Figure topQuartile = n < group.forQuartiles()
                ? Figure.undefined(
                        unit, "there are (" + n + ") peers, fewer than " + group.forQuartiles() + " for a quartile")
                : Figure.of(quantile(best, 1, 4), unit);
        return List.of(
                Level.given(Reference.BEST, Figure.of(best.get(0).value(), unit)),
                ofClass(evidence, true, higher, at),
                quantileLevel(Reference.TOP_QUARTILE, topQuartile, sample, THREE_QUARTERS, higher, at),
                quantileLevel(Reference.MEDIAN, Figure.of(quantile(best, 1, 2), unit), sample, HALF, higher, at),
                Level.estimated(Reference.MEAN, Figure.of(sum.dividedBy(Ratio.of(n, 1)), unit), sample.meanWithin(at)),
                ofClass(evidence, false, higher, at));
    }

    /** The value that is exactly so far from the best to the last, linear between two (type 7, which mirrors itself). */
    private static Ratio quantile(List<Peer> bestFirst, int numerator, int denominator) {
        long places = (bestFirst.size() - 1L) * numerator;
        int low = (int) (places / denominator);
        Ratio value = bestFirst.get(low).value();
        Ratio rest = Ratio.of(places % denominator, denominator);
        return rest.signum() == 0
                ? value
                : value.plus(rest.times(bestFirst.get(low + 1).value().minus(value)));
    }

    private static Level ofClass(Evidence.PeerValues evidence, boolean first, boolean higher, ConfidenceLevel at) {
        Reference name = first ? Reference.BEST_IN_CLASS : Reference.LAGGARD;
        int classes = evidence.split().classes().size();
        String of = evidence.split().classes().get(first ? 0 : classes - 1).name();
        List<Peer> members =
                evidence.split().classify(evidence.group()).members().getOrDefault(of, List.of());
        if (members.isEmpty()) {
            return Level.given(name, Figure.undefined(evidence.unit(), "no peer is in the class (" + of + ")"));
        }
        Figure bound = Figure.of(members.get(first ? members.size() - 1 : 0).value(), evidence.unit());
        return quantileLevel(
                name,
                bound,
                evidence.group().sample(),
                first ? complement(bestShare(evidence.split())) : laggardShare(evidence.split()),
                higher,
                at);
    }

    /** The interval of order statistics around the quantile that a directed share of peers are worse than. */
    private static Level quantileLevel(
            Reference name, Figure figure, Sample sample, Rate directed, boolean higher, ConfidenceLevel at) {
        Rate share = higher ? directed : complement(directed);
        if (!figure.isDefined() || share.compareTo(Rate.ZERO) <= 0 || share.compareTo(Rate.ONE) >= 0) {
            return Level.given(name, figure);
        }
        return Level.estimated(
                name,
                figure,
                QuantileInterval.of(sample, share, QuantileType.INCLUSIVE, at).quantile());
    }

    private static List<Level> ofQuantiles(
            Evidence.PublishedQuantiles evidence, boolean higher, OptionalLong sampleSize, ConfidenceLevel at) {
        List<Level> levels = new ArrayList<>();
        evidence.quantiles().forEach((share, value) -> {
            Rate directed = higher ? share : complement(share);
            for (String name : namesOf(share, directed, evidence.split())) {
                levels.add(published(name, share, value, evidence, sampleSize, at));
            }
        });
        if (higher) {
            Collections.reverse(levels);
        }
        return levels;
    }

    /** One quantile may be called by several names: where the best quarter is the best class, its bound is both. */
    private static List<String> namesOf(Rate share, Rate directed, MaturitySplit split) {
        List<String> names = new ArrayList<>();
        if (directed.equals(complement(bestShare(split)))) {
            names.add(Reference.BEST_IN_CLASS.toString());
        }
        if (directed.equals(laggardShare(split))) {
            names.add(Reference.LAGGARD.toString());
        }
        if (directed.equals(THREE_QUARTERS)) {
            names.add(Reference.TOP_QUARTILE.toString());
        }
        if (directed.equals(HALF)) {
            names.add(Reference.MEDIAN.toString());
        }
        return names.isEmpty() ? List.of(Evidence.PublishedQuantiles.nameOf(share)) : names;
    }

    /** The shares that a sample of this size allows for the one that was published, read off the published quantiles. */
    private static Level published(
            String name,
            Rate share,
            Figure value,
            Evidence.PublishedQuantiles evidence,
            OptionalLong sampleSize,
            ConfidenceLevel at) {
        double p = share.value().doubleValue();
        if (sampleSize.isEmpty() || evidence.quantiles().size() < 2 || p <= 0 || p >= 1) {
            return new Level(name, value, null, sampleSize.isEmpty() ? "the size of the sample is not known" : "");
        }
        double half = at.normalQuantile() * Math.sqrt(p * (1 - p) / (double) sampleSize.getAsLong());
        Estimate low = p - half < 0
                ? Estimate.undefined("", "")
                : function(evidence, -1).at(p - half);
        Estimate high = p + half > 1
                ? Estimate.undefined("", "")
                : function(evidence, 1).at(p + half);
        if (!low.isDefined() || !high.isDefined()) {
            return new Level(name, value, null, "the published quantiles do not reach as far as its interval would");
        }
        return new Level(
                name,
                value,
                new Interval(low.orThrow(), high.orThrow(), at),
                "read off the published quantiles, n = " + sampleSize.getAsLong());
    }

    /** Joins the quantiles by lines: as published, or all of them at the lower (-1) or upper (1) end of what was rounded. */
    static QuantileFunction function(Evidence.PublishedQuantiles evidence, int end) {
        double half =
                evidence.step().map(step -> Ratios.toDouble(step.orThrow()) / 2).orElse(0.0);
        double[] shares = evidence.quantiles().keySet().stream()
                .mapToDouble(share -> share.value().doubleValue())
                .toArray();
        double[] values = evidence.quantiles().values().stream()
                .mapToDouble(value -> Ratios.toDouble(value.orThrow()) + end * half)
                .toArray();
        return QuantileFunction.linear(shares, values);
    }

    static Rate bestShare(MaturitySplit split) {
        return split.classes().get(0).share();
    }

    static Rate laggardShare(MaturitySplit split) {
        return split.classes().get(split.classes().size() - 1).share();
    }

    static Rate complement(Rate share) {
        return Rate.ofDecimal(BigDecimal.ONE.subtract(share.value()));
    }

    /** Finds a level by what it is called; undefined with what there is instead. */
    static Level find(List<Level> levels, String name, Unit unit, Evidence evidence) {
        for (Level level : levels) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        return Level.given(name, Figure.undefined(unit, "the benchmark tells (" + evidence + ") only"));
    }

    /** Returns quantiles as entries, the lowest first. */
    static List<Map.Entry<Rate, Figure>> entries(Evidence.PublishedQuantiles evidence) {
        return List.copyOf(evidence.quantiles().entrySet());
    }
}
