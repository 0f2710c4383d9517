package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.BlockColumns;
import org.openspm.core.block.Filter;
import org.openspm.core.block.NumberColumn;
import org.openspm.core.block.RowBlock;
import org.openspm.core.block.Selection;
import org.openspm.core.metric.Measure;

/** What there is to share of each transaction of a block from one source, and what each participant has of it. */
final class PlainSource<T> {

    private final Source source;
    private final Measure<T> measure;
    private final Filter<T> condition;

    /** The numbers that are summed up, if that is what the measure does. */
    private final @Nullable NumberColumn<T> numbers;

    private final boolean counts;
    private final long[] quantities;
    private Selection counting;

    private PlainSource(Source source, Measure<T> measure, BlockColumns<T> columns) {
        this.source = source;
        this.measure = measure;
        this.condition = columns.filter(measure.condition());
        this.numbers = measure.summed().map(columns::numbers).orElse(null);
        this.counts = measure.countsRows();
        this.quantities = new long[columns.length()];
        this.counting = new Selection(0);
    }

    @SuppressWarnings("unchecked") // a measure over an equal schema reads the same row type
    static <T> PlainSource<T> of(Source source, BlockColumns<T> columns) {
        return new PlainSource<>(source, (Measure<T>) source.measure(), columns);
    }

    Source source() {
        return source;
    }

    /** Reads what there is to share; marks where that is not plain, and returns whether it is plain everywhere. */
    boolean read(RowBlock<T> block, Selection rows, boolean[] fails) {
        Arrays.fill(quantities, CreditColumns.NOTHING);
        counting = condition.select(block, rows);
        NumberColumn<T> column = numbers;
        return column == null ? quantify(block, fails) : quantify(block, column, fails);
    }

    private boolean quantify(RowBlock<T> block, NumberColumn<T> column, boolean[] fails) {
        column.read(block, counting);
        byte[] kinds = column.kinds();
        long[] digits = column.digits();
        PlainScale scale = PlainScale.of(column.scale());
        int[] positions = counting.positions();
        int count = counting.count();
        boolean all = true;
        for (int k = 0; k < count; k++) {
            int position = positions[k];
            if (kinds[position] == NumberColumn.FITS) {
                all &= put(position, scale.bring(digits[position]), fails);
            } else if (kinds[position] != NumberColumn.MISSING) {
                fails[position] = true;
                all = false;
            }
        }
        return all;
    }

    private boolean quantify(RowBlock<T> block, boolean[] fails) {
        int[] positions = counting.positions();
        boolean all = true;
        for (int k = 0; k < counting.count(); k++) {
            int position = positions[k];
            all &= put(position, counts ? PlainRecipient.WHOLE : quantity(block.row(position)), fails);
        }
        return all;
    }

    private boolean put(int position, long quantity, boolean[] fails) {
        quantities[position] = quantity;
        if (quantity == CreditColumns.NOT_PLAIN) {
            fails[position] = true;
            return false;
        }
        return true;
    }

    private long quantity(T row) {
        BigDecimal quantity = measure.quantity(row).orElse(null);
        return quantity == null ? CreditColumns.NOTHING : CreditColumns.scaled(quantity);
    }

    /** Returns whether a share of what a transaction has here has no more decimals than are kept. */
    boolean isExact(int position, long share) {
        long quantity = quantities[position];
        return quantity <= CreditColumns.NOTHING || quantity % PlainRecipient.WHOLE * share % PlainRecipient.WHOLE == 0;
    }

    /** Returns a share of what a transaction has here, or {@link CreditColumns#NOTHING} if it does not count. */
    long part(int position, long share) {
        long quantity = quantities[position];
        return quantity == CreditColumns.NOTHING || share == PlainRecipient.WHOLE
                ? quantity
                : quantity / PlainRecipient.WHOLE * share
                        + quantity % PlainRecipient.WHOLE * share / PlainRecipient.WHOLE;
    }

    /** Returns the transactions that fulfil the condition of the measure, of those last read. */
    Selection counting() {
        return counting;
    }

    /** Returns what each transaction has here, or {@link CreditColumns#NOTHING}. */
    long[] quantities() {
        return quantities;
    }
}
