package org.openspm.compensation.rate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openspm.core.money.Unit;

/** Finds what is wrong with a matrix: all of it, not just the first. */
final class MatrixCheck {

    private MatrixCheck() {}

    static List<String> problems(RateMatrix matrix) {
        List<String> problems = new ArrayList<>();
        List<Lookup> over = matrix.dimensions();
        if (over.isEmpty()) {
            problems.add(
                    "The rate matrix looks up nothing (no lookups).\nState one or more, or use RateTable.flat(..).");
        }
        Set<String> seen = new HashSet<>();
        over.stream()
                .map(Lookup::name)
                .filter(name -> !seen.add(name))
                .distinct()
                .forEach(name -> problems.add(
                        "The rate matrix looks up (" + name + ") twice.\nGive each lookup a name of its own."));
        over.forEach(lookup -> problems.addAll(lookup.problems()));
        if (problems.isEmpty()) {
            cells(matrix, problems);
        }
        matrix.rows().stream()
                .flatMap(List::stream)
                .filter(MatrixCheck::isOfTablesOnly)
                .forEach(
                        pay -> problems.add(
                                "A cell of the rate matrix (" + pay
                                        + ") is for tiers of a rate table.\nPay a rate, an amount, an amount per unit, or a share of the target incentive."));
        matrix.otherwise()
                .filter(MatrixCheck::isOfTablesOnly)
                .ifPresent(
                        pay -> problems.add(
                                "What the rate matrix pays otherwise (" + pay
                                        + ") is for tiers of a rate table.\nPay a rate, an amount, an amount per unit, or a share of the target incentive."));
        return problems.stream().distinct().toList();
    }

    private static boolean isOfTablesOnly(Pay pay) {
        return pay instanceof Pay.ProRata || pay instanceof Pay.Multiple;
    }

    private static void cells(RateMatrix matrix, List<String> problems) {
        List<Lookup> over = matrix.dimensions();
        Lookup along = over.get(over.size() - 1);
        int expected = over.stream().mapToInt(Lookup::size).reduce(1, (all, size) -> all * size) / along.size();
        for (int i = 0; i < matrix.rows().size() && i < expected; i++) {
            int cells = matrix.rows().get(i).size();
            if (cells < along.size()) {
                problems.add("The row (" + place(over, i) + ") of the rate matrix has no cell for (" + along.name()
                        + " " + along.labels().get(cells) + ").\nState a cell for each of " + along.labels() + ".");
            } else if (cells > along.size()) {
                problems.add("The row (" + place(over, i) + ") of the rate matrix has (" + cells + ") cells for ("
                        + along.size() + ") of " + along.name() + ".\nState a cell for each of " + along.labels()
                        + ".");
            }
        }
        for (int i = matrix.rows().size(); i < expected; i++) {
            problems.add("The rate matrix has no row for (" + place(over, i) + ").\nState it with row(..).");
        }
        if (matrix.rows().size() > expected) {
            problems.add("The rate matrix has (" + matrix.rows().size() + ") rows, and its lookups have (" + expected
                    + ").\nLeave the others out.");
        }
    }

    /** Says which bands or categories lead to a row. */
    private static String place(List<Lookup> over, int row) {
        List<String> words = new ArrayList<>();
        int rest = row;
        for (int i = over.size() - 2; i >= 0; i--) {
            Lookup lookup = over.get(i);
            words.add(0, lookup.name() + " " + lookup.labels().get(rest % lookup.size()));
            rest /= lookup.size();
        }
        return String.join(", ", words);
    }

    /** Adds what is wrong with a lookup where the matrix stands. */
    static void fit(Lookup lookup, RateSetting setting, Problems found) {
        lookup.bounds().forEach(found::bound);
        lookup.end().ifPresent(found::bound);
        String name = lookup.name();
        Unit unit = setting.figures().get(name);
        boolean supplied = lookup.isCategories() ? setting.categories().contains(name) : unit != null;
        if (!supplied) {
            String kind = lookup.isCategories() ? "categories" : "numbers";
            String what = lookup.isCategories() ? "a field" : "a performance";
            found.addAll(List.of("The rate matrix looks up (" + name + "), which nothing supplies as " + kind
                    + ".\nSay lookup(\"" + name + "\", ..) of the component with " + what + "."));
        } else if (unit != null && !lookup.isCategories()) {
            found.comparable(lookup.bounds().get(0).kind(), unit, "the lookup (" + name + ")");
        }
    }
}
