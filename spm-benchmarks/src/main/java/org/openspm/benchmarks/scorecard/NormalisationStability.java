package org.openspm.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.openspm.core.money.Ratio;

/**
 * Which ranks of a scorecard do not depend on how its values were normalised.
 *
 * <p>A rank that holds by every normalisation is a property of the subject; one that does not is a property of the method. Obtained from {@link
 * ScorecardResult#acrossNormalisations()}. This class is immutable and thread-safe.
 */
public final class NormalisationStability {

    private final ScorecardResult result;
    private final Map<Normalisation, ScorecardResult> others;
    private final Map<Normalisation, String> leftOut;

    NormalisationStability(ScorecardResult result) {
        this.result = result;
        Map<Normalisation, ScorecardResult> found = new EnumMap<>(Normalisation.class);
        Map<Normalisation, String> reasons = new EnumMap<>(Normalisation.class);
        for (Normalisation each : Normalisation.values()) {
            Scorecard scorecard = result.scorecard();
            if (scorecard.aggregation() == Aggregation.GEOMETRIC && each.isNegative()) {
                reasons.put(each, "its scores may be negative, and the aggregation is geometric");
                continue;
            }
            ScorecardResult other = scorecard.with(each).score(result.subjects());
            if (other.scores().stream().noneMatch(score -> score.rank().isPresent())) {
                reasons.put(each, noRank(other));
            } else {
                found.put(each, other);
            }
        }
        this.others = Collections.unmodifiableMap(found);
        this.leftOut = Collections.unmodifiableMap(reasons);
    }

    private static String noRank(ScorecardResult other) {
        return other.scores().isEmpty()
                ? "there are no subjects"
                : other.scores().get(0).total().reason();
    }

    /**
     * Returns the normalisations by which nobody has a rank.
     *
     * @return the reason by normalisation
     */
    public Map<Normalisation, String> leftOut() {
        return leftOut;
    }

    /**
     * Returns the ranks of a subject.
     *
     * @param id  who
     * @return the rank by normalisation; empty where it has none
     * @throws IllegalArgumentException if there is no such subject
     */
    public Map<Normalisation, OptionalInt> ranks(String id) {
        result.of(Objects.requireNonNull(id, "id"));
        Map<Normalisation, OptionalInt> ranks = new EnumMap<>(Normalisation.class);
        others.forEach(
                (normalisation, other) -> ranks.put(normalisation, other.of(id).rank()));
        return Collections.unmodifiableMap(ranks);
    }

    /**
     * Returns by how many normalisations a subject has the rank that it has on the scorecard.
     *
     * @param id  who
     * @return the share of all normalisations that rank anybody, the scorecard's own included; zero if it has no rank
     * @throws IllegalArgumentException if there is no such subject
     */
    public Ratio kept(String id) {
        OptionalInt usual = result.of(Objects.requireNonNull(id, "id")).rank();
        long same = ranks(id).values().stream()
                .filter(rank -> usual.isPresent() && rank.equals(usual))
                .count();
        return others.isEmpty() ? Ratio.ZERO : Ratio.of(same, others.size());
    }

    /**
     * Returns by how many normalisations the order of all is that of the scorecard.
     *
     * @return the share of all normalisations that rank anybody, the scorecard's own included
     */
    public Ratio orderKept() {
        long same = others.values().stream()
                .filter(other -> result.scores().stream()
                        .allMatch(score -> other.of(score.id()).rank().equals(score.rank())))
                .count();
        return others.isEmpty() ? Ratio.ZERO : Ratio.of(same, others.size());
    }

    /**
     * Returns how stable each rank is, in words.
     *
     * @return such as {@code "jill keeps rank 1 by 5 of 5 normalisations, omar keeps rank 2 by 3"}
     */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        for (Score score : result.scores()) {
            if (score.rank().isPresent()) {
                long same = ranks(score.id()).values().stream()
                        .filter(score.rank()::equals)
                        .count();
                words.add(score.id() + " keeps rank " + score.rank().getAsInt() + " by " + same
                        + (words.isEmpty() ? " of " + others.size() + " normalisations" : ""));
            }
        }
        return words.isEmpty() ? "nobody has a rank" : String.join(", ", words);
    }
}
