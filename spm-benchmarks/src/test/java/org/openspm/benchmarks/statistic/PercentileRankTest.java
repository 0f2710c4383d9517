package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openspm.core.metric.QuantileType;

class PercentileRankTest {

    private final Sample peers = Sample.of(1, 2, 2, 3);

    /** The table of the documentation. */
    @ParameterizedTest
    @CsvSource({
        "MEAN, 0.5",
        "STRICT, 0.25",
        "WEAK, 0.75",
        "RANK, 0.625",
        "EXCEL_INC, 0.3333333333333333",
        "EXCEL_EXC, 0.4"
    })
    void kindsCompared(PercentileRank kind, double rank) {
        assertThat(kind.of(peers, 2).orThrow()).isEqualTo(rank);
    }

    @ParameterizedTest
    @EnumSource
    void withoutValuesThereIsNone(PercentileRank kind) {
        assertThat(kind.of(Sample.of(), 2).reason()).isEqualTo("there are no values");
        assertThat(kind.truncated(Sample.of(), 2, 3)).isEmpty();
    }

    @Test
    void spreadsheetsHaveNoneOutsideOfTheValues() {
        assertThat(PercentileRank.EXCEL_INC.of(peers, 0.5).reason())
                .isEqualTo("the number (0.5) is outside of the 4 values from 1 to 3");
        assertThat(PercentileRank.EXCEL_EXC.of(peers, 4).isDefined()).isFalse();
        assertThat(PercentileRank.EXCEL_INC.of(Sample.of(5), 5).orThrow()).isEqualTo(1.0);
        assertThat(PercentileRank.EXCEL_INC.of(Sample.of(5), 6).isDefined()).isFalse();
        assertThat(PercentileRank.EXCEL_EXC.of(Sample.of(5), 5).orThrow()).isEqualTo(0.5);
    }

    /** Between two values the kinds of spreadsheets invert their percentiles, of type 7 and type 6. */
    @Test
    void spreadsheetsInvertTheirPercentiles() {
        Sample sample = Sample.of(2, 4, 4, 9, 20);
        for (int percent = 20; percent <= 80; percent += 5) {
            double inclusive =
                    sample.quantile(percent(percent), QuantileType.INCLUSIVE).orThrow();
            double exclusive =
                    sample.quantile(percent(percent), QuantileType.EXCLUSIVE).orThrow();
            if (inclusive != 4) {
                assertThat(PercentileRank.EXCEL_INC.of(sample, inclusive).orThrow())
                        .isCloseTo(percent / 100.0, within(1e-14));
            }
            if (exclusive != 4) {
                assertThat(PercentileRank.EXCEL_EXC.of(sample, exclusive).orThrow())
                        .isCloseTo(percent / 100.0, within(1e-14));
            }
        }
    }

    /** The decimals on paper count: of the double next to 5.43 the third digit would be lost. */
    @Test
    void cutsOffWhatIsThereOnPaper() {
        Sample sample = Sample.of(1, 2, 3, 6, 6, 6, 7, 8, 9);
        assertThat(PercentileRank.EXCEL_EXC.truncated(sample, 5.43, 3)).contains(new BigDecimal("0.381"));
        assertThat(PercentileRank.EXCEL_EXC.truncated(sample, 5.43, 1)).contains(new BigDecimal("0.3"));
        assertThat(PercentileRank.WEAK.truncated(sample, 6, 2)).contains(new BigDecimal("0.66"));
    }

    @Test
    void badNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PercentileRank.MEAN.of(peers, Double.NaN))
                .withMessageStartingWith("The number (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PercentileRank.MEAN.truncated(peers, 1, 0))
                .withMessage("The number of digits (0) is below 1.\nGive 1 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PercentileRank.MEAN.truncated(peers, Double.NaN, 1))
                .withMessageStartingWith("The number (NaN)");
    }
}
