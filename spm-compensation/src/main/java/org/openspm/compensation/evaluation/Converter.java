package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Period;

/** Brings amounts into the currency of the plan, at the rate of the date the plan names. */
final class Converter {

    private final PlanTerms terms;
    private final @Nullable ExchangeRates rates;

    Converter(PlanTerms terms, Optional<ExchangeRates> rates) {
        this.terms = terms;
        this.rates = rates.orElse(null);
    }

    /**
     * Returns an amount in the currency of the plan.
     *
     * @throws IllegalArgumentException if there is no rate
     */
    Ratio convert(Ratio amount, Currency from, LocalDate creditDate, String place) {
        if (from.equals(terms.currency())) {
            return amount;
        }
        if (rates == null) {
            throw new IllegalArgumentException("The currency (" + from + ") of (" + place
                    + ") is not that of the plan (" + terms.currency()
                    + ").\nHand over exchange rates, or convert the amount before.");
        }
        return amount.times(rates.of(from, terms.currency(), date(creditDate)));
    }

    /**
     * Returns a sum of money in the currency of the plan.
     *
     * @throws IllegalArgumentException if there is no rate
     */
    Money convert(Money amount, LocalDate creditDate, String place) {
        if (amount.currency().equals(terms.currency())) {
            return amount;
        }
        Ratio converted = convert(Ratio.of(amount.value()), amount.currency(), creditDate, place);
        return converted
                .toExactDecimal()
                .map(exact -> Money.of(exact, terms.currency()))
                .orElseGet(() -> terms.rounding().round(converted, terms.currency()));
    }

    /** Returns earnings in the currency somebody is paid in. */
    Money payable(Money earned, Currency wanted, LocalDate day, Rounding rounding) {
        if (wanted.equals(earned.currency())) {
            return earned;
        }
        if (rates == null) {
            throw new IllegalArgumentException("There are no exchange rates to pay (" + earned + ") in (" + wanted
                    + ").\nHand over exchange rates to evaluate(..).");
        }
        Ratio amount = Ratio.of(earned.value()).times(rates.of(earned.currency(), wanted, day));
        return rounding.round(amount, wanted);
    }

    private LocalDate date(LocalDate creditDate) {
        return switch (terms.conversion()) {
            case CREDIT_DATE -> creditDate;
            case PERIOD_END -> payPeriod(creditDate).range().last();
            case YEAR_START -> terms.year().range().start();
        };
    }

    private Period payPeriod(LocalDate date) {
        return terms.year().calendar().period(terms.payGrain(), date);
    }
}
