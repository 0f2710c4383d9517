package org.openspm.examples.data;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order after it was taken.
 *
 * @param orderId  the order number
 * @param required  the day the customer wanted the goods
 * @param resolved  the day a dispute was settled, as the comments say; null if there was none, or it goes on
 */
public record Fulfilment(
        String orderId, LocalDate required, @Nullable LocalDate resolved) {}
