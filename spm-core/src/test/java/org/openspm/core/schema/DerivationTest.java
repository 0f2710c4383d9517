package org.openspm.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.schema.Order.COUNTRY;
import static org.openspm.core.schema.Order.EMPTY;
import static org.openspm.core.schema.Order.FULL;
import static org.openspm.core.schema.Order.ORDERED;
import static org.openspm.core.schema.Order.ORDERS;
import static org.openspm.core.schema.Order.PRICE;
import static org.openspm.core.schema.Order.QUANTITY;
import static org.openspm.core.schema.Order.SEATS;
import static org.openspm.core.schema.Order.SHIPPED;
import static org.openspm.core.schema.Order.STAGE;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;

class DerivationTest {

    private static final Bands SIZES =
            Bands.below(5, "small").below(20, "medium").orMore("large");

    @Test
    void countsTheDaysBetweenTwoDates() {
        WholeField<Order> lag = ORDERED.daysTo(SHIPPED);
        assertThat(lag.read(FULL)).contains(3L);
        assertThat(SHIPPED.daysTo(ORDERED).read(FULL)).contains(-3L);
        assertThat(lag.read(EMPTY)).isEmpty();
        assertThat(lag).hasToString("days from ordered to shipped").isEqualTo(ORDERED.daysTo(SHIPPED));
        DateField<Order> required = ORDERS.date("ordered", Order::ordered);
        assertThat(required.daysTo(required).requireLong(FULL)).isZero();
        assertThat(required.daysTo(required).isOptional()).isFalse();
        assertThat(required.daysTo(required).definition().orElseThrow().derive(FULL))
                .isZero();
        assertThat(lag.definition().orElseThrow().inputs()).containsExactly(ORDERED, SHIPPED);
        assertNullRefused("other", () -> ORDERED.daysTo((DateField<Order>) null));
    }

    @Test
    void findsTheBandOfANumber() {
        assertThat(QUANTITY.band(SIZES).read(FULL)).contains("small");
        assertThat(SEATS.band(SIZES).read(FULL)).contains("medium");
        assertThat(PRICE.band(SIZES).read(FULL)).contains("medium");
        assertThat(ORDERED.daysTo(SHIPPED).band(SIZES).read(FULL)).contains("small");
        assertThat(QUANTITY.band(SIZES).read(EMPTY)).isEmpty();
        assertThat(SEATS.band(SIZES).read(EMPTY)).isEmpty();
        assertThat(PRICE.band(SIZES)).hasToString("band of price").isEqualTo(PRICE.band(SIZES));
        assertThat(PRICE.band(SIZES))
                .isNotEqualTo(PRICE.band(Bands.below(5, "small").orMore("large")));
        assertThat(PRICE.band(SIZES).definition().orElseThrow().inputs()).containsExactly(PRICE);
        assertNullRefused("bands", () -> PRICE.band(null));
        assertNullRefused("bands", () -> SEATS.band(null));
        assertNullRefused("bands", () -> QUANTITY.band(null));
    }

    @Test
    void refusesBandsOfNoOneUnit() {
        String remedy = "Band a number, a whole number, or money of one currency.";
        assertRefused(
                "The values of the field (fee) are no numbers of one unit.",
                remedy,
                () -> ORDERS.money("fee", order -> Money.of(1, "USD")).band(SIZES));
        assertRefused(
                "The values of the field (stage) are no numbers of one unit.",
                remedy,
                () -> new Derivation.InBand<>(STAGE, SIZES));
    }

    @Test
    void looksUpAText() {
        Map<String, String> regions = new HashMap<>(Map.of("Chile", "LATAM"));
        TextField<Order> region = COUNTRY.lookup("region", regions, Unlisted.isRefused());
        regions.clear();
        assertThat(region.read(FULL)).contains("LATAM");
        assertThat(region.read(EMPTY)).isEmpty();
        assertThat(region.definition().orElseThrow().inputs()).containsExactly(COUNTRY);
        TextField<Order> required = ORDERS.text("country", Order::country);
        assertThat(required.lookup("region", regions, Unlisted.isRefused()).isOptional())
                .isFalse();
        assertThat(required.lookup("region", regions, Unlisted.becomes("?")).isOptional())
                .isFalse();
        assertThat(required.lookup("region", regions, Unlisted.isMissing()).isOptional())
                .isTrue();
    }

    @Test
    void refusesABrokenLookup() {
        Map<String, String> broken = new HashMap<>();
        broken.put("Chile", null);
        assertNullRefused("entries[Chile]", () -> COUNTRY.lookup("region", broken, Unlisted.isMissing()));
        broken.clear();
        broken.put(null, "x");
        assertNullRefused("entries key", () -> COUNTRY.lookup("region", broken, Unlisted.isMissing()));
        assertNullRefused("entries", () -> COUNTRY.lookup("region", null, Unlisted.isMissing()));
        assertNullRefused("unlisted", () -> COUNTRY.lookup("region", Map.of(), null));
        assertNullRefused("name", () -> COUNTRY.lookup(null, Map.of(), Unlisted.isMissing()));
        assertRefused(
                "The field name () is blank.",
                "Give it the name a reader of a statement knows it by.",
                () -> COUNTRY.lookup("", Map.of(), Unlisted.isMissing()));
    }
}
