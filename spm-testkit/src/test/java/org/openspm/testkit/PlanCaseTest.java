package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.testkit.SampleDeals.Deal;

class PlanCaseTest {

    private static final Deal DEAL =
            new Deal("d1", "jack", "jill", Shop.YEAR_2026.range().start(), new BigDecimal("10"), "Core");

    @Test
    void itsTextShowsPlanPeopleAndDeals() {
        PlanCase sample = new PlanCase(Shop.sound(), Shop.roster(), List.of(DEAL));
        assertThat(sample.toString()).contains("Shop 2026", "jack", "Deal[id=d1, ");
        assertThat(sample.facts().size()).isEqualTo(1);
    }

    @Test
    void nothingIsNull() {
        assertThatThrownBy(() -> new PlanCase(null, Shop.roster(), List.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("plan");
    }
}
