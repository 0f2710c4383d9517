package org.openspm.performance;

import java.math.BigDecimal;
import java.util.Optional;

/** How far a contender's pay is from what is right. */
record Difference(int months, int of, BigDecimal largest) {

    /** Returns the difference, empty where there is none to the cent. */
    static Optional<Difference> of(long[][] right, long[][] pay) {
        int months = 0;
        int all = 0;
        long largest = 0;
        for (int rep = 0; rep < right.length; rep++) {
            for (int month = 0; month < right[rep].length; month++) {
                long off = Math.abs(pay[rep][month] - right[rep][month]);
                all++;
                months += off == 0 ? 0 : 1;
                largest = Math.max(largest, off);
            }
        }
        return months == 0
                ? Optional.empty()
                : Optional.of(new Difference(months, all, BigDecimal.valueOf(largest, 2)));
    }

    @Override
    public String toString() {
        return "other pay in " + months + " of " + of + " months, by " + largest + " at most";
    }
}
