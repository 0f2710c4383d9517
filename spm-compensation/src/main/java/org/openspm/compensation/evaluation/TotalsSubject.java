package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.core.time.DateRange;

/**
 * What totals are of, in words that are equal on every machine with an equal plan: the plan, its year, currency and pay period, who it credits with what, and what it adds up.
 *
 * @param plan  the name of the plan
 * @param currency  the code of its currency
 * @param year  the dates of the plan year
 * @param payGrain  the name of the grain of the pay periods
 * @param rules  who is credited with what
 * @param sources  what is added up of it
 */
record TotalsSubject(
        String plan, String currency, DateRange year, String payGrain, List<String> rules, List<String> sources) {

    TotalsSubject {
        rules = List.copyOf(rules);
        sources = List.copyOf(sources);
    }

    static TotalsSubject of(ScanSetup setup) {
        PlanTerms terms = setup.terms();
        CreditNeeds needs = setup.needs();
        List<String> rules = new ArrayList<>();
        for (Crediting<?> crediting : terms.creditings()) {
            rules.add(crediting.toString());
        }
        rules.add("converted by " + terms.conversion());
        rules.add("credited for " + terms.creditDaysAfterLeaving() + " days after leaving");
        rules.add("looked back at to " + needs.earliest());
        rules.add("kept of others: " + new TreeSet<>(needs.others()));
        rules.add("paid in periods from "
                + terms.payPeriods().stream()
                        .map(period -> period.range().start().toString())
                        .collect(Collectors.joining(", ")));
        return new TotalsSubject(
                terms.name(),
                terms.currency().getCurrencyCode(),
                terms.year().range(),
                terms.payGrain().name(),
                rules,
                inOrder(needs).stream().map(TotalsSubject::key).toList());
    }

    /** Returns what is added up for a plan, in the order of the words that it is known by: whatever the order of the components. */
    static List<Source> inOrder(CreditNeeds needs) {
        return needs.sources().stream()
                .sorted(Comparator.comparing(TotalsSubject::key))
                .toList();
    }

    /** Returns the words that a source is known by. */
    static String key(Source source) {
        String kind = source.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return source.measure().schema() + ": " + source.measure() + ", " + kind + " credit"
                + source.role().map(role -> " as " + role).orElse("");
    }

    /** Returns what this is of and another is not; empty if they are of the same. */
    String difference(TotalsSubject other) {
        return differenceOfRules(other) + difference("what is added up", sources, other.sources);
    }

    /** Returns why another, which may need less, is not served by this; empty if it is. */
    String lacks(TotalsSubject other) {
        boolean enough = new HashSet<>(sources).containsAll(other.sources);
        return differenceOfRules(other) + (enough ? "" : difference("what is added up", sources, other.sources));
    }

    private String differenceOfRules(TotalsSubject other) {
        return difference("the plan", plan, other.plan)
                + difference("the currency", currency, other.currency)
                + difference("the year", year, other.year)
                + difference("pay each", payGrain, other.payGrain)
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
