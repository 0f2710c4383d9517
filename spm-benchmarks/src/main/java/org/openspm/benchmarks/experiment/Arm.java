package org.openspm.benchmarks.experiment;

import java.util.List;

/** One side of an experiment: its mean over all observations, and how much that varies from one draw of clusters to another. */
record Arm(
        int clusters, double observations, double mean, double variance, double within, double between, double sizes) {

    static Arm of(List<Cluster> clusters) {
        double n = 0;
        double sum = 0;
        double sizes = 0;
        for (Cluster cluster : clusters) {
            n += (double) cluster.size();
            sum += cluster.sum();
            sizes += (double) cluster.size() * (double) cluster.size();
        }
        double mean = sum / n;
        double variance = 0;
        double within = 0;
        double between = 0;
        for (Cluster cluster : clusters) {
            double size = (double) cluster.size();
            double own = cluster.sum() / size;
            double miss = cluster.sum() - mean * size;
            variance += miss * miss;
            within += Math.max(0, cluster.squares() - own * cluster.sum());
            between += size * (own - mean) * (own - mean);
        }
        double k = clusters.size();
        return new Arm(clusters.size(), n, mean, k / (k - 1) * variance / (n * n), within, between, sizes);
    }

    /** The variance of the mean if every observation were drawn by itself. */
    double naiveVariance() {
        return (within + between) / (observations - 1) / observations;
    }
}
