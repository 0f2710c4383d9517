package org.openspm.compensation.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.oracle.World.Base;
import org.openspm.compensation.oracle.World.Crew;
import org.openspm.compensation.oracle.World.Part;
import org.openspm.compensation.oracle.World.Rep;

/** What stands in a world, looked up slowly: periods, people, credit, goals and targets. */
final class Naive {

    /** A participant or a team. */
    record Who(String id, boolean team) {}

    /** Dates from the first day of a month to before that of another, within the period of a month to another. */
    record Span(int from, int to, int end) {

        boolean whole() {
            return to == end;
        }
    }

    record Sale(Deal deal, Fraction quantity) {}

    /** What was asked about sales; asked again of the same, the answer is remembered. */
    private record Asked(Who who, Base base, boolean rolledUp, LocalDate from, LocalDate to) {}

    private final World world;
    private final List<LocalDate> months;
    private final List<String> participants;
    private final Map<Asked, List<Sale>> answered = new HashMap<>();

    Naive(World world) {
        this.world = world;
        this.months = Months.of(world);
        this.participants = world.people().stream()
                .filter(rep -> rep.from().isBefore(day(12))
                        && rep.to().isAfter(day(0))
                        && rep.from().isBefore(rep.to()))
                .map(Rep::id)
                .sorted()
                .toList();
    }

    World world() {
        return world;
    }

    LocalDate day(int month) {
        // Nothing is sold before the year before.
        return month < -12 ? LocalDate.of(2000, 1, 1) : months.get(month + 12);
    }

    LocalDate lastDay(int end) {
        return day(end).minusDays(1);
    }

    /** The period of so many months that the last day before a month lies in, to that day. */
    static Span toDate(int end, int length) {
        int start = Math.floorDiv(end - 1, length) * length;
        return new Span(start, end, start + length);
    }

