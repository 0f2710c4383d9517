package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.credit.CreditContext;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.PlanRoster;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.DateRange;

/** What every scan of facts under a plan and a roster has to know, made once: transactions that change later are scanned with the same. */
final class ScanSetup {

    private final PlanTerms terms;
    private final PlanRoster onPlanRoster;
    private final Converter converter;
    private final PayCalendar calendar;
    private final CreditNeeds needs;
    private final CreditContext context;
    private final DateRange creditable;

    /** When everybody on the plan is credited. */
    private final Map<String, List<DateRange>> onPlan = new HashMap<>();

    /** Everybody whose credit may count, numbered. */
    private final Map<String, Person> people = new HashMap<>();

    ScanSetup(PlanTerms terms, PlanRoster onPlanRoster, Converter converter, PayCalendar calendar) {
        this.terms = terms;
        this.onPlanRoster = onPlanRoster;
        this.converter = converter;
        this.calendar = calendar;
        this.needs = new CreditNeeds(terms);
        Roster roster = onPlanRoster.roster();
        this.context = roster.creditContext();
        LocalDate creditedFrom = terms.year().range().start();
        this.creditable = DateRange.of(needs.earliest(), terms.year().range().endExclusive());
        for (Participant participant : roster.participants()) {
            List<DateRange> active = onPlanRoster.active(participant.id());
            if (!active.isEmpty()) {
                onPlan.put(participant.id(), extended(active));
            }
            boolean needed = needs.others().contains(participant.id());
            if (needed || !active.isEmpty()) {
                List<DateRange> credited = onPlan.getOrDefault(participant.id(), List.of());
                people.put(participant.id(), new Person(people.size(), needed, credited, creditedFrom));
            }
        }
    }

    /** Lengthens each stay on the plan by the days for which those who left are still credited. */
    private List<DateRange> extended(List<DateRange> active) {
        int days = terms.creditDaysAfterLeaving();
        return days == 0
                ? active
                : active.stream()
                        .map(range -> range.endExclusive().equals(LocalDate.MAX)
                                ? range
                                : DateRange.of(
                                        range.start(), range.endExclusive().plusDays(days)))
                        .toList();
    }

    PlanTerms terms() {
        return terms;
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
        return calendar;
    }

    CreditNeeds needs() {
        return needs;
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
}
