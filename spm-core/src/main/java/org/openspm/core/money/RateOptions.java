package org.openspm.core.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;

/** What may be done to find a rate beyond reading it off the list. */
record RateOptions(boolean inverses, List<Currency> through, OptionalInt maximumAge) {

    boolean allows(LocalDate listed, LocalDate asked) {
        return maximumAge.isEmpty() || ChronoUnit.DAYS.between(listed, asked) <= maximumAge.getAsInt();
    }

    void describe(List<String> parts) {
        if (inverses) {
            parts.add("inverses allowed");
        }
        if (!through.isEmpty()) {
            parts.add("across " + through);
        }
        maximumAge.ifPresent(days -> parts.add(days == 0 ? "on listed dates only" : "at most " + days + " days old"));
    }
}
