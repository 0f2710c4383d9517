package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.curve;
import static org.openspm.compensation.analysis.EarningsCurveTest.selling;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.RateTable;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class GoalSeekTest {

    private static final EarningsCurve CURVE = curve(selling(
            RateTable.retroactive(
                    from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent(8))),
            c -> c));

    @Test
    void provesItsAnswer() {
        assertThat(CURVE.seek(usd("6000")))
                .hasToString("USD 100,000.00 sold pay USD 8,000.00; USD 99,999.99 sold pay USD 5,000.00 (exact)");
    }

    @Test
    void saysThatNothingPaysSoMuch() {
        assertThat(CURVE.seek(usd("16000.01")))
                .hasToString(
                        "nothing pays USD 16,000.01; the most is that USD 200,000.00 sold pay USD 16,000.00 (exact)");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("goal", () -> CURVE.seek(null));
    }
}
