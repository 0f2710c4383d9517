package org.openspm.examples;

import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.examples.data.Order;

/**
 * What the library is told about the host's rows: a name and an accessor for everything it may look at.
 *
 * <p>Described once. Metrics, plans and conditions are built from these constants and nothing else.
 */
final class SteelWheelsFields {

    static final Schema<Order> ORDERS = Schema.of("orders", Order.class).identifiedBy(Order::id);
    static final DateField<Order> ORDERED = ORDERS.date("ordered", Order::ordered);
    static final TextField<Order> REP = ORDERS.text("rep", Order::repId);
    static final TextField<Order> TERRITORY = ORDERS.text("territory", Order::territory);
    static final TextField<Order> CUSTOMER = ORDERS.text("customer", Order::customer);
    static final MoneyField<Order> TOTAL = ORDERS.money("total", "USD", Order::total);
    static final FlagField<Order> CANCELLED = ORDERS.flag("cancelled", Order::isCancelled);

    /** On hold, in process, shipped, disputed, resolved: everything but cancelled. */
    static final Condition<Order> BOOKED = CANCELLED.isFalse();

    /** The reps once more, as rows of their own with the result of their year: one may count results, too. */
    static final Schema<RepYear> REPS = Schema.of("reps", RepYear.class).identifiedBy(RepYear::id);

    static final TextField<RepYear> MANAGER = REPS.text("manager", RepYear::managerId);
    static final FlagField<RepYear> HAS_QUOTA = REPS.flag("has quota", RepYear::hasQuota);
    static final FlagField<RepYear> AT_QUOTA = REPS.flag("at quota", RepYear::isAtQuota);

    private SteelWheelsFields() {}
}
