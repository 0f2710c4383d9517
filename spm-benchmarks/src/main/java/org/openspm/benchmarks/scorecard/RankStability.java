package org.openspm.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.openspm.benchmarks.series.Words;
import org.openspm.benchmarks.statistic.Estimate;

/**
 * Which ranks of a scorecard do not depend on its weights.
 *
 * <p>Weights are drawn from the flat Dirichlet distribution: all weights that total 1 are equally likely. A rank that holds in nearly all draws is a
 * property of the subject; one that does not is a property of the weights. Obtained from {@link ScorecardResult#stability}. This class
 * is immutable and thread-safe.
 */
public final class RankStability {

    private final ScorecardResult result;
    private final int draws;
    /** By id: how often it took each rank, the first at 0. */
    private final TreeMap<String, int[]> taken = new TreeMap<>();
    /** By draw: the ranks in the order of the subjects. */
    private final List<int[]> ranks = new ArrayList<>();

    RankStability(ScorecardResult result, int draws, long seed) {
        this.result = result;
        this.draws = draws;
        int n = result.subjects().size();
        result.subjects().forEach(subject -> taken.put(subject.id(), new int[n]));
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < draws; draw++) {
            double[] weights = new double[result.scorecard().indicators().size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = -Math.log1p(-random.nextDouble()) + Double.MIN_NORMAL;
            }
            int[] drawn = ScorecardResult.ranks(result.totals(weights));
            ranks.add(drawn);
            for (int s = 0; s < n; s++) {
                if (drawn[s] > 0) {
                    counts(result.subjects().get(s).id())[drawn[s] - 1]++;
                }
            }
        }
    }

    private int[] counts(String id) {
        int[] found = taken.get(Objects.requireNonNull(id, "id"));
        if (found == null) {
            throw new IllegalArgumentException(
                    "The subject (" + id + ") is not on the scorecard.\nAsk for one of " + taken.keySet() + ".");
        }
        return found;
    }

    /**
     * Returns how often a subject took a rank.
     *
     * @param id  who
     * @param rank  the rank, 1 is the best
     * @return the share of draws, 0 to 1
     * @throws IllegalArgumentException if there is no such subject
     */
    public double share(String id, int rank) {
        int[] counts = counts(id);
        return rank < 1 || rank > counts.length ? 0 : (double) counts[rank - 1] / draws;
    }

    /**
     * Returns how often a subject kept the rank it has by the weights of the scorecard.
     *
     * @param id  who
     * @return the share of draws, 0 to 1; undefined if it has no rank
     * @throws IllegalArgumentException if there is no such subject
     */
    public Estimate kept(String id) {
        String method = "share of " + draws + " weight draws that keep the rank";
        counts(id);
        Score score = result.of(id);
        return score.rank().isEmpty()
                ? Estimate.undefined(method, score.total().reason())
                : Estimate.of(share(id, score.rank().getAsInt()), method);
    }

    /**
     * Returns how often one subject was ahead of another.
     *
     * @param first  the one
     * @param second  the other
     * @return the share of draws in which the first had the better rank, 0 to 1; draws in which they were equal count for neither
     * @throws IllegalArgumentException if there is no such subject
     */
    public double ahead(String first, String second) {
        counts(first);
        counts(second);
        List<String> ids = List.copyOf(taken.keySet());
        int one = ids.indexOf(first);
        int other = ids.indexOf(second);
        long count = ranks.stream()
                .filter(drawn -> drawn[one] > 0 && drawn[other] > 0 && drawn[one] < drawn[other])
                .count();
        return (double) count / draws;
    }

    /**
     * Returns how often the order of all was that of the scorecard.
     *
     * @return the share of draws in which every rank was kept, 0 to 1
     */
    public double orderKept() {
        int[] usual = new int[taken.size()];
        int place = 0;
        for (String id : taken.keySet()) {
            usual[place++] = result.of(id).rank().orElse(0);
        }
        return (double) ranks.stream()
                        .filter(drawn -> Arrays.equals(drawn, usual))
                        .count()
                / draws;
    }

    /**
     * Returns how stable each rank is, in words.
     *
     * @return such as {@code "jill keeps rank 1 in 93.4 % of 1000 weight draws, omar keeps rank 2 in 71 %"}
     */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        for (Score score : result.scores()) {
            if (score.rank().isPresent()) {
                words.add(score.id() + " keeps rank " + score.rank().getAsInt() + " in "
                        + Words.number(kept(score.id()).orThrow() * 100) + " %"
                        + (words.isEmpty() ? " of " + draws + " weight draws" : ""));
            }
        }
        return words.isEmpty() ? "nobody has a rank" : String.join(", ", words);
    }
}
