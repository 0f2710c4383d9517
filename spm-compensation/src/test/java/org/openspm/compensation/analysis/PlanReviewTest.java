package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.curve;
import static org.openspm.compensation.analysis.EarningsCurveTest.selling;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.rate.RateTable;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class PlanReviewTest {

    private static List<Finding> review(Selling selling) {
        List<Finding> findings = PlanReview.of(curve(selling)).findings();
        // Every counterexample is what the plan pays.
        assertThat(findings).allSatisfy(finding -> {
            CurvePiece piece = finding.piece().orElseThrow();
            assertThat(selling.pay(piece.from())).isEqualTo(piece.payFrom());
            assertThat(selling.pay(piece.to())).isEqualTo(piece.payTo());
            assertThat(finding.certainty()).isEqualTo(piece.certainty());
        });
        return findings;
    }

    private static RateTable marginal(int first, int second) {
        return RateTable.marginal(
                from(percent(0)).rate(percent(first)), from(percent(100)).rate(percent(second)));
    }

    private static RateTable retroactive(int first, int second) {
        return RateTable.retroactive(
                from(percent(0)).rate(percent(first)), from(percent(100)).rate(percent(second)));
    }

    @Test
    void findsNothingInAnAcceleratingMarginalTable() {
        assertThat(review(selling(marginal(5, 8), c -> c))).isEmpty();
    }

    @Test
    void findsThatSellingMorePaysLess() {
        assertThat(review(selling(retroactive(8, 5), c -> c)))
                .filteredOn(finding -> finding.kind() == Kind.MORE_PAYS_LESS)
                .singleElement()
                .hasToString(
                        "ERROR, AE, jill, total: selling USD 100,000.00 instead of USD 99,999.99 pays USD 3,000.00 less");
    }

    @Test
    void findsACliff() {
        assertThat(review(selling(retroactive(5, 8), c -> c)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CLIFF))
                .hasToString(
                        "WARNING, AE, jill, total: selling USD 100,000.00 instead of USD 99,999.99 pays USD 3,000.00 more at once");
    }

    @Test
    void findsADeadZone() {
        assertThat(review(selling(marginal(0, 8), c -> c))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.DEAD_ZONE);
            assertThat(finding.piece().orElseThrow().to()).isEqualTo(usd("100000"));
        });
    }

    @Test
    void findsACap() {
        assertThat(review(selling(marginal(5, 8), c -> c.cap(YEAR, amount(7_000)))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.CAPPED);
                    assertThat(finding.piece().orElseThrow().payTo()).isEqualTo(usd("7000"));
                });
    }

    /** Tiers beyond a cap leave pieces that change nothing one after another: none of them is a zone that ends. */
    @Test
    void findsThatNothingChangesBeyondACapHoweverManyTiersFollow() {
        RateTable tiers = RateTable.marginal(
                from(percent(0)).rate(percent(5)),
                from(percent(120)).rate(percent(8)),
                from(percent(150)).rate(percent(9)));
        assertThat(review(selling(tiers, c -> c.cap(YEAR, amount(5_500)))))
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.kind()).isEqualTo(Kind.CAPPED));
    }

    @Test
    void findsNothingWhereNothingIsPaid() {
        assertThat(review(selling(RateTable.flat(percent(0)), c -> c))).isEmpty();
    }

    @Test
    void findsADeceleration() {
        assertThat(review(selling(marginal(8, 5), c -> c)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.DECELERATION));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("curve", () -> PlanReview.of(null));
    }
}
