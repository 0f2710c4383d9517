package org.openspm.compensation.oracle;

import java.math.BigDecimal;
import java.util.Random;

/** Draws. */
record Chance(Random random) {

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    BigDecimal amount(String... values) {
        return new BigDecimal(of(values));
    }
}
