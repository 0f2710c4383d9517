package org.openspm.core.metric;

import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** One metric plus, minus, times or over another. */
final class ArithmeticMetric extends Metric {

    /** What is done with the two. */
    enum Operation {
        PLUS("+"),
        MINUS("-"),
        TIMES("x"),
        DIVIDED_BY("/");

        private final String sign;

        Operation(String sign) {
            this.sign = sign;
        }
    }

    private final Operation operation;
    private final Metric left;
    private final Metric right;
    /** What is divided by a number that no row changes has the rows above the line. */
    private final boolean byConstant;

    ArithmeticMetric(Traits traits, Operation operation, Metric left, Metric right) {
        super(traits);
        this.operation = operation;
        this.left = left;
        this.right = right;
        this.byConstant = right.measures().isEmpty();
        if (left.knownUnit().isPresent() && right.knownUnit().isPresent()) {
            unitOf(left.knownUnit().get(), right.knownUnit().get());
        }
    }

    static String formula(Operation operation, Metric left, Metric right) {
        return operand(left) + " " + operation.sign + " " + operand(right);
    }

    /** A measure or a name speaks for itself; another formula is put in brackets. */
    private static String operand(Metric metric) {
        boolean unnamed = metric.name().equals(metric.formula());
        return unnamed && metric instanceof ArithmeticMetric ? "(" + metric.formula() + ")" : metric.name();
    }

    @Override
    public String formula() {
        return formula(operation, left, right);
    }

    @Override
    List<Metric> inputs() {
        return List.of(left, right);
    }

    @Override
    Computed compute(Cell cell) {
        Computed one = left.at(cell);
        Computed other = right.at(cell);
        Figure figure = figure(one, other);
        return new Computed(
                figure,
                status(figure, one, other),
                operation == Operation.DIVIDED_BY ? "numerator / denominator" : formula(),
                List.of(one.trace(left.name()), other.trace(right.name())),
                one.figure(),
                operation == Operation.DIVIDED_BY ? Optional.of(other.figure()) : Optional.empty(),
                operation == Operation.DIVIDED_BY && !byConstant ? other.rows() : Math.max(one.rows(), other.rows()));
    }

    private Figure figure(Computed one, Computed other) {
        Figure first = orZero(left, one.figure(), other.figure());
        Figure second = orZero(right, other.figure(), one.figure());
        if (operation == Operation.DIVIDED_BY) {
            return divide(first, other.figure());
        }
        for (Figure side : List.of(first, second)) {
            if (!side.isDefined()) {
                return Figure.undefined(unit(), side.reason());
            }
        }
        Ratio a = first.orThrow();
        Ratio b = second.orThrow();
        Unit unit = unitOf(first.unit(), second.unit());
        return Figure.of(
                switch (operation) {
                    case PLUS -> a.plus(b);
                    case MINUS -> a.minus(b);
                    default -> a.times(b);
                },
                unit);
    }

    /** The sum of no rows is zero; where these would have named the currency, it is zero in that of the other side. */
    private Figure orZero(Metric side, Figure figure, Figure other) {
        boolean nothing = !figure.isDefined() && side.isZeroWithoutRows() && operation != Operation.TIMES;
        return nothing && other.isDefined() && other.unit().isMoney() ? Figure.of(Ratio.ZERO, other.unit()) : figure;
    }

    private Figure divide(Figure numerator, Figure denominator) {
        boolean nothing = !denominator.isDefined() && right.isZeroWithoutRows();
        if (nothing || denominator.value().filter(value -> value.signum() == 0).isPresent()) {
            return Figure.undefined(unit(), "the " + right.name() + " is zero");
        }
        for (Figure side : List.of(denominator, numerator)) {
            if (!side.isDefined()) {
                return Figure.undefined(unit(), side.reason());
            }
        }
        return Figure.of(
                numerator.orThrow().dividedBy(denominator.orThrow()), unitOf(numerator.unit(), denominator.unit()));
    }

