package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.selling;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.schema.Facts;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class TemptationTest {

    private static final Selling SELLING = selling(RateTable.flat(percent(5)), c -> c);

    private static Situation paying(String words, Facts facts) {
        return Situation.ofAll(
                words, SELLING.plan(), SELLING.roster(), facts, SELLING.plan().evaluate(SELLING.roster(), facts));
    }

    @Test
    void gainsTheDifference() {
        Situation asItIs = paying("as it is", facts());
        Situation changed = paying("sold", facts(deal("d1", "jill", "2026-02-10", "1000")));
        Temptation found = new Temptation(Temptation.Kind.ELSEWHERE, "d1", asItIs, changed);
        assertThat(found.gain()).isEqualTo(usd("50"));
        assertThat(found).hasToString("ELSEWHERE, d1: sold pays USD 50.00; as it is pays USD 0.00");
        assertNullRefused("kind", () -> new Temptation(null, "d1", asItIs, changed));
    }
}
