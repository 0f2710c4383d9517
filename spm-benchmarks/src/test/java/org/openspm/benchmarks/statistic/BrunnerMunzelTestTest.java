package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class BrunnerMunzelTestTest {

    @Test
    void effectIsTheProbabilityOfSuperiority() {
        Sample first = Sample.of(3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4);
        Sample second = Sample.of(1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1);
        TestResult result = BrunnerMunzelTest.withDefaults().of(first, second);

        assertThat(result.statistic().orElseThrow()).isCloseTo(3.1374674823029505, within(1e-12));
        assertThat(result.effect().value())
                .isEqualTo(EffectSize.withDefaults().superiority(first, second).value());
        // The interval of the published example in the package lawstat of R, which looks from the other side.
        assertThat(result.effect().interval().orElseThrow().low()).isCloseTo(0.5952169, within(1e-6));
        assertThat(result.effect().interval().orElseThrow().high()).isCloseTo(0.9827052, within(1e-6));
    }

    @Test
    void undefinedWithoutValuesOrSpread() {
        BrunnerMunzelTest test = BrunnerMunzelTest.withDefaults()
                .at(new ConfidenceLevel(percent(90)))
                .with(Alternative.LESS);
        assertThat(test.of(Sample.of(1), Sample.of(1, 2)).reason())
                .isEqualTo("there are (1) and (2) values, fewer than 2");
        assertThat(test.of(Sample.of(1, 2), Sample.of(3, 4)).reason()).isEqualTo("the samples do not overlap");
        assertThat(test.of(Sample.of(1, 2), Sample.of(3, 4)).effect().orThrow()).isEqualTo(0.0);
        assertThat(test.of(Sample.of(2, 2), Sample.of(2, 2)).reason()).isEqualTo("all values are equal");
    }
}
