package org.openspm.compensation.rate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;

/** What lies to the right of a position in a table. */
final class TableOutlook {

    private static final Ratio ONE = Ratio.of(1, 1);

    private final TableTerms terms;
    private final TierWalk walk;
    private final RateInput input;

    TableOutlook(TableTerms terms, TierWalk walk, RateInput input) {
        this.terms = terms;
        this.walk = walk;
        this.input = input;
    }

    Outlook from(Position position) {
        Ratio here = position.value().orThrow();
        if (terms.backTo().isPresent() && input.start().isPresent()) {
            return Outlook.unknown();
        }
        return position.worth().isPresent() ? moving(here, position.worth().get()) : resting(here);
    }

    /** The position moves with the base. */
    private Outlook moving(Ratio here, Ratio worth) {
        Optional<Ratio> remaining = next(here).map(bound -> bound.minus(here).times(worth));
        boolean waiting = terms.threshold()
                .filter(bound -> here.compareTo(bound.position(input.currency())) < 0)
                .isPresent();
        return new Outlook(Optional.of(waiting ? Ratio.ZERO : slope(here, worth)), remaining);
    }

    /** Returns the lowest bound that is still to be reached, the threshold being one. */
    private Optional<Ratio> next(Ratio here) {
        List<Ratio> ahead = new ArrayList<>();
        for (int i = 0; i < terms.tiers().size(); i++) {
            if (!walk.isReached(i, here)) {
                ahead.add(walk.from(i));
            }
        }
        terms.threshold()
                .map(bound -> bound.position(input.currency()))
                .filter(bound -> !walk.passes(here, bound))
                .ifPresent(ahead::add);
        return ahead.stream().min(Comparator.naturalOrder());
    }

    private Ratio slope(Ratio here, Ratio worth) {
        int tier = toTheRight(here);
        if (tier < 0) {
            return Ratio.ZERO;
        }
        boolean whole = terms.method() == RateTable.Method.RETROACTIVE;
        Ratio floor = whole
                ? terms.backTo().map(bound -> bound.position(input.currency())).orElse(Ratio.ZERO)
                : Ratio.ZERO;
        Ratio part = walk.covered(tier, here).times(worth);
        if (whole && here.compareTo(floor) >= 0) {
            part = terms.backTo().isPresent() ? here.minus(floor).times(worth) : input.base();
        }
        return slope(terms.tiers().get(tier), tier, part, worth);
    }

    private int toTheRight(Ratio here) {
        int found = here.signum() < 0 && walk.startsAtZero() ? 0 : -1;
        for (int i = 0; i < terms.tiers().size() && here.compareTo(walk.from(i)) >= 0; i++) {
            found = i;
        }
        return found;
    }

    /** Returns the slope of one tier that paid on a part so far, its minimum and maximum kept. */
    private Ratio slope(Tier row, int tier, Ratio part, Ratio worth) {
        Base base = walk.base();
        Ratio slope = base.slope(row.pay());
        Ratio pay = base.onPart(row.pay(), part);
        if (row.pay() instanceof Pay.ProRata proRata) {
            slope = base.money(proRata.amount()).dividedBy(walk.width(tier)).dividedBy(worth);
            pay = slope.times(part);
        }
        if (part.signum() < 0) {
            return slope;
        }
        pay = pay.plus(base.onReaching(row.pay()));
        if (row.onEntry().isPresent()) {
            pay = pay.plus(base.money(row.onEntry().get()));
        }
        return isHeld(row.atLeast(), pay, slope, -1) || isHeld(row.atMost(), pay, slope, 1) ? Ratio.ZERO : slope;
    }

    /** Returns whether a limit keeps the pay where it is when the base grows: it lies beyond it, or on it and moves outwards. */
    private boolean isHeld(Optional<Amount> limit, Ratio pay, Ratio slope, int outwards) {
        if (limit.isEmpty()) {
            return false;
        }
        int beyond = pay.compareTo(walk.base().money(limit.get())) * outwards;
        return beyond > 0 || (beyond == 0 && slope.signum() * outwards > 0);
    }

    /** The position stays where it is whatever the base: the rate is the blended one, where it is the same for every base. */
    private Outlook resting(Ratio here) {
        boolean straight = terms.tiers().stream()
                .noneMatch(tier -> tier.pay() instanceof Pay.EachPackage
                        || tier.atLeast().isPresent()
                        || tier.atMost().isPresent());
        if (!straight || input.start().isPresent()) {
            return Outlook.unknown();
        }
        Ratio one = walk.withBase(ONE).at(here, Optional.empty()).pay();
        Ratio two = walk.withBase(ONE.plus(ONE)).at(here, Optional.empty()).pay();
        return Outlook.of(two.minus(one));
    }
}
