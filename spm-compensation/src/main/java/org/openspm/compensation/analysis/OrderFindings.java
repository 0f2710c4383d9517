package org.openspm.compensation.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openspm.compensation.analysis.EditedRows.Changed;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.core.money.Money;

/** Whether pay depends on which of two transactions of one day comes first, which their ids decide: each swaps them with the next. */
final class OrderFindings {

    private final Reviewed reviewed;

    private OrderFindings(Reviewed reviewed) {
        this.reviewed = reviewed;
    }

    static List<Finding> in(Reviewed reviewed) {
        OrderFindings findings = new OrderFindings(reviewed);
        return reviewed.edited().stream()
                .flatMap(edited -> findings.of(edited).stream())
                .toList();
    }

    /** What somebody is paid more after a swap, or less. */
    private record Shift(String participant, Money size, Changed swapped, String words) {}

    private <T> Optional<Finding> of(EditedRows<T> edited) {
        return IntStream.range(1, edited.rows().size())
                .boxed()
                .flatMap(i -> swapped(edited, i - 1, i).stream())
                .filter(shift -> shift.size().value().abs().compareTo(reviewed.rounding()) > 0)
                .reduce((most, next) -> abs(next).compareTo(abs(most)) > 0 ? next : most)
                .map(shift -> Finding.of(
                                Kind.SAME_DAY_ORDER,
                                Severity.WARNING,
                                reviewed.place(shift.participant()),
                                shift.words())
                        .sampled()
                        .shownBy(
                                reviewed.asItIs(shift.participant()),
                                shift.swapped().said("with ids swapped", shift.participant(), Optional.empty())));
    }

    private static BigDecimal abs(Shift shift) {
        return shift.size().value().abs();
    }

    private <T> Optional<Shift> swapped(EditedRows<T> edited, int first, int second) {
        T one = edited.rows().get(first);
        T other = edited.rows().get(second);
        Optional<LocalDate> date = edited.date(one);
        Optional<String> id = edited.editor().schema().idOf(one);
        Optional<String> otherId = edited.editor().schema().idOf(other);
        if (date.isEmpty() || !date.equals(edited.date(other)) || id.isEmpty() || otherId.isEmpty()) {
            return Optional.empty();
        }
        List<T> swapped = Stream.of(
                        edited.rows().subList(0, first).stream(),
                        Stream.of(
                                edited.editor().withId(one, otherId.get()),
                                edited.editor().withId(other, id.get())),
                        edited.rows().subList(second + 1, edited.rows().size()).stream())
                .flatMap(rows -> rows)
                .toList();
        return edited.evaluate("SWAPPED", one, swapped)
                .flatMap(run -> greatest(run, edited.describe(one), edited.describe(other), date.get()));
    }

    private Optional<Shift> greatest(Changed swapped, String one, String other, LocalDate date) {
        return reviewed.participants().stream()
                .map(participant -> {
                    Money size = swapped.run()
                            .earned(participant)
                            .minus(reviewed.run().earned(participant));
                    String words = "is paid " + (size.signum() < 0 ? size.negated() + " less" : size + " more") + " if "
                            + other + " comes before " + one + " of the same day, " + date;
                    return new Shift(participant, size, swapped, words);
                })
                .reduce((most, next) -> abs(next).compareTo(abs(most)) > 0 ? next : most);
    }
}
