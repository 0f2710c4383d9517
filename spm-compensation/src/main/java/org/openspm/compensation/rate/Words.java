package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** Numbers in words of traces and messages. */
final class Words {

    private Words() {}

    /** Returns a number without trailing zeros and of bearable length. */
    static BigDecimal canonical(BigDecimal number, String name) {
        return Amount.amount(Objects.requireNonNull(number, name)).value();
    }

    /** Shows every digit, grouped by thousands. */
    static String exact(BigDecimal number) {
        return Amount.amount(number).toString();
    }

    /** Shows a number with at most two decimals; only the showing rounds. */
    static String number(Ratio number) {
        return Unit.NUMBER.show(number);
    }

    /** Shows a share in percent with at most two decimals; only the showing rounds. */
    static String percent(Ratio share) {
        return Unit.PERCENT.show(share);
    }

    /** Says what bounds of a kind are. */
    static String plural(Bound.Kind kind, Currency currency) {
        return switch (kind) {
            case LEVEL -> "bounds in percent";
            case AMOUNT -> "bounds in " + currency;
            case NUMBER -> "bounds in numbers";
        };
    }
}
