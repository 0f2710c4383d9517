package org.openspm.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Several indicators made one total: directed, winsorised, normalised, weighted and added up, in this order.
 *
 * <pre>{@code
 * ScorecardResult result = Scorecard.of(
 *                 Indicator.of("Win rate", HIGHER_IS_BETTER).weighing(2),
 *                 Indicator.of("Days to close", LOWER_IS_BETTER))
 *         .with(Normalisation.RANK)
 *         .score(subjects);
 * result.of("jill").rank();
 * result.stability(1_000, 42);     // would the ranks survive other weights?
 * }</pre>
 *
 * <p>The defaults are min-max scores, their weighted mean, and no total for subjects that lack an indicator. This class is immutable and
 * thread-safe.
 */
public final class Scorecard {

    private final List<Indicator> indicators;
    private final Normalisation normalisation;
    private final Aggregation aggregation;
    private final MissingRule missing;

    private Scorecard(
            List<Indicator> indicators, Normalisation normalisation, Aggregation aggregation, MissingRule missing) {
        this.indicators = indicators;
        this.normalisation = normalisation;
        this.aggregation = aggregation;
        this.missing = missing;
        if (aggregation == Aggregation.GEOMETRIC && normalisation.isNegative()) {
            throw new IllegalStateException("The " + aggregation + " of scores that may be negative (" + normalisation
                    + ") does not exist.\nUse another normalisation, such as RANK, or the linear aggregation.");
        }
    }

    /**
     * Obtains a scorecard.
     *
     * @param indicators  what it is made of, at least one
     * @return the scorecard with the defaults
     * @throws IllegalArgumentException if there is none, or a name is there twice
     */
    public static Scorecard of(Indicator... indicators) {
        Set<String> names = new HashSet<>();
        for (Indicator indicator : indicators) {
            if (!names.add(indicator.name())) {
                throw new IllegalArgumentException("The indicator (" + indicator
                        + ") is there more than once.\nGive each indicator a name of its own.");
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("The number of indicators (0) is too small.\nName at least one.");
        }
        return new Scorecard(List.of(indicators), Normalisation.MIN_MAX, Aggregation.LINEAR, MissingRule.NO_TOTAL);
    }

    /**
     * Returns the scorecard with another normalisation.
     *
     * @param other  how values become scores
     * @return the changed scorecard
     * @throws IllegalStateException if its scores may be negative and the aggregation is geometric
     */
    public Scorecard with(Normalisation other) {
        return new Scorecard(indicators, Objects.requireNonNull(other, "normalisation"), aggregation, missing);
    }

    /**
     * Returns the scorecard with another aggregation.
     *
     * @param other  how scores become a total
     * @return the changed scorecard
     * @throws IllegalStateException if it is geometric and scores may be negative
     */
    public Scorecard with(Aggregation other) {
        return new Scorecard(indicators, normalisation, Objects.requireNonNull(other, "aggregation"), missing);
    }

    /**
     * Returns the scorecard with another rule for missing indicators.
     *
     * @param other  what happens to subjects that lack one
     * @return the changed scorecard
     */
    public Scorecard with(MissingRule other) {
        return new Scorecard(indicators, normalisation, aggregation, Objects.requireNonNull(other, "missing rule"));
    }

    /**
     * Scores subjects against each other.
     *
     * @param subjects  all that are compared, in any order
     * @return their totals and ranks
     * @throws IllegalArgumentException if an id is there twice
     */
    public ScorecardResult score(Collection<ScoredSubject> subjects) {
        Set<String> ids = new HashSet<>();
        for (ScoredSubject subject : Objects.requireNonNull(subjects, "subjects")) {
            if (!ids.add(subject.id())) {
                throw new IllegalArgumentException("The subject (" + subject.id()
                        + ") is there more than once.\nHand in each subject once, all its values together.");
            }
        }
        List<ScoredSubject> sorted = new ArrayList<>(subjects);
        sorted.sort(Comparator.comparing(ScoredSubject::id));
        return new ScorecardResult(this, sorted);
    }

    List<Indicator> indicators() {
        return indicators;
    }

    Normalisation normalisation() {
        return normalisation;
    }

    Aggregation aggregation() {
        return aggregation;
    }

    MissingRule missing() {
        return missing;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Scorecard other
                && indicators.equals(other.indicators)
                && normalisation == other.normalisation
                && aggregation == other.aggregation
                && missing == other.missing;
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicators, normalisation, aggregation, missing);
    }

    /**
     * Returns how totals come about.
     *
     * @return such as {@code "weighted mean of min-max scores of Win rate, Days to close; subjects that lack an indicator have no total"}
     */
    @Override
    public String toString() {
        return aggregation + " of " + normalisation + " scores of "
                + String.join(", ", indicators.stream().map(Indicator::name).toList()) + "; " + missing;
    }
}
