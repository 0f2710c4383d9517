package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openspm.core.time.Grain;

class GateTest {

    @Test
    void comparesAndCombines() {
        Gate sold = Performance.of(sum(AMOUNT)).atLeast(amount(5));
        Gate there = Gate.onPlanAtEnd();
        assertThat(sold.and(there)).hasToString("(sum of amount at least 5 and on the plan on the last day)");
        assertThat(sold.or(there)).hasToString("(sum of amount at least 5 or on the plan on the last day)");
        assertThat(sold.and(there).toDate(Grain.YEAR))
                .hasToString("(sum of amount at least 5 in the YEAR to date and on the plan on the last day)");
        assertThat(sold.or(there).toDate(Grain.YEAR))
                .isEqualTo(sold.toDate(Grain.YEAR).or(there));
        assertNullRefused("longer", () -> sold.toDate(null));
        assertNullRefused("performance", () -> Gate.of(null, Gate.Test.AT_LEAST, new Gate.Level.OfAmount(amount(1))));
        assertNullRefused("test", () -> Gate.of(Performance.tenure(), null, new Gate.Level.OfAmount(amount(1))));
        assertNullRefused("level", () -> Gate.of(Performance.tenure(), Gate.Test.AT_LEAST, null));
    }

    @Test
    void everyTestHasItsSigns() {
        assertThat(IntStream.of(-1, 0, 1).filter(Gate.Test.AT_LEAST::passes)).containsExactly(0, 1);
        assertThat(IntStream.of(-1, 0, 1).filter(Gate.Test.MORE_THAN::passes)).containsExactly(1);
        assertThat(IntStream.of(-1, 0, 1).filter(Gate.Test.AT_MOST::passes)).containsExactly(-1, 0);
        assertThat(IntStream.of(-1, 0, 1).filter(Gate.Test.LESS_THAN::passes)).containsExactly(-1);
    }
}
