package org.openspm.testkit;

import java.util.List;
import java.util.Optional;

/** Compares a text with the one it should be, line by line; how lines end, and spaces at their ends, do not count. */
final class Golden {

    private Golden() {}

    static Optional<String> difference(String expected, String actual) {
        List<String> wanted = lines(expected);
        List<String> found = lines(actual);
        for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
            String one = i < wanted.size() ? wanted.get(i) : "nothing";
            String other = i < found.size() ? found.get(i) : "nothing";
            if (!one.equals(other)) {
                return Optional.of("Line (" + (i + 1) + ") should be\n  " + one + "\nbut is\n  " + other
                        + "\nThe whole text is\n" + actual);
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(String text) {
        return text.stripTrailing().lines().map(String::stripTrailing).toList();
    }
}
