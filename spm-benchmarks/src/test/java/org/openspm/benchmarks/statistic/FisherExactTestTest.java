package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class FisherExactTestTest {

    /** Fisher's lady: three of four cups told right. */
    @Test
    void ladyTastingTea() {
        FisherExactTest test = FisherExactTest.withDefaults();
        Proportion milkFirst = new Proportion(3, 4);
        Proportion teaFirst = new Proportion(1, 4);

        assertThat(test.with(Alternative.GREATER)
                        .of(milkFirst, teaFirst)
                        .pValue()
                        .orElseThrow())
                .isCloseTo(17.0 / 70, within(1e-14));
        assertThat(test.with(Alternative.LESS).of(milkFirst, teaFirst).pValue().orElseThrow())
                .isCloseTo(69.0 / 70, within(1e-14));
        assertThat(test.of(milkFirst, teaFirst).pValue().orElseThrow()).isCloseTo(34.0 / 70, within(1e-14));
        assertThat(test.of(milkFirst, teaFirst).effect().orThrow()).isEqualTo(9.0);
        assertThat(test.at(new ConfidenceLevel(percent(80)))
                        .of(milkFirst, teaFirst)
                        .effect()
                        .interval()
                        .orElseThrow()
                        .level())
                .isEqualTo(new ConfidenceLevel(percent(80)));
    }

    @Test
    void nothingOrAllSucceeded() {
        assertThat(FisherExactTest.withDefaults()
                        .of(new Proportion(0, 4), new Proportion(0, 7))
                        .pValue())
                .hasValue(1.0);
        assertThat(FisherExactTest.withDefaults()
                        .of(new Proportion(4, 4), new Proportion(7, 7))
                        .pValue())
                .hasValue(1.0);
        assertThat(FisherExactTest.withDefaults()
                        .of(new Proportion(0, 0), new Proportion(7, 7))
                        .reason())
                .isEqualTo("there were no trials on one side");
    }
}
