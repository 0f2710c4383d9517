package org.openspm.compensation.cases;

import static org.openspm.compensation.cases.FlawDemonstrations.marginal;
import static org.openspm.compensation.cases.FlawDemonstrations.of;
import static org.openspm.compensation.cases.FlawDemonstrations.paying;
import static org.openspm.compensation.cases.FlawDemonstrations.retroactive;
import static org.openspm.compensation.cases.FlawDemonstrations.selling;
import static org.openspm.compensation.cases.FlawDemonstrations.window;

import java.util.List;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.PlanReview;
import org.openspm.compensation.analysis.Selling;
import org.openspm.compensation.cases.FlawDemonstrations.Demonstration;
import org.openspm.compensation.cases.FlawDemonstrations.Found;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Money;

/** Flaws of a curve: how pay grows with what one sells. */
final class CurveFlaws {

    private CurveFlaws() {}

    static List<Demonstration> all() {
        return List.of(
                // Read as a rate for all that was sold, a top rate that falls back takes away what was earned.
                of(
                        Kind.MORE_PAYS_LESS,
                        "mrexcel-territory-counter",
                        c -> curve(retroactive(c, "tiers"), 3_000_000),
                        "spiff-tier-220k",
                        c -> curve(retroactive(c, "tiers"), 300_000)),
                of(
                        Kind.CLIFF,
                        "spiff-tier-220k",
                        c -> curve(retroactive(c, "tiers"), 300_000),
                        "spiff-marginal-220k",
                        c -> curve(marginal(c, "tiers"), 300_000)),
                of(
                        Kind.DEAD_ZONE,
                        "netsuite-marginal-first-bracket",
                        c -> curve(marginal(c, "brackets"), 20_000),
                        "iwd-variable-scale",
                        c -> curve(marginal(c, "scale"), 150_000)),
                of(
                        Kind.CAPPED,
                        "pcreview-window",
                        c -> curve(window(c), 2_000),
                        "iwd-variable-scale",
                        c -> curve(marginal(c, "scale"), 150_000)),
                of(
                        Kind.DECELERATION,
                        "mikesalkin-minimum",
                        c -> curve(marginal(c, "tiers"), 800_000),
                        "iwd-variable-scale",
                        c -> curve(marginal(c, "scale"), 150_000)));
    }

    private static Found curve(RateTable table, long most) {
        Selling selling = selling(paying(table));
        return new Found(
                PlanReview.of(EarningsCurve.between(Money.of(0, "USD"), Money.of(most, "USD"), selling))
                        .findings(),
                selling);
    }
}
