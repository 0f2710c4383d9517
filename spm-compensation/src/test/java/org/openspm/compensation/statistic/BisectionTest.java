package org.openspm.compensation.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;

class BisectionTest {

    @Property
    void findsWhereARuleBeginsToHold(@ForAll int lower, @ForAll @IntRange(min = 1) int length, @ForAll int place) {
        BigInteger from = BigInteger.valueOf(lower);
        BigInteger to = from.add(BigInteger.valueOf(length));
        BigInteger begins = from.add(BigInteger.valueOf(1 + Math.floorMod(place, length)));
        List<BigInteger> asked = new ArrayList<>();
        assertThat(Bisection.least(from, to, number -> {
                    asked.add(number);
                    return number.compareTo(begins) >= 0;
                }))
                .isEqualTo(begins);
        assertThat(asked).doesNotContain(from, to).hasSizeLessThanOrEqualTo(32);
    }

    @Test
    void amountsAreFoundToTheMinorUnit() {
        Money turn = Money.of("12.34", "USD");
        assertThat(Bisection.least(Money.of(-5, "USD"), Money.of(100, "USD"), sold -> sold.compareTo(turn) >= 0))
                .isEqualTo(turn);
        assertThat(Bisection.least(
                        Money.of(0, "JPY"),
                        Money.of(100, "JPY"),
                        sold -> sold.value().intValueExact() >= 7))
                .isEqualTo(Money.of(7, "JPY"));
    }
}
