package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class RatiosTest {

    @Test
    void findsTheNearestDoubleOfAnySize() {
        assertThat(Ratios.toDouble(Ratio.of(1, 3))).isEqualTo(1.0 / 3);
        assertThat(Ratios.toDouble(Ratio.of(-2, 7))).isEqualTo(-2.0 / 7);
        assertThat(Ratios.toDouble(Ratio.ZERO)).isZero();
        assertThat(Ratios.toDouble(Ratio.of(new BigDecimal("1.2345678901234567e-150"))))
                .isEqualTo(1.2345678901234567e-150);
        assertThat(Ratios.toDouble(Ratio.of(new BigDecimal("9.87e+150")))).isEqualTo(9.87e150);
        assertThatNullPointerException().isThrownBy(() -> Ratios.toDouble(null));
    }

    @Property
    void undoesAnExactDouble(@ForAll @DoubleRange(min = -1e9, max = 1e9) double number) {
        assertThat(Ratios.toDouble(Ratio.of(new BigDecimal(number)))).isEqualTo(number);
    }
}
