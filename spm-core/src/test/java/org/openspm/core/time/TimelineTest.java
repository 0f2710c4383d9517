package org.openspm.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openspm.core.Refusals.assertConflict;
import static org.openspm.core.Refusals.assertNullRefused;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(TimeDomain.class)
class TimelineTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Timeline<String> SAM_THEN_KIM = Timeline.always("sam").changing(JULY, "kim");

    @Test
    void holdsEachValueFromItsDate() {
        assertThat(SAM_THEN_KIM.at(JULY.minusDays(1))).contains("sam");
        assertThat(SAM_THEN_KIM.at(JULY)).contains("kim");
        assertThat(SAM_THEN_KIM.at(LocalDate.MIN)).contains("sam");
        assertThat(SAM_THEN_KIM.at(LocalDate.MAX)).contains("kim");
        assertThat(Timeline.empty().at(JULY)).isEmpty();
        assertThat(Timeline.empty().changing(JULY, "kim").at(JULY.minusDays(1))).isEmpty();
    }

    @Test
    void mayEndAndBeginAgain() {
        Timeline<String> leave = SAM_THEN_KIM.ending(JULY.plusDays(10)).changing(JULY.plusDays(20), "kim");
        assertThat(leave.at(JULY.plusDays(9))).contains("kim");
        assertThat(leave.at(JULY.plusDays(10))).isEmpty();
        assertThat(leave).hasToString("{../2026-07-01=sam, 2026-07-01/2026-07-11=kim, 2026-07-21/..=kim}");
    }

    @Test
    void isTheSameWhateverTheOrderItWasSaidIn() {
        assertThat(Timeline.<String>empty().changing(JULY, "kim").changing(LocalDate.MIN, "sam"))
                .isEqualTo(SAM_THEN_KIM)
                .hasSameHashCodeAs(SAM_THEN_KIM);
        assertThat(SAM_THEN_KIM).isNotEqualTo(Timeline.always("sam")).isNotEqualTo("sam");
    }

    @Test
    void changingToTheValueInForceChangesNothing() {
        assertThat(SAM_THEN_KIM.changing(JULY, "kim")).isEqualTo(SAM_THEN_KIM);
        assertThat(SAM_THEN_KIM.changing(JULY.plusYears(1), "kim")).isEqualTo(SAM_THEN_KIM);
        assertThat(Timeline.empty().ending(JULY)).isEqualTo(Timeline.empty());
    }

    @Test
    void neverComesTheLastDate() {
        assertThat(SAM_THEN_KIM.ending(LocalDate.MAX)).isEqualTo(SAM_THEN_KIM);
        assertThat(SAM_THEN_KIM.changing(LocalDate.MAX, "ann")).hasToString(SAM_THEN_KIM.toString());
    }

    @Test
    void givesItsSegmentsUnmodifiable() {
        Map<DateRange, String> segments = SAM_THEN_KIM.segments();
        assertThat(segments)
                .containsExactly(
                        Map.entry(DateRange.of(LocalDate.MIN, JULY), "sam"), Map.entry(DateRange.from(JULY), "kim"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(segments::clear);
        assertThat(Timeline.empty().segments()).isEmpty();
    }

    @Test
    void isCutToARange() {
        assertThat(SAM_THEN_KIM.during(DateRange.parse("2026-06-01/2026-08-01")))
                .hasToString("{2026-06-01/2026-07-01=sam, 2026-07-01/2026-08-01=kim}");
        assertThat(SAM_THEN_KIM.during(DateRange.from(JULY))).hasToString("{2026-07-01/..=kim}");
        assertThat(Timeline.empty().during(DateRange.all())).isEqualTo(Timeline.empty());
    }

    @Test
    void isMapped() {
        assertThat(SAM_THEN_KIM.map(String::length)).isEqualTo(Timeline.always(3));
        assertThat(SAM_THEN_KIM.ending(JULY.plusDays(1)).map(name -> name + "!"))
                .hasToString("{../2026-07-01=sam!, 2026-07-01/2026-07-02=kim!}");
    }

    @Test
    void refusesTwoValuesForOneDate() {
        String remedy = "Give each date one value.";
        assertConflict(
                "The timeline already changes on (2026-07-01) to (kim), now also to (ann).",
                remedy,
                () -> SAM_THEN_KIM.changing(JULY, "ann"));
        assertConflict(
                "The timeline already changes on (2026-07-01) to (kim), now also to (nothing).",
                remedy,
                () -> SAM_THEN_KIM.ending(JULY));
        assertConflict(
                "The timeline already changes on (2026-07-01) to (nothing), now also to (ann).",
                remedy,
                () -> Timeline.empty().ending(JULY).changing(JULY, "ann"));
        assertConflict(
                "The timeline already begins with (sam), now also with (ann).",
                "Say one of them, or from which date the other holds.",
                () -> SAM_THEN_KIM.changing(LocalDate.MIN, "ann"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("value", () -> Timeline.always(null));
        assertNullRefused("from", () -> SAM_THEN_KIM.changing(null, "x"));
        assertNullRefused("value", () -> SAM_THEN_KIM.changing(JULY, null));
        assertNullRefused("from", () -> SAM_THEN_KIM.ending(null));
        assertNullRefused("date", () -> SAM_THEN_KIM.at(null));
        assertNullRefused("date", () -> Timeline.empty().at(null));
        assertNullRefused("range", () -> SAM_THEN_KIM.during(null));
        assertNullRefused("function", () -> SAM_THEN_KIM.map(null));
        assertNullRefused("value of the function", () -> SAM_THEN_KIM.map(name -> null));
    }

    @Property
    void isTheLatestChangeBefore(@ForAll("changes") Map<LocalDate, String> changes, @ForAll LocalDate date) {
        Optional<String> latest = changes.entrySet().stream()
                .filter(change -> !change.getKey().isAfter(date))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(value -> !value.isEmpty());
        assertThat(timeline(changes).at(date)).isEqualTo(latest);
    }

    /** Law 11. */
    @Property
    void cuttingWhereNothingChangesChangesNothing(
            @ForAll("changes") Map<LocalDate, String> changes, @ForAll LocalDate cut, @ForAll LocalDate date) {
        Timeline<String> whole = timeline(changes);
        Timeline<String> parted =
                whole.at(cut).map(value -> whole.changing(cut, value)).orElseGet(() -> whole.ending(cut));
        assertThat(parted).isEqualTo(whole).hasSameHashCodeAs(whole).hasToString(whole.toString());
        assertThat(parted.at(date)).isEqualTo(whole.at(date));
    }

    @Property
    void segmentsAgreeWithTheValueOnEachDate(
            @ForAll("changes") Map<LocalDate, String> changes, @ForAll LocalDate date) {
        Timeline<String> timeline = timeline(changes);
        assertThat(timeline.segments().entrySet().stream()
                        .filter(segment -> segment.getKey().contains(date))
                        .map(Map.Entry::getValue))
                .isEqualTo(timeline.at(date).stream().toList());
    }

    @Property
    void duringARangeItIsTheSame(
            @ForAll("changes") Map<LocalDate, String> changes, @ForAll DateRange range, @ForAll LocalDate date) {
        Timeline<String> timeline = timeline(changes);
        assertThat(timeline.during(range).at(date)).isEqualTo(timeline.at(date).filter(value -> range.contains(date)));
        assertThat(timeline.during(range).during(range)).isEqualTo(timeline.during(range));
        assertThat(timeline.during(DateRange.all())).isEqualTo(timeline);
        assertThat(timeline.map(value -> value + "!").at(date))
                .isEqualTo(timeline.at(date).map(value -> value + "!"));
    }

    /** An empty text stands for an end. */
    private static Timeline<String> timeline(Map<LocalDate, String> changes) {
        Timeline<String> timeline = Timeline.empty();
        for (Map.Entry<LocalDate, String> change : changes.entrySet()) {
            timeline = change.getValue().isEmpty()
                    ? timeline.ending(change.getKey())
                    : timeline.changing(change.getKey(), change.getValue());
        }
        return timeline;
    }

    @Provide
    Arbitrary<Map<LocalDate, String>> changes() {
        Arbitrary<LocalDate> dates = new TimeDomain().dates();
        return Combinators.combine(dates, Arbitraries.of("sam", "kim", ""))
                .as(Map::entry)
                .list()
                .ofMaxSize(6)
                .map(entries -> {
                    Map<LocalDate, String> changes = new TreeMap<>();
                    entries.forEach(entry -> changes.put(entry.getKey(), entry.getValue()));
                    return changes;
                });
    }
}
