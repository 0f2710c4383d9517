package org.openspm.benchmarks.forecast;

import java.util.Arrays;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** Finds the weights with the least squares of one-step errors: the best of a grid, then downhill from there. */
final class WeightSearch {

    private static final double[] GRID = {0.01, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1};
    private static final double STEP = 0.05;
    private static final int EVALUATIONS = 4000;

    private WeightSearch() {}

    static double[] best(Smoothing smoothing, double[] values) {
        double[] start = bestOfGrid(smoothing, values);
        try {
            PointValuePair found = new SimplexOptimizer(new SimpleValueChecker(1e-12, 1e-300))
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            GoalType.MINIMIZE,
                            new ObjectiveFunction(weights -> squares(smoothing, values, clamped(weights))),
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length, STEP));
            double[] polished = clamped(found.getPoint());
            return squares(smoothing, values, polished) < squares(smoothing, values, start) ? polished : start;
        } catch (TooManyEvaluationsException e) {
            // The grid's best is a fit, too; the same values lead here every time.
            return start;
        }
    }

    private static double[] bestOfGrid(Smoothing smoothing, double[] values) {
        int count = (int) Math.pow(GRID.length, smoothing.weights());
        double[] best = new double[smoothing.weights()];
        double least = Double.POSITIVE_INFINITY;
        for (int number = 0; number < count; number++) {
            double[] weights = new double[smoothing.weights()];
            for (int i = 0, rest = number; i < weights.length; i++, rest /= GRID.length) {
                weights[i] = GRID[rest % GRID.length];
            }
            double squares = squares(smoothing, values, weights);
            if (squares < least) {
                least = squares;
                best = weights;
            }
        }
        return best;
    }

    private static double squares(Smoothing smoothing, double[] values, double[] weights) {
        double squares = smoothing.run(values, weights).squares();
        return Double.isNaN(squares) ? Double.POSITIVE_INFINITY : squares;
    }

    private static double[] clamped(double[] weights) {
        return Arrays.stream(weights)
                .map(weight -> Math.max(0, Math.min(1, weight)))
                .toArray();
    }
}
