package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Rate.percent;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithoutQuotaTest {

    @Test
    void statesTheTwoApart() {
        assertThat(WithoutQuota.undefined())
                .isEqualTo(new WithoutQuota(Optional.empty(), Optional.empty()))
                .hasToString("no quota: undefined, quota of zero: undefined");
        assertThat(WithoutQuota.undefined().zeroAttains(percent(100)))
                .hasToString("no quota: undefined, quota of zero: 100 %");
        assertThat(WithoutQuota.undefined().missingAttains(percent(50)))
                .hasToString("no quota: 50 %, quota of zero: undefined");
        assertThat(WithoutQuota.attains(percent(25)))
                .isEqualTo(WithoutQuota.undefined().missingAttains(percent(25)).zeroAttains(percent(25)))
                .hasToString("no quota: 25 %, quota of zero: 25 %");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("attainment", () -> WithoutQuota.attains(null));
        assertNullRefused("attainment", () -> WithoutQuota.undefined().zeroAttains(null));
        assertNullRefused("missing", () -> new WithoutQuota(null, Optional.empty()));
        assertNullRefused("zero", () -> new WithoutQuota(Optional.empty(), null));
    }
}
