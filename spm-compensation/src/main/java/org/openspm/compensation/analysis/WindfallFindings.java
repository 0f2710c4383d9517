package org.openspm.compensation.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.openspm.compensation.analysis.EditedRows.Changed;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.core.money.Money;

/** What one very large transaction would pay: the greatest that somebody is credited with, ten and twenty times. */
final class WindfallFindings {

    private final Reviewed reviewed;

    /** The places of what somebody is credited with: the rest, such as a lost deal, pays nothing at any size. */
    private final Set<String> credited = new HashSet<>();

    private WindfallFindings(Reviewed reviewed) {
        this.reviewed = reviewed;
        reviewed.run().credited().forEach(outcome -> credited.add(outcome.place()));
    }

    static List<Finding> in(Reviewed reviewed) {
        WindfallFindings findings = new WindfallFindings(reviewed);
        return reviewed.edited().stream()
                .flatMap(edited -> findings.of(edited).stream())
                .toList();
    }

    private <T> Optional<Finding> of(EditedRows<T> edited) {
        return IntStream.range(0, edited.rows().size())
                .boxed()
                .filter(i -> credited.contains(edited.describe(edited.rows().get(i))))
                .filter(i -> edited.sold(edited.rows().get(i)).isPresent())
                .max(Comparator.comparing(
                                (Integer i) -> edited.sold(edited.rows().get(i)).orElseThrow())
                        .thenComparing(Comparator.<Integer>naturalOrder().reversed()))
                .flatMap(i -> ofGreatest(edited, i));
    }

    private <T> Optional<Finding> ofGreatest(EditedRows<T> edited, int index) {
        Optional<Changed> ten = times(edited, index, 10);
        Optional<Changed> twenty = times(edited, index, 20);
        if (ten.isEmpty() || twenty.isEmpty()) {
            return Optional.empty();
        }
        Money total = reviewed.run().total();
        Money atTen = ten.get().run().total();
        Money atTwenty = twenty.get().run().total();
        if (atTwenty.minus(atTen).value().compareTo(reviewed.rounding()) <= 0) {
            return Optional.empty();
        }
        T row = edited.rows().get(index);
        Money large = edited.sold(row).orElseThrow().times(BigDecimal.TEN);
        String words = "a transaction of " + large + ", ten times the greatest, pays " + atTen.minus(total)
                + " more, and one twice as large " + atTwenty.minus(total) + " more: nothing ends it";
        return Optional.of(Finding.of(Kind.WINDFALL, Severity.NOTE, reviewed.place(edited.describe(row)), words)
                .sampled()
                .shownBy(
                        reviewed.asItIs(),
                        ten.get().said("ten times as large"),
                        twenty.get().said("twenty times as large")));
    }

    private static <T> Optional<Changed> times(EditedRows<T> edited, int index, long times) {
        T row = edited.rows().get(index);
        Money sold = edited.sold(row).orElseThrow().times(BigDecimal.valueOf(times));
        return edited.evaluate(
                "ENLARGED", row, edited.replacing(index, List.of(edited.editor().with(row, sold))));
    }
}
