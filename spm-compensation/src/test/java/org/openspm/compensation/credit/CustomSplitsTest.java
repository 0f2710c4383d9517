package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CustomSplitsTest {

    private static final Function<Sale, List<Split>> NOBODY = sale -> List.of();

    @Test
    void isEqualByLabelAndFunction() {
        CustomSplits<Sale> splits = new CustomSplits<>("deal splits", NOBODY);
        Function<Sale, List<Split>> another = sale -> List.of();
        assertThat(splits)
                .isEqualTo(new CustomSplits<>("deal splits", NOBODY))
                .isNotEqualTo(new CustomSplits<>("other splits", NOBODY))
                .isNotEqualTo(new CustomSplits<>("deal splits", another))
                .hasToString("deal splits");
    }

    @Test
    void refusesABlankLabel() {
        assertRefused(
                "The label () is blank.",
                "Give it the name a reader of a statement knows it by.",
                () -> new CustomSplits<>("", NOBODY));
        assertNullRefused("label", () -> new CustomSplits<>(null, NOBODY));
        assertNullRefused("function", () -> new CustomSplits<Sale>("splits", null));
    }
}
