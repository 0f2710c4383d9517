package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.openspm.compensation.credit.Sale.CLOSED;
import static org.openspm.compensation.credit.Sale.CONTEXT;
import static org.openspm.compensation.credit.Sale.ENGINEER;
import static org.openspm.compensation.credit.Sale.JULY;
import static org.openspm.compensation.credit.Sale.JUNE;
import static org.openspm.compensation.credit.Sale.PAID;
import static org.openspm.compensation.credit.Sale.PARTNER;
import static org.openspm.compensation.credit.Sale.PRODUCT;
import static org.openspm.compensation.credit.Sale.RELEASED;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.credit.Sale.REP_SHARE;
import static org.openspm.compensation.credit.Sale.SALES;
import static org.openspm.compensation.credit.Sale.TAX;
import static org.openspm.compensation.credit.Sale.TOTAL;
import static org.openspm.compensation.credit.Sale.WON;
import static org.openspm.compensation.credit.Sale.sale;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.MissingValueException;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;

class CreditingTest {

    private static final Crediting<Sale> WHOLE = Crediting.of(SALES).on(CLOSED).to(REP);
    private static final Crediting<Sale> SPLIT =
            Crediting.of(SALES).on(CLOSED).to(REP, percent(60)).to(PARTNER, percent(40));
    private static final Sale SHARED = sale("jill").with("partner", "joe");

    private static Credit rolledUp(String participant, String role, String source, long percent) {
        return new Credit(
                participant, role, CreditKind.ROLLED_UP, Ratio.of(percent, 100), JUNE, Optional.of(source), "");
    }

    private static List<Credit> rolledUp(Crediting<Sale> crediting, Sale sale) {
        return crediting.credits(sale, CONTEXT).credits().stream()
                .filter(credit -> credit.kind() == CreditKind.ROLLED_UP)
                .toList();
    }

    @Test
    void passesOverWhatIsNotEligible() {
        Crediting<Sale> won = WHOLE.when(WON.isTrue()).when(PRODUCT.isMissing());
        assertThat(won.credits(SHARED, CONTEXT).credits()).hasSize(1);
        assertThat(won.credits(SHARED.with("won", false), CONTEXT).reason())
                .contains("it does not fulfil (won is true and product is missing)");
        assertThat(won.credits(SHARED.with("product", "Core"), CONTEXT)).isInstanceOf(CreditOutcome.PassedOver.class);
    }

    @Test
    void tellsDirectCreditsFirstThenOverlaysThenRolledUpOnes() {
        Crediting<Sale> crediting = Crediting.of(SALES)
                .on(CLOSED)
                .rollingUp(RollUp.DIRECT_MANAGER)
                .overlay(ENGINEER, percent(30))
                .to(REP);
        assertThat(crediting.credits(SHARED.with("engineer", "eve"), CONTEXT).credits())
                .extracting(Credit::participant, Credit::kind)
                .containsExactly(
                        tuple("jill", CreditKind.DIRECT),
                        tuple("eve", CreditKind.OVERLAY),
                        tuple("sam", CreditKind.ROLLED_UP));
    }

    @Test
    void creditsAnOnlyRecipientInTheKindAndShareItSays() {
        Sale helped = SHARED.with("engineer", "eve");
        Crediting<Sale> dated = Crediting.of(SALES).on(CLOSED);
        assertThat(dated.overlay(ENGINEER, percent(100))
                        .credits(helped, CONTEXT)
                        .credits())
                .containsExactly(new Credit("eve", "", CreditKind.OVERLAY, Ratio.of(1, 1), JUNE, Optional.empty(), ""));
        assertThat(dated.to(REP, percent(60))
                        .freeSplit()
                        .credits(helped, CONTEXT)
                        .credits())
                .containsExactly(new Credit("jill", "", CreditKind.DIRECT, Ratio.of(3, 5), JUNE, Optional.empty(), ""));
    }

    @Test
    void refusesARowWithoutDate() {
        assertThatThrownBy(() -> WHOLE.credits(SHARED.with("closed", null), CONTEXT))
                .isInstanceOf(MissingValueException.class)
                .hasMessageContaining("(closed) of (sales s1)");
        assertThatThrownBy(() -> SPLIT.credits(SHARED.with("closed", null), CONTEXT))
                .isInstanceOf(MissingValueException.class);
        assertConflict(
                "The crediting of (sales) names no credit date.",
                "Say on(..) with a date field.",
                () -> Crediting.of(SALES).to(REP).credits(SHARED, CONTEXT));
    }

