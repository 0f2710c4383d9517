package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.RuleMatching.ALL_MATCHES;
import static org.openspm.compensation.credit.RuleMatching.FIRST_MATCH;
import static org.openspm.compensation.credit.RuleMatching.MOST_SPECIFIC;
import static org.openspm.compensation.credit.Sale.CLOSED;
import static org.openspm.compensation.credit.Sale.CONTEXT;
import static org.openspm.compensation.credit.Sale.PARTNER;
import static org.openspm.compensation.credit.Sale.PRODUCT;
import static org.openspm.compensation.credit.Sale.REGION;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.credit.Sale.SALES;
import static org.openspm.compensation.credit.Sale.ratio;
import static org.openspm.compensation.credit.Sale.sale;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.core.money.Rate.percent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class RuleMatchingTest {

    private static final Crediting<Sale> RULES = Crediting.of(SALES)
            .on(CLOSED)
            .rule("core", r -> r.when(PRODUCT.is("Core")).to(REP).at(percent(50)))
            .rule("EMEA", r -> r.when(REGION.is("EMEA")).to(PARTNER))
            .rule(
                    "EMEA core",
                    r -> r.when(REGION.is("EMEA")).when(PRODUCT.is("Core")).to(ParticipantRef.participant("desk")));
    private static final Sale EMEA_CORE =
            sale("jill").with("partner", "joe").with("region", "EMEA").with("product", "Core");
    private static final Sale EMEA = EMEA_CORE.with("product", null);

    private static List<String> rules(Crediting<Sale> crediting, Sale sale) {
        return crediting.credits(sale, CONTEXT).credits().stream()
                .map(Credit::rule)
                .toList();
    }

    @Test
    void takesTheFirst() {
        assertThat(rules(RULES.matching(FIRST_MATCH), EMEA_CORE)).containsExactly("core");
        assertThat(rules(RULES.matching(FIRST_MATCH), EMEA)).containsExactly("EMEA");
        assertThat(rules(Crediting.of(SALES).on(CLOSED).rule("only", r -> r.to(REP)), EMEA))
                .containsExactly("only");
    }

    @Test
    void takesAll() {
        assertThat(rules(RULES.matching(ALL_MATCHES), EMEA_CORE)).containsExactly("core", "EMEA", "EMEA core");
        assertThat(RULES.matching(ALL_MATCHES).credits(EMEA_CORE, CONTEXT).credits())
                .extracting(Credit::participant)
                .containsExactly("jill", "joe", "desk");
    }

    @Test
    void takesTheMostSpecific() {
        assertThat(rules(RULES.matching(MOST_SPECIFIC), EMEA_CORE)).containsExactly("EMEA core");
        assertThat(rules(RULES.matching(MOST_SPECIFIC), EMEA)).containsExactly("EMEA");
        Crediting<Sale> ranked = RULES.rule(
                "house", r -> r.to(ParticipantRef.participant("house")).rank(1));
        assertThat(rules(ranked.matching(MOST_SPECIFIC), EMEA_CORE)).containsExactly("house");
        Crediting<Sale> last = RULES.rule(
                "house", r -> r.to(ParticipantRef.participant("house")).rank(-1));
        assertThat(rules(last.matching(MOST_SPECIFIC), sale("jill"))).containsExactly("house");
        assertThat(rules(last.matching(MOST_SPECIFIC), EMEA)).containsExactly("EMEA");
    }

    @Test
    void refusesATie() {
        Crediting<Sale> tied = Crediting.of(SALES)
                .on(CLOSED)
                .matching(MOST_SPECIFIC)
                .rule("all", r -> r.to(REP))
                .rule("core", r -> r.when(PRODUCT.is("Core")).to(REP))
                .rule("EMEA", r -> r.when(REGION.is("EMEA")).to(REP));
        assertThat(tied.problems()).isEmpty();
        assertThat(rules(tied, EMEA)).containsExactly("EMEA");
        assertRefused(
                "The rules (core) and (EMEA) are equally specific for (sales s1).",
                "Rank one of them higher with rank(..).",
                () -> tied.credits(EMEA_CORE, CONTEXT));
        // A third that is more specific than both settles it, wherever it stands.
        assertThat(rules(
                        tied.rule(
                                "special",
                                r -> r.when(REGION.is("EMEA").and(PRODUCT.is("Core")))
                                        .to(PARTNER)),
                        EMEA_CORE))
                .containsExactly("special");
    }

    @Test
    void passesOverWhatFulfilsNoRule() {
        assertThat(RULES.matching(FIRST_MATCH).credits(sale("jill"), CONTEXT))
                .isEqualTo(new CreditOutcome.PassedOver(
                        "no rule credits it: it fulfils none of (core), (EMEA), (EMEA core)"));
        assertThat(RULES.matching(MOST_SPECIFIC).creditable(sale("jill"), ratio("10"), true))
                .isEqualTo(Creditable.of(ratio("10")));
    }

    @Test
    void countsWhatTheRuleOfACreditSays() {
        Crediting<Sale> first = RULES.matching(FIRST_MATCH);
        assertThat(first.creditable(EMEA_CORE, ratio("100"), true).quantity()).isEqualTo(ratio("50"));
        assertThat(first.creditable(EMEA, ratio("100"), true).quantity()).isEqualTo(ratio("100"));
        Crediting<Sale> all = RULES.matching(ALL_MATCHES);
        assertThat(all.creditable(EMEA_CORE, "core", ratio("100"), false).quantity())
                .isEqualTo(ratio("50"));
        assertThat(all.creditable(EMEA_CORE, "EMEA", ratio("100"), false).quantity())
                .isEqualTo(ratio("100"));
        assertConflict(
                "The rules (core) and (EMEA) count different parts of (sales s1).",
                "Ask creditable(..) with the rule of each credit.",
                () -> all.creditable(EMEA_CORE, ratio("100"), true));
        assertRefused(
                "The rule (farmers) is not among [core, EMEA, EMEA core].",
                "Name the rule of a credit.",
                () -> all.creditable(EMEA_CORE, "farmers", Ratio.ZERO, true));
    }
}
