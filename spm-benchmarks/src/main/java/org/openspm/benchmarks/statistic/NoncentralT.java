package org.openspm.benchmarks.statistic;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** Student's t distribution where there is a difference: what the power of a t-test is made of. Commons Math does not have it. */
final class NoncentralT {

    private static final int PANELS = 8;
    private static final int POINTS = 20;
    private static final double NEGLIGIBLE = 1e-15;

    private final double degrees;
    private final Distribution squares;

    NoncentralT(double degrees) {
        this.degrees = degrees;
        this.squares = Distribution.chiSquare(degrees);
    }

    /** The probability of more than t where the difference is so many standard errors: over all spreads s that the sample can show. */
    double above(double t, double standardErrors) {
        double from = Math.sqrt(squares.quantile(NEGLIGIBLE) / degrees);
        double to = Math.sqrt(squares.upperQuantile(NEGLIGIBLE) / degrees);
        GaussIntegratorFactory factory = new GaussIntegratorFactory();
        double sum = 0;
        for (int i = 0; i < PANELS; i++) {
            double low = from + (to - from) * i / PANELS;
            double high = from + (to - from) * (i + 1) / PANELS;
            GaussIntegrator panel = factory.legendre(POINTS, low, high);
            sum += panel.integrate(s ->
                    2 * degrees * s * squares.density(degrees * s * s) * StandardNormal.above(t * s - standardErrors));
        }
        return Math.max(0, Math.min(1, sum));
    }
}
