package org.openspm.core.metric;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Missing;
import org.openspm.core.schema.TextField;

/** The members of a dimension in a block of rows, as the numbers they were given when they were met first. */
final class MemberColumn<T> {

    private static final int UNREAD = -1;

    private final Function<T, Object> reader;

    /** The field, if it is one of text, as most are: reading it where its class is known spares two calls of unknown ones for every row. */
    private final @Nullable TextField<T> text;

    private final Numbering<Object> members = new Numbering<>();
    private final int[] numbers;

    MemberColumn(Function<T, Object> reader, int length) {
        this.reader = reader;
        this.text = null;
        this.numbers = new int[length];
    }

    @SuppressWarnings("unchecked") // a field of rows of type T that is one of text is one of texts of T
    MemberColumn(Field<T, ?> field, int length) {
        this.reader = field::member;
        this.text = field instanceof TextField<?> ? (TextField<T>) field : null;
        this.numbers = new int[length];
    }

    void reset() {
        Arrays.fill(numbers, UNREAD);
    }

    /** Reads some rows; those read already stay. */
    void read(RowBlock<T> block, Selection rows) {
        TextField<T> field = text;
        if (field == null) {
            readMembers(block, rows);
        } else {
            readTexts(field, block, rows);
        }
    }

    private void readMembers(RowBlock<T> block, Selection rows) {
        int[] positions = rows.positions();
        for (int k = 0; k < rows.count(); k++) {
            int position = positions[k];
            if (numbers[position] == UNREAD) {
                numbers[position] = members.numberOf(reader.apply(block.row(position)));
            }
        }
    }

    private void readTexts(TextField<T> field, RowBlock<T> block, Selection rows) {
        int[] positions = rows.positions();
        for (int k = 0; k < rows.count(); k++) {
            int position = positions[k];
            if (numbers[position] == UNREAD) {
                String value = field.valueOrNull(block.row(position));
                numbers[position] = value == null ? members.numberOf(Missing.MISSING) : members.numberOf(value);
            }
        }
    }

    int[] numbers() {
        return numbers;
    }

    /** Returns how many members there are. */
    int size() {
        return members.size();
    }

    Object member(int number) {
        return members.value(number);
    }
}