    /** Returns the unit of the result; two sides that do not go together are refused. */
    private Unit unitOf(Unit one, Unit other) {
        boolean sameNeeded = operation == Operation.PLUS || operation == Operation.MINUS;
        boolean twoCurrencies = one.isMoney() && other.isMoney() && !one.equals(other);
        if (operation == Operation.TIMES && one.isMoney() && other.isMoney()) {
            throw new IllegalArgumentException("The metric (" + name() + ") would multiply (" + one + ") by (" + other
                    + ").\nMultiply money by a number or a share.");
        }
        if (twoCurrencies || (sameNeeded && !one.equals(other))) {
            throw new IllegalArgumentException("The metric (" + name() + ") would "
                    + (sameNeeded ? "combine (" + shown(one) + ") with (" : "divide (" + one + ") by (") + shown(other)
                    + ").\n"
                    + (twoCurrencies
                            ? "Convert to one currency first, or narrow both measures to one with a condition."
                            : "Add and subtract numbers that count the same thing."));
        }
        return switch (operation) {
            case DIVIDED_BY -> quotient(one, other);
            case TIMES -> product(one, other);
            default -> one;
        };
    }

    private static String shown(Unit unit) {
        return unit.equals(Unit.NUMBER) ? "no unit" : unit.toString();
    }

    private static Unit quotient(Unit one, Unit other) {
        if (one.isPercent()) {
            return Unit.NUMBER;
        }
        return other.isPercent() ? one : one.per(other);
    }

    /** Money times anything is money; a plain number or a share takes the unit of the other. */
    private static Unit product(Unit one, Unit other) {
        if (one.isMoney() || isPlain(other)) {
            return one;
        }
        return other.isMoney() || isPlain(one) ? other : Unit.NUMBER;
    }

    private static boolean isPlain(Unit unit) {
        return unit.equals(Unit.NUMBER) || unit.isPercent();
    }

    private Status status(Figure figure, Computed one, Computed other) {
        for (Computed side : List.of(one, other)) {
            if (side.status() == Status.NOT_APPLICABLE || side.status() == Status.BELOW_MINIMUM_ROWS) {
                return side.status();
            }
        }
        if (operation == Operation.DIVIDED_BY
                && other.figure().value().filter(value -> value.signum() == 0).isPresent()) {
            return Status.ZERO_DENOMINATOR;
        }
        if (figure.isDefined()) {
            return Computed.maturity(one, other);
        }
        return one.status() == Status.OK ? other.status() : one.status();
    }

    @Override
    Optional<Unit> naturalUnit() {
        Optional<Unit> one = left.knownUnit();
        Optional<Unit> other = right.knownUnit();
        if (operation == Operation.PLUS || operation == Operation.MINUS) {
            return one.or(() -> other);
        }
        if (one.isPresent() && other.isPresent()) {
            return Optional.of(unitOf(one.get(), other.get()));
        }
        // Of two sides of money, one currency at least unknown, the ratio has no unit.
        boolean cancelled = operation == Operation.DIVIDED_BY
                && one.map(Unit::isMoney).orElse(true)
                && other.map(Unit::isMoney).orElse(true);
        return cancelled ? Optional.of(Unit.NUMBER) : Optional.empty();
    }

    @Override
    boolean isShare() {
        return operation == Operation.DIVIDED_BY
                ? left.knownUnit().equals(right.knownUnit())
                : left.isShare() && right.isShare();
    }

    @Override
    boolean isZeroWithoutRows() {
        return (operation == Operation.PLUS || operation == Operation.MINUS)
                && left.isZeroWithoutRows()
                && right.isZeroWithoutRows();
    }

    @Override
    Metric with(Traits other) {
        return new ArithmeticMetric(other, operation, left, right);
    }

    @Override
    List<Object> definition() {
        return List.of(operation, left, right);
    }
}
