package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class RateResultTest {

    private static final RateResult.Slice SLICE =
            new RateResult.Slice("from 0", Ratio.of(10, 1), "at 5 %", Ratio.of(1, 2));

    @Test
    void paysTheSumOfItsSlices() {
        assertThat(RateResult.of(List.of(SLICE, SLICE)).pay()).isEqualTo(Ratio.of(1, 1));
        assertThat(RateResult.undefined("there is no quota").pay()).isEqualTo(Ratio.ZERO);
        assertThat(RateResult.undefined("there is no quota").undefinedReason()).contains("there is no quota");
    }

    @Test
    void keepsItsSlices() {
        List<RateResult.Slice> slices = new ArrayList<>(List.of(SLICE));
        RateResult result = new RateResult(slices, Optional.empty());
        slices.clear();
        assertThat(result.slices()).containsExactly(SLICE);
    }

    @Test
    void slicesAreEqualByAllTheySay() {
        RateResult.Slice slice = new RateResult.Slice("to 10", Ratio.of(10, 1), "at 8 %", Ratio.of(4, 5));
        assertThat(slice)
                .isEqualTo(new RateResult.Slice("to 10", Ratio.of(10, 1), "at 8 %", Ratio.of(4, 5)))
                .isNotEqualTo(new RateResult.Slice("to 11", Ratio.of(10, 1), "at 8 %", Ratio.of(4, 5)))
                .isNotEqualTo(new RateResult.Slice("to 10", Ratio.of(11, 1), "at 8 %", Ratio.of(4, 5)))
                .isNotEqualTo(new RateResult.Slice("to 10", Ratio.of(10, 1), "at 9 %", Ratio.of(4, 5)))
                .isNotEqualTo(new RateResult.Slice("to 10", Ratio.of(10, 1), "at 8 %", Ratio.of(3, 5)))
                .isNotEqualTo("to 10")
                .hasToString("Slice[label=to 10, base=10, rule=at 8 %, pay=4/5]");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("undefinedReason", () -> new RateResult(List.of(), null));
        assertNullRefused("label", () -> new RateResult.Slice(null, Ratio.ZERO, "", Ratio.ZERO));
        assertNullRefused("base", () -> new RateResult.Slice("", null, "", Ratio.ZERO));
        assertNullRefused("rule", () -> new RateResult.Slice("", Ratio.ZERO, null, Ratio.ZERO));
        assertNullRefused("pay", () -> new RateResult.Slice("", Ratio.ZERO, "", null));
    }
}
