package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.FiscalCalendar;

/** Ids are presumed sound while sums are made: what turns out otherwise many blocks later was counted in no sum. */
class PlainPassTest {

    private static final CompensationPlan PLAN = CompensationPlan.named("AE")
            .in("USD")
            .year(FiscalCalendar.gregorian().year(2026))
            .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
            .component("Sales", c -> c.measure(sum(Deals.AMOUNT)).pay(RateTable.flat(percent(10))))
            .build();

    private static final Roster ROSTER =
            Roster.builder().participant("jill", p -> p).build();

    private static List<Deal> deals() {
        return IntStream.range(0, 2_000)
                .mapToObj(i -> Deals.deal("d" + i, "jill", "2026-01-%02d".formatted(1 + i % 28), "10"))
                .toList();
    }

    private static Evaluation evaluate(List<Deal> deals) {
        return PLAN.evaluateLeniently(ROSTER, Facts.of(Deals.DEALS, deals));
    }

    @Test
    void countsEverythingOnceWhereIdsAreSound() {
        Evaluation run = evaluate(deals());
        assertThat(run.total()).isEqualTo(Money.of(2_000, "USD"));
        assertThat(run.rejected()).isEmpty();
    }

    @Test
    void countsNothingOfAnIdThatComesAgainInTheLastBlock() {
        List<Deal> deals = new ArrayList<>(deals());
        deals.set(1_999, deals.get(1_999).withId("d3"));
        Evaluation run = evaluate(deals);
        assertThat(run.total()).isEqualTo(Money.of(1_998, "USD"));
        assertThat(run.rejected()).extracting(FactOutcome::place).containsExactly("deals d3", "deals d3");
        assertThat(run.credited()).hasSize(1_998);
    }

    @Test
    void countsNothingWithoutAnId() {
        List<Deal> deals = new ArrayList<>(deals());
        deals.set(1_000, deals.get(1_000).withId(null));
        Evaluation run = evaluate(deals);
        assertThat(run.total()).isEqualTo(Money.of(1_999, "USD"));
        assertThat(run.rejected())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.reason()).contains("has no id"));
    }
}
