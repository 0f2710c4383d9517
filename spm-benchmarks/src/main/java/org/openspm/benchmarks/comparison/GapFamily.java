package org.openspm.benchmarks.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openspm.benchmarks.statistic.ConfidenceLevel;
import org.openspm.benchmarks.statistic.Multiplicity;

/**
 * Gaps that a reader sees together: who looks at twenty finds one by chance.
 *
 * <p>Use {@link Multiplicity#HOLM} for a few that are decided on, {@link Multiplicity#BENJAMINI_HOCHBERG} to screen many. Intervals stay those
 * of single gaps; verdicts are those of the family. This class is immutable and thread-safe.
 */
public final class GapFamily {

    private final Multiplicity correction;
    private final List<MeasuredGap> gaps;

    private GapFamily(Multiplicity correction, List<MeasuredGap> gaps) {
        this.correction = correction;
        this.gaps = gaps;
    }

    /**
     * Judges gaps together.
     *
     * @param correction  how p-values are adjusted
     * @param level  one less the significance, such as 95 %
     * @param gaps  all that a reader sees together; those without a p-value do not count
     * @return the family
     */
    public static GapFamily of(Multiplicity correction, ConfidenceLevel level, List<MeasuredGap> gaps) {
        Objects.requireNonNull(correction, "correction");
        Objects.requireNonNull(level, "level");
        double significance = BigDecimal.ONE.subtract(level.rate().value()).doubleValue();
        double[] adjusted = correction.adjust(Objects.requireNonNull(gaps, "gaps").stream()
                .filter(gap -> gap.pValue().isPresent())
                .mapToDouble(gap -> gap.pValue().getAsDouble())
                .toArray());
        List<MeasuredGap> judged = new ArrayList<>();
        int next = 0;
        for (MeasuredGap gap : gaps) {
            judged.add(
                    gap.pValue().isPresent()
                            ? gap.adjusted(
                                    adjusted[next++], significance, words(correction) + " over " + adjusted.length)
                            : gap);
        }
        return new GapFamily(correction, List.copyOf(judged));
    }

    private static String words(Multiplicity correction) {
        return switch (correction) {
            case BONFERRONI -> "Bonferroni";
            case HOLM -> "Holm";
            case HOCHBERG -> "Hochberg";
            case BENJAMINI_HOCHBERG -> "Benjamini and Hochberg";
            case BENJAMINI_YEKUTIELI -> "Benjamini and Yekutieli";
        };
    }

    /**
     * Returns the gaps as they are judged together.
     *
     * @return in the order they were handed in
     */
    public List<MeasuredGap> gaps() {
        return gaps;
    }

    /**
     * Returns the gaps that can be told from chance.
     *
     * @return those that are better or worse
     */
    public List<MeasuredGap> distinguishable() {
        return gaps.stream()
                .filter(gap -> gap.verdict() == Verdict.BETTER || gap.verdict() == Verdict.WORSE)
                .toList();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof GapFamily other && correction == other.correction && gaps.equals(other.gaps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(correction, gaps);
    }

    /**
     * Returns the family in words.
     *
     * @return such as {@code "2 of 15 gaps can be told from chance (Holm)"}
     */
    @Override
    public String toString() {
        return distinguishable().size() + " of " + gaps.size() + " gaps can be told from chance (" + words(correction)
                + ")";
    }
}
