package org.openspm.performance;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.column.PreparedFacts;
import org.openspm.core.schema.Facts;

/** A plan evaluated over a year of sales, beside the same plan written out with streams and BigDecimal. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EvaluationBenchmark {

    /** The number of sales, of 1,000 participants: what grows with it is what a sale allocates. */
    @Param({"20000", "200000"})
    public int transactions;

    private Workload workload = new Workload(0, 1, 0);
    private Facts facts = Facts.none();
    private Facts prepared = Facts.none();
    private Roster roster = workload.roster();
    private LongColumns columns = LongColumns.of(workload);

    /** Makes the sales. */
    @Setup
    public void prepare() {
        workload = new Workload(transactions, 1_000, 2026);
        facts = workload.facts();
        prepared = PreparedFacts.of(facts);
        roster = workload.roster();
        columns = LongColumns.of(workload);
    }

    /** Evaluates the plan with the library, every fact accounted for. */
    @Benchmark
    public Evaluation openSpm() {
        return Workload.PLAN.evaluate(roster, facts);
    }

    /** Evaluates it from the host's list on, and reads what everybody earns in each month. */
    @Benchmark
    public long[][] openSpmRead() {
        return OpenSpmModes.read(Workload.PLAN.evaluate(roster, workload.facts()), workload);
    }

    /** Evaluates it from columns that were read before: what is allocated belongs to participants, whatever the number of sales. */
    @Benchmark
    public Evaluation openSpmPrepared() {
        return Workload.PLAN.evaluate(roster, prepared);
    }

    /** Computes the same pay with long sums over columns, which allocates nothing for a transaction. */
    @Benchmark
    public long[][] loopOverColumns() {
        return columns.pay();
    }

    /** Computes the same pay with streams. */
    @Benchmark
    public long[][] naiveStreams() {
        return NaiveStreams.pay(workload);
    }

    /** Runs the benchmark, with what is allocated beside the time. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(EvaluationBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
