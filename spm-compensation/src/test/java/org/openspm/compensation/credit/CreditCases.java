package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.CLOSED;
import static org.openspm.compensation.credit.Sale.PAID;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.credit.Sale.SALES;
import static org.openspm.compensation.credit.Sale.TAX;
import static org.openspm.compensation.credit.Sale.TOTAL;
import static org.openspm.compensation.credit.Sale.WON;
import static org.openspm.compensation.credit.Sale.sale;
import static org.openspm.core.money.Rate.percent;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.organization.Hierarchy;

/** How published cases about crediting read in the terms of a crediting, by the shape of their inputs. */
final class CreditCases {

    private static final Crediting<Sale> WHOLE = Crediting.of(SALES).on(CLOSED).to(REP);

    private CreditCases() {}

    /** Returns how to replay a case, if it is about crediting. */
    static Optional<Runnable> replay(JsonNode one) {
        JsonNode in = one.get("inputs");
        JsonNode out = one.get("expected");
        if (in.has("total_tax") && in.has("paid")) {
            return Optional.of(() -> cashNetOfTax(in, out));
        } else if (in.has("credit_memo") && in.has("payment")) {
            return Optional.of(() -> creditMemo(in, out));
        } else if (in.has("billing") && in.has("installments")) {
            return Optional.of(() -> installments(in, out));
        } else if (in.has("order_share") && in.has("invoices_text")) {
            return Optional.of(() -> orderThenCash(in, out));
        } else if (out.has("total_credit_pct")) {
            return Optional.of(() -> overlay(in, out));
        } else if (in.has("context") && in.has("rules")) {
            return Optional.of(() -> CreditRuleCases.byPriority(in, out));
        } else if (in.has("both_match") && in.has("lines")) {
            return Optional.of(() -> CreditRuleCases.bySequence(in, out));
        } else if (in.has("matching") && in.has("rules")) {
            return Optional.of(() -> CreditRuleCases.byScope(in, out));
        } else if (in.has("rules_in_order") && in.has("fallback_pct")) {
            return Optional.of(() -> CreditRuleCases.inOrder(in, out));
        } else if (in.has("documents") && in.has("rate_pct")) {
            return Optional.of(() -> refunds(in, out));
        } else if (in.has("agents_per_line")) {
            return Optional.of(() -> agents(in, out));
        } else if (in.has("items") && out.has("eligible_amount")) {
            return Optional.of(() -> eligibleItems(in, out));
        } else if (in.has("active")) {
            return Optional.of(() -> inactive(in, out));
        } else if (in.has("subtract_lower_level_from_base") && out.has("per_level")) {
            return Optional.of(() -> levels(in, out));
        }
        return Optional.empty();
    }

    /** Cash is credited before tax, and to whoever is above the rep. */
    private static void cashNetOfTax(JsonNode in, JsonNode out) {
        Crediting<Sale> cash = WHOLE.netOf(TAX).inProportion(PAID, TOTAL).rollingUp(RollUp.ALL_MANAGERS);
        Sale payment = money(
                money(money(sale("rep"), "total", in.get("total")), "tax", in.get("total_tax")),
                "paid",
                in.get("paid"));
        Ratio base = credited(cash, payment, in.get("total"));
        assertEqual(base, out.get("base"));
        Hierarchy.Builder above = Hierarchy.builder();
        String below = "rep";
        for (String role : names(in.get("rates_pct"))) {
            if (!role.equals(below)) {
                above.reportsTo(below, role);
                below = role;
            }
        }
        List<Credit> credits =
                cash.credits(payment, CreditContext.of(above.build())).credits();
        assertThat(credits).hasSize(in.get("rates_pct").size());
        for (Credit credit : credits) {
            JsonNode rate = in.get("rates_pct").get(credit.participant());
            assertEqual(
                    base.times(credit.share()).times(rate(rate).toRatio()),
                    out.get("commission").get(credit.participant()));
        }
    }

    /** What a credit memo settles is never paid, and so never credited. */
    private static void creditMemo(JsonNode in, JsonNode out) {
        Sale payment = money(money(sale("rep"), "total", in.get("invoice")), "paid", in.get("payment"));
        assertEqual(credited(WHOLE.inProportion(PAID, TOTAL), payment, in.get("invoice")), out.get("commissionable"));
        Sale invoice = money(sale("rep"), "tax", in.get("credit_memo"));
        assertEqual(credited(WHOLE.netOf(TAX), invoice, in.get("invoice")), out.get("commissionable"));
    }

