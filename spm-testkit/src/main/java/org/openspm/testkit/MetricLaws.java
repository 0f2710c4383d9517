package org.openspm.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/**
 * Tries to break what holds for every metric, on a query of the host with random parts of the host's own rows: the order of the rows
 * changes nothing, and rows evaluated apart and merged yield the same as all at once.
 *
 * <pre>{@code
 * MetricLaws.of(winRate.by(REP).per(QUARTER, CLOSED)).facts(Facts.of(DEALS, deals)).verify();
 * }</pre>
 *
 * <p>A custom measure that depends on the order of its rows, or whose accumulators do not merge, is caught. The same seed tries the same
 * things. Values are immutable, and thread-safe if the rows are.
 */
public final class MetricLaws {

    private final MetricQuery query;
    private final Facts facts;
    private final Trials trials;

    private MetricLaws(MetricQuery query, Facts facts, Trials trials) {
        this.query = query;
        this.facts = facts;
        this.trials = trials;
    }

    /**
     * Begins with a query; say the facts next.
     *
     * @param query  the query of the host, for one metric
     * @return its laws, with 25 trials and the seed 1
     */
    public static MetricLaws of(MetricQuery query) {
        return new MetricLaws(Objects.requireNonNull(query, "query"), Facts.none(), Trials.usual());
    }

    /**
     * Says the rows, in place of those given before.
     *
     * @param rows  rows of one or more schemas
     * @return laws with them
     */
    public MetricLaws facts(Facts rows) {
        return new MetricLaws(query, Objects.requireNonNull(rows, "rows"), trials);
    }

    /**
     * Says how often each law is tried.
     *
     * @param number  the number of trials, 1 or more; 25 unless said
     * @return laws with it
     * @throws IllegalArgumentException if the number is below 1
     */
    public MetricLaws tries(int number) {
        return new MetricLaws(query, facts, trials.tries(number));
    }

    /**
     * Says which random numbers the trials are drawn by.
     *
     * @param number  the seed; 1 unless said
     * @return laws with it
     */
    public MetricLaws seed(long number) {
        return new MetricLaws(query, facts, trials.seed(number));
    }

    /**
     * Tries the laws.
     *
     * @throws AssertionError if one is broken: the message shows both tables
     * @throws IllegalStateException if there are no facts, or the query asks for several metrics
     */
    public void verify() {
        if (facts.size() == 0) {
            throw new IllegalStateException("The laws of (" + query
                    + ") have no facts to be tried with.\nSay facts(..) with rows of your own.");
        }
        for (int trial = 0; trial < trials.tries(); trial++) {
            Random random = trials.random(trial);
            Facts one = Facts.none();
            Facts other = Facts.none();
            Facts shuffled = Facts.none();
            for (Schema<?> schema : facts.schemas()) {
                Parts parts = Parts.of(facts, schema, random);
                one = one.merge(parts.one());
                other = other.merge(parts.other());
                shuffled = shuffled.merge(parts.shuffled());
            }
            MetricTable all = query.evaluate(facts);
            check("The rows were handed in another order", all, query.evaluate(shuffled), trial);
            MetricTable merged = query.start()
                    .add(one)
                    .merge(query.start().add(other))
                    .table(all.total().metric());
            check("The rows were evaluated in two parts and merged", all, merged, trial);
        }
    }

    private void check(String what, MetricTable all, MetricTable again, int trial) {
        if (!all.equals(again)) {
            throw new AssertionError(what + ", and the table is another.\nAt first:\n" + all + "\nand then:\n" + again
                    + "\n" + trials.found(trial));
        }
    }

    private record Parts(Facts one, Facts other, Facts shuffled) {

        static <T> Parts of(Facts facts, Schema<T> schema, Random random) {
            List<T> shuffled = new ArrayList<>(facts.rows(schema));
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(shuffled.size() + 1);
            return new Parts(
                    Facts.of(schema, shuffled.subList(0, cut)),
                    Facts.of(schema, shuffled.subList(cut, shuffled.size())),
                    Facts.of(schema, shuffled));
        }
    }
}
