package org.openspm.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openspm.core.schema.Deal.AMOUNT;
import static org.openspm.core.schema.Deal.CLOSED;
import static org.openspm.core.schema.Deal.DEALS;
import static org.openspm.core.schema.Deal.PRODUCT;
import static org.openspm.core.schema.Deal.REP;
import static org.openspm.core.schema.Deal.SEATS;
import static org.openspm.core.schema.Deal.WON;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldTest {

    private static final Deal EMPTY = new Deal("d1", null, null, null, null, null, false);

    @Test
    void knowsItsSchemaAndName() {
        assertThat(REP.schema()).isEqualTo(DEALS);
        assertThat(REP.name()).isEqualTo("rep");
        assertThat(REP).hasToString("rep");
    }

    static Stream<Field<Deal, ?>> required() {
        return Stream.of(REP, AMOUNT, CLOSED, DEALS.number("seats", Deal::seats), DEALS.money("fee", deal -> null));
    }

    @ParameterizedTest
    @MethodSource("required")
    void aRequiredFieldRefusesARowWithoutValue(Field<Deal, ?> field) {
        assertThat(field.isOptional()).isFalse();
        assertThatExceptionOfType(MissingValueException.class).isThrownBy(() -> field.read(EMPTY));
        assertThatExceptionOfType(MissingValueException.class).isThrownBy(() -> field.require(EMPTY));
        assertThatExceptionOfType(MissingValueException.class)
                .isThrownBy(() -> field.isMissing().test(EMPTY));
    }

    @ParameterizedTest
    @MethodSource("required")
    void readsARowWithoutValueAsNullThroughItsAccessor(Field<Deal, ?> field) {
        assertThat(field.accessor().apply(EMPTY)).isNull();
    }

    static Stream<Field<Deal, ?>> optional() {
        return Stream.of(
                REP.optional(),
                AMOUNT.optional(),
                CLOSED.optional(),
                SEATS,
                DEALS.money("fee", deal -> null).optional());
    }

    @ParameterizedTest
    @MethodSource("optional")
    void anOptionalFieldPassesOverARowWithoutValue(Field<Deal, ?> field) {
        assertThat(field.isOptional()).isTrue();
        assertThat(field.read(EMPTY)).isEmpty();
        assertThat(field.isMissing().test(EMPTY)).isTrue();
        assertThat(field.isMissing()).hasToString(field.name() + " is missing");
        assertThatExceptionOfType(MissingValueException.class).isThrownBy(() -> field.require(EMPTY));
    }

    @Test
    void readsAValueWhereThereIsOne() {
        Deal deal = Deal.of("d1", "5");
        assertThat(PRODUCT.read(deal)).contains("Core");
        assertThat(PRODUCT.require(deal)).isEqualTo("Core");
        assertThat(PRODUCT.isMissing().test(deal)).isFalse();
        assertThat(WON.isOptional()).isFalse();
        assertThat(WON.isMissing().test(deal)).isFalse();
    }

    @Test
    void isEqualBySchemaNameKindAndWhetherOptional() {
        assertThat(DEALS.text("rep", deal -> "another accessor")).isEqualTo(REP).hasSameHashCodeAs(REP);
        assertThat(REP)
                .isNotEqualTo(REP.optional())
                .isNotEqualTo(PRODUCT)
                .isNotEqualTo(DEALS.date("rep", Deal::closed))
                .isNotEqualTo(Schema.of("quotas", Deal.class).text("rep", Deal::rep))
                .isNotEqualTo("rep");
    }

    @Test
    void namesTheGroupOfARow() {
        assertThat(PRODUCT.member(Deal.of("d1", "5"))).isEqualTo("Core");
        assertThat(PRODUCT.member(EMPTY)).isEqualTo(Missing.MISSING);
        assertThat(PRODUCT.valueOrNull(EMPTY)).isNull();
        assertThatExceptionOfType(MissingValueException.class).isThrownBy(() -> REP.member(EMPTY));
        assertThat(REP.definition()).isEmpty();
        assertThat(PRODUCT.isPresent()).hasToString("product is present");
        assertThat(PRODUCT.isPresent().not()).isEqualTo(PRODUCT.isMissing());
    }
}
