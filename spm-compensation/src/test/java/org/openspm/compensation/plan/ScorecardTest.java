package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class ScorecardTest {

    @Test
    void weighsItsParts() {
        Scorecard card = Performance.scorecard()
                .part(percent(80), Performance.attainment("Sales"))
                .part(percent(20), Performance.score("mbo"));
        assertThat(card).hasToString("80 % attainment of Sales + 20 % score mbo");
        assertThat(card.parts()).hasSize(2);
        assertNullRefused("weight", () -> card.part(null, Performance.tenure()));
        assertNullRefused("of", () -> card.part(percent(1), null));
        assertNullRefused("curve", () -> card.part(percent(1), Performance.tenure(), null));
    }
}
