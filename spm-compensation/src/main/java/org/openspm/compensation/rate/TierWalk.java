package org.openspm.compensation.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;

/** Walks a position through tiers and says what each pays, exact. */
final class TierWalk {

    private static final Ratio ONE = Ratio.of(1, 1);

    private final TableTerms terms;
    private final TierLabels labels;
    private final List<Tier> tiers;
    private final RateInput input;
    private final Base base;
    private final Optional<Ratio> start;

    TierWalk(TableTerms terms, TierLabels labels, RateInput input, Optional<Ratio> baseRate) {
        this.terms = terms;
        this.labels = labels;
        this.tiers = terms.tiers();
        this.input = input;
        this.base = new Base(input, baseRate);
        // Only slices begin somewhere; the tier reached pays on all of the base.
        this.start = terms.method() == RateTable.Method.MARGINAL ? input.start() : Optional.empty();
    }

    /** Returns the same walk for another base at the same positions. */
    TierWalk withBase(Ratio other) {
        RateInput same = new RateInput(
                other,
                input.currency(),
                input.attainment(),
                input.quota(),
                input.lookup(),
                input.start(),
                input.target(),
                input.paidBefore(),
                input.figures(),
                input.categories());
        return new TierWalk(terms, labels, same, base.rate());
    }

    /** Returns what the base pays at a position. */
    RateResult at(Ratio position, Optional<Ratio> worth) {
        if (isBelowThreshold(position)) {
            String label = "below " + terms.threshold().orElseThrow();
            return RateResult.of(label, input.base(), "nothing below the threshold", Ratio.ZERO);
        }
        return terms.method() == RateTable.Method.MARGINAL ? marginal(position, worth) : retroactive(position, worth);
    }

    boolean isBelowThreshold(Ratio position) {
        return terms.threshold()
                .filter(bound -> !passes(position, bound.position(input.currency())))
                .isPresent();
    }

    boolean passes(Ratio position, Ratio bound) {
        int compared = position.compareTo(bound);
        return terms.boundaryBelow() ? compared > 0 : compared >= 0;
    }

    boolean isReached(int tier, Ratio position) {
        // Zero has no tier below it.
        boolean atZero = tier == 0 && position.signum() == 0 && startsAtZero();
        return atZero || passes(position, from(tier));
    }

    boolean startsAtZero() {
        return from(0).signum() == 0;
    }

    Ratio from(int tier) {
        return tiers.get(tier).from().position(input.currency());
    }

    Base base() {
        return base;
    }

    /** Returns the tier that pays on everything at a position, or -1 if none does. */
    int reached(Ratio position) {
        int reached = begun(position) - 1;
        return reached < 0 && position.signum() < 0 && startsAtZero() ? 0 : reached;
    }