    @Test
    void rollsUpTheShareOfEachBelow() {
        assertThat(rolledUp(WHOLE.rollingUp(RollUp.DIRECT_MANAGER), SHARED))
                .containsExactly(rolledUp("sam", "", "jill", 100));
        assertThat(rolledUp(SPLIT.rollingUp(RollUp.ALL_MANAGERS), SHARED))
                .containsExactly(
                        rolledUp("sam", "", "jill", 60),
                        rolledUp("ann", "", "jill", 60),
                        rolledUp("bob", "", "jill", 60),
                        rolledUp("sam", "", "joe", 40),
                        rolledUp("ann", "", "joe", 40),
                        rolledUp("bob", "", "joe", 40));
        assertThat(rolledUp(WHOLE.rollingUp(RollUp.ALL_MANAGERS), sale("bob"))).isEmpty();
    }

    @Test
    void rollsUpToLevels() {
        assertThat(rolledUp(WHOLE.rollingUp(RollUp.upTo(2)), SHARED))
                .extracting(Credit::participant)
                .containsExactly("sam", "ann");
        assertThat(rolledUp(WHOLE.rollingUp(RollUp.exactly(2).as("director")), SHARED))
                .containsExactly(rolledUp("ann", "director", "jill", 100));
        assertThat(rolledUp(WHOLE.rollingUp(RollUp.exactly(5)), SHARED)).isEmpty();
    }

    @Test
    void rollsUpByTheLinesOfTheCreditDate() {
        assertThat(rolledUp(WHOLE.rollingUp(RollUp.ALL_MANAGERS), SHARED.on(JULY)))
                .extracting(Credit::participant)
                .containsExactly("kim");
    }

