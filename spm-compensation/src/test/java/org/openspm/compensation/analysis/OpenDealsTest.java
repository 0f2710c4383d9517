package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.selling;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.schema.Facts;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class OpenDealsTest {

    private static final Selling SELLING = selling(
            RateTable.retroactive(
                    from(percent(0)).rate(percent(5)), from(percent(100)).rate(percent(8))),
            c -> c);
    private static final Facts SO_FAR = facts(deal("d0", "jill", "2026-01-05", "60000"));

    @Test
    void tellsWhatOpenDealsAreWorthAloneAndTogether() {
        Deal small = deal("d1", "jill", "2026-05-01", "10000");
        Deal other = deal("d2", "jill", "2026-06-01", "30000");
        OpenDeals<Deal> open =
                OpenDeals.of(SELLING.plan(), SELLING.roster(), "jill", SO_FAR, DEALS, List.of(small, other));
        assertThat(open.before()).isEqualTo(usd("3000"));
        // Both reach 100,000, where all of it is paid at 8 %.
        assertThat(open.together()).isEqualTo(usd("5000"));
        assertThat(open.worths())
                .containsExactly(
                        new OpenDeals.Worth<>(small, usd("500"), usd("3500")),
                        new OpenDeals.Worth<>(other, usd("1500"), usd("4500")));
        assertThat(open.synergy()).isEqualTo(usd("3000"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("plan", () -> OpenDeals.of(null, SELLING.roster(), "jill", SO_FAR, DEALS, List.<Deal>of()));
        assertNullRefused(
                "schema", () -> OpenDeals.<Deal>of(SELLING.plan(), SELLING.roster(), "jill", SO_FAR, null, List.of()));
        assertNullRefused(
                "deals", () -> OpenDeals.<Deal>of(SELLING.plan(), SELLING.roster(), "jill", SO_FAR, DEALS, null));
    }
}
