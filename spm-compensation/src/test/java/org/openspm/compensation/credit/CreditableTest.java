package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.ratio;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class CreditableTest {

    @Test
    void isAllOfAQuantityToWhichNothingWasDone() {
        assertThat(Creditable.of(ratio("100"))).isEqualTo(new Creditable(ratio("100"), List.of()));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        Ratio one = Ratio.of(1, 1);
        assertNullRefused("quantity", () -> Creditable.of(null));
        assertNullRefused("steps", () -> new Creditable(one, null));
        assertNullRefused("label", () -> new Creditable.Step(null, "", one, one));
        assertNullRefused("rule", () -> new Creditable.Step("", null, one, one));
        assertNullRefused("before", () -> new Creditable.Step("", "", null, one));
        assertNullRefused("after", () -> new Creditable.Step("", "", one, null));
    }
}
