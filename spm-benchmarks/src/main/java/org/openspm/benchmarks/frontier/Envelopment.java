package org.openspm.benchmarks.frontier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The linear programs of the units, over columns divided by their means. */
final class Envelopment {

    private final Returns returns;
    private final Orientation orientation;
    /** By column, then by unit. */
    private final double[][] inputs;

    private final double[][] outputs;
    private final int units;

    Envelopment(DataEnvelopment model, List<FrontierUnit> units) {
        this.returns = model.returns();
        this.orientation = model.orientation();
        this.units = units.size();
        this.inputs = scaled(model.inputs(), units);
        this.outputs = scaled(model.outputs(), units);
    }

    private static double[][] scaled(List<Column> columns, List<FrontierUnit> units) {
        double[][] all = new double[columns.size()][];
        for (int i = 0; i < all.length; i++) {
            String name = columns.get(i).name();
            double[] amounts =
                    units.stream().mapToDouble(unit -> unit.require(name)).toArray();
            double most = Arrays.stream(amounts).max().orElse(0);
            if (most == 0) {
                throw new IllegalArgumentException(
                        "The amount (0) of (" + name + ") is that of all units.\nLeave this input or output out.");
            }
            // Shares of the largest first, so that the sum of very large amounts is still a number.
            double mean = Arrays.stream(amounts).map(amount -> amount / most).sum() / amounts.length;
            all[i] = Arrays.stream(amounts).map(amount -> amount / most / mean).toArray();
        }
        return all;
    }

    boolean usesNothing(int unit) {
        return Arrays.stream(inputs).allMatch(column -> column[unit] == 0);
    }

    boolean achievesNothing(int unit) {
        return Arrays.stream(outputs).allMatch(column -> column[unit] == 0);
    }

    /**
     * The first phase: the shares of all units, and behind them the factor. Input oriented it is the least that the inputs can shrink to,
     * output oriented the most that the outputs can grow to.
     *
     * <p>It starts from the unit itself, which gives up as much of its own share as others take over with less or to more.
     */
    Optional<double[]> radial(int unit) {
        boolean ofInputs = orientation == Orientation.INPUT;
        double[] objective = new double[units + 2];
        objective[units + 1] = 1;
        Program program = new Program(objective);
        for (double[] input : inputs) {
            program.atMost(row(input, 1, unit, -input[unit], ofInputs ? input[unit] : 0), 0);
        }
        for (double[] output : outputs) {
            program.atMost(row(output, -1, unit, output[unit], ofInputs ? 0 : output[unit]), 0);
        }
        addReturns(program);
        return program.solve().map(found -> {
            found[unit] = 0;
            double[] shares = Arrays.copyOf(found, units + 1);
            shares[unit] = 1 - givenUp(found);
            shares[units] = ofInputs ? 1 - found[units + 1] : 1 + found[units + 1];
            return shares;
        });
    }

    /**
     * The second phase: the shares of all units that save and gain most of single inputs and outputs, with the factor as it is.
     *
     * <p>It starts from the point that the first phase found, which gives up its share to what is better still.
     */
    Optional<double[]> slack(int unit, double[] radial) {
        double forInputs = orientation == Orientation.INPUT ? radial[units] : 1;
        double forOutputs = orientation == Orientation.OUTPUT ? radial[units] : 1;
        double[] objective = new double[units + 2];
        Program program = new Program(objective);
        for (double[] input : inputs) {
            add(program, objective, row(input, 1, -1, -forInputs * input[unit], 0));
        }
        for (double[] output : outputs) {
            add(program, objective, row(output, -1, -1, forOutputs * output[unit], 0));
        }
        addReturns(program);
        return program.solve().map(found -> {
            double[] shares = Arrays.copyOf(found, units);
            for (int j = 0; j < units; j++) {
                shares[j] += (1 - givenUp(found)) * radial[j];
            }
            return shares;
        });
    }

    private static void add(Program program, double[] objective, double[] row) {
        program.atMost(row, 0);
        for (int j = 0; j < row.length; j++) {
            objective[j] -= row[j];
        }
    }

    /** Shares of units, then the share given up of where it started, then the gain; a unit given up is not taken over by itself. */
    private double[] row(double[] column, int sign, int without, double ofGivenUp, double ofGain) {
        boolean isTakenOver = returns == Returns.VARIABLE;
        double[] row = new double[column.length + 2];
        for (int j = 0; j < column.length; j++) {
            row[j] = j == without ? 0 : sign * column[j] + (isTakenOver ? ofGivenUp : 0);
        }
        row[column.length] = isTakenOver ? 0 : ofGivenUp;
        row[column.length + 1] = ofGain;
        return row;
    }

    /** No more than all is given up. With variable returns it is what others take over, which saves an equation to start from. */
    private void addReturns(Program program) {
        double[] givenUp = new double[units + 2];
        if (returns == Returns.VARIABLE) {
            Arrays.fill(givenUp, 0, units, 1);
        } else {
            givenUp[units] = 1;
        }
        program.atMost(givenUp, 1);
    }

    private double givenUp(double[] found) {
        return returns == Returns.VARIABLE ? Arrays.stream(found, 0, units).sum() : found[units];
    }

    /** The factor of a unit held against all others, which may be above 1; empty if no mixture of them does what it does. */
    OptionalDouble withoutItself(int unit) {
        return orientation == Orientation.INPUT ? inputsWithoutItself(unit) : outputsWithoutItself(unit);
    }

    /** By the weights of inputs, outputs and scale that show the unit at its best (the dual program, which can start from zero). */
    private OptionalDouble inputsWithoutItself(int unit) {
        int scale = inputs.length + outputs.length;
        double[] objective = new double[scale + 2];
        double[] own = new double[scale + 2];
        for (int i = 0; i < inputs.length; i++) {
            own[i] = inputs[i][unit];
        }
        for (int r = 0; r < outputs.length; r++) {
            objective[inputs.length + r] = outputs[r][unit];
        }
        double free = returns == Returns.VARIABLE ? 1 : 0;
        objective[scale] = free;
        objective[scale + 1] = -free;
        Program program = new Program(objective).atMost(own, 1);
        for (int j = 0; j < units; j++) {
            if (j != unit) {
                double[] other = new double[scale + 2];
                for (int i = 0; i < inputs.length; i++) {
                    other[i] = -inputs[i][j];
                }
                for (int r = 0; r < outputs.length; r++) {
                    other[inputs.length + r] = outputs[r][j];
                }
                other[scale] = free;
                other[scale + 1] = -free;
                program.atMost(other, 0);
            }
        }
        return value(program.solve(), objective);
    }

    private OptionalDouble outputsWithoutItself(int unit) {
        double[] objective = new double[units + 2];
        objective[units + 1] = 1;
        Program program = new Program(objective);
        for (double[] input : inputs) {
            program.atMost(row(input, 1, unit, 0, 0), input[unit]);
        }
        for (double[] output : outputs) {
            program.atMost(row(output, -1, unit, 0, output[unit]), 0);
        }
        if (returns == Returns.VARIABLE) {
            double[] shares = new double[units + 2];
            Arrays.fill(shares, 0, units, 1);
            shares[unit] = 0;
            program.equal(shares, 1);
        }
        return value(program.solve(), objective);
    }

    private static OptionalDouble value(Optional<double[]> point, double[] objective) {
        double value = 0;
        for (int i = 0; point.isPresent() && i < objective.length; i++) {
            value += objective[i] * point.get()[i];
        }
        return point.isPresent() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
