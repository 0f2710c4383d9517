package org.openspm.compensation.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cost.Team.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class PayRecordTest {

    private static final Figure FULL = Figure.of(percent(100));
    private static final Figure GOAL = Figure.of(usd("10"));
    private static final PayRecord JILL = PayRecord.of("jill", FULL, usd("5"));

    @Test
    void keepsWhatIsKnown() {
        assertThat(JILL.target()).isEmpty();
        PayRecord known = JILL.target(usd("4")).salary(usd("6")).quota(GOAL).potential(BigDecimal.ONE);
        assertThat(known)
                .isEqualTo(new PayRecord(
                        "jill",
                        FULL,
                        usd("5"),
                        Optional.of(usd("4")),
                        Optional.of(usd("6")),
                        Optional.of(GOAL),
                        Optional.of(BigDecimal.ONE)));
    }

    @Test
    void refusesAQuotaThatIsNoNumber() {
        assertRefused(
                "The quota (undefined: not set) of (jill) is no number.",
                "Leave it out if there is none.",
                () -> JILL.quota(Figure.undefined(Unit.NUMBER, "not set")));
    }

    @Test
    void refusesNulls() {
        Optional<BigDecimal> none = Optional.empty();
        Optional<Figure> noQuota = Optional.empty();
        assertNullRefused("name", () -> PayRecord.of(null, FULL, usd("5")));
        assertNullRefused("attainment", () -> PayRecord.of("jill", null, usd("5")));
        assertNullRefused("pay", () -> PayRecord.of("jill", FULL, null));
        assertNullRefused("target", () -> new PayRecord("jill", FULL, usd("5"), null, Optional.empty(), noQuota, none));
        assertNullRefused("salary", () -> new PayRecord("jill", FULL, usd("5"), Optional.empty(), null, noQuota, none));
        assertNullRefused(
                "quota", () -> new PayRecord("jill", FULL, usd("5"), Optional.empty(), Optional.empty(), null, none));
        assertNullRefused(
                "potential",
                () -> new PayRecord("jill", FULL, usd("5"), Optional.empty(), Optional.empty(), noQuota, null));
    }
}
