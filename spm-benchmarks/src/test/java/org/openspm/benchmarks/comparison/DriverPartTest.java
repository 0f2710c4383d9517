package org.openspm.benchmarks.comparison;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.money.Figure;

class DriverPartTest {

    private final Figure one = DriverTreeTest.number(1);

    @Test
    void nullIsRefused() {
        Refusal.ofNull(() -> new DriverPart(null, one, one, one, one), "driver");
        Refusal.ofNull(() -> new DriverPart("Deals", null, one, one, one), "own");
        Refusal.ofNull(() -> new DriverPart("Deals", one, null, one, one), "reference");
        Refusal.ofNull(() -> new DriverPart("Deals", one, one, null, one), "part");
        Refusal.ofNull(() -> new DriverPart("Deals", one, one, one, null), "alone");
    }
}
