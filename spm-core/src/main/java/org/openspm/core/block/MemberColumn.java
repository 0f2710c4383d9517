package org.openspm.core.block;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Missing;
import org.openspm.core.schema.TextField;

/**
 * The members of a dimension in a block of rows, as the numbers they were given when they were met first.
 *
 * @param <T> the host's row type
 */
public final class MemberColumn<T> extends BlockColumn<T> {

    private static final int UNREAD = -1;

    /** With more members than these, a condition is asked of each row as quickly as of each member. */
    private static final int MANY = 1 << 13;

    private final Function<T, Object> reader;

    /** The field, if it is one of text, as most are: reading it where its class is known spares two calls of unknown ones for every row. */
    private final @Nullable TextField<T> text;

    private final Numbering<Object> members;

    /** What was read before, if it was. */
    private final @Nullable MemberPages pages;

    private int[] numbers;

    /** The number that stands for a missing text, once one was met. */
    private int missing = UNREAD;

    MemberColumn(Function<T, Object> reader, int length) {
        super(null);
        this.reader = reader;
        this.text = null;
        this.members = new Numbering<>();
        this.pages = null;
        this.numbers = new int[length];
    }

    @SuppressWarnings("unchecked") // a field of rows of type T that is one of text is one of texts of T
    MemberColumn(Field<T, ?> field, int length) {
        super(null);
        this.reader = field::member;
        this.text = field instanceof TextField<?> ? (TextField<T>) field : null;
        this.members = new Numbering<>();
        this.pages = null;
        this.numbers = new int[length];
    }

    MemberColumn(MemberPages pages) {
        super(pages.refused());
        this.reader = row -> Missing.MISSING;
        this.text = null;
        this.members = pages.members();
        this.pages = pages;
        this.numbers = new int[0];
    }

    @Override
    void moved(int to) {
        if (pages == null) {
            Arrays.fill(numbers, UNREAD);
        } else {
            numbers = pages.numbers(to);
        }
    }

    @Override
    void readRows(RowBlock<T> block, Selection rows) {
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

    @SuppressWarnings("unchecked") // rows of a block are of type T
    private void readTexts(TextField<T> field, RowBlock<T> block, Selection rows) {
        Function<? super T, ? extends @Nullable String> accessor = field.accessor();
        Object[] from = block.rows();
        int[] to = numbers;
        int[] positions = rows.positions();
        int count = rows.count();
        for (int k = 0; k < count; k++) {
            int position = positions[k];
            if (to[position] == UNREAD) {
                T row = (T) from[position];
                String value = accessor.apply(row);
                to[position] = value == null ? missing(field, row) : members.numberOf(value);
            }
        }
    }

    private int missing(TextField<T> field, T row) {
        if (missing == UNREAD || !field.isOptional()) {
            missing = members.numberOf(field.member(row));
        }
        return missing;
    }

    /**
     * Returns the members.
     *
     * @return the number of the member at each position that was read; not to be written to
     */
    public int[] numbers() {
        return numbers;
    }

    /**
     * Returns how many members have been met.
     *
     * @return the number; all of theirs are below it
     */
    public int size() {
        return members.size();
    }

    /**
     * Returns a member.
     *
     * @param number  its number
     * @return the value of the field, or what stands for a missing one
     */
    public Object member(int number) {
        return members.value(number);
    }

    /** Returns whether there are too many members to remember something of each for nobody but a condition. */
    boolean isCrowded() {
        return pages == null && members.size() > MANY;
    }
}
