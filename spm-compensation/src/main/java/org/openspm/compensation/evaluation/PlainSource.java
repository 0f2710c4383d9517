package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.core.block.BlockColumns;
import org.openspm.core.block.Filter;
import org.openspm.core.block.NumberColumn;
import org.openspm.core.block.RowBlock;
import org.openspm.core.block.Selection;
import org.openspm.core.metric.Measure;

/** What each participant has of the transactions of a block from one source. */
final class PlainSource<T> {

    private final Source source;
    private final Measure<T> measure;
    private final Filter<T> condition;

    /** The numbers that are summed up, if that is what the measure does. */
    private final @Nullable NumberColumn<T> numbers;

    private final boolean counts;
    private final long[] quantities;
    private final long[][] parts;
    private Selection counting;

    private PlainSource(
            Source source, Measure<T> measure, @Nullable NumberColumn<T> numbers, BlockColumns<T> columns, int shares) {
        this.source = source;
        this.measure = measure;
        this.condition = columns.filter(measure.condition());
        this.numbers = numbers;
        this.counts = measure.countsRows();
        this.quantities = new long[columns.length()];
        this.parts = new long[shares][columns.length()];
        this.counting = new Selection(0);
    }

    @SuppressWarnings("unchecked") // a measure over an equal schema reads the same row type
    static <T> PlainSource<T> of(Source source, BlockColumns<T> columns, int shares) {
        Measure<T> measure = (Measure<T>) source.measure();
        NumberColumn<T> numbers = measure.summed().map(columns::numbers).orElse(null);
        return new PlainSource<>(source, measure, numbers, columns, shares);
    }

    Source source() {
        return source;
    }

    /** Reads what there is to share, and shares it out; marks where that is not plain. */
    void read(RowBlock<T> block, Selection rows, List<PlainRecipient<T>> recipients, boolean[] fails) {
        counting = condition.select(block, rows);
        quantify(block, fails);
        for (int share = 0; share < parts.length; share++) {
            PlainRecipient<T> recipient = recipients.get(share);
            Arrays.fill(parts[share], CreditColumns.NOTHING);
            if (recipient.isWhole()) {
                copy(parts[share]);
            } else {
                shareOut(recipient, parts[share], fails);
            }
        }
    }

    private void quantify(RowBlock<T> block, boolean[] fails) {
        int[] positions = counting.positions();
        NumberColumn<T> column = numbers;
        if (column != null) {
            column.read(block, counting);
            byte[] kinds = column.kinds();
            long[] digits = column.digits();
            PlainScale scale = PlainScale.of(column.scale());
            for (int k = 0; k < counting.count(); k++) {
                int position = positions[k];
                long quantity = kinds[position] == NumberColumn.FITS
                        ? scale.bring(digits[position])
                        : kinds[position] == NumberColumn.MISSING ? CreditColumns.NOTHING : CreditColumns.NOT_PLAIN;
                quantities[position] = quantity;
                fails[position] |= quantity == CreditColumns.NOT_PLAIN;
            }
        } else {
            for (int k = 0; k < counting.count(); k++) {
                int position = positions[k];
                long quantity = counts ? PlainRecipient.WHOLE : quantity(block.row(position));
                quantities[position] = quantity;
                fails[position] |= quantity == CreditColumns.NOT_PLAIN;
            }
        }
    }

    private long quantity(T row) {
        BigDecimal quantity = measure.quantity(row).orElse(null);
        return quantity == null ? CreditColumns.NOTHING : CreditColumns.scaled(quantity);
    }

    private void copy(long[] into) {
        int[] positions = counting.positions();
        for (int k = 0; k < counting.count(); k++) {
            into[positions[k]] = quantities[positions[k]];
        }
    }

    private void shareOut(PlainRecipient<T> recipient, long[] into, boolean[] fails) {
        int[] persons = recipient.persons();
        long[] shares = recipient.shares();
        int[] positions = counting.positions();
        for (int k = 0; k < counting.count(); k++) {
            int position = positions[k];
            long quantity = quantities[position];
            long share = shares[position];
            if (share == PlainRecipient.WHOLE) {
                into[position] = quantity;
            } else if (persons[position] >= 0 && quantity > CreditColumns.NOTHING) {
                long rest = quantity % PlainRecipient.WHOLE * share;
                fails[position] |= rest % PlainRecipient.WHOLE != 0; // more decimals than are kept
                into[position] = quantity / PlainRecipient.WHOLE * share + rest / PlainRecipient.WHOLE;
            }
        }
    }

    /** Returns the transactions that count, of those last read. */
    Selection counting() {
        return counting;
    }

    /** Returns what each transaction adds to whom a recipient names, or {@link CreditColumns#NOTHING}. */
    long[] parts(int recipient) {
        return parts[recipient];
    }
}
