package org.openspm.benchmarks.scorecard;

/** How scores of indicators become one. */
public enum Aggregation {
    /** Their weighted mean: what is lacking in one is made up for by another, at the rate of their weights. */
    LINEAR("weighted mean"),
    /** Their weighted geometric mean: making up for what is lacking costs the more the less there is. Scores have to be 0 or more. */
    GEOMETRIC("weighted geometric mean");

    private final String words;

    Aggregation(String words) {
        this.words = words;
    }

    /** The weights total above zero. */
    double of(double[] scores, double[] weights) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            total += weights[i];
            // A weight of zero takes no part: the logarithm of a zero score would make it do so.
            sum += weights[i] == 0 ? 0 : weights[i] * (this == LINEAR ? scores[i] : Math.log(scores[i]));
        }
        return this == LINEAR ? sum / total : Math.exp(sum / total);
    }

    /**
     * Returns the kind in words.
     *
     * @return such as {@code "weighted mean"}
     */
    @Override
    public String toString() {
        return words;
    }
}
