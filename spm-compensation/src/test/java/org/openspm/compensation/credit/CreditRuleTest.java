package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.ORDERED;
import static org.openspm.compensation.credit.Sale.PARTNER;
import static org.openspm.compensation.credit.Sale.PRODUCT;
import static org.openspm.compensation.credit.Sale.REGION;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.credit.Sale.WON;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.schema.Condition;

class CreditRuleTest {

    private static final CreditRule<Sale> RULE = CreditRule.named("hunters");

    @Test
    void isAsSpecificAsItAsksFields() {
        assertThat(RULE.specificity()).isZero();
        assertThat(RULE.when(REGION.is("EMEA")).specificity()).isEqualTo(1);
        assertThat(RULE.when(REGION.is("EMEA")).when(PRODUCT.is("Core")).specificity())
                .isEqualTo(2);
        assertThat(RULE.when(ORDERED.between(BigDecimal.ONE, BigDecimal.TEN)).specificity())
                .isEqualTo(1);
        assertThat(RULE.when(REGION.is("EMEA").not()).when(REGION.isPresent()).specificity())
                .isEqualTo(1);
        assertThat(RULE.when(REGION.is("EMEA").or(PRODUCT.is("Core"))).specificity())
                .isEqualTo(1);
        assertThat(RULE.when(REGION.is("EMEA").and(PRODUCT.is("Core")).not()).specificity())
                .isEqualTo(1);
        assertThat(RULE.when(Condition.custom("is large", sale -> true))
                        .when(REGION.is("EMEA"))
                        .specificity())
                .isEqualTo(2);
    }

    @Test
    void goesByRankBeforeSpecificity() {
        CreditRule<Sale> special = RULE.when(REGION.is("EMEA"));
        assertThat(special.compareTo(RULE)).isPositive();
        assertThat(special.compareTo(RULE.rank(1))).isNegative();
        assertThat(special.compareTo(RULE.when(PRODUCT.is("Core")))).isZero();
        assertThat(RULE.rank()).isZero();
        assertThat(RULE.rank(-2).rank()).isEqualTo(-2);
    }

    @Test
    void readsInWords() {
        assertThat(RULE.to(REP, percent(60))
                        .as("AE")
                        .to(PARTNER, percent(40))
                        .when(WON.isTrue())
                        .rank(3))
                .hasToString("hunters: to rep 60 % as AE to partner 40 % when won is true ranked 3");
        assertThat(RULE.name()).isEqualTo("hunters");
    }

    @Test
    void isEqualByWhatItSays() {
        CreditRule<Sale> rule = RULE.to(REP).when(WON.isTrue());
        CreditRule<Sale> same = RULE.when(WON.isTrue()).to(REP);
        assertThat(rule).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(rule)
                .isNotEqualTo(rule.rank(1))
                .isNotEqualTo(RULE.to(REP))
                .isNotEqualTo(CreditRule.<Sale>named("farmers").to(REP).when(WON.isTrue()))
                .isNotEqualTo("hunters");
    }

    @Test
    void refusesABlankName() {
        assertRefused(
                "The rule ( ) is blank.",
                "Give it the name a reader of a statement knows it by.",
                () -> CreditRule.named(" "));
        assertNullRefused("name", () -> CreditRule.named(null));
    }
}
