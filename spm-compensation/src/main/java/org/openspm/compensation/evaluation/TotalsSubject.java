package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.core.time.DateRange;

/**
 * What totals are of, in words that are equal on every machine with an equal plan: the plan, its year, currency and pay periods, who it credits with what and from when, and what it adds up.
 *
 * @param plan  the name of the plan
 * @param currency  the code of its currency
 * @param year  the dates of the plan year
 * @param earliest  the first credit date that anything looks back at
 * @param payPeriods  the grain of the pay periods and the calendar they are of: two calendars may divide one year otherwise
 * @param rules  who is credited with what
 * @param sources  what is added up of it, in alphabetical order
 */
record TotalsSubject(
        String plan,
        String currency,
        DateRange year,
        LocalDate earliest,
        String payPeriods,
        List<String> rules,
        List<String> sources) {

    TotalsSubject {
        rules = List.copyOf(rules);
        sources = List.copyOf(sources);
    }

    static TotalsSubject of(PlanTerms terms, CreditNeeds needs) {
        List<String> rules = new ArrayList<>();
        for (Crediting<?> crediting : terms.creditings()) {
            rules.add(crediting.toString());
        }
        rules.add("converted by " + terms.conversion());
        rules.add("credited for " + terms.creditDaysAfterLeaving() + " days after leaving");
        if (!needs.others().isEmpty()) {
            rules.add("also whoever of " + new TreeSet<>(needs.others()) + " is not on the plan");
        }
        return new TotalsSubject(
                terms.name(),
                terms.currency().getCurrencyCode(),
                terms.year().range(),
                needs.earliest(),
                terms.payGrain() + " of " + terms.year().calendar(),
                rules,
                inOrder(needs.sources()).stream().map(TotalsSubject::key).toList());
    }

    /** Returns sources in the order of the words they are known by, which depends on no order of the plan. */
    static List<Source> inOrder(Collection<Source> sources) {
        return sources.stream().sorted(Comparator.comparing(TotalsSubject::key)).toList();
    }

    /** Returns the words that a source is known by. */
    static String key(Source source) {
        String kind = source.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return source.measure().schema() + ": " + source.measure() + ", " + kind + " credit"
                + source.role().map(role -> " as " + role).orElse("");
    }

    /** Returns what this is of and another is not; empty if they are of the same. */
    String difference(TotalsSubject other) {
        return differenceOfCredit(other) + difference("what is added up", sources, other.sources);
    }

    /** Returns why totals of this do not serve another; empty if they do, though they may add up more. */
    String shortfall(TotalsSubject needed) {
        return differenceOfCredit(needed)
                + (sources.containsAll(needed.sources) ? "" : difference("what is added up", sources, needed.sources));
    }

    private String differenceOfCredit(TotalsSubject other) {
        return difference("the plan", plan, other.plan)
                + difference("the currency", currency, other.currency)
                + difference("the year", year, other.year)
                + difference("looked back at from", earliest, other.earliest)
                + difference("pay each", payPeriods, other.payPeriods)
                + difference("who is credited", rules, other.rules);
    }

    private static String difference(String what, Object mine, Object theirs) {
        return Objects.equals(mine, theirs) ? "" : "\n  " + what + ": (" + mine + ") and not (" + theirs + ")";
    }

    @Override
    public String toString() {
        return plan + ", " + currency + ", " + year;
    }
}
