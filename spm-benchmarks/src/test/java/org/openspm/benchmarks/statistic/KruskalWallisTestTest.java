package org.openspm.benchmarks.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Generated.class)
@Domain(DomainContext.Global.class)
class KruskalWallisTestTest {

    /**
     * Hollander and Wolfe (1973), table 6.1, mucociliary efficiency, as in the documentation of R: 0.77143 with 2 degrees of freedom, p = 0.68.
     * https://search.r-project.org/R/refmans/stats/html/kruskal.test.html
     */
    @Test
    void agreesWithHollanderAndWolfe() {
        TestResult result = KruskalWallisTest.of(List.of(
                Sample.of(2.9, 3.0, 2.5, 2.6, 3.2), Sample.of(3.8, 2.7, 4.0, 2.4), Sample.of(2.8, 3.4, 3.7, 2.2, 2.0)));

        assertThat(result.statistic().orElseThrow()).isCloseTo(0.77143, within(5e-6));
        assertThat(result.degreesOfFreedom()).hasValue(2);
        assertThat(result.pValue().orElseThrow()).isCloseTo(0.68, within(5e-5));
        assertThat(result.effect().orThrow()).isCloseTo(0.77143 / 13, within(1e-6));
        assertThat(result.method()).isEqualTo("Kruskal-Wallis test");
    }

    /** Groups that are all ties: https://docs.scipy.org/doc/scipy/reference/generated/scipy.stats.kruskal.html, H = 7, p = 0.0301973834223185. */
    @Test
    void agreesWithScipyOnTies() {
        TestResult result = KruskalWallisTest.of(List.of(Sample.of(1, 1, 1), Sample.of(2, 2, 2), Sample.of(2, 2)));

        assertThat(result.statistic().orElseThrow()).isCloseTo(7, within(1e-14));
        assertThat(result.pValue().orElseThrow()).isCloseTo(0.0301973834223185, within(1e-15));
        assertThat(result.effect().orThrow()).isCloseTo(1, within(1e-14));
    }

    @Property(tries = 100)
    void ofTwoGroupsItIsTheirs(@ForAll Sample first, @ForAll Sample second) {
        TestResult two = MannWhitneyTest.withDefaults().withoutContinuity().of(first, second);
        TestResult several = KruskalWallisTest.of(List.of(first, Sample.of(), second));
        if (several.isDefined()) {
            assertThat(several.pValue().orElseThrow()).isCloseTo(two.pValue().orElseThrow(), within(1e-9));
        }
    }

    @Property(tries = 50)
    void theOrderOfGroupsDoesNotMatter(@ForAll Sample first, @ForAll Sample second, @ForAll Sample third) {
        TestResult result = KruskalWallisTest.of(List.of(first, second, third));
        assertThat(KruskalWallisTest.of(List.of(third, first, second))).isEqualTo(result);
        result.pValue().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
        result.effect().value().ifPresent(effect -> assertThat(effect).isBetween(0.0, 1.0));
    }

    @Test
    void undefinedWithoutGroupsOrSpread() {
        assertThat(KruskalWallisTest.of(List.of(Sample.of(1, 2), Sample.of())).reason())
                .isEqualTo("there are (1) groups with values, fewer than 2");
        assertThat(KruskalWallisTest.of(List.of(Sample.of(3, 3), Sample.of(3))).reason())
                .isEqualTo("all values are equal");
        assertThat(KruskalWallisTest.of(List.of()).isDefined()).isFalse();
    }

    @Test
    void nullsAreRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> KruskalWallisTest.of(null))
                .withMessage("groups");
        assertThatNullPointerException()
                .isThrownBy(() -> KruskalWallisTest.of(Arrays.asList(Sample.of(1), null)))
                .withMessage("group");
    }
}
