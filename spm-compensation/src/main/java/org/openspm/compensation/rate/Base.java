package org.openspm.compensation.rate;

import java.util.Optional;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;

/** What tiers and cells pay on a base, one at a time. */
record Base(RateInput input, Optional<Ratio> rate) {

    static final String NO_TARGET = "there is no target incentive";

    Ratio money(Amount amount) {
        return Ratio.of(amount.in(input.currency()).value());
    }

    /** Returns what a part of the base pays; what is fixed or pro rata is no matter of the base. */
    Ratio onPart(Pay pay, Ratio part) {
        if (pay instanceof Pay.EachPackage each) {
            return money(each.amount()).times(each.packages().in(part));
        }
        return slope(pay).times(part);
    }

    /** Returns what is paid for having reached the tier or cell. */
    Ratio onReaching(Pay pay) {
        if (pay instanceof Pay.Fixed fixed) {
            return money(fixed.amount());
        }
        return pay instanceof Pay.ShareOfTarget share
                ? share.share().toRatio().times(input.target().orElse(Ratio.ZERO)) // Asked for by the rule before.
                : Ratio.ZERO;
    }

    /** Returns what one more unit of the base pays, packages that are being filled aside. */
    Ratio slope(Pay pay) {
        if (pay instanceof Pay.Share share) {
            return share.rate().toRatio();
        }
        if (pay instanceof Pay.EachUnit each) {
            return money(each.amount());
        }
        return pay instanceof Pay.Multiple multiple
                ? Ratio.of(multiple.factor()).times(baseRate())
                : Ratio.ZERO;
    }

    private Ratio baseRate() {
        return rate.orElseThrow(() -> new IllegalStateException(
                "The rate table has multiples of a base rate and no base rate (none).\nSay baseRate(..), or put it into"
                        + " IndividualRate.times(..)."));
    }
}
