package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.credit.Sale.CLOSED;
import static org.openspm.compensation.credit.Sale.ORDERED;
import static org.openspm.compensation.credit.Sale.PAID;
import static org.openspm.compensation.credit.Sale.PRODUCT;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.credit.Sale.SALES;
import static org.openspm.compensation.credit.Sale.SHIPPED;
import static org.openspm.compensation.credit.Sale.TAX;
import static org.openspm.compensation.credit.Sale.TOTAL;
import static org.openspm.compensation.credit.Sale.WON;
import static org.openspm.compensation.credit.Sale.ratio;
import static org.openspm.compensation.credit.Sale.sale;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.CurrencyMismatchException;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

/** What there is to be shared of a transaction's quantity. */
class CreditingQuantityTest {

    private static final Crediting<Sale> WHOLE = Crediting.of(SALES).on(CLOSED).to(REP);
    private static final Sale SALE = sale("jill");

    private static Ratio money(Crediting<Sale> crediting, Sale sale, String quantity) {
        return crediting.creditable(sale, ratio(quantity), true).quantity();
    }

    private static Ratio number(Crediting<Sale> crediting, String quantity) {
        return crediting.creditable(SALE, ratio(quantity), false).quantity();
    }

    private static Creditable.Step step(String label, String rule, String before, String after) {
        return new Creditable.Step(label, rule, ratio(before), ratio(after));
    }

    @Test
    void isTheWholeQuantityUnlessSomethingIsSaid() {
        assertThat(WHOLE.changesQuantity(true)).isFalse();
        assertThat(WHOLE.creditable(SALE, ratio("100"), true)).isEqualTo(Creditable.of(ratio("100")));
        assertThat(WHOLE.creditable(SALE, "", ratio("100"), true)).isEqualTo(Creditable.of(ratio("100")));
    }

    @Test
    void deductsInOrder() {
        Crediting<Sale> ofRest = WHOLE.deducting("franchise fee", d -> d.ofOriginal(percent(6)))
                .deducting("referral", d -> d.ofRest(percent(25)));
        assertThat(ofRest.creditable(SALE, ratio("10000"), true))
                .isEqualTo(new Creditable(
                        ratio("7050"),
                        List.of(
                                step("franchise fee", "6 % of the original", "10000", "9400"),
                                step("referral", "25 % of what is left", "9400", "7050"))));
        Crediting<Sale> ofOriginal = WHOLE.deducting("referral", d -> d.ofRest(percent(25)))
                .deducting("franchise fee", d -> d.ofOriginal(percent(6)));
        assertThat(money(ofOriginal, SALE, "10000")).isEqualTo(ratio("6900"));
    }

    @Test
    void deductsFixedAmountsAndFieldsOfMoney() {
        Crediting<Sale> crediting = WHOLE.netOf(TAX).deducting("desk fee", d -> d.amount(amount(50)));
        Sale taxed = SALE.money("tax", "100");
        assertThat(crediting.creditable(taxed, ratio("1100"), true).steps())
                .containsExactly(step("tax", "tax", "1100", "1000"), step("desk fee", "50", "1000", "950"));
        assertThat(money(crediting, SALE, "1100")).isEqualTo(ratio("1050"));
        assertThat(crediting.changesQuantity(true)).isTrue();
        assertThat(crediting.changesQuantity(false)).isFalse();
        assertThat(crediting.creditable(taxed, "", ratio("5"), false)).isEqualTo(Creditable.of(ratio("5")));
        assertThat(WHOLE.deducting("nothing", d -> d).changesQuantity(false)).isFalse();
    }

    @Test
    void deductsFromTransactionsThatFulfilACondition() {
        Crediting<Sale> crediting =
                WHOLE.deducting("referral", d -> d.ofRest(percent(25)).when(PRODUCT.is("Core")));
        assertThat(crediting.creditable(SALE, ratio("100"), true).steps()).isEmpty();
        assertThat(money(crediting, SALE.with("product", "Core"), "100")).isEqualTo(ratio("75"));
        assertThat(number(crediting, "100")).isEqualTo(ratio("100"));
        assertThat(crediting.changesQuantity(false)).isTrue();
    }

    @Test
    void takesNoMoreThanIsLeftAndGivesItBackWithARefund() {
        Crediting<Sale> crediting = WHOLE.deducting("desk fee", d -> d.amount(amount(50)));
        assertThat(money(crediting, SALE, "30")).isEqualTo(Ratio.ZERO);
        assertThat(money(crediting, SALE, "0")).isEqualTo(Ratio.ZERO);
        assertThat(money(crediting, SALE, "80")).isEqualTo(ratio("30"));
        assertThat(money(crediting, SALE, "-80")).isEqualTo(ratio("-30"));
        Crediting<Sale> twice = crediting.deducting("referral", d -> d.amount(amount(40)));
        assertThat(money(twice, SALE, "-30")).isEqualTo(Ratio.ZERO);
        assertThat(money(WHOLE.netOf(TAX), SALE.money("tax", "-100"), "-1100")).isEqualTo(ratio("-1000"));
        assertThat(money(
                        WHOLE.deducting("a", d -> d.ofRest(percent(50))).deducting("b", d -> d.ofOriginal(percent(60))),
                        SALE,
                        "100"))
                .isEqualTo(Ratio.ZERO);
    }

