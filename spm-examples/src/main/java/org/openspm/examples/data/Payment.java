package org.openspm.examples.data;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money a customer paid. It names no order.
 *
 * @param customer  the customer's name
 * @param paid  the day it was paid
 * @param amount  how much, in US dollars
 */
public record Payment(String customer, LocalDate paid, BigDecimal amount) {}
