package org.openspm.benchmarks.forecast;

import java.util.Arrays;

/** The recursions of all methods: a level, a trend and seasons, of which each method has some. */
record Smoothing(Kind kind, int seasons) {

    enum Kind {
        NAIVE,
        MEAN,
        SIMPLE,
        HOLT,
        ADDITIVE,
        MULTIPLICATIVE
    }

    /** How many weights there are to choose. */
    int weights() {
        return switch (kind) {
            case NAIVE, MEAN -> 0;
            case SIMPLE -> 1;
            case HOLT -> 2;
            case ADDITIVE, MULTIPLICATIVE -> 3;
        };
    }

    private boolean hasSeasons() {
        return kind == Kind.ADDITIVE || kind == Kind.MULTIPLICATIVE;
    }

    /** How many values are used up before the first forecast. */
    int warmUp() {
        return switch (kind) {
            case NAIVE -> seasons;
            case MEAN, SIMPLE -> 1;
            case HOLT -> 2;
            case ADDITIVE, MULTIPLICATIVE -> 2 * seasons;
        };
    }

    SmoothingRun run(double[] values, double[] weights) {
        State state = new State(values, weights);
        // The start is found from two cycles, and goes on right after the first.
        int first = hasSeasons() ? seasons : warmUp();
        double[] errors = new double[values.length - first];
        for (int i = first; i < values.length; i++) {
            errors[i - first] = values[i] - state.ahead(1);
            state.take(values[i]);
        }
        return new SmoothingRun(this, weights, state.level, state.trend, state.seasonal, state.next, errors);
    }

    double forecast(double level, double trend, double[] seasonal, int next, int periods) {
        double straight = level + periods * trend;
        double season = seasonal[(next + periods - 1) % seasonal.length];
        return switch (kind) {
            case MULTIPLICATIVE -> straight * season;
            case ADDITIVE -> straight + season;
            case NAIVE -> season;
            case MEAN, SIMPLE, HOLT -> straight;
        };
    }

    /** How many one-step variances the squared error ahead is worth; nothing where no formula is known. */
    double[] variances(SmoothingRun run, int horizon) {
        double[] factors = new double[kind == Kind.MULTIPLICATIVE ? 0 : horizon];
        double sum = 1;
        int n = run.errors() + 1;
        for (int h = 1; h <= factors.length; h++) {
            factors[h - 1] = switch (kind) {
                case NAIVE -> Math.floor((h - 1.0) / seasons) + 1;
                case MEAN -> 1 + 1.0 / n;
                default -> sum;
            };
            double c = switch (kind) {
                case SIMPLE -> run.weight(0);
                case HOLT, ADDITIVE ->
                    run.weight(0)
                            + run.weight(0) * run.weight(1) * h
                            + (kind == Kind.ADDITIVE && h % seasons == 0 ? run.weight(2) * (1 - run.weight(0)) : 0);
                default -> 0;
            };
            sum += c * c;
        }
        return factors;
    }

    private final class State {

        private final double[] weights;
        private final double[] seasonal;
        private double level;
        private double trend;
        private int next;
        private int taken;

        private State(double[] values, double[] weights) {
            this.weights = weights;
            this.seasonal = new double[hasSeasons() || kind == Kind.NAIVE ? seasons : 1];
            switch (kind) {
                case NAIVE -> System.arraycopy(values, 0, seasonal, 0, seasons);
                case MEAN, SIMPLE -> level = values[0];
                case HOLT -> {
                    level = values[1];
                    trend = values[1] - values[0];
                }
                case ADDITIVE, MULTIPLICATIVE -> startSeasons(values);
            }
            taken = hasSeasons() ? seasons : warmUp();
            next = taken % seasonal.length;
        }

        /** The mean of the first cycle lies in its middle; the level stands at its end, half a cycle of trend later. */
        private void startSeasons(double[] values) {
            double first = Arrays.stream(values, 0, seasons).sum() / seasons;
            double second = Arrays.stream(values, seasons, 2 * seasons).sum() / seasons;
            trend = (second - first) / seasons;
            level = first + trend * (seasons - 1) / 2.0;
            for (int i = 0; i < seasons; i++) {
                double straight = first + trend * (i - (seasons - 1) / 2.0);
                seasonal[i] = kind == Kind.ADDITIVE ? values[i] - straight : values[i] / straight;
            }
        }

        private double ahead(int periods) {
            return forecast(level, trend, seasonal, next, periods);
        }

        private void take(double value) {
            taken++;
            double before = level;
            double season = seasonal[next];
            switch (kind) {
                case NAIVE -> seasonal[next] = value;
                case MEAN -> level += (value - level) / taken;
                case SIMPLE -> level += weights[0] * (value - level);
                case HOLT -> moveLevel(value, before);
                case ADDITIVE -> {
                    moveLevel(value - season, before);
                    seasonal[next] = weights[2] * (value - level) + (1 - weights[2]) * season;
                }
                case MULTIPLICATIVE -> {
                    moveLevel(value / season, before);
                    seasonal[next] = weights[2] * (value / level) + (1 - weights[2]) * season;
                }
            }
            next = (next + 1) % seasonal.length;
        }

        private void moveLevel(double value, double before) {
            level = weights[0] * value + (1 - weights[0]) * (before + trend);
            trend = weights[1] * (level - before) + (1 - weights[1]) * trend;
        }
    }
}
