package org.openspm.compensation.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.rate.Json.USD;
import static org.openspm.core.money.Amount.amount;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class PerPackageTest {

    private static final PerPackage STARTED = PerPackage.of(amount(15), Packages.started(10));
    private static final PerPackage COMPLETED =
            PerPackage.of(amount(10), Packages.completed(1_000)).free(500);

    private static RateInput input(long base) {
        return RateInput.of(Ratio.of(base, 1), USD);
    }

    private static long pay(PerPackage rule, long base) {
        return rule.apply(input(base)).pay().numerator().longValueExact();
    }

    @Test
    void paysForEachPackageThatCounts() {
        assertThat(pay(STARTED, 0)).isZero();
        assertThat(pay(STARTED, 11)).isEqualTo(30);
        assertThat(pay(STARTED, -11)).isEqualTo(-30);
        assertThat(pay(COMPLETED, 400)).isZero();
        assertThat(pay(COMPLETED, 2_499)).isEqualTo(10);
        assertThat(pay(COMPLETED, 2_500)).isEqualTo(20);
        assertThat(pay(COMPLETED, -2_500)).isEqualTo(-20);
        assertThat(STARTED.apply(input(11)).slices())
                .containsExactly(
                        new RateResult.Slice("each started package of 10", Ratio.of(11, 1), "at 15", Ratio.of(30, 1)));
    }

    @Test
    void looksAheadToTheNextPackage() {
        assertThat(STARTED.outlook(input(11)).remaining()).contains(Ratio.of(9, 1));
        assertThat(STARTED.outlook(input(10)).remaining()).contains(Ratio.ZERO);
        assertThat(COMPLETED.outlook(input(100)).remaining()).contains(Ratio.of(1_400, 1));
        assertThat(COMPLETED.outlook(input(1_500)).remaining()).contains(Ratio.of(1_000, 1));
        PerPackage nearest = PerPackage.of(amount(10), Packages.nearest(10));
        assertThat(nearest.outlook(input(4)).remaining()).contains(Ratio.of(1, 1));
        assertThat(nearest.outlook(input(5)).remaining()).contains(Ratio.of(10, 1));
        assertThat(STARTED.outlook(input(-5))).isEqualTo(new Outlook(Optional.of(Ratio.ZERO), Optional.empty()));
    }

    @Test
    void isOfMoneyOrUnits() {
        assertThat(STARTED.problems(RateSetting.of(Unit.of("units")).in(USD))).isEmpty();
        assertThat(STARTED.problems(RateSetting.of(Unit.money(USD)).in(USD))).isEmpty();
        assertThat(STARTED.problems(RateSetting.withoutBase()))
                .containsExactly(
                        "The rule (15 for each started package of 10) pays on a measure, and there is none (no base).\n"
                                + "Measure a sum or count of transactions.");
        assertThat(STARTED.needs()).isEmpty();
    }

    @Test
    void readsInWords() {
        assertThat(STARTED).hasToString("15 for each started package of 10");
        assertThat(COMPLETED).hasToString("10 for each completed package of 1,000, the first 500 free");
    }

    @Test
    void refusesWhatIsLessThanNothing() {
        assertRefused(
                "What is free (-1) is less than nothing.",
                "Say how much of the base pays nothing, or leave it out.",
                () -> STARTED.free(-1));
        assertNullRefused("amount", () -> PerPackage.of(null, Packages.started(1)));
        assertNullRefused("packages", () -> PerPackage.of(amount(1), null));
        assertNullRefused("free", () -> new PerPackage(amount(1), Packages.started(1), (BigDecimal) null));
    }
}
