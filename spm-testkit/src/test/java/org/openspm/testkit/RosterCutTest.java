package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;

/** Stating again what holds already leaves a roster equal, whatever timelines it has. */
class RosterCutTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static final Roster EVERYTHING = Roster.builder()
            .participant(
                    "jill",
                    p -> p.role("rep")
                            .role("lead", MARCH, JULY)
                            .on("Plan", MARCH, JULY)
                            .on("Other", JULY)
                            .territory("west", MARCH)
                            .territory("east", LocalDate.of(2026, 1, 1), JULY)
                            .reportsTo("boss")
                            .reportsToNobody(JULY)
                            .reportsAlong("products", "boss", MARCH)
                            .targetIncentive(amount(100))
                            .targetIncentive(amount(200), JULY)
                            .salary(amount(1_000), MARCH)
                            .paidIn("EUR", JULY)
                            .rate("own", percent(3))
                            .rate("own", percent(4), MARCH)
                            .points(new BigDecimal("1.5"), MARCH))
            .participant("boss", p -> p)
            .team(
                    "team",
                    t -> t.member("jill", 2, DateRange.of(MARCH, JULY))
                            .member("boss", new BigDecimal("0.5"), DateRange.from(MARCH)))
            .roleQuota("rep", "sales", FiscalCalendar.gregorian().year(2026), amount(1))
            .territoryQuota("west", "sales", FiscalCalendar.gregorian().year(2026), amount(1))
            .build();

    @Property(tries = 100)
    void aRosterThatIsCutIsEqual(@ForAll @IntRange(max = 364) int day) {
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(day);
        assertThat(new RosterCut(date).of(EVERYTHING)).isEqualTo(EVERYTHING);
    }

    @Test
    void onABoundAndNextToIt() {
        for (LocalDate date : new LocalDate[] {MARCH, MARCH.minusDays(1), JULY, JULY.minusDays(1)}) {
            assertThat(new RosterCut(date).of(EVERYTHING)).isEqualTo(EVERYTHING);
        }
    }
}
