package org.openspm.performance;

import java.util.Set;

/** What rule engines are shown; public, because they generate code that reads it. */
public final class RuleFacts {

    static final Set<String> PAID = Set.of(Workload.PAID_PRODUCTS);
    static final Set<String> COUNTED = Set.of(Workload.BONUS_PRODUCTS);

    private RuleFacts() {}

    /** A sale, of which a rule says what it counts for. */
    public static final class Deal {
        private final String product;
        private final long cents;
        private boolean rated;
        private boolean large;

        Deal(String product, long cents) {
            this.product = product;
            this.cents = cents;
        }

        /** Returns the product. */
        public String getProduct() {
            return product;
        }

        /** Returns the amount in cents. */
        public long getCents() {
            return cents;
        }

        /** Counts the amount for the commission. */
        public void rate() {
            rated = true;
        }

        /** Counts the sale as a large one. */
        public void count() {
            large = true;
        }

        boolean rated() {
            return rated;
        }

        boolean large() {
            return large;
        }
    }

    /** Where a rep stands at the end of a month, of which rules say the commission to date and the bonus. */
    public static final class Standing {
        private final long base;
        private final long quarter;
        private final long quota;
        private final boolean quarterEnd;
        private long exact;
        private long bonus;

        Standing(long base, long quarter, long quota, boolean quarterEnd) {
            this.base = base;
            this.quarter = quarter;
            this.quota = quota;
            this.quarterEnd = quarterEnd;
        }

        /** Returns the amount to date in thousandths. */
        public long getBase() {
            return base;
        }

        /** Returns the quota of the year in thousandths. */
        public long getQuota() {
            return quota;
        }

        /** Returns the attainment of the quarter in hundredths, rounded down. */
        public long getAttainment() {
            return Math.floorDiv(quarter * 400, quota);
        }

        /** Returns whether a quarter ends. */
        public boolean isQuarterEnd() {
            return quarterEnd;
        }

        /** Pays up to a bound what was said, and above it at a rate in hundredths. */
        public void pay(long below, long from, long rate) {
            exact = below + (base - from) * rate;
        }

        /** Pays a bonus in cents. */
        public void bonus(long cents) {
            bonus = cents;
        }

        long exact() {
            return exact;
        }

        long bonus() {
            return bonus;
        }
    }
}
