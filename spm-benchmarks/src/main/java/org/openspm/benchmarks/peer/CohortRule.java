package org.openspm.benchmarks.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * When a group of several contributors may be shown without giving one of them away.
 *
 * <p>A group is shown if it has enough contributors, if none of them makes up too much of it, and if what is shown of several groups together
 * does not give away a smaller one: whoever knows a group and a group within it knows the rest.
 *
 * <pre>{@code
 * CohortRule rule = CohortRule.atLeast(5).noneAbove(percent(50));
 * rule.objectionTo(revenueByCompany);                                    // empty, or why it is not shown
 * rule.release(Map.of("all", companies, "in EMEA", companiesInEmea));    // what may be shown together
 * }</pre>
 *
 * <p>Count contributors, such as companies, not their rows. The rule guards against sums and differences of what is shown in one release; it
 * knows nothing of earlier ones, nor of what somebody knows from elsewhere. This class is immutable and thread-safe.
 */
public final class CohortRule {

    private static final int MOST_NEEDED = 20;

    private final int fewest;
    private final Rate largest;

    private CohortRule(int fewest, Rate largest) {
        this.fewest = fewest;
        this.largest = largest;
    }

    /**
     * Obtains a rule by the number of contributors.
     *
     * @param contributors  how many a group needs, 2 to 20
     * @return the rule, without a limit to the share of one
     * @throws IllegalArgumentException if the number is out of range
     */
    public static CohortRule atLeast(int contributors) {
        if (contributors < 2 || contributors > MOST_NEEDED) {
            throw new IllegalArgumentException("The number of contributors (" + contributors
                    + ") is not within 2 to 20.\nNeed 5 as a rule; of 1 everybody is given away.");
        }
        return new CohortRule(contributors, Rate.ONE);
    }

    /**
     * Returns the rule with a limit to the share that one contributor may make up.
     *
     * @param share  the limit, above 0 %, up to 100 %
     * @return the changed rule
     * @throws IllegalArgumentException if the share is out of range
     */
    public CohortRule noneAbove(Rate share) {
        if (share.compareTo(Rate.ZERO) <= 0 || share.compareTo(Rate.ONE) > 0) {
            throw new IllegalArgumentException("The largest share of one contributor (" + share
                    + ") is not above 0 % and up to 100 %.\nAllow 50 % or less.");
        }
        return new CohortRule(fewest, share);
    }

    /**
     * Returns why a group may not be shown.
     *
     * @param contributions  what each contributor brings in, none below zero
     * @return the reason, in words that can follow "because"; empty if it may be shown
     * @throws IllegalArgumentException if a contribution is negative
     */
    public String objectionTo(Map<String, Ratio> contributions) {
        if (contributions.size() < fewest) {
            return tooFew(contributions.size());
        }
        Ratio total = Ratio.ZERO;
        Ratio most = Ratio.ZERO;
        for (Ratio contribution : new TreeMap<>(contributions).values()) {
            if (contribution.signum() < 0) {
                throw new IllegalArgumentException("The contribution (" + contribution
                        + ") is negative.\nMeasure what contributors bring in by something that is not, such as rows.");
            }
            total = total.plus(contribution);
            most = contribution.compareTo(most) > 0 ? contribution : most;
        }
        return most.compareTo(total.times(largest.toRatio())) > 0
                ? "one contributor makes up more than " + largest
                : "";
    }

    private String tooFew(int found) {
        return "there are (" + found + ") contributors, fewer than " + fewest;
    }

    /**
     * Decides which of several groups may be shown together.
     *
     * <p>Larger groups come first, of equal size by their names; a group is suppressed if it is too small, or if from it and those already
     * shown a sum or difference over fewer contributors could be had. Every linear combination is looked at, not only pairs.
     *
     * @param groups  the contributors of each group by its name; groups may overlap
     * @return what is shown and what is not
     */
    public Release release(Map<String, Set<String>> groups) {
        List<String> order = new ArrayList<>(groups.keySet());
        order.sort(Comparator.comparingInt(
                        (String name) -> -contributors(groups, name).size())
                .thenComparing(Comparator.naturalOrder()));
        List<String> shown = new ArrayList<>();
        List<Set<String>> together = new ArrayList<>();
        Map<String, String> suppressed = new LinkedHashMap<>();
        for (String name : order) {
            Set<String> members = contributors(groups, name);
            List<Set<String>> more = new ArrayList<>(together);
            more.add(members);
            if (members.size() < fewest) {
                suppressed.put(name, tooFew(members.size()));
            } else if (Differencing.givesAway(more, fewest)) {
                suppressed.put(name, "with what is shown it would give away fewer than " + fewest + " contributors");
            } else {
                shown.add(name);
                together = more;
            }
        }
        return new Release(shown, suppressed);
    }

    private static Set<String> contributors(Map<String, Set<String>> groups, String name) {
        return new TreeSet<>(Objects.requireNonNull(groups.get(name), name));
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "at least 5 contributors, none above 50 %"}
     */
    @Override
    public String toString() {
        return "at least " + fewest + " contributors" + (largest.equals(Rate.ONE) ? "" : ", none above " + largest);
    }
}
