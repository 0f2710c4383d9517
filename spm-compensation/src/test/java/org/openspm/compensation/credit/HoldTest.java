package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.RELEASED;
import static org.openspm.compensation.credit.Sale.WON;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import org.junit.jupiter.api.Test;

class HoldTest {

    @Test
    void readsInWords() {
        assertThat(new Hold.Unless<>(WON.isTrue())).hasToString("held unless won is true");
        assertThat(new Hold.Until<>(RELEASED, ReleaseDating.ON_RELEASE_DATE)).hasToString("held until released");
        assertThat(new Hold.Until<>(RELEASED, ReleaseDating.ON_CREDIT_DATE))
                .hasToString("held until released, credited as if never held");
    }

    @Test
    void takesAMissingReleaseDateForAHold() {
        assertThat(new Hold.Until<>(RELEASED, ReleaseDating.ON_RELEASE_DATE)
                        .release()
                        .isOptional())
                .isTrue();
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("condition", () -> new Hold.Unless<Sale>(null));
        assertNullRefused("release", () -> new Hold.Until<Sale>(null, ReleaseDating.ON_CREDIT_DATE));
        assertNullRefused("dating", () -> new Hold.Until<>(RELEASED, null));
    }
}
