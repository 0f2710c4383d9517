package org.openspm.examples;

import static org.openspm.compensation.settlement.EntryKind.ADJUSTED;
import static org.openspm.compensation.settlement.EntryKind.CLAWED_BACK;
import static org.openspm.compensation.settlement.EntryKind.DRAWN;
import static org.openspm.compensation.settlement.EntryKind.EARNED;
import static org.openspm.compensation.settlement.EntryKind.HELD;
import static org.openspm.compensation.settlement.EntryKind.PAID;
import static org.openspm.compensation.settlement.EntryKind.RECOVERED;
import static org.openspm.compensation.settlement.EntryKind.RELEASED;
import static org.openspm.examples.SteelWheelsPlans.PLAN_YEAR;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openspm.compensation.settlement.EntryKind;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.LedgerEntry;
import org.openspm.compensation.settlement.PaymentRegister;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;
import org.openspm.examples.data.Employee;
import org.openspm.examples.data.Order;
import org.openspm.examples.page.Document;
import org.openspm.examples.page.Table;

/** From earned to paid: the register of every month, the year of every rep, and what changed months that were closed. */
final class SettlementChapter {

    private static final List<EntryKind> COLUMNS =
            List.of(EARNED, ADJUSTED, CLAWED_BACK, HELD, RELEASED, DRAWN, RECOVERED, PAID);

    private static final int PAID_CELL = COLUMNS.size();

    private final SteelWheelsYear year;
    private final SteelWheelsSettlements settlements;
    private final Ledger ledger;

    SettlementChapter(SteelWheelsYear year, SteelWheelsSettlements settlements) {
        this.year = year;
        this.settlements = settlements;
        this.ledger = settlements.ledger();
    }

    void writeTo(Document out) {
        out.section(
                "From earned to paid",
                "Were reps paid by the cash that comes in: " + SteelWheelsSettlements.RATE + " of every order, "
                        + SteelWheelsSettlements.HELD + " of it held until the customer pays, on a recoverable draw of "
                        + SteelWheelsSettlements.DRAW + " a month. Payments pay the oldest order first. An order in"
                        + " dispute or on hold earns nothing yet; one that is cancelled, assumed "
                        + SteelWheelsSettlements.DAYS_UNTIL_CANCELLED
                        + " days after it was due, is taken back. Months that are closed stay as they are.");
        out.table(byMonth());
        out.table(byRep());
        out.table(corrections());
        out.paragraph(reconciliation());
    }

    private Table byMonth() {
        Table table = Table.of("The register of each month of " + PLAN_YEAR, headings("Month"));
        for (Settlement month : settlements.months()) {
            PaymentRegister register = month.register();
            table = table.row(cells(
                    nameOf(month.period()),
                    COLUMNS.stream().map(register::column).toList()));
        }
        return table.total(cells(
                "Year",
                COLUMNS.stream().map(kind -> ledger.select().kind(kind).total()).toList()));
    }

    private static String nameOf(Period month) {
        return month.range().start().getMonth().getDisplayName(TextStyle.SHORT, Locale.ROOT);
    }

    private Table byRep() {
        Table table = Table.of("Rep by rep", "Name", "Earned", "Clawback", "Still held", "Paid", "Draw to recover");
        for (Employee rep : year.reps()) {
            table = table.row(
                    rep.name(),
                    Show.cents(sum(rep, EARNED, ADJUSTED)),
                    Show.cents(sum(rep, CLAWED_BACK)),
                    Show.cents(sum(rep, HELD, RELEASED).negated()),
                    Show.cents(sum(rep, PAID).negated()),
                    Show.cents(ledger.drawBalance(rep.id())));
        }
        return table.total(
                "All",
                Show.cents(sum(EARNED, ADJUSTED)),
                Show.cents(sum(CLAWED_BACK)),
                Show.cents(sum(HELD, RELEASED).negated()),
                Show.cents(sum(PAID).negated()),
                Show.cents(sum(DRAWN, RECOVERED)));
    }

    private Table corrections() {
        Table table = Table.of("What changed closed months", "Order", "Rep", "Of", "In", "Because", "USD");
        for (LedgerEntry entry : ledger.select().kind(ADJUSTED, CLAWED_BACK).entries()) {
            Order order = year.order(entry.reason().transaction());
            table = table.row(
                    order.id() + ", " + order.customer(),
                    year.employee(entry.participant()).name(),
                    entry.earned().toString(),
                    entry.posted().toString(),
                    entry.reason().cause().toString(),
                    Show.cents(entry.amount()));
        }
        return table;
    }

    private String reconciliation() {
        Money earned = sum(EARNED, ADJUSTED, CLAWED_BACK);
        Money paid = sum(PAID).negated();
        Money held = sum(HELD, RELEASED).negated();
        Money draws = sum(DRAWN, RECOVERED);
        String waiting = settlements.waiting().stream().map(Order::id).collect(Collectors.joining(", "));
        return "No cent is lost: " + earned + " earned and kept are " + paid + " paid, less " + draws
                + " drawn and still to recover, and " + held
                + " held until customers pay. Earned and not paid at the end of"
                + " the year, December's payment included: "
                + settlements.accrual().total()
                + ", to be accrued. On hold or in dispute by then: " + waiting + ".";
    }

    private Money sum(EntryKind... kinds) {
        return ledger.select().kind(kinds).total();
    }

    private Money sum(Employee rep, EntryKind... kinds) {
        return ledger.select().participant(rep.id()).kind(kinds).total();
    }

    private static String[] headings(String first) {
        return new String[] {first, "Earned", "Adjusted", "Clawback", "Held", "Released", "Drawn", "Recovered", "Paid"};
    }

    private static String[] cells(String first, List<Money> amounts) {
        List<String> cells = new ArrayList<>(List.of(first));
        amounts.forEach(amount -> cells.add(Show.cents(amount)));
        // What is paid leaves the ledger below zero; a reader wants to see it as it arrives.
        cells.set(PAID_CELL, Show.cents(amounts.get(PAID_CELL - 1).negated()));
        return cells.toArray(String[]::new);
    }
}
