package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    private static final Rounding HALF_UP = Rounding.halfUp();

    private static Money usd(String value) {
        return Money.of(value, "USD");
    }

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }

    private static List<Money> dollars(String... values) {
        return Stream.of(values).map(RoundingTest::usd).toList();
    }

    @ParameterizedTest
    @CsvSource({"22584.6955, 22584.70", "0.005, 0.01", "-0.005, -0.01", "0.0049999, 0", "0, 0", "1E+3, 1000"})
    void roundsAHalfAwayFromZero(String exact, String rounded) {
        assertThat(HALF_UP.round(usd(exact))).isEqualTo(usd(rounded));
    }

    @Test
    void knowsTheMinorUnitOfTheCurrency() {
        assertThat(HALF_UP.round(Money.of("1234.5", "JPY"))).isEqualTo(Money.of(1235, "JPY"));
        assertThat(HALF_UP.round(Money.of("1.0005", "BHD"))).isEqualTo(Money.of("1.001", "BHD"));
        assertThat(HALF_UP.round(Money.of("1.5", "XXX"))).isEqualTo(Money.of(2, "XXX"));
    }

    @Test
    void roundsToAStatedNumberOfDigits() {
        assertThat(Rounding.toDigits(0, RoundingMode.HALF_EVEN).round(usd("2.5")))
                .isEqualTo(usd("2"));
        assertThat(Rounding.toDigits(20, RoundingMode.DOWN).round(usd("0.123456789012345678901")))
                .isEqualTo(usd("0.12345678901234567890"));
        assertThat(Rounding.toMinorUnit(RoundingMode.CEILING).round(usd("0.001")))
                .isEqualTo(usd("0.01"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 21, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesOtherNumbersOfDigits(int digits) {
        assertRefused(
                "The number of digits (" + digits + ") is out of range.",
                "Use 0 (whole units) to 20.",
                () -> Rounding.toDigits(digits, RoundingMode.HALF_UP));
    }

    @Test
    void givesUnitsLeftOverToTheLargestRemainders() {
        assertThat(HALF_UP.allocate(usd("100"), weights("1", "1", "1"))).isEqualTo(dollars("33.34", "33.33", "33.33"));
        assertThat(HALF_UP.allocate(usd("0.05"), weights("3", "7"))).isEqualTo(dollars("0.02", "0.03"));
        assertThat(HALF_UP.allocate(usd("-100"), weights("1", "1", "1")))
                .isEqualTo(dollars("-33.33", "-33.33", "-33.34"));
        assertThat(HALF_UP.allocate(usd("1"), weights("0", "0.5", "0"))).isEqualTo(dollars("0", "1", "0"));
        assertThat(HALF_UP.allocate(usd("0"), weights("1", "2"))).isEqualTo(dollars("0", "0"));
    }

    @Test
    void allocatesTheRoundedTotalNotTheExactOne() {
        assertThat(HALF_UP.allocate(usd("0.006"), weights("1", "1"))).isEqualTo(dollars("0.01", "0"));
        assertThat(Rounding.toMinorUnit(RoundingMode.UP).allocate(usd("0.0201"), weights("1", "1", "1")))
                .isEqualTo(dollars("0.01", "0.01", "0.01"));
    }

    @Test
    void fitsPartsOfMixedSigns() {
        assertThat(HALF_UP.fitParts(usd("0.01"), dollars("0.005", "0.005"))).isEqualTo(dollars("0.01", "0"));
        assertThat(HALF_UP.fitParts(usd("0"), dollars("10.004", "-10.004"))).isEqualTo(dollars("10", "-10"));
        assertThat(HALF_UP.fitParts(usd("-0.015"), dollars("0.005", "-0.02"))).isEqualTo(dollars("0", "-0.02"));
        assertThat(HALF_UP.fitParts(usd("7.001"), dollars("7.001"))).isEqualTo(dollars("7"));
        assertThat(HALF_UP.fitParts(usd("0"), List.of())).isEmpty();
    }

    @Test
    void fitsPartsToATotalLessThanOneUnitForEachAway() {
        assertThat(HALF_UP.fitParts(usd("1.01"), dollars("0.5", "0.5"))).isEqualTo(dollars("0.51", "0.5"));
        assertThat(HALF_UP.fitParts(usd("1.99"), dollars("1", "1"))).isEqualTo(dollars("1", "0.99"));
        assertThat(HALF_UP.fitParts(usd("0.03"), dollars("0.009", "0.009"))).isEqualTo(dollars("0.02", "0.01"));
    }

    @Test
    void refusesWeightsThatCannotShare() {
        assertRefused(
                "The weights [1, -2] hold a negative one (-2).",
                "Give each part zero or more.",
                () -> HALF_UP.allocate(usd("1"), weights("1", "-2")));
        assertRefused(
                "The weights [] add up to nothing.",
                "Give at least one part a weight above zero.",
                () -> HALF_UP.allocate(usd("1"), List.of()));
        assertRefused(
                "The weights [0, 0] add up to nothing.",
                "Give at least one part a weight above zero.",
                () -> HALF_UP.allocate(usd("1"), weights("0", "0")));
    }

    @Test
    void refusesPartsOfAnotherTotal() {
        assertRefused(
                "The parts add up to (USD 1.00), not to the total (USD 1.02).",
                "Hand over all parts of the total, before rounding.",
                () -> HALF_UP.fitParts(usd("1.02"), dollars("0.5", "0.5")));
        assertRefused(
                "The parts add up to (USD 0.00), not to the total (USD 0.01).",
                "Hand over all parts of the total, before rounding.",
                () -> HALF_UP.fitParts(usd("0.01"), List.of()));
    }

    @Test
    void isEqualByModeAndDigits() {
        assertThat(Rounding.toMinorUnit(RoundingMode.HALF_UP))
                .isEqualTo(HALF_UP)
                .hasSameHashCodeAs(HALF_UP);
        assertThat(Rounding.toDigits(2, RoundingMode.HALF_UP))
                .isEqualTo(Rounding.toDigits(2, RoundingMode.HALF_UP))
                .isNotEqualTo(HALF_UP)
                .isNotEqualTo(Rounding.toDigits(2, RoundingMode.DOWN))
                .isNotEqualTo("HALF_UP to 2 digits");
        assertThat(HALF_UP).hasToString("HALF_UP to the minor unit");
        assertThat(Rounding.toDigits(4, RoundingMode.HALF_EVEN)).hasToString("HALF_EVEN to 4 digits");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("mode", () -> Rounding.toMinorUnit(null));
        assertNullRefused("mode", () -> Rounding.toDigits(2, null));
        assertNullRefused("money", () -> HALF_UP.round(null));
        assertNullRefused("total", () -> HALF_UP.allocate(null, weights("1")));
        assertNullRefused("weights", () -> HALF_UP.allocate(usd("1"), null));
        assertNullRefused("total", () -> HALF_UP.fitParts(null, List.of()));
        assertNullRefused("parts", () -> HALF_UP.fitParts(usd("1"), null));
    }

    @Test
    void refusesAModeThatGivesUpNoDigits() {
        String problem = "The rounding mode (UNNECESSARY) gives up no digits.";
        String remedy = "Name one that does, such as RoundingMode.HALF_UP.";
        assertRefused(problem, remedy, () -> Rounding.toMinorUnit(RoundingMode.UNNECESSARY));
        assertRefused(problem, remedy, () -> Rounding.toDigits(2, RoundingMode.UNNECESSARY));
    }

    @Test
    void tellsItsModeAndDigits() {
        assertThat(HALF_UP.mode()).isEqualTo(RoundingMode.HALF_UP);
        assertThat(HALF_UP.digits()).isEmpty();
        assertThat(Rounding.toDigits(4, RoundingMode.DOWN).digits()).hasValue(4);
    }

    @Test
    void roundsWhatNoDecimalNumberCanHold() {
        assertThat(Rounding.halfUp().round(Ratio.of(100, 3), Money.currencyOf("USD")))
                .isEqualTo(Money.of("33.33", "USD"));
        assertThat(Rounding.toDigits(0, RoundingMode.UP).round(Ratio.of(1, 3), Money.currencyOf("USD")))
                .isEqualTo(Money.of(1, "USD"));
        assertThat(Rounding.halfUp().round(Ratio.of(5, 2), Money.currencyOf("JPY")))
                .isEqualTo(Money.of(3, "JPY"));
    }

    @Test
    void allocatesByExactWeights() {
        assertThat(Rounding.halfUp()
                        .allocateExactly(Money.of(100, "USD"), List.of(Ratio.of(1, 3), Ratio.of(1, 6), Ratio.of(1, 6))))
                .containsExactly(Money.of(50, "USD"), Money.of(25, "USD"), Money.of(25, "USD"));
        assertThat(Rounding.halfUp()
                        .allocateExactly(Money.of(100, "USD"), List.of(Ratio.of(1, 7), Ratio.of(1, 7), Ratio.of(1, 7))))
                .containsExactly(Money.of("33.34", "USD"), Money.of("33.33", "USD"), Money.of("33.33", "USD"));
        assertThatThrownBy(() -> Rounding.halfUp().allocateExactly(Money.of(1, "USD"), List.of(Ratio.of(-1, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The weights [-1/3] hold a negative one (-1/3).\nGive each part zero or more.");
        assertThatThrownBy(() -> Rounding.halfUp().allocateExactly(Money.of(1, "USD"), List.of(Ratio.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The weights [0] add up to nothing.\nGive at least one part a weight above zero.");
    }

    @Test
    void fitsExactPartsToTheirTotal() {
        assertThat(Rounding.halfUp().fitExactly(Money.of("33.33", "USD"), List.of(Ratio.of(50, 3), Ratio.of(50, 3))))
                .containsExactly(Money.of("16.67", "USD"), Money.of("16.66", "USD"));
        assertThatThrownBy(() -> Rounding.halfUp().fitExactly(Money.of(9, "USD"), List.of(Ratio.of(50, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The parts add up to (USD 16.67), not to the total (USD 9.00).\n"
                        + "Hand over all parts of the total, before rounding.");
    }

    @Test
    void takesUnitsBackFromTheSmallestRemaindersAndAtEqualOnesFromTheLast() {
        Ratio cent = Ratio.of(1, 100);
        assertThat(HALF_UP.fitExactly(usd("0.01"), List.of(cent, cent, cent))).isEqualTo(dollars("0.01", "0", "0"));
        assertThat(HALF_UP.fitExactly(usd("0.02"), List.of(cent, Ratio.of(3, 200), cent, cent)))
                .isEqualTo(dollars("0.01", "0.01", "0", "0"));
    }

    @Test
    void refusesPartsThatAreAWholeUnitEachAway() {
        Ratio cent = Ratio.of(1, 100);
        assertRefused(
                "The parts add up to (USD 0.03), not to the total (USD 0.00).",
                "Hand over all parts of the total, before rounding.",
                () -> HALF_UP.fitExactly(usd("0"), List.of(cent, cent, cent)));
        assertRefused(
                "The parts add up to (USD 0.03), not to the total (USD 0.06).",
                "Hand over all parts of the total, before rounding.",
                () -> HALF_UP.fitExactly(usd("0.06"), List.of(cent, cent, cent)));
    }
}
