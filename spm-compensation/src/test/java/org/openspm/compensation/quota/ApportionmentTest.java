package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class ApportionmentTest {

    private static final Apportionment THOUSANDS = Apportionment.inWhole(new BigDecimal("1000"));

    private static List<Ratio> numbers(String... numbers) {
        return List.of(numbers).stream()
                .map(number -> Ratio.of(new BigDecimal(number)))
                .toList();
    }

    private static Ratio number(String number) {
        return numbers(number).get(0);
    }

    @Test
    void exactPartsAreFractions() {
        assertThat(Apportionment.exact().split(number("10"), numbers("1", "2")))
                .containsExactly(Ratio.of(10, 3), Ratio.of(20, 3));
        assertThat(Apportionment.exact().evenPart(number("10"), 2, 3)).isEqualTo(Ratio.of(10, 3));
    }

    @Test
    void wholeUnitsGoToTheLargestRemainders() {
        // 10,000 by 1 : 1 : 1.6 is 2,777.7 2,777.7 4,444.4: the first two lost most
        assertThat(THOUSANDS.split(number("10000"), numbers("1", "1", "1.6")))
                .isEqualTo(numbers("3000", "3000", "4000"));
        assertThat(THOUSANDS.split(number("10000"), numbers("1", "1", "1"))).isEqualTo(numbers("4000", "3000", "3000"));
        assertThat(Apportionment.inMinorUnits(USD).split(number("0.05"), numbers("1", "1", "1", "1")))
                .isEqualTo(numbers("0.02", "0.01", "0.01", "0.01"));
        assertThat(Apportionment.inMinorUnits(Currency.getInstance("JPY")).split(number("5"), numbers("1", "1")))
                .isEqualTo(numbers("3", "2"));
    }

    @Test
    void whatIsLessThanAUnitGoesToTheNextInLine() {
        assertThat(THOUSANDS.split(number("10500"), numbers("1", "1", "1"))).isEqualTo(numbers("4000", "3500", "3000"));
        assertThat(THOUSANDS.evenPart(number("10500"), 1, 3)).isEqualTo(number("3500"));
        assertThat(THOUSANDS.split(number("500"), numbers("0", "1"))).isEqualTo(numbers("0", "500"));
    }

    @Test
    void fitsExactParts() {
        assertThat(THOUSANDS.fit(numbers("1500", "1600", "0"))).isEqualTo(numbers("1100", "2000", "0"));
        assertThat(Apportionment.exact().fit(numbers("1.5"))).isEqualTo(numbers("1.5"));
        assertThat(THOUSANDS.fit(List.of())).isEmpty();
    }

    @Property(tries = 200)
    void conservesTheTotalAndStaysWithinAUnit(
            @ForAll @BigRange(min = "0", max = "99999999") BigDecimal total,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 1000) Integer> weights,
            @ForAll @IntRange(min = 1, max = 5000) int unit) {
        List<Ratio> ratios =
                weights.stream().map(weight -> Ratio.of(weight + 1L, 1)).toList();
        Ratio whole = Ratio.of(total);
        Apportionment apportionment = Apportionment.inWhole(BigDecimal.valueOf(unit));
        List<Ratio> parts = apportionment.split(whole, ratios);
        List<Ratio> exact = Apportionment.exact().split(whole, ratios);
        assertThat(Apportionment.sum(parts)).isEqualTo(whole);
        for (int i = 0; i < parts.size(); i++) {
            Ratio off = parts.get(i).minus(exact.get(i));
            assertThat(off).isBetween(Ratio.of(-unit, 1), Ratio.of(unit, 1));
        }
        assertThat(parts.stream()
                        .filter(part ->
                                !part.dividedBy(Ratio.of(unit, 1)).denominator().equals(BigInteger.ONE))
                        .count())
                .isLessThanOrEqualTo(1);
    }

    @Property(tries = 200)
    void anEvenPartIsThatOfEqualWeights(
            @ForAll @BigRange(min = "0", max = "99999") BigDecimal total,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(min = 1, max = 500) int unit) {
        Apportionment apportionment = Apportionment.inWhole(BigDecimal.valueOf(unit));
        List<Ratio> all = apportionment.split(Ratio.of(total), Collections.nCopies(count, Ratio.of(1, 1)));
        for (int i = 0; i < count; i++) {
            assertThat(apportionment.evenPart(Ratio.of(total), i, count)).isEqualTo(all.get(i));
        }
    }

    @Test
    void refusesWhatCannotBeSplit() {
        String remedy = "Use zero or more.";
        assertRefused(
                "The number (-1) is negative, which cannot be split into parts or be a weight.",
                remedy,
                () -> THOUSANDS.split(number("-1"), numbers("1")));
        assertRefused(
                "The number (-2) is negative, which cannot be split into parts or be a weight.",
                remedy,
                () -> THOUSANDS.split(number("1"), numbers("3", "-2")));
        assertRefused(
                "The number (-2) is negative, which cannot be split into parts or be a weight.",
                remedy,
                () -> Apportionment.exact().split(number("10"), numbers("3", "-2")));
        assertRefused(
                "The number (-10) is negative, which cannot be split into parts or be a weight.",
                remedy,
                () -> Apportionment.exact().split(number("-10"), numbers("1", "1")));
        assertRefused(
                "The number (-5) is negative, which cannot be split into parts or be a weight.",
                remedy,
                () -> THOUSANDS.fit(numbers("7", "-5")));
        assertRefused(
                "The number (-6) is negative, which cannot be split into parts or be a weight.",
                remedy,
                () -> THOUSANDS.evenPart(number("-6"), 0, 2));
        assertRefused(
                "The weights [0, 0] add up to nothing.",
                "Give at least one part a weight above zero.",
                () -> THOUSANDS.split(number("1"), numbers("0", "0")));
        assertRefused(
                "The unit (0) has no whole multiples to split into.",
                "Use more than zero, such as 1000 for whole thousands.",
                () -> Apportionment.inWhole(BigDecimal.ZERO));
        assertRefused(
                "There is no part of index (3) among (3).",
                "Use 0 for the first, up to one less than their number.",
                () -> THOUSANDS.evenPart(number("1"), 3, 3));
        assertRefused(
                "There is no part of index (-1) among (3).",
                "Use 0 for the first, up to one less than their number.",
                () -> THOUSANDS.evenPart(number("1"), -1, 3));
    }

    @Test
    void isEqualByItsUnit() {
        assertThat(Apportionment.inWhole(new BigDecimal("0.010")))
                .isEqualTo(Apportionment.inMinorUnits(USD))
                .hasSameHashCodeAs(Apportionment.inMinorUnits(USD))
                .isNotEqualTo(Apportionment.exact())
                .isNotEqualTo("unit")
                .hasToString("in whole 0.01");
        assertThat(Apportionment.exact()).hasToString("exactly");
        assertThat(Apportionment.exact().unit()).isEmpty();
        assertThat(THOUSANDS.unit()).contains(new BigDecimal("1000"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("unit", () -> Apportionment.inWhole(null));
        assertNullRefused("currency", () -> Apportionment.inMinorUnits(null));
        assertNullRefused("total", () -> THOUSANDS.split(null, List.of()));
        assertNullRefused("weights", () -> THOUSANDS.split(Ratio.ZERO, null));
        assertNullRefused("parts", () -> THOUSANDS.fit(null));
        assertNullRefused("total", () -> THOUSANDS.evenPart(null, 0, 1));
    }
}
