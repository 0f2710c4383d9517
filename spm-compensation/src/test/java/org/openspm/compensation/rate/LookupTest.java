package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

class LookupTest {

    private static final Lookup MARGIN = Lookup.bands("margin", percent(10), percent(20), percent(30));

    private static int find(Lookup lookup, String percent) {
        return lookup.find(Figure.of(percent(percent)), RateInput.of(Ratio.ZERO, USD))
                .orElse(-1);
    }

    @Test
    void findsTheBandOfANumber() {
        assertThat(find(MARGIN, "9.99")).isEqualTo(-1);
        assertThat(find(MARGIN, "10")).isZero();
        assertThat(find(MARGIN, "20")).isEqualTo(1);
        assertThat(find(MARGIN, "900")).isEqualTo(2);
        assertThat(find(MARGIN.boundaryToBandBelow(), "20")).isZero();
        assertThat(find(MARGIN.boundaryToBandBelow(), "10")).isEqualTo(-1);
        assertThat(find(MARGIN.openBelow(), "-5")).isZero();
        assertThat(find(MARGIN.openBelow(), "10")).isEqualTo(1);
        assertThat(find(MARGIN.below(percent(40)), "40")).isEqualTo(-1);
        assertThat(find(MARGIN.below(percent(40)).boundaryToBandBelow(), "40")).isEqualTo(2);
    }

    @Test
    void labelsItsBandsAndCategories() {
        assertThat(MARGIN.labels()).containsExactly("from 10 % to 20 %", "from 20 % to 30 %", "from 30 %");
        assertThat(MARGIN.openBelow().below(percent(40)).labels())
                .containsExactly("below 10 %", "from 10 % to 20 %", "from 20 % to 30 %", "from 30 % to 40 %");
        assertThat(MARGIN.openBelow().size()).isEqualTo(4);
        assertThat(Lookup.categories("product", "Core", "Plus").labels()).containsExactly("Core", "Plus");
        assertThat(Lookup.bands("sale", amount(0), amount(50)).below(amount(90)))
                .hasToString("sale [from 0 to 50, from 50 to 90]");
        assertThat(Lookup.bands("months", 0, 6).below(12).boundaryToBandBelow())
                .hasToString("months [from 0 to 6, from 6 to 12], a bound belonging to the band below");
    }

    @Test
    void findsAllItsProblems() {
        assertThat(MARGIN.problems()).isEmpty();
        assertThat(Lookup.bands("margin", List.of()).openBelow().problems())
                .containsExactly("The lookup (margin) has neither bands nor categories.\nState at least one.");
        assertThat(Lookup.categories("product", "Core").openBelow().problems())
                .containsExactly(
                        "The lookup (product) has categories and bounds.\nSay openBelow, below and boundaryToBandBelow of bands"
                                + " only.");
        assertThat(Lookup.categories("product", "Core", "Core").problems())
                .containsExactly("The lookup (product) has the category (Core) twice.\nState each category once.");
        assertThat(MARGIN.below(5).problems())
                .containsExactly(
                        "The lookup (margin) mixes levels, amounts and numbers: [10 %, 20 %, 30 %, 5].\nUse one kind in a"
                                + " lookup.");
        assertThat(Lookup.bands("margin", percent(10), percent(10))
                        .below(percent(5))
                        .problems())
                .containsExactly(
                        "The bands of the lookup (margin) overlap: (10 %) does not lie above (10 %).\nState bounds in ascending"
                                + " order, each once.",
                        "The bands of the lookup (margin) overlap: (5 %) does not lie above (10 %).\nState bounds in ascending"
                                + " order, each once.");
    }

    @Test
    void isEqualByWhatItSays() {
        assertThat(Lookup.bands("margin", percent(10), percent(20), percent(30)))
                .isEqualTo(MARGIN)
                .hasSameHashCodeAs(MARGIN);
        assertThat(MARGIN)
                .isNotEqualTo(MARGIN.openBelow())
                .isNotEqualTo(MARGIN.boundaryToBandBelow())
                .isNotEqualTo(MARGIN.below(percent(40)))
                .isNotEqualTo(Lookup.categories("margin", "high"))
                .isNotEqualTo("a lookup");
        assertThat(MARGIN.name()).isEqualTo("margin");
        assertThat(MARGIN.bounds()).hasSize(3);
        assertThat(MARGIN.categories()).isEmpty();
        assertThat(MARGIN.end()).isEmpty();
        assertThat(MARGIN.openBelow().isOpenBelow()).isTrue();
        assertThat(MARGIN.boundaryToBandBelow().isBoundaryToBandBelow()).isTrue();
        assertThat(MARGIN.isOpenBelow()).isFalse();
        assertThat(MARGIN.isBoundaryToBandBelow()).isFalse();
    }

    @Test
    void refusesWhatHasNoName() {
        assertRefused(
                "The name of the lookup ( ) is blank.",
                "Name what is looked up, such as \"margin\".",
                () -> Lookup.categories(" ", "Core"));
        assertNullRefused("name", () -> Lookup.categories(null, "Core"));
        assertNullRefused("level", () -> MARGIN.below((Rate) null));
        assertNullRefused("amount", () -> MARGIN.below((Amount) null));
        assertNullRefused("bound", () -> MARGIN.below((Bound) null));
    }
}
