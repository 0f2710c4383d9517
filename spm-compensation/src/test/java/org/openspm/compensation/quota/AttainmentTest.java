package org.openspm.compensation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class AttainmentTest {

    private static Figure attainment(String achieved, String quota) {
        return Attainment.of(number(achieved), Optional.of(number(quota)));
    }

    private static Ratio number(String number) {
        return Ratio.of(new BigDecimal(number));
    }

    @Test
    void isTheExactRatio() {
        assertThat(attainment("62000", "50000")).hasToString("124 %");
        assertThat(attainment("2000", "3000").orThrow()).isEqualTo(Ratio.of(2, 3));
        assertThat(attainment("2000", "3000")).hasToString("66.67 %");
        assertThat(attainment("0", "3000")).isEqualTo(Figure.of(Ratio.ZERO, Unit.PERCENT));
        assertThat(attainment("-300", "3000")).hasToString("-10 %");
    }

    @Test
    void isUndefinedWithoutAQuotaOfMoreThanZero() {
        assertThat(Attainment.of(number("10"), Optional.empty()))
                .isEqualTo(Figure.undefined(Unit.PERCENT, "there is no quota"));
        assertThat(attainment("10", "0.00")).hasToString("undefined: the quota is 0");
        assertThat(attainment("10", "-5")).hasToString("undefined: the quota is -5");
    }

    @Test
    void isWhatIsStatedForNoQuotaAndForOneOfZero() {
        WithoutQuota zero = WithoutQuota.undefined().zeroAttains(percent(100));
        assertThat(Attainment.of(number("10"), Optional.of(Ratio.ZERO), zero)).hasToString("100 %");
        assertThat(Attainment.of(number("10"), Optional.empty(), zero)).hasToString("undefined: there is no quota");
        WithoutQuota missing = WithoutQuota.undefined().missingAttains(percent(25));
        assertThat(Attainment.of(number("10"), Optional.empty(), missing)).hasToString("25 %");
        assertThat(Attainment.of(number("10"), Optional.of(Ratio.ZERO), missing))
                .hasToString("undefined: the quota is 0");
        assertThat(Attainment.of(number("10"), Optional.of(number("20")), WithoutQuota.attains(percent(25))))
                .hasToString("50 %");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("achieved", () -> Attainment.of(null, Optional.empty()));
        assertNullRefused("goal", () -> Attainment.of(Ratio.ZERO, null));
        assertNullRefused("without", () -> Attainment.of(Ratio.ZERO, Optional.empty(), null));
    }
}
