package org.openspm.core.money;

import java.util.Comparator;
import java.util.Currency;

/** What is converted to what, ordered by the codes. */
record CurrencyPair(Currency from, Currency to) implements Comparable<CurrencyPair> {

    private static final Comparator<CurrencyPair> ORDER = Comparator.comparing(
                    (CurrencyPair pair) -> pair.from().getCurrencyCode())
            .thenComparing(pair -> pair.to().getCurrencyCode());

    CurrencyPair inverse() {
        return new CurrencyPair(to, from);
    }

    @Override
    public int compareTo(CurrencyPair other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
