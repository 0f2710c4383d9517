package org.openspm.compensation.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;

/** Finds what is wrong with a table: all of it, not just the first. */
final class TableCheck {

    private TableCheck() {}

    /** Returns what is wrong wherever the table stands. */
    static List<String> problems(TableTerms terms) {
        List<Tier> tiers = terms.tiers();
        if (tiers.isEmpty()) {
            return List.of("The rate table has no tiers (none).\nState at least one with from(..).rate(..).");
        }
        if (bounds(terms).map(Bound::kind).distinct().count() > 1) {
            return List.of("The rate table mixes bounds over attainment, amounts and numbers: "
                    + bounds(terms).map(bound -> "(" + bound + ")").toList() + ".\nUse one kind in a table.");
        }
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            boolean last = i + 1 == tiers.size();
            tier(tiers.get(i), last, problems);
            if (!last) {
                neighbours(tiers.get(i), tiers.get(i + 1), problems);
            }
        }
        options(terms, problems);
        return List.copyOf(problems);
    }

    /** Adds what is wrong where the table stands. */
    static void fit(TableTerms terms, Problems found) {
        terms.tiers().stream().findFirst().ifPresent(tier -> {
            if (isFlatRate(terms)) {
                found.positionOfFlatRate();
            } else {
                found.position(tier.from().kind());
            }
        });
        bounds(terms).forEach(found::bound);
        for (Tier tier : terms.tiers()) {
            found.pay(tier.pay());
            tier.onEntry().ifPresent(found::amount);
            tier.atLeast().ifPresent(found::amount);
            tier.atMost().ifPresent(found::amount);
        }
        if (terms.baseRate().isPresent()) {
            found.share();
        }
    }

    /** One rate for everything has no bounds that anybody stated. */
    private static boolean isFlatRate(TableTerms terms) {
        Tier first = terms.tiers().get(0);
        return terms.tiers().size() == 1
                && first.pay() instanceof Pay.Share
                && first.from().kind() == Bound.Kind.AMOUNT
                && first.from().value().signum() == 0;
    }

    private static void tier(Tier tier, boolean last, List<String> problems) {
        if (tier.from().value().signum() < 0) {
            problems.add("The tier (" + tier
                    + ") begins below zero.\nBegin at zero; below it the table continues at its first rate.");
        }
        if (tier.to()
                .filter(to -> to.value().compareTo(tier.from().value()) <= 0)
                .isPresent()) {
            problems.add("The tier (" + tier + ") ends where or before it begins.\nEnd it above its beginning.");
        }
        boolean proRata = tier.pay() instanceof Pay.ProRata;
        if (last && tier.to().isPresent() && !proRata) {
            problems.add(
                    "The last tier (" + tier + ") ends, so that nothing says what is paid above it.\nLeave it open, and"
                            + " add a tier at 0 % if nothing is.");
        }
        if (last && proRata) {
            problems.add(
                    "The last tier (" + tier + ") pays pro rata to a width that has no end.\nAdd a tier where it ends,"
                            + " at 0 % if nothing is paid there.");
        }
        if (isAbove(tier.atLeast(), tier.atMost())) {
            problems.add("The tier (" + tier
                    + ") pays at most less than it pays at least.\nState a maximum that is not below"
                    + " the minimum.");
        }
    }

    /** Compares amounts unless they are money of different currencies, which is a problem of its own. */
    private static boolean isAbove(Optional<Amount> least, Optional<Amount> most) {
        if (least.isEmpty() || most.isEmpty()) {
            return false;
        }
        boolean comparable = !(least.get() instanceof Money low
                && most.get() instanceof Money high
                && !low.currency().equals(high.currency()));
        return comparable && least.get().value().compareTo(most.get().value()) > 0;
    }

    private static void neighbours(Tier tier, Tier next, List<String> problems) {
        if (next.from().value().compareTo(tier.from().value()) <= 0) {
            problems.add("The tier (" + next + ") does not begin above the one before it (" + tier
                    + ").\nState tiers in ascending order, each bound once.");
            return;
        }
        tier.to().ifPresent(to -> {
            int gap = next.from().value().compareTo(to.value());
            if (gap > 0) {
                problems.add("Between the tier (" + tier + ") and the tier (" + next + ") there is a gap from (" + to
                        + ") to (" + next.from() + ").\nBegin the second where the first ends.");
            } else if (gap < 0) {
                problems.add("The tier (" + tier + ") overlaps the tier (" + next + ") from (" + next.from() + ") to ("
                        + to + ").\nBegin the second where the first ends.");
            }
        });
    }

    private static void options(TableTerms terms, List<String> problems) {
        boolean marginal = terms.method() == RateTable.Method.MARGINAL;
        terms.threshold()
                .filter(bound -> bound.value().signum() <= 0)
                .ifPresent(bound -> problems.add("The threshold (" + bound
                        + ") is not above zero.\nState what has to be reached, or leave it out."));
        terms.backTo().ifPresent(bound -> {
            if (marginal) {
                problems.add("The marginal table goes back to (" + bound
                        + "), and no slice of it goes back.\nUse RateTable.retroactive(..), or leave it out.");
            } else if (terms.tiers().stream()
                    .noneMatch(tier -> tier.from().value().compareTo(bound.value()) == 0)) {
                problems.add("The table goes back to (" + bound
                        + "), where no tier begins.\nGo back to the beginning of a tier.");
            }
        });
        if (!marginal) {
            terms.tiers().stream()
                    .filter(tier -> tier.pay() instanceof Pay.ProRata)
                    .forEach(
                            tier -> problems.add(
                                    "The tier (" + tier
                                            + ") of a retroactive table pays pro rata to its width.\nUse RateTable.marginal(..), or fixed(..)."));
        }
        if (terms.baseRate().isPresent()
                && terms.tiers().stream().noneMatch(tier -> tier.pay() instanceof Pay.Multiple)) {
            problems.add("The table has a base rate (" + terms.baseRate().get()
                    + ") and no tier that is a multiple of it.\nSay times(..) in a tier, or leave it out.");
        }
    }

    private static Stream<Bound> bounds(TableTerms terms) {
        return Stream.concat(
                terms.tiers().stream().flatMap(tier -> Stream.concat(Stream.of(tier.from()), tier.to().stream())),
                Stream.concat(terms.threshold().stream(), terms.backTo().stream()));
    }
}
