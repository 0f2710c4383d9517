package org.openspm.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Looks rates up: as listed, inverted where that is allowed, else across a stated currency. */
record RateFinder(NavigableMap<CurrencyPair, NavigableMap<LocalDate, BigDecimal>> listed, RateOptions options) {

    private static final NavigableMap<LocalDate, BigDecimal> NONE = Collections.emptyNavigableMap();

    /** A rate, and the line or lines that it was read from. */
    record Found(Ratio value, List<Step> steps) {

        String basis() {
            return switch (steps.size()) {
                case 0 -> "the same currency";
                case 1 -> steps.get(0).basis();
                default ->
                    "across " + steps.get(0).pair().to() + ": " + steps.get(0).basis() + ", then "
                            + steps.get(1).basis();
            };
        }
    }

    /** One line of the list, read in its direction or inverted. */
    private record Step(CurrencyPair pair, LocalDate listedOn, BigDecimal listed, boolean inverted) {

        Ratio value() {
            return inverted ? Ratio.of(BigDecimal.ONE, listed) : Ratio.of(listed);
        }

        String basis() {
            return (inverted ? "inverse of " + listed.toPlainString() + " listed on " : "listed on ") + listedOn;
        }
    }

    ExchangeRate quote(CurrencyPair pair, LocalDate date) {
        Found found = find(pair, date);
        return new ExchangeRate(pair.from(), pair.to(), date, found.value(), found.basis());
    }

    Found find(CurrencyPair pair, LocalDate date) {
        if (pair.from().equals(pair.to())) {
            return new Found(Ratio.of(1, 1), List.of());
        }
        return step(pair, date)
                .map(step -> new Found(step.value(), List.of(step)))
                .or(() -> across(pair, date))
                .orElseThrow(() -> missing(pair, date, "on (" + date + ")"));
    }

    private Optional<Step> step(CurrencyPair pair, LocalDate date) {
        return inForce(pair, date)
                .map(line -> new Step(pair, line.getKey(), line.getValue(), false))
                .or(() -> inverse(pair, date));
    }

    private Optional<Step> inverse(CurrencyPair pair, LocalDate date) {
        return options.inverses()
                ? inForce(pair.inverse(), date).map(line -> new Step(pair, line.getKey(), line.getValue(), true))
                : Optional.empty();
    }

    private Optional<Found> across(CurrencyPair pair, LocalDate date) {
        for (Currency middle : middles(pair)) {
            Optional<Step> first = step(new CurrencyPair(pair.from(), middle), date);
            Optional<Step> second = step(new CurrencyPair(middle, pair.to()), date);
            if (first.isPresent() && second.isPresent()) {
                return Optional.of(
                        new Found(first.get().value().times(second.get().value()), List.of(first.get(), second.get())));
            }
        }
        return Optional.empty();
    }

    private List<Currency> middles(CurrencyPair pair) {
        return options.through().stream()
                .filter(middle -> !middle.equals(pair.from()) && !middle.equals(pair.to()))
                .toList();
    }

    private Optional<Map.Entry<LocalDate, BigDecimal>> inForce(CurrencyPair pair, LocalDate date) {
        return Optional.ofNullable(lines(pair).floorEntry(date)).filter(line -> options.allows(line.getKey(), date));
    }

    /** Returns the dates on which a rate of the pair, or of a step of it, is listed: of the first way there is. */
    NavigableSet<LocalDate> datesOf(CurrencyPair pair) {
        NavigableSet<LocalDate> dates = datesOfStep(pair);
        for (Currency middle : middles(pair)) {
            if (dates.isEmpty()) {
                NavigableSet<LocalDate> first = datesOfStep(new CurrencyPair(pair.from(), middle));
                NavigableSet<LocalDate> second = datesOfStep(new CurrencyPair(middle, pair.to()));
                if (!first.isEmpty() && !second.isEmpty()) {
                    dates.addAll(first);
                    dates.addAll(second);
                }
            }
        }
        return dates;
    }

    private NavigableSet<LocalDate> datesOfStep(CurrencyPair pair) {
        NavigableSet<LocalDate> dates = new TreeSet<>(lines(pair).keySet());
        if (dates.isEmpty() && options.inverses()) {
            dates.addAll(lines(pair.inverse()).keySet());
        }
        return dates;
    }

    private NavigableMap<LocalDate, BigDecimal> lines(CurrencyPair pair) {
        return listed.getOrDefault(pair, NONE);
    }

    MissingRateException missing(CurrencyPair pair, LocalDate date, String when) {
        List<String> known = new ArrayList<>();
        know(pair, date, "", known);
        know(pair.inverse(), date, options.inverses() ? "" : ", inverses not allowed", known);
        for (Currency middle : middles(pair)) {
            know(new CurrencyPair(pair.from(), middle), date, "", known);
            know(new CurrencyPair(middle, pair.to()), date, "", known);
        }
        return new MissingRateException(
                pair.from(),
                pair.to(),
                date,
                when,
                known.isEmpty() ? "nothing is listed between them" : "listed is " + String.join("; ", known));
    }

    private void know(CurrencyPair pair, LocalDate date, String remark, List<String> known) {
        NavigableMap<LocalDate, BigDecimal> lines = lines(pair);
        if (!lines.isEmpty()) {
            LocalDate before = lines.floorKey(date);
            String last = before == null
                    ? ", none of them on this date or before"
                    : options.allows(before, date)
                            ? ""
                            : ", the last before it (" + ChronoUnit.DAYS.between(before, date) + ") days old";
            known.add("(" + pair + ") from (" + lines.firstKey() + ") to (" + lines.lastKey() + ")" + last + remark);
        }
    }
}
