package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.block.DateColumn;
import org.openspm.core.time.DateRange;

class PersonTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final DateRange MARCH = DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    private static final DateRange MAY = DateRange.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));

    private static boolean keeps(Person person, String day) {
        return person.keeps(DateColumn.pack(LocalDate.parse(day)));
    }

    @Test
    void keepsCreditOfTheDaysOnThePlan() {
        Person person = new Person(3, false, List.of(MARCH, MAY), FIRST);
        assertThat(person.number()).isEqualTo(3);
        assertThat(List.of("2026-03-01", "2026-03-31", "2026-05-01", "2026-05-31"))
                .allMatch(day -> keeps(person, day));
        assertThat(List.of("2026-02-28", "2026-04-01", "2026-04-30", "2026-06-01"))
                .noneMatch(day -> keeps(person, day));
    }

    @Test
    void keepsWhatIsLookedBackAt() {
        assertThat(keeps(new Person(0, false, List.of(MARCH), FIRST), "2025-12-31"))
                .isTrue();
        assertThat(keeps(new Person(0, false, List.of(), FIRST), "2025-12-31")).isFalse();
    }

    @Test
    void keepsEverythingOfSomebodyWhoIsNeededAnyway() {
        assertThat(keeps(new Person(0, true, List.of(), FIRST), "2026-02-01")).isTrue();
        assertThat(keeps(new Person(0, true, List.of(MARCH), FIRST), "2026-12-01"))
                .isTrue();
    }

    @Test
    void keepsEverythingOfSomebodyWhoIsAlwaysThere() {
        Person person = new Person(0, false, List.of(DateRange.all()), FIRST);
        assertThat(keeps(person, "2026-12-31")).isTrue();
    }
}
