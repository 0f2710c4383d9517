package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.openspm.core.money.Rate;

/** A line of a reference file, read from left to right; the head of each file says who computed it. */
final class Reference {

    private final String line;
    private final Iterator<String> cells;

    private Reference(String line) {
        this.line = line;
        this.cells = List.of(line.split(",", -1)).iterator();
    }

    static List<String> lines(String file) {
        try (InputStream in = Reference.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** A test of each line. */
    static Stream<DynamicTest> each(String file, Consumer<Reference> test) {
        List<String> lines = lines(file);
        assertThat(lines).isNotEmpty();
        return lines.stream().map(line -> DynamicTest.dynamicTest(line, () -> test.accept(new Reference(line))));
    }

    String text() {
        return cells.next();
    }

    long whole() {
        return Long.parseLong(cells.next());
    }

    /** A number; NaN where the cell is empty. */
    double number() {
        String cell = cells.next();
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    double[] numbers() {
        return numbers(cells.next());
    }

    static double[] numbers(String cell) {
        return Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    Alternative alternative() {
        return switch (text()) {
            case "greater" -> Alternative.GREATER;
            case "less" -> Alternative.LESS;
            default -> Alternative.TWO_SIDED;
        };
    }

    static ConfidenceLevel level(String decimal) {
        return new ConfidenceLevel(Rate.ofDecimal(new java.math.BigDecimal(decimal)));
    }

    void skip(int count) {
        for (int i = 0; i < count; i++) {
            cells.next();
        }
    }

    /** Asserts that the next cell is a number, to so many relative digits; nothing if it is empty or nan. */
    void expect(double actual, double relative) {
        double expected = number();
        if (!Double.isNaN(expected)) {
            assertThat(actual)
                    .as(line)
                    .isCloseTo(expected, within(relative * Math.max(Math.abs(expected), Double.MIN_NORMAL)));
        }
    }

    void expect(OptionalDouble actual, double relative) {
        expect(actual.orElseThrow(), relative);
    }

    void expect(Interval actual, double relative) {
        expect(actual.low(), relative);
        expect(actual.high(), relative);
    }
}
