package org.openspm.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openspm.core.money.Rate;
import org.openspm.examples.data.Order;
import org.openspm.examples.data.Payment;

/**
 * How much of each order is paid for. Payments name a customer and no order: they pay the customer's orders one after the other, the oldest
 * first, those that are cancelled later included.
 */
final class CashReceived {

    /** Shares are hundredths of a percent, rounded down: nothing is released before it is paid for. */
    private static final int DIGITS = 4;

    private final List<Order> orders;
    private final List<Payment> payments;

    CashReceived(List<Order> orders, List<Payment> payments) {
        this.orders = orders.stream()
                .sorted(Comparator.comparing(Order::ordered).thenComparing(Order::id))
                .toList();
        this.payments = List.copyOf(payments);
    }

    /** Returns the share of each order that is paid for by the end of a day, by the number of the order; none that is zero. */
    Map<String, Rate> shares(LocalDate day) {
        Map<String, BigDecimal> left = new TreeMap<>();
        for (Payment payment : payments) {
            if (!payment.paid().isAfter(day)) {
                left.merge(payment.customer(), payment.amount(), BigDecimal::add);
            }
        }
        Map<String, Rate> shares = new TreeMap<>();
        for (Order order : orders) {
            BigDecimal cash =
                    left.getOrDefault(order.customer(), BigDecimal.ZERO).min(order.total());
            Rate share = Rate.ofDecimal(cash.divide(order.total(), DIGITS, RoundingMode.DOWN));
            if (share.compareTo(Rate.ZERO) > 0) {
                shares.put(order.id(), share);
            }
            left.merge(order.customer(), cash.negate(), BigDecimal::add);
        }
        return shares;
    }
}
