package org.openspm.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactChanges;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.evaluation.ScannedFacts;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.column.PreparedFacts;
import org.openspm.core.schema.Facts;
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
                Contender.of("OpenSPM, facts prepared", OpenSpmModes::prepared),
                Contender.of("OpenSPM, facts scanned before", OpenSpmModes::scanned),
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

    private static Supplier<long[][]> prepared(Workload workload) {
        Roster roster = workload.roster();
        Facts facts = PreparedFacts.of(workload.facts());
        return () -> read(Workload.PLAN.evaluate(roster, facts), workload);
    }

    private static Supplier<long[][]> scanned(Workload workload) {
        ScannedFacts scanned = Workload.PLAN.scan(workload.roster()).of(workload.facts());
        return () -> read(scanned.evaluate(), workload);
    }

    private static Supplier<long[][]> whatIf(Workload workload) {
        Evaluation known = Workload.PLAN.evaluate(workload.roster(), workload.facts());
        return () -> read(Workload.plan().whatIf(known), workload);
    }

    /** Evaluates on two threads: each scans one half of the sales, and works out one half of the participants. */
    static Evaluation onTwoThreads(CompensationPlan plan, Workload workload, Roster roster) {
        FactScan scan = plan.scan(roster);
        ScannedFacts all = halves(workload.sales())
                .map(half -> scan.of(Facts.of(Workload.SALES, half)))
                .reduce(ScannedFacts::merge)
                .orElseThrow();
        return halves(List.copyOf(scan.participants()))
                .map(all::evaluateOnly)
                .reduce(Evaluation::merge)
                .orElseThrow();
    }

    private static <E> Stream<List<E>> halves(List<E> all) {
        int middle = all.size() / 2;
        return Stream.of(all.subList(0, middle), all.subList(middle, all.size()))
                .parallel();
    }

    /** Returns an evaluation to which one more sale of a participant in June came. */
    static Evaluation oneMore(Evaluation known, String rep) {
        return known.revised(FactChanges.none()
                .adding(
                        Workload.SALES,
                        new Workload.Sale(
                                "one more",
                                rep,
                                null,
                                BigDecimal.ONE,
                                null,
                                LocalDate.of(2026, 6, 15),
                                "p1",
                                new BigDecimal("4000.00"))));
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
