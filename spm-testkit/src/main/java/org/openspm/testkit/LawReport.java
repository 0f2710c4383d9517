package org.openspm.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of each law: it held in all trials, was broken, was excepted with a reason, or could not be checked. Every law is in one of
 * the four.
 *
 * <p>This record is immutable, and thread-safe if the facts in its breaches are.
 *
 * @param held  the laws that held in all trials
 * @param breaches  the laws that were broken, each with its smallest example
 * @param excepted  the laws that were not tried because the host said so, with the reasons
 * @param notChecked  the laws that could not be tried, with what is missing
 * @param trials  the number of trials of each law
 */
public record LawReport(
        List<Law> held, List<LawBreach> breaches, Map<Law, String> excepted, Map<Law, String> notChecked, int trials) {

    /**
     * Checks that nothing is null and keeps unmodifiable copies.
     *
     * @param held  the laws that held in all trials
     * @param breaches  the laws that were broken, each with its smallest example
     * @param excepted  the laws that were not tried because the host said so, with the reasons
     * @param notChecked  the laws that could not be tried, with what is missing
     * @param trials  the number of trials of each law
     */
    public LawReport {
        held = List.copyOf(held);
        breaches = List.copyOf(breaches);
        excepted = ordered(excepted);
        notChecked = ordered(notChecked);
    }

    private static Map<Law, String> ordered(Map<Law, String> reasons) {
        Map<Law, String> copy = new EnumMap<>(Law.class);
        copy.putAll(reasons);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Returns what became of each law as text.
     *
     * @return several lines, the breaches in full
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        breaches.forEach(breach -> lines.add(breach.toString()));
        lines.add("Held in (" + trials + ") trials: " + held);
        excepted.forEach((law, reason) -> lines.add("Excepted: " + law + ", " + reason));
        notChecked.forEach((law, reason) -> lines.add("Not checked: " + law + ", " + reason));
        return String.join("\n", lines);
    }
}
