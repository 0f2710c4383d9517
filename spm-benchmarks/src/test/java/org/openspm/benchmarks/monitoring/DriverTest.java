package org.openspm.benchmarks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class DriverTest {

    @Test
    void errorsAreThoseOfLogarithms() {
        assertThat(Driver.ofCount("Opportunities", 25, 30).logError()).isEqualTo(0.2);
        assertThat(Driver.ofShare("Win rate", 20, 100, 0.3).logError()).isCloseTo(0.2, within(1e-12));
        assertThat(Driver.ofShare("Win rate", 20, 100, 0.3).own()).isEqualTo(0.2);
        assertThat(Driver.ofMean("Deal size", 100, 50, 25, 90).logError()).isCloseTo(0.1, within(1e-12));
        assertThat(Driver.ofMean("Cycle", 60, 30, 9, 50).dividing().exponent()).isEqualTo(-1);
        assertThat(Driver.ofMean("Cycle", 60, 30, 9, 50).dividing().logRatio())
                .isCloseTo(-Math.log(1.2), within(1e-12));
    }

    /** Drawn many times, the logarithm of a share varies by about as much. */
    @Test
    void chanceMovesASharesLogarithmByItsError() {
        Random random = new Random(3);
        double sum = 0;
        double squares = 0;
        for (int run = 0; run < 4000; run++) {
            int won = 0;
            for (int i = 0; i < 200; i++) {
                won += random.nextDouble() < 0.3 ? 1 : 0;
            }
            sum += Math.log(won / 200.0);
            squares += Math.log(won / 200.0) * Math.log(won / 200.0);
        }
        double deviation = Math.sqrt(squares / 4000 - sum / 4000 * sum / 4000);
        assertThat(Driver.ofShare("Win rate", 60, 200, 0.3).logError()).isCloseTo(deviation, within(0.008));
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> Driver.ofShare("Win rate", 0, 9, 0.3),
                "The driver (Win rate) is (0.0) against (0.3), and factors are positive numbers.\n"
                        + "Take a longer period, in which each of them happened.");
        Refusal.of(
                () -> Driver.ofCount("Deals", 0, 3),
                "The driver (Deals) is (0.0) against (3.0), and factors are positive numbers.\n"
                        + "Take a longer period, in which each of them happened.");
        Refusal.of(
                () -> Driver.ofShare("Win rate", 10, 9, 0.3),
                "The driver (Win rate) has (10) successes of (9) trials.\nCount as successes only what is a trial, too.");
        Refusal.of(
                () -> Driver.ofMean("Size", 1, 1, 0, 1),
                "The driver (Size) is a mean of (0) values.\nTake a mean of one value or more.");
        Refusal.of(
                () -> new Driver("Size", 1, 1, -1, 1),
                "The driver (Size) has an error of (-1.0) and an exponent of (1).\n"
                        + "Give an error of 0 or more, and 1 above the line or -1 below.");
        Refusal.ofNull(() -> new Driver(null, 1, 1, 0, 1), "name");
    }
}
