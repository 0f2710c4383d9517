package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.credit.Sale.ORDERED;
import static org.openspm.compensation.credit.Sale.PAID;
import static org.openspm.compensation.credit.Sale.SHIPPED;
import static org.openspm.compensation.credit.Sale.TOTAL;
import static org.openspm.compensation.credit.Sale.sale;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.openspm.core.money.CurrencyMismatchException;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.MissingValueException;

class ProportionTest {

    private static final Proportion<Sale> CASH = new Proportion.OfMoney<>(PAID, TOTAL);
    private static final Proportion<Sale> DELIVERY = new Proportion.OfNumbers<>(SHIPPED, ORDERED);

    private static Sale paid(String part, String total) {
        return sale("x").money("paid", part).money("total", total);
    }

    @Test
    void isPartOverTotal() {
        assertThat(CASH.of(paid("100", "300"))).isEqualTo(Ratio.of(1, 3));
        assertThat(CASH.of(paid("300", "300.00"))).isEqualTo(Ratio.of(1, 1));
        assertThat(CASH.of(paid("-100", "300"))).isEqualTo(Ratio.of(-1, 3));
        assertThat(new Proportion.OfMoney<>(PAID.optional(), TOTAL)
                        .of(paid("1", "300").with("paid", null)))
                .isEqualTo(Ratio.ZERO);
        assertThat(DELIVERY.of(sale("x").number("shipped", "2").number("ordered", "6")))
                .isEqualTo(Ratio.of(1, 3));
        assertThat(DELIVERY.of(sale("x").number("ordered", "6"))).isEqualTo(Ratio.ZERO);
        assertThat(CASH).hasToString("paid / total");
        assertThat(DELIVERY).hasToString("shipped / ordered");
    }

    @Test
    void refusesWhatIsNoPart() {
        assertRefused(
                "The total (total) of (sales s1) is (0), of which nothing is a part.",
                "Fill in the total, or leave the transaction out with when(..).",
                () -> CASH.of(paid("100", "0")));
        assertRefused(
                "The total (ordered) of (sales s1) is (0), of which nothing is a part.",
                "Fill in the total, or leave the transaction out with when(..).",
                () -> DELIVERY.of(sale("x").number("shipped", "2").number("ordered", "0")));
        String remedy = "Hand over at most the total; what goes beyond it is a transaction of its own.";
        assertRefused(
                "The part (paid) of (sales s1) is (110 %) of the total (total).",
                remedy, () -> CASH.of(paid("330", "300")));
        assertRefused(
                "The part (paid) of (sales s1) is (-110 %) of the total (total).",
                remedy, () -> CASH.of(paid("330", "-300")));
        assertThatThrownBy(() -> CASH.of(sale("x").money("paid", "5"))).isInstanceOf(MissingValueException.class);
        assertThatThrownBy(() -> CASH.of(paid("1", "2").with("paid", Money.of(1, "EUR"))))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("part", () -> new Proportion.OfMoney<>(null, TOTAL));
        assertNullRefused("total", () -> new Proportion.OfMoney<>(PAID, null));
        assertNullRefused("part", () -> new Proportion.OfNumbers<>(null, ORDERED));
        assertNullRefused("total", () -> new Proportion.OfNumbers<>(SHIPPED, null));
    }
}
