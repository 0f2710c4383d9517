package org.openspm.compensation.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Amount;

/** One place of a document while it is read: its value, its path, and the list that every problem is noted in. */
final class Node {

    /** Deeper than any plan, and shallow enough for every stack. */
    private static final int DEEPEST = 200;

    private final @Nullable Object value;
    private final String path;
    private final int depth;
    private final PlanVocabulary vocabulary;
    private final List<String> problems;

    private Node(@Nullable Object value, String path, int depth, PlanVocabulary vocabulary, List<String> problems) {
        this.value = value;
        this.path = path;
        this.depth = depth;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    static Node root(Map<String, ?> tree, PlanVocabulary vocabulary, List<String> problems) {
        return new Node(tree, "$", 0, vocabulary, problems);
    }

    PlanVocabulary vocabulary() {
        return vocabulary;
    }

    Node child(String key, @Nullable Object child) {
        return new Node(child, path + "." + key, depth + 1, vocabulary, problems);
    }

    void note(String problem) {
        problems.add("At (" + path + "): " + problem);
    }

    Unreadable problem(String problem) {
        note(problem);
        return new Unreadable();
    }

    /** Reads this place; what a value refuses is noted with the path. */
    <T> T read(Function<Node, T> read) {
        if (value == null) {
            throw problem("There is nothing (null).\nState a value, or leave the key out.");
        }
        if (depth > DEEPEST) {
            throw problem("The document is nested deeper than (" + DEEPEST + ") levels.\nWrite it flatter.");
        }
        return refusing(() -> read.apply(this));
    }

    private <T> T refusing(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw problem(String.valueOf(refused.getMessage()));
        }
    }

    /** Reads a map: first all its keys, then, if each was readable and known, what they make. */
    <T> T map(String what, Function<Branch, Supplier<T>> read) {
        if (!(value instanceof Map<?, ?> values)) {
            throw problem(what + " (" + value + ") is not a map.\nWrite keys with values.");
        }
        Branch branch = new Branch(this, values, what);
        Supplier<T> made = read.apply(branch);
        branch.close();
        return refusing(made);
    }

    <T> List<T> list(Function<Node, T> read) {
        if (!(value instanceof List<?> values)) {
            throw problem(
                    "The value (" + value + ") is not a list.\nWrite a list, of one element if there is only one.");
        }
        List<T> found = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Node element = new Node(values.get(i), path + "[" + i + "]", depth + 1, vocabulary, problems);
            try {
                found.add(element.read(read));
            } catch (Unreadable noted) {
                // The other elements are looked at all the same; the list as a whole is left below.
            }
        }
        if (found.size() < values.size()) {
            throw new Unreadable();
        }
        return found;
    }

    <T> Map<String, T> byName(Function<Node, T> read) {
        return map("The map", branch -> {
            Map<String, Part<T>> parts = new LinkedHashMap<>();
            for (Object key : ((Map<?, ?>) orNothing()).keySet()) {
                if (key instanceof String name) {
                    parts.put(name, branch.required(name, read));
                }
            }
            return () -> {
                Map<String, T> found = new LinkedHashMap<>();
                parts.forEach((name, part) -> found.put(name, part.get()));
                return found;
            };
        });
    }

    private Object orNothing() {
        return value == null ? Map.of() : value;
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isList() {
        return value instanceof List;
    }

    boolean isMap() {
        return value instanceof Map;
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw problem("The value (" + value + ") is not a text.\nWrite a text, in quotes if it looks like a number.");
    }

    boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw problem("The value (" + value + ") is neither true nor false.\nWrite one of them, without quotes.");
    }

    /** Returns a thing that is said by a flag, which is written only where it holds. */
    <T> T raised(T thing) {
        if (flag()) {
            return thing;
        }
        throw problem("The value (false) says nothing here.\nWrite true, or leave the key out.");
    }

    long whole() {
        BigDecimal number = value instanceof String ? null : decimal();
        if (number == null || number.stripTrailingZeros().scale() > 0) {
            throw problem("The value (" + value + ") is not a whole number.\nWrite digits without quotes and point.");
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw problem("The number (" + value + ") is too large.\nUse one of at most 18 digits.");
        }
    }

    int count() {
        long whole = whole();
        if (whole != (int) whole) {
            throw problem("The number (" + whole + ") is too large.\nUse one of at most 9 digits.");
        }
        return (int) whole;
    }

    BigDecimal decimal() {
        if (value instanceof Double || value instanceof Float) {
            throw problem("The number (" + value
                    + ") may have lost digits before it came here.\nWrite numbers with a decimal point in quotes.");
        }
        if (value instanceof BigDecimal number) {
            return Amount.amount(number).value();
        }
        if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof BigInteger) {
            return Amount.amount(value.toString()).value();
        }
        if (value instanceof String text) {
            return Amount.amount(text).value();
        }
        throw problem("The value (" + value + ") is not a number.\nWrite digits with an optional point, in quotes.");
    }

    LocalDate date() {
        String text = text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw problem("The text (" + text + ") is not a date.\nWrite it as in \"2026-01-31\".");
        }
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String text = text();
        return EnumSet.allOf(type).stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> problem("The word (" + text + ") is unknown here.\nUse one of "
                        + EnumSet.allOf(type).stream().map(Enum::name).toList() + "."));
    }
}
