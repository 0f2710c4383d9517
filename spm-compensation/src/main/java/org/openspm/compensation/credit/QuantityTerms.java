package org.openspm.compensation.credit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done to the quantity of a transaction before it is split, but for partial credit. */
record QuantityTerms<T>(
        List<CreditBound> minimums,
        List<Deduction<T>> deductions,
        @Nullable Proportion<T> proportion,
        List<Windfall> windfalls,
        List<CreditBound> caps) {

    static <T> QuantityTerms<T> none() {
        return new QuantityTerms<>(List.of(), List.of(), null, List.of(), List.of());
    }

    QuantityTerms<T> minimum(CreditBound bound) {
        return new QuantityTerms<>(replacing(minimums, bound), deductions, proportion, windfalls, caps);
    }

    QuantityTerms<T> deducting(Deduction<T> deduction) {
        return new QuantityTerms<>(minimums, Lists.and(deductions, deduction), proportion, windfalls, caps);
    }

    QuantityTerms<T> inProportion(Proportion<T> other) {
        return new QuantityTerms<>(minimums, deductions, other, windfalls, caps);
    }

    QuantityTerms<T> windfall(Windfall windfall) {
        List<Windfall> others = windfalls.stream()
                .filter(known -> known.above().isMoney() != windfall.above().isMoney())
                .toList();
        return new QuantityTerms<>(minimums, deductions, proportion, Lists.and(others, windfall), caps);
    }

    QuantityTerms<T> cap(CreditBound bound) {
        return new QuantityTerms<>(minimums, deductions, proportion, windfalls, replacing(caps, bound));
    }

    /** Returns the bounds with another instead of the one of its kind: one of money, one of numbers. */
    private static List<CreditBound> replacing(List<CreditBound> bounds, CreditBound bound) {
        return Lists.and(
                bounds.stream()
                        .filter(known -> known.isMoney() != bound.isMoney())
                        .toList(),
                bound);
    }

    /** Returns whether anything can be done to a quantity of money, or to one of something else. */
    boolean concern(boolean money) {
        return proportion != null
                || deductions.stream().anyMatch(deduction -> money || isPercentage(deduction))
                || windfalls.stream().anyMatch(windfall -> windfall.above().isMoney() == money)
                || Stream.concat(minimums.stream(), caps.stream()).anyMatch(bound -> bound.isMoney() == money);
    }

    private static <T> boolean isPercentage(Deduction<T> deduction) {
        return deduction
                .taken()
                .filter(taken ->
                        taken instanceof Deduction.Taken.OfOriginal<T> || taken instanceof Deduction.Taken.OfRest<T>)
                .isPresent();
    }

    String words() {
        StringBuilder text = new StringBuilder();
        minimums.forEach(bound -> text.append(", nothing below ").append(bound));
        deductions.forEach(deduction -> text.append(", less ").append(deduction));
        if (proportion != null) {
            text.append(", in proportion ").append(proportion);
        }
        windfalls.forEach(windfall -> text.append(", windfall ").append(windfall));
        caps.forEach(bound -> text.append(", capped at ").append(bound));
        return text.toString();
    }
}
