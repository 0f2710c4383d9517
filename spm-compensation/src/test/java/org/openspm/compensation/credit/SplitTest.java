package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class SplitTest {

    @Test
    void isAPartOfTheTransactionOrOnTopOfIt() {
        assertThat(Split.of("jill", percent(60)).as("AE"))
                .isEqualTo(new Split("jill", Ratio.of(3, 5), "AE", CreditKind.DIRECT));
        assertThat(Split.of("jill", Ratio.of(1, 3)))
                .isEqualTo(new Split("jill", Ratio.of(1, 3), "", CreditKind.DIRECT));
        assertThat(Split.overlay("sue", percent(100)))
                .isEqualTo(new Split("sue", Ratio.of(1, 1), "", CreditKind.OVERLAY));
    }

    @Test
    void refusesWhatIsNoShare() {
        assertRefused(
                "The share (-10 %) of (jill) is not more than zero.",
                "Leave out who has no share.", () -> Split.of("jill", percent(-10)));
        assertRefused(
                "The share (0 %) of (jill) is not more than zero.",
                "Leave out who has no share.", () -> Split.overlay("jill", percent(0)));
        assertRefused(
                "The participant ( ) is blank.",
                "Give it the name a reader of a statement knows it by.",
                () -> Split.of(" ", percent(10)));
        assertRefused(
                "The role () is blank.",
                "Give it the name a reader of a statement knows it by.",
                () -> Split.of("jill", percent(10)).as(""));
        assertRefused(
                "The split of (sam) is rolled up.",
                "Hand over direct and overlay credit; rollingUp(..) finds the managers.",
                () -> new Split("sam", Ratio.of(1, 1), "", CreditKind.ROLLED_UP));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("participant", () -> Split.of(null, percent(10)));
        assertNullRefused("share", () -> new Split("jill", null, "", CreditKind.DIRECT));
        assertNullRefused("role", () -> new Split("jill", Ratio.of(1, 1), null, CreditKind.DIRECT));
        assertNullRefused("kind", () -> new Split("jill", Ratio.of(1, 1), "", null));
        assertNullRefused("name", () -> Split.of("jill", percent(10)).as(null));
    }
}
