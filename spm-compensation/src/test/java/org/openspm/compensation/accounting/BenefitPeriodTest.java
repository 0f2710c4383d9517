package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class BenefitPeriodTest {

    @Test
    void isTheLifeUnlessRenewalsAreCommensurate() {
        BenefitPeriod life = BenefitPeriod.ofTerm(24).expectedLife(48);
        assertThat(life.months()).isEqualTo(48);
        assertThat(life.commensurateRenewals().months()).isEqualTo(24);
        assertThat(BenefitPeriod.ofTerm(36).months()).isEqualTo(36);
        assertThat(life.commensurateRenewals()).hasToString("24 months, expected to stay 48, renewals commensurate");
    }

    @Test
    void mayBeExpensedUpToAYear() {
        assertThat(BenefitPeriod.ofTerm(12).mayBeExpensed()).isTrue();
        assertThat(BenefitPeriod.ofTerm(13).mayBeExpensed()).isFalse();
        assertThat(BenefitPeriod.ofTerm(12).expectedLife(24).mayBeExpensed()).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused("The term is of (0) months.", "Give 1 or more.", () -> BenefitPeriod.ofTerm(0));
        assertRefused(
                "The expected life of (11) months is below the term of (12).",
                "Give the term where no renewal is anticipated.",
                () -> BenefitPeriod.ofTerm(12).expectedLife(11));
    }
}
