package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class RateMatrixTest {

    private static final Lookup PRODUCT = Lookup.categories("product", "Core", "Plus");
    private static final Lookup MARGIN = Lookup.bands("margin", percent(10), percent(20));
    private static final RateMatrix MATRIX =
            RateMatrix.over(PRODUCT, MARGIN).row(percent(2), percent(4)).row(percent(3), percent(6));
    private static final RateSetting SETTING =
            RateSetting.of(Unit.money(USD)).in(USD).with("margin", Unit.PERCENT).withCategory("product");

    private static RateInput input(String product, String margin) {
        return RateInput.of(Ratio.of(1_000, 1), USD)
                .with("product", product)
                .with("margin", Figure.of(percent(margin)));
    }

    @Test
    void paysByTheCellThatIsLookedUp() {
        RateResult result = MATRIX.apply(input("Plus", "15"));
        assertThat(result.slices())
                .containsExactly(new RateResult.Slice(
                        "product Plus, margin from 10 % to 20 %", Ratio.of(1_000, 1), "at 3 %", Ratio.of(30, 1)));
        assertThat(MATRIX.apply(input("Core", "20")).pay()).isEqualTo(Ratio.of(40, 1));
        assertThat(MATRIX.outlook(input("Core", "20")).marginalRate()).contains(Ratio.of(4, 100));
        assertThat(MATRIX.lookups()).containsExactlyInAnyOrder("product", "margin");
    }

    @Test
    void saysWhatItsCellsNeedAndWhatDoesNotFit() {
        assertThat(MATRIX.needs()).containsExactly(RateNeed.NAMED_LOOKUPS);
        assertThat(MATRIX.otherwise(Pay.ofTarget(percent(5))).needs())
                .containsExactlyInAnyOrder(RateNeed.NAMED_LOOKUPS, RateNeed.TARGET_INCENTIVE);
        assertThat(MATRIX.problems(SETTING)).isEmpty();
        assertThat(MATRIX.otherwise(Pay.fixed(Money.of(5, "EUR"))).problems(SETTING))
                .containsExactly("The rate matrix has an amount (EUR 5.00) that is not in the plan's currency (USD).\n"
                        + "Use amount(..), or money of that currency.");
    }

    @Test
    void paysAmountsUnitsPackagesAndSharesOfTarget() {
        RateMatrix matrix = RateMatrix.over(PRODUCT, MARGIN)
                .row(Pay.fixed(amount(7)), Pay.perUnit(amount(2)))
                .row(Pay.ofTarget(percent(50)), Pay.perPackage(amount(5), Packages.completed(300)));
        assertThat(matrix.apply(input("Core", "15")).pay()).isEqualTo(Ratio.of(7, 1));
        assertThat(matrix.apply(input("Core", "25")).pay()).isEqualTo(Ratio.of(2_000, 1));
        assertThat(matrix.apply(input("Plus", "25")).pay()).isEqualTo(Ratio.of(15, 1));
        assertThat(matrix.outlook(input("Plus", "25"))).isEqualTo(Outlook.unknown());
        assertThat(matrix.apply(input("Plus", "15").withTarget(Ratio.of(80, 1))).pay())
                .isEqualTo(Ratio.of(40, 1));
        assertThat(matrix.apply(input("Plus", "15")).undefinedReason()).contains("there is no target incentive");
        assertThat(matrix.needs()).containsExactlyInAnyOrder(RateNeed.NAMED_LOOKUPS, RateNeed.TARGET_INCENTIVE);
    }

    @Test
    void looksUpMoreThanTwo() {
        RateMatrix matrix = RateMatrix.over(Lookup.categories("region", "north", "south"), PRODUCT, MARGIN)
                .row(percent(1), percent(2))
                .row(percent(3), percent(4))
                .row(percent(5), percent(6))
                .row(percent(7), percent(8));
        assertThat(matrix.problems()).isEmpty();
        assertThat(matrix.apply(input("Plus", "15").with("region", "north")).pay())
                .isEqualTo(Ratio.of(30, 1));
        assertThat(matrix.apply(input("Core", "25").with("region", "south")).pay())
                .isEqualTo(Ratio.of(60, 1));
    }

    @Test
    void saysWhyThereIsNoCell() {
        assertThat(MATRIX.apply(input("Basic", "5")).undefinedReason())
                .contains("the product of Basic is not in the matrix, the margin of 5 % is not in the matrix");
        assertThat(MATRIX.otherwise(Pay.rate(percent(1)))
                        .apply(input("Basic", "15"))
                        .slices())
                .containsExactly(new RateResult.Slice(
                        "the product of Basic is not in the matrix", Ratio.of(1_000, 1), "at 1 %", Ratio.of(10, 1)));
        RateInput bare = RateInput.of(Ratio.of(1_000, 1), USD);
        assertThat(MATRIX.apply(bare).undefinedReason()).contains("there is no product");
        assertThat(MATRIX.apply(bare.with("product", "Core")).undefinedReason()).contains("there is no margin");
        assertThat(MATRIX.apply(bare.with("product", "Core")
                                .with("margin", Figure.undefined(Unit.PERCENT, "nothing was sold")))
                        .undefinedReason())
                .contains("nothing was sold");
        assertThat(MATRIX.outlook(bare)).isEqualTo(Outlook.unknown());
    }

    @Test
    void findsCellsThatAreMissingOrTooMany() {
        assertThat(RateMatrix.over(PRODUCT, MARGIN).row(percent(2)).problems())
                .containsExactly(
                        "The row (product Core) of the rate matrix has no cell for (margin from 20 %).\nState a cell for each of"
                                + " [from 10 % to 20 %, from 20 %].",
                        "The rate matrix has no row for (product Plus).\nState it with row(..).");
        assertThat(MATRIX.row(percent(1), percent(2)).problems())
                .containsExactly("The rate matrix has (3) rows, and its lookups have (2).\nLeave the others out.");
        assertThat(RateMatrix.over(PRODUCT, MARGIN)
                        .row(percent(1), percent(2), percent(3))
                        .row(percent(1), percent(2))
                        .problems())
                .containsExactly(
                        "The row (product Core) of the rate matrix has (3) cells for (2) of margin.\nState a cell for each"
                                + " of [from 10 % to 20 %, from 20 %].");
    }

    @Test
    void namesTheRowsThatAreMissingAndWhatIsWrongWithALookup() {
        Lookup region = Lookup.categories("region", "north", "south");
        assertThat(RateMatrix.over(region, PRODUCT, MARGIN)
                        .row(percent(1), percent(2))
                        .problems())
                .containsExactly(
                        "The rate matrix has no row for (region north, product Plus).\nState it with row(..).",
                        "The rate matrix has no row for (region south, product Core).\nState it with row(..).",
                        "The rate matrix has no row for (region south, product Plus).\nState it with row(..).");
        Lookup twice = Lookup.categories("product", "Core", "Core");
        assertThat(RateMatrix.over(twice).row(percent(1), percent(2)).problems())
                .containsExactly("The lookup (product) has the category (Core) twice.\nState each category once.");
        Lookup euros =
                Lookup.bands("sale", Money.of(0, "EUR"), Money.of(5, "EUR")).below(Money.of(9, "EUR"));
        Lookup end = Lookup.bands("sale", amount(0)).below(Money.of(9, "EUR"));
        RateSetting setting = SETTING.with("sale", Unit.money(USD));
        String problem = ") that is not in the plan's currency (USD).\nUse amount(..), or money of that currency.";
        assertThat(RateMatrix.over(euros).row(percent(1), percent(2)).problems(setting))
                .containsExactly(
                        "The rate matrix has an amount (EUR 0.00" + problem,
                        "The rate matrix has an amount (EUR 5.00" + problem,
                        "The rate matrix has an amount (EUR 9.00" + problem);
        assertThat(RateMatrix.over(end).row(percent(1)).problems(setting))
                .containsExactly("The rate matrix has an amount (EUR 9.00" + problem);
    }

    @Test
    void findsLookupsThatDoNotDo() {
        assertThat(RateMatrix.over().problems())
                .containsExactly(
                        "The rate matrix looks up nothing (no lookups).\nState one or more, or use RateTable.flat(..).");
        assertThat(RateMatrix.over(PRODUCT, PRODUCT).problems())
                .containsExactly("The rate matrix looks up (product) twice.\nGive each lookup a name of its own.");
        RateMatrix cells = RateMatrix.over(PRODUCT, Lookup.bands("margin", percent(5)))
                .row(new Pay.ProRata(amount(5)))
                .row(percent(1))
                .otherwise(new Pay.Multiple(BigDecimal.TEN));
        assertThat(cells.problems())
                .containsExactly(
                        "A cell of the rate matrix (pays 5 pro rata) is for tiers of a rate table.\nPay a rate, an amount, an amount"
                                + " per unit, or a share of the target incentive.",
                        "What the rate matrix pays otherwise (at 10 times the base rate) is for tiers of a rate table.\nPay a rate,"
                                + " an amount, an amount per unit, or a share of the target incentive.");
        assertThatThrownBy(() -> cells.apply(input("Core", "15")))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(String.join("\n", cells.problems()));
    }

    @Test
    void findsWhatAPlanDoesNotSupply() {
        assertThat(MATRIX.problems(SETTING)).isEmpty();
        assertThat(MATRIX.problems(RateSetting.of(Unit.money(USD)).in(USD)))
                .containsExactly(
                        "The rate matrix looks up (product), which nothing supplies as categories.\nSay"
                                + " lookup(\"product\", ..) of the component with a field.",
                        "The rate matrix looks up (margin), which nothing supplies as numbers.\nSay"
                                + " lookup(\"margin\", ..) of the component with a performance.");
        assertThat(MATRIX.problems(SETTING.with("margin", Unit.DAYS)))
                .containsExactly(
                        "The rate matrix has bounds in levels, and the lookup (margin) is in (days).\nState bounds in the"
                                + " unit of what they are compared with.");
    }

    @Test
    void isEqualByWhatItSays() {
        RateMatrix same =
                RateMatrix.over(PRODUCT, MARGIN).row(percent(2), percent(4)).row(percent(3), percent(6));
        assertThat(same).isEqualTo(MATRIX).hasSameHashCodeAs(MATRIX);
        assertThat(MATRIX).isNotEqualTo(MATRIX.otherwise(Pay.nothing())).isNotEqualTo("a matrix");
        assertThat(MATRIX.dimensions()).containsExactly(PRODUCT, MARGIN);
        assertThat(MATRIX.rows()).hasSize(2);
        assertThat(MATRIX.otherwise()).isEmpty();
        assertThat(MATRIX.otherwise(Pay.nothing()))
                .hasToString(
                        "a matrix over product [Core, Plus] and margin [from 10 % to 20 %, from 20 %]: (at 2 %, at 4 %) (at 3 %,"
                                + " at 6 %), otherwise at 0 %");
        assertNullRefused("pay", () -> MATRIX.otherwise(null));
        assertNullRefused("input", () -> MATRIX.apply(null));
    }
}
