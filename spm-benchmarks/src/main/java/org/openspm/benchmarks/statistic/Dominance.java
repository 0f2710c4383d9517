package org.openspm.benchmarks.statistic;

/** How often a value of one sample is greater, equal or less than one of another, and how much that varies. */
final class Dominance {

    private final Sample first;
    private final Sample second;
    private final double greater;
    private final double less;

    private Dominance(Sample first, Sample second, double greater, double less) {
        this.first = first;
        this.second = second;
        this.greater = greater;
        this.less = less;
    }

    static Dominance of(Sample first, Sample second) {
        double greater = 0;
        double less = 0;
        for (double value : first.ascending()) {
            greater += second.countBelow(value);
            less += second.size() - second.countAtMost(value);
        }
        return new Dominance(first, second, greater, less);
    }

    double pairs() {
        return (double) first.size() * second.size();
    }

    /** The pairs in which the first is greater, ties counting half: Mann and Whitney's U. */
    double wins() {
        return (greater + (pairs() - less)) / 2;
    }

    /** Cliff's delta. */
    double delta() {
        return (greater - less) / pairs();
    }

    /** The unbiased variance of delta of Cliff (1993), of two values or more on either side. */
    double variance() {
        double n = first.size();
        double m = second.size();
        double delta = delta();
        double rows = spread(first, second, delta);
        double columns = spread(second, first, -delta);
        double cells = greater + less - pairs() * delta * delta;
        return (m * m * rows + n * n * columns - cells) / (n * m * (n - 1) * (m - 1));
    }

    /** The sum of the squares by which the delta of each single value differs from that of all. */
    private static double spread(Sample one, Sample other, double delta) {
        double sum = 0;
        for (double value : one.ascending()) {
            double below = other.countBelow(value);
            double above = other.size() - other.countAtMost(value);
            double difference = (below - above) / other.size() - delta;
            sum += difference * difference;
        }
        return sum;
    }
}
