package org.openspm.examples.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** A generated transaction, small because there are many: its number, the number of the rep, the day of the year and the cents. */
public record Sale(long number, int rep, int day, long cents) implements Serializable {

    public static final Schema<Sale> SALES = Schema.of("sales", Sale.class).identifiedBy(Sale::id);
    public static final TextField<Sale> REP = SALES.text("rep", sale -> Scaling.id(sale.rep()));
    public static final DateField<Sale> SOLD = SALES.date("sold", Sale::sold);
    public static final MoneyField<Sale> AMOUNT =
            SALES.money("amount", "USD", sale -> BigDecimal.valueOf(sale.cents(), 2));

    /** Returns the transaction of a number: always the same, on whatever machine. */
    static Sale of(long number, int reps) {
        long hash = mixed(number);
        return new Sale(
                number,
                (int) Math.floorMod(hash, (long) reps),
                (int) Math.floorMod(mixed(hash), 365L),
                100 + Math.floorMod(mixed(hash + 1), 500_000L));
    }

    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    String id() {
        return Long.toString(number);
    }

    LocalDate sold() {
        return LocalDate.ofYearDay(2026, day + 1);
    }
}
