package org.openspm.compensation.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.gallery.Sales.AMOUNT;
import static org.openspm.compensation.gallery.Sales.DATE;
import static org.openspm.compensation.gallery.Sales.PARTNER;
import static org.openspm.compensation.gallery.Sales.PRODUCT;
import static org.openspm.compensation.gallery.Sales.REP;
import static org.openspm.compensation.gallery.Sales.SALES;
import static org.openspm.compensation.gallery.Sales.YEAR_2026;
import static org.openspm.compensation.gallery.Sales.facts;
import static org.openspm.compensation.gallery.Sales.sale;
import static org.openspm.compensation.gallery.Sales.usd;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.RuleMatching;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;

/** A specialist who is credited on top of the rep, on some products only, and paid on a quota of the specialist's own. */
class OverlaySpecialistTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("Core and overlay")
            .in("USD")
            .year(YEAR_2026)
            .crediting(
                    SALES,
                    c -> c.on(DATE)
                            .matching(RuleMatching.ALL_MATCHES)
                            .rule("owner", r -> r.to(REP))
                            .rule(
                                    "specialist",
                                    r -> r.when(PRODUCT.in("Security", "Data"))
                                            .overlay(PARTNER, percent(100))
                                            .as("specialist")))
            .component("Commission", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(percent(8))))
            .component(
                    "Overlay",
                    c -> c.on(CreditKind.OVERLAY)
                            .onCreditOf("specialist")
                            .measure(sum(AMOUNT))
                            .quota("overlay")
                            .accumulating(YEAR)
                            .pay(RateTable.marginal(
                                    from(percent(0)).rate(percent(2)),
                                    from(percent(100)).rate(percent(3)))))
            .build();

    private static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p)
            .participant("kim", p -> p.quota("overlay", YEAR_2026, amount(100_000)))
            .build();

    @Test
    void creditsTheSpecialistOnTop() {
        Evaluation run = PLAN.evaluate(
                ROSTER,
                facts(
                        sale("s1", "jill", "2026-01-10", 50_000).with("kim"),
                        sale("s2", "jill", "2026-01-20", 150_000).of("Security").with("kim")));
        // jill has all of both: 200,000 at 8 %
        assertThat(run.earned("jill")).isEqualTo(usd("16000"));
        // kim has the security deal alone: 100,000 at 2 % and 50,000 at 3 %
        assertThat(run.earned("kim")).isEqualTo(usd("3500"));
    }
}
