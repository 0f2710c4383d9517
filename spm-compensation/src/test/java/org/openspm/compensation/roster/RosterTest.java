package org.openspm.compensation.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.credit.CreditContext;
import org.openspm.compensation.quota.Quotas;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

class RosterTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);
    private static final Period MARCH_2026 = FiscalCalendar.gregorian().month(2026, 3);
    private static final Proration DAYS = Proration.actualDays();
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Roster ROSTER = Roster.builder()
            .participant("sam", p -> p.targetIncentive(amount(60_000)))
            .participant("jill", p -> p.reportsTo("kim", JULY).reportsTo("sam").reportsAlong("product", "kim"))
            .participant("kim", p -> p)
            .team("north", t -> t.member("jill").member("kim"))
            .roleQuota("AE", "sales", YEAR, amount(800))
            .territoryQuota("west", "sales", YEAR, amount(900))
            .build();

    private static String id(Participant participant) {
        return participant.id();
    }

    @Test
    void holdsParticipantsInTheOrderOfTheirIds() {
        assertThat(ROSTER.participants()).extracting(Participant::id).containsExactly("jill", "kim", "sam");
        assertThat(ROSTER.participant("sam")).contains(Participant.of("sam").targetIncentive(amount(60_000)));
        assertThat(ROSTER.participant("nobody")).isEmpty();
        assertThat(ROSTER).hasToString("[jill, kim, sam]");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ROSTER.participants().clear());
    }

    @Test
    void holdsTeamsAndQuotas() {
        assertThat(ROSTER.teams()).containsOnlyKeys("north");
        assertThat(ROSTER.team("north")).contains(Team.of("north").member("kim").member("jill"));
        assertThat(ROSTER.team("south")).isEmpty();
        assertThat(ROSTER.roleQuotas()).containsOnlyKeys("AE");
        assertThat(ROSTER.roleQuotas().get("AE")).isEqualTo(Quotas.none().with("sales", YEAR, amount(800)));
        assertThat(ROSTER.territoryQuotas()).containsOnlyKeys("west");
        assertThat(Roster.builder()
                        .roleQuotas("AE", none -> none.with("sales", YEAR, amount(800)))
                        .territoryQuotas("west", none -> none.with("sales", YEAR, amount(900)))
                        .build()
                        .territoryQuotas())
                .isEqualTo(ROSTER.territoryQuotas());
    }

    @Test
    void knowsWhoReportsToWhom() {
        assertThat(ROSTER.hierarchy().managerOf("jill", JULY.minusDays(1))).contains("sam");
        assertThat(ROSTER.hierarchy().managerOf("jill", JULY)).contains("kim");
        assertThat(ROSTER.hierarchies()).containsOnlyKeys("product");
        assertThat(ROSTER.hierarchies().get("product").managersOf("jill", MARCH))
                .containsExactly("kim");
    }

    @Test
    void reportingEndsAndBeginsAgain() {
        Roster roster = Roster.builder()
                .participant("sam", p -> p)
                .participant(
                        "jill",
                        p -> p.reportsTo("sam", MARCH).reportsToNobody(JULY).reportsTo("sam", JULY.plusMonths(1)))
                .build();
        assertThat(List.of(MARCH.minusDays(1), MARCH, JULY, JULY.plusMonths(1)))
                .extracting(date -> roster.hierarchy().managerOf("jill", date).orElse("nobody"))
                .containsExactly("nobody", "sam", "nobody", "sam");
    }

    @Test
    void knowsWhoHoldsATerritory() {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.territory("west", MARCH, JULY))
                .participant("joe", p -> p.territory("west", JULY))
                .participant("sam", p -> p.territory("west"))
                .build();
        assertThat(roster.holdersOf("west", MARCH)).extracting(RosterTest::id).containsExactly("jill", "sam");
        assertThat(roster.holdersOf("west", JULY)).extracting(RosterTest::id).containsExactly("joe", "sam");
        assertThat(roster.holdersOf("east", JULY)).isEmpty();
    }

    @Test
    void positionsShareEmploymentAndLeavesOfTheirPerson() {
        Roster roster = Roster.builder()
                .participant(
                        "jill",
                        p -> p.hired(MARCH)
                                .terminated(LocalDate.of(2026, 12, 31), "resigned")
                                .unpaidLeave("sabbatical", DateRange.of(JULY, JULY.plusDays(10))))
                .participant("jill-coach", p -> p.person("jill").on("Coach", JULY.plusDays(5)))
                .participant(
                        "jill-lead",
                        p -> p.person("jill")
                                .hired(LocalDate.of(2026, 10, 1))
                                .paidLeave("parental", DateRange.from(LocalDate.of(2026, 11, 1))))
                .participant("joe", p -> p.person("joe jones"))
                .build();
        DateRange left = DateRange.of(JULY.plusDays(10), LocalDate.of(2027, 1, 1));
        assertThat(roster.positionsOf("jill"))
                .extracting(RosterTest::id)
                .containsExactly("jill", "jill-coach", "jill-lead");
        assertThat(roster.positionsOf("joe jones")).extracting(RosterTest::id).containsExactly("joe");
        assertThat(roster.activeOn("Coach", "jill-coach")).containsExactly(left);
        assertThat(roster.activeOn("AE", "jill")).containsExactly(DateRange.of(MARCH, JULY), left);
        assertThat(roster.activeOn("AE", "jill-coach")).isEmpty();
        assertThat(roster.activeOn("AE", "jill-lead"))
                .containsExactly(DateRange.of(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1)));
        assertThat(roster.activeOn("AE", "joe")).containsExactly(DateRange.all());
        assertThat(roster.employmentOf("jill-coach")).isEqualTo(roster.employmentOf("jill"));
        assertThat(roster.employmentOf("jill-coach"))
                .extracting(Employment::endReason)
                .containsExactly("resigned");
        assertThat(roster.employmentOf("jill-lead"))
                .containsExactly(new Employment(DateRange.from(LocalDate.of(2026, 10, 1)), ""));
    }

    @Test
    void knowsSinceWhenTenureCounts() {
        Roster roster = Roster.builder()
                .participant(
                        "jill",
                        p -> p.hired(MARCH)
                                .terminated(LocalDate.of(2026, 6, 30))
                                .hired(LocalDate.of(2026, 9, 1)))
                .participant("joe", p -> p)
                .build();
        assertThat(roster.hiredOn("jill", MARCH.minusDays(1))).isEmpty();
        assertThat(roster.hiredOn("jill", MARCH)).contains(MARCH);
        assertThat(roster.hiredOn("jill", JULY)).as("between the two").contains(MARCH);
        assertThat(roster.hiredOn("jill", LocalDate.of(2026, 9, 1))).contains(LocalDate.of(2026, 9, 1));
        assertThat(roster.hiredOn("joe", JULY)).isEmpty();
    }

    @Test
    void findsAQuotaWithThePersonThenTheRoleThenTheTerritory() {
        Roster roster = Roster.builder()
                .participant("own", p -> p.role("AE").quota("sales", YEAR, amount(3_650)))
                .participant("role", p -> p.role("AE").territory("west"))
                .participant("territory", p -> p.role("SDR").territory("west").territory("east"))
                .participant("none", p -> p.role("SDR"))
                .roleQuota("AE", "sales", YEAR, Money.of(7_300, "USD"))
                .roleQuota("SDR", "meetings", YEAR, amount(100))
                .territoryQuota("west", "sales", YEAR, amount(1_000))
                .territoryQuota("east", "sales", YEAR, amount(2_000))
                .build();
        assertThat(roster.quotaOf("own", "sales", YEAR, USD, DAYS)).contains(Ratio.of(3_650, 1));
        assertThat(roster.quotaOf("role", "sales", YEAR, USD, DAYS)).contains(Ratio.of(7_300, 1));
        assertThat(roster.quotaOf("territory", "sales", YEAR, USD, DAYS)).contains(Ratio.of(3_000, 1));
        assertThat(roster.quotaOf("none", "sales", YEAR, USD, DAYS)).isEmpty();
        assertThat(roster.explainQuotaOf("none", "sales", YEAR, USD, DAYS).figure())
                .hasToString("undefined: no quota (sales) is stated for none in 2026");
    }

    @Test
    void aRoleHeldForAPartOfThePeriodCountsForItsPart() {
        Roster roster = Roster.builder()
                .participant(
                        "jill", p -> p.role("AE", MARCH).role("Senior", JULY).territory("west"))
                .roleQuota("AE", "sales", YEAR, amount(730))
                .roleQuota("Senior", "sales", YEAR, amount(1_460))
                .territoryQuota("west", "sales", YEAR, amount(365))
                .build();
        // 59 days of the territory's 1 a day, 122 of 2, 184 of 4
        assertThat(roster.quotaOf("jill", "sales", YEAR, USD, DAYS)).contains(Ratio.of(59 + 244 + 736, 1));
        assertThat(roster.quotaOf("jill", "sales", YEAR, USD, Proration.monthsHeldOnFirstDay()))
                .contains(Ratio.of(365 * 2, 12).plus(Ratio.of(730 * 4, 12)).plus(Ratio.of(1_460 * 6, 12)));
    }

    @Test
    void aQuotaCountsWhileEmployedAndNotOnUnpaidLeave() {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.hired(LocalDate.of(2026, 3, 16)).quota("sales", MARCH_2026, amount(3_100)))
                .participant(
                        "joe",
                        p -> p.unpaidLeave("sabbatical", DateRange.of(MARCH, MARCH.plusDays(10)))
                                .paidLeave("parental", DateRange.from(MARCH.plusDays(20)))
                                .quota("sales", MARCH_2026, amount(3_100)))
                .participant("gone", p -> p.terminated(MARCH.minusDays(1)).quota("sales", MARCH_2026, amount(3_100)))
                .build();
        assertThat(roster.quotaOf("jill", "sales", MARCH_2026, USD, DAYS)).contains(Ratio.of(1_600, 1));
        assertThat(roster.quotaOf("jill", "sales", MARCH_2026, USD, DAYS.firstDayNotCounted()))
                .contains(Ratio.of(1_500, 1));
        assertThat(roster.quotaOf("joe", "sales", MARCH_2026, USD, DAYS)).contains(Ratio.of(2_100, 1));
        assertThat(roster.quotaOf("gone", "sales", MARCH_2026, USD, DAYS)).contains(Ratio.ZERO);
    }

    @Test
    void explainsWhereAQuotaComesFrom() {
        Roster roster = Roster.builder()
                .participant("jill", p -> p.role("AE", JULY).territory("west"))
                .roleQuota("AE", "sales", YEAR, amount(730))
                .territoryQuota("west", "sales", YEAR, amount(365))
                .build();
        assertThat(roster.explainQuotaOf("jill", "sales", YEAR, USD, DAYS).render())
                .isEqualTo(String.join(
                        "\n",
                        "quota (sales) of 2026   USD 549.00   actual days",
                        "  role (AE)             USD 368.00   on [2026-07-01/2027-01-01]",
                        "    goal sales of 2026  USD 368.00   quota x share",
                        "      quota of 2026     USD 730.00",
                        "      share of 2026        50.41 %   184 of 365 days, by actual days",
                        "  territory (west)      USD 181.00   on [2026-01-01/2026-07-01]",
                        "    goal sales of 2026  USD 181.00   quota x share",
                        "      quota of 2026     USD 365.00",
                        "      share of 2026        49.59 %   181 of 365 days, by actual days"));
    }

    @Test
    void mayBeEmpty() {
        assertThat(Roster.builder().build().participants()).isEmpty();
    }

    @Test
    void isEqualByPeopleTeamsAndQuotas() {
        Roster same = Roster.builder()
                .territoryQuota("west", "sales", YEAR, amount(900))
                .roleQuota("AE", "sales", YEAR, amount(800))
                .team("north", t -> t.member("kim").member("jill"))
                .participant("kim", p -> p)
                .participant(
                        "jill",
                        p -> p.reportsAlong("product", "kim").reportsTo("sam").reportsTo("kim", JULY))
                .participant("sam", p -> p.targetIncentive(amount("60000.00")))
                .build();
        assertThat(same).isEqualTo(ROSTER).hasSameHashCodeAs(ROSTER);
        Roster.Builder builder = Roster.builder();
        Roster nobody = builder.build();
        Roster jill = builder.participant("jill", p -> p).build();
        Roster withTeam = builder.team("north", t -> t).build();
        Roster withRole = builder.roleQuota("AE", "sales", YEAR, amount(1)).build();
        Roster withTerritory =
                builder.territoryQuota("west", "sales", YEAR, amount(1)).build();
        assertThat(List.of(ROSTER, nobody, jill, withTeam, withRole, withTerritory))
                .doesNotHaveDuplicates();
        assertThat(ROSTER).isNotEqualTo("[jill, kim, sam]");
    }

    @Test
    void refusesAnUnknownManager() {
        assertConflict(
                "The participant (jill) reports to (sam), who is not on the roster.",
                "Describe the manager too.",
                () -> Roster.builder()
                        .participant("jill", p -> p.reportsTo("sam").reportsTo("sam", JULY))
                        .build());
        assertConflict(
                "The participant (jill) reports to (sam) along (product), who is not on the roster.",
                "Describe the manager too.",
                () -> Roster.builder()
                        .participant("jill", p -> p.reportsAlong("product", "sam"))
                        .build());
    }

    @Test
    void refusesAnUnknownMember() {
        assertConflict(
                "The team (north) has the member (sam), who is not on the roster.",
                "Describe the member too.",
                () -> Roster.builder().team("north", t -> t.member("sam")).build());
    }

    @Test
    void refusesWhoIsDescribedTwice() {
        assertConflict(
                "The participant (jill) is described twice.",
                "Describe each once, under an id of its own.",
                () -> Roster.builder()
                        .participant("jill", p -> p)
                        .participant("jill", p -> p.name("Jill"))
                        .build());
        assertConflict(
                "The team (north) is described twice.",
                "Describe each once, under an id of its own.",
                () -> Roster.builder()
                        .team("north", t -> t)
                        .team("north", t -> t)
                        .build());
    }

    @Test
    void refusesTheDescriptionOfAnother() {
        assertConflict(
                "The description of the participant (jill) returned (joe).",
                "Return what the description was given.",
                () -> Roster.builder()
                        .participant("jill", p -> Participant.of("joe"))
                        .build());
        assertConflict(
                "The description of the team (north) returned (south).",
                "Return what the description was given.",
                () -> Roster.builder().team("north", t -> Team.of("south")).build());
    }

    @Test
    void refusesAPositionOfAPosition() {
        assertConflict(
                "The participant (coach) is a position of (jill), which is a position of (bob).",
                "Name the person as that of both.",
                () -> Roster.builder()
                        .participant("jill", p -> p.person("bob"))
                        .participant("coach", p -> p.person("jill"))
                        .build());
    }

    @Test
    void refusesBlankNamesOfQuotas() {
        assertConflict(
                "The name ( ) of a role with quotas is blank.",
                "Give it the name that participants hold it by.",
                () -> Roster.builder().roleQuota(" ", "sales", YEAR, amount(1)).build());
        assertConflict(
                "The name () of a territory with quotas is blank.",
                "Give it the name that participants hold it by.",
                () -> Roster.builder()
                        .territoryQuota("", "sales", YEAR, amount(1))
                        .build());
    }

    @Test
    void refusesACircle() {
        assertConflict(
                "The reporting lines form a circle on (2026-07-01/..): (jill -> sam -> jill).",
                "Give one of them a manager outside the circle, or none.",
                () -> Roster.builder()
                        .participant("jill", p -> p.reportsTo("sam"))
                        .participant("sam", p -> p.reportsTo("jill", JULY))
                        .build());
        assertConflict(
                "Along (product): The reporting lines form a circle on (../..): (jill -> jill).",
                "Give one of them a manager outside the circle, or none.",
                () -> Roster.builder()
                        .participant("jill", p -> p.reportsAlong("product", "jill"))
                        .build());
    }

    @Test
    void refusesEverythingAtOnce() {
        Roster.Builder roster = Roster.builder()
                .participant("sam", p -> p.reportsTo("jill"))
                .participant("jill", p -> p.reportsTo("sam").reportsAlong("product", "ann"))
                .participant("jill", p -> p)
                .participant("", p -> p.role("AE").role("SDR"))
                .team("north", t -> t.member("bob"));
        assertConflict(
                String.join(
                        "\n",
                        "The participant (jill) is described twice.",
                        "Describe each once, under an id of its own.",
                        "The id () of a participant is blank.",
                        "Give it the id that transactions name it by.",
                        "The role of the participant () from (the beginning) on is (AE) and (SDR).",
                        "State one for each date.",
                        "The participant (jill) reports to (ann) along (product), who is not on the roster.",
                        "Describe the manager too.",
                        "The team (north) has the member (bob), who is not on the roster.",
                        "Describe the member too.",
                        "The reporting lines form a circle on (../..): (jill -> sam -> jill)."),
                "Give one of them a manager outside the circle, or none.",
                roster::build);
    }

    @Test
    void buildsAgainWithoutRepeatingAProblem() {
        Roster.Builder roster = Roster.builder().participant("jill", p -> p.reportsTo("sam"));
        String problem = "The participant (jill) reports to (sam), who is not on the roster.";
        assertConflict(problem, "Describe the manager too.", roster::build);
        assertConflict(problem, "Describe the manager too.", roster::build);
        Roster built = roster.participant("sam", p -> p).build();
        roster.participant("ann", p -> p);
        assertThat(built.participants()).hasSize(2);
    }

    @Test
    void refusesToAnswerForWhoIsNotOnIt() {
        String problem = "The participant (bob) is not on the roster.";
        String remedy = "Use one of [jill, kim, sam].";
        assertRefused(problem, remedy, () -> ROSTER.quotaOf("bob", "sales", YEAR, USD, DAYS));
        assertRefused(problem, remedy, () -> ROSTER.employmentOf("bob"));
        assertRefused(problem, remedy, () -> ROSTER.hiredOn("bob", JULY));
        assertRefused(problem, remedy, () -> ROSTER.activeOn("AE", "bob"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        Roster.Builder builder = Roster.builder();
        assertNullRefused("id", () -> builder.participant(null, p -> p));
        assertNullRefused("description", () -> builder.participant("jill", null));
        assertNullRefused("description returned", () -> builder.participant("jill", p -> null));
        assertNullRefused("description", () -> builder.team("north", null));
        assertNullRefused("role", () -> builder.roleQuota(null, "sales", YEAR, amount(1)));
        assertNullRefused("territory", () -> builder.territoryQuota(null, "sales", YEAR, amount(1)));
        assertNullRefused("change", () -> builder.roleQuotas("AE", null));
        assertNullRefused("change returned", () -> builder.territoryQuotas("west", all -> null));
        assertNullRefused("id", () -> ROSTER.participant(null));
        assertNullRefused("id", () -> ROSTER.team(null));
        assertNullRefused("person", () -> ROSTER.positionsOf(null));
        assertNullRefused("territory", () -> ROSTER.holdersOf(null, JULY));
        assertNullRefused("date", () -> ROSTER.holdersOf("west", null));
        assertNullRefused("date", () -> ROSTER.hiredOn("jill", null));
        assertNullRefused("plan", () -> ROSTER.activeOn(null, "jill"));
        assertNullRefused("quotaName", () -> ROSTER.quotaOf("jill", null, YEAR, USD, DAYS));
        assertNullRefused("period", () -> ROSTER.quotaOf("jill", "sales", null, USD, DAYS));
        assertNullRefused("currency", () -> ROSTER.quotaOf("jill", "sales", YEAR, null, DAYS));
        assertNullRefused("proration", () -> ROSTER.explainQuotaOf("jill", "sales", YEAR, USD, null));
        assertNullRefused("plan", () -> ROSTER.under(null, USD, DAYS));
        assertNullRefused("currency", () -> ROSTER.under("AE", null, DAYS));
        assertNullRefused("proration", () -> ROSTER.under("AE", USD, null));
    }

    @Test
    void creditClimbsAllItsLines() {
        CreditContext context = ROSTER.creditContext();
        assertThat(context.names()).containsExactly("product");
        assertThat(context.hierarchy("product").managersOf("jill", MARCH))
                .isEqualTo(ROSTER.hierarchies().get("product").managersOf("jill", MARCH))
                .isNotEmpty();
    }
}
