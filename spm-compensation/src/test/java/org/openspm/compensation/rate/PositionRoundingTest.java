package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class PositionRoundingTest {

    @Test
    void roundsLevelsAsTheyAreShown() {
        PositionRounding rule = new PositionRounding(1, RoundingMode.HALF_UP);
        assertThat(rule.round(Ratio.of(56_875, 100_000), Bound.Kind.LEVEL)).isEqualTo(Ratio.of(569, 1_000));
        assertThat(rule.round(Ratio.of(125, 100), Bound.Kind.NUMBER)).isEqualTo(Ratio.of(13, 10));
        assertThat(rule).hasToString("rounded HALF_UP to 1 digits");
    }

    @Test
    void keepsFromNoneToTwentyDigits() {
        Ratio third = Ratio.of(1, 3);
        assertThat(new PositionRounding(0, RoundingMode.UP).round(third, Bound.Kind.NUMBER))
                .isEqualTo(Ratio.of(1, 1));
        assertThat(new PositionRounding(20, RoundingMode.DOWN).round(third, Bound.Kind.NUMBER))
                .isEqualTo(Ratio.of(new BigDecimal("0.33333333333333333333")));
    }

    @Test
    void needsDigitsAndAModeThatRounds() {
        assertRefused(
                "The number of digits (21) is out of range.",
                "Use 0 (whole numbers or percent) to 20.",
                () -> new PositionRounding(21, RoundingMode.UP));
        assertRefused(
                "The number of digits (-1) is out of range.",
                "Use 0 (whole numbers or percent) to 20.",
                () -> new PositionRounding(-1, RoundingMode.UP));
        assertRefused(
                "The mode (UNNECESSARY) does not round.",
                "Use another one, such as HALF_UP.",
                () -> new PositionRounding(1, RoundingMode.UNNECESSARY));
        assertNullRefused("mode", () -> new PositionRounding(1, null));
    }
}
