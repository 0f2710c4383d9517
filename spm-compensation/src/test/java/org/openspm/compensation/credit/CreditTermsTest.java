package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.credit.Sale.ACCOUNT;
import static org.openspm.compensation.credit.Sale.CLOSED;
import static org.openspm.compensation.credit.Sale.CONTEXT;
import static org.openspm.compensation.credit.Sale.ENGINEER;
import static org.openspm.compensation.credit.Sale.JULY;
import static org.openspm.compensation.credit.Sale.JUNE;
import static org.openspm.compensation.credit.Sale.PARTNER;
import static org.openspm.compensation.credit.Sale.PARTNER_SHARE;
import static org.openspm.compensation.credit.Sale.PRODUCT;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.credit.Sale.REP_SHARE;
import static org.openspm.compensation.credit.Sale.SALES;
import static org.openspm.compensation.credit.Sale.WON;
import static org.openspm.compensation.credit.Sale.sale;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.organization.Assignments;
import org.openspm.core.schema.MissingValueException;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.TextField;

/** Who is credited with which share. */
class CreditTermsTest {

    private static final Crediting<Sale> NOBODY = Crediting.of(SALES).on(CLOSED);
    private static final Crediting<Sale> SPLIT = NOBODY.to(REP, percent(60)).to(PARTNER, percent(40));
    private static final Crediting<Sale> BY_FIELDS = NOBODY.to(REP, REP_SHARE).to(PARTNER, PARTNER_SHARE);
    private static final Sale SHARED = sale("jill").with("partner", "joe");

    private static Credit credit(String participant, String role, CreditKind kind, long percent) {
        return new Credit(participant, role, kind, Ratio.of(percent, 100), JUNE, Optional.empty(), "");
    }

    private static Credit direct(String participant, long percent) {
        return credit(participant, "", CreditKind.DIRECT, percent);
    }

    private static List<Credit> credits(Crediting<Sale> crediting, Sale sale) {
        return crediting.credits(sale, CONTEXT).credits();
    }

    @Test
    void creditsOneParticipant() {
        assertThat(credits(NOBODY.to(REP), SHARED)).containsExactly(direct("jill", 100));
        assertThat(credits(NOBODY.to(REP).as("AE"), SHARED))
                .containsExactly(credit("jill", "AE", CreditKind.DIRECT, 100));
    }

    @Test
    void splitsAmongSeveral() {
        assertThat(credits(SPLIT, SHARED)).containsExactly(direct("jill", 60), direct("joe", 40));
        Share<Sale> third = Share.of(Ratio.of(1, 3));
        Crediting<Sale> thirds = NOBODY.to(ParticipantRef.in(REP), third)
                .to(ParticipantRef.in(PARTNER), third)
                .to(ParticipantRef.participant("house"), third);
        assertThat(thirds.problems()).isEmpty();
        assertThat(credits(thirds, SHARED))
                .extracting(Credit::share)
                .containsOnly(Ratio.of(1, 3))
                .hasSize(3);
    }

    @Test
    void givesOneCreditToWhoIsNamedTwiceInOneRole() {
        assertThat(credits(SPLIT, sale("jill"))).containsExactly(direct("jill", 100));
        assertThat(credits(SPLIT.as("SE"), sale("jill")))
                .containsExactly(direct("jill", 60), credit("jill", "SE", CreditKind.DIRECT, 40));
    }

    @Test
    void takesSharesFromFields() {
        assertThat(BY_FIELDS.problems()).isEmpty();
        assertThat(credits(BY_FIELDS, SHARED.number("rep share", "0.75").number("partner share", "0.25")))
                .containsExactly(direct("jill", 75), direct("joe", 25));
    }

    @Test
    void asksNobodyForAParticipantWithoutShare() {
        Sale alone = SHARED.with("partner", null).number("rep share", "1");
        assertThat(credits(BY_FIELDS, alone)).containsExactly(direct("jill", 100));
        assertThat(credits(BY_FIELDS, alone.number("partner share", "0"))).containsExactly(direct("jill", 100));
        assertThatThrownBy(() -> credits(SPLIT, alone)).isInstanceOf(MissingValueException.class);
    }

