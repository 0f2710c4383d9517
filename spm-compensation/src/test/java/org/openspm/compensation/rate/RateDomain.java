package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random tables, curves and bases: bounds and bases meet often, and refunds are among them. */
class RateDomain extends DomainContextBase {

    @Provide
    Arbitrary<NaiveRates> tables() {
        Arbitrary<Integer> none = Arbitraries.just(-1);
        Arbitrary<Integer> entry = Arbitraries.oneOf(none, none, Arbitraries.of(0, 5, 20));
        Arbitrary<Integer> least = Arbitraries.oneOf(none, none, Arbitraries.of(0, 3, 10));
        Arbitrary<Integer> most = Arbitraries.oneOf(none, none, Arbitraries.of(10, 25));
        Arbitrary<BigDecimal> percent = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(2);
        Arbitrary<List<NaiveRates.Row>> rows = Combinators.combine(percent, entry, least, most)
                .as((rate, onEntry, atLeast, atMost) -> new NaiveRates.Row(0, rate, onEntry, atLeast, atMost))
                .list()
                .ofSize(5);
        return Combinators.combine(bounds(), rows, Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((bounds, extras, plain, below) -> {
                    List<NaiveRates.Row> all = new ArrayList<>();
                    for (int i = 0; i < bounds.size(); i++) {
                        NaiveRates.Row row = extras.get(i);
                        int none1 = -1;
                        all.add(
                                plain
                                        ? new NaiveRates.Row(bounds.get(i), row.percent(), none1, none1, none1)
                                        : new NaiveRates.Row(
                                                bounds.get(i),
                                                row.percent(),
                                                row.onEntry(),
                                                row.atLeast(),
                                                row.atMost()));
                    }
                    return new NaiveRates(all, below);
                });
    }

    private static Arbitrary<List<Integer>> bounds() {
        return Arbitraries.oneOf(
                        Arbitraries.of(0, 50, 100), Arbitraries.integers().between(0, 300))
                .set()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(set -> set.stream().sorted().toList());
    }

    @Provide
    Arbitrary<BigDecimal> bases() {
        return Arbitraries.oneOf(
                Arbitraries.of(-50, 0, 50, 100, 200).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-100), BigDecimal.valueOf(700))
                        .ofScale(3));
    }

    /** Rates that divide without a rest, so that decimals can judge. */
    record Payouts(List<Integer> bounds, List<Integer> percents) {}

    @Provide
    Arbitrary<Payouts> payouts() {
        Arbitrary<List<Integer>> bounds = Arbitraries.integers()
                .between(1, 40)
                .set()
                .ofMaxSize(4)
                .map(set -> set.stream().sorted().toList());
        return Combinators.combine(
                        bounds,
                        Arbitraries.of(1, 2, 4, 5, 8, 10, 20, 25, 50).list().ofSize(5))
                .as(Payouts::new);
    }

    /** Points of a curve in percent. */
    record Curve(List<Integer> at, List<Integer> payouts, boolean continuing) {}

    @Provide
    Arbitrary<Curve> curves() {
        Arbitrary<List<Integer>> at = Arbitraries.integers()
                .between(0, 200)
                .set()
                .ofMinSize(2)
                .ofMaxSize(5)
                .map(set -> set.stream().sorted().toList());
        return Combinators.combine(
                        at, Arbitraries.integers().between(0, 400).list().ofSize(5), Arbitraries.of(true, false))
                .as((points, payouts, on) -> new Curve(points, payouts.subList(0, points.size()), on));
    }
}
