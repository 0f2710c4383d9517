package org.openspm.testkit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.core.money.Money;

/** The laws about amounts: more, a little more, the same in two parts, all of it times a factor. */
final class AmountLaws {

    /** A slope of more than 10 000 % is a jump. */
    private static final BigDecimal STEEPEST = BigDecimal.valueOf(100);

    /** How many rows are raised in a trial, one at a time. */
    private static final int RAISES = 5;

    private AmountLaws() {}

    static Optional<Breach> monotonicity(Host host, List<Row<?>> rows, Random random) {
        if (changeable(rows).findAny().isEmpty()) {
            return Optional.empty();
        }
        Evaluation before = host.evaluate(rows);
        for (int i = 0; i < RAISES; i++) {
            int place = choose(rows, random).orElseThrow();
            Optional<Breach> found = raised(host, before, rows, place, random);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Breach> raised(Host host, Evaluation before, List<Row<?>> rows, int place, Random random) {
        Row<?> row = rows.get(place);
        BigDecimal less = amount(row);
        BigDecimal more = less.add(step(host, less, random));
        Evaluation after = host.evaluate(replaced(rows, place, row.withAmount(more)));
        return after.total().compareTo(before.total()) >= 0
                ? Optional.empty()
                : Breach.largest(
                        "(" + row + ") was raised from (" + less + ") to (" + more + "), and all together earned ("
                                + before.total() + ") and then (" + after.total() + ")",
                        before,
                        after);
    }

    /** Halves the interval towards the larger difference until it is one minor unit wide; a jump survives that, a slope does not. */
    static Optional<Breach> continuity(Host host, List<Row<?>> rows, Random random) {
        Optional<Integer> chosen = choose(rows, random);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        int place = chosen.orElseThrow();
        Row<?> row = rows.get(place);
        int digits = host.terms().currency().getDefaultFractionDigits();
        BigInteger low = amount(row).movePointRight(digits).toBigInteger();
        BigInteger high =
                low.add(step(host, amount(row), random).movePointRight(digits).toBigInteger());
        Evaluation least = host.evaluate(replaced(rows, place, row.withAmount(new BigDecimal(low, digits))));
        Evaluation most = host.evaluate(replaced(rows, place, row.withAmount(new BigDecimal(high, digits))));
        BigDecimal minorUnit = BigDecimal.ONE.movePointLeft(digits);
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            Evaluation between = host.evaluate(replaced(rows, place, row.withAmount(new BigDecimal(middle, digits))));
            if (change(least, between).compareTo(change(between, most)) >= 0) {
                high = middle;
                most = between;
            } else {
                low = middle;
                least = between;
            }
        }
        BigDecimal rounding = minorUnit.multiply(
                BigDecimal.valueOf((long) least.participants().size() * lines(host)));
        return change(least, most).compareTo(minorUnit.multiply(STEEPEST).add(rounding)) <= 0
                ? Optional.empty()
                : Breach.largest(
                        "(" + row + ") was given the amount (" + new BigDecimal(low, digits) + ") and then ("
                                + new BigDecimal(high, digits) + "), and all together earned (" + least.total()
                                + ") and then (" + most.total() + ")",
                        least,
                        most);
    }

    private static BigDecimal change(Evaluation from, Evaluation to) {
        return to.total().minus(from.total()).value().abs();
    }

    private static int lines(Host host) {
        return host.terms().payPeriods().size() * (host.terms().components().size() + 1);
    }

    static Optional<Breach> additivity(Host host, List<Row<?>> rows, Random random) {
        List<Integer> places =
                changeable(rows).filter(i -> rows.get(i).canBeCopied()).boxed().toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int place = choose(rows, places, random);
        Row<?> row = rows.get(place);
        BigDecimal whole = amount(row);
        BigDecimal part =
                whole.multiply(BigDecimal.valueOf(random.nextInt(101), 2)).setScale(whole.scale(), RoundingMode.DOWN);
        List<Row<?>> split = replaced(rows, place, row.withAmount(part));
        split.add(row.withAmount(whole.subtract(part)).copy("#rest"));
        return Breach.between(
                "(" + row + ") was split into (" + part + ") and (" + whole.subtract(part) + ")",
                host.evaluate(rows),
                host.evaluate(split),
                true);
    }

    static Optional<Breach> scale(Host host, List<Row<?>> rows, Random random) {
        Host.Scaled scaled = host.scaled().orElseThrow();
        int factor = 2 + random.nextInt(9);
        BigDecimal times = BigDecimal.valueOf(factor);
        List<Row<?>> larger = new ArrayList<>();
        for (Row<?> row : rows) {
            larger.add(row.canChangeAmount() ? row.withAmount(amount(row).multiply(times)) : row);
        }
        Evaluation small = host.evaluate(rows);
        Evaluation large = host.evaluate(
                scaled.plan().apply(factor).terms(), scaled.roster().apply(factor), larger);
        int digits = host.terms().currency().getDefaultFractionDigits();
        BigDecimal allowed = BigDecimal.valueOf((factor + 1L) * lines(host)).movePointLeft(digits);
        for (String id : small.participants()) {
            Money expected = small.earned(id).times(times);
            if (large.earned(id).minus(expected).value().abs().compareTo(allowed) > 0) {
                return Breach.largest(
                        "everything was taken times (" + factor + "), and (" + id + ") earned (" + large.earned(id)
                                + ") instead of (" + expected + ")",
                        small,
                        large);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> choose(List<Row<?>> rows, Random random) {
        List<Integer> places = changeable(rows).boxed().toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(choose(rows, places, random));
    }

    /** By chance, yet the same row when others are left out, so that shrinking keeps to it. */
    private static int choose(List<Row<?>> rows, List<Integer> places, Random random) {
        long salt = random.nextLong();
        return Collections.min(
                places,
                Comparator.comparingInt(i -> new Random(salt
                                ^ rows.get(i)
                                        .key()
                                        .orElseGet(rows.get(i)::toString)
                                        .hashCode())
                        .nextInt()));
    }

    private static IntStream changeable(List<Row<?>> rows) {
        return IntStream.range(0, rows.size()).filter(i -> rows.get(i).canChangeAmount());
    }

    private static BigDecimal amount(Row<?> row) {
        return Objects.requireNonNull(row.amountOrNull());
    }

    /** A minor unit, a part of the amount, or several times it. */
    private static BigDecimal step(Host host, BigDecimal amount, Random random) {
        BigDecimal minorUnit =
                BigDecimal.ONE.movePointLeft(host.terms().currency().getDefaultFractionDigits());
        BigDecimal size = amount.abs().max(BigDecimal.valueOf(100));
        return switch (random.nextInt(4)) {
            case 0 -> minorUnit;
            case 1 -> size.movePointLeft(1).max(minorUnit);
            case 2 -> size;
            default -> size.multiply(BigDecimal.valueOf(2 + random.nextInt(50)));
        };
    }

    private static List<Row<?>> replaced(List<Row<?>> rows, int place, Row<?> other) {
        List<Row<?>> copy = new ArrayList<>(rows);
        copy.set(place, other);
        return copy;
    }
}
