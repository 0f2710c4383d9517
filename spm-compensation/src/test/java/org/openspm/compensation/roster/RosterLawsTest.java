package org.openspm.compensation.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.core.money.Amount.amount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Proration;

class RosterLawsTest extends People {

    private static final List<Grain> PARTS = List.of(Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR);

    @Property(tries = 200)
    void theOrderOfStatementsDoesNotMatter(@ForAll("descriptions") List<Said> said, @ForAll Random random) {
        List<Said> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, random);
        Participant participant = describe(Participant.of("jill"), said);
        assertThat(describe(Participant.of("jill"), shuffled))
                .isEqualTo(participant)
                .hasSameHashCodeAs(participant);
    }

    @Property(tries = 300)
    void cuttingWhereNothingChangesChangesNothing(
            @ForAll("descriptions") List<Said> said, @ForAll("dates") LocalDate cut) {
        Participant whole = describe(Participant.of("jill"), consistent(said));
        Participant again = whole;
        if (whole.roles().at(cut).isPresent()) {
            again = again.role(whole.roles().at(cut).get(), cut);
        }
        if (whole.targetIncentives().at(cut).isPresent()) {
            again = again.targetIncentive(whole.targetIncentives().at(cut).get(), cut);
        }
        for (DateRange range : whole.plans().getOrDefault(PLAN, List.of())) {
            if (range.contains(cut) && range.start().isBefore(cut)) {
                again = again.on(PLAN, range.start(), cut).on(PLAN, cut, range.endExclusive());
            }
        }
        for (Employment employment : whole.employment()) {
            if (whole.isEmploymentStated()
                    && employment.range().start().isBefore(cut)
                    && employment.range().contains(cut)) {
                again = again.terminated(cut.minusDays(1)).hired(cut);
            }
        }
        assertThat(again.roles()).isEqualTo(whole.roles());
        assertThat(again.targetIncentives()).isEqualTo(whole.targetIncentives());
        assertThat(again.plans()).isEqualTo(whole.plans());
        Participant joined = again;
        assertThat(Roster.builder()
                        .participant("jill", p -> joined.on(PLAN))
                        .build()
                        .activeOn(PLAN, "jill"))
                .isEqualTo(Roster.builder()
                        .participant("jill", p -> whole.on(PLAN))
                        .build()
                        .activeOn(PLAN, "jill"));
    }

    @Property(tries = 300)
    void isActiveOnTheDaysOnThePlanEmployedAndNotOnLeave(
            @ForAll("descriptions") List<Said> said, @ForAll("dates") LocalDate date) {
        Roster roster = roster(said).build();
        Participant jill = roster.participant("jill").orElseThrow();
        boolean onPlan = jill.plans().isEmpty()
                || jill.plans().getOrDefault(PLAN, List.of()).stream().anyMatch(range -> range.contains(date));
        boolean employed =
                jill.employment().stream().anyMatch(each -> each.range().contains(date));
        boolean away = jill.leaves().stream().anyMatch(leave -> leave.range().contains(date));
        assertThat(roster.under(PLAN, USD, Proration.actualDays()).isActive("jill", date))
                .isEqualTo(onPlan && employed && !away);
    }

    @Property(tries = 100)
    void theTargetsOfThePeriodsAddUpToTheAnnualAmount(
            @ForAll @LongRange(min = 0, max = 1_000_000) long annual,
            @ForAll("additive") Proration proration,
            @ForAll AnnualSpread spread) {
        PlanRoster people = Roster.builder()
                .participant("jill", p -> p.targetIncentive(amount(annual)))
                .build()
                .under(PLAN, USD, proration)
                .spreading(spread);
        for (Grain grain : PARTS) {
            assertThat(sum(people, grain)).contains(Ratio.of(annual, 1));
        }
    }

    @Property(tries = 300)
    void byTheShareOfTheYearTheyAddUpWhateverChanged(
            @ForAll("descriptions") List<Said> said, @ForAll("additive") Proration proration) {
        PlanRoster people = roster(said).build().under(PLAN, USD, proration).spreading(AnnualSpread.BY_PRORATION);
        Ratio year = people.targetIncentive("jill", YEAR).orElse(Ratio.ZERO);
        for (Grain grain : PARTS) {
            assertThat(sum(people, grain).orElse(Ratio.ZERO)).isEqualTo(year);
        }
    }

    private static Optional<Ratio> sum(PlanRoster people, Grain grain) {
        return YEAR.divide(grain).stream()
                .flatMap(period -> people.targetIncentive("jill", period).stream())
                .reduce(Ratio::plus);
    }

    @Property(tries = 200)
    void aTraceAddsUp(@ForAll("descriptions") List<Said> said, @ForAll("additive") Proration proration) {
        PlanRoster people = roster(said).build().under(PLAN, USD, proration);
        YEAR.divide(Grain.QUARTER).forEach(quarter -> {
            var trace = people.explainTargetIncentive("jill", quarter);
            assertThat(trace.figure().value()).isEqualTo(people.targetIncentive("jill", quarter));
            assertThat(trace.parts().stream()
                            .map(part -> part.figure().orThrow())
                            .reduce(Ratio.ZERO, Ratio::plus))
                    .isEqualTo(trace.figure().value().orElse(Ratio.ZERO));
        });
    }
}
