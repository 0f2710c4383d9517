package org.openspm.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.core.time.Period;

/**
 * What a {@link ReferenceEvaluator} says everybody earned.
 *
 * <p>Values are immutable and thread-safe.
 */
public final class ReferenceEarnings {

    /** What the caps took, among the names of components. */
    static final String CAPS = "caps";

    private final List<Period> periods;
    private final Map<String, Map<String, List<BigDecimal>>> earned;

    ReferenceEarnings(List<Period> periods, Map<String, Map<String, List<BigDecimal>>> earned) {
        this.periods = List.copyOf(periods);
        this.earned = Collections.unmodifiableMap(new TreeMap<>(earned));
    }

    /**
     * Returns what a component earned a participant in a pay period, before plan-wide caps.
     *
     * @param participant  the id
     * @param component  the name of the component
     * @param period  the pay period
     * @return the amount in the currency of the plan, rounded as the plan says
     * @throws IllegalArgumentException if the participant, the component or the period is unknown
     */
    public BigDecimal earned(String participant, String component, Period period) {
        List<BigDecimal> row = of(participant).get(Objects.requireNonNull(component, "component"));
        if (row == null) {
            throw new IllegalArgumentException("The component (" + component + ") is not among "
                    + of(participant).keySet() + ".\nAsk for a component of the plan.");
        }
        return row.get(place(period));
    }

    /**
     * Returns what a participant earned in a pay period, after plan-wide caps.
     *
     * @param participant  the id
     * @param period  the pay period
     * @return the amount in the currency of the plan
     * @throws IllegalArgumentException if the participant or the period is unknown
     */
    public BigDecimal earned(String participant, Period period) {
        int place = place(period);
        return of(participant).values().stream().map(row -> row.get(place)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Compares with what the engine says.
     *
     * @param run  an evaluation of the same plan, roster and facts
     * @return a text for each participant, component and pay period that differs, with the trace of the engine; empty if all agree
     */
    public List<String> differencesFrom(Evaluation run) {
        Objects.requireNonNull(run, "run");
        List<String> differences = new ArrayList<>();
        run.participants().stream()
                .filter(participant -> !earned.containsKey(participant))
                .forEach(participant ->
                        differences.add("(" + participant + ") is paid by the engine, and unknown to the reference."));
        for (String participant : earned.keySet()) {
            for (Period period : periods) {
                for (String component : of(participant).keySet()) {
                    if (!component.equals(CAPS)) {
                        difference(
                                        earned(participant, component, period),
                                        run.earned(participant, component, period)
                                                .value(),
                                        "(" + participant + ") by (" + component + ") in (" + period + ")")
                                .ifPresent(text -> differences.add(text + "\n"
                                        + run.statement(participant, period)
                                                .explain()
                                                .render()));
                    }
                }
                difference(
                                earned(participant, period),
                                run.earned(participant, period).value(),
                                "(" + participant + ") in (" + period + ")")
                        .ifPresent(text -> differences.add(text + "\n"
                                + run.statement(participant, period).explain().render()));
            }
        }
        return differences;
    }

    private static Optional<String> difference(BigDecimal expected, BigDecimal actual, String what) {
        return expected.compareTo(actual) == 0
                ? Optional.empty()
                : Optional.of(what + " should earn (" + expected + ") by the reference, and earns (" + actual
                        + ") by the engine.");
    }

    private Map<String, List<BigDecimal>> of(String participant) {
        Map<String, List<BigDecimal>> rows = earned.get(Objects.requireNonNull(participant, "participant"));
        if (rows == null) {
            throw new IllegalArgumentException("The participant (" + participant + ") is not among " + earned.keySet()
                    + ".\nAsk for somebody of the roster.");
        }
        return rows;
    }

    private int place(Period period) {
        int place = periods.indexOf(Objects.requireNonNull(period, "period"));
        if (place < 0) {
            throw new IllegalArgumentException("The period (" + period + ") is no pay period of the plan, which are "
                    + periods + ".\nAsk for one of these.");
        }
        return place;
    }

    @Override
    public String toString() {
        return "reference earnings of " + earned.keySet();
    }
}
