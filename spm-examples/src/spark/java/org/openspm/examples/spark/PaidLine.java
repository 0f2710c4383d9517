package org.openspm.examples.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Component;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/**
 * What a component earned somebody in a pay period, as it comes back from a worker.
 *
 * @param participant  who is paid
 * @param period  the first day of the pay period
 * @param label  the component, its caps and floors included, or what those of the plan take or add
 * @param amount  the rounded amount, not zero
 */
public record PaidLine(String participant, LocalDate period, String label, Money amount) implements Serializable {

    private static final String OF_THE_PLAN = "caps and floors of the plan";

    /** Returns what an evaluation earned everybody, but for what is zero. */
    public static List<PaidLine> of(Evaluation run) {
        List<PaidLine> lines = new ArrayList<>();
        run.participants().forEach(participant -> lines.addAll(of(run, participant)));
        return lines;
    }

    /** Asks for amounts alone: what explains them, or names their transactions, costs more and does not cross a wire. */
    static List<PaidLine> of(Evaluation run, String participant) {
        List<PaidLine> lines = new ArrayList<>();
        for (Period period : run.payPeriods()) {
            Money rest = run.earned(participant, period);
            for (Component component : run.terms().components()) {
                Money amount = run.earned(participant, component.name(), period);
                rest = rest.minus(amount);
                add(lines, participant, period, component.name(), amount);
            }
            add(lines, participant, period, OF_THE_PLAN, rest);
        }
        return lines;
    }

    private static void add(List<PaidLine> lines, String participant, Period period, String label, Money amount) {
        if (amount.signum() != 0) {
            lines.add(new PaidLine(participant, period.range().start(), label, amount));
        }
    }
}
