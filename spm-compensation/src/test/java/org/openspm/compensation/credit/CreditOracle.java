package org.openspm.compensation.credit;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openspm.core.money.Ratio;

/** Crediting recomputed naively over whole numbers and fractions of its own, straight from the rules and sharing no code. */
final class CreditOracle {

    /** A fraction; equal ones need not be reduced alike. */
    record Fraction(BigInteger above, BigInteger below) {

        static Fraction of(long above, long below) {
            return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
        }

        Fraction times(long above, long below) {
            return new Fraction(above(above), this.below.multiply(BigInteger.valueOf(below)));
        }

        private BigInteger above(long factor) {
            return above.multiply(BigInteger.valueOf(factor));
        }

        Fraction minus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).subtract(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction plus(Fraction other) {
            return minus(other.times(-1, 1));
        }

        int sign() {
            return above.signum() * below.signum();
        }

        Fraction size() {
            return sign() < 0 ? times(-1, 1) : this;
        }

        boolean isMoreThan(Fraction other) {
            return minus(other).sign() > 0;
        }

        boolean equals(Ratio ratio) {
            return above.multiply(ratio.denominator()).equals(ratio.numerator().multiply(below));
        }
    }

    /** Who reports to whom from which date on. */
    record Line(String member, String manager, LocalDate from) {}

    /** Something done to a quantity; numbers in percent or whole units. */
    record Deducting(String kind, long number) {}

    /** What is done to a quantity; zero for nothing. */
    record Quantity(
            long minimum,
            List<Deducting> deductions,
            long paid,
            long total,
            long partial,
            long windfall,
            long at,
            long cap) {}

    private CreditOracle() {}

    static Fraction creditable(Quantity terms, long quantity) {
        if (Math.abs(quantity) < terms.minimum()) {
            return Fraction.of(0, 1);
        }
        Fraction left = Fraction.of(quantity, 1);
        for (Deducting deduction : terms.deductions()) {
            Fraction taken = switch (deduction.kind()) {
                case "original" -> Fraction.of(quantity, 1).times(deduction.number(), 100);
                case "rest" -> left.times(deduction.number(), 100);
                default -> Fraction.of(Long.signum(quantity) * deduction.number(), 1);
            };
            left = taken.size().isMoreThan(left.size()) ? Fraction.of(0, 1) : left.minus(taken);
        }
        left = left.times(terms.paid(), terms.total()).times(terms.partial(), 100);
        int sign = left.sign();
        Fraction size = left.size();
        if (terms.windfall() > 0 && size.isMoreThan(Fraction.of(terms.windfall(), 1))) {
            Fraction bound = Fraction.of(terms.windfall(), 1);
            size = bound.plus(size.minus(bound).times(terms.at(), 100));
        }
        if (terms.cap() > 0 && size.isMoreThan(Fraction.of(terms.cap(), 1))) {
            size = Fraction.of(terms.cap(), 1);
        }
        return size.times(sign, 1);
    }

    /** Returns the percent that everybody is credited with for climbing from levels to levels, by who is above and who was the source. */
    static Map<String, Long> rolledUp(
            Map<String, Long> direct, List<Line> lines, LocalDate date, int firstLevel, int lastLevel) {
        Map<String, Long> found = new TreeMap<>();
        direct.forEach((participant, percent) -> {
            String below = participant;
            int level = 1;
            List<String> manager = managerOf(below, lines, date);
            while (!manager.isEmpty()) {
                if (level >= firstLevel && level <= lastLevel) {
                    found.merge(manager.get(0) + " from " + participant, percent, Long::sum);
                }
                below = manager.get(0);
                level++;
                manager = managerOf(below, lines, date);
            }
        });
        return found;
    }

    private static List<String> managerOf(String member, List<Line> lines, LocalDate date) {
        List<String> manager = new ArrayList<>();
        LocalDate latest = LocalDate.MIN;
        for (Line line : lines) {
            if (line.member().equals(member)
                    && !line.from().isAfter(date)
                    && !line.from().isBefore(latest)) {
                manager = List.of(line.manager());
                latest = line.from();
            }
        }
        return manager;
    }
}
