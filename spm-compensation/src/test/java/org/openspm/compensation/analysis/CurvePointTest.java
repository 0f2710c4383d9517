package org.openspm.compensation.analysis;

import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class CurvePointTest {

    @Test
    void namesAnArgumentThatIsNull() {
        Figure none = Figure.undefined(Unit.PERCENT, "no quota");
        assertNullRefused("sold", () -> new CurvePoint(null, none, usd("1")));
        assertNullRefused("attainment", () -> new CurvePoint(usd("1"), null, usd("1")));
        assertNullRefused("pay", () -> new CurvePoint(usd("1"), none, null));
    }
}
