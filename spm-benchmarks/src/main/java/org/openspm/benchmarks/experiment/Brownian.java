package org.openspm.benchmarks.experiment;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.openspm.benchmarks.statistic.Distribution;

/**
 * The standardised effect seen at looks of growing information is a Brownian motion looked at, at these times: how likely it is to leave its
 * bounds at each look, by recursive numerical integration.
 *
 * <p>Source: P. Armitage, C. K. McPherson and B. C. Rowe, Journal of the Royal Statistical Society A 132 (1969) 235-244.
 */
final class Brownian {

    /** Nodes of the Gauss-Legendre rule: the densities are smooth, so that these give some ten digits for up to 30 looks. */
    private static final int NODES = 80;
    /** Found once: finding the nodes takes much longer than integrating. */
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(NODES);
    /** Beyond so many standard deviations there is nothing worth integrating. */
    private static final double FAR = 9;

    private final double drift;
    private double time;
    private double[] places = {0};
    private double[] masses = {1};

    Brownian(double drift) {
        this.drift = drift;
    }

    /** The probability to be still in and then, at a time, beyond either side of a bound of the standardised effect. */
    double exit(double at, double bound) {
        return above(at, bound) + below(at, bound);
    }

    private double above(double at, double bound) {
        double edge = bound * Math.sqrt(at);
        double step = Math.sqrt(at - time);
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += masses[i] * Distribution.normal().atMost((places[i] + drift * (at - time) - edge) / step);
        }
        return sum;
    }

    private double below(double at, double bound) {
        double edge = -bound * Math.sqrt(at);
        double step = Math.sqrt(at - time);
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += masses[i] * Distribution.normal().atMost((edge - places[i] - drift * (at - time)) / step);
        }
        return sum;
    }

    /** Goes on to a time, staying within a bound of the standardised effect on both sides. */
    void within(double at, double bound) {
        double middle = drift * at;
        double reach = FAR * Math.sqrt(at);
        double low = Math.max(-bound * Math.sqrt(at), middle - reach);
        double high = Math.min(bound * Math.sqrt(at), middle + reach);
        double[] newPlaces = new double[NODES];
        double[] newMasses = new double[NODES];
        double variance = at - time;
        double scale = Math.max(0, high - low) / 2 / Math.sqrt(2 * Math.PI * variance);
        for (int j = 0; j < NODES; j++) {
            double place = (low + high) / 2 + RULE.getPoint(j) * (high - low) / 2;
            double density = 0;
            for (int i = 0; i < places.length; i++) {
                double distance = place - places[i] - drift * variance;
                density += masses[i] * Math.exp(-distance * distance / (2 * variance));
            }
            newPlaces[j] = place;
            newMasses[j] = density * RULE.getWeight(j) * scale;
        }
        places = newPlaces;
        masses = newMasses;
        time = at;
    }
}
