package org.openspm.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** A schema of deals for plans that are made up: {@link PlanArbitraries} makes plans over it. */
public final class SampleDeals {

    /**
     * What was sold by a rep with a partner.
     *
     * @param id  what no other deal is called
     * @param rep  who sold it
     * @param partner  who helped, perhaps the rep
     * @param closed  when
     * @param amount  for how many US dollars, below zero for a refund
     * @param product  {@code "Core"} or {@code "Service"}
     */
    public record Deal(String id, String rep, String partner, LocalDate closed, BigDecimal amount, String product) {

        /**
         * Returns this deal under another id.
         *
         * @param other  the id
         * @return the deal
         */
        public Deal withId(String other) {
            return new Deal(other, rep, partner, closed, amount, product);
        }

        /**
         * Returns this deal of another amount.
         *
         * @param other  the amount in US dollars
         * @return the deal
         */
        public Deal withAmount(BigDecimal other) {
            return new Deal(id, rep, partner, closed, other, product);
        }

        /**
         * Returns this deal of another date.
         *
         * @param other  the date
         * @return the deal
         */
        public Deal withClosed(LocalDate other) {
            return new Deal(id, rep, partner, other, amount, product);
        }
    }

    /** The deals, told apart by their ids. */
    public static final Schema<Deal> DEALS = Schema.of("deals", Deal.class).identifiedBy(Deal::id);

    /** Who sold it. */
    public static final TextField<Deal> REP = DEALS.text("rep", Deal::rep);

    /** Who helped. */
    public static final TextField<Deal> PARTNER = DEALS.text("partner", Deal::partner);

    /** When it was closed. */
    public static final DateField<Deal> CLOSED = DEALS.date("closed", Deal::closed);

    /** For how much, in US dollars. */
    public static final MoneyField<Deal> AMOUNT = DEALS.money("amount", "USD", Deal::amount);

    /** What was sold. */
    public static final TextField<Deal> PRODUCT = DEALS.text("product", Deal::product);

    private SampleDeals() {}

    /**
     * Returns deals as facts.
     *
     * @param deals  the deals
     * @return the facts
     */
    public static Facts facts(Collection<Deal> deals) {
        return Facts.of(DEALS, deals);
    }

    static Variation<Deal> ways(Variation<Deal> row) {
        return row.identity(Deal::withId).amount(AMOUNT, Deal::withAmount).date(CLOSED, Deal::withClosed);
    }
}
