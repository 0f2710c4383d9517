package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.ACCOUNT;
import static org.openspm.compensation.credit.Sale.CLOSED;
import static org.openspm.compensation.credit.Sale.PARTNER;
import static org.openspm.compensation.credit.Sale.REGION;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.credit.Sale.REP_SHARE;
import static org.openspm.compensation.credit.Sale.SALES;
import static org.openspm.compensation.credit.Sale.TAX;
import static org.openspm.compensation.credit.Sale.WON;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Money;
import org.openspm.core.organization.Assignments;
import org.openspm.core.schema.Schema;

/** What keeps a crediting from being used is said all at once. */
class CreditingProblemsTest {

    private static final Crediting<Sale> NOBODY = Crediting.of(SALES).on(CLOSED);
    private static final Crediting<Sale> WHOLE = NOBODY.to(REP);
    private static final String TOTAL_REMEDY =
            "\nGive the shares of one transaction a total of 100 %, or declare freeSplit().";

    @Test
    void saysAllThatIsMissing() {
        assertThat(Crediting.of(Schema.of("orders", Sale.class)).problems())
                .containsExactly(
                        "The schema (orders) does not tell its transactions apart.\n"
                                + "Say identifiedBy(..) when describing it.",
                        "The crediting of (orders) names no credit date.\nSay on(..) with a date field.",
                        "The crediting of (orders) credits nobody.\n"
                                + "Say to(..) with the field that names the participant.");
        assertThat(WHOLE.problems()).isEmpty();
    }

    @Test
    void refusesSplitsThatCannotTotalTheWhole() {
        assertThat(NOBODY.to(REP, percent(60)).to(PARTNER, percent("40.5")).problems())
                .containsExactly("The crediting of (sales) has a split that totals (100.5 %)." + TOTAL_REMEDY);
        assertThat(NOBODY.to(REP, percent(60)).problems())
                .containsExactly("The crediting of (sales) has a split that totals (60 %)." + TOTAL_REMEDY);
        assertThat(NOBODY.to(REP, percent(110)).to(PARTNER, REP_SHARE).problems())
                .containsExactly("The crediting of (sales) has a split that totals (110 %)." + TOTAL_REMEDY);
        assertThat(NOBODY.to(REP, percent(60)).to(PARTNER, REP_SHARE).problems())
                .isEmpty();
        assertThat(NOBODY.to(REP, percent(100)).to(PARTNER, REP_SHARE).problems())
                .isEmpty();
        assertThat(NOBODY.to(REP, percent(60)).freeSplit().problems()).isEmpty();
        assertThat(WHOLE.overlay(PARTNER, percent(150)).problems()).isEmpty();
    }

    @Test
    void refusesSharesAndPartsThatAreNone() {
        String remedy = "\nGive a share of more than zero, or leave it out.";
        assertThat(WHOLE.to(PARTNER, percent(0)).overlay(PARTNER, percent(-5)).problems())
                .containsExactly(
                        "The crediting of (sales) gives (partner) the share (0 %)." + remedy,
                        "The crediting of (sales) gives (partner) the share (-5 %)." + remedy);
        String partial = "\nUse more than zero; leave transactions that do not count out with when(..).";
        assertThat(WHOLE.at(percent(0)).problems())
                .containsExactly("The crediting of (sales) counts transactions at (0 %)." + partial);
        assertThat(NOBODY.rule("a", r -> r.to(REP).at(percent(-1), WON.isTrue()))
                        .problems())
                .containsExactly("The rule (a) of (sales) counts transactions at (-1 %)." + partial);
    }

    @Test
    void allowsDeductionsOfMoreThanNothingUpToAll() {
        assertThat(WHOLE.deducting("fee", d -> d.ofOriginal(percent(100))).problems())
                .isEmpty();
        assertThat(WHOLE.deducting("fee", d -> d.ofRest(percent(100))).problems())
                .isEmpty();
        assertThat(WHOLE.deducting("fee", d -> d.ofOriginal(percent(60)))
                        .deducting("tax", d -> d.ofOriginal(percent(40)))
                        .problems())
                .isEmpty();
        String remedy = "\nDeduct more than zero, and of a percentage at most 100 %.";
        assertThat(WHOLE.deducting("fee", d -> d.amount(amount(0))).problems())
                .containsExactly("The crediting of (sales) deducts (fee 0)." + remedy);
        assertThat(WHOLE.deducting("fee", d -> d.ofRest(percent(0))).problems())
                .containsExactly("The crediting of (sales) deducts (fee 0 % of what is left)." + remedy);
    }

