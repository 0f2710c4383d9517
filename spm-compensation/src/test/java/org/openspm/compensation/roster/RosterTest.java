package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Roster ROSTER = Roster.builder()
            .participant("sam", p -> p.targetIncentive(amount(60_000)))
            .participant("jill", p -> p.reportsTo("kim", JULY).reportsTo("sam"))
            .participant("kim", p -> p)
            .build();

    @Test
    void holdsParticipantsInTheOrderOfTheirIds() {
        assertThat(ROSTER.participants()).extracting(Participant::id).containsExactly("jill", "kim", "sam");
        assertThat(ROSTER.participant("sam"))
                .hasValueSatisfying(sam -> assertThat(sam.targetIncentive()).contains(amount(60_000)));
        assertThat(ROSTER.participant("nobody")).isEmpty();
        assertThat(ROSTER).hasToString("[jill, kim, sam]");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ROSTER.participants().clear());
    }

    @Test
    void knowsWhoReportsToWhom() {
        assertThat(ROSTER.hierarchy().managerOf("jill", JULY.minusDays(1))).contains("sam");
        assertThat(ROSTER.hierarchy().managerOf("jill", JULY)).contains("kim");
    }

    @Test
    void mayBeEmpty() {
        assertThat(Roster.builder().build().participants()).isEmpty();
    }

    @Test
    void isEqualByPeopleAndLines() {
        Roster same = Roster.builder()
                .participant("kim", p -> p)
                .participant("jill", p -> p.reportsTo("sam").reportsTo("kim", JULY))
                .participant("sam", p -> p.targetIncentive(amount("60000.00")))
                .build();
        assertThat(same).isEqualTo(ROSTER).hasSameHashCodeAs(ROSTER);
        Roster withoutLines = Roster.builder()
                .participant("kim", p -> p)
                .participant("jill", p -> p)
                .participant("sam", p -> p.targetIncentive(amount(60_000)))
                .build();
        assertThat(ROSTER)
                .isNotEqualTo(withoutLines)
                .isNotEqualTo(Roster.builder().build())
                .isNotEqualTo("[jill, kim, sam]");
    }

    @Test
    void refusesAnUnknownManager() {
        assertConflict(
                "The participant (jill) reports to (sam), who is not on the roster.",
                "Describe the manager too.",
                () -> Roster.builder()
                        .participant("jill", p -> p.reportsTo("sam"))
                        .build());
    }

    @Test
    void refusesAParticipantDescribedTwice() {
        assertConflict(
                "The participant (jill) is described twice.",
                "Describe everybody once, under an id of their own.",
                () -> Roster.builder()
                        .participant("jill", p -> p)
                        .participant("jill", p -> p.name("Jill"))
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
                "The reporting lines form a circle on (../..): (jill -> jill).",
                "Give one of them a manager outside the circle, or none.",
                () -> Roster.builder()
                        .participant("jill", p -> p.reportsTo("jill"))
                        .build());
    }

    @Test
    void refusesEverythingAtOnce() {
        String described =
                "The participant (jill) is described twice.\n" + "Describe everybody once, under an id of their own.\n";
        String unknown = "The participant (jill) reports to (ann), who is not on the roster.\n"
                + "Describe the manager too.\n"
                + "The participant (sam) reports to (bob), who is not on the roster.";
        assertConflict(
                described + unknown,
                "Describe the manager too.",
                () -> Roster.builder()
                        .participant("sam", p -> p.reportsTo("bob"))
                        .participant("jill", p -> p.reportsTo("ann"))
                        .participant("jill", p -> p)
                        .build());
    }

    @Test
    void buildsAgainWithoutRepeatingAProblem() {
        Roster.Builder roster = Roster.builder().participant("jill", p -> p.reportsTo("sam"));
        String problem = "The participant (jill) reports to (sam), who is not on the roster.";
        assertConflict(problem, "Describe the manager too.", roster::build);
        assertConflict(problem, "Describe the manager too.", roster::build);
        assertThat(roster.participant("sam", p -> p).build().participants()).hasSize(2);
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("id", () -> Roster.builder().participant(null, p -> p));
        assertNullRefused("id", () -> ROSTER.participant(null));
    }
}
