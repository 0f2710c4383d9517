package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.roster.Team;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Timeline;

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

    /** Equal rosters could be rosters of which nothing was stated again: stated of somebody of whom nothing is known, it must hold. */
    @Property(tries = 100)
    void allThatHoldsOnTheDateIsStated(@ForAll @IntRange(max = 364) int day) {
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(day);
        RosterCut cut = new RosterCut(date);
        Roster blank = Roster.builder()
                .participant("jill", p -> p)
                .participant("boss", p -> p)
                .team("team", t -> t)
                .build();
        Participant own = EVERYTHING.participant("jill").orElseThrow();
        Participant restated = cut.restated(own, blank.participant("jill").orElseThrow());
        assertThat(held(restated, date)).isEqualTo(held(own, date)).isNotEmpty();
        assertThat(held(restated, date.minusDays(1))).isEmpty();
        Team team = EVERYTHING.teams().get("team");
        Team again = cut.restated(team, blank.teams().get("team"));
        assertThat(again.membersOn(date)).isEqualTo(team.membersOn(date));
        assertThat(again.membersOn(date.minusDays(1))).isEmpty();
    }

    /** Whatever a participant has that changes over time is in the roster of this test. */
    @Test
    void everyTimelineIsTried() {
        Participant own = EVERYTHING.participant("jill").orElseThrow();
        Set<String> tried = new TreeSet<>();
        for (LocalDate date : List.of(MARCH, JULY)) {
            held(own, date).keySet().forEach(key -> tried.add(key.replaceAll(" .*", "")));
        }
        assertThat(tried).isEqualTo(timelines());
    }

    private static Set<String> timelines() {
        Set<String> names = new TreeSet<>();
        for (Method method : Participant.class.getSuperclass().getDeclaredMethods()) {
            String type = method.getGenericReturnType().getTypeName();
            if (Modifier.isPublic(method.getModifiers())
                    && method.getParameterCount() == 0
                    && (type.contains("Timeline<") || type.contains("List<" + RANGE))) {
                names.add(method.getName());
            }
        }
        return names;
    }

    private static final String RANGE = DateRange.class.getName();

    /** Everything of a participant that is a timeline, or several by name, or ranges by name, on a date. */
    private static Map<String, Object> held(Participant participant, LocalDate date) {
        Map<String, Object> held = new TreeMap<>();
        for (String name : timelines()) {
            try {
                add(held, name, Participant.class.getMethod(name).invoke(participant), date);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return held;
    }

    private static void add(Map<String, Object> held, String name, Object what, LocalDate date) {
        if (what instanceof Timeline<?> timeline) {
            timeline.at(date).ifPresent(value -> held.put(name, value));
        } else if (what instanceof Map<?, ?> byName) {
            byName.forEach((key, value) -> add(held, name + " " + key, value, date));
        } else if (what instanceof List<?> ranges
                && ranges.stream().anyMatch(range -> ((DateRange) range).contains(date))) {
            held.put(name, true);
        }
    }
}
