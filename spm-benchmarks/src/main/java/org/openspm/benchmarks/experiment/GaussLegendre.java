package org.openspm.benchmarks.experiment;

/** The rule of Gauss and Legendre on -1 to 1: exact for polynomials of a degree below twice the number of its nodes. */
final class GaussLegendre {

    private final double[] nodes;
    private final double[] weights;

    /** Finds the nodes by Newton's method, from where Legendre's polynomial is nearly zero. */
    GaussLegendre(int size) {
        this.nodes = new double[size];
        this.weights = new double[size];
        for (int i = 0; i < size; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
            double slope = 1;
            for (int step = 0; step < 20; step++) {
                double before = 1;
                double value = x;
                for (int k = 2; k <= size; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = size * (x * value - before) / (x * x - 1);
                double move = value / slope;
                x -= move;
                if (Math.abs(move) < 1e-15) {
                    break;
                }
            }
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    double node(int index) {
        return nodes[index];
    }

    double weight(int index) {
        return weights[index];
    }
}
