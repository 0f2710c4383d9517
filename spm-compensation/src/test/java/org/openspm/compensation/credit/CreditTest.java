package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.JUNE;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class CreditTest {

    private static final Ratio THIRD = Ratio.of(1, 3);

    private static Credit credit(String role, CreditKind kind, Ratio share, Optional<String> source, String rule) {
        return new Credit("jill", role, kind, share, JUNE, source, rule);
    }

    @Test
    void readsInWords() {
        assertThat(credit("AE", CreditKind.DIRECT, Ratio.of(3, 5), Optional.empty(), ""))
                .hasToString("jill 60 % as AE on 2026-06-30");
        assertThat(credit("", CreditKind.OVERLAY, THIRD, Optional.empty(), "hunters"))
                .hasToString("jill 1/3 overlay on 2026-06-30 by hunters");
        assertThat(credit("manager", CreditKind.ROLLED_UP, Ratio.of(1, 1), Optional.of("joe"), ""))
                .hasToString("jill 100 % rolled up from joe as manager on 2026-06-30");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        Optional<String> nobody = Optional.empty();
        assertNullRefused("participant", () -> new Credit(null, "", CreditKind.DIRECT, THIRD, JUNE, nobody, ""));
        assertNullRefused("role", () -> credit(null, CreditKind.DIRECT, THIRD, nobody, ""));
        assertNullRefused("kind", () -> credit("", null, THIRD, nobody, ""));
        assertNullRefused("share", () -> credit("", CreditKind.DIRECT, null, nobody, ""));
        assertNullRefused("date", () -> new Credit("jill", "", CreditKind.DIRECT, THIRD, null, nobody, ""));
        assertNullRefused("source", () -> credit("", CreditKind.DIRECT, THIRD, null, ""));
        assertNullRefused("rule", () -> credit("", CreditKind.DIRECT, THIRD, nobody, null));
    }
}
