package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.JUNE;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class CreditOutcomeTest {

    @Test
    void saysWhoIsCreditedOrWhyNobody() {
        Credit credit = new Credit("jill", "", CreditKind.DIRECT, Ratio.of(1, 1), JUNE, Optional.empty(), "");
        CreditOutcome credited = new CreditOutcome.Credited(List.of(credit));
        assertThat(credited.credits()).containsExactly(credit);
        assertThat(credited.reason()).isEmpty();
        CreditOutcome passedOver = new CreditOutcome.PassedOver("it is lost");
        assertThat(passedOver.credits()).isEmpty();
        assertThat(passedOver.reason()).contains("it is lost");
        CreditOutcome held = new CreditOutcome.Held("held: it is not paid");
        assertThat(held.credits()).isEmpty();
        assertThat(held.reason()).contains("held: it is not paid");
    }

    @Test
    void creditsSomebodyIfItSaysSo() {
        assertRefused(
                "The transaction is credited to nobody ([]).",
                "Say that it was passed over, and why.",
                () -> new CreditOutcome.Credited(List.of()));
        assertNullRefused("credits", () -> new CreditOutcome.Credited(null));
        assertNullRefused("why", () -> new CreditOutcome.PassedOver(null));
        assertNullRefused("why", () -> new CreditOutcome.Held(null));
    }
}
