package org.openspm.core.block;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.FieldCondition;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.Relation;

/** Filters of one field. */
final class FieldFilters {

    private FieldFilters() {}

    @SuppressWarnings("unchecked") // a field of rows of type T, of whatever values, is one of T of its kind
    static <T> Filter<T> of(FieldCondition<T> condition, BlockColumns<T> columns) {
        Field<T, ?> field = condition.field();
        Optional<MemberColumn<T>> members =
                isOfOneField(condition) ? columns.membersForFilter(field) : Optional.empty();
        if (members.isPresent()) {
            return new OfMembers<>(condition, members.get(), columns.length());
        }
        if (condition instanceof FieldCondition.OneOf<T, ?> oneOf
                && field instanceof FlagField<?>
                && oneOf.values().size() == 1) {
            return new OfFlag<>((FlagField<T>) field, oneOf.values().contains(true), columns.length());
        }
        if (condition instanceof FieldCondition.Compares<T, ?> compares) {
            if (compares.bound() instanceof LocalDate bound) {
                return new OfDates<>(columns.dates((DateField<T>) field), compares.relation(), bound, columns.length());
            }
            if (field instanceof QuantityField<?, ?>) {
                QuantityField<T, ?> numbers = (QuantityField<T, ?>) field;
                if (FieldNumbers.unitOf(numbers) != null) {
                    return new OfNumbers<>(compares, columns.numbers(numbers), columns.length());
                }
            }
        }
        return new Test<>(condition, columns.length());
    }

    private static boolean isOfOneField(FieldCondition<?> condition) {
        return !(condition instanceof FieldCondition.ComparesFields<?, ?>)
                && !(condition instanceof FieldCondition.SameAs<?, ?>);
    }

    /** Asks the condition itself of every row. */
    static final class Test<T> implements Filter<T> {

        private final Condition<T> condition;
        private final Selection hits;

        Test(Condition<T> condition, int length) {
            this.condition = condition;
            this.hits = new Selection(length);
        }

        @Override
        public Selection select(RowBlock<T> block, Selection from) {
            hits.clear();
            for (int k = 0; k < from.count(); k++) {
                int position = from.positions()[k];
                hits.add(position, condition.test(block.row(position)));
            }
            return hits;
        }
    }

    private static final class OfFlag<T> implements Filter<T> {

        private final FlagField<T> field;
        private final boolean wanted;
        private final Selection hits;

        OfFlag(FlagField<T> field, boolean wanted, int length) {
            this.field = field;
            this.wanted = wanted;
            this.hits = new Selection(length);
        }

        @Override
        public Selection select(RowBlock<T> block, Selection from) {
            hits.clear();
            for (int k = 0; k < from.count(); k++) {
                int position = from.positions()[k];
                Boolean flag = field.valueOrNull(block.row(position));
                hits.add(position, flag != null && flag == wanted);
            }
            return hits;
        }
    }

    /** What the condition says of one row it says of all rows of the same member, so that it is asked once of each. */
    private static final class OfMembers<T> implements Filter<T> {

        private static final byte UNKNOWN = 0;
        private static final byte FULFILS = 1;
        private static final byte FAILS = 2;

        private final Condition<T> condition;
        private final MemberColumn<T> column;
        private final Filter<T> oneByOne;
        private final Selection hits;
        private byte[] answers = new byte[16];

        OfMembers(Condition<T> condition, MemberColumn<T> column, int length) {
            this.condition = condition;
            this.column = column;
            this.oneByOne = new Test<>(condition, length);
            this.hits = new Selection(length);
        }

        @Override
        public Selection select(RowBlock<T> block, Selection from) {
            if (column.isCrowded()) {
                return oneByOne.select(block, from);
            }
            column.read(block, from);
            if (column.size() > answers.length) {
                answers = Arrays.copyOf(answers, 2 * column.size());
            }
            int[] members = column.numbers();
            hits.clear();
            for (int k = 0; k < from.count(); k++) {
                int position = from.positions()[k];
                int member = members[position];
                if (answers[member] == UNKNOWN) {
                    answers[member] = condition.test(block.row(position)) ? FULFILS : FAILS;
                }
                hits.add(position, answers[member] == FULFILS);
            }
            return hits;
        }
    }

    /** A relation to a bound, said as one comparison: whether a value is the limit or more, or whether it is not. */
    private static boolean isFromLimitUp(Relation relation) {
        return relation == Relation.AT_LEAST || relation == Relation.MORE_THAN;
    }

    private static final class OfDates<T> implements Filter<T> {

        private final DateColumn<T> column;
        private final boolean up;
        private final long limit;
        private final Selection hits;

        OfDates(DateColumn<T> column, Relation relation, LocalDate bound, int length) {
            this.column = column;
            this.up = isFromLimitUp(relation);
            this.limit = switch (relation) {
                case AT_LEAST, LESS_THAN -> DateColumn.pack(bound);
                case MORE_THAN, AT_MOST -> DateColumn.pack(bound) + 1;
            };
            this.hits = new Selection(length);
        }

        @Override
        public Selection select(RowBlock<T> block, Selection from) {
            column.read(block, from);
            long[] days = column.days();
            hits.clear();
            for (int k = 0; k < from.count(); k++) {
                int position = from.positions()[k];
                long day = days[position];
                hits.add(position, day != DateColumn.MISSING && day >= limit == up);
            }
            return hits;
        }
    }

    /** Compares digits with the bound at the scale of the column; a bound between two of its numbers is rounded to the one that fulfils it. */
    private static final class OfNumbers<T> implements Filter<T> {

        private static final BigDecimal BEYOND_ALL = BigDecimal.valueOf(Long.MAX_VALUE);

        private final Condition<T> condition;
        private final NumberColumn<T> column;
        private final Relation relation;
        private final BigDecimal bound;
        private final boolean up;
        private final Selection hits;
        private int scale = -1;
        private long limit;

        OfNumbers(FieldCondition.Compares<T, ?> condition, NumberColumn<T> column, int length) {
            this.condition = condition;
            this.column = column;
            this.relation = condition.relation();
            this.up = isFromLimitUp(relation);
            this.bound = Objects.requireNonNull(
                    condition.bound() instanceof Money money ? money.value() : FieldNumbers.decimal(condition.bound()));
            this.hits = new Selection(length);
        }

        @Override
        public Selection select(RowBlock<T> block, Selection from) {
            column.read(block, from);
            if (scale != column.scale()) {
                bringTo(column.scale());
            }
            long[] digits = column.digits();
            byte[] kinds = column.kinds();
            hits.clear();
            for (int k = 0; k < from.count(); k++) {
                int position = from.positions()[k];
                boolean fits = kinds[position] == NumberColumn.FITS;
                hits.add(position, fits ? digits[position] >= limit == up : condition.test(block.row(position)));
            }
            return hits;
        }

        private void bringTo(int to) {
            scale = to;
            limit = switch (relation) {
                case AT_LEAST, LESS_THAN -> digits(RoundingMode.CEILING);
                case MORE_THAN, AT_MOST -> digits(RoundingMode.FLOOR) + 1;
            };
        }

        /** Returns the bound as digits; one beyond all numbers that fit as one beyond them all. */
        private long digits(RoundingMode mode) {
            BigDecimal digits = bound.movePointRight(scale).setScale(0, mode);
            if (digits.abs().compareTo(BEYOND_ALL) < 0) {
                return digits.longValueExact();
            }
            return digits.signum() * (Long.MAX_VALUE - 1);
        }
    }
}
