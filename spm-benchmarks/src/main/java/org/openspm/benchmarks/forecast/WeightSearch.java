package org.openspm.benchmarks.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Finds the weights with the least squares of one-step errors: from each of the best points of a grid downhill, again from where that led to
 * until it leads no further. Sums of squares have several valleys.
 */
final class WeightSearch {

    private static final List<Double> GRID = List.of(0.01, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.0);
    private static final int STARTS = 4;
    private static final int RESTARTS = 4;
    private static final double STEP = 0.05;
    private static final int EVALUATIONS = 2000;

    private final Smoothing smoothing;
    private final double[] values;

    private WeightSearch(Smoothing smoothing, double[] values) {
        this.smoothing = smoothing;
        this.values = values;
    }

    static double[] best(Smoothing smoothing, double[] values) {
        WeightSearch search = new WeightSearch(smoothing, values);
        return search.grid().stream()
                .sorted(Comparator.comparingDouble(search::squares))
                .limit(STARTS)
                .map(search::downhill)
                .min(Comparator.comparingDouble(search::squares))
                .orElseThrow();
    }

    private List<double[]> grid() {
        List<double[]> points = new ArrayList<>();
        int count = (int) Math.pow(GRID.size(), smoothing.weights());
        for (int number = 0; number < count; number++) {
            double[] weights = new double[smoothing.weights()];
            for (int i = 0, rest = number; i < weights.length; i++, rest /= GRID.size()) {
                weights[i] = GRID.get(rest % GRID.size());
            }
            points.add(weights);
        }
        return points;
    }

    private double[] downhill(double[] start) {
        double[] best = start;
        for (int restart = 0; restart < RESTARTS; restart++) {
            double[] next = simplex(best);
            if (squares(next) >= squares(best) * (1 - 1e-10)) {
                return squares(next) < squares(best) ? next : best;
            }
            best = next;
        }
        return best;
    }

    private double[] simplex(double[] start) {
        try {
            PointValuePair found = new SimplexOptimizer(new SimpleValueChecker(1e-12, 1e-300))
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            GoalType.MINIMIZE,
                            new ObjectiveFunction(this::penalised),
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length, STEP));
            return clamped(found.getPoint());
        } catch (TooManyEvaluationsException e) {
            // The start is a fit, too; the same values lead here every time.
            return start;
        }
    }

    /** Outside of 0 to 1 it goes uphill, so that the simplex does not get lost on a plain. */
    private double penalised(double[] weights) {
        double outside = 0;
        for (double weight : weights) {
            outside += Math.max(0, Math.max(-weight, weight - 1));
        }
        return squares(clamped(weights)) * (1 + outside);
    }

    private double squares(double[] weights) {
        double squares = smoothing.run(values, weights).squares();
        return Double.isNaN(squares) ? Double.POSITIVE_INFINITY : squares;
    }

    private static double[] clamped(double[] weights) {
        return Arrays.stream(weights)
                .map(weight -> Math.max(0, Math.min(1, weight)))
                .toArray();
    }
}
