package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cases.PublishedCase.decimal;
import static org.openspm.compensation.cases.PublishedCase.names;
import static org.openspm.compensation.cases.Sold.AMOUNT;
import static org.openspm.compensation.cases.Sold.KIND;
import static org.openspm.compensation.cases.Sold.LESS;
import static org.openspm.compensation.cases.Sold.REP_ID;
import static org.openspm.compensation.cases.Sold.SALES;
import static org.openspm.compensation.cases.Sold.UNITS;
import static org.openspm.compensation.cases.Sold.earned;
import static org.openspm.compensation.cases.Sold.month;
import static org.openspm.compensation.cases.Sold.total;
import static org.openspm.core.metric.Measure.sum;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Rounding;
import org.openspm.core.schema.Facts;

/** What a sale is worth in each state it goes through: a component a state, and the change from one evaluation to the next. */
final class StateCases {

    static final List<Shape> ALL = List.of(
            Shape.of("level rate_pct subtract_lower_level_from_base old_base new_base", StateCases::changed),
            Shape.of("rate_pct existing_facts new_base", StateCases::changedFromFacts),
            Shape.of(
                    "price qty_entered amount_to_invoice qty_to_invoice amount_invoiced qty_invoiced",
                    StateCases::states),
            Shape.of("customer_net_total qty rep_unit_price precision", StateCases::marginOfRep),
            Shape.of("customer_list_price rep_price margin_share_given_to_customer_pct qty", StateCases::marginShared));

    private StateCases() {}

    private static void changed(PublishedCase one) {
        changed(
                one,
                one.in("level").asInt(),
                one.in("subtract_lower_level_from_base").asBoolean(),
                bases(one.in("old_base")),
                bases(one.in("new_base")));
    }

    private static Map<String, BigDecimal> bases(JsonNode states) {
        Map<String, BigDecimal> bases = new LinkedHashMap<>();
        names(states).forEach(state -> bases.put(state, decimal(states.get(state))));
        return bases;
    }

    /** What was booked tells what it was booked for. */
    private static void changedFromFacts(PublishedCase one) {
        Map<String, BigDecimal> old = bases(one.in("existing_facts"));
        old.replaceAll(
                (state, booked) -> booked.multiply(BigDecimal.valueOf(100)).divide(one.number("rate_pct")));
        changed(one, 0, false, old, bases(one.in("new_base")));
    }

    private static void changed(
            PublishedCase one, int level, boolean less, Map<String, BigDecimal> old, Map<String, BigDecimal> now) {
        Evaluation earlier = evaluate(one, level, less, old);
        Evaluation later = evaluate(one, level, less, now);
        JsonNode appended = one.expected().get("appended_facts");
        List<BigDecimal> deltas = new ArrayList<>();
        for (String state : now.keySet()) {
            BigDecimal delta = later.earned(person(level), state, month(1))
                    .minus(earlier.earned(person(level), state, month(1)))
                    .value();
            // Where nothing changes, nothing is appended.
            assertThat(appended.has(state)).as(state).isEqualTo(delta.signum() != 0);
            if (delta.signum() != 0) {
                assertThat(delta).as(state).isEqualByComparingTo(decimal(appended.get(state)));
            }
            deltas.add(delta);
        }
        one.expect("sum_of_all_facts", later.earned(person(level)));
        BigDecimal change = later.changesSince(earlier).stream()
                .filter(each -> each.participant().equals(person(level)))
                .map(each -> each.after().minus(each.before()).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(change).isEqualByComparingTo(total(deltas));
    }

    private static String person(int level) {
        return "level " + level;
    }

    /** Everybody up to a level; who is above is paid on what those below leave. */
    private static Evaluation evaluate(PublishedCase one, int level, boolean less, Map<String, BigDecimal> bases) {
        Rate rate = one.percent("rate_pct");
        CompensationPlan.Builder plan = Sold.plan(c -> {
            Crediting<Sold> crediting = level == 0 ? c : c.rollingUp(RollUp.exactly(level));
            for (int below = 0; below < level && less; below++) {
                crediting = crediting.deducting("pay of level " + below, d -> d.ofRest(rate));
            }
            return crediting;
        });
        List<Sold> sold = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> base : bases.entrySet()) {
            String state = base.getKey();
            plan = plan.component(state, c -> {
                var measured = c.measure(sum(AMOUNT).where(KIND.is(state))).pay(RateTable.flat(rate));
                return level == 0 ? measured : measured.onRolledUpCredit();
            });
            sold.add(Sold.amount(1, base.getValue())
                    .withId(state)
                    .withRep(person(0))
                    .withKind(state));
        }
        Roster.Builder roster = Roster.builder();
        for (int i = 0; i < level; i++) {
            String manager = person(i + 1);
            roster = roster.participant(person(i), p -> p.reportsTo(manager));
        }
        roster = roster.participant(person(level), p -> p);
        return plan.build().evaluate(roster.build(), Facts.of(SALES, sold));
    }

    private static void states(PublishedCase one) {
        List<Sold> sold = List.of(
                Sold.amount(1, one.number("price"))
                        .withId("entered")
                        .withUnits(one.number("qty_entered"))
                        .withKind("forecast"),
                Sold.amount(1, one.number("amount_to_invoice"))
                        .withId("to invoice")
                        .withUnits(BigDecimal.ONE)
                        .withKind("invoiceable"),
                Sold.amount(1, one.number("amount_invoiced"))
                        .withId("invoiced")
                        .withUnits(BigDecimal.ONE)
                        .withKind("invoiced"));
        CompensationPlan.Builder plan = Sold.plan();
        for (String state : List.of("forecast", "invoiceable", "invoiced")) {
            plan = plan.component(
                    state,
                    c -> c.measure(sum(AMOUNT.times(UNITS)).where(KIND.is(state)))
                            .pay(RateTable.flat(Rate.ONE)));
        }
        Evaluation run = Sold.evaluate(plan, sold);
        for (String state : List.of("forecast", "invoiceable", "invoiced")) {
            one.expect(state + "_base", run.achieved(REP_ID, state, month(1)).orThrow());
        }
    }

    /** What the customer pays less what the rep's own price list asks, and not less than nothing. */
    private static BigDecimal margin(BigDecimal total, BigDecimal ownPrice) {
        return earned(Sold.evaluate(
                Sold.plan(c -> c.netOf(LESS))
                        .rounding(Rounding.halfUp())
                        .component(
                                "Margin",
                                c -> c.measure(sum(AMOUNT))
                                        .pay(RateTable.flat(Rate.ONE))
                                        .atLeast(Amount.amount(0))),
                List.of(Sold.amount(1, total).withLess(ownPrice))));
    }

    private static void marginOfRep(PublishedCase one) {
        BigDecimal own = one.number("rep_unit_price").multiply(one.number("qty"));
        one.expect("commission", margin(one.number("customer_net_total"), own));
    }

    /** The price at which the customer has a share of the margin; the ledger of it is not asked here. */
    private static void marginShared(PublishedCase one) {
        BigDecimal list = one.number("customer_list_price");
        BigDecimal own = one.number("rep_price");
        Evaluation given = Sold.evaluate(
                Sold.plan(c -> c.netOf(LESS))
                        .component(
                                "Given",
                                c -> c.measure(sum(AMOUNT))
                                        .pay(RateTable.flat(one.percent("margin_share_given_to_customer_pct")))),
                List.of(Sold.amount(1, list).withLess(own)));
        BigDecimal price = list.subtract(earned(given));
        one.expect("customer_price", price);
        one.expect("commission", margin(price.multiply(one.number("qty")), own.multiply(one.number("qty"))));
    }
}
