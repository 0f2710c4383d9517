package org.openspm.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Ratio;

/** What measures say of a list of deals, computed as a reader of their definitions would, without the engine. */
final class Naive {

    /** Something over something; null stands for undefined. */
    record Fraction(BigDecimal above, BigDecimal below) {

        static Fraction of(BigDecimal number) {
            return new Fraction(number, BigDecimal.ONE);
        }

        static Fraction of(long number) {
            return of(BigDecimal.valueOf(number));
        }

        static @Nullable Fraction orNull(BigDecimal above, BigDecimal below) {
            return below.signum() == 0 ? null : new Fraction(above, below);
        }

        int compare(Fraction other) {
            int sign = below.signum() * other.below.signum();
            return sign * above.multiply(other.below).compareTo(other.above.multiply(below));
        }

        @Nullable
        Fraction over(Fraction other) {
            return orNull(above.multiply(other.below), below.multiply(other.above));
        }

        Fraction minusOne() {
            return new Fraction(above.subtract(below), below);
        }
    }

    private Naive() {}

    static void assertSame(MetricValue actual, @Nullable Fraction expected) {
        assertThat(actual.figure().isDefined())
                .as("%s, expected %s", actual.explain().render(), expected)
                .isEqualTo(expected != null);
        if (expected != null) {
            BigDecimal p = new BigDecimal(actual.figure().orThrow().numerator());
            BigDecimal q = new BigDecimal(actual.figure().orThrow().denominator());
            assertThat(p.multiply(expected.below()))
                    .as(actual.explain().render())
                    .isEqualByComparingTo(expected.above().multiply(q));
        }
    }

    /**
     * Holds a root against its definition: 34 digits, rounded once, half even. To compare fewer digits would round a second time, and differ where
     * the first rounding ends at a half.
     */
    static void assertRoot(MetricValue actual, @Nullable BigDecimal exact) {
        assertThat(actual.figure().isDefined()).isEqualTo(exact != null);
        if (exact != null) {
            assertThat(actual.figure().orThrow()).isEqualTo(Ratio.of(exact.round(MathContext.DECIMAL128)));
        }
    }

    static Fraction count(List<Deal> deals) {
        return Fraction.of(deals.size());
    }

    static Fraction wins(List<Deal> deals) {
        return Fraction.of(deals.stream().filter(Deal::won).count());
    }

    static Fraction products(List<Deal> deals) {
        HashSet<String> seen = new HashSet<>();
        deals.forEach(deal -> seen.add(Objects.requireNonNullElse(deal.product(), "")));
        seen.remove("");
        return Fraction.of(seen.size());
    }

    static BigDecimal total(List<Deal> deals) {
        return deals.stream().map(Deal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Fraction sum(List<Deal> deals) {
        return Fraction.of(total(deals));
    }

    static @Nullable Fraction extreme(List<Deal> deals, BinaryOperator<BigDecimal> better) {
        return deals.stream().map(Deal::amount).reduce(better).map(Fraction::of).orElse(null);
    }

    static @Nullable Fraction average(List<Deal> deals) {
        return Fraction.orNull(total(deals), BigDecimal.valueOf(deals.size()));
    }

    static @Nullable Fraction weighted(List<Deal> deals, ToIntFunction<Deal> weight) {
        BigDecimal above = BigDecimal.ZERO;
        long below = 0;
        for (Deal deal : deals) {
            above = above.add(deal.amount().multiply(BigDecimal.valueOf(weight.applyAsInt(deal))));
            below += weight.applyAsInt(deal);
        }
        return Fraction.orNull(above, BigDecimal.valueOf(below));
    }

    static @Nullable Fraction winRate(List<Deal> deals) {
        return Fraction.orNull(wins(deals).above(), count(deals).above());
    }

    /** Type 7: between the values at the whole ranks around (n - 1) p, counted from 0. */
    static @Nullable Fraction quantile(List<Deal> deals, String share) {
        if (deals.isEmpty()) {
            return null;
        }
        List<BigDecimal> sorted = deals.stream().map(Deal::amount).sorted().toList();
        BigDecimal rank = new BigDecimal(share).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = rank.intValue();
        BigDecimal rest = rank.subtract(BigDecimal.valueOf(below));
        BigDecimal low = sorted.get(below);
        BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return Fraction.of(low.multiply(BigDecimal.ONE.subtract(rest)).add(high.multiply(rest)));
    }

    static @Nullable BigDecimal standardDeviation(List<Deal> deals) {
        if (deals.size() < 2) {
            return null;
        }
        MathContext many = new MathContext(120);
        BigDecimal mean = total(deals).divide(BigDecimal.valueOf(deals.size()), many);
        BigDecimal squared = deals.stream()
                .map(deal -> deal.amount().subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean equal = deals.stream()
                .allMatch(deal -> deal.amount().compareTo(deals.get(0).amount()) == 0);
        return equal
                ? BigDecimal.ZERO
                : squared.divide(BigDecimal.valueOf(deals.size() - 1L), many).sqrt(new MathContext(60));
    }

    private static NavigableMap<LocalDate, BigDecimal> byDay(List<Deal> deals) {
        NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
        deals.forEach(deal -> days.merge(deal.closed(), deal.amount(), BigDecimal::add));
        return days;
    }

    static @Nullable Fraction opening(List<Deal> deals) {
        return deals.isEmpty() ? null : Fraction.of(byDay(deals).firstEntry().getValue());
    }

    static @Nullable Fraction closing(List<Deal> deals) {
        return deals.isEmpty() ? null : Fraction.of(byDay(deals).lastEntry().getValue());
    }

    static @Nullable Fraction closingOfEachProduct(List<Deal> deals) {
        List<BigDecimal> closings = deals.stream()
                .map(Deal::product)
                .filter(Objects::nonNull)
                .distinct()
                .map(product -> byDay(deals.stream()
                                .filter(deal -> product.equals(deal.product()))
                                .toList())
                        .lastEntry()
                        .getValue())
                .toList();
        return closings.isEmpty() ? null : Fraction.of(closings.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static @Nullable Fraction averageOver(List<Deal> deals) {
        return Fraction.orNull(total(deals), BigDecimal.valueOf(byDay(deals).size()));
    }

    /** A rank, or a mid-rank percentile, of a value among those of all. */
    static Fraction rank(Fraction own, List<Fraction> all, boolean lowerIsBetter) {
        return Fraction.of(1 + better(own, all, lowerIsBetter));
    }

    static Fraction percentile(Fraction own, List<Fraction> all, boolean lowerIsBetter) {
        long better = better(own, all, lowerIsBetter);
        long same = all.stream().filter(other -> other.compare(own) == 0).count();
        long worse = all.size() - better - same;
        return new Fraction(BigDecimal.valueOf(2 * worse + same), BigDecimal.valueOf(2L * all.size()));
    }

    private static long better(Fraction own, List<Fraction> all, boolean lowerIsBetter) {
        return all.stream()
                .filter(other -> lowerIsBetter ? other.compare(own) < 0 : other.compare(own) > 0)
                .count();
    }

    static <K> List<Fraction> defined(Stream<K> keys, Function<K, @Nullable Fraction> value) {
        return keys.map(value).filter(Objects::nonNull).toList();
    }
}
