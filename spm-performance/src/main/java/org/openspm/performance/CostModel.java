package org.openspm.performance;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run costs as a sum of things counted, each at its price: the prices that fit the runs measured, by least squares of the relative errors.
 */
final class CostModel {

    private final List<double[]> counts = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();

    /** Takes a run into account: how many there were of each thing, and its time. */
    void add(double time, double... things) {
        double[] relative = things.clone();
        for (int i = 0; i < relative.length; i++) {
            relative[i] /= time;
        }
        counts.add(relative);
        times.add(time);
    }

    /** Returns the price of each thing. */
    double[] prices() {
        int size = counts.get(0).length;
        double[][] equations = new double[size][size + 1];
        for (double[] things : counts) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    equations[i][j] += things[i] * things[j];
                }
                equations[i][size] += things[i];
            }
        }
        return solve(equations);
    }

    /** Returns by how much the price of a run is off its time at most, as a part of it. */
    double largestError() {
        double[] prices = prices();
        double largest = 0;
        for (double[] things : counts) {
            double sum = 0;
            for (int i = 0; i < prices.length; i++) {
                sum += prices[i] * things[i];
            }
            largest = Math.max(largest, Math.abs(sum - 1));
        }
        return largest;
    }

    private static double[] solve(double[][] equations) {
        int size = equations.length;
        for (int column = 0; column < size; column++) {
            for (int row = column + 1; row < size; row++) {
                double factor = equations[row][column] / equations[column][column];
                for (int i = column; i <= size; i++) {
                    equations[row][i] -= factor * equations[column][i];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = equations[row][size];
            for (int i = row + 1; i < size; i++) {
                rest -= equations[row][i] * solution[i];
            }
            solution[row] = rest / equations[row][row];
        }
        return solution;
    }
}
