package org.openspm.compensation.quota.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.quota.Quota;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

class AllocatedQuotasTest {

    private static final QuotaAllocation LEVELS = QuotaAllocation.among("east", "west")
            .overAssigned(percent(10))
            .floor("west", amount(600))
            .ceiling("east", amount(900))
            .then("east", QuotaAllocation.among("jill", "kim"));
    private static final AllocatedQuotas ALLOCATED = LEVELS.allocate(amount(1_000));

    @Test
    void knowsTheParts() {
        assertThat(ALLOCATED.part("west")).contains(amount(600));
        assertThat(ALLOCATED.part("jill")).contains(amount(250));
        assertThat(ALLOCATED.part("max")).isEmpty();
        assertThat(ALLOCATED.assigned()).isEqualTo(amount(1_100));
        assertThat(ALLOCATED.goal()).isEqualTo(amount(1_000));
        assertThat(ALLOCATED.allocation()).isEqualTo(LEVELS);
        assertThat(ALLOCATED.below().get("east").goal()).isEqualTo(amount(500));
        assertThat(ALLOCATED).hasToString("{east=500, jill=250, kim=250, west=600}");
    }

    @Test
    void becomesQuotas() {
        Period year = FiscalCalendar.gregorian().year(2026);
        assertThat(ALLOCATED.quota("kim", year)).contains(Quota.of(year, amount(250)));
        assertThat(ALLOCATED.quota("max", year)).isEmpty();
    }

    @Test
    void explainsItself() {
        assertThat(ALLOCATED.explain().render()).isEqualTo("""
                        handed down        1,100   evenly
                          goal             1,000
                          over-assignment   10 %
                          east               500   share of what is handed down, in whole units
                            share           50 %   evenly
                            ceiling          900
                            handed on        500   evenly
                              goal           500
                              jill           250   share of what is handed down, in whole units
                                share       50 %   evenly
                              kim            250   share of what is handed down, in whole units
                                share       50 %   evenly
                          west               600   share of what is handed down, in whole units
                            share           50 %   evenly
                            floor            600""");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("holder", () -> ALLOCATED.part(null));
        assertNullRefused("period", () -> ALLOCATED.quota("kim", null));
        assertNullRefused("goal", () -> new AllocatedQuotas(null, LEVELS, Map.of(), Map.of()));
        assertNullRefused("allocation", () -> new AllocatedQuotas(amount(1), null, Map.of(), Map.of()));
        assertNullRefused("parts", () -> new AllocatedQuotas(amount(1), LEVELS, null, Map.of()));
        assertNullRefused("below", () -> new AllocatedQuotas(amount(1), LEVELS, Map.of(), null));
    }
}
