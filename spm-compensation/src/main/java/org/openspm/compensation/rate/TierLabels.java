package org.openspm.compensation.rate;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Ratio;

/**
 * What the tiers of a table are called in results, worded when first asked for and then once for every result: most tables are built for amounts alone. Two threads that ask at the
 * same time at worst word the same thing twice.
 */
final class TierLabels {

    private final List<Tier> tiers;
    private @Nullable String @Nullable [] labels;
    private @Nullable String @Nullable [] rules;

    TierLabels(List<Tier> tiers) {
        this.tiers = tiers;
    }

    /**
     * Says where a tier lies; a level that is worth a part of the base says how much.
     *
     * @param from  where each tier begins
     */
    String label(int tier, IntFunction<Ratio> from, Optional<Ratio> worth) {
        if (worth.isEmpty() || tiers.get(0).from().kind() != Bound.Kind.LEVEL) {
            return label(tier);
        }
        String begin = Words.number(from.apply(tier).times(worth.get()));
        String end = tier + 1 < tiers.size()
                ? " to " + Words.number(from.apply(tier + 1).times(worth.get()))
                : "";
        return label(tier) + " (" + begin + end + ")";
    }

    private String label(int tier) {
        @Nullable String[] all = labels == null ? new String[tiers.size()] : labels;
        labels = all;
        String known = all[tier];
        if (known == null) {
            String end = tier + 1 < tiers.size() ? " to " + tiers.get(tier + 1).from() : "";
            known = "from " + tiers.get(tier).from() + end;
            all[tier] = known;
        }
        return known;
    }

    String rule(int tier) {
        @Nullable String[] all = rules == null ? new String[tiers.size()] : rules;
        rules = all;
        String known = all[tier];
        if (known == null) {
            known = tiers.get(tier).terms();
            all[tier] = known;
        }
        return known;
    }
}
