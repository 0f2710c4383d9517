package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class CurvePieceTest {

    @Test
    void tellsRiseAndSlope() {
        CurvePiece piece = new CurvePiece(usd("100"), usd("200"), usd("30"), usd("25"), false, Certainty.EXACT);
        assertThat(piece.rise()).isEqualTo(usd("-5"));
        assertThat(piece.slope()).isEqualTo(Ratio.of(-5, 100));
    }

    @Test
    void goesForward() {
        assertRefused(
                "A piece goes from (USD 2.00) to (USD 1.00).",
                "Let it end at more than it starts with.",
                () -> new CurvePiece(usd("2"), usd("1"), usd("0"), usd("0"), false, Certainty.EXACT));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("from", () -> new CurvePiece(null, usd("1"), usd("0"), usd("0"), false, Certainty.EXACT));
        assertNullRefused("to", () -> new CurvePiece(usd("0"), null, usd("0"), usd("0"), false, Certainty.EXACT));
        assertNullRefused("payFrom", () -> new CurvePiece(usd("0"), usd("1"), null, usd("0"), false, Certainty.EXACT));
        assertNullRefused("payTo", () -> new CurvePiece(usd("0"), usd("1"), usd("0"), null, false, Certainty.EXACT));
    }
}
