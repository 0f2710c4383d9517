package org.openspm.compensation.reference.adventureworks;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/**
 * What a reseller ordered.
 *
 * @param planDate  the date moved to where quota windows are quarters
 * @param currency  the currency of the territory's country
 * @param margin  what its lines bring above the cost in force
 */
record Order(
        String id,
        LocalDate date,
        LocalDate planDate,
        String seller,
        String territory,
        String currency,
        BigDecimal subtotal,
        BigDecimal margin) {

    static final Schema<Order> ORDERS = Schema.of("orders", Order.class).identifiedBy(Order::id);
    static final DateField<Order> DATE = ORDERS.date("order date", Order::date);
    static final DateField<Order> PLAN_DATE = ORDERS.date("plan date", Order::planDate);
    static final TextField<Order> SELLER = ORDERS.text("seller", Order::seller);
    static final TextField<Order> TERRITORY = ORDERS.text("territory", Order::territory);
    static final TextField<Order> CURRENCY = ORDERS.text("currency", Order::currency);
    static final MoneyField<Order> SUBTOTAL = ORDERS.money("subtotal", "USD", Order::subtotal);
    static final MoneyField<Order> MARGIN = ORDERS.money("margin", "USD", Order::margin);
}
