package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.Statement;

/** One plan, one evaluation, many threads: equal results. */
class ConcurrentEvaluationTest {

    private static final int THREADS = 8;

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void manyThreadsEvaluateOnePlanToEqualStatements(@ForAll PlanCase sample) throws Exception {
        List<Statement> alone = statements(sample.evaluate());
        assertThat(together(() -> statements(sample.evaluate()))).allMatch(alone::equals);
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void manyThreadsReadOneEvaluation(@ForAll PlanCase sample) throws Exception {
        List<String> alone = texts(sample.evaluate());
        Evaluation shared = sample.evaluate();
        assertThat(together(() -> texts(shared))).allMatch(alone::equals);
    }

    private static <T> List<T> together(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(THREADS, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static List<Statement> statements(Evaluation run) {
        List<Statement> all = new ArrayList<>();
        run.participants().forEach(id -> run.payPeriods().forEach(period -> all.add(run.statement(id, period))));
        return all;
    }

    private static List<String> texts(Evaluation run) {
        return statements(run).stream()
                .map(statement -> statement.explain().render())
                .toList();
    }
}
