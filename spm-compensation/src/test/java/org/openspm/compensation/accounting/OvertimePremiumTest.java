package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

class OvertimePremiumTest {

    private static List<BigDecimal> hours(String... hours) {
        return java.util.stream.Stream.of(hours).map(BigDecimal::new).toList();
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    /** 29 CFR 778.118: a commission of 1,250 in a week of 50 hours raises the rate by 25, and half of that is due for 10 hours. */
    @Test
    void dividesByAllHoursWorkedAndPaysHalf() {
        OvertimePremium premium = OvertimePremium.equallyByWeek(usd("5000"), hours("50", "50", "50", "40"));
        assertThat(premium.hourlyIncreases().get(0)).isEqualTo(Ratio.of(25, 1));
        assertThat(premium.byWeek()).containsExactly(usd("125"), usd("125"), usd("125"), usd("0"));
        assertThat(premium.total()).isEqualTo(usd("375"));
        assertThat(premium).hasToString("overtime premium USD 375.00 on a commission of USD 5,000.00");
    }

    /** Twelve fifty-seconds of 416 are 96 a week; in 48 hours that is 2 an hour, half of it for 8 hours. */
    @Test
    void allocatesAMonthByTwelveFiftySeconds() {
        assertThat(OvertimePremium.monthlyByWeek(usd("416"), hours("48", "40")).byWeek())
                .containsExactly(usd("8"), usd("0"));
        assertThat(OvertimePremium.semimonthlyByWeek(usd("208"), hours("48", "40"))
                        .byWeek())
                .containsExactly(usd("8"), usd("0"));
    }

    /** 192 over 192 hours is 1 an hour, whatever the week. */
    @Test
    void allocatesByHour() {
        OvertimePremium premium = OvertimePremium.equallyByHour(usd("192"), hours("44", "48", "60", "40"));
        assertThat(premium.byWeek()).containsExactly(usd("2"), usd("4"), usd("10"), usd("0"));
        assertThat(OvertimePremium.equallyByWeek(usd("90"), hours("0", "50"))
                        .hourlyIncreases()
                        .get(0))
                .isEqualTo(Ratio.ZERO);
        assertThat(premium).isEqualTo(OvertimePremium.equallyByHour(usd("192"), hours("44", "48", "60", "40")));
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused(
                "The commission (USD -1.00) is below zero.",
                "Give what was paid, zero or more.",
                () -> OvertimePremium.equallyByWeek(usd("-1"), hours("40")));
        assertRefused(
                "The commission (USD 1.00) is of no week.",
                "Give the hours of at least one.",
                () -> OvertimePremium.equallyByWeek(usd("1"), List.of()));
        assertRefused(
                "The hours (-1) of a week are below zero.",
                "Give what was worked, zero or more.",
                () -> OvertimePremium.monthlyByWeek(usd("1"), hours("-1")));
        assertRefused(
                "The hours ([0]) of the commission (USD 1.00) are none.",
                "Allocate it by week.",
                () -> OvertimePremium.equallyByHour(usd("1"), hours("0")));
        assertNullRefused("commission", () -> OvertimePremium.equallyByWeek(null, hours("1")));
    }
}
