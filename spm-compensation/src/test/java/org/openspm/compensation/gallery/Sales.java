package org.openspm.compensation.gallery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.openspm.core.money.Money;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** What most plans of the gallery pay on: one wide row, of which each plan reads the fields it needs. */
final class Sales {

    record Sale(
            String id,
            String rep,
            LocalDate date,
            BigDecimal amount,
            String product,
            String territory,
            String partner,
            BigDecimal margin) {

        Sale of(String other) {
            return new Sale(id, rep, date, amount, other, territory, partner, margin);
        }

        Sale in(String other) {
            return new Sale(id, rep, date, amount, product, other, partner, margin);
        }

        Sale with(String other) {
            return new Sale(id, rep, date, amount, product, territory, other, margin);
        }

        Sale margin(String other) {
            return new Sale(id, rep, date, amount, product, territory, partner, new BigDecimal(other));
        }
    }

    static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    static final Period YEAR_2026 = CALENDAR.year(2026);

    static final Schema<Sale> SALES = Schema.of("sales", Sale.class).identifiedBy(Sale::id);
    static final TextField<Sale> REP = SALES.text("rep", Sale::rep);
    static final DateField<Sale> DATE = SALES.date("date", Sale::date);
    static final MoneyField<Sale> AMOUNT = SALES.money("amount", "USD", Sale::amount);
    static final TextField<Sale> PRODUCT = SALES.text("product", Sale::product);
    static final TextField<Sale> TERRITORY = SALES.text("territory", Sale::territory);
    static final TextField<Sale> PARTNER = SALES.text("partner", Sale::partner);
    static final MoneyField<Sale> MARGIN = SALES.money("margin", "USD", Sale::margin);

    private Sales() {}

    static Sale sale(String id, String rep, String date, long amount) {
        return new Sale(id, rep, day(date), BigDecimal.valueOf(amount), "Core", "North", "nobody", BigDecimal.ZERO);
    }

    static Facts facts(Sale... sales) {
        return Facts.of(SALES, List.of(sales));
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
