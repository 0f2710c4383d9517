package org.openspm.examples;

import java.time.LocalDate;
import java.util.List;
import org.openspm.examples.data.Order;
import org.openspm.examples.page.Document;

/** The report on the sales year, chapter by chapter. */
final class Report {

    private final SteelWheelsYear year;
    private final SteelWheelsSettlements settlements;

    Report(SteelWheelsYear year, SteelWheelsSettlements settlements) {
        this.year = year;
        this.settlements = settlements;
    }

    /** Writes everything to a terminal or a page. */
    void writeTo(Document out) {
        out.title("SteelWheels 2004", lead());
        new SalesChapter(year).writeTo(out);
        new PlanChapter().writeTo(out);
        new PayChapter(year).writeTo(out);
        new StatementChapter(year).writeTo(out);
        new SettlementChapter(year, settlements).writeTo(out);
        new BenchmarkChapter(year).writeTo(out);
    }

    private String lead() {
        List<Order> orders = year.orders().rows(SteelWheelsFields.ORDERS);
        List<LocalDate> dates = orders.stream().map(Order::ordered).sorted().toList();
        long selling = orders.stream().map(Order::repId).distinct().count();
        return "A maker of model cars, its orders and the people who sell them, from a published sample database: "
                + orders.size() + " orders from " + dates.get(0) + " to " + dates.get(dates.size() - 1) + ", taken by "
                + selling + " of " + year.reps().size() + " sales representatives. All amounts are US dollars.";
    }
}
