package org.openspm.compensation.cases;

import static org.openspm.core.metric.Measure.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.Cause;
import org.openspm.compensation.settlement.EntryKind;
import org.openspm.compensation.settlement.EntryReason;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.LedgerEntry;
import org.openspm.compensation.settlement.PaymentStatement;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.compensation.settlement.SettlementTerms;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Somebody who is paid a rate of what is sold, settled month by month: what published cases about paying are replayed on. */
final class Payday {

    /** Something sold. */
    record Sale(String id, LocalDate date, BigDecimal amount) {}

    static final Period YEAR = FiscalCalendar.gregorian().year(2026);

    private static final String REP = "rep";
    private static final Schema<Sale> SALES = Schema.of("sales", Sale.class).identifiedBy(Sale::id);
    private static final DateField<Sale> DATE = SALES.date("date", Sale::date);
    private static final TextField<Sale> WHO = SALES.text("who", sale -> REP);
    private static final MoneyField<Sale> AMOUNT = SALES.money("amount", "USD", Sale::amount);
    private static final Roster ROSTER =
            Roster.builder().participant(REP, p -> p).build();

    private final Rate rate;
    private final List<Sale> sales = new ArrayList<>();
    private Ledger ledger = Ledger.empty("USD");

    private Payday(Rate rate) {
        this.rate = rate;
    }

    /** All that is sold is earned. */
    static Payday ofEarnings() {
        return new Payday(Rate.percent(100));
    }

    static Payday of(Rate rate) {
        return new Payday(rate);
    }

    static Period month(int number) {
        return YEAR.divide(Grain.MONTH).get(number - 1);
    }

    /** Sells on the tenth of a month; the transaction is called "sales s" and the number of sales so far. */
    Payday sells(int month, BigDecimal amount) {
        return sellsOn(month(month).range().start().plusDays(9), amount);
    }

    Payday sellsOn(LocalDate date, BigDecimal amount) {
        sales.add(new Sale("s" + (sales.size() + 1), date, amount));
        return this;
    }

    /** Changes what was sold last. */
    Payday amends(BigDecimal amount) {
        Sale last = sales.remove(sales.size() - 1);
        sales.add(new Sale(last.id(), last.date(), amount));
        return this;
    }

    /** An earlier draw that is still to be recovered. */
    Payday owingDraw(BigDecimal balance) {
        Period before = month(1).previous();
        Money drawn = Money.of(balance, "USD");
        ledger = ledger.append(List.of(
                new LedgerEntry(1, REP, "", before, before, EntryKind.DRAWN, drawn, EntryReason.of(Cause.DRAW, "")),
                new LedgerEntry(
                        2,
                        REP,
                        "",
                        before,
                        before,
                        EntryKind.PAID,
                        drawn.negated(),
                        EntryReason.of(Cause.SETTLED, ""))));
        return this;
    }

    Evaluation evaluate() {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR)
                .crediting(SALES, c -> c.on(DATE).to(WHO))
                .component("Sales", c -> c.measure(sum(AMOUNT)).pay(RateTable.flat(rate)))
                .build()
                .evaluate(ROSTER, Facts.of(SALES, sales));
    }

    PaymentStatement settle(int month, SettlementTerms terms) {
        Settlement settled = Settlement.settle(evaluate(), ledger, month(month), terms);
        ledger = settled.ledger();
        return settled.statement(REP);
    }

    Ledger ledger() {
        return ledger;
    }
}
