package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.testkit.Shop.Deal;

class VariationTest {

    private static final Deal DEAL = Shop.deal("d1", "jill", "2026-02-01", "10.50");

    @Test
    void itMakesRowsAsTheHostSays() {
        Variation<Deal> ways = Shop.ways(Variation.none());
        assertThat(ways.amountOrNull(DEAL)).isEqualTo("10.50");
        assertThat(ways.withAmount(DEAL, BigDecimal.ONE)).isEqualTo(Shop.deal("d1", "jill", "2026-02-01", "1"));
        assertThat(ways.withIdentity(DEAL, "d2")).isEqualTo(Shop.deal("d2", "jill", "2026-02-01", "10.50"));
        assertThat(ways.withDate(DEAL, LocalDate.of(2026, 3, 1)))
                .isEqualTo(Shop.deal("d1", "jill", "2026-03-01", "10.50"));
        assertThat(ways).hasToString("varying identity amount date");
    }

    @Test
    void nothingIsVariedUnlessSaid() {
        Variation<Deal> none = Variation.none();
        assertThat(none.canChangeAmount() || none.canChangeDate() || none.canChangeIdentity())
                .isFalse();
        assertThat(none.amountOrNull(DEAL)).isNull();
    }

    @Test
    void aWayThatReturnsNothingIsNamed() {
        assertThatThrownBy(() ->
                        Variation.<Deal>none().identity((deal, id) -> null).withIdentity(DEAL, "x"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("identity wither returned");
        assertThatThrownBy(() -> Variation.<Deal>none().identity(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("wither");
    }
}
