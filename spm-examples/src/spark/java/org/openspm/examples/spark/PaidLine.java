package org.openspm.examples.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/**
 * A line of a statement, as it comes back from a worker.
 *
 * @param participant  who is paid
 * @param period  the first day of the pay period
 * @param label  the component, cap or floor
 * @param amount  the rounded amount, not zero
 */
public record PaidLine(String participant, LocalDate period, String label, Money amount) implements Serializable {

    /** Returns the lines of all statements of an evaluation that are not zero. */
    public static List<PaidLine> of(Evaluation run) {
        List<PaidLine> lines = new ArrayList<>();
        run.participants().forEach(participant -> lines.addAll(of(run, participant)));
        return lines;
    }

    static List<PaidLine> of(Evaluation run, String participant) {
        List<PaidLine> lines = new ArrayList<>();
        for (Period period : run.payPeriods()) {
            run.outline(participant, period).stream()
                    .filter(line -> line.amount().signum() != 0)
                    .map(line -> new PaidLine(participant, period.range().start(), line.label(), line.amount()))
                    .forEach(lines::add);
        }
        return lines;
    }
}
