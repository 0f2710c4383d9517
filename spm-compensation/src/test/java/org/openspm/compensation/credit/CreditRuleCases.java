package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.CreditCases.assertEqual;
import static org.openspm.compensation.credit.CreditCases.credited;
import static org.openspm.compensation.credit.CreditCases.names;
import static org.openspm.compensation.credit.CreditCases.number;
import static org.openspm.compensation.credit.CreditCases.rate;
import static org.openspm.compensation.credit.Sale.CLOSED;
import static org.openspm.compensation.credit.Sale.CONTEXT;
import static org.openspm.compensation.credit.Sale.ORDERED;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.credit.Sale.SALES;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.TextField;

/** Published cases of rules that compete for a transaction; the commission of each is what its rule counts of the sale. */
final class CreditRuleCases {

    /** From the lowest to the highest, as the peer declares them. */
    private static final List<String> PRIORITIES = List.of(
            "DEFAULT", "CUSTOMER_TIER", "TERRITORY", "PRODUCT_CATEGORY", "CUSTOMER_SPECIFIC", "PROJECT_SPECIFIC");

    /** From the widest to the narrowest. */
    private static final List<String> SCOPES = List.of("global", "category", "product", "variant");

    private CreditRuleCases() {}

    /** The matching rule of the highest priority alone; a sale on a bound is inside. */
    static void byPriority(JsonNode in, JsonNode out) {
        JsonNode context = in.get("context");
        Crediting<Sale> crediting = Crediting.of(SALES).on(CLOSED).matching(RuleMatching.MOST_SPECIFIC);
        for (JsonNode rule : in.get("rules")) {
            Condition<Sale> condition = Condition.always();
            if (rule.hasNonNull("min_sale")) {
                condition = condition.and(
                        ORDERED.atLeast(new BigDecimal(rule.get("min_sale").asText())));
            }
            if (rule.hasNonNull("max_sale")) {
                condition = condition.and(
                        ORDERED.atMost(new BigDecimal(rule.get("max_sale").asText())));
            }
            if (rule.has("match")) {
                for (String field : names(rule.get("match"))) {
                    condition = condition.and(
                            text(field).is(rule.get("match").get(field).asText()));
                }
            }
            Condition<Sale> asked = condition;
            crediting = crediting.rule(
                    "rule " + crediting.rules().size(),
                    r -> r.when(asked)
                            .to(REP)
                            .at(rate(rule.get("rate_pct")))
                            .rank(PRIORITIES.indexOf(rule.get("priority").asText())));
        }
        Sale sale = Sale.sale("rep").number("ordered", context.get("sale").asText());
        for (String field : names(context)) {
            sale = sale.with(field, context.get(field).asText());
        }
        boolean isCredited = !crediting.credits(sale, CONTEXT).credits().isEmpty();
        assertEqual(isCredited ? credited(crediting, sale, context.get("sale")) : Ratio.ZERO, out.get("commission"));
    }

    private static TextField<Sale> text(String name) {
        return SALES.text(name, sale -> (String) sale.values().get(name)).optional();
    }

    /** The line of the lowest sequence number. */
    static void bySequence(JsonNode in, JsonNode out) {
        List<JsonNode> lines = new ArrayList<>();
        in.get("lines").forEach(lines::add);
        lines.sort(Comparator.comparingInt(line -> line.get("seq").asInt()));
        Crediting<Sale> crediting = Crediting.of(SALES).on(CLOSED).matching(RuleMatching.FIRST_MATCH);
        for (JsonNode line : lines) {
            Condition<Sale> matches = in.get("both_match").asBoolean() ? Condition.always() : Condition.never();
            crediting = crediting.rule(
                    line.get("seq").asText(), r -> r.when(matches).to(REP).at(rate(line.get("rate_pct"))));
        }
        Ratio whole = Ratio.of(100, 1);
        assertEqual(crediting.creditable(Sale.sale("rep"), whole, true).quantity(), out.get("rate_pct"));
    }

    /** The rule of the narrowest scope that matches; one that pays a fixed amount is only found here, and paid elsewhere. */
    static void byScope(JsonNode in, JsonNode out) {
        int matching = SCOPES.indexOf(in.get("matching").asText().split(" ", -1)[0]);
        Crediting<Sale> crediting = Crediting.of(SALES).on(CLOSED).matching(RuleMatching.MOST_SPECIFIC);
        for (JsonNode rule : in.get("rules")) {
            String scope = rule.get("scope").asText();
            crediting = crediting.rule(scope, r -> {
                CreditRule<Sale> ranked =
                        r.to(REP).rank(SCOPES.indexOf(scope)).when(ORDERED.atLeast(SCOPES.indexOf(scope)));
                return rule.has("rate_pct") ? ranked.at(rate(rule.get("rate_pct"))) : ranked;
            });
        }
        Sale sale = Sale.sale("rep").number("ordered", Integer.toString(matching));
        Credit credit = crediting.credits(sale, CONTEXT).credits().get(0);
        assertThat(credit.rule()).isEqualTo(SCOPES.get(matching));
        JsonNode won = rule(in.get("rules"), credit.rule());
        Ratio price = number(in.get("price")).times(number(in.get("qty")));
        assertEqual(
                won.has("fixed")
                        ? number(won.get("fixed"))
                        : crediting.creditable(sale, price, true).quantity(),
                out.get("commission"));
    }

    private static JsonNode rule(JsonNode rules, String scope) {
        for (JsonNode rule : rules) {
            if (rule.get("scope").asText().equals(scope)) {
                return rule;
            }
        }
        throw new AssertionError(scope);
    }

    /** The first rule that matches, and what is left for the rest. */
    static void inOrder(JsonNode in, JsonNode out) {
        Crediting<Sale> crediting = Crediting.of(SALES).on(CLOSED).matching(RuleMatching.FIRST_MATCH);
        for (JsonNode rule : in.get("rules_in_order")) {
            Condition<Sale> condition = Condition.always();
            for (String field : names(rule)) {
                if (!field.equals("rate_pct")) {
                    condition = condition.and(text(field).is(rule.get(field).asText()));
                }
            }
            Condition<Sale> asked = condition;
            crediting = crediting.rule(
                    "rule " + crediting.rules().size(),
                    r -> r.when(asked).to(REP).at(rate(rule.get("rate_pct"))));
        }
        crediting = crediting.rule("rest", r -> r.to(REP).at(rate(in.get("fallback_pct"))));
        assertThat(crediting.problems()).isEmpty();
        Ratio total = Ratio.ZERO;
        for (int i = 0; i < in.get("lines").size(); i++) {
            JsonNode line = in.get("lines").get(i);
            Sale sale = Sale.sale("rep");
            for (String field : names(line)) {
                sale = sale.with(field, line.get(field).asText());
            }
            Ratio commission = credited(crediting, sale, line.get("amount"));
            assertEqual(commission, out.get("per_line").get(i));
            total = total.plus(commission);
        }
        assertEqual(total, out.get("commission"));
    }
}
