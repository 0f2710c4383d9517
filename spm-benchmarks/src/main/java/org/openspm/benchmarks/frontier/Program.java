package org.openspm.benchmarks.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * A linear program over numbers of zero or more, to be maximised.
 *
 * <p>The solver has been seen to call a point a solution that breaks the constraints, and to find none where there is one, the more so if it
 * has to look for a point to start from. Programs of this package start from zero where they can ({@link #atMost} bounds of zero or
 * more); every answer is put to the constraints, and if it fails, the solver is asked again with another pivot rule and coarser steps.
 */
final class Program {

    private static final double TOLERANCE = 1e-8;
    private static final int MOST_STEPS = 100_000;
    private static final List<Double> STEPS = List.of(1e-10, 1e-8, 1e-6);

    private final double[] objective;
    private final List<LinearConstraint> constraints = new ArrayList<>();

    Program(double[] objective) {
        this.objective = objective;
    }

    Program atMost(double[] coefficients, double bound) {
        constraints.add(new LinearConstraint(coefficients, Relationship.LEQ, bound));
        return this;
    }

    Program equal(double[] coefficients, double bound) {
        constraints.add(new LinearConstraint(coefficients, Relationship.EQ, bound));
        return this;
    }

    /** Returns the point of the greatest objective; empty if there is none, or none was found that keeps the constraints. */
    Optional<double[]> solve() {
        for (double step : STEPS) {
            for (PivotSelectionRule rule : List.of(PivotSelectionRule.BLAND, PivotSelectionRule.DANTZIG)) {
                try {
                    PointValuePair found = new SimplexSolver(step, 10, step / 100)
                            .optimize(
                                    new LinearObjectiveFunction(objective, 0),
                                    new LinearConstraintSet(constraints),
                                    GoalType.MAXIMIZE,
                                    new NonNegativeConstraint(true),
                                    rule,
                                    new MaxIter(MOST_STEPS));
                    if (keeps(found.getPoint())) {
                        return Optional.of(found.getPoint());
                    }
                } catch (UnboundedSolutionException endless) {
                    return Optional.empty();
                } catch (MathIllegalStateException refused) {
                    // No point that keeps the constraints, or too many steps: the next one has its say.
                }
            }
        }
        return Optional.empty();
    }

    private boolean keeps(double[] point) {
        for (double number : point) {
            if (!(number >= -TOLERANCE)) {
                return false;
            }
        }
        for (LinearConstraint constraint : constraints) {
            double sum = 0;
            double size = Math.abs(constraint.getValue());
            for (int i = 0; i < point.length; i++) {
                double term = constraint.getCoefficients().getEntry(i) * point[i];
                sum += term;
                size = Math.max(size, Math.abs(term));
            }
            double excess = sum - constraint.getValue();
            double allowed = TOLERANCE * Math.max(1, size);
            boolean isEqual = constraint.getRelationship() == Relationship.EQ;
            if ((isEqual ? Math.abs(excess) : excess) > allowed) {
                return false;
            }
        }
        return true;
    }
}