    private static void installments(JsonNode in, JsonNode out) {
        int count = in.get("installments").asInt();
        assertThat(out.get("base_per_payment")).hasSize(count);
        Crediting<Sale> cash = WHOLE.inProportion(Sale.SHIPPED, Sale.ORDERED);
        for (JsonNode base : out.get("base_per_payment")) {
            Sale installment = sale("rep").number("shipped", "1").number("ordered", Integer.toString(count));
            assertEqual(credited(cash, installment, in.get("billing")), base);
        }
    }

    /** A share at the order; the rest as its invoices, which add up to it, are collected. */
    private static void orderThenCash(JsonNode in, JsonNode out) {
        Rate onOrder = Rate.ofDecimal(in.get("order_share").decimalValue());
        Rate onCash = Rate.ofDecimal(BigDecimal.ONE.subtract(onOrder.value()));
        Ratio rate = number(in.get("rate"));
        Ratio earned = credited(WHOLE.at(onOrder), sale("rep"), in.get("order")).times(rate);
        assertEqual(earned, out.get("on_order"));
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode invoice : in.get("invoices_text")) {
            total = total.add(invoice.decimalValue());
        }
        for (int i = 0; i < in.get("invoices_text").size(); i++) {
            Sale invoice =
                    money(sale("rep"), "paid", in.get("invoices_text").get(i)).with("total", Money.of(total, "USD"));
            Ratio paid = credited(WHOLE.at(onCash).inProportion(PAID, TOTAL), invoice, in.get("order"))
                    .times(rate);
            assertEqual(paid, out.get("per_invoice").get(i));
            earned = earned.plus(paid);
        }
        assertEqual(earned, out.get("earned"));
    }

    private static void overlay(JsonNode in, JsonNode out) {
        List<Split> splits = new ArrayList<>();
        for (String name : names(in)) {
            in.get(name)
                    .properties()
                    .forEach(share -> splits.add(
                            share.getKey().equals("overlay")
                                    ? Split.overlay(name, rate(share.getValue()))
                                    : Split.of(name, rate(share.getValue()))));
        }
        Crediting<Sale> crediting = Crediting.of(SALES).on(CLOSED).splits("splits of the opportunity", row -> splits);
        List<Credit> credits = crediting.credits(sale("x"), Sale.CONTEXT).credits();
        Ratio direct = total(credits, CreditKind.DIRECT);
        Ratio onTop = total(credits, CreditKind.OVERLAY);
        assertEqual(direct.times(Ratio.of(100, 1)), out.get("revenue_split_total_pct"));
        assertEqual(onTop.times(Ratio.of(100, 1)), out.get("overlay_total_pct"));
        assertEqual(direct.plus(onTop).times(Ratio.of(100, 1)), out.get("total_credit_pct"));
    }

    /** A refund is a document of a negative amount; each is credited on its own. */
    private static void refunds(JsonNode in, JsonNode out) {
        Ratio total = Ratio.ZERO;
        int lines = 0;
        for (JsonNode document : in.get("documents")) {
            Ratio amount = number(document.get("amount"));
            boolean refund = document.get("type").asText().contains("refund");
            Ratio quantity = (refund ? amount.negated() : amount).minus(number(in.get("cost")));
            lines += WHOLE.credits(sale("rep"), Sale.CONTEXT).credits().size();
            total = total.plus(WHOLE.at(rate(in.get("rate_pct")))
                    .creditable(sale("rep"), quantity, true)
                    .quantity());
        }
        assertThat(lines).isEqualTo(out.get("settlement_lines").asInt());
        assertEqual(total, out.get("total"));
    }

    /** Every agent has all of every line: a free split. */
    private static void agents(JsonNode in, JsonNode out) {
        Crediting<Sale> crediting = Crediting.of(SALES).on(CLOSED).freeSplit().at(rate(in.get("rate_pct")));
        for (int agent = 0; agent < in.get("agents_per_line").asInt(); agent++) {
            crediting = crediting.to(ParticipantRef.participant("agent " + agent));
        }
        Rate down = in.has("down_payment_pct") ? rate(in.get("down_payment_pct")) : Rate.ONE;
        int credits = 0;
        Ratio order = Ratio.ZERO;
        Ratio downPayment = Ratio.ZERO;
        for (JsonNode line : in.get("lines")) {
            Sale part = sale("x").with("shipped", down.value()).number("ordered", "1");
            for (Credit credit : crediting.credits(part, Sale.CONTEXT).credits()) {
                credits++;
                order = order.plus(credit.share().times(credited(crediting, part, line)));
                downPayment = downPayment.plus(
                        credit.share().times(credited(crediting.inProportion(Sale.SHIPPED, Sale.ORDERED), part, line)));
            }
        }
        if (out.has("agent_lines")) {
            assertThat(credits).isEqualTo(out.get("agent_lines").asInt());
            assertEqual(order, out.get("total_commission"));
        } else {
            assertEqual(order, out.get("order_commission"));
            assertEqual(downPayment, out.get("down_payment_commission"));
            assertEqual(order.minus(downPayment), out.get("final_invoice_commission"));
        }
    }

    private static void eligibleItems(JsonNode in, JsonNode out) {
        Crediting<Sale> crediting = WHOLE.when(WON.isTrue());
        Ratio eligible = Ratio.ZERO;
        for (JsonNode item : in.get("items")) {
            Sale row = sale("rep").with("won", item.get("eligible").asBoolean());
            if (!crediting.credits(row, Sale.CONTEXT).credits().isEmpty()) {
                eligible = eligible.plus(credited(crediting, row, item.get("net")));
            }
        }
        assertEqual(eligible, out.get("eligible_amount"));
        assertEqual(eligible.times(rate(in.get("rate_pct")).toRatio()), out.get("commission"));
    }

    private static void inactive(JsonNode in, JsonNode out) {
        CreditOutcome outcome = WHOLE.when(WON.isTrue())
                .credits(sale("rep").with("won", in.get("active").asBoolean()), Sale.CONTEXT);
        boolean failed = "failed".equals(out.path("status").asText());
        assertThat(outcome.reason().isPresent()).isEqualTo(failed);
        assertThat(out.get("reason").asText()).isEqualTo("inactive");
        assertThat(number(out.get("commission")).signum()).isZero();
    }

    /** Every level is credited with what the levels below have left of the base. */
    private static void levels(JsonNode in, JsonNode out) {
        Rate rate = rate(in.get("rate_pct_each"));
        int levels = out.get("per_level").size();
        Hierarchy.Builder lines = Hierarchy.builder();
        for (int level = 1; level < levels; level++) {
            lines.reportsTo("level " + (level - 1), "level " + level);
        }
        CreditContext context = CreditContext.of(lines.build());
        boolean less = in.get("subtract_lower_level_from_base").asBoolean();
        Ratio total = Ratio.ZERO;
        Crediting<Sale> crediting = WHOLE;
        for (int level = 0; level < levels; level++) {
            Crediting<Sale> own = level == 0 ? crediting : crediting.rollingUp(RollUp.exactly(level));
            assertThat(own.credits(sale("level 0"), context).credits())
                    .last()
                    .extracting(Credit::participant)
                    .isEqualTo("level " + level);
            Ratio pay = credited(own.at(rate), sale("level 0"), in.get("base"));
            assertEqual(pay, out.get("per_level").get(level));
            total = total.plus(pay);
            crediting = less ? crediting.deducting("pay of level " + level, d -> d.ofRest(rate)) : crediting;
        }
        if (out.has("total")) {
            assertEqual(total, out.get("total"));
        }
        if (in.has("license_fee_pct")) {
            assertEqual(
                    credited(WHOLE.at(rate(in.get("license_fee_pct"))), sale("level 0"), in.get("base")),
                    out.get("license_fee"));
        }
    }

    static Ratio credited(Crediting<Sale> crediting, Sale row, JsonNode quantity) {
        return crediting.creditable(row, number(quantity), true).quantity();
    }

    private static Ratio total(List<Credit> credits, CreditKind kind) {
        return credits.stream()
                .filter(credit -> credit.kind() == kind)
                .map(Credit::share)
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private static Sale money(Sale sale, String name, JsonNode value) {
        return sale.with(name, Money.of(new BigDecimal(value.asText()), "USD"));
    }

    static Ratio number(JsonNode value) {
        return Ratio.of(new BigDecimal(value.asText()));
    }

    static Rate rate(JsonNode value) {
        return percent(new BigDecimal(value.asText()));
    }

    static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static void assertEqual(Ratio actual, JsonNode expected) {
        assertThat(actual).isEqualTo(number(expected));
    }
}
