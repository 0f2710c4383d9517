package org.openspm.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What currencies were worth in one another, and when.
 *
 * <p>Rates are exact decimals, listed for pairs and dates. By default only what is listed is used, in the direction in which it is listed,
 * from its date on until the next one listed for the pair. What else may be done is said: {@link #allowingInverses() the inverse} of the
 * opposite pair, as an exact ratio; {@link #crossingThrough two steps} through a stated currency; and how old a rate may be. Of these, what
 * is listed for the pair comes first, then the inverse, then the cross currencies in the order they were stated.
 *
 * <pre>{@code
 * ExchangeRates rates = ExchangeRates.builder()
 *         .rate("GBP", "USD", LocalDate.of(2026, 3, 31), "1.22")
 *         .build();
 * rates.convert(Money.of(100, "GBP"), usd, LocalDate.of(2026, 3, 31));     // 122
 * }</pre>
 *
 * <p>A rate that is missing is a {@link MissingRateException}, never a silent 1; of a currency to itself it is 1. A conversion is exact:
 * rounding is for its caller. Where in a plan it happens (at the credit, or at the payment) moves money and is the plan's to say: a
 * commission of GBP 100 is fixed in USD at the rate of the posting, or floats with that of the payment.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ExchangeRates {

    private static final ExchangeRates NONE =
            new ExchangeRates(new TreeMap<>(), new RateOptions(false, List.of(), OptionalInt.empty()));

    private final NavigableMap<CurrencyPair, NavigableMap<LocalDate, BigDecimal>> listed;
    private final RateOptions options;

    private ExchangeRates(NavigableMap<CurrencyPair, NavigableMap<LocalDate, BigDecimal>> listed, RateOptions options) {
        this.listed = listed;
        this.options = options;
    }

    /**
     * Obtains no rates at all: every currency converts to itself only.
     *
     * @return the empty list
     */
    public static ExchangeRates none() {
        return NONE;
    }

    /**
     * Obtains a builder without rates.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns these rates, where the inverse of what is listed for the opposite pair may be used: a USD is 1/1.22 GBP.
     *
     * @return the rates with that option
     */
    public ExchangeRates allowingInverses() {
        return new ExchangeRates(listed, new RateOptions(true, options.through(), options.maximumAge()));
    }

    /**
     * Returns these rates, where two steps through a currency may be used: SEK to EUR times EUR to USD.
     *
     * @param currencyCode  the currency in the middle; of several, the one stated first is tried first
     * @return the rates with that option
     * @throws IllegalArgumentException if the code is unknown
     */
    public ExchangeRates crossingThrough(String currencyCode) {
        List<Currency> through = new ArrayList<>(options.through());
        Currency middle = Money.currencyOf(currencyCode);
        if (!through.contains(middle)) {
            through.add(middle);
        }
        return new ExchangeRates(
                listed, new RateOptions(options.inverses(), List.copyOf(through), options.maximumAge()));
    }

    /**
     * Returns these rates, each good on its own date only.
     *
     * @return the rates with that option
     */
    public ExchangeRates onListedDatesOnly() {
        return atMostDaysOld(0);
    }

    /**
     * Returns these rates, each good for some days after its date, and no longer than until the next one of its pair.
     *
     * @param days  how many days after its date a rate may still be used, 0 or more: 3 takes Friday's rate to the Monday
     * @return the rates with that option
     * @throws IllegalArgumentException if the number is negative
     */
    public ExchangeRates atMostDaysOld(int days) {
        if (days < 0) {
            throw new IllegalArgumentException(
                    "The age (" + days + ") of a rate is negative.\nSay 0 for its own date only, or more.");
        }
        return new ExchangeRates(listed, new RateOptions(options.inverses(), options.through(), OptionalInt.of(days)));
    }

    /**
     * Returns these rates, each good until the next one of its pair is listed, which is the default.
     *
     * @return the rates with that option
     */
    public ExchangeRates untilNextListed() {
        return new ExchangeRates(listed, new RateOptions(options.inverses(), options.through(), OptionalInt.empty()));
    }

    /**
     * Returns these rates and those of another list, used by the options of this one.
     *
     * @param other  the other list
     * @return the rates of both
     * @throws IllegalStateException if both list a different rate for one pair and date
     */
    public ExchangeRates plus(ExchangeRates other) {
        Objects.requireNonNull(other, "other");
        Builder both = new Builder();
        listed().forEach(both::rate);
        other.listed().forEach(both::rate);
        return new ExchangeRates(both.listed, options);
    }

    /**
     * Returns these rates with those of another list in their place where both have one for a pair and date, used by the options of this
     * one.
     *
     * @param other  the list that goes before, such as rates a company has fixed
     * @return the rates of both
     */
    public ExchangeRates overriddenBy(ExchangeRates other) {
        Objects.requireNonNull(other, "other");
        NavigableMap<CurrencyPair, NavigableMap<LocalDate, BigDecimal>> both = new TreeMap<>();
        listed.forEach((pair, rates) -> both.put(pair, new TreeMap<>(rates)));
        other.listed.forEach((pair, rates) ->
                both.computeIfAbsent(pair, key -> new TreeMap<>()).putAll(rates));
        return new ExchangeRates(both, options);
    }

    /**
     * Returns every rate that is listed.
     *
     * @return the lines, in the order of their currencies and dates
     */
    public List<ListedRate> listed() {
        List<ListedRate> lines = new ArrayList<>();
        listed.forEach((pair, rates) ->
                rates.forEach((date, rate) -> lines.add(new ListedRate(pair.from(), pair.to(), date, rate))));
        return List.copyOf(lines);
    }

    /**
     * Returns whether the inverse of the opposite pair may be used.
     *
     * @return true if it was said
     */
    public boolean allowsInverses() {
        return options.inverses();
    }

    /**
     * Returns the currencies through which two steps may go.
     *
     * @return the currencies in the order they are tried
     */
    public List<Currency> crossCurrencies() {
        return options.through();
    }

    /**
     * Returns how many days after its date a rate may be used.
     *
     * @return the number of days, or empty if a rate is good until the next one
     */
    public OptionalInt maximumAge() {
        return options.maximumAge();
    }

    /**
     * Returns what a unit of a currency is worth in another on a date.
     *
     * @param from  the currency to convert
     * @param to  the currency to convert to
     * @param date  the date
     * @return the exact number of units of {@code to}; 1 if the two are the same
     * @throws MissingRateException if there is none; the message says what is known
     */
    public Ratio of(Currency from, Currency to, LocalDate date) {
        return finder().find(pair(from, to), Objects.requireNonNull(date, "date"))
                .value();
    }

    /**
     * Returns what a unit of a currency is worth in another on a date, with where that is known from.
     *
     * @param from  the currency to convert
     * @param to  the currency to convert to
     * @param date  the date
     * @return the rate
     * @throws MissingRateException if there is none; the message says what is known
     */
    public ExchangeRate quote(Currency from, Currency to, LocalDate date) {
        return finder().quote(pair(from, to), Objects.requireNonNull(date, "date"));
    }

    /**
     * Returns the rate for what happened on a date, by a convention.
     *
     * @param from  the currency to convert
     * @param to  the currency to convert to
     * @param date  the date
     * @param basis  which rate is meant: that of the day, of a month's end, an average
     * @return the rate
     * @throws MissingRateException if there is none; the message says what is known
     */
    public ExchangeRate quote(Currency from, Currency to, LocalDate date, RateBasis basis) {
        Objects.requireNonNull(date, "date");
        LocalDate month = date.withDayOfMonth(1);
        ExchangeRate found = switch (Objects.requireNonNull(basis, "basis")) {
            case SPOT -> quote(from, to, date);
            case MONTH_END -> quote(from, to, month.plusMonths(1).minusDays(1));
            case PREVIOUS_MONTH_END -> quote(from, to, month.minusDays(1));
            case MONTH_AVERAGE -> averageOfListed(from, to, month, month.plusMonths(1));
            case MONTH_AVERAGE_OF_DAYS -> averageOfDays(from, to, month, month.plusMonths(1));
        };
        return new ExchangeRate(from, to, date, found.value(), found.basis());
    }

    /**
     * Returns the mean of the rates listed in a range of dates, each counting once.
     *
     * <p>Through a cross currency, every date counts on which one of the two steps is listed.
     *
     * @param from  the currency to convert
     * @param to  the currency to convert to
     * @param start  the first date
     * @param endExclusive  the first date after the range, later than the start
     * @return the exact mean
     * @throws IllegalArgumentException if the end is not later than the start
     * @throws MissingRateException if no rate is listed in the range
     */
    public ExchangeRate averageOfListed(Currency from, Currency to, LocalDate start, LocalDate endExclusive) {
        CurrencyPair pair = pair(from, to);
        checkRange(start, endExclusive);
        RateFinder finder = finder();
        SortedSet<LocalDate> dates = new TreeSet<>(finder.datesOf(pair).subSet(start, endExclusive));
        if (from.equals(to)) {
            dates.add(start);
        }
        if (dates.isEmpty()) {
            throw finder.missing(pair, start, "listed from (" + start + ") to before (" + endExclusive + ")");
        }
        return mean(finder, pair, dates, "rates listed from " + start + " to before " + endExclusive);
    }

    /**
     * Returns the mean of the rates in force on the days of a range of dates, each day counting once.
     *
     * @param from  the currency to convert
     * @param to  the currency to convert to
     * @param start  the first date
     * @param endExclusive  the first date after the range, later than the start
     * @return the exact mean
     * @throws IllegalArgumentException if the end is not later than the start
     * @throws MissingRateException if there is no rate on one of the days
     */
    public ExchangeRate averageOfDays(Currency from, Currency to, LocalDate start, LocalDate endExclusive) {
        CurrencyPair pair = pair(from, to);
        checkRange(start, endExclusive);
        return mean(
                finder(),
                pair,
                start.datesUntil(endExclusive).toList(),
                "days from " + start + " to before " + endExclusive);
    }

    private static ExchangeRate mean(RateFinder finder, CurrencyPair pair, Iterable<LocalDate> dates, String counted) {
        Ratio sum = Ratio.ZERO;
        LocalDate last = LocalDate.MIN;
        int count = 0;
        for (LocalDate date : dates) {
            sum = sum.plus(finder.find(pair, date).value());
            last = date;
            count++;
        }
        Ratio mean = sum.dividedBy(Ratio.of(count, 1));
        return new ExchangeRate(pair.from(), pair.to(), last, mean, "average of " + count + " " + counted);
    }

    private static void checkRange(LocalDate start, LocalDate endExclusive) {
        Objects.requireNonNull(start, "start");
        if (!start.isBefore(Objects.requireNonNull(endExclusive, "endExclusive"))) {
            throw new IllegalArgumentException("The range from (" + start + ") to before (" + endExclusive
                    + ") holds no date.\nThe end is exclusive: for one day, end on the day after.");
        }
    }

    /**
     * Returns an amount in another currency, at the rate of a date.
     *
     * @param amount  the amount
     * @param to  the currency to convert to
     * @param date  the date
     * @return the exact number of units of that currency, not rounded
     * @throws MissingRateException if there is no rate; the message says what is known
     */
    public Ratio convert(Money amount, Currency to, LocalDate date) {
        return Ratio.of(Objects.requireNonNull(amount, "amount").value()).times(of(amount.currency(), to, date));
    }

    /**
     * Returns an amount as money of another currency, at the rate of a date, if that takes no rounding.
     *
     * @param amount  the amount
     * @param to  the currency to convert to
     * @param date  the date
     * @return the exact sum, or empty if its digits never end, which can be of an inverse or an average
     * @throws MissingRateException if there is no rate; the message says what is known
     */
    public Optional<Money> convertToMoney(Money amount, Currency to, LocalDate date) {
        return convert(amount, to, date).toExactDecimal().map(value -> Money.of(value, to));
    }

    private static CurrencyPair pair(Currency from, Currency to) {
        return new CurrencyPair(Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"));
    }

    private RateFinder finder() {
        return new RateFinder(listed, options);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ExchangeRates other && listed.equals(other.listed) && options.equals(other.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(listed, options);
    }

    /**
     * Returns which pairs are listed, from when to when, and the options.
     *
     * @return such as {@code "GBP to USD from 2026-01-31 to 2026-12-31, inverses allowed"}
     */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        listed.forEach((pair, rates) -> parts.add(pair + " from " + rates.firstKey() + " to " + rates.lastKey()));
        if (parts.isEmpty()) {
            parts.add("no rates");
        }
        options.describe(parts);
        return String.join(", ", parts);
    }

    /** Collects rates; the order they are said in does not matter. */
    public static final class Builder {

        private final NavigableMap<CurrencyPair, NavigableMap<LocalDate, BigDecimal>> listed = new TreeMap<>();

        private Builder() {}

        /**
         * Adds the rate of a date, as decimal text.
         *
         * @param from  the code of the currency to convert
         * @param to  the code of the currency to convert to
         * @param date  the date from which on it holds
         * @param rate  how many units of {@code to} one unit of {@code from} is, such as {@code "1.22"}
         * @return this builder
         * @throws IllegalArgumentException if a code is unknown, both are the same, or the rate is no number above zero
         * @throws IllegalStateException if another rate is listed for the pair and date
         */
        public Builder rate(String from, String to, LocalDate date, String rate) {
            return rate(from, to, date, Decimals.parse(rate, "rate"));
        }

        /**
         * Adds the rate of a date.
         *
         * @param from  the code of the currency to convert
         * @param to  the code of the currency to convert to
         * @param date  the date from which on it holds
         * @param rate  how many units of {@code to} one unit of {@code from} is, above zero
         * @return this builder
         * @throws IllegalArgumentException if a code is unknown, both are the same, or the rate is not above zero
         * @throws IllegalStateException if another rate is listed for the pair and date
         */
        public Builder rate(String from, String to, LocalDate date, BigDecimal rate) {
            return rate(new ListedRate(Money.currencyOf(from), Money.currencyOf(to), date, rate));
        }

        /**
         * Adds a line of a list.
         *
         * @param line  the line
         * @return this builder
         * @throws IllegalStateException if another rate is listed for the pair and date
         */
        public Builder rate(ListedRate line) {
            BigDecimal other = listed.computeIfAbsent(
                            pair(Objects.requireNonNull(line, "line").from(), line.to()), key -> new TreeMap<>())
                    .putIfAbsent(line.date(), line.rate());
            if (other != null && other.compareTo(line.rate()) != 0) {
                throw new IllegalStateException("The rate from (" + line.from() + ") to (" + line.to() + ") on ("
                        + line.date() + ") is listed as (" + other.toPlainString() + ") and as ("
                        + line.rate().toPlainString() + ").\nList it once, or override one list by another.");
            }
            return this;
        }

        /**
         * Builds the rates.
         *
         * @return the rates, with the default options
         */
        public ExchangeRates build() {
            NavigableMap<CurrencyPair, NavigableMap<LocalDate, BigDecimal>> copy = new TreeMap<>();
            listed.forEach((pair, rates) -> copy.put(pair, new TreeMap<>(rates)));
            return new ExchangeRates(copy, NONE.options);
        }
    }
}