    @Test
    void rollsUpAlongSeveralHierarchiesEachInItsRole() {
        Crediting<Sale> crediting = SPLIT.rollingUp(RollUp.DIRECT_MANAGER.as("manager"))
                .rollingUp(RollUp.ALL_MANAGERS.along("products").as("product manager"));
        assertThat(crediting.problems()).isEmpty();
        assertThat(rolledUp(crediting, SHARED))
                .containsExactly(
                        rolledUp("sam", "manager", "jill", 60),
                        rolledUp("sam", "manager", "joe", 40),
                        rolledUp("pia", "product manager", "jill", 60),
                        rolledUp("pia", "product manager", "joe", 40));
        assertThat(crediting.hierarchies()).containsExactly("products");
        assertThatThrownBy(() ->
                        WHOLE.rollingUp(RollUp.ALL_MANAGERS.along("regions")).credits(SHARED, CONTEXT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("(regions)");
    }

    @Test
    void rollsUpOverlaysIfAsked() {
        Crediting<Sale> crediting = WHOLE.overlay(ENGINEER, percent(30)).as("SE");
        Sale helped = SHARED.with("engineer", "joe");
        assertThat(rolledUp(crediting.rollingUp(RollUp.DIRECT_MANAGER), helped))
                .containsExactly(rolledUp("sam", "", "jill", 100));
        assertThat(rolledUp(crediting.rollingUp(RollUp.DIRECT_MANAGER.withOverlays()), helped))
                .containsExactly(rolledUp("sam", "", "jill", 100), rolledUp("sam", "", "joe", 30));
    }

    @Test
    void rollsUpOneCreditFromWhoHasTwoRoles() {
        Crediting<Sale> roles = SPLIT.as("SE").rollingUp(RollUp.DIRECT_MANAGER);
        assertThat(rolledUp(roles, sale("jill"))).containsExactly(rolledUp("sam", "", "jill", 100));
    }

    @Test
    void saysWhenThereAreOnlyFieldsToAsk() {
        assertThat(List.of(
                        WHOLE.when(WON.isTrue()).as("AE"),
                        WHOLE.at(percent(50)),
                        Crediting.of(SALES).to(REP, percent(100)),
                        Crediting.of(SALES).to(REP, REP_SHARE)))
                .extracting(crediting -> crediting.soleRecipients().get(0).participant())
                .containsOnly(ParticipantRef.in(REP));
        assertThat(SPLIT.soleRecipients()).hasSize(2);
        assertThat(List.of(
                        WHOLE.freeSplit(),
                        WHOLE.rollingUp(RollUp.ALL_MANAGERS),
                        WHOLE.heldUnless(WON.isTrue()),
                        WHOLE.overlay(PARTNER, percent(10)),
                        WHOLE.splits("more", row -> List.of()),
                        Crediting.of(SALES),
                        Crediting.of(SALES).overlay(REP, percent(100)),
                        Crediting.of(SALES).to(ParticipantRef.participant("house")),
                        Crediting.of(SALES).rule("all", r -> r.to(REP))))
                .allMatch(crediting -> crediting.soleRecipients().isEmpty());
    }

    @Test
    void tellsItsKindsAndRoles() {
        assertThat(WHOLE.kinds()).containsExactly(CreditKind.DIRECT);
        assertThat(WHOLE.roles()).isEmpty();
        Crediting<Sale> rules = Crediting.of(SALES)
                .rule("a", r -> r.overlay(REP, percent(20)).as("SE"))
                .rule("b", r -> r.to(REP).as("AE"))
                .rollingUp(RollUp.ALL_MANAGERS.as("manager"));
        assertThat(rules.kinds()).containsExactly(CreditKind.DIRECT, CreditKind.OVERLAY, CreditKind.ROLLED_UP);
        assertThat(rules.roles()).containsExactly("AE", "SE", "manager");
        assertThat(Crediting.of(SALES).splits("own", row -> List.of()).kinds())
                .containsExactly(CreditKind.DIRECT, CreditKind.OVERLAY);
        assertThat(WHOLE.hierarchies()).isEmpty();
    }

    @Test
    void tellsWhatItSays() {
        Crediting<Sale> crediting = WHOLE.deducting("fee", d -> d.ofOriginal(percent(6)))
                .netOf(TAX)
                .inProportion(PAID, TOTAL)
                .windfall(amount(1_000), percent(50))
                .windfall(BigDecimal.TEN, percent(20))
                .cappedAt(amount(2_000))
                .cappedAt(BigDecimal.valueOf(20))
                .minimum(amount(100))
                .minimum(BigDecimal.ONE)
                .heldUnless(WON.isTrue())
                .heldUntil(RELEASED)
                .rollingUp(RollUp.ALL_MANAGERS);
        assertThat(crediting.problems()).isEmpty();
        assertThat(crediting.schema()).isEqualTo(SALES);
        assertThat(crediting.date()).contains(CLOSED);
        assertThat(crediting.deductions()).extracting(Deduction::label).containsExactly("fee", "tax");
        assertThat(crediting.proportion()).contains(new Proportion.OfMoney<>(PAID, TOTAL));
        assertThat(crediting.windfalls()).hasSize(2);
        assertThat(crediting.caps()).hasSize(2);
        assertThat(crediting.minimums()).hasSize(2);
        assertThat(crediting.holds())
                .containsExactly(
                        new Hold.Unless<>(WON.isTrue()), new Hold.Until<>(RELEASED, ReleaseDating.ON_RELEASE_DATE));
        assertThat(crediting.rollUps()).containsExactly(RollUp.ALL_MANAGERS);
        assertThat(crediting)
                .hasToString("sales on closed to rep 100 %, nothing below 100, nothing below 1,"
                        + " less fee 6 % of the original, less tax tax, in proportion paid / total,"
                        + " windfall above 1,000 at 50 %, windfall above 10 at 20 %, capped at 2,000, capped at 20,"
                        + " held unless won is true, held until released, rolling up to all managers");
        Crediting<Sale> rules = Crediting.of(SALES).rule("a", r -> r.to(REP)).matching(RuleMatching.FIRST_MATCH);
        assertThat(rules).hasToString("sales on no date FIRST_MATCH [a: to rep 100 %]");
        assertThat(rules.rules()).extracting(CreditRule::name).containsExactly("a");
        assertThat(rules.matching()).contains(RuleMatching.FIRST_MATCH);
        assertThat(WHOLE.matching()).isEmpty();
        assertThat(Crediting.of(SALES).rule("a", r -> r.to(REP))).hasToString("sales on no date [a: to rep 100 %]");
    }

    @Test
    void saysTheLastBoundOfAKind() {
        assertThat(WHOLE.cappedAt(amount(1)).cappedAt(amount(2)).caps())
                .containsExactly(new CreditBound.OfMoney(amount(2)));
        assertThat(WHOLE.windfall(amount(1), percent(5))
                        .windfall(amount(2), percent(6))
                        .windfalls())
                .containsExactly(new Windfall(new CreditBound.OfMoney(amount(2)), percent(6)));
    }

    @Test
    void isEqualByWhatItSays() {
        Crediting<Sale> same = Crediting.of(SALES).to(REP).on(CLOSED);
        assertThat(same).isEqualTo(WHOLE).hasSameHashCodeAs(WHOLE);
        assertThat(List.of(
                        Crediting.of(SALES).to(REP),
                        SPLIT,
                        WHOLE.as("AE"),
                        WHOLE.freeSplit(),
                        WHOLE.when(WON.isTrue()),
                        WHOLE.at(percent(50)),
                        WHOLE.rollingUp(RollUp.DIRECT_MANAGER),
                        WHOLE.netOf(TAX),
                        WHOLE.heldUntil(RELEASED),
                        WHOLE.matching(RuleMatching.FIRST_MATCH)))
                .doesNotHaveDuplicates()
                .doesNotContain(WHOLE);
        assertThat(WHOLE).isNotEqualTo("a crediting");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("schema", () -> Crediting.of(null));
        assertNullRefused("field", () -> WHOLE.on(null));
        assertNullRefused("name", () -> WHOLE.rule(null, r -> r));
        assertNullRefused("rule", () -> WHOLE.rule("a", null));
        assertNullRefused("rule", () -> WHOLE.rule("a", r -> null));
        assertNullRefused("how", () -> WHOLE.matching(null));
        assertNullRefused("how", () -> WHOLE.rollingUp(null));
        assertNullRefused("condition", () -> WHOLE.heldUnless(null));
        assertNullRefused("release", () -> WHOLE.heldUntil(null));
        assertNullRefused("dating", () -> WHOLE.heldUntil(RELEASED, null));
        assertNullRefused("label", () -> WHOLE.deducting(null, d -> d));
        assertNullRefused("deduction", () -> WHOLE.deducting("fee", null));
        assertNullRefused("deduction", () -> WHOLE.deducting("fee", d -> null));
        assertNullRefused("field", () -> WHOLE.netOf(null));
        assertNullRefused("part", () -> WHOLE.inProportion(null, TOTAL));
        assertNullRefused("part", () -> WHOLE.inProportion((NumberField<Sale>) null, (NumberField<Sale>) null));
        assertNullRefused("total", () -> WHOLE.inProportion(PAID, (MoneyField<Sale>) null));
        assertNullRefused("amount", () -> WHOLE.cappedAt((Amount) null));
        assertNullRefused("number", () -> WHOLE.cappedAt((BigDecimal) null));
        assertNullRefused("amount", () -> WHOLE.minimum((Amount) null));
        assertNullRefused("number", () -> WHOLE.minimum((BigDecimal) null));
        assertNullRefused("amount", () -> WHOLE.windfall((Amount) null, percent(5)));
        assertNullRefused("number", () -> WHOLE.windfall((BigDecimal) null, percent(5)));
        assertNullRefused("at", () -> WHOLE.windfall(amount(5), null));
        assertNullRefused("context", () -> WHOLE.credits(SHARED, null));
        assertNullRefused("quantity", () -> WHOLE.creditable(SHARED, null, true));
        assertNullRefused("quantity", () -> WHOLE.creditable(SHARED, "", null, true));
        assertNullRefused("rule", () -> WHOLE.creditable(SHARED, null, Ratio.ZERO, true));
        assertNullRefused("rule", () -> WHOLE.creditable(SHARED, null, Ratio.ZERO, money -> money));
        assertNullRefused("amount", () -> WHOLE.creditable(SHARED, "", null, money -> money));
        assertNullRefused("conversion", () -> WHOLE.creditable(SHARED, "", Ratio.ZERO, null));
        assertNullRefused("currency", () -> WHOLE.currencyProblems(null));
    }
}
