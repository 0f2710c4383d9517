package org.openspm.compensation.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class NormalTest {

    private static final NormalDistribution OTHER = new NormalDistribution(null, 0, 1);

    @Property
    void agreesWithAnotherImplementation(@ForAll @DoubleRange(min = -30, max = 30) double z) {
        assertThat(Normal.probability(z)).isCloseTo(OTHER.cumulativeProbability(z), within(1e-14));
        assertThat(Normal.density(z)).isCloseTo(OTHER.density(z), Percentage.withPercentage(1e-9));
    }

    @Property
    void keepsItsDigitsInTheTail(@ForAll @DoubleRange(min = 3, max = 37) double z) {
        assertThat(Normal.probability(-z)).isCloseTo(OTHER.cumulativeProbability(-z), Percentage.withPercentage(1e-8));
    }

    @Test
    void knowsWhatEveryTableKnows() {
        assertThat(Normal.probability(0)).isEqualTo(0.5);
        assertThat(Normal.probability(1.959963984540054)).isCloseTo(0.975, within(1e-15));
        assertThat(Normal.probability(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Normal.probability(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.density(0)).isCloseTo(0.3989422804014327, within(1e-16));
    }
}
