package org.openspm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.examples.data.Order;
import org.openspm.examples.data.OrderStatus;
import org.openspm.examples.data.Payment;

class CashReceivedTest {

    private static final LocalDate MAY = LocalDate.of(2004, 5, 31);

    private static Order order(String id, String customer, int day, long total) {
        return new Order(
                id, LocalDate.of(2004, 5, day), OrderStatus.SHIPPED, customer, "NA", "1323", BigDecimal.valueOf(total));
    }

    private static Payment payment(String customer, LocalDate paid, long amount) {
        return new Payment(customer, paid, BigDecimal.valueOf(amount));
    }

    @Test
    void shares_payTheOldestOrderFirst() {
        CashReceived cash = new CashReceived(
                List.of(
                        order("3", "a", 9, 300),
                        order("2", "a", 4, 100),
                        order("1", "a", 4, 100),
                        order("4", "b", 1, 70)),
                List.of(payment("a", MAY, 150), payment("a", MAY.plusDays(1), 80)));

        assertThat(cash.shares(MAY)).isEqualTo(Map.of("1", percent(100), "2", percent(50)));
        assertThat(cash.shares(MAY.plusDays(1)))
                .isEqualTo(Map.of("1", percent(100), "2", percent(100), "3", percent(10)));
        assertThat(cash.shares(MAY.minusDays(1))).isEmpty();
    }

    @Test
    void shares_areRoundedDownAndNeverAboveTheWhole() {
        CashReceived cash = new CashReceived(
                List.of(order("1", "a", 4, 300), order("2", "b", 4, 300)),
                List.of(payment("a", MAY, 200), payment("b", MAY, 900)));

        assertThat(cash.shares(MAY)).isEqualTo(Map.of("1", percent("66.66"), "2", percent(100)));
    }
}
