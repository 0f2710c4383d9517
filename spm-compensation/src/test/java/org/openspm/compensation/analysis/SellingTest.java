package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.selling;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Plans.CALENDAR;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class SellingTest {

    private static final Selling SELLING = selling(RateTable.flat(percent(10)), c -> c.cap(YEAR, amount(40)));

    @Test
    void asksForTheYearAComponentOrAPeriod() {
        assertThat(SELLING.pay(usd("100"))).isEqualTo(usd("10"));
        assertThat(SELLING.pay(usd("1000"))).isEqualTo(usd("40"));
        assertThat(SELLING.component("Sales").pay(usd("100"))).isEqualTo(usd("10"));
        assertThat(SELLING.during(CALENDAR.month(YearMonth.of(2026, 2))).pay(usd("100")))
                .isEqualTo(usd("10"));
        assertThat(SELLING.during(CALENDAR.month(YearMonth.of(2026, 3))).pay(usd("100")))
                .isEqualTo(usd("0"));
        assertThat(SELLING.evaluate(usd("100")).earned("jill")).isEqualTo(usd("10"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        Roster roster = SELLING.roster();
        assertNullRefused("plan", () -> Selling.of(null, roster, "jill", SELLING.facts()));
        assertNullRefused("roster", () -> Selling.of(SELLING.plan(), null, "jill", SELLING.facts()));
        assertNullRefused("participant", () -> Selling.of(SELLING.plan(), roster, null, SELLING.facts()));
        assertNullRefused("facts", () -> Selling.of(SELLING.plan(), roster, "jill", null));
        assertNullRefused("name", () -> SELLING.component(null));
        assertNullRefused("period", () -> SELLING.during(null));
        assertNullRefused("sold", () -> SELLING.pay(null));
    }
}
