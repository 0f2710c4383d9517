package org.openspm.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;

class SurvivalCurveTest {

    /** Bewick, Cheek and Ball 2004: events on 1, 1, 4, 5, 9, 22, censored on 6 and 9. */
    private static final SurvivalCurve BEWICK = SurvivalCurve.of(
            new TreeMap<>(Map.of(
                    1L, Map.of(1, 2L),
                    4L, Map.of(1, 1L),
                    5L, Map.of(1, 1L),
                    6L, Map.of(0, 1L),
                    9L, Map.of(0, 1L, 1, 1L),
                    22L, Map.of(1, 1L))),
            Unit.DAYS);

    @Test
    void isLevelBetweenItsSteps() {
        assertThat(BEWICK.steps())
                .extracting(step -> step.survival().toString())
                .containsExactly("3/4", "5/8", "1/2", "1/2", "1/3", "0");
        assertThat(BEWICK.survival(0)).hasToString("100 %");
        assertThat(BEWICK.survival(8)).hasToString("50 %");
        assertThat(BEWICK.survival(9999)).hasToString("0 %");
        assertThat(BEWICK.size()).isEqualTo(8);
        assertThat(BEWICK.censored()).isEqualTo(2);
        assertThat(BEWICK.variance(22)).hasToString("undefined: nobody is left after 22 days");
        assertThat(BEWICK.restrictedMean(4)).hasToString("3.25 days");
        assertThat(BEWICK.quantile(Rate.percent(100))).hasToString("22 days");
    }

    @Test
    void endsWithTheLongestWait() {
        SurvivalCurve open = SurvivalCurve.of(new TreeMap<>(Map.of(3L, Map.of(1, 1L), 7L, Map.of(0, 2L))), Unit.DAYS);
        assertThat(open.survival(7).isDefined()).isTrue();
        assertThat(open.survival(8)).hasToString("undefined: nothing is known beyond 7 days");
        assertThat(open.variance(8)).hasToString("undefined: nothing is known beyond 7 days");
        assertThat(open.restrictedMean(8)).hasToString("undefined: nothing is known beyond 7 days");
        assertThat(open.incidence(Spell.EVENT, 8)).hasToString("undefined: nothing is known beyond 7 days");
        assertThat(open.quantile(Rate.percent(40))).hasToString("undefined: quantile 40 % not reached: > 7 days");
        SurvivalCurve nobody = SurvivalCurve.of(new TreeMap<Long, Map<Integer, Long>>(), Unit.DAYS);
        assertThat(nobody.survival(0)).hasToString("undefined: nobody waited");
        assertThat(nobody.size()).isZero();
    }

    @Test
    void isEqualByItsSteps() {
        SurvivalCurve one = SurvivalCurve.of(new TreeMap<>(Map.of(3L, Map.of(1, 1L))), Unit.DAYS);
        assertThat(one)
                .isEqualTo(SurvivalCurve.of(new TreeMap<>(Map.of(3L, Map.of(1, 1L))), Unit.DAYS))
                .hasSameHashCodeAs(SurvivalCurve.of(new TreeMap<>(Map.of(3L, Map.of(1, 1L))), Unit.DAYS))
                .isNotEqualTo(BEWICK)
                .isNotEqualTo("curve")
                .hasToString("1 entities, median 3 days");
    }

    @Test
    void refusesNegativeDays() {
        assertRefused("The time (-1) is negative.", "Use zero or more.", () -> BEWICK.survival(-1));
        assertNullRefused("survival", () -> new SurvivalCurve.Step(1, 1, 1, 0, 0, null));
        assertNullRefused("convention", () -> BEWICK.median(null));
    }
}
