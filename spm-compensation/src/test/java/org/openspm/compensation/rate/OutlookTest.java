package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlookTest {

    @Test
    void mayKnowNothing() {
        assertThat(Outlook.unknown().marginalRate()).isEmpty();
        assertThat(Outlook.unknown().remaining()).isEmpty();
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("marginalRate", () -> new Outlook(null, Optional.empty()));
        assertNullRefused("remaining", () -> new Outlook(Optional.empty(), null));
    }
}
