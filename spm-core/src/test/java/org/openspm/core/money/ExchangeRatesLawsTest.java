package org.openspm.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of exchange rates, and the rules written down once more, naively, over a plain list. */
class ExchangeRatesLawsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 28);
    private static final List<Currency> CURRENCIES =
            List.of("EUR", "GBP", "USD").stream().map(Currency::getInstance).toList();

    @Provide
    Arbitrary<List<ListedRate>> lines() {
        return Combinators.combine(currencies(), currencies(), dates(), rates())
                .as((from, to, date, rate) -> from.equals(to)
                        ? new ListedRate(from, CURRENCIES.get((CURRENCIES.indexOf(from) + 1) % 3), date, rate)
                        : new ListedRate(from, to, date, rate))
                .list()
                .ofMaxSize(12)
                .map(list -> List.copyOf(list.stream()
                        .collect(Collectors.toMap(
                                line -> List.of(line.from(), line.to(), line.date()),
                                Function.identity(),
                                (first, second) -> first))
                        .values()));
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(CURRENCIES);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 12).map(START::plusDays);
    }

    private static Arbitrary<BigDecimal> rates() {
        return Arbitraries.integers().between(1, 400).map(n -> BigDecimal.valueOf(n, 2));
    }

    @Provide
    Arbitrary<Function<ExchangeRates, ExchangeRates>> options() {
        return Arbitraries.of(
                rates -> rates,
                ExchangeRates::allowingInverses,
                rates -> rates.crossingThrough("EUR"),
                rates -> rates.allowingInverses().crossingThrough("USD").crossingThrough("EUR"),
                ExchangeRates::onListedDatesOnly,
                rates -> rates.allowingInverses().crossingThrough("GBP").atMostDaysOld(2));
    }

    private static ExchangeRates listing(List<ListedRate> lines) {
        ExchangeRates.Builder builder = ExchangeRates.builder();
        lines.forEach(builder::rate);
        return builder.build();
    }

    private static Optional<Ratio> ask(ExchangeRates rates, Currency from, Currency to, LocalDate date) {
        try {
            return Optional.of(rates.of(from, to, date));
        } catch (MissingRateException e) {
            assertThat(e.date()).isEqualTo(date);
            return Optional.empty();
        }
    }

    @Property(tries = 500)
    void isWhatTheNaiveRulesFind(
            @ForAll("lines") List<ListedRate> lines,
            @ForAll("options") Function<ExchangeRates, ExchangeRates> options,
            @ForAll("currencies") Currency from,
            @ForAll("currencies") Currency to,
            @ForAll("dates") LocalDate date) {
        ExchangeRates rates = options.apply(listing(lines));
        assertThat(ask(rates, from, to, date)).isEqualTo(naive(rates, lines, from, to, date));
    }

    private static Optional<Ratio> naive(
            ExchangeRates options, List<ListedRate> lines, Currency from, Currency to, LocalDate date) {
        if (from.equals(to)) {
            return Optional.of(Ratio.of(1, 1));
        }
        Optional<Ratio> found = naiveStep(options, lines, from, to, date);
        for (Currency middle : options.crossCurrencies()) {
            if (found.isEmpty() && !middle.equals(from) && !middle.equals(to)) {
                Optional<Ratio> second = naiveStep(options, lines, middle, to, date);
                found = naiveStep(options, lines, from, middle, date).flatMap(first -> second.map(first::times));
            }
        }
        return found;
    }

    private static Optional<Ratio> naiveStep(
            ExchangeRates options, List<ListedRate> lines, Currency from, Currency to, LocalDate date) {
        Optional<Ratio> direct = naiveLine(options, lines, from, to, date).map(Ratio::of);
        return direct.isPresent() || !options.allowsInverses()
                ? direct
                : naiveLine(options, lines, to, from, date).map(rate -> Ratio.of(BigDecimal.ONE, rate));
    }

    private static Optional<BigDecimal> naiveLine(
            ExchangeRates options, List<ListedRate> lines, Currency from, Currency to, LocalDate date) {
        OptionalInt age = options.maximumAge();
        return lines.stream()
                .filter(line -> line.from().equals(from) && line.to().equals(to))
                .filter(line -> !line.date().isAfter(date))
                .max(Comparator.comparing(ListedRate::date))
                .filter(line ->
                        age.isEmpty() || !line.date().plusDays(age.getAsInt()).isBefore(date))
                .map(ListedRate::rate);
    }

    @Property(tries = 100)
    void doesNotDependOnTheOrderOfTheList(@ForAll("lines") List<ListedRate> lines, @ForAll Random random) {
        List<ListedRate> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        assertThat(listing(shuffled)).isEqualTo(listing(lines)).hasSameHashCodeAs(listing(lines));
    }

    @Property(tries = 200)
    void listingARateAgainChangesNothing(
            @ForAll("lines") List<ListedRate> lines,
            @ForAll("currencies") Currency from,
            @ForAll("currencies") Currency to,
            @ForAll("dates") LocalDate cut,
            @ForAll("dates") LocalDate date) {
        ExchangeRates rates = listing(lines);
        Optional<Ratio> inForce = ask(rates, from, to, cut);
        if (inForce.isPresent() && !from.equals(to)) {
            BigDecimal rate = inForce.get().toExactDecimal().orElseThrow();
            ExchangeRates again = rates.plus(listing(List.of(new ListedRate(from, to, cut, rate))));
            assertThat(ask(again, from, to, date)).isEqualTo(ask(rates, from, to, date));
        }
    }

    @Property(tries = 200)
    void thereAndBackIsTheSameAmount(
            @ForAll("lines") List<ListedRate> lines,
            @ForAll("currencies") Currency from,
            @ForAll("currencies") Currency to,
            @ForAll("dates") LocalDate date) {
        List<ListedRate> oneWay = lines.stream()
                .filter(line ->
                        line.from().getCurrencyCode().compareTo(line.to().getCurrencyCode()) < 0)
                .toList();
        ExchangeRates rates = listing(oneWay).allowingInverses().crossingThrough("GBP");
        Optional<Ratio> there = ask(rates, from, to, date);
        Optional<Ratio> back = ask(rates, to, from, date);
        assertThat(there.isPresent()).isEqualTo(back.isPresent());
        there.ifPresent(rate -> assertThat(rate.times(back.orElseThrow())).isEqualTo(Ratio.of(1, 1)));
    }

    @Property(tries = 200)
    void anAverageIsTheMeanOfItsDays(
            @ForAll("lines") List<ListedRate> lines,
            @ForAll("currencies") Currency from,
            @ForAll("currencies") Currency to,
            @ForAll("dates") LocalDate date) {
        ExchangeRates rates = listing(lines).allowingInverses();
        LocalDate start = date.withDayOfMonth(1);
        List<Optional<Ratio>> days = start.datesUntil(start.plusMonths(1))
                .map(day -> ask(rates, from, to, day))
                .toList();
        if (days.stream().allMatch(Optional::isPresent)) {
            Map<Ratio, Long> counts = days.stream()
                    .map(Optional::orElseThrow)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            Ratio mean = counts.entrySet().stream()
                    .map(entry -> entry.getKey().times(Ratio.of(entry.getValue(), days.size())))
                    .reduce(Ratio.ZERO, Ratio::plus);
            assertThat(rates.quote(from, to, date, RateBasis.MONTH_AVERAGE_OF_DAYS)
                            .value())
                    .isEqualTo(mean);
        }
    }
}