    Rep rep(String id) {
        return world.people().stream()
                .filter(rep -> rep.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Crew crew(String id) {
        return world.teams().stream()
                .filter(crew -> crew.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Part part(String name) {
        return world.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean onPlan(String id, LocalDate day) {
        return !day.isBefore(rep(id).from()) && day.isBefore(rep(id).to());
    }

    /** Those who are on the plan on any day of the year. */
    List<String> participants() {
        return participants;
    }

    Optional<String> role(Who who, LocalDate day) {
        return who.team()
                ? Optional.empty()
                : Optional.of(
                        day.isBefore(rep(who.id()).changes())
                                ? rep(who.id()).role()
                                : rep(who.id()).laterRole());
    }

    Optional<String> manager(String id, LocalDate day) {
        Rep rep = rep(id);
        return Optional.ofNullable(day.isBefore(rep.changes()) ? rep.manager() : rep.laterManager());
    }

    boolean member(String team, String id, LocalDate day) {
        List<LocalDate> dates = crew(team).members().get(id);
        return dates != null && !day.isBefore(dates.get(0)) && day.isBefore(dates.get(1));
    }

    /** The sales somebody is credited with from a day to a day, in order of date and id. */
    List<Sale> sales(Who who, Base base, boolean rolledUp, LocalDate from, LocalDate to) {
        return answered.computeIfAbsent(new Asked(who, base, rolledUp, from, to), this::found);
    }

    private List<Sale> found(Asked asked) {
        Who who = asked.who();
        List<Sale> found = new ArrayList<>();
        List<String> ids = who.team() ? participants() : List.of(who.id());
        for (String id : ids) {
            for (Deal deal : world.deals()) {
                boolean in =
                        !deal.closed().isBefore(asked.from()) && deal.closed().isBefore(asked.to()) && deal.won();
                if (!in) {
                    continue;
                }
                boolean meant = asked.base() != Base.CORE || deal.product().equals("Core");
                boolean there = !who.team() || member(who.id(), id, deal.closed());
                int tenths = share(id, asked.rolledUp(), deal);
                if (meant && there && tenths != 0 && kept(id, deal.closed())) {
                    BigDecimal whole = asked.base() == Base.COUNT ? BigDecimal.ONE : deal.amount();
                    found.add(new Sale(deal, Fraction.of(whole).times(Fraction.of(tenths, 10))));
                }
            }
        }
        found.sort(Comparator.comparing((Sale sale) -> sale.deal().closed())
                .thenComparing(sale -> sale.deal().id()));
        return found;
    }

    Fraction sold(Who who, Base base, boolean rolledUp, LocalDate from, LocalDate to) {
        return sales(who, base, rolledUp, from, to).stream().map(Sale::quantity).reduce(Fraction.ZERO, Fraction::plus);
    }

    private boolean kept(String id, LocalDate day) {
        return onPlan(id, day) || day.isBefore(day(0)) && rep(id).from().isBefore(rep(id).to());
    }

    private int share(String id, boolean rolledUp, Deal deal) {
        return world.split()
                ? 6 * times(id, rolledUp, deal.rep(), deal.closed())
                        + 4 * times(id, rolledUp, deal.partner(), deal.closed())
                : 10 * times(id, rolledUp, deal.rep(), deal.closed());
    }

    private int times(String id, boolean rolledUp, String credited, LocalDate day) {
        if (!rolledUp) {
            return id.equals(credited) ? 1 : 0;
        }
        return above(credited, day, world.allManagers()).contains(id) ? 1 : 0;
    }

    private List<String> above(String id, LocalDate day, boolean all) {
        List<String> found = new ArrayList<>();
        for (Optional<String> up = manager(id, day);
                up.isPresent();
                up = all ? manager(up.get(), day) : Optional.empty()) {
            found.add(up.get());
        }
        return found;
    }

    /** Those who report to somebody on a day, directly or at all. */
    List<String> reports(String manager, LocalDate day, boolean all) {
        return participants().stream()
                .filter(id -> above(id, day, all).contains(manager))
                .toList();
    }

    /** The goals of the months, each for the days on the plan. */
    Optional<Fraction> goal(Who who, Part part, Span span) {
        int last = part.quotaToDate() ? span.to() : span.end();
        List<BigDecimal> goals = goals(who, part);
        if (goals.isEmpty()) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        for (int month = span.from(); month < last; month++) {
            Fraction held = who.team() ? Fraction.ONE : days(who.id(), month, month + 1);
            sum = sum.plus(Fraction.of(goals.get(month)).times(held));
        }
        return Optional.of(sum);
    }

    private List<BigDecimal> goals(Who who, Part part) {
        boolean counts = part.base() == Base.COUNT;
        if (who.team()) {
            return counts ? List.of() : crew(who.id()).sales();
        }
        return counts ? rep(who.id()).counts() : rep(who.id()).sales();
    }

    /** The part of some months for which somebody is on the plan, by days. */
    Fraction days(String id, int from, int to) {
        return days(from, to, rep(id).from(), rep(id).to());
    }

    Fraction memberDays(String team, String id, int from, int to) {
        List<LocalDate> dates = crew(team).members().get(id);
        return dates == null ? Fraction.ZERO : days(from, to, dates.get(0), dates.get(1));
    }

    /** The part of some months that lies between two days. */
    private Fraction days(int from, int to, LocalDate first, LocalDate end) {
        LocalDate begun = first.isAfter(day(from)) ? first : day(from);
        LocalDate over = end.isBefore(day(to)) ? end : day(to);
        return Fraction.of(
                Math.max(0, ChronoUnit.DAYS.between(begun, over)), ChronoUnit.DAYS.between(day(from), day(to)));
    }

    Fraction target(Who who, Span span) {
        int length = span.end() - span.from();
        if (!who.team()) {
            return Fraction.of(rep(who.id()).target())
                    .times(Fraction.of(length, 12))
                    .times(days(who.id(), span.from(), span.end()));
        }
        Fraction sum = Fraction.ZERO;
        for (String id : participants()) {
            sum = sum.plus(target(new Who(id, false), span).times(memberDays(who.id(), id, span.from(), span.end())));
        }
        return sum;
    }

    Map<String, List<LocalDate>> members(String team) {
        return crew(team).members();
    }
}
