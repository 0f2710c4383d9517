package org.openspm.performance;

import java.util.List;
import java.util.function.Supplier;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.Period;

/** The ways in which the library pays a workload. */
final class OpenSpmModes {

    /** The first of {@link #all}, against which the others are measured. */
    static final Contender RECORDS = Contender.of("OpenSPM", OpenSpmModes::records);

    private OpenSpmModes() {}

    /** Returns the modes, the one that starts from the host's records first. */
    static List<Contender> all() {
        return List.of(
                RECORDS,
                Contender.of("OpenSPM, plan built each time", OpenSpmModes::builtEachTime),
                Contender.of("OpenSPM, plan built, what-if of a run", OpenSpmModes::whatIf));
    }

    private static Supplier<long[][]> records(Workload workload) {
        Roster roster = workload.roster();
        return () -> read(Workload.PLAN.evaluate(roster, workload.facts()), workload);
    }

    private static Supplier<long[][]> builtEachTime(Workload workload) {
        Roster roster = workload.roster();
        return () -> read(Workload.plan().evaluate(roster, workload.facts()), workload);
    }

    private static Supplier<long[][]> whatIf(Workload workload) {
        Evaluation known = Workload.PLAN.evaluate(workload.roster(), workload.facts());
        return () -> read(Workload.plan().whatIf(known), workload);
    }

    /** Reads what everybody earns in every month, in cents. */
    static long[][] read(Evaluation evaluation, Workload workload) {
        List<String> reps = workload.reps();
        List<Period> months = evaluation.payPeriods();
        long[][] pay = new long[reps.size()][months.size()];
        for (int i = 0; i < pay.length; i++) {
            for (int month = 0; month < months.size(); month++) {
                pay[i][month] = evaluation
                        .earned(reps.get(i), months.get(month))
                        .value()
                        .movePointRight(2)
                        .longValueExact();
            }
        }
        return pay;
    }
}