    @Test
    void refusesARowWhoseSharesDoNotTotalTheWhole() {
        Sale less = SHARED.number("rep share", "0.75").number("partner share", "0.2");
        assertRefused(
                "The split of (sales s1) totals (95 %).",
                "Give the shares of one transaction a total of 100 %, or declare freeSplit().",
                () -> credits(BY_FIELDS, less));
        assertThat(credits(BY_FIELDS.freeSplit(), less)).containsExactly(direct("jill", 75), direct("joe", 20));
        assertRefused(
                "The split of (sales s1) by the rule (all) totals (1/3).",
                "Give the shares of one transaction a total of 100 %, or declare freeSplit().",
                () -> credits(
                        NOBODY.rule("all", r -> r.splits("third", row -> List.of(Split.of("a", Ratio.of(1, 3))))),
                        SHARED));
    }

    @Test
    void needsEveryParticipantOfASplitOfTheWhole() {
        Crediting<Sale> optional = NOBODY.to(REP.optional());
        assertThatThrownBy(() -> credits(optional, sale("x").with("rep", null)))
                .isInstanceOf(MissingValueException.class)
                .hasMessageContaining("(rep) of (sales s1)");
        CreditOutcome nobody = optional.freeSplit().credits(sale("x").with("rep", null), CONTEXT);
        assertThat(nobody.reason()).contains("nobody has a share of it");
    }

    @Test
    void laysOverlayOnTop() {
        Crediting<Sale> crediting = SPLIT.overlay(ENGINEER, percent(100))
                .as("SE")
                .overlay(ParticipantRef.participant("desk"), Share.of(Rate.ONE));
        assertThat(crediting.problems()).isEmpty();
        assertThat(credits(crediting, SHARED.with("engineer", "sue")))
                .containsExactly(
                        direct("jill", 60),
                        direct("joe", 40),
                        credit("sue", "SE", CreditKind.OVERLAY, 100),
                        credit("desk", "", CreditKind.OVERLAY, 100));
        assertThat(credits(crediting, SHARED)).extracting(Credit::participant).containsExactly("jill", "joe", "desk");
        assertThat(NOBODY.overlay(ENGINEER, percent(20)).problems()).isEmpty();
    }

    @Test
    void followsAssignmentsOfTheCreditDate() {
        Assignments owners = Assignments.builder("owner")
                .assign("acme", "jill")
                .assign("acme", "joe", JULY)
                .assign("zeta", "sue", JULY)
                .build();
        Crediting<Sale> crediting = NOBODY.to(ParticipantRef.assigned(owners, ACCOUNT));
        Sale acme = sale("x").with("account", "acme");
        assertThat(credits(crediting, acme)).containsExactly(direct("jill", 100));
        assertThat(credits(crediting, acme.on(JULY)))
                .extracting(Credit::participant)
                .containsExactly("joe");
        Sale zeta = sale("x").with("account", "zeta");
        assertThatThrownBy(() -> credits(crediting, zeta))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(zeta) of (sales s1) has no owner on (2026-06-30)");
        Crediting<Sale> overlay = NOBODY.to(REP).overlay(ParticipantRef.assigned(owners, ACCOUNT), Share.of(Rate.ONE));
        assertThat(credits(overlay, zeta)).containsExactly(direct("x", 100));
    }

