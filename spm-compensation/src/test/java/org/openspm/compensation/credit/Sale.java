package org.openspm.compensation.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** A transaction with as many values as a test needs. */
record Sale(String id, Map<String, Object> values) {

    static final Schema<Sale> SALES = Schema.of("sales", Sale.class).identifiedBy(Sale::id);
    static final DateField<Sale> CLOSED = SALES.date("closed", sale -> (LocalDate) sale.get("closed"));
    static final DateField<Sale> RELEASED = SALES.date("released", sale -> (LocalDate) sale.get("released"));
    static final TextField<Sale> REP = text("rep");
    static final TextField<Sale> PARTNER = text("partner");
    static final TextField<Sale> ENGINEER = text("engineer").optional();
    static final TextField<Sale> ACCOUNT = text("account");
    static final TextField<Sale> REGION = text("region").optional();
    static final TextField<Sale> PRODUCT = text("product").optional();
    static final NumberField<Sale> REP_SHARE = number("rep share");
    static final NumberField<Sale> PARTNER_SHARE = number("partner share").optional();
    static final MoneyField<Sale> PAID = money("paid");
    static final MoneyField<Sale> TOTAL = money("total");
    static final MoneyField<Sale> TAX = money("tax").optional();
    static final NumberField<Sale> SHIPPED = number("shipped").optional();
    static final NumberField<Sale> ORDERED = number("ordered");
    static final FlagField<Sale> WON = SALES.flag("won", sale -> !Boolean.FALSE.equals(sale.get("won")));

    static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    static final Hierarchy LINES = Hierarchy.builder()
            .reportsTo("jill", "sam")
            .reportsTo("jill", "kim", JULY)
            .reportsTo("joe", "sam")
            .reportsTo("sam", "ann")
            .reportsTo("ann", "bob")
            .build();
    static final Hierarchy PRODUCTS =
            Hierarchy.builder().reportsTo("jill", "pia").reportsTo("joe", "pia").build();
    static final CreditContext CONTEXT = CreditContext.of(LINES).with("products", PRODUCTS);

    static Sale sale(String rep) {
        return new Sale("s1", Map.of("rep", rep, "partner", rep, "closed", JUNE));
    }

    Sale with(String name, @Nullable Object value) {
        Map<String, Object> other = new TreeMap<>(values);
        if (value == null) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new Sale(id, other);
    }

    Sale number(String name, String value) {
        return with(name, new BigDecimal(value));
    }

    Sale money(String name, String value) {
        return with(name, Money.of(value, "USD"));
    }

    Sale on(LocalDate date) {
        return with("closed", date);
    }

    private @Nullable Object get(String name) {
        return values.get(name);
    }

    private static TextField<Sale> text(String name) {
        return SALES.text(name, sale -> (String) sale.get(name));
    }

    private static NumberField<Sale> number(String name) {
        return SALES.number(name, sale -> (BigDecimal) sale.get(name));
    }

    private static MoneyField<Sale> money(String name) {
        return SALES.money(name, sale -> (Money) sale.get(name));
    }

    static Ratio ratio(String value) {
        return Ratio.of(new BigDecimal(value));
    }
}
