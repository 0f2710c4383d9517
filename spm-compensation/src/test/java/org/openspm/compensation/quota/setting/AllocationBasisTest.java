package org.openspm.compensation.quota.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class AllocationBasisTest {

    private static final List<String> TWO = List.of("jill", "kim");
    private static final AllocationBasis.Figures HISTORY = AllocationBasis.history(figures("100", "300"));

    private static Map<String, BigDecimal> figures(String jill, String kim) {
        return Map.of("jill", new BigDecimal(jill), "kim", new BigDecimal(kim));
    }

    @Test
    void sharesAreInProportion() {
        assertThat(AllocationBasis.even().shares(TWO))
                .containsEntry("jill", Ratio.of(1, 2))
                .containsEntry("kim", Ratio.of(1, 2));
        assertThat(HISTORY.shares(TWO)).containsEntry("jill", Ratio.of(1, 4)).containsEntry("kim", Ratio.of(3, 4));
        assertThat(AllocationBasis.headcount(figures("0.5", "1")).shares(TWO)).containsEntry("jill", Ratio.of(1, 3));
        assertThat(AllocationBasis.weights(figures("0", "1")).shares(TWO)).containsEntry("jill", Ratio.ZERO);
    }

    @Test
    void historyMayGrow() {
        AllocationBasis.Figures growing = HISTORY.growing("jill", percent(200));
        assertThat(growing.expected("jill")).isEqualTo(Ratio.of(300, 1));
        assertThat(growing.expected("sam")).isEqualTo(Ratio.ZERO);
        assertThat(growing.shares(TWO)).containsEntry("jill", Ratio.of(1, 2));
        assertThat(growing).hasToString("by history, growing {jill=200 %}");
    }

    @Test
    void blendsTakeTheirSharesOfEach() {
        AllocationBasis blend = AllocationBasis.blend()
                .with(percent(60), HISTORY)
                .with(percent(40), AllocationBasis.potential(figures("1", "1")));
        assertThat(blend.shares(TWO)).containsEntry("jill", Ratio.of(35, 100)).containsEntry("kim", Ratio.of(65, 100));
        assertThat(blend).hasToString("60 % by history, 40 % by potential");
        assertThat(AllocationBasis.even()).hasToString("evenly");
    }

    @Test
    void reportsWhatIsMissing() {
        assertThat(HISTORY.problems(List.of("jill", "sam")))
                .containsExactly(
                        "The holder (sam) has no (history).\nState a figure, zero for somebody who has nothing of it.");
        assertThat(AllocationBasis.weights(figures("0", "0")).problems(TWO))
                .containsExactly(
                        "The (weights) of [jill, kim] adds up to nothing.\nState a figure above zero for one of them, or divide"
                                + " evenly.");
        assertThat(AllocationBasis.even().problems(List.of()))
                .containsExactly("There is nobody among whom to divide.\nName one holder or more.");
        AllocationBasis.Blend blend =
                AllocationBasis.blend().with(percent(50), HISTORY).with(percent(40), AllocationBasis.even());
        assertThat(blend.problems(List.of("jill", "sam")))
                .containsExactly(
                        "The blend (50 % by history, 40 % evenly) totals (90 %).\nMake the shares of its bases total 100 %.",
                        "The holder (sam) has no (history).\nState a figure, zero for somebody who has nothing of it.");
        assertConflict(
                "The holder (sam) has no (history).",
                "State a figure, zero for somebody who has nothing of it.",
                () -> HISTORY.shares(List.of("jill", "sam")));
    }

    @Test
    void sharesNothingAmongNobody() {
        String nobody = "There is nobody among whom to divide.";
        String remedy = "Name one holder or more.";
        assertConflict(nobody, remedy, () -> AllocationBasis.even().shares(List.of()));
        AllocationBasis.Blend blend = AllocationBasis.blend().with(percent(90), AllocationBasis.even());
        assertConflict(
                "The blend (90 % evenly) totals (90 %).",
                "Make the shares of its bases total 100 %.", () -> blend.shares(TWO));
        assertThat(blend.with(percent(10), HISTORY)
                        .with(percent(0), AllocationBasis.even())
                        .problems(TWO))
                .isEmpty();
    }

    @Test
    void whatIsExpectedMayShrinkToNothing() {
        assertThat(HISTORY.growing("jill", percent(-100)).shares(TWO)).containsEntry("kim", Ratio.of(1, 1));
    }

    @Test
    void refusesBadFigures() {
        assertRefused(
                "The holder (kim) has a negative (history) of (-1).",
                "State zero or more.",
                () -> AllocationBasis.history(figures("1", "-1")));
        assertRefused(
                "The (history) of (kim) grows by (-101 %), to less than nothing.",
                "Use -100 % or more.", () -> HISTORY.growing("kim", percent(-101)));
        assertRefused(
                "The share (-1 %) of (evenly) in a blend is negative.",
                "Use 0 % or more, 100 % together.",
                () -> AllocationBasis.blend().with(percent(-1), AllocationBasis.even()));
    }

    @Test
    void isEqualByItsFigures() {
        assertThat(AllocationBasis.history(figures("100.0", "300")))
                .isEqualTo(HISTORY)
                .isNotEqualTo(AllocationBasis.potential(figures("100", "300")));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("figures", () -> AllocationBasis.history(null));
        assertNullRefused("label", () -> AllocationBasis.figures(null, Map.of()));
        assertNullRefused("holder", () -> HISTORY.growing(null, percent(1)));
        assertNullRefused("rate", () -> HISTORY.growing("jill", null));
        assertNullRefused("holder", () -> HISTORY.expected(null));
        assertNullRefused("holders", () -> HISTORY.shares(null));
        assertNullRefused("share", () -> AllocationBasis.blend().with(null, HISTORY));
        assertNullRefused("basis", () -> AllocationBasis.blend().with(percent(1), null));
        assertNullRefused("parts", () -> new AllocationBasis.Blend(null));
    }
}
