package org.openspm.compensation.quota.setting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * What a goal is divided by: evenly, in proportion to figures such as history, potential or headcount, or a blend of these.
 *
 * <pre>{@code
 * AllocationBasis.blend()
 *         .with(percent(60), AllocationBasis.history(lastYear).growing("kim", percent(20)))
 *         .with(percent(40), AllocationBasis.potential(marketSize));
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface AllocationBasis {

    /**
     * Obtains the basis by which everybody has the same.
     *
     * @return the basis
     */
    static Even even() {
        return new Even();
    }

    /**
     * Obtains the basis of what each achieved before.
     *
     * @param achieved  a figure of zero or more for each holder
     * @return the basis, to which growth may be added
     * @throws IllegalArgumentException if a figure is negative
     */
    static Figures history(Map<String, BigDecimal> achieved) {
        return figures("history", achieved);
    }

    /**
     * Obtains the basis of what there is to win.
     *
     * @param potential  a figure of zero or more for each holder
     * @return the basis
     * @throws IllegalArgumentException if a figure is negative
     */
    static Figures potential(Map<String, BigDecimal> potential) {
        return figures("potential", potential);
    }

    /**
     * Obtains the basis of how many people each has.
     *
     * @param people  a number of zero or more for each holder, 0.5 for a half-time position
     * @return the basis
     * @throws IllegalArgumentException if a number is negative
     */
    static Figures headcount(Map<String, BigDecimal> people) {
        return figures("headcount", people);
    }

    /**
     * Obtains the basis of stated weights.
     *
     * @param weights  a weight of zero or more for each holder, of any total
     * @return the basis
     * @throws IllegalArgumentException if a weight is negative
     */
    static Figures weights(Map<String, BigDecimal> weights) {
        return figures("weights", weights);
    }

    /**
     * Obtains the basis of figures of another kind.
     *
     * @param label  what the figures are, as messages and traces call them
     * @param figures  a figure of zero or more for each holder
     * @return the basis
     * @throws IllegalArgumentException if a figure is negative
     */
    static Figures figures(String label, Map<String, BigDecimal> figures) {
        return new Figures(label, figures, Map.of());
    }

    /**
     * Obtains the blend of no basis yet, to which {@link Blend#with} adds.
     *
     * @return the blend
     */
    static Blend blend() {
        return new Blend(List.of());
    }

    /**
     * Returns what is wrong with this basis for some holders.
     *
     * @param holders  those among whom a goal is divided
     * @return every problem with its remedy on the next line
     */
    List<String> problems(List<String> holders);

    /**
     * Returns what each holder has of the whole.
     *
     * @param holders  those among whom a goal is divided
     * @return the exact shares in the order of the holders, which add up to one
     * @throws IllegalStateException if this basis has {@link #problems} for them
     */
    Map<String, Ratio> shares(List<String> holders);

    /** Everybody the same. */
    record Even() implements AllocationBasis {

        @Override
        public List<String> problems(List<String> holders) {
            return Sharing.nobody(holders);
        }

        @Override
        public Map<String, Ratio> shares(List<String> holders) {
            Sharing.requireSound(problems(holders));
            return Sharing.of(holders, holder -> Ratio.of(1, 1));
        }

        /**
         * Returns the basis in words.
         *
         * @return {@code "evenly"}
         */
        @Override
        public String toString() {
            return "evenly";
        }
    }

    /**
     * In proportion to figures.
     *
     * @param label  what the figures are
     * @param figures  a figure of zero or more for each holder
     * @param growth  by how much the figure of a holder is expected to grow, -100 % or more; those who are not in it stay as they are
     */
    record Figures(String label, Map<String, BigDecimal> figures, Map<String, Rate> growth) implements AllocationBasis {

        /**
         * Checks the figures and keeps unmodifiable copies, in order of the holders.
         *
         * @param label  what the figures are
         * @param figures  a figure of zero or more for each holder
         * @param growth  by how much the figure of a holder is expected to grow
         * @throws IllegalArgumentException if a figure is negative, or shrinks by more than all of it
         */
        public Figures {
            Objects.requireNonNull(label, "label");
            SortedMap<String, BigDecimal> canonical = new TreeMap<>();
            for (Map.Entry<String, BigDecimal> entry :
                    Objects.requireNonNull(figures, "figures").entrySet()) {
                BigDecimal figure = Amount.amount(entry.getValue()).value();
                if (figure.signum() < 0) {
                    throw new IllegalArgumentException("The holder (" + entry.getKey() + ") has a negative (" + label
                            + ") of (" + figure.toPlainString() + ").\nState zero or more.");
                }
                canonical.put(entry.getKey(), figure);
            }
            figures = Collections.unmodifiableSortedMap(canonical);
            growth = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNull(growth, "growth")));
            for (Map.Entry<String, Rate> entry : growth.entrySet()) {
                if (entry.getValue().compareTo(Rate.percent(-100)) < 0) {
                    throw new IllegalArgumentException("The (" + label + ") of (" + entry.getKey() + ") grows by ("
                            + entry.getValue() + "), to less than nothing.\nUse -100 % or more.");
                }
            }
        }

        /**
         * Returns these figures with the growth that is expected of one holder. What everybody grows by alike changes no share.
         *
         * @param holder  the holder
         * @param rate  the growth, -100 % or more: 20 % makes 100 into 120
         * @return the basis
         * @throws IllegalArgumentException if the rate is lower
         */
        public Figures growing(String holder, Rate rate) {
            Map<String, Rate> more = new TreeMap<>(growth);
            more.put(Objects.requireNonNull(holder, "holder"), Objects.requireNonNull(rate, "rate"));
            return new Figures(label, figures, more);
        }

        /**
         * Returns the figure of a holder with its growth.
         *
         * @param holder  the holder
         * @return the exact figure that is expected, zero for a holder that has none
         */
        public Ratio expected(String holder) {
            Rate grown = growth.getOrDefault(Objects.requireNonNull(holder, "holder"), Rate.ZERO);
            return Ratio.of(figures.getOrDefault(holder, BigDecimal.ZERO))
                    .times(Rate.ONE.plus(grown).toRatio());
        }

        @Override
        public List<String> problems(List<String> holders) {
            List<String> problems = new ArrayList<>(Sharing.nobody(holders));
            for (String holder : holders) {
                if (!figures.containsKey(holder)) {
                    problems.add("The holder (" + holder + ") has no (" + label
                            + ").\nState a figure, zero for somebody who has nothing of it.");
                }
            }
            if (problems.isEmpty()
                    && holders.stream().allMatch(holder -> expected(holder).signum() == 0)) {
                problems.add("The (" + label + ") of " + holders
                        + " adds up to nothing.\nState a figure above zero for one of them, or divide evenly.");
            }
            return problems;
        }

        @Override
        public Map<String, Ratio> shares(List<String> holders) {
            Sharing.requireSound(problems(holders));
            return Sharing.of(holders, this::expected);
        }

        /**
         * Returns the basis in words.
         *
         * @return such as {@code "by history, growing {kim=20 %}"}
         */
        @Override
        public String toString() {
            return "by " + label + (growth.isEmpty() ? "" : ", growing " + growth);
        }
    }

    /**
     * Several bases, each for its share of the goal.
     *
     * @param parts  the bases and their shares, which total 100 %
     */
    record Blend(List<Part> parts) implements AllocationBasis {

        /**
         * Keeps an unmodifiable copy of the parts.
         *
         * @param parts  the bases and their shares
         */
        public Blend {
            parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
        }

        /**
         * One basis of a blend.
         *
         * @param share  how much of the goal is divided by it, zero or more
         * @param basis  the basis
         */
        public record Part(Rate share, AllocationBasis basis) {

            /**
             * Checks that nothing is null and the share is not negative.
             *
             * @param share  how much of the goal is divided by it
             * @param basis  the basis
             * @throws IllegalArgumentException if the share is negative
             */
            public Part {
                Objects.requireNonNull(share, "share");
                Objects.requireNonNull(basis, "basis");
                if (share.compareTo(Rate.ZERO) < 0) {
                    throw new IllegalArgumentException("The share (" + share + ") of (" + basis
                            + ") in a blend is negative.\nUse 0 % or more, 100 % together.");
                }
            }
        }

        /**
         * Returns this blend with another basis.
         *
         * @param share  how much of the goal is divided by it, zero or more
         * @param basis  the basis
         * @return the blend
         * @throws IllegalArgumentException if the share is negative
         */
        public Blend with(Rate share, AllocationBasis basis) {
            List<Part> more = new ArrayList<>(parts);
            more.add(new Part(share, basis));
            return new Blend(more);
        }

        @Override
        public List<String> problems(List<String> holders) {
            List<String> problems = new ArrayList<>(Sharing.nobody(holders));
            Rate total = parts.stream().map(Part::share).reduce(Rate.ZERO, Rate::plus);
            if (total.compareTo(Rate.ONE) != 0) {
                problems.add(
                        "The blend (" + this + ") totals (" + total + ").\nMake the shares of its bases total 100 %.");
            }
            parts.forEach(part -> problems.addAll(part.basis().problems(holders)));
            return problems.stream().distinct().toList();
        }

        @Override
        public Map<String, Ratio> shares(List<String> holders) {
            Sharing.requireSound(problems(holders));
            Map<String, Ratio> shares = new LinkedHashMap<>();
            for (Part part : parts) {
                part.basis()
                        .shares(holders)
                        .forEach((holder, share) ->
                                shares.merge(holder, share.times(part.share().toRatio()), Ratio::plus));
            }
            return Collections.unmodifiableMap(shares);
        }

        /**
         * Returns the basis in words.
         *
         * @return such as {@code "60 % by history, 40 % by potential"}
         */
        @Override
        public String toString() {
            return String.join(
                    ", ",
                    parts.stream()
                            .map(part -> part.share() + " " + part.basis())
                            .toList());
        }
    }
}
