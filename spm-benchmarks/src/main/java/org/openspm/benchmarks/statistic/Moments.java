package org.openspm.benchmarks.statistic;

/** Sums of doubles that lose nothing worth mentioning. */
final class Moments {

    private Moments() {}

    /** The sum by the method of Neumaier, which carries along what each addition loses. */
    static double sum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    /** The mean; of equal values exactly that value, and never outside of the values. */
    static double mean(double[] values) {
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return Math.max(low, Math.min(high, sum(values) / values.length));
    }

    /** The deviations from the mean. */
    static double[] centred(double[] values) {
        double mean = mean(values);
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = values[i] - mean;
        }
        return deviations;
    }

    static double products(double[] one, double[] other) {
        double[] products = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            products[i] = one[i] * other[i];
        }
        return sum(products);
    }

    /** The standard deviation with n - 1 below the line; zero only if all values are equal, however small they are. */
    static double deviation(double[] values) {
        double[] deviations = centred(values);
        double largest = 0;
        for (double deviation : deviations) {
            largest = Math.max(largest, Math.abs(deviation));
        }
        if (largest == 0) {
            return 0;
        }
        int exponent = Math.getExponent(largest);
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.scalb(deviations[i], -exponent);
        }
        // The second term is what the rounding of the mean adds.
        double off = sum(deviations);
        double squares = products(deviations, deviations) - off * off / values.length;
        return Math.scalb(Math.sqrt(squares / (values.length - 1)), exponent);
    }
}
