package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.selling;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Rate.percent;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.RateTable;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class SituationTest {

    private static final Selling SELLING = selling(RateTable.flat(percent(5)), c -> c);

    @Test
    void replaysWhatOneIsPaidOrAllAre() {
        Situation all = Situation.of(
                "as it is", SELLING.plan(), SELLING.roster(), facts(deal("d1", "jill", "2026-02-10", "1000")));
        assertThat(all.pay()).isEqualTo(usd("50"));
        assertThat(all.replay()).isEqualTo(usd("50"));
        assertThat(all).hasToString("as it is pays USD 50.00");
        Situation one = new Situation("hers", all.plan(), all.roster(), all.facts(), Optional.of("jill"), usd("1"));
        assertThat(one.replay()).isEqualTo(usd("50"));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("words", () -> Situation.of(null, SELLING.plan(), SELLING.roster(), facts()));
    }
}
