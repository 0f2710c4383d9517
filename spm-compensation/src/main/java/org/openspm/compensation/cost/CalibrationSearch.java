package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.openspm.compensation.statistic.Bisection;
import org.openspm.core.money.Money;

/** One search, over whole numbers of the last decimal. It keeps what it has tried, and is meant for one thread. */
final class CalibrationSearch {

    private final Function<BigDecimal, ExpectedCost> cost;
    private final BigInteger lowest;
    private final BigInteger highest;
    private final int decimals;
    private final int steps;
    private final SortedMap<BigInteger, CalibrationPoint> tried = new TreeMap<>();
    private int all;
    private boolean isEnded;
    private Progress progress = Progress.unwatched();

    /** Ends a search from within. */
    private static final class EndedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndedException() {
            super(null, null, false, false);
        }
    }

    CalibrationSearch(
            Function<BigDecimal, ExpectedCost> cost, BigInteger lowest, BigInteger highest, int decimals, int steps) {
        this.cost = cost;
        this.lowest = lowest;
        this.highest = highest;
        this.decimals = decimals;
        this.steps = steps;
    }

    CalibrationResult meeting(Money budget, Progress watching) {
        BigInteger range = highest.subtract(lowest);
        int parts = range.min(BigInteger.valueOf(steps)).intValueExact();
        progress = watching;
        all = parts + 1 + range.divide(BigInteger.valueOf(parts)).bitLength();
        List<CalibrationPoint> series = new ArrayList<>();
        try {
            BigInteger before = lowest;
            Optional<BigInteger[]> bracket = Optional.empty();
            for (int i = 0; i <= parts; i++) {
                BigInteger at = lowest.add(range.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(parts)));
                series.add(point(at));
                if (bracket.isEmpty() && i > 0 && exceeds(before, budget) != exceeds(at, budget)) {
                    bracket = Optional.of(new BigInteger[] {before, at});
                }
                before = at;
            }
            return bracket.map(ends -> between(ends[0], ends[1], budget, series))
                    .orElseGet(() -> atAnEnd(budget, series));
        } catch (EndedException e) {
            return nothing(budget, series, "The search was ended after " + tried.size() + " values.");
        }
    }

    private CalibrationPoint point(BigInteger units) {
        CalibrationPoint known = tried.get(units);
        if (known != null) {
            return known;
        }
        if (isEnded) {
            throw new EndedException();
        }
        BigDecimal value = new BigDecimal(units, decimals);
        CalibrationPoint found = new CalibrationPoint(value, cost.apply(value));
        tried.put(units, found);
        isEnded = !progress.goesOn(tried.size(), Math.max(all, tried.size()));
        return found;
    }

    private boolean exceeds(BigInteger units, Money budget) {
        return point(units).cost().total().compareTo(budget) > 0;
    }

    private CalibrationResult between(BigInteger from, BigInteger to, Money budget, List<CalibrationPoint> series) {
        boolean dearAtEnd = exceeds(to, budget);
        BigInteger turn = Bisection.least(from, to, units -> exceeds(units, budget) == dearAtEnd);
        BigInteger last = turn.subtract(BigInteger.ONE);
        return new CalibrationResult(
                budget,
                Optional.of(point(dearAtEnd ? last : turn)),
                Optional.of(point(dearAtEnd ? turn : last)),
                series,
                isMonotone(series),
                "");
    }

    /** Everything that was tried lies on one side of the budget: that is an answer only if it is met. */
    private CalibrationResult atAnEnd(Money budget, List<CalibrationPoint> series) {
        CalibrationPoint nearest = series.get(0);
        for (CalibrationPoint point : series) {
            if (distance(point, budget).compareTo(distance(nearest, budget)) < 0) {
                nearest = point;
            }
        }
        if (distance(nearest, budget).signum() == 0) {
            return new CalibrationResult(
                    budget, Optional.of(nearest), Optional.empty(), series, isMonotone(series), "");
        }
        boolean isDear = nearest.cost().total().compareTo(budget) > 0;
        return nothing(
                budget,
                series,
                "The budget (" + budget + ") is not met: " + (isDear ? "the least" : "the most")
                        + " that any of " + series.size() + " values costs is ("
                        + nearest.cost().total() + "), with ("
                        + nearest.value().toPlainString() + ")."
                        + (isMonotone(series) ? "" : " Values between them were not tried."));
    }

    private static Money distance(CalibrationPoint point, Money budget) {
        Money difference = point.cost().total().minus(budget);
        return difference.signum() < 0 ? difference.negated() : difference;
    }

    private static CalibrationResult nothing(Money budget, List<CalibrationPoint> series, String reason) {
        return new CalibrationResult(budget, Optional.empty(), Optional.empty(), series, isMonotone(series), reason);
    }

    private static boolean isMonotone(List<CalibrationPoint> series) {
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < series.size(); i++) {
            int sign = series.get(i)
                    .cost()
                    .total()
                    .compareTo(series.get(i - 1).cost().total());
            rises |= sign > 0;
            falls |= sign < 0;
        }
        return !(rises && falls);
    }
}
