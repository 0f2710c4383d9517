package org.openspm.compensation.rate;

import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Rate;

/** All that a rate table says. */
record TableTerms(
        RateTable.Method method,
        List<Tier> tiers,
        boolean boundaryBelow,
        Optional<Bound> threshold,
        Optional<Bound> backTo,
        Optional<Rate> baseRate,
        Optional<PositionRounding> rounding) {

    TableTerms {
        tiers = List.copyOf(tiers);
    }

    static TableTerms of(RateTable.Method method, List<Tier> tiers) {
        Optional<Bound> none = Optional.empty();
        return new TableTerms(method, tiers, false, none, none, Optional.empty(), Optional.empty());
    }

    TableTerms withBoundaryBelow() {
        return new TableTerms(method, tiers, true, threshold, backTo, baseRate, rounding);
    }

    TableTerms withThreshold(Bound bound) {
        return new TableTerms(method, tiers, boundaryBelow, Optional.of(bound), backTo, baseRate, rounding);
    }

    TableTerms withBackTo(Bound bound) {
        return new TableTerms(method, tiers, boundaryBelow, threshold, Optional.of(bound), baseRate, rounding);
    }

    TableTerms withBaseRate(Rate rate) {
        return new TableTerms(method, tiers, boundaryBelow, threshold, backTo, Optional.of(rate), rounding);
    }

    TableTerms withRounding(PositionRounding rule) {
        return new TableTerms(method, tiers, boundaryBelow, threshold, backTo, baseRate, Optional.of(rule));
    }
}
