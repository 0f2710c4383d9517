package org.openspm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Those written by hand and every mode of the library pay the same, to the cent; the one in double is caught. */
class ContendersTest {

    private static final String DOUBLE = "double loop over records";

    static List<Contender> exact() {
        return Stream.concat(OpenSpmModes.all().stream(), Contenders.byHand().stream())
                .filter(contender -> !contender.name().equals(DOUBLE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("exact")
    void paysToTheCent(Contender contender) {
        Workload workload = new Workload(5_000, 25, 11);
        Supplier<long[][]> pay = contender.over(workload);
        long[][] right = Contenders.reference(workload);
        assertThat(Difference.of(right, pay.get())).as(contender.name()).isEmpty();
        assertThat(Difference.of(right, pay.get())).as("the second time").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exact")
    void paysOneWithRefundsOnly(Contender contender) {
        Workload workload = new Workload(1, 1, refund());
        assertThat(workload.sales().get(0).amount().signum()).isNegative();
        assertThat(contender.over(workload).get()).isDeepEqualTo(Contenders.reference(workload));
    }

    /** A seed whose only sale is a refund. */
    private static long refund() {
        long seed = 0;
        while (new Workload(1, 1, seed).sales().get(0).amount().signum() > 0) {
            seed++;
        }
        return seed;
    }

    @Test
    void doubleIsOffByACentNowAndThen() {
        Workload workload = new Workload(40_000, 200, 2026);
        Difference off = Difference.of(Contenders.reference(workload), DoubleLoop.pay(workload))
                .orElseThrow();
        assertThat(off.largest()).isEqualByComparingTo("0.01");
        assertThat(off.of()).isEqualTo(2_400);
        assertThat(off.months()).isBetween(1, 100);
    }

    @Test
    void theLibraryComesFirst() {
        assertThat(Contenders.all().get(0)).isSameAs(OpenSpmModes.RECORDS);
        assertThat(Contenders.all()).extracting(Contender::name).doesNotHaveDuplicates();
    }

    @Test
    void takesPartUnlessItSaysWhyNot() {
        assertThat(OpenSpmModes.RECORDS.absent()).isEmpty();
        assertThat(OpenSpmModes.RECORDS.elsewhere()).isFalse();
    }

    @Test
    void theLimitAddsEveryAmount() {
        Workload workload = new Workload(100, 3, 1);
        long cents = workload.sales().stream()
                .mapToLong(sale -> sale.amount().unscaledValue().longValue())
                .sum();
        long[] sums = LongColumns.of(workload).scatter();
        assertThat(sums[0] + sums[1] + sums[2]).isEqualTo(cents);
    }
}
