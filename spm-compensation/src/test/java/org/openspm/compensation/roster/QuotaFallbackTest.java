package org.openspm.compensation.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.USD;
import static org.openspm.core.money.Amount.amount;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Proration;

/** The quota of a participant, role or territory against the same rule taken day by day. */
class QuotaFallbackTest extends People {

    @Provide
    Arbitrary<Map<String, Long>> goals() {
        Arbitrary<Long> goal = Arbitraries.longs().between(0, 10_000);
        return Combinators.combine(
                        goal.injectNull(0.85),
                        goal.injectNull(0.2),
                        goal.injectNull(0.2),
                        goal.injectNull(0.2),
                        goal.injectNull(0.2))
                .as((own, executive, developer, west, east) -> {
                    Map<String, Long> goals = new TreeMap<>();
                    List<String> holders = List.of("own", "AE", "SDR", "west", "east");
                    List<Optional<Long>> stated = Stream.of(own, executive, developer, west, east)
                            .map(Optional::ofNullable)
                            .toList();
                    for (int i = 0; i < holders.size(); i++) {
                        String holder = holders.get(i);
                        stated.get(i).ifPresent(amount -> goals.put(holder, amount));
                    }
                    return goals;
                });
    }

    @Property(tries = 400)
    void isWhatTheDaysAddUpTo(@ForAll("descriptions") List<Said> said, @ForAll("goals") Map<String, Long> goals) {
        Roster.Builder builder = People.roster(said);
        goals.forEach((holder, goal) -> {
            if (holder.equals("AE") || holder.equals("SDR")) {
                builder.roleQuota(holder, "sales", YEAR, amount(goal));
            } else if (!holder.equals("own")) {
                builder.territoryQuota(holder, "sales", YEAR, amount(goal));
            }
        });
        Roster roster = withOwn(builder.build(), Optional.ofNullable(goals.get("own")));
        PlanRoster people = roster.under(PLAN, USD, Proration.actualDays());
        Unit dollars = Unit.money(USD);

        assertThat(people.quota("jill", "sales", YEAR, dollars)).isEqualTo(naive(people, goals));
        assertThat(people.explainQuota("jill", "sales", YEAR, dollars).figure().value())
                .isEqualTo(naive(people, goals));
    }

    private static Roster withOwn(Roster roster, Optional<Long> own) {
        Participant jill = roster.participant("jill").orElseThrow();
        Roster.Builder builder = Roster.builder()
                .participant(
                        "jill",
                        p -> own.map(goal -> jill.quota("sales", YEAR, amount(goal)))
                                .orElse(jill));
        roster.roleQuotas().forEach((role, quotas) -> builder.roleQuotas(role, none -> quotas));
        roster.territoryQuotas().forEach((territory, quotas) -> builder.territoryQuotas(territory, none -> quotas));
        return builder.build();
    }

    private static Optional<Ratio> naive(PlanRoster people, Map<String, Long> goals) {
        Participant jill = people.roster().participant("jill").orElseThrow();
        boolean found = false;
        Ratio sum = Ratio.ZERO;
        for (LocalDate day :
                YEAR.range().start().datesUntil(YEAR.range().endExclusive()).toList()) {
            for (String source : sources(jill, day, goals)) {
                found = true;
                if (people.isActive("jill", day)) {
                    sum = sum.plus(Ratio.of(goals.get(source), YEAR.range().days()));
                }
            }
        }
        return found ? Optional.of(sum) : Optional.empty();
    }

    private static List<String> sources(Participant jill, LocalDate day, Map<String, Long> goals) {
        if (goals.containsKey("own")) {
            return List.of("own");
        }
        Optional<String> role = jill.roles().at(day).filter(goals::containsKey);
        if (role.isPresent()) {
            return List.of(role.get());
        }
        return jill.territories().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(range -> range.contains(day)))
                .map(Map.Entry::getKey)
                .filter(goals::containsKey)
                .toList();
    }
}