    @Test
    void countsCashInProportion() {
        Crediting<Sale> crediting = WHOLE.netOf(TAX).inProportion(PAID, TOTAL);
        Sale payment = SALE.money("paid", "550").money("total", "1100").money("tax", "100");
        assertThat(crediting.creditable(payment, ratio("1100"), true))
                .isEqualTo(new Creditable(
                        ratio("500"),
                        List.of(
                                step("tax", "tax", "1100", "1000"),
                                step("proportion", "paid / total = 50 %", "1000", "500"))));
        Crediting<Sale> units = WHOLE.inProportion(SHIPPED, ORDERED);
        assertThat(units.creditable(SALE.number("shipped", "1").number("ordered", "3"), Ratio.of(1, 1), false)
                        .quantity())
                .isEqualTo(Ratio.of(1, 3));
        assertThat(units.changesQuantity(false)).isTrue();
    }

    @Test
    void countsAPartOfSomeTransactions() {
        Crediting<Sale> crediting = WHOLE.at(percent(50), PRODUCT.is("Renewal")).at(percent(80), WON.isTrue());
        assertThat(money(crediting, SALE, "1000")).isEqualTo(ratio("800"));
        assertThat(crediting
                        .creditable(SALE.with("product", "Renewal"), ratio("1000"), true)
                        .steps())
                .hasSize(2)
                .last()
                .isEqualTo(step("partial credit", "at 80 % where won is true", "500", "400"));
        Crediting<Sale> rules = Crediting.of(SALES)
                .on(CLOSED)
                .at(percent(50))
                .rule("all", r -> r.to(REP).at(percent(50)));
        assertThat(money(rules, SALE, "100")).isEqualTo(ratio("25"));
        assertThat(number(rules, "4")).isEqualTo(ratio("1"));
    }

    @Test
    void countsLessOfAWindfall() {
        Crediting<Sale> crediting = WHOLE.windfall(amount(1_000), percent(50));
        assertThat(money(crediting, SALE, "1000")).isEqualTo(ratio("1000"));
        assertThat(crediting.creditable(SALE, ratio("3000"), true).steps())
                .containsExactly(step("windfall", "above 1,000 at 50 %", "3000", "2000"));
        assertThat(money(crediting, SALE, "-3000")).isEqualTo(ratio("-2000"));
        assertThat(number(crediting, "3000")).isEqualTo(ratio("3000"));
        assertThat(number(WHOLE.windfall(BigDecimal.TEN, percent(0)), "30")).isEqualTo(ratio("10"));
    }

    @Test
    void countsNoMoreThanTheCap() {
        Crediting<Sale> crediting = WHOLE.cappedAt(amount(500)).cappedAt(new BigDecimal(5));
        assertThat(crediting.creditable(SALE, ratio("800"), true).steps())
                .containsExactly(step("credit cap", "at most 500", "800", "500"));
        assertThat(money(crediting, SALE, "-800")).isEqualTo(ratio("-500"));
        assertThat(money(crediting, SALE, "500")).isEqualTo(ratio("500"));
        assertThat(number(crediting, "8")).isEqualTo(ratio("5"));
    }

    @Test
    void countsNothingBelowTheMinimum() {
        Crediting<Sale> crediting = WHOLE.minimum(amount(100)).deducting("fee", d -> d.ofRest(percent(50)));
        assertThat(crediting.creditable(SALE, ratio("99.99"), true))
                .isEqualTo(new Creditable(
                        Ratio.ZERO, List.of(step("minimum transaction", "nothing below 100", "99.99", "0"))));
        assertThat(money(crediting, SALE, "100")).isEqualTo(ratio("50"));
        assertThat(money(crediting, SALE, "-50")).isEqualTo(Ratio.ZERO);
        assertThat(number(WHOLE.minimum(BigDecimal.TEN), "9")).isEqualTo(Ratio.ZERO);
    }

    @Test
    void goesThroughAllStepsInTheStatedOrder() {
        Crediting<Sale> crediting = WHOLE.cappedAt(amount(700))
                .windfall(amount(500), percent(80))
                .at(percent(50))
                .inProportion(PAID, TOTAL)
                .deducting("fee", d -> d.ofOriginal(percent(10)))
                .minimum(amount(100));
        Sale payment = SALE.money("paid", "1").money("total", "2");
        assertThat(crediting.creditable(payment, ratio("4000"), true).steps())
                .containsExactly(
                        step("fee", "10 % of the original", "4000", "3600"),
                        step("proportion", "paid / total = 50 %", "3600", "1800"),
                        step("partial credit", "at 50 %", "1800", "900"),
                        step("windfall", "above 500 at 80 %", "900", "820"),
                        step("credit cap", "at most 700", "820", "700"));
    }

    @Test
    void convertsAmountsThatNameACurrency() {
        Crediting<Sale> crediting = WHOLE.netOf(TAX)
                .deducting("fee", d -> d.amount(Money.of(10, "EUR")))
                .deducting("desk", d -> d.amount(amount(5)))
                .cappedAt(Money.of(100, "EUR"));
        Sale taxed = SALE.with("tax", Money.of(50, "EUR"));
        assertThat(crediting
                        .creditable(taxed, "", ratio("1000"), money -> money.times(new BigDecimal(2)))
                        .steps())
                .extracting(Creditable.Step::after)
                .containsExactly(ratio("900"), ratio("880"), ratio("875"), ratio("200"));
        assertThatThrownBy(() ->
                        crediting.creditable(taxed, "", ratio("1000"), money -> money.in(Currency.getInstance("USD"))))
                .isInstanceOf(CurrencyMismatchException.class);
    }
}
