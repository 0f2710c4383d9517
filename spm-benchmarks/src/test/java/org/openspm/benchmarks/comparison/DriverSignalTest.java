package org.openspm.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.money.Figure;

class DriverSignalTest {

    private final Figure one = DriverTreeTest.number(1);
    private final DriverPart part = new DriverPart("Deals", one, one, one, one);

    @Test
    void keepsACopy() {
        Map<String, Double> confidence = new HashMap<>(Map.of("Deals", 0.75));
        DriverSignal signal = new DriverSignal("Bookings", one, part, confidence);
        confidence.clear();

        assertThat(signal.sureness()).isEqualTo(0.75);
        assertThat(new DriverSignal("Bookings", one, part, Map.of()).sureness()).isZero();
    }

    @Test
    void nullIsRefused() {
        Refusal.ofNull(() -> new DriverSignal(null, one, part, Map.of()), "metric");
        Refusal.ofNull(() -> new DriverSignal("Bookings", null, part, Map.of()), "gap");
        Refusal.ofNull(() -> new DriverSignal("Bookings", one, null, Map.of()), "most");
        Refusal.ofNull(() -> new DriverSignal("Bookings", one, part, null), "confidence");
    }
}
