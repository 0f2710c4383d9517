package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.ENGINEER;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class RecipientTest {

    private static final ParticipantRef<Sale> WHO = ParticipantRef.in(REP);
    private static final Share<Sale> SHARE = Share.of(percent(60));

    @Test
    void readsInWords() {
        assertThat(new Recipient<>(WHO, SHARE, "AE", CreditKind.DIRECT)).hasToString("to rep 60 % as AE");
        assertThat(new Recipient<>(ParticipantRef.in(ENGINEER), SHARE, "", CreditKind.OVERLAY))
                .hasToString("overlay engineer 60 %");
    }

    @Test
    void leavesManagersToTheRollUp() {
        assertRefused(
                "The recipient (rep) is rolled up.",
                "Say rollingUp(..), which finds the managers on the credit date.",
                () -> new Recipient<>(WHO, SHARE, "", CreditKind.ROLLED_UP));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("participant", () -> new Recipient<>(null, SHARE, "", CreditKind.DIRECT));
        assertNullRefused("share", () -> new Recipient<>(WHO, null, "", CreditKind.DIRECT));
        assertNullRefused("role", () -> new Recipient<>(WHO, SHARE, null, CreditKind.DIRECT));
        assertNullRefused("kind", () -> new Recipient<>(WHO, SHARE, "", null));
    }
}
