package org.openspm.compensation.quota;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** What falls to each period of a seasonality: of the amount at the beginning, and of those it changes to. */
record SeasonalParts(Optional<Currency> currency, List<List<Ratio>> ofAmounts) {

    static SeasonalParts of(Quota quota, Seasonality how, QuotaContext context) {
        Apportionment apportionment = quota.apportionment(context);
        int count = PeriodPlace.count(quota.period(), how.grain());
        return new SeasonalParts(
                context.currency(),
                quota.amounts().stream()
                        .map(amount -> split(context.number(amount), how, count, apportionment, context))
                        .toList());
    }

    private static List<Ratio> split(
            Ratio amount, Seasonality how, int count, Apportionment apportionment, QuotaContext context) {
        if (how instanceof Seasonality.Amounts amounts) {
            return amounts.amounts().stream().map(context::number).toList();
        }
        if (how instanceof Seasonality.Percents percents) {
            return apportionment.fit(percents.percents().stream()
                    .map(Rate::toRatio)
                    .map(amount::times)
                    .toList());
        }
        List<Ratio> weights = how instanceof Seasonality.Weights stated
                ? stated.weights().stream().map(Ratio::of).toList()
                : Collections.nCopies(count, Ratio.of(1, 1));
        return apportionment.split(amount, weights);
    }

    /** Returns whether the whole is what it is stated as, whatever its parts add up to. */
    static boolean isFree(Seasonality how) {
        return (how instanceof Seasonality.Amounts amounts && amounts.free())
                || (how instanceof Seasonality.Percents percents && percents.free());
    }

    /** Returns the share of a period in the words of the seasonality. */
    static String words(Seasonality how, int index, int count) {
        String which = " (" + (index + 1) + " of " + count + ")";
        if (how instanceof Seasonality.Amounts) {
            return "stated amount" + which;
        }
        if (how instanceof Seasonality.Percents percents) {
            return percents.percents().get(index) + " by seasonality" + which;
        }
        if (how instanceof Seasonality.Weights weights) {
            return "weight " + weights.weights().get(index).toPlainString() + " of "
                    + weights.weights().stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .toPlainString()
                    + which;
        }
        return "even part" + which;
    }
}