    @Test
    void refusesRulesThatCannotBe() {
        assertThat(NOBODY.rule("a", r -> r.when(WON.isTrue()))
                        .rule("a", r -> r.to(REP, percent(50)).rank(2))
                        .problems())
                .containsExactly(
                        "The crediting of (sales) does not say which of its rules [a, a] apply.\n"
                                + "Say matching(..) with FIRST_MATCH, ALL_MATCHES or MOST_SPECIFIC.",
                        "The rule (a) of (sales) credits nobody.\nSay to(..) with the field that names the participant.",
                        "The crediting of (sales) has two rules (a).\nGive each rule a name of its own.",
                        "The rule (a) of (sales) has a split that totals (50 %)." + TOTAL_REMEDY,
                        "The rule (a) of (sales) is ranked (2), which only the most specific match asks.\n"
                                + "Say matching(MOST_SPECIFIC), or leave rank(..) out.");
        assertThat(WHOLE.rule("a", r -> r.to(REP)).problems())
                .containsExactly("The crediting of (sales) credits (to rep 100 %) beside its rules [a].\n"
                        + "Let each rule say whom it credits, or add a rule for it.");
        assertThat(NOBODY.freeSplit().rule("a", r -> r.to(REP)).problems())
                .containsExactly("The crediting of (sales) credits (in a free split) beside its rules [a].\n"
                        + "Let each rule say whom it credits, or add a rule for it.");
        assertThat(WHOLE.matching(RuleMatching.ALL_MATCHES).problems())
                .containsExactly("The crediting of (sales) says which rules apply (ALL_MATCHES) and has none.\n"
                        + "State them with rule(..), or leave matching(..) out.");
    }

    @Test
    void refusesRulesThatStandInEachOthersWay() {
        Crediting<Sale> rules = NOBODY.rule("all", r -> r.to(REP))
                .rule("EMEA", r -> r.when(REGION.is("EMEA")).to(PARTNER))
                .rule("EMEA again", r -> r.when(REGION.is("EMEA")).to(REP));
        String remedy = "\nState the special rule first, or leave this one out.";
        assertThat(rules.matching(RuleMatching.FIRST_MATCH).problems())
                .containsExactly(
                        "The rule (EMEA) of (sales) credits nothing: (all) before it takes all it could." + remedy,
                        "The rule (EMEA again) of (sales) credits nothing: (all) before it takes all it could."
                                + remedy);
        assertThat(rules.matching(RuleMatching.MOST_SPECIFIC).problems())
                .singleElement()
                .asString()
                .startsWith("The rule (EMEA again) of (sales) is as specific as (EMEA): both say (region ")
                .endsWith(".\nRank one of them higher with rank(..).");
        assertThat(rules.matching(RuleMatching.ALL_MATCHES).problems()).isEmpty();
    }

    @Test
    void refusesTwoRollUpsInOneRole() {
        assertThat(WHOLE.rollingUp(RollUp.ALL_MANAGERS)
                        .rollingUp(RollUp.ALL_MANAGERS.along("products"))
                        .problems())
                .containsExactly("The crediting of (sales) rolls up twice in the role ().\n"
                        + "Give each hierarchy a role of its own with as(..).");
    }

