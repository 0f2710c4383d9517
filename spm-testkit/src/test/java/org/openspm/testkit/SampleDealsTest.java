package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.testkit.SampleDeals.Deal;

class SampleDealsTest {

    @Test
    void fieldsReadTheRowsAndWithersChangeOneThing() {
        Deal deal = new Deal("d1", "a", "b", Shop.YEAR_2026.range().start(), BigDecimal.TEN, "Core");
        assertThat(SampleDeals.REP.require(deal)).isEqualTo("a");
        assertThat(SampleDeals.PARTNER.require(deal)).isEqualTo("b");
        assertThat(SampleDeals.PRODUCT.require(deal)).isEqualTo("Core");
        Deal other = deal.withId("d2")
                .withAmount(BigDecimal.ONE)
                .withClosed(Shop.YEAR_2026.range().last());
        assertThat(other)
                .isEqualTo(new Deal("d2", "a", "b", Shop.YEAR_2026.range().last(), BigDecimal.ONE, "Core"));
        assertThat(SampleDeals.facts(List.of(deal, other)).rows(SampleDeals.DEALS))
                .containsExactly(deal, other);
    }
}
