package org.openspm.benchmarks.statistic;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random samples, with many ties and without, and what else laws are about. */
public class Generated extends DomainContextBase {

    /** From 0 to 12 values, whole numbers of which some are equal or tenths of which few are. */
    @Provide
    Arbitrary<Sample> samples() {
        return values(0, 12).map(Sample::of);
    }

    @Provide
    Arbitrary<Pairs> pairs() {
        return Arbitraries.integers()
                .between(0, 12)
                .flatMap(size -> Combinators.combine(values(size, size), values(size, size))
                        .as(Pairs::of));
    }

    @Provide
    Arbitrary<Proportion> proportions() {
        return Arbitraries.longs()
                .between(0, 200)
                .flatMap(trials -> Arbitraries.longs().between(0, trials).map(k -> new Proportion(k, trials)));
    }

    @Provide
    Arbitrary<ConfidenceLevel> levels() {
        return Arbitraries.integers().between(500, 998).map(permille -> Reference.level("0." + permille));
    }

    static Arbitrary<double[]> values(int fewest, int most) {
        Arbitrary<Double> tied = Arbitraries.integers().between(-5, 5).map(i -> (double) i);
        Arbitrary<Double> apart = Arbitraries.integers().between(-5_000, 5_000).map(i -> i / 10.0);
        return Arbitraries.oneOf(tied, apart)
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(most)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }
}
