package org.openspm.compensation.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.openspm.core.money.Amount;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

/** What properties of participants start from: random statements about one, in and around a year, which may be made in any order and never contradict each other. */
abstract class People {

    static final Period YEAR = FiscalCalendar.gregorian().year(2026);
    static final LocalDate BEFORE = LocalDate.of(2025, 11, 1);
    static final String PLAN = "AE";

    /** Something said of a participant. */
    record Said(String words, UnaryOperator<Participant> says) {

        @Override
        public String toString() {
            return words;
        }
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 480).map(BEFORE::plusDays);
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return ranges(400);
    }

    private Arbitrary<DateRange> ranges(int longest) {
        return Combinators.combine(dates(), Arbitraries.integers().between(1, longest))
                .as((start, days) -> DateRange.of(start, start.plusDays(days)));
    }

    /** What changes from date to date: no two for one date. */
    private <V> Arbitrary<List<Said>> changes(String what, Arbitrary<V> values, Changing<V> changing) {
        return Combinators.combine(dates(), values)
                .as((date, value) -> new Said(what + " " + value + " from " + date, p -> changing.says(p, value, date)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(said -> said.words().substring(said.words().length() - 10));
    }

    /** How a value is said to hold from a date on. */
    private interface Changing<V> {
        Participant says(Participant participant, V value, LocalDate from);
    }

    private Arbitrary<List<Said>> employment() {
        return mostlyNothing(dates(), 4).map(dates -> {
            List<Said> said = new ArrayList<>();
            for (LocalDate date : new TreeSet<>(dates)) {
                said.add(
                        said.size() % 2 == 0
                                ? new Said("hired " + date, p -> p.hired(date))
                                : new Said("terminated " + date, p -> p.terminated(date)));
            }
            return said;
        });
    }

    private Arbitrary<List<Said>> leaves() {
        return ranges(40)
                .map(range -> new Said("leave " + range, p -> p.unpaidLeave("", range)))
                .list()
                .ofMaxSize(2);
    }

    private Arbitrary<List<Said>> memberships() {
        Arbitrary<Said> said = Combinators.combine(Arbitraries.of(PLAN, "other"), ranges())
                .as((plan, range) ->
                        new Said("on " + plan + " " + range, p -> p.on(plan, range.start(), range.endExclusive())));
        return mostlyNothing(said, 3);
    }

    private Arbitrary<List<Said>> territories() {
        Arbitrary<Said> said = Combinators.combine(Arbitraries.of("west", "east"), ranges())
                .as((territory, range) -> new Said(
                        "territory " + territory + " " + range,
                        p -> p.territory(territory, range.start(), range.endExclusive())));
        return said.list().ofMinSize(1).ofMaxSize(3);
    }

    private static <V> Arbitrary<List<V>> mostlyNothing(Arbitrary<V> said, int most) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.of())),
                Tuple.of(2, said.list().ofMinSize(1).ofMaxSize(most)));
    }

    /** Statements that hold together, but for memberships outside of employment. */
    @Provide
    Arbitrary<List<Said>> descriptions() {
        return Combinators.combine(
                        employment(),
                        leaves(),
                        memberships(),
                        changes("role", Arbitraries.of("AE", "SDR", "Lead"), Participant::role),
                        territories(),
                        changes(
                                "target",
                                Arbitraries.longs().between(0, 100_000).map(Amount::amount),
                                Participant::targetIncentive))
                .as((a, b, c, d, e, f) -> {
                    List<Said> all = new ArrayList<>();
                    List.of(a, b, c, d, e, f).forEach(all::addAll);
                    return all;
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Proration> additive() {
        return Arbitraries.of(
                Proration.actualDays(),
                Proration.thirty360(),
                Proration.monthsHeldOnFirstDay(),
                Proration.monthsHeldOnDay(15));
    }

    static Participant describe(Participant nobody, List<Said> said) {
        Participant described = nobody;
        for (Said each : said) {
            described = each.says().apply(described);
        }
        return described;
    }

    /** Leaves out the memberships of who turns out not to be employed then. */
    static List<Said> consistent(List<Said> said) {
        List<Said> kept = new ArrayList<>(said);
        if (!describe(Participant.of("jill"), said).problems().isEmpty()) {
            kept.removeIf(each -> each.words().startsWith("on "));
        }
        return kept;
    }

    static Roster.Builder roster(List<Said> said) {
        return Roster.builder().participant("jill", p -> describe(p, consistent(said)));
    }
}
