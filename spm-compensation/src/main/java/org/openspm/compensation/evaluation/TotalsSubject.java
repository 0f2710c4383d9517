package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    static TotalsSubject of(PlanTerms terms, Iterable<Source> sources) {
        List<String> rules = new ArrayList<>();
        for (Crediting<?> crediting : terms.creditings()) {
            rules.add(crediting.toString());
        }
        rules.add("converted by " + terms.conversion());
        rules.add("credited for " + terms.creditDaysAfterLeaving() + " days after leaving");
        List<String> keys = new ArrayList<>();
        sources.forEach(source -> keys.add(key(source)));
        return new TotalsSubject(
                terms.name(),
                terms.currency().getCurrencyCode(),
                terms.year().range(),
                terms.payGrain().name(),
                rules,
                keys);
    }

    /** Returns the words that a source is known by. */
    static String key(Source source) {
        String kind = source.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return source.measure().schema() + ": " + source.measure() + ", " + kind + " credit"
                + source.role().map(role -> " as " + role).orElse("");
    }

    /** Returns what this is of and another is not, the first thing if there are several; empty if they are of the same. */
    String difference(TotalsSubject other) {
        return difference("the plan", plan, other.plan)
                + difference("the currency", currency, other.currency)
                + difference("the year", year, other.year)
                + difference("pay each", payGrain, other.payGrain)
                + difference("who is credited", rules, other.rules)
                + difference("what is added up", sources, other.sources);
    }

    private static String difference(String what, Object mine, Object theirs) {
        return Objects.equals(mine, theirs) ? "" : "\n  " + what + ": (" + mine + ") and not (" + theirs + ")";
    }

    @Override
    public String toString() {
        return plan + ", " + currency + ", " + year;
    }
}