    @Test
    void takesSplitsFromTheHost() {
        Map<String, List<Split>> kept = Map.of(
                "s1",
                List.of(
                        Split.of("jill", percent(50)).as("AE"),
                        Split.of("joe", percent(50)),
                        Split.overlay("sue", percent(20))));
        Function<Sale, List<Split>> byId = sale -> kept.getOrDefault(sale.id(), List.of());
        Crediting<Sale> crediting = NOBODY.splits("deal splits", byId);
        assertThat(crediting.problems()).isEmpty();
        assertThat(credits(crediting, sale("x")))
                .containsExactly(
                        credit("jill", "AE", CreditKind.DIRECT, 50),
                        direct("joe", 50),
                        credit("sue", "", CreditKind.OVERLAY, 20));
        assertThat(credits(
                        NOBODY.to(REP, percent(50)).splits("half", row -> List.of(Split.of("joe", percent(50)))),
                        SHARED))
                .containsExactly(direct("jill", 50), direct("joe", 50));
        Sale unknown = new Sale("s2", sale("x").values());
        assertThatThrownBy(() -> credits(crediting, unknown)).hasMessageContaining("(sales s2) totals (0 %)");
        assertThat(crediting.freeSplit().credits(unknown, CONTEXT).reason()).contains("nobody has a share of it");
        assertRefused(
                "The splits (broken) of (sales s1) are (null).",
                "Return a list, an empty one where nobody is credited.",
                () -> credits(NOBODY.splits("broken", row -> null), SHARED));
    }

    @Test
    void tellsWhatItSays() {
        Function<Sale, List<Split>> none = row -> List.of();
        Crediting<Sale> crediting = SPLIT.as("SE")
                .splits("more", none)
                .freeSplit()
                .at(percent(50))
                .at(percent(80), PRODUCT.is("Old"))
                .when(WON.isTrue());
        assertThat(crediting.recipients())
                .containsExactly(
                        new Recipient<>(ParticipantRef.in(REP), Share.of(percent(60)), "", CreditKind.DIRECT),
                        new Recipient<>(ParticipantRef.in(PARTNER), Share.of(percent(40)), "SE", CreditKind.DIRECT));
        assertThat(crediting.customSplits()).contains(new CustomSplits<>("more", none));
        assertThat(crediting.isFreeSplit()).isTrue();
        assertThat(SPLIT.isFreeSplit()).isFalse();
        assertThat(SPLIT.customSplits()).isEmpty();
        assertThat(crediting.condition()).isEqualTo(WON.isTrue());
        assertThat(crediting.partialCredits())
                .extracting(PartialCredit::rate)
                .containsExactly(percent(50), percent(80));
        assertThat(crediting)
                .asString()
                .startsWith(
                        "sales on closed to rep 60 % to partner 40 % as SE by splits more in a free split at 50 % at 80 %"
                                + " where product")
                .endsWith(" when won is true");
    }

    @Test
    void givesARoleToSomebody() {
        assertConflict(
                "There is nobody yet to have the role (AE).",
                "Say to(..) or overlay(..) before as(..).",
                () -> NOBODY.as("AE"));
        assertRefused(
                "The role () is blank.", "Give it the name a reader of a statement knows it by.", () -> SPLIT.as(""));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("more", () -> NOBODY.when(null));
        assertNullRefused("field", () -> NOBODY.to((TextField<Sale>) null));
        assertNullRefused("share", () -> NOBODY.to(REP, (Rate) null));
        assertNullRefused("share", () -> NOBODY.to(REP, (NumberField<Sale>) null));
        assertNullRefused("participant", () -> NOBODY.to((ParticipantRef<Sale>) null));
        assertNullRefused("share", () -> NOBODY.to(ParticipantRef.in(REP), null));
        assertNullRefused("share", () -> NOBODY.overlay(REP, null));
        assertNullRefused("participant", () -> NOBODY.overlay(null, Share.of(Rate.ONE)));
        assertNullRefused("role", () -> SPLIT.as(null));
        assertNullRefused("label", () -> SPLIT.splits(null, row -> List.of()));
        assertNullRefused("function", () -> SPLIT.splits("more", null));
        assertNullRefused("rate", () -> SPLIT.at(null));
        assertNullRefused("condition", () -> SPLIT.at(percent(50), null));
    }
}
