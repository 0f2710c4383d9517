package org.openspm.core.schema;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Money;

/**
 * A derivation by arithmetic, exact in every digit.
 *
 * @param <T> the host's row type
 * @param <V> the type of the values
 */
public sealed interface Formula<T, V> extends Derivation<T, V> {

    /** What is done with two numbers. */
    enum Operator {
        /** They are added. */
        PLUS("+"),
        /** The second is subtracted from the first. */
        MINUS("-"),
        /** They are multiplied. */
        TIMES("x"),
        /** The smaller one is taken. */
        LESSER("min"),
        /** The larger one is taken. */
        GREATER("max");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        BigDecimal apply(BigDecimal left, BigDecimal right) {
            return switch (this) {
                case PLUS -> left.add(right);
                case MINUS -> left.subtract(right);
                case TIMES -> left.multiply(right);
                case LESSER -> left.min(right);
                case GREATER -> left.max(right);
            };
        }

        /**
         * Returns the sign of the operation.
         *
         * @return such as {@code "+"}
         */
        @Override
        public String toString() {
            return sign;
        }

        String of(Field<?, ?> left, Field<?, ?> right) {
            if (this == LESSER || this == GREATER) {
                return sign + "(" + left + ", " + right + ")";
            }
            return operand(left) + " " + sign + " " + operand(right);
        }

        private static String operand(Field<?, ?> field) {
            boolean formula = field.definition()
                    .filter(definition -> !(definition instanceof AsNumber<?>)
                            && definition.toString().equals(field.name()))
                    .isPresent();
            return formula ? "(" + field + ")" : field.name();
        }
    }

    /**
     * The sum, difference or product of two numbers, or the smaller or larger one.
     *
     * @param <T> the host's row type
     * @param left  the first number
     * @param operator  what is done with them
     * @param right  the second number
     */
    record OfNumbers<T>(NumberField<T> left, Operator operator, NumberField<T> right)
            implements Formula<T, BigDecimal> {

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(left, right);
        }

        @Override
        public @Nullable BigDecimal derive(T row) {
            BigDecimal first = left.valueOrNull(row);
            BigDecimal second = right.valueOrNull(row);
            return first == null || second == null ? null : operator.apply(first, second);
        }

        @Override
        public String toString() {
            return operator.of(left, right);
        }
    }

    /**
     * The sum or difference of two amounts of one currency, or the smaller or larger one.
     *
     * @param <T> the host's row type
     * @param left  the first amount
     * @param operator  what is done with them, anything but multiplying
     * @param right  the second amount
     */
    record OfAmounts<T>(MoneyField<T> left, Operator operator, MoneyField<T> right)
            implements Formula<T, Money>, MoneyDerivation<T> {

        /**
         * Checks that the currencies agree.
         *
         * @param left  the first amount
         * @param operator  what is done with them, anything but multiplying
         * @param right  the second amount
         * @throws IllegalArgumentException if the amounts are of two schemas or currencies, or are to be multiplied
         */
        public OfAmounts {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(operator, "operator");
            left.checkComparable(Objects.requireNonNull(right, "right"));
            if (operator == Operator.TIMES) {
                throw new IllegalArgumentException("The product (" + operator.of(left, right)
                        + ") of two amounts is no amount.\nMultiply an amount by a number.");
            }
        }

        @Override
        public Optional<Currency> currency() {
            return left.currency().or(right::currency);
        }

        @Override
        public boolean isOfOneCurrency() {
            return left.currency().isPresent() && right.currency().isPresent();
        }

        @Override
        public @Nullable BigDecimal amount(T row) {
            BigDecimal first = left.amountOrNull(row);
            BigDecimal second = right.amountOrNull(row);
            return first == null || second == null ? null : operator.apply(first, second);
        }

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(left, right);
        }

        @Override
        public @Nullable Money derive(T row) {
            Money first = left.valueOrNull(row);
            Money second = right.valueOrNull(row);
            if (first == null || second == null) {
                return null;
            }
            Money difference = first.minus(second);
            return switch (operator) {
                case PLUS -> first.plus(second);
                case LESSER -> difference.signum() < 0 ? first : second;
                case GREATER -> difference.signum() < 0 ? second : first;
                default -> difference;
            };
        }

        @Override
        public String toString() {
            return operator.of(left, right);
        }
    }

    /**
     * The product of a number and an amount.
     *
     * @param <T> the host's row type
     * @param factor  the number
     * @param price  the amount
     */
    record Extended<T>(NumberField<T> factor, MoneyField<T> price) implements Formula<T, Money>, MoneyDerivation<T> {

        @Override
        public Optional<Currency> currency() {
            return price.currency();
        }

        @Override
        public boolean isOfOneCurrency() {
            return price.currency().isPresent();
        }

        @Override
        public @Nullable BigDecimal amount(T row) {
            BigDecimal number = factor.valueOrNull(row);
            BigDecimal amount = price.amountOrNull(row);
            return number == null || amount == null ? null : amount.multiply(number);
        }

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(factor, price);
        }

        @Override
        public @Nullable Money derive(T row) {
            BigDecimal number = factor.valueOrNull(row);
            Money amount = price.valueOrNull(row);
            return number == null || amount == null ? null : amount.times(number);
        }

        @Override
        public String toString() {
            return Operator.TIMES.of(factor, price);
        }
    }

    /**
     * A number without its sign.
     *
     * @param <T> the host's row type
     * @param field  the number
     */
    record AbsoluteNumber<T>(NumberField<T> field) implements Formula<T, BigDecimal> {

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(field);
        }

        @Override
        public @Nullable BigDecimal derive(T row) {
            BigDecimal number = field.valueOrNull(row);
            return number == null ? null : number.abs();
        }

        @Override
        public String toString() {
            return "|" + field + "|";
        }
    }

    /**
     * An amount without its sign.
     *
     * @param <T> the host's row type
     * @param field  the amount
     */
    record AbsoluteAmount<T>(MoneyField<T> field) implements Formula<T, Money>, MoneyDerivation<T> {

        @Override
        public Optional<Currency> currency() {
            return field.currency();
        }

        @Override
        public boolean isOfOneCurrency() {
            return field.currency().isPresent();
        }

        @Override
        public @Nullable BigDecimal amount(T row) {
            BigDecimal amount = field.amountOrNull(row);
            return amount == null ? null : amount.abs();
        }

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(field);
        }

        @Override
        public @Nullable Money derive(T row) {
            Money amount = field.valueOrNull(row);
            return amount == null || amount.signum() >= 0 ? amount : amount.negated();
        }

        @Override
        public String toString() {
            return "|" + field + "|";
        }
    }

    /**
     * A whole number as one of exact numbers.
     *
     * @param <T> the host's row type
     * @param field  the whole number
     */
    record AsNumber<T>(WholeField<T> field) implements Formula<T, BigDecimal> {

        @Override
        public List<Field<T, ?>> inputs() {
            return List.of(field);
        }

        @Override
        public @Nullable BigDecimal derive(T row) {
            return field.lacks(row) ? null : BigDecimal.valueOf(field.requireLong(row));
        }

        @Override
        public String toString() {
            return field.name();
        }
    }
}
