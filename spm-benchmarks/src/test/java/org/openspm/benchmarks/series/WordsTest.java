package org.openspm.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "2.659574468, 2.6596",
        "12345678.9, 12345679",
        "0, 0",
        "-0.0, 0",
        "0.1, 0.1",
        "100, 100",
        "-41.25, -41.25",
        "0.00012345678, 0.00012346",
        "1e-7, 0.0000001",
        "99999.5, 100000"
    })
    void numbersHaveFiveSignificantDigits(double number, String text) {
        assertThat(Words.number(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.0412, 4.12 %", "0, below 0.01 %", "1, above 99.99 %", "0.5, 50 %", "0.00005, below 0.01 %"})
    void probabilitiesAreNeverCertain(double probability, String text) {
        assertThat(Words.probability(probability)).isEqualTo(text);
    }

    @Test
    void unitsShowTheirNumbers() {
        assertThat(Words.inUnit(0.625, Unit.PERCENT)).isEqualTo("62.5 %");
        assertThat(Words.inUnit(12_400.1, Unit.money(Money.currencyOf("USD")))).isEqualTo("USD 12,400.10");
        assertThat(Words.inUnit(17.25, Unit.of("deals"))).isEqualTo("17.25 deals");
        assertThat(Words.inUnit(2.659574468, Unit.NUMBER)).isEqualTo("2.6596");
    }

    @Property(tries = 300)
    void aTextIsNearItsNumber(@ForAll @DoubleRange(min = -1e12, max = 1e12) double number) {
        assertThat(Math.abs(Double.parseDouble(Words.number(number)) - number))
                .isLessThanOrEqualTo(Math.abs(number) * 5.01e-5);
    }
}
