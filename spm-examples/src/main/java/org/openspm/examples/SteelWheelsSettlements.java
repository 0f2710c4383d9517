package org.openspm.examples;

import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.examples.SteelWheelsFields.ORDERED;
import static org.openspm.examples.SteelWheelsFields.ORDERS;
import static org.openspm.examples.SteelWheelsFields.REP;
import static org.openspm.examples.SteelWheelsFields.TOTAL;
import static org.openspm.examples.SteelWheelsPlans.PLAN_YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.accounting.CommissionAccrual;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.Clawback;
import org.openspm.compensation.settlement.Draw;
import org.openspm.compensation.settlement.Holdback;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.compensation.settlement.SettlementTerms;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Period;
import org.openspm.examples.data.Employee;
import org.openspm.examples.data.Fulfilment;
import org.openspm.examples.data.Order;

/**
 * The year 2004 once more, settled month by month, each month with what was known at its end: orders are disputed and cancelled after they were
 * paid for, and cash comes in later.
 *
 * <p>Orders, disputes and payments are in the database. The plan and its terms are not, and are an assumption, and so is the day on which an order was
 * cancelled.
 */
final class SteelWheelsSettlements {

    static final String COMMISSION = "Commission";
    static final Rate RATE = percent(4);

    /** Half is paid on the order, the rest in proportion to the cash. */
    static final Rate HELD = percent(50);

    static final Amount DRAW = amount(1_000);

    /** How long after the required day an order was cancelled. */
    static final int DAYS_UNTIL_CANCELLED = 30;

    /** Everything that is taken counts at first, also what is cancelled later. */
    static final CompensationPlan PLAN = CompensationPlan.named("Sales rep 2004, by cash")
            .in("USD")
            .year(PLAN_YEAR)
            .paidEach(MONTH)
            .crediting(ORDERS, c -> c.on(ORDERED).to(REP))
            .component(COMMISSION, c -> c.measure(sum(TOTAL)).pay(RateTable.flat(RATE)))
            .build();

    private final List<Order> orders;
    private final Map<String, Fulfilment> fulfilments;
    private final CashReceived cash;
    private final Roster roster;
    private final List<Settlement> months = new ArrayList<>();

    SteelWheelsSettlements(
            List<Employee> employees, List<Order> orders, List<Fulfilment> fulfilments, CashReceived cash) {
        this.orders = orders.stream()
                .filter(order -> PLAN_YEAR.contains(order.ordered()))
                .toList();
        this.fulfilments = fulfilments.stream().collect(Collectors.toMap(Fulfilment::orderId, Function.identity()));
        this.cash = cash;
        Roster.Builder everybody = Roster.builder();
        List<Employee> reps = employees.stream().filter(Employee::isRep).toList();
        reps.forEach(rep -> everybody.participant(rep.id(), p -> p.name(rep.name())));
        this.roster = everybody.build();

        Ledger ledger = Ledger.empty("USD");
        for (Period month : PLAN_YEAR.divide(MONTH)) {
            Settlement settled =
                    Settlement.settle(PLAN.evaluate(roster, facts(month)), ledger, month, terms(reps, month));
            ledger = settled.ledger();
            months.add(settled);
        }
    }

    /** The orders that count at the end of a month: not those on hold, nor those in dispute. */
    private Facts facts(Period month) {
        LocalDate end = month.range().last();
        return Facts.of(
                ORDERS,
                orders.stream()
                        .filter(order -> !order.ordered().isAfter(end) && isUndisputed(order, end))
                        .toList());
    }

    private boolean isUndisputed(Order order, LocalDate end) {
        LocalDate resolved = fulfilment(order).resolved();
        return switch (order.status()) {
            case ON_HOLD, DISPUTED -> false;
            case RESOLVED -> resolved != null && !resolved.isAfter(end);
            default -> true;
        };
    }

    /** What is known at the end of a month is told again every month. */
    private SettlementTerms terms(List<Employee> reps, Period month) {
        LocalDate end = month.range().last();
        SettlementTerms terms = SettlementTerms.plain().holdback(COMMISSION, Holdback.onEvent(HELD));
        for (Employee rep : reps) {
            terms = terms.draw(rep.id(), Draw.recoverable(DRAW));
        }
        Map<String, Rate> shares = cash.shares(end);
        for (Order order : orders) {
            String reference = ORDERS.describe(order);
            Rate share = shares.get(order.id());
            if (share != null) {
                terms = terms.released(reference, share);
            }
            if (order.isCancelled() && !cancelledOn(order).isAfter(end)) {
                terms = terms.clawback(Clawback.asPaid(reference, order.ordered(), cancelledOn(order)));
            }
        }
        return terms;
    }

    private LocalDate cancelledOn(Order order) {
        return fulfilment(order).required().plusDays(DAYS_UNTIL_CANCELLED);
    }

    private Fulfilment fulfilment(Order order) {
        Fulfilment own = fulfilments.get(order.id());
        if (own == null) {
            throw new IllegalArgumentException(
                    "The order (" + order.id() + ") has no fulfilment.\nHand in one for each order.");
        }
        return own;
    }

    /** Returns the twelve settlements. */
    List<Settlement> months() {
        return List.copyOf(months);
    }

    /** Returns everything that was posted. */
    Ledger ledger() {
        return months.get(months.size() - 1).ledger();
    }

    /** Returns the orders of the year that earned nothing, because they were on hold or in dispute when it ended. */
    List<Order> waiting() {
        LocalDate end = PLAN_YEAR.range().last();
        return orders.stream().filter(order -> !isUndisputed(order, end)).toList();
    }

    /** Returns what was earned and not paid when the year ended, the last payment still to come. */
    CommissionAccrual accrual() {
        return CommissionAccrual.of(ledger(), months.get(months.size() - 1).period());
    }
}
