package org.openspm.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.openspm.benchmarks.series.Plot;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.Sample;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * Subjects beside each other on a scorecard.
 *
 * <p>Obtained from {@link Scorecard#score}. The order in which subjects were handed in does not matter. This class is immutable and
 * thread-safe.
 */
public final class ScorecardResult {

    /** Totals that differ by less are equal: a ninth digit is rounding, and no reason to put one before another. */
    private static final double EQUAL = 1e-9;

    private final Scorecard scorecard;
    private final List<ScoredSubject> subjects;
    /** By subject, then by indicator. */
    private final Estimate[][] scores;

    private final List<Score> ranked;

    /** The subjects are sorted by id, which is unique. */
    ScorecardResult(Scorecard scorecard, List<ScoredSubject> subjects) {
        this.scorecard = scorecard;
        this.subjects = List.copyOf(subjects);
        List<Indicator> indicators = scorecard.indicators();
        this.scores = new Estimate[subjects.size()][indicators.size()];
        for (int i = 0; i < indicators.size(); i++) {
            score(indicators.get(i), i);
        }
        this.ranked = ranked(indicators.stream().mapToDouble(Indicator::weight).toArray());
    }

    private void score(Indicator indicator, int column) {
        List<Integer> having = new ArrayList<>();
        for (int s = 0; s < subjects.size(); s++) {
            if (subjects.get(s).value(indicator.name()).isPresent()) {
                having.add(s);
            }
        }
        double[] values = indicator.tamed(having.stream()
                .mapToDouble(s -> subjects.get(s).value(indicator.name()).orElseThrow())
                .toArray());
        Normalisation.Scale scale = scorecard.normalisation().scale(Sample.of(values), indicator);
        String method = scorecard.normalisation().toString();
        double[] found = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            found[i] = scale.function().applyAsDouble(values[i]);
            scores[having.get(i)][column] = scale.reason().isEmpty()
                    ? Estimate.of(found[i], method)
                    : Estimate.undefined(method, scale.reason());
        }
        for (Estimate[] row : scores) {
            if (row[column] == null) {
                row[column] = scorecard.missing() == MissingRule.MEDIAN
                                && found.length > 0
                                && scale.reason().isEmpty()
                        ? Estimate.of(Sample.of(found).median().orThrow(), "median, for it is missing")
                        : Estimate.undefined(method, "it is missing");
            }
        }
    }

    private Estimate total(int subject, double[] weights) {
        String method = scorecard.toString();
        List<Indicator> indicators = scorecard.indicators();
        double[] used = weights.clone();
        double[] defined = new double[used.length];
        double sum = 0;
        for (int i = 0; i < used.length; i++) {
            Estimate score = scores[subject][i];
            if (!score.isDefined() && scorecard.missing() != MissingRule.REWEIGHT) {
                return Estimate.undefined(
                        method, "no score of " + indicators.get(i).name() + ": " + score.reason());
            }
            used[i] = score.isDefined() ? used[i] : 0;
            defined[i] = score.value().orElse(0);
            sum += used[i];
        }
        return sum > 0
                ? Estimate.of(scorecard.aggregation().of(defined, used), method)
                : Estimate.undefined(method, "no indicator has a score");
    }

    private List<Score> ranked(double[] weights) {
        Estimate[] totals = totals(weights);
        int[] ranks = ranks(totals);
        List<Score> all = new ArrayList<>();
        for (int s = 0; s < totals.length; s++) {
            Map<String, Estimate> byIndicator = new LinkedHashMap<>();
            for (int i = 0; i < weights.length; i++) {
                byIndicator.put(scorecard.indicators().get(i).name(), scores[s][i]);
            }
            OptionalInt rank = ranks[s] == 0 ? OptionalInt.empty() : OptionalInt.of(ranks[s]);
            all.add(new Score(subjects.get(s).id(), totals[s], rank, byIndicator));
        }
        all.sort(Comparator.comparingInt((Score score) -> score.rank().orElse(Integer.MAX_VALUE))
                .thenComparing(Score::id));
        return List.copyOf(all);
    }

    Estimate[] totals(double[] weights) {
        Estimate[] totals = new Estimate[subjects.size()];
        for (int s = 0; s < totals.length; s++) {
            totals[s] = total(s, weights);
        }
        return totals;
    }

    /** The ranks in the order of the subjects; 0 without a total. */
    static int[] ranks(Estimate[] totals) {
        int[] ranks = new int[totals.length];
        for (int s = 0; s < totals.length; s++) {
            if (totals[s].isDefined()) {
                ranks[s] = 1;
                for (Estimate other : totals) {
                    boolean isAhead = other.isDefined() && other.orThrow() - totals[s].orThrow() > EQUAL;
                    ranks[s] += isAhead ? 1 : 0;
                }
            }
        }
        return ranks;
    }

    List<ScoredSubject> subjects() {
        return subjects;
    }

    Scorecard scorecard() {
        return scorecard;
    }

    /**
     * Returns the score of a subject.
     *
     * @param id  who
     * @return its score
     * @throws IllegalArgumentException if there is no such subject
     */
    public Score of(String id) {
        Objects.requireNonNull(id, "id");
        return ranked.stream()
                .filter(score -> score.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The subject (" + id
                        + ") is not on the scorecard.\nAsk for one of "
                        + subjects.stream().map(ScoredSubject::id).toList() + "."));
    }

    /**
     * Returns all scores.
     *
     * @return the best first, equals by id, those without a total last
     */
    public List<Score> scores() {
        return ranked;
    }

    /**
     * Draws other weights, all of them equally likely, and looks which ranks remain.
     *
     * @param draws  how often, 1 or more; 1,000 tell shares to some three points
     * @param seed  of the generator: one seed, one result
     * @return how often each subject took each rank
     * @throws IllegalArgumentException if the number is not positive
     */
    public RankStability stability(int draws, long seed) {
        if (draws < 1) {
            throw new IllegalArgumentException(
                    "The number of draws (" + draws + ") is not positive.\nDraw at least once, better 1000 times.");
        }
        return new RankStability(this, draws, seed);
    }

    /**
     * Scores the subjects by every normalisation, its own included, and looks which ranks remain.
     *
     * @return the ranks by each normalisation
     */
    public NormalisationStability acrossNormalisations() {
        return new NormalisationStability(this);
    }

    /**
     * Returns all subjects with what their totals are made of.
     *
     * @return how many have a total, and each subject below it, the best first
     */
    public Trace explain() {
        long having = ranked.stream().filter(score -> score.total().isDefined()).count();
        return Trace.of(
                "subjects with a total",
                Figure.of(Ratio.of(having, 1), Unit.NUMBER),
                scorecard.toString(),
                ranked.stream().map(Score::explain).toList());
    }

    /**
     * Returns the scorecard as data to draw, in the order of the ranks.
     *
     * @return the plot: a label a subject, a line of totals and one of the scores of each indicator, with gaps where there is none; a mark at each subject without
     *     a total, with the reason
     */
    public Plot plot() {
        Plot plot = Plot.of("Scorecard", ranked.stream().map(Score::id).toList())
                .withLine(
                        "total",
                        ranked.stream()
                                .mapToDouble(score -> score.total().value().orElse(Double.NaN))
                                .toArray());
        for (Indicator indicator : scorecard.indicators()) {
            plot = plot.withLine(
                    indicator.name(),
                    ranked.stream()
                            .mapToDouble(score -> Objects.requireNonNull(
                                            score.scores().get(indicator.name()))
                                    .value()
                                    .orElse(Double.NaN))
                            .toArray());
        }
        for (int i = 0; i < ranked.size(); i++) {
            if (!ranked.get(i).total().isDefined()) {
                plot = plot.withMark(i, ranked.get(i).total().reason());
            }
        }
        return plot;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ScorecardResult other
                && scorecard.equals(other.scorecard)
                && subjects.equals(other.subjects);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scorecard, subjects);
    }

    /**
     * Returns the totals in words.
     *
     * @return such as {@code "[jill: 0.75, rank 1, omar: 0.5, rank 2]"}
     */
    @Override
    public String toString() {
        return ranked.toString();
    }
}
