package org.openspm.compensation.document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;
import org.openspm.core.time.WeekPattern;
import org.openspm.core.time.WeekYear;

/** Fiscal calendars: {@code {startingIn: FEBRUARY}} or {@code {weeks: 4-5-4, endingNearest: SATURDAY, month: JANUARY}}. */
final class CalendarForm {

    private static final List<WeekPattern> PATTERNS =
            List.of(WeekPattern.FOUR_FOUR_FIVE, WeekPattern.FOUR_FIVE_FOUR, WeekPattern.FIVE_FOUR_FOUR);
    private static final int LAST_MONTH = 12;

    private CalendarForm() {}

    static Object write(FiscalCalendar calendar) {
        Tree tree = new Tree().put("startingIn", calendar.firstMonth(), Month::name);
        calendar.weekPattern().ifPresent(pattern -> {
            tree.put("weeks", pattern(pattern.weeks()));
            if (pattern.monthOf53rdWeek() != LAST_MONTH) {
                tree.put("week53InMonth", pattern.monthOf53rdWeek());
            }
        });
        calendar.weekYear().ifPresent(years -> years(years, tree));
        return tree.flag("namedByEndYear", calendar.isNamedByEndYear()).map();
    }

    private static String pattern(List<Integer> weeks) {
        return String.join("-", weeks.stream().map(String::valueOf).toList());
    }

    private static void years(WeekYear years, Tree tree) {
        tree.put(
                        "startingOn",
                        years.firstDays().entrySet(),
                        first -> Tree.of("year", first.getKey())
                                .put("day", first.getValue().toString())
                                .map())
                .put(years.isEndingNearest() ? "endingNearest" : "endingOnLast", years.lastDay(), DayOfWeek::name)
                .put("month", years.lastMonth(), Month::name);
    }

    /** Returns the name of a year: the number by which its calendar knows it. */
    static int number(Period year) {
        FiscalCalendar calendar = year.calendar();
        LocalDate start = year.range().start();
        Map<Integer, LocalDate> listed =
                calendar.weekYear().map(WeekYear::firstDays).orElse(Map.of());
        if (!listed.isEmpty()) {
            return listed.entrySet().stream()
                    .filter(first -> first.getValue().equals(start))
                    .mapToInt(Map.Entry::getKey)
                    .findFirst()
                    .orElse(start.getYear());
        }
        return IntStream.rangeClosed(start.getYear() - 1, start.getYear() + 1)
                .filter(number -> calendar.year(number).equals(year))
                .findFirst()
                .orElse(start.getYear());
    }

    static FiscalCalendar read(Node node) {
        return node.map("The calendar", map -> {
            Supplier<FiscalCalendar> calendar =
                    map.kind(List.of("startingIn", "weeks")).equals("weeks") ? weeks(map) : months(map);
            Part<Boolean> byEnd = map.flag("namedByEndYear");
            return () -> byEnd.get() ? calendar.get().namedByEndYear() : calendar.get();
        });
    }

    private static Supplier<FiscalCalendar> months(Branch map) {
        Part<Month> month = map.required("startingIn", word -> word.constant(Month.class));
        return () -> FiscalCalendar.startingIn(month.get());
    }

    private static Supplier<FiscalCalendar> weeks(Branch map) {
        Part<WeekPattern> pattern = map.required("weeks", CalendarForm::pattern);
        Part<Integer> longMonth = map.optional("week53InMonth", Node::count);
        Supplier<WeekYear> years = years(map);
        return () -> FiscalCalendar.weeks(
                longMonth.optional().map(pattern.get()::with53rdWeekIn).orElse(pattern.get()), years.get());
    }

    private static WeekPattern pattern(Node node) {
        String text = node.text();
        return PATTERNS.stream()
                .filter(pattern -> pattern(pattern.weeks()).equals(text))
                .findFirst()
                .orElseThrow(() -> node.problem("The weeks (" + text
                        + ") of the months of a quarter are unknown.\nUse one" + " of " + PATTERNS + "."));
    }

    private static Supplier<WeekYear> years(Branch map) {
        String kind = map.kind(List.of("endingNearest", "endingOnLast", "startingOn"));
        if (kind.equals("startingOn")) {
            Part<List<Map.Entry<Integer, LocalDate>>> listed = map.list(kind, CalendarForm::first);
            return () -> {
                Map<Integer, LocalDate> firstDays = new TreeMap<>();
                listed.get().forEach(first -> firstDays.put(first.getKey(), first.getValue()));
                return WeekYear.startingOn(firstDays);
            };
        }
        Part<DayOfWeek> day = map.required(kind, word -> word.constant(DayOfWeek.class));
        Part<Month> month = map.required("month", word -> word.constant(Month.class));
        return () -> kind.equals("endingNearest")
                ? WeekYear.endingNearest(day.get(), month.get())
                : WeekYear.endingOnLast(day.get(), month.get());
    }

    private static Map.Entry<Integer, LocalDate> first(Node node) {
        return node.map("The first day", map -> {
            Part<Integer> year = map.required("year", Node::count);
            Part<LocalDate> day = map.required("day", Node::date);
            return () -> Map.entry(year.get(), day.get());
        });
    }
}