    @Test
    void refusesDeductionsThatCannotBe() {
        String remedy = "\nDeduct more than zero, and of a percentage at most 100 %.";
        assertThat(WHOLE.deducting("a", d -> d)
                        .deducting("b", d -> d.ofOriginal(percent(0)))
                        .deducting("b", d -> d.ofRest(percent(101)))
                        .deducting("c", d -> d.amount(amount(-1)))
                        .problems())
                .containsExactly(
                        "The crediting of (sales) does not say how much is taken for (a).\n"
                                + "Say ofOriginal(..), ofRest(..), amount(..) or field(..).",
                        "The crediting of (sales) deducts (b 0 % of the original)." + remedy,
                        "The crediting of (sales) has two deductions (b).\nGive each a label of its own.",
                        "The crediting of (sales) deducts (b 101 % of what is left)." + remedy,
                        "The crediting of (sales) deducts (c -1)." + remedy);
        assertThat(WHOLE.deducting("a", d -> d.ofOriginal(percent(60)))
                        .deducting("b", d -> d.ofOriginal(percent(50)))
                        .problems())
                .containsExactly("The crediting of (sales) deducts (110 %) of the original.\n"
                        + "Deduct at most 100 %, or say ofRest(..).");
        assertThat(WHOLE.deducting("a", d -> d.ofOriginal(percent(60)).when(WON.isTrue()))
                        .deducting("b", d -> d.ofOriginal(percent(50)))
                        .problems())
                .isEmpty();
    }

    @Test
    void refusesBoundsThatBoundNothing() {
        String remedy = "\nUse a minimum and a cap of more than zero.";
        assertThat(WHOLE.minimum(amount(0)).cappedAt(new BigDecimal(-5)).problems())
                .containsExactly(
                        "The crediting of (sales) bounds a transaction at (0)." + remedy,
                        "The crediting of (sales) bounds a transaction at (-5)." + remedy);
        String windfall = "\nCount less than 100 %, but not less than 0 %, above a bound of more than zero.";
        assertThat(WHOLE.windfall(amount(0), percent(50)).problems())
                .containsExactly("The crediting of (sales) has the windfall rule (above 0 at 50 %)." + windfall);
        assertThat(WHOLE.windfall(amount(5), percent(100)).problems())
                .containsExactly("The crediting of (sales) has the windfall rule (above 5 at 100 %)." + windfall);
        assertThat(WHOLE.windfall(amount(5), percent(-1)).problems())
                .containsExactly("The crediting of (sales) has the windfall rule (above 5 at -1 %)." + windfall);
        assertThat(WHOLE.windfall(amount(5), percent(0)).problems()).isEmpty();
    }

    @Test
    void refusesFieldsOfAnotherSchema() {
        Schema<Sale> orders = Schema.of("orders", Sale.class).identifiedBy(Sale::id);
        Assignments owners = Assignments.builder("owner").build();
        String problem = "The crediting of (orders) asks the field (%s) of (sales).\nUse a field of (orders).";
        assertThat(Crediting.of(orders)
                        .on(CLOSED)
                        .to(REP, REP_SHARE)
                        .overlay(ParticipantRef.assigned(owners, ACCOUNT), Share.of(percent(5)))
                        .heldUntil(Sale.RELEASED)
                        .netOf(TAX)
                        .inProportion(Sale.PAID, Sale.TOTAL)
                        .problems())
                .containsExactlyElementsOf(
                        List.of("closed", "rep", "rep share", "account", "released", "tax", "paid", "total").stream()
                                .map(problem::formatted)
                                .toList());
    }

    @Test
    void refusesAmountsOfAnotherCurrencyThanThePlans() {
        Currency usd = Currency.getInstance("USD");
        Crediting<Sale> euros = WHOLE.deducting("fee", d -> d.amount(Money.of(1, "EUR")))
                .minimum(Money.of(2, "EUR"))
                .windfall(Money.of(3, "EUR"), percent(5))
                .cappedAt(Money.of(4, "EUR"));
        assertThat(euros.problems()).isEmpty();
        assertThat(euros.currencyProblems(usd))
                .hasSize(4)
                .contains(
                        "The crediting of (sales) names the amount (EUR 1.00), which is not in the plan's currency (USD).\n"
                                + "State it in that currency.");
        assertThat(euros.currencyProblems(Currency.getInstance("EUR"))).isEmpty();
        assertThat(WHOLE.cappedAt(amount(4))
                        .cappedAt(BigDecimal.TEN)
                        .deducting("tax", d -> d.field(TAX))
                        .deducting("fee", d -> d)
                        .currencyProblems(usd))
                .isEmpty();
    }
}
