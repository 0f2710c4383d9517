package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.selling;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.EDITOR;
import static org.openspm.compensation.fixture.Deals.PRODUCT;
import static org.openspm.compensation.fixture.Deals.deal;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.compensation.fixture.Plans.plan;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.HALF;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.Temptation.Kind;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class TemptationsTest {

    private static final Selling SELLING = selling(RateTable.flat(percent(5)), c -> c);

    private static List<Temptation> found(CompensationPlan plan, TransactionEditor<Deal> editor, Deal... deals) {
        Roster roster = SELLING.roster();
        List<Temptation> found = Temptations.in(
                        plan, Population.of(roster, facts(deals)).editing(editor))
                .found();
        assertThat(found).allSatisfy(temptation -> {
            assertThat(temptation.asItIs().replay())
                    .isEqualTo(temptation.asItIs().pay());
            assertThat(temptation.changed().replay())
                    .isEqualTo(temptation.changed().pay());
        });
        return found;
    }

    private static CompensationPlan monthly(RateTable table) {
        return plan().component("Sales", c -> c.measure(sum(AMOUNT)).pay(table)).build();
    }

    private static RateTable retroactive(int first, int second) {
        return RateTable.retroactive(
                from(amount(0)).rate(percent(first)), from(amount(1_000)).rate(percent(second)));
    }

    @Test
    void findsNothingWhereADealIsPaidTheSameHoweverItIsReported() {
        assertThat(found(
                        SELLING.plan(),
                        EDITOR,
                        deal("d1", "jill", "2026-02-10", "1000"),
                        deal("d2", "jill", "2026-03-10", "500")))
                .isEmpty();
    }

    @Test
    void findsThatWaitingAndPullingForwardPay() {
        assertThat(found(
                        monthly(retroactive(5, 10)),
                        EDITOR,
                        deal("d1", "jill", "2026-02-10", "600"),
                        deal("d2", "jill", "2026-03-10", "600")))
                .extracting(Temptation::kind)
                .containsExactly(Kind.MERGED, Kind.DELAYED, Kind.PULLED_FORWARD);
    }

    @Test
    void findsTheSameInWhateverOrderDealsAreHandedIn() {
        Deal first = deal("d1", "jill", "2026-02-10", "600");
        Deal second = deal("d2", "jill", "2026-02-11", "600");
        Deal third = deal("d3", "jill", "2026-05-10", "10");
        List<String> found = found(monthly(retroactive(10, 5)), EDITOR, first, second, third).stream()
                .map(Temptation::toString)
                .toList();
        assertThat(found).isNotEmpty();
        assertThat(found(monthly(retroactive(10, 5)), EDITOR, third, second, first))
                .extracting(Temptation::toString)
                .containsExactlyElementsOf(found);
    }

    @Test
    void findsThatADiscountPays() {
        assertThat(found(monthly(retroactive(10, 5)), EDITOR, deal("d1", "jill", "2026-12-10", "1050")))
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.DISCOUNTED))
                .asString()
                .startsWith("DISCOUNTED, ")
                .endsWith(": at nine tenths pays USD 94.50; as it is pays USD 52.50");
    }

    /** A refund of another month is paid back at the rate of that month: less than was paid where rates rise, more where they fall. */
    @Test
    void findsThatARefundInALaterPeriodPaysBackAnotherAmount() {
        Deal sold = deal("d1", "jill", "2026-02-10", "1500");
        assertThat(found(monthly(retroactive(5, 10)), EDITOR, sold))
                .filteredOn(found -> found.kind() == Kind.REFUNDED_LATER)
                .singleElement()
                .asString()
                .endsWith(": sold and refunded on 2026-03-01 pays USD 75.00; not sold pays USD 0.00");
        assertThat(found(monthly(retroactive(10, 5)), EDITOR, sold))
                .filteredOn(found -> found.kind() == Kind.REFUNDED_LATER)
                .singleElement()
                .satisfies(found -> assertThat(found.gain()).isEqualTo(Money.of(-75, "USD")));
    }

    @Test
    void findsNoLaterRefundWherePayAccumulatesOrNoPeriodFollows() {
        assertThat(found(SELLING.plan(), EDITOR, deal("d1", "jill", "2026-02-10", "1500")))
                .isEmpty();
        assertThat(found(monthly(retroactive(5, 10)), EDITOR, deal("d1", "jill", "2026-12-10", "1500")))
                .extracting(Temptation::kind)
                .doesNotContain(Kind.REFUNDED_LATER);
    }

    /** In March the half to date undoes the sale; in December the refund stands alone. */
    @Test
    void triesTheLastPeriodOfTheYearToo() {
        CompensationPlan halves = plan().component(
                        "Sales", c -> c.measure(sum(AMOUNT)).accumulating(HALF).pay(retroactive(5, 10)))
                .build();
        assertThat(found(halves, EDITOR, deal("d1", "jill", "2026-02-10", "1500")))
                .filteredOn(found -> found.kind() == Kind.REFUNDED_LATER)
                .singleElement()
                .asString()
                .contains("sold and refunded on 2026-12-01 pays USD 75.00");
    }

    @Test
    void findsSplittingAndBookingElsewhere() {
        CompensationPlan plan = plan().component(
                        "Sales", c -> c.measure(sum(AMOUNT)).perTransaction().pay(retroactive(10, 5)))
                .build();
        assertThat(found(plan, EDITOR, deal("d1", "jill", "2026-02-10", "1500")))
                .extracting(Temptation::kind)
                .contains(Kind.SPLIT);
        CompensationPlan core = plan().component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT).where(PRODUCT.is("Plus"))).pay(RateTable.flat(percent(5))))
                .build();
        assertThat(found(
                        core,
                        EDITOR.elsewhere("as Plus", deal -> deal.withProduct("Plus")),
                        deal("d1", "jill", "2026-02-10", "1500")))
                .extracting(Temptation::kind)
                .containsExactly(Kind.ELSEWHERE);
    }

    /** Copies that lose their rep are no deals that the plan can credit: that is said, not passed over. */
    @Test
    void countsTheChangesThatThePlanRefuses() {
        Deal sold = deal("d1", "jill", "2026-02-10", "600");
        TransactionEditor<Deal> careless = EDITOR.elsewhere(
                "for nobody",
                deal -> new Deal(deal.id(), null, null, deal.closed(), deal.amount(), deal.product(), deal.won()));
        Temptations tempted = Temptations.in(
                monthly(retroactive(5, 10)),
                Population.of(SELLING.roster(), facts(sold, deal("d2", "jill", "2026-03-10", "600")))
                        .editing(careless));
        assertThat(tempted.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.way()).isEqualTo("ELSEWHERE");
            assertThat(refused.refused()).isEqualTo(2);
            assertThat(refused.tried()).isEqualTo(2);
            assertThat(refused.first()).startsWith("deals d1: ").doesNotContain("\n");
        });
        assertThat(tempted)
                .asString()
                .contains("ELSEWHERE: 2 of 2 changes are refused by the plan, the first of deals d1");
        assertThat(Temptations.in(
                                monthly(retroactive(5, 10)),
                                Population.of(SELLING.roster(), facts(sold)).editing(EDITOR))
                        .refused())
                .isEmpty();
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("plan", () -> Temptations.in(null, Population.of(SELLING.roster(), facts())));
        assertNullRefused("population", () -> Temptations.in(SELLING.plan(), null));
        assertNullRefused(
                "editor", () -> Population.of(SELLING.roster(), facts()).editing(null));
        assertNullRefused("label", () -> EDITOR.elsewhere(null, deal -> deal));
    }
}
