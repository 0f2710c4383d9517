package org.openspm.compensation.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Ratio;

/** What the tiers of a table are called in results, worded once for every table and not once for every result. */
final class TierLabels {

    private final boolean levels;
    private final List<String> labels = new ArrayList<>();
    private final List<String> rules;

    TierLabels(List<Tier> tiers) {
        this.levels = tiers.stream().anyMatch(tier -> tier.from().kind() == Bound.Kind.LEVEL);
        this.rules = tiers.stream().map(Tier::terms).toList();
        for (int i = 0; i < tiers.size(); i++) {
            String end = i + 1 < tiers.size() ? " to " + tiers.get(i + 1).from() : "";
            labels.add("from " + tiers.get(i).from() + end);
        }
    }

    /** Says where a tier lies; a level that is worth a part of the base says how much. */
    String label(int tier, List<Ratio> from, Optional<Ratio> worth) {
        if (!levels || worth.isEmpty()) {
            return labels.get(tier);
        }
        String begin = Words.number(from.get(tier).times(worth.get()));
        String end = tier + 1 < from.size()
                ? " to " + Words.number(from.get(tier + 1).times(worth.get()))
                : "";
        return labels.get(tier) + " (" + begin + end + ")";
    }

    String rule(int tier) {
        return rules.get(tier);
    }
}
