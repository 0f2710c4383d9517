package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.TAX;
import static org.openspm.compensation.credit.Sale.WON;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.core.schema.Condition;

class DeductionTest {

    private static final Deduction<Sale> FEE = Deduction.labelled("fee");

    @Test
    void readsInWords() {
        assertThat(FEE).hasToString("fee");
        assertThat(FEE.ofOriginal(percent(6))).hasToString("fee 6 % of the original");
        assertThat(FEE.ofRest(percent(25)).when(WON.isTrue())).hasToString("fee 25 % of what is left when won is true");
        assertThat(FEE.amount(amount(50))).hasToString("fee 50");
        assertThat(FEE.field(TAX)).hasToString("fee tax");
    }

    @Test
    void isEqualByWhatItSays() {
        assertThat(FEE.ofRest(percent(6)).ofOriginal(percent(6)))
                .isEqualTo(FEE.ofOriginal(percent("6.0")))
                .isNotEqualTo(FEE.ofRest(percent(6)));
        assertThat(FEE.taken()).isEmpty();
        assertThat(FEE.field(TAX).taken()).contains(new Deduction.Taken.InField<>(TAX));
        assertThat(FEE.when(WON.isTrue()).condition()).isEqualTo(WON.isTrue());
    }

    @Test
    void refusesABlankLabelAndNulls() {
        assertRefused(
                "The deduction () is blank.",
                "Give it the name a reader of a statement knows it by.",
                () -> Deduction.labelled(""));
        assertNullRefused("label", () -> Deduction.labelled(null));
        assertNullRefused("taken", () -> new Deduction<Sale>("fee", null, Condition.always()));
        assertNullRefused("condition", () -> new Deduction<Sale>("fee", Optional.empty(), null));
        assertNullRefused("rate", () -> FEE.ofOriginal(null));
        assertNullRefused("rate", () -> FEE.ofRest(null));
        assertNullRefused("amount", () -> FEE.amount(null));
        assertNullRefused("field", () -> FEE.field(null));
        assertNullRefused("other", () -> FEE.when(null));
    }
}
