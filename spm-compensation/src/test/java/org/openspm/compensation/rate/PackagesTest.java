package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class PackagesTest {

    @Test
    void countsStartedAndCompletedOnes() {
        assertThat(count(Packages.started(10), "0", "1", "10", "10.001", "-1", "-10", "-11"))
                .isEqualTo("0 1 1 2 -1 -1 -2");
        assertThat(count(Packages.completed(10), "0", "9.999", "10", "19", "-9", "-10", "-19"))
                .isEqualTo("0 0 1 1 0 -1 -1");
        assertThat(count(Packages.nearest(10), "0", "4.999", "5", "14.999", "15", "-4", "-5", "-15"))
                .isEqualTo("0 0 1 1 2 0 -1 -2");
        Packages halves = new Packages(new BigDecimal("0.50"), Packages.Counting.STARTED);
        assertThat(halves.in(Ratio.of(6, 5))).isEqualTo(Ratio.of(3, 1));
    }

    private static String count(Packages packages, String... quantities) {
        StringBuilder counts = new StringBuilder();
        for (String quantity : quantities) {
            counts.append(packages.in(Ratio.of(new BigDecimal(quantity)))).append(' ');
        }
        return counts.toString().strip();
    }

    @Test
    void readsInWords() {
        assertThat(Packages.started(1_000)).hasToString("started package of 1,000");
        assertThat(Packages.completed(10)).hasToString("completed package of 10");
        assertThat(Packages.nearest(10)).hasToString("half full package of 10");
    }

    @Test
    void needsASize() {
        assertRefused(
                "The size of a package (0) is not more than zero.",
                "Say how much makes a package, such as 10.",
                () -> Packages.started(0));
        assertNullRefused("size", () -> new Packages(null, Packages.Counting.STARTED));
        assertNullRefused("counting", () -> new Packages(BigDecimal.ONE, null));
        assertNullRefused("quantity", () -> Packages.started(1).in(null));
    }
}
