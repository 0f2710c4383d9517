package org.openspm.examples.data;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An order with the total of its lines: the transaction that is counted, credited and paid on.
 *
 * @param id  the order number, unique
 * @param ordered  the day the order was taken
 * @param status  where the order stands
 * @param customer  the customer's name
 * @param territory  the sales territory of the customer
 * @param repId  the employee number of the customer's representative
 * @param total  the sum of quantity times price over the lines, in US dollars
 */
public record Order(
        String id,
        LocalDate ordered,
        OrderStatus status,
        String customer,
        String territory,
        String repId,
        BigDecimal total)
        implements Serializable {

    /**
     * Checks whether the order was called off.
     *
     * @return true if it was; every other order counts as booked
     */
    public boolean isCancelled() {
        return status == OrderStatus.CANCELLED;
    }
}