    /** Returns how many tiers a position has reached: found by halving, as they begin one above the other. */
    private int begun(Ratio position) {
        int low = 0;
        int high = tiers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isReached(middle, position)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns how much of a position lies in a tier; below zero all of it lies in a first tier from zero. */
    Ratio covered(int tier, Ratio position) {
        if (position.signum() < 0) {
            return tier == 0 && startsAtZero() ? position : Ratio.ZERO;
        }
        Ratio upper = tier + 1 < tiers.size() ? from(tier + 1) : null;
        Ratio top = upper != null && position.compareTo(upper) > 0 ? upper : position;
        Ratio part = top.minus(from(tier));
        return part.signum() > 0 ? part : Ratio.ZERO;
    }

    private RateResult marginal(Ratio position, Optional<Ratio> worth) {
        Ratio moved = position.minus(start.orElse(Ratio.ZERO));
        if (moved.signum() == 0 && input.base().signum() != 0) {
            return standing(position, worth);
        }
        Ratio factor = moved.signum() == 0 ? ONE : input.base().dividedBy(moved);
        return RateResult.of(slices(tiers.size(), position, factor, worth));
    }

    /** A base that does not move the position is paid by the tier it stands in. */
    private RateResult standing(Ratio position, Optional<Ratio> worth) {
        int tier = reached(position);
        if (tier < 0) {
            return RateResult.of(List.of());
        }
        Ratio pay = start.isPresent() ? base.onPart(tiers.get(tier).pay(), input.base()) : all(tier, position);
        return RateResult.of(List.of(slice(tier, input.base(), pay, worth)));
    }

    /** Returns what the lowest tiers pay, each on its own slice. */
    private List<RateResult.Slice> slices(int count, Ratio position, Ratio factor, Optional<Ratio> worth) {
        List<RateResult.Slice> slices = new ArrayList<>();
        int begun = Math.max(1, Math.max(begun(position), begun(start.orElse(Ratio.ZERO))));
        for (int i = 0; i < Math.min(count, begun); i++) { // nothing lies in those above
            Ratio part = covered(i, position);
            Ratio pay = paid(i, position, part, factor);
            if (start.isPresent()) {
                Ratio before = covered(i, start.get());
                part = part.minus(before);
                pay = pay.minus(paid(i, start.get(), before, factor));
            }
            if (part.signum() != 0 || pay.signum() != 0) {
                slices.add(slice(i, part.times(factor), pay, worth));
            }
        }
        return slices;
    }

    /** Returns what a tier has paid when a position is reached that covers a part of it, one unit of it being worth so much of the base. */
    private Ratio paid(int tier, Ratio position, Ratio covered, Ratio factor) {
        Tier row = tiers.get(tier);
        Ratio part = covered.times(factor);
        Ratio pay = base.onPart(row.pay(), part).plus(proRata(tier, covered));
        if (isReached(tier, position)) {
            pay = pay.plus(base.onReaching(row.pay())).plus(orZero(row.onEntry().orElse(null)));
        }
        return within(row, pay, part);
    }

    private Ratio proRata(int tier, Ratio covered) {
        return tiers.get(tier).pay() instanceof Pay.ProRata proRata
                ? base.money(proRata.amount()).times(covered).dividedBy(width(tier))
                : Ratio.ZERO;
    }

    Ratio width(int tier) {
        return from(tier + 1).minus(from(tier));
    }

    private RateResult retroactive(Ratio position, Optional<Ratio> worth) {
        int tier = reached(position);
        if (tier < 0) {
            return RateResult.of(List.of());
        }
        if (terms.backTo().isEmpty()) {
            return RateResult.of(List.of(slice(tier, input.base(), all(tier, position), worth)));
        }
        Ratio back = terms.backTo().get().position(input.currency());
        if (!passes(position, back) || position.signum() <= 0) {
            return marginal(position, worth);
        }
        Ratio factor = input.base().dividedBy(position);
        int kept = 0;
        while (kept < tiers.size() && from(kept).compareTo(back) < 0) {
            kept++;
        }
        List<RateResult.Slice> slices = new ArrayList<>(slices(kept, position, factor, worth));
        Ratio above = position.minus(back).times(factor);
        slices.add(slice(tier, above, on(tier, above, true), worth));
        return RateResult.of(slices);
    }

    /** Returns what the tier reached pays on all of the base. */
    private Ratio all(int tier, Ratio position) {
        return on(tier, input.base(), isReached(tier, position));
    }

    private Ratio on(int tier, Ratio part, boolean reached) {
        Tier row = tiers.get(tier);
        Ratio pay = base.onPart(row.pay(), part);
        if (reached) {
            pay = pay.plus(base.onReaching(row.pay())).plus(orZero(row.onEntry().orElse(null)));
        }
        return within(row, pay, part);
    }

    /** Keeps what a tier pays within its own minimum and maximum; neither holds where nothing, or less, falls into it. */
    private Ratio within(Tier row, Ratio pay, Ratio part) {
        if (part.signum() <= 0) {
            return pay;
        }
        Ratio least = row.atLeast().map(base::money).orElse(pay);
        Ratio raised = pay.compareTo(least) < 0 ? least : pay;
        Ratio most = row.atMost().map(base::money).orElse(raised);
        return raised.compareTo(most) > 0 ? most : raised;
    }

    private Ratio orZero(@Nullable Amount amount) {
        return amount == null ? Ratio.ZERO : base.money(amount);
    }

    private RateResult.Slice slice(int tier, Ratio part, Ratio pay, Optional<Ratio> worth) {
        return RateResult.Slice.labelled(() -> labels.label(tier, this::from, worth), part, labels.rule(tier), pay);
    }
}
