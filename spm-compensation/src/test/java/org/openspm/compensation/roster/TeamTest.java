package org.openspm.compensation.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.quota.Quotas;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;
import org.openspm.core.time.Timeline;

class TeamTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Team TEAM = Team.of("north")
            .member("jill")
            .member("joe", 3, DateRange.from(JULY))
            .member("joe", DateRange.of(MARCH, JULY))
            .member("ann", new BigDecimal("0.5"), DateRange.of(MARCH, JULY));

    @Test
    void membersComeAndGo() {
        assertThat(TEAM.members()).containsExactly("ann", "jill", "joe");
        assertThat(TEAM.membersOn(MARCH.minusDays(1))).containsExactly(entry("jill", BigDecimal.ONE));
        assertThat(TEAM.membersOn(MARCH))
                .containsExactly(
                        entry("ann", new BigDecimal("0.5")),
                        entry("jill", BigDecimal.ONE),
                        entry("joe", BigDecimal.ONE));
        assertThat(TEAM.membersOn(JULY))
                .containsExactly(entry("jill", BigDecimal.ONE), entry("joe", BigDecimal.valueOf(3)));
        assertThat(TEAM.points("joe"))
                .isEqualTo(Timeline.<BigDecimal>empty()
                        .changing(MARCH, BigDecimal.ONE)
                        .changing(JULY, BigDecimal.valueOf(3)));
        assertThat(TEAM.points("nobody")).isEqualTo(Timeline.empty());
        assertThat(Team.of("empty").members()).isEmpty();
    }

    @Test
    void hasQuotasOfItsOwn() {
        assertThat(TEAM.quotas()).isEqualTo(Quotas.none());
        assertThat(TEAM.quota("sales", YEAR, amount(5)).quotas())
                .isEqualTo(Quotas.none().with("sales", YEAR, amount(5)));
        assertThat(TEAM.quotas(all -> all.with("sales", YEAR, amount(5))))
                .isEqualTo(TEAM.quota("sales", YEAR, amount(5)));
    }

    @Test
    void isEqualByMembersAndQuotas() {
        Team same = Team.of("north")
                .member("ann", new BigDecimal("0.50"), DateRange.of(MARCH, JULY))
                .member("joe", DateRange.from(MARCH))
                .member("joe", 3, DateRange.from(JULY))
                .member("jill");
        assertThat(same).isEqualTo(TEAM).hasSameHashCodeAs(TEAM).hasToString("team (north) of [ann, jill, joe]");
        assertThat(TEAM.id()).isEqualTo("north");
        assertThat(TEAM)
                .isNotEqualTo(TEAM.member("eve"))
                .isNotEqualTo(TEAM.quota("sales", YEAR, amount(5)))
                .isNotEqualTo(Team.of("north"))
                .isNotEqualTo("north");
        assertThat(Team.of("north")).isNotEqualTo(Team.of("south"));
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(TEAM.problems()).isEmpty();
        assertThat(Team.of(" ").problems())
                .containsExactly("The id ( ) of a team is blank.\nGive it the id that a plan names it by.");
        assertThat(TEAM.member("jill", 2, DateRange.all()).problems())
                .containsExactly(
                        "The number of points of (jill) in the team (north) from (the beginning) on is (1) and (2)."
                                + "\nState one for each date.");
        assertThat(TEAM.member("joe", 2, DateRange.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 8, 1)))
                        .problems())
                .containsExactly(
                        "The number of points of (joe) in the team (north) is (1) until before (2026-07-01),"
                                + " but (2) from (2026-05-01) on.\nEnd the one before the other begins.",
                        "The number of points of (joe) in the team (north) is (2) until before (2026-08-01),"
                                + " but (3) from (2026-07-01) on.\nEnd the one before the other begins.");
    }

    @Test
    void refusesNegativePoints() {
        assertRefused(
                "The number of points of the member (jill) is negative (-1).",
                "State zero or more.",
                () -> TEAM.member("jill", -1, DateRange.all()));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("id", () -> Team.of(null));
        assertNullRefused("participant", () -> TEAM.member(null));
        assertNullRefused("points", () -> TEAM.member("jill", null, DateRange.all()));
        assertNullRefused("dates", () -> TEAM.member("jill", (DateRange) null));
        assertNullRefused("change", () -> TEAM.quotas(null));
        assertNullRefused("quotas", () -> TEAM.quotas(all -> null));
        assertNullRefused("date", () -> TEAM.membersOn(null));
        assertNullRefused("participant", () -> TEAM.points(null));
    }
}
