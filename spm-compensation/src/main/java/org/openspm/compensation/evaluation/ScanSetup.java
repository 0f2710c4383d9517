package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.CreditContext;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.PlanRoster;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.DateRange;

/** What every scan of facts under a plan and a roster has to know, made once: transactions that change later are scanned with the same. */
final class ScanSetup {

    private final CompiledPlan plan;
    private final PlanRoster onPlanRoster;
    private final Converter converter;
    private final CreditContext context;
    private final DateRange creditable;
    private final Members members;

    /** When everybody on the plan is credited. */
    private final Map<String, List<DateRange>> onPlan;

    /** Everybody whose credit may count, numbered. */
    private final Map<String, Person> people;

    ScanSetup(CompiledPlan plan, PlanRoster onPlanRoster, Converter converter) {
        this.plan = plan;
        this.onPlanRoster = onPlanRoster;
        this.converter = converter;
        this.onPlan = new HashMap<>();
        this.people = new HashMap<>();
        Roster roster = onPlanRoster.roster();
        this.context = roster.creditContext();
        DateRange year = terms().year().range();
        this.creditable = DateRange.of(needs().earliest(), year.endExclusive());
        List<Member> all = new ArrayList<>(roster.participants().size());
        for (Participant participant : roster.participants()) {
            List<DateRange> active = onPlanRoster.active(participant.id());
            Person person = person(participant.id(), active, year.start());
            all.add(new Member(participant, onPlanRoster, active, all.size(), person, overlap(active, year)));
        }
        this.members = new Members(all);
    }

    private ScanSetup(ScanSetup same, Converter converter) {
        this.plan = same.plan;
        this.onPlanRoster = same.onPlanRoster;
        this.converter = converter;
        this.onPlan = same.onPlan;
        this.people = same.people;
        this.context = same.context;
        this.creditable = same.creditable;
        this.members = same.members;
    }

    /** Returns the same with other exchange rates. */
    ScanSetup converting(Converter other) {
        return new ScanSetup(this, other);
    }

    private @Nullable Person person(String id, List<DateRange> active, LocalDate creditedFrom) {
        List<DateRange> credited = List.of();
        if (!active.isEmpty()) {
            credited = extended(active);
            onPlan.put(id, credited);
        }
        boolean needed = needs().others().contains(id);
        if (!needed && active.isEmpty()) {
            return null;
        }
        Person person = new Person(people.size(), needed, credited, creditedFrom);
        people.put(id, person);
        return person;
    }

    private static boolean overlap(List<DateRange> ranges, DateRange year) {
        for (DateRange range : ranges) {
            if (range.overlaps(year)) {
                return true;
            }
        }
        return false;
    }

    /** Lengthens each stay on the plan by the days for which those who left are still credited. */
    private List<DateRange> extended(List<DateRange> active) {
        int days = terms().creditDaysAfterLeaving();
        return days == 0
                ? active
                : active.stream()
                        .map(range -> range.endExclusive().equals(LocalDate.MAX)
                                ? range
                                : DateRange.of(
                                        range.start(), range.endExclusive().plusDays(days)))
                        .toList();
    }

    CompiledPlan plan() {
        return plan;
    }

    PlanTerms terms() {
        return plan.terms();
    }

    Roster roster() {
        return onPlanRoster.roster();
    }

    PlanRoster onPlanRoster() {
        return onPlanRoster;
    }

    Converter converter() {
        return converter;
    }

    PayCalendar calendar() {
        return plan.calendar();
    }

    CreditNeeds needs() {
        return plan.needs();
    }

    CreditContext context() {
        return context;
    }

    /** Returns the dates on which transactions may be credited. */
    DateRange creditable() {
        return creditable;
    }

    Map<String, List<DateRange>> onPlan() {
        return onPlan;
    }

    Map<String, Person> people() {
        return people;
    }

    /** Returns everybody on the roster. */
    Members members() {
        return members;
    }
}
