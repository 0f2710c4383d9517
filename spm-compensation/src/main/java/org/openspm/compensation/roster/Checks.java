package org.openspm.compensation.roster;

import java.math.BigDecimal;
import java.util.Objects;
import org.openspm.core.money.Amount;

/** Values that cannot be, refused where they are said. */
final class Checks {

    private Checks() {}

    static BigDecimal notNegative(String what, String ofWhat, String id, BigDecimal value) {
        Objects.requireNonNull(id, "participant");
        BigDecimal checked =
                Amount.amount(Objects.requireNonNull(value, "points")).value();
        if (checked.signum() < 0) {
            throw negative(what, ofWhat, id, checked.toPlainString());
        }
        return checked;
    }

    static Amount notNegative(String what, String id, Amount annual) {
        if (Objects.requireNonNull(annual, "annual").value().signum() < 0) {
            throw negative(what, "participant", id, annual.toString());
        }
        return annual;
    }

    private static IllegalArgumentException negative(String what, String ofWhat, String id, String value) {
        return new IllegalArgumentException("The " + what + " of the " + ofWhat + " (" + id + ") is negative (" + value
                + ").\nState zero or more.");
    }
}
