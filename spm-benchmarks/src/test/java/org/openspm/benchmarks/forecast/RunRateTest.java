package org.openspm.benchmarks.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class RunRateTest {

    private final Figure achieved = Figure.of(Money.of(100, "USD"));

    @Test
    void projectsExactly() {
        assertThat(RunRate.of(achieved, 1, 3).projection()).hasToString("USD 300.00");
        assertThat(RunRate.of(achieved, 3, 7).projection().orThrow()).isEqualTo(Ratio.of(700, 3));
        assertThat(RunRate.ofShare(achieved, percent(40)).projection()).hasToString("USD 250.00");
        assertThat(RunRate.of(achieved, 5, 5).projection()).isEqualTo(achieved);
        Figure none = Figure.undefined(Unit.NUMBER, "nothing was sold");
        assertThat(RunRate.of(none, 1, 2).projection()).isEqualTo(none);
    }

    @Test
    void explainsItself() {
        assertThat(RunRate.of(achieved, 40, 62).explain().render()).isEqualTo("""
                run rate               USD 155.00   achieved / share of the period, taken to go on alike
                  achieved             USD 100.00
                  share of the period     64.52 %""");
    }

    @Test
    void badOnesAreRefused() {
        Refusal.of(
                () -> RunRate.of(achieved, 0, 3),
                "The elapsed parts (0) are not within 1 to the total (3).\nProject once something has passed.");
        Refusal.of(
                () -> RunRate.ofShare(achieved, percent(101)),
                "The share (101 %) is not above 0 and at most 100 percent.\nSay what share comes by now as a rule.");
        Refusal.ofNull(() -> RunRate.of(null, 1, 3), "achieved");
        Refusal.ofNull(() -> RunRate.ofShare(achieved, null), "share");
    }
}
