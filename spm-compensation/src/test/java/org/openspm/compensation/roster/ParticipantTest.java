package org.openspm.compensation.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspm.compensation.quota.Quotas;
import org.openspm.core.money.CurrencyMismatchException;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;
import org.openspm.core.time.Timeline;

class ParticipantTest {

    private static final Period YEAR = FiscalCalendar.gregorian().year(2026);
    private static final Period MARCH_2026 = FiscalCalendar.gregorian().month(2026, 3);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final DateRange SPRING = DateRange.of(MARCH, JULY);

    private static Participant jill() {
        return Participant.of("jill");
    }

    @Test
    void needsNothingButTheId() {
        assertThat(jill().id()).isEqualTo("jill");
        assertThat(jill().name()).isEqualTo("jill");
        assertThat(jill().person()).isEqualTo("jill");
        assertThat(jill().isEmploymentStated()).isFalse();
        assertThat(jill().employment()).containsExactly(new Employment(DateRange.all(), ""));
        assertThat(jill().plans()).isEmpty();
        assertThat(jill().isOn("any plan")).isTrue();
        assertThat(jill().membership("any plan")).containsExactly(DateRange.all());
        assertThat(jill().quotas()).isEqualTo(Quotas.none());
        assertThat(jill().leaves()).isEmpty();
        assertThat(jill().roles()).isEqualTo(Timeline.empty());
        assertThat(jill().territories()).isEmpty();
        assertThat(jill().managers()).isEqualTo(Timeline.empty());
        assertThat(jill().managersAlong()).isEmpty();
        assertThat(jill().targetIncentives()).isEqualTo(Timeline.empty());
        assertThat(jill().salaries()).isEqualTo(Timeline.empty());
        assertThat(jill().payCurrencies()).isEqualTo(Timeline.empty());
        assertThat(jill().rates()).isEmpty();
        assertThat(jill().scores()).isEmpty();
        assertThat(jill().points()).isEqualTo(Timeline.empty());
        assertThat(jill().problems()).isEmpty();
        assertThat(jill()).hasToString("jill");
    }

    @Test
    void hasANameAndMayBeAPosition() {
        Participant coach = Participant.of("jill-coach").name("Jill Jones").person("jill");
        assertThat(coach.name()).isEqualTo("Jill Jones");
        assertThat(coach.person()).isEqualTo("jill");
    }

