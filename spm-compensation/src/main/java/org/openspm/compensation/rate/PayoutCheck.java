package org.openspm.compensation.rate;

import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with tiers over payout: what is wrong with any table, and what only they ask for. */
final class PayoutCheck {

    private PayoutCheck() {}

    static List<String> problems(List<Tier> tiers) {
        List<String> problems = new ArrayList<>(TableCheck.problems(TableTerms.of(RateTable.Method.MARGINAL, tiers)));
        for (int i = 0; i < tiers.size(); i++) {
            tier(tiers.get(i), i, i + 1 == tiers.size(), problems);
        }
        return List.copyOf(problems);
    }

    private static void tier(Tier tier, int index, boolean last, List<String> problems) {
        if (tier.from().kind() != Bound.Kind.AMOUNT) {
            problems.add("The payout tier (" + tier + ") does not begin at an amount.\nState amounts of payout, such as"
                    + " from(amount(150_000)).");
        }
        if (index == 0 && tier.from().value().signum() > 0) {
            problems.add("The first payout tier (" + tier
                    + ") begins above zero, which no payout ever reaches.\nBegin at zero.");
        }
        boolean extras = tier.onEntry().isPresent()
                || tier.atLeast().isPresent()
                || tier.atMost().isPresent();
        if (!(tier.pay() instanceof Pay.Share share) || extras) {
            problems.add(
                    "The payout tier (" + tier + ") pays something else than a rate.\nSay rate(..) and nothing more.");
        } else if (share.rate().value().signum() < 0) {
            problems.add("The payout tier (" + tier
                    + ") has a negative rate, by which no payout grows.\nState a rate of zero or more.");
        } else if (share.rate().value().signum() == 0 && !last) {
            problems.add(
                    "The payout tier (" + tier + ") pays nothing, so that the tiers above it are never reached.\nState"
                            + " a rate above zero, or leave the tiers above it out.");
        }
    }
}
