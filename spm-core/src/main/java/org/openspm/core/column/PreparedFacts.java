package org.openspm.core.column;

import java.util.Objects;
import java.util.function.IntFunction;
import org.openspm.core.block.PreparedRows;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/**
 * Facts that are read once, however often they are evaluated: for what-ifs, simulations, many plans over one history, metrics beside a plan.
 *
 * <pre>{@code
 * Facts history = PreparedFacts.of(Facts.of(DEALS, deals));
 * Evaluation now = plan.evaluate(roster, history);              // reads the fields it needs, and keeps them in columns
 * Evaluation next = otherPlan.evaluate(roster, history);        // reads the columns
 * MetricTable bookings = MetricQuery.of(BOOKINGS).by(REP).evaluate(history);
 * }</pre>
 *
 * <p>Prepared facts are facts as any other, and yield the same results. The column of a field is made when the field is first asked for: texts numbered, dates packed, numbers as
 * {@code long} digits of one scale, exact ones beyond that besides. It takes about 8 bytes for a date or number and 4 for any other field of each row, and nothing of it is freed before
 * the facts are. What costs to read once is worth it from the second evaluation on.
 *
 * <p>Whoever asks for the same field is given the same column. Fields are the same if they are equal, which accessors have no part in: let a schema have one field of a name, as
 * {@link org.openspm.core.schema.Schema} says, or the second is paid by what the first reads.
 */
public final class PreparedFacts {

    private PreparedFacts() {}

    /**
     * Returns the same facts, whose fields are read once.
     *
     * @param facts  the facts, of any number of schemas
     * @return the facts, prepared; those that are already stay as they are
     */
    public static Facts of(Facts facts) {
        Facts prepared = Facts.none();
        for (Schema<?> schema : Objects.requireNonNull(facts, "facts").schemas()) {
            prepared = and(prepared, schema, facts);
        }
        return prepared;
    }

    private static <T> Facts and(Facts prepared, Schema<T> schema, Facts facts) {
        return prepared.and(schema, PreparedRows.of(schema, facts.rows(schema)));
    }

    /**
     * Obtains facts whose values stand in arrays of the host's. Rows are views, made where one is needed by itself: for an explanation, a condition of the host's own, a fact that was rejected.
     *
     * <pre>{@code
     * record Sale(int index) { ... }                       // reads the arrays
     * Facts facts = PreparedFacts.columns(SALES, cents.length, Sale::new)
     *         .texts(REP, reps)
     *         .numbers(AMOUNT, cents, 2)
     *         .dates(SOLD, epochDays)
     *         .facts();
     * }</pre>
     *
     * @param <T> the host's row type
     * @param schema  what describes the rows
     * @param size  how many rows there are, zero or more
     * @param row  makes the view of a row by its index, from zero; pure, and never null
     * @return the columns, none of them filled: fields whose column is not handed over are read from the views
     * @throws IllegalArgumentException if the size is less than zero
     */
    public static <T> FactColumns<T> columns(Schema<T> schema, int size, IntFunction<? extends T> row) {
        return FactColumns.of(Objects.requireNonNull(schema, "schema"), size, Objects.requireNonNull(row, "row"));
    }
}
