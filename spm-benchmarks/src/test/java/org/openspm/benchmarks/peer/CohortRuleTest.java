package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openspm.core.money.Rate.percent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class CohortRuleTest {

    private static Set<String> companies(int from, int to) {
        Set<String> names = new TreeSet<>();
        for (int i = from; i < to; i++) {
            names.add("c" + i);
        }
        return names;
    }

    @Test
    void numberAndDominance() {
        CohortRule rule = CohortRule.atLeast(3).noneAbove(percent(50));
        assertThat(rule.objectionTo(Map.of("a", Ratio.of(1, 1), "b", Ratio.of(1, 1))))
                .isEqualTo("there are (2) contributors, fewer than 3");
        assertThat(rule.objectionTo(Map.of("a", Ratio.of(2, 1), "b", Ratio.of(1, 1), "c", Ratio.of(1, 1))))
                .isEmpty();
        assertThat(rule.objectionTo(Map.of("a", Ratio.of(3, 1), "b", Ratio.of(1, 1), "c", Ratio.of(1, 1))))
                .isEqualTo("one contributor makes up more than 50 %");
        assertThat(rule).hasToString("at least 3 contributors, none above 50 %");
        assertThat(CohortRule.atLeast(5)).hasToString("at least 5 contributors");
    }

    /** All and all but two: neither is small, and together they give away two. */
    @Test
    void noDifferencing() {
        Release release = CohortRule.atLeast(5)
                .release(Map.of(
                        "all",
                        companies(0, 12),
                        "most",
                        companies(2, 12),
                        "half",
                        companies(0, 6),
                        "few",
                        companies(0, 4)));

        assertThat(release.shown()).containsExactly("all", "half");
        assertThat(release.suppressed())
                .containsEntry("most", "with what is shown it would give away fewer than 5 contributors")
                .containsEntry("few", "there are (4) contributors, fewer than 5");
    }

    /** Three groups of which no two differ by few: by all three it is known of one what it has. */
    @Test
    void noCombinationOfSeveral() {
        Set<String> all = companies(0, 21);
        Release release =
                CohortRule.atLeast(5).release(Map.of("all", all, "left", companies(0, 10), "right", companies(11, 21)));

        assertThat(release.shown()).containsExactly("all", "left");
        assertThat(release.suppressed()).containsOnlyKeys("right");
    }

    /** Whatever is shown, no small combination of the sums over it leaves few contributors: tried by brute force. */
    @Property(tries = 150)
    void nothingSmallIsGivenAway(@ForAll Random random) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            Set<String> members = new HashSet<>();
            for (int c = 0; c < 10; c++) {
                if (random.nextInt(4) > 0) {
                    members.add("c" + c);
                }
            }
            groups.put("g" + i, members);
        }
        List<String> shown = CohortRule.atLeast(3).release(groups).shown();
        int[] factors = new int[shown.size()];
        for (int code = 0; code < Math.pow(5, shown.size()); code++) {
            int rest = code;
            for (int i = 0; i < factors.length; i++) {
                factors[i] = rest % 5 - 2;
                rest /= 5;
            }
            int known = 0;
            for (int c = 0; c < 10; c++) {
                int sum = 0;
                for (int i = 0; i < factors.length; i++) {
                    sum += groups.get(shown.get(i)).contains("c" + c) ? factors[i] : 0;
                }
                known += sum != 0 ? 1 : 0;
            }
            assertThat(known == 0 || known >= 3)
                    .as("%s of %s", Arrays.toString(factors), shown)
                    .isTrue();
        }
    }

    @Test
    void badRulesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortRule.atLeast(1))
                .withMessage(
                        "The number of contributors (1) is not within 2 to 20.\nNeed 5 as a rule; of 1 everybody is given away.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortRule.atLeast(21))
                .withMessageStartingWith("The number of contributors (21)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortRule.atLeast(5).noneAbove(percent(0)))
                .withMessage(
                        "The largest share of one contributor (0 %) is not above 0 % and up to 100 %.\nAllow 50 % or less.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortRule.atLeast(5).noneAbove(percent(101)))
                .withMessageStartingWith("The largest share of one contributor (101 %)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortRule.atLeast(2).objectionTo(Map.of("a", Ratio.of(-1, 1), "b", Ratio.of(1, 1))))
                .withMessage(
                        "The contribution (-1) is negative.\nMeasure what contributors bring in by something that is not, such as rows.");
    }
}
