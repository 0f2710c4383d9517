package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * The number with which a plan meets a budget, or why there is none, with what was tried.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param budget  what the plan may cost
 * @param answer  the number whose expected cost comes next to the budget without exceeding it; empty if there is none
 * @param beyond  its neighbour, one digit on, that exceeds the budget: between the two the cost turns; empty if no neighbour that was tried exceeds it
 * @param series  the values that were tried over the whole range, ready to be drawn: what is traded for what
 * @param isMonotone  whether the cost only rises, or only falls, from each of these to the next; if not, there may be other answers
 * @param reason  why there is no answer, by what was tried: a proof where the cost goes one way; empty if there is one
 */
public record CalibrationResult(
        Money budget,
        Optional<CalibrationPoint> answer,
        Optional<CalibrationPoint> beyond,
        List<CalibrationPoint> series,
        boolean isMonotone,
        String reason) {

    /**
     * Checks that nothing is null and keeps an unmodifiable copy.
     *
     * @param budget  what the plan may cost
     * @param answer  the number, or empty
     * @param beyond  its neighbour, or empty
     * @param series  the values that were tried over the whole range
     * @param isMonotone  whether the cost only rises, or only falls
     * @param reason  why there is no answer
     */
    public CalibrationResult {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(beyond, "beyond");
        series = List.copyOf(Objects.requireNonNull(series, "series"));
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Returns the answer.
     *
     * @return the number and its expected cost
     * @throws IllegalStateException with the reason, if there is none
     */
    public CalibrationPoint orThrow() {
        return answer.orElseThrow(
                () -> new IllegalStateException(reason + "\nWiden the range, or change the budget or the plan."));
    }

    /**
     * Returns what is left of the budget.
     *
     * @return the budget less the expected cost of the answer, zero or more
     * @throws IllegalStateException with the reason, if there is no answer
     */
    public Money remainder() {
        return budget.minus(orThrow().cost().total());
    }

    /**
     * Returns the result as data.
     *
     * @return the answer, what it costs, what is left, and the values that were tried
     */
    public Trace explain() {
        Trace tried = Trace.of(
                "tried",
                Figure.of(BigDecimal.valueOf(series.size()), Unit.of("values")),
                isMonotone ? "the cost goes one way" : "the cost goes up and down",
                series.stream().map(CalibrationResult::line).toList());
        return answer.map(found -> Trace.of(
                        "answer",
                        Figure.of(found.value(), Unit.NUMBER),
                        "next to the budget without exceeding it",
                        List.of(
                                Trace.of("budget", Figure.of(budget)),
                                Trace.of("expected cost", Figure.of(found.cost().total())),
                                Trace.of("remainder", Figure.of(remainder()), "budget - expected cost", List.of()),
                                tried)))
                .orElseGet(() -> Trace.of(
                        "answer",
                        Figure.undefined(Unit.NUMBER, reason),
                        "next to the budget without exceeding it",
                        List.of(Trace.of("budget", Figure.of(budget)), tried)));
    }

    private static Trace line(CalibrationPoint point) {
        return Trace.of(point.value().toPlainString(), Figure.of(point.cost().total()));
    }
}
