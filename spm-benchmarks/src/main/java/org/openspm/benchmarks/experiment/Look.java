package org.openspm.benchmarks.experiment;

import org.openspm.benchmarks.series.Words;

/**
 * A look at a running experiment.
 *
 * @param number  which look, 1 for the first
 * @param z  the standardised effect seen
 * @param boundary  how far from 0 it has to be to stop for an effect
 * @param conditionalPower  the probability that the last look finds an effect, if the effect planned for is there
 * @param decision  what to do
 */
public record Look(int number, double z, double boundary, double conditionalPower, SequentialDecision decision) {

    /**
     * Returns the look in words.
     *
     * @return such as {@code "look 2: z = 1.4 within 3.2258, conditional power 61.2 %: continue"}
     */
    public String explain() {
        return "look " + number + ": z = " + Words.number(z)
                + (Math.abs(z) >= boundary ? " at or beyond " : " within ") + Words.number(boundary)
                + ", conditional power " + Words.probability(conditionalPower) + ": " + decision;
    }
}