    @Test
    void isEmployedFromHireToTermination() {
        Participant back = jill().terminated(LocalDate.of(2025, 6, 30), "resigned")
                .hired(MARCH)
                .hired(LocalDate.of(2024, 1, 1));
        assertThat(back.employment())
                .containsExactly(
                        new Employment(DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 7, 1)), "resigned"),
                        new Employment(DateRange.from(MARCH), ""));
        assertThat(back.isEmploymentStated()).isTrue();
        assertThat(back.problems()).isEmpty();
        assertThat(jill().terminated(LocalDate.of(2026, 6, 30)).employment())
                .as("hired some time")
                .containsExactly(new Employment(DateRange.of(LocalDate.MIN, JULY), ""));
        assertThat(jill().hired(MARCH)
                        .hired(JULY)
                        .terminated(LocalDate.of(2026, 6, 30))
                        .problems())
                .as("hired again the day after")
                .isEmpty();
        assertThat(jill().hired(MARCH).terminated(MARCH, "no show").employment())
                .containsExactly(new Employment(DateRange.of(MARCH, MARCH.plusDays(1)), "no show"));
        assertThat(jill().hired(MARCH).terminated(LocalDate.MAX).employment())
                .as("never")
                .containsExactly(new Employment(DateRange.from(MARCH), ""));
        assertThat(jill().terminated(MARCH, "left")
                        .terminated(MARCH, "resigned")
                        .employment())
                .extracting(Employment::endReason)
                .containsExactly("left, resigned");
    }

    @Test
    void isOnPlansBySomeDates() {
        Participant moved = jill().on("AE", JANUARY, MARCH)
                .on("AE", MARCH, JULY)
                .on("Manager", JULY)
                .on("SPIFF");
        assertThat(moved.membership("AE")).containsExactly(DateRange.of(JANUARY, JULY));
        assertThat(moved.membership("Manager")).containsExactly(DateRange.from(JULY));
        assertThat(moved.membership("SPIFF")).containsExactly(DateRange.all());
        assertThat(moved.membership("SDR")).isEmpty();
        assertThat(moved.isOn("AE")).isTrue();
        assertThat(moved.isOn("SDR")).isFalse();
        assertThat(moved.plans()).containsOnlyKeys("AE", "Manager", "SPIFF");
    }

    @Test
    void hasOneRoleAtATime() {
        assertThat(jill().role("Manager", JULY).role("AE").roles())
                .isEqualTo(Timeline.always("AE").changing(JULY, "Manager"));
        assertThat(jill().role("Acting manager", MARCH, JULY)
                        .role("AE", JANUARY)
                        .role("AE", JULY)
                        .roles())
                .isEqualTo(Timeline.<String>empty()
                        .changing(JANUARY, "AE")
                        .changing(MARCH, "Acting manager")
                        .changing(JULY, "AE"));
        assertThat(jill().role("AE", MARCH, JULY).roles())
                .isEqualTo(Timeline.<String>empty().changing(MARCH, "AE").ending(JULY));
    }

    @Test
    void mayHoldSeveralTerritories() {
        assertThat(jill().territory("north")
                        .territory("south", MARCH)
                        .territory("west", MARCH, JULY)
                        .territories())
                .containsExactly(
                        entry("north", List.of(DateRange.all())),
                        entry("south", List.of(DateRange.from(MARCH))),
                        entry("west", List.of(SPRING)));
    }

    @Test
    void reportsAlongOneLineOrMore() {
        Participant member = jill().reportsTo("sam")
                .reportsTo("kim", MARCH)
                .reportsToNobody(JULY)
                .reportsAlong("product", "ann")
                .reportsAlong("product", "bob", MARCH)
                .reportsToNobodyAlong("product", JULY);
        assertThat(member.managers())
                .isEqualTo(Timeline.always("sam").changing(MARCH, "kim").ending(JULY));
        assertThat(member.managersAlong())
                .containsExactly(entry(
                        "product", Timeline.always("ann").changing(MARCH, "bob").ending(JULY)));
    }

    @Test
    void isAwayWithOrWithoutPay() {
        Leave parental = new Leave("parental", DateRange.from(JULY), true);
        Leave sabbatical = new Leave("sabbatical", SPRING, false);
        assertThat(jill().paidLeave("parental", DateRange.from(JULY))
                        .unpaidLeave("sabbatical", SPRING)
                        .leaves())
                .containsExactly(sabbatical, parental);
    }

    @Test
    void hasQuotas() {
        Quotas hundred = Quotas.none().with("sales", YEAR, amount(100));
        assertThat(jill().quota("sales", YEAR, amount(100)).quotas()).isEqualTo(hundred);
        assertThat(jill().quotas(none -> hundred).quotas()).isEqualTo(hundred);
    }

    @Test
    void hasPayThatChanges() {
        Participant paid = jill().targetIncentive(amount(40_000))
                .targetIncentive(amount(50_000), JULY)
                .salary(amount(60_000))
                .salary(amount(65_000), JULY)
                .paidIn("EUR")
                .paidIn("USD", JULY)
                .points(2)
                .points(new BigDecimal("2.50"), JULY);
        assertThat(paid.targetIncentives())
                .isEqualTo(Timeline.always(amount(40_000)).changing(JULY, amount(50_000)));
        assertThat(paid.salaries()).isEqualTo(Timeline.always(amount(60_000)).changing(JULY, amount(65_000)));
        assertThat(paid.payCurrencies())
                .isEqualTo(Timeline.always(Currency.getInstance("EUR")).changing(JULY, USD));
        assertThat(paid.points())
                .isEqualTo(Timeline.always(BigDecimal.valueOf(2)).changing(JULY, new BigDecimal("2.5")));
    }

    @Test
    void hasRatesAndScoresOfItsOwn() {
        Participant own =
                jill().rate("base", percent(7)).rate("base", percent(8), JULY).score("MBO", YEAR, percent(90));
        assertThat(own.rate("base", MARCH)).contains(percent(7));
        assertThat(own.rate("base", JULY)).contains(percent(8));
        assertThat(own.rate("renewal", JULY)).isEmpty();
        assertThat(own.rates())
                .containsExactly(entry("base", Timeline.always(percent(7)).changing(JULY, percent(8))));
        assertThat(own.score("MBO", YEAR)).contains(percent(90));
        assertThat(own.score("MBO", MARCH_2026)).isEmpty();
        assertThat(own.score("OKR", YEAR)).isEmpty();
        assertThat(own.scores()).containsOnlyKeys("MBO");
        assertThat(own.scores().get("MBO")).containsExactly(entry(YEAR, percent(90)));
    }

    @Test
    void knowsOnTargetEarningsAndPayMixOfADate() {
        Participant paid =
                jill().salary(amount(60_000)).targetIncentive(amount(40_000)).targetIncentive(amount(60_000), JULY);
        assertThat(paid.ote(MARCH, USD)).isEqualTo(Figure.of(Money.of(100_000, "USD")));
        assertThat(paid.ote(JULY, USD)).isEqualTo(Figure.of(Money.of(120_000, "USD")));
        assertThat(paid.payMix(MARCH, USD)).isEqualTo(Figure.of(Ratio.of(2, 5), Unit.PERCENT));
        assertThat(paid.payMix(JULY, USD)).hasToString("50 %");
        Participant euros = jill().salary(Money.of(60_000, "EUR")).targetIncentive(amount(1));
        assertThatThrownBy(() -> euros.ote(MARCH, USD)).isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void hasNoOnTargetEarningsUnlessBothAreStated() {
        Participant later = jill().salary(amount(0)).targetIncentive(amount(0), JULY);
        assertThat(later.ote(MARCH, USD))
                .isEqualTo(Figure.undefined(Unit.money(USD), "no target incentive is stated on 2026-03-01"));
        assertThat(later.payMix(MARCH, USD))
                .isEqualTo(Figure.undefined(Unit.PERCENT, "no target incentive is stated on 2026-03-01"));
        assertThat(later.ote(JULY, USD)).isEqualTo(Figure.of(Money.zero(USD)));
        assertThat(later.payMix(JULY, USD))
                .isEqualTo(Figure.undefined(Unit.PERCENT, "salary and target incentive are zero on 2026-07-01"));
        assertThat(jill().targetIncentive(amount(1)).ote(MARCH, USD))
                .isEqualTo(Figure.undefined(Unit.money(USD), "no salary is stated on 2026-03-01"));
    }

    @Test
    void isEqualByWhatIsKnownOfIt() {
        assertThat(jill()).isEqualTo(Participant.of("jill")).hasSameHashCodeAs(Participant.of("jill"));
        assertThat(jill().role("AE").role("AE", JULY))
                .as("a change that changes nothing")
                .isEqualTo(jill().role("AE"));
        assertThat(List.of(
                        Participant.of("joe").name("jill").person("jill"),
                        jill().name("Jill"),
                        jill().person("joe"),
                        jill().hired(MARCH),
                        jill().terminated(MARCH),
                        jill().unpaidLeave("", SPRING),
                        jill().paidLeave("", SPRING),
                        jill().on("AE"),
                        jill().on("AE", MARCH),
                        jill().role("AE"),
                        jill().territory("north"),
                        jill().reportsTo("sam"),
                        jill().reportsAlong("product", "sam"),
                        jill().quota("sales", YEAR, amount(1)),
                        jill().targetIncentive(amount(1)),
                        jill().salary(amount(1)),
                        jill().paidIn("EUR"),
                        jill().points(1),
                        jill().rate("base", percent(1)),
                        jill().score("MBO", YEAR, percent(1))))
                .doesNotHaveDuplicates()
                .doesNotContain(jill());
        assertThat(jill()).isNotEqualTo("jill");
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(
                        jill().reportsTo("sam").reportsTo("kim"),
                        "The manager of the participant (jill) from (the beginning) on is (kim) and (sam).\n"
                                + "State one for each date."),
                Arguments.of(
                        jill().reportsTo("sam", JULY).reportsToNobody(JULY),
                        "The manager of the participant (jill) from (2026-07-01) on is (nothing) and (sam).\n"
                                + "State one for each date."),
                Arguments.of(
                        jill().reportsAlong("product", "sam").reportsAlong("product", "kim"),
                        "The manager of the participant (jill) along (product) from (the beginning) on is (kim) and (sam).\n"
                                + "State one for each date."),
                Arguments.of(
                        jill().role("AE", JANUARY, JULY).role("Manager", MARCH),
                        "The role of the participant (jill) is (AE) until before (2026-07-01),"
                                + " but (Manager) from (2026-03-01) on.\nEnd the one before the other begins."),
                Arguments.of(
                        jill().targetIncentive(amount(1)).targetIncentive(amount(2)),
                        "The target incentive of the participant (jill) from (the beginning) on is (1) and (2).\n"
                                + "State one for each date."),
                Arguments.of(
                        jill().salary(amount(1), JULY).salary(amount(2), JULY),
                        "The salary of the participant (jill) from (2026-07-01) on is (1) and (2).\n"
                                + "State one for each date."),
                Arguments.of(
                        jill().paidIn("EUR").paidIn("USD"),
                        "The pay currency of the participant (jill) from (the beginning) on is (EUR) and (USD).\n"
                                + "State one for each date."),
                Arguments.of(
                        jill().points(1).points(2),
                        "The number of points of the participant (jill) from (the beginning) on is (1) and (2).\n"
                                + "State one for each date."),
                Arguments.of(
                        jill().rate("base", percent(1)).rate("base", percent(2)),
                        "The rate (base) of the participant (jill) from (the beginning) on is (1 %) and (2 %).\n"
                                + "State one for each date."),
                Arguments.of(
                        jill().score("MBO", YEAR, percent(1)).score("MBO", YEAR, percent(2)),
                        "The score (MBO) of the participant (jill) of (2026) is (1 %) and (2 %).\nState it once."),
                Arguments.of(
                        jill().hired(JANUARY).hired(MARCH),
                        "The participant (jill) is hired on (2026-03-01) while employed.\n"
                                + "Say when the employment before it ended, or hire once."),
                Arguments.of(
                        jill().hired(MARCH).terminated(JANUARY),
                        "The participant (jill) is terminated on (2026-01-01) while not employed.\n"
                                + "Say the day of hire before it, or terminate once."),
                Arguments.of(
                        jill().terminated(JANUARY).terminated(MARCH),
                        "The participant (jill) is terminated on (2026-03-01) while not employed.\n"
                                + "Say the day of hire before it, or terminate once."),
                Arguments.of(
                        jill().hired(JULY).on("AE", MARCH, JULY).on("SDR", MARCH),
                        "The participant (jill) is on the plan (AE) for (2026-03-01/2026-07-01) and employed on none of these"
                                + " dates, but [2026-07-01/..].\nCorrect the dates of the one or the other."),
                Arguments.of(
                        Participant.of(" ").person("jill"),
                        "The id ( ) of a participant is blank.\nGive it the id that transactions name it by."),
                Arguments.of(
                        jill().person(""),
                        "The name () of a person of the participant (jill) is blank.\nGive it a name, or do not say it."),
                Arguments.of(
                        jill().on(" "),
                        "The name ( ) of a plan of the participant (jill) is blank.\nGive it a name, or do not say it."),
                Arguments.of(
                        jill().role(""),
                        "The name () of a role of the participant (jill) is blank.\nGive it a name, or do not say it."),
                Arguments.of(
                        jill().territory(""),
                        "The name () of a territory of the participant (jill) is blank.\nGive it a name, or do not say it."),
                Arguments.of(
                        jill().rate("", percent(1)),
                        "The name () of a rate of the participant (jill) is blank.\nGive it a name, or do not say it."),
                Arguments.of(
                        jill().score("", YEAR, percent(1)),
                        "The name () of a score of the participant (jill) is blank.\nGive it a name, or do not say it."));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void saysWhatIsWrong(Participant participant, String problem) {
        assertThat(participant.problems()).containsExactly(problem);
    }

    @Test
    void saysEverythingThatIsWrong() {
        assertThat(jill().on("")
                        .hired(MARCH)
                        .hired(JULY)
                        .salary(amount(1))
                        .salary(amount(2))
                        .problems())
                .hasSize(3);
        assertThat(jill().reportsTo("sam").reportsTo("sam").problems()).isEmpty();
    }

    @Test
    void refusesValuesThatCannotBe() {
        String remedy = "State zero or more.";
        assertRefused(
                "The target incentive of the participant (jill) is negative (-1).",
                remedy,
                () -> jill().targetIncentive(amount(-1)));
        assertRefused(
                "The salary of the participant (jill) is negative (USD -1.00).",
                remedy,
                () -> jill().salary(Money.of(-1, "USD")));
        assertRefused(
                "The number of points of the participant (jill) is negative (-1).", remedy, () -> jill().points(-1));
        assertRefused(
                "The name ( ) of a hierarchy is blank.",
                "Name it, or say reportsTo(..) for the usual one.",
                () -> jill().reportsAlong(" ", "sam"));
        assertRefused(
                "The range from (2026-03-01) to before (2026-03-01) holds no date.",
                "The end is exclusive: for one day, end on the day after.",
                () -> jill().on("AE", MARCH, MARCH));
        assertRefused(
                "The currency code (euro) is unknown.",
                "Use an ISO 4217 code in capitals, such as \"USD\".",
                () -> jill().paidIn("euro"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("id", () -> Participant.of(null));
        assertNullRefused("shown", () -> jill().name(null));
        assertNullRefused("personId", () -> jill().person(null));
        assertNullRefused("firstDay", () -> jill().hired(null));
        assertNullRefused("lastDay", () -> jill().terminated(null));
        assertNullRefused("reason", () -> jill().terminated(MARCH, null));
        assertNullRefused("reason", () -> jill().paidLeave(null, SPRING));
        assertNullRefused("range", () -> jill().unpaidLeave("", null));
        assertNullRefused("plan", () -> jill().on(null));
        assertNullRefused("start", () -> jill().on("AE", null));
        assertNullRefused("endExclusive", () -> jill().on("AE", MARCH, null));
        assertNullRefused("role", () -> jill().role(null));
        assertNullRefused("from", () -> jill().role("AE", null));
        assertNullRefused("territory", () -> jill().territory(null));
        assertNullRefused("manager", () -> jill().reportsTo(null));
        assertNullRefused("from", () -> jill().reportsTo("sam", null));
        assertNullRefused("from", () -> jill().reportsToNobody(null));
        assertNullRefused("hierarchy", () -> jill().reportsAlong(null, "sam"));
        assertNullRefused("from", () -> jill().reportsToNobodyAlong("product", null));
        assertNullRefused("period", () -> jill().quota("sales", null, amount(1)));
        assertNullRefused("change", () -> jill().quotas(null));
        assertNullRefused("quotas", () -> jill().quotas(all -> null));
        assertNullRefused("annual", () -> jill().targetIncentive(null));
        assertNullRefused("from", () -> jill().targetIncentive(amount(1), null));
        assertNullRefused("annual", () -> jill().salary(null));
        assertNullRefused("from", () -> jill().salary(amount(1), null));
        assertNullRefused("currencyCode", () -> jill().paidIn(null));
        assertNullRefused("from", () -> jill().paidIn("EUR", null));
        assertNullRefused("rateName", () -> jill().rate(null, percent(1)));
        assertNullRefused("rate", () -> jill().rate("base", null, MARCH));
        assertNullRefused("from", () -> jill().rate("base", percent(1), null));
        assertNullRefused("scoreName", () -> jill().score(null, YEAR, percent(1)));
        assertNullRefused("period", () -> jill().score("MBO", null, percent(1)));
        assertNullRefused("score", () -> jill().score("MBO", YEAR, null));
        assertNullRefused("points", () -> jill().points(null, MARCH));
        assertNullRefused("from", () -> jill().points(BigDecimal.ONE, null));
        assertNullRefused("plan", () -> jill().membership(null));
        assertNullRefused("date", () -> jill().ote(null, USD));
    }
}
