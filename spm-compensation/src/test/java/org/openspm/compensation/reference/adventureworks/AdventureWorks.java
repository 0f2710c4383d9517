package org.openspm.compensation.reference.adventureworks;

import static org.openspm.core.money.Amount.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openspm.compensation.reference.CsvRow;
import org.openspm.compensation.reference.PublishedData;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Rate;
import org.openspm.core.organization.Assignments;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * The bicycle maker AdventureWorks as a host program holds it. Its quota windows fit no calendar, but moved by 2,160 days they are the twelve quarters
 * from July 2005 on, day by day: the host says the dates of its plans that way.
 */
final class AdventureWorks {

    /** Fiscal years from July to June, whose quarters are the quota windows. */
    static final FiscalCalendar CALENDAR = FiscalCalendar.startingIn(Month.JULY);

    private static final int DAYS_MOVED = 2_160;

    /** Somebody who sells, with the rate and bonus the data gives. */
    record Seller(String id, Rate rate, BigDecimal bonus, Optional<BigDecimal> constantQuota) {}

    private final PublishedData data;
    private final List<Order> orders;

    private AdventureWorks(PublishedData data) {
        this.data = data;
        this.orders = readOrders();
    }

    /** Reads the data, or skips the test where it is absent. */
    static AdventureWorks published() {
        return new AdventureWorks(PublishedData.of("adventureworks"));
    }

    List<CsvRow> rows(String file) {
        return data.rows(file);
    }

    List<Order> orders() {
        return orders;
    }

    static LocalDate moved(LocalDate date) {
        return date.minusDays(DAYS_MOVED);
    }

    /** Returns the quarter that a quota window such as {@code W01} is. */
    static Period window(String name) {
        Period first = CALENDAR.period(Grain.QUARTER, LocalDate.of(2005, 7, 1));
        return first.plus(Long.parseLong(name.substring(1)) - 1);
    }

    private List<Order> readOrders() {
        Map<String, String> currencies = rows("territory.csv").stream()
                .collect(Collectors.toMap(row -> row.text("territory_id"), row -> row.text("currency_derived")));
        Map<String, LocalDate> dates = rows("sales_order.csv").stream()
                .collect(Collectors.toMap(row -> row.text("sales_order_id"), row -> row.date("order_date")));
        Map<String, BigDecimal> margins = margins(dates);
        return rows("sales_order.csv").stream()
                .map(row -> new Order(
                        row.text("sales_order_id"),
                        row.date("order_date"),
                        moved(row.date("order_date")),
                        row.text("sales_person_id"),
                        row.text("territory_id"),
                        currencies.get(row.text("territory_id")),
                        row.decimal("subtotal"),
                        margins.get(row.text("sales_order_id"))))
                .toList();
    }

    /** Returns what the lines of every order bring above what the product cost when it was ordered. */
    private Map<String, BigDecimal> margins(Map<String, LocalDate> dates) {
        Map<String, NavigableMap<LocalDate, BigDecimal>> costs = new HashMap<>();
        for (CsvRow row : rows("product_cost_history.csv")) {
            costs.computeIfAbsent(row.text("product_id"), id -> new TreeMap<>())
                    .put(row.date("start_date"), row.decimal("standard_cost"));
        }
        Map<String, BigDecimal> margins = new HashMap<>();
        for (CsvRow row : rows("sales_order_line.csv")) {
            String order = row.text("sales_order_id");
            BigDecimal cost = costs.get(row.text("product_id"))
                    .floorEntry(dates.get(order))
                    .getValue();
            margins.merge(
                    order,
                    row.decimal("line_total").subtract(row.decimal("order_qty").multiply(cost)),
                    BigDecimal::add);
        }
        return margins;
    }

    List<Seller> sellers() {
        return rows("sales_person.csv").stream()
                .map(row -> new Seller(
                        row.text("sales_person_id"),
                        Rate.ofDecimal(row.decimal("commission_pct")),
                        row.decimal("bonus"),
                        row.optional("sales_quota").map(BigDecimal::new)))
                .toList();
    }

    /** Returns everybody with their managers and the quota of each window. */
    Roster roster() {
        return roster(this::withQuotas);
    }

    /** Returns the roster that also knows since when everybody is employed. */
    Roster rosterWithDatesOfHire() {
        Map<String, LocalDate> hired = rows("employee.csv").stream()
                .collect(Collectors.toMap(row -> row.text("employee_id"), row -> moved(row.date("hire_date"))));
        return roster(seller -> withQuotas(seller).hired(hired.get(seller.id())));
    }

    /** Returns the roster with the same quota in every window, for those who have one. */
    Roster rosterWithConstantQuotas() {
        Map<String, BigDecimal> constant = sellers().stream()
                .filter(seller -> seller.constantQuota().isPresent())
                .collect(Collectors.toMap(
                        Seller::id, seller -> seller.constantQuota().orElseThrow()));
        return roster(seller -> {
            Participant described = seller;
            for (int i = 1; i <= 12 && constant.containsKey(seller.id()); i++) {
                described = described.quota("sales", window("W" + i), amount(constant.get(seller.id())));
            }
            return described;
        });
    }

    Roster roster(Function<Participant, Participant> more) {
        Roster.Builder roster = Roster.builder();
        for (CsvRow row : rows("employee.csv")) {
            roster.participant(
                    row.text("employee_id"),
                    begun -> more.apply(
                            row.optional("manager_id").map(begun::reportsTo).orElse(begun)));
        }
        return roster.build();
    }

    Participant withQuotas(Participant seller) {
        Participant described = seller;
        for (CsvRow row : rows("quota_history.csv")) {
            if (row.text("sales_person_id").equals(seller.id())) {
                Period window = CALENDAR.period(Grain.QUARTER, moved(row.date("quota_date")));
                described = described.quota("sales", window, amount(row.decimal("sales_quota")));
            }
        }
        return described;
    }

    /** Returns the territory each seller held; the last day of a line still belongs to it. */
    Assignments territories() {
        Assignments.Builder territories = Assignments.builder("assigned territory");
        List<CsvRow> lines = rows("territory_history.csv");
        for (CsvRow line : lines) {
            territories.assign(line.text("sales_person_id"), line.text("territory_id"), line.date("start_date"));
            line.optional("end_date")
                    .map(end -> LocalDate.parse(end).plusDays(1))
                    .filter(next ->
                            lines.stream().noneMatch(other -> begins(other, line.text("sales_person_id"), next)))
                    .ifPresent(next -> territories.release(line.text("sales_person_id"), next));
        }
        return territories.build();
    }

    private static boolean begins(CsvRow line, String seller, LocalDate date) {
        return line.text("sales_person_id").equals(seller)
                && line.date("start_date").equals(date);
    }

    /** Returns what a dollar bought on average on every day, by the dates of the plans. */
    ExchangeRates exchangeRates() {
        ExchangeRates.Builder rates = ExchangeRates.builder();
        rows("currency_rate.csv")
                .forEach(row -> rates.rate(
                        row.text("from_currency"),
                        row.text("to_currency"),
                        moved(row.date("rate_date")),
                        row.decimal("average_rate")));
        return rates.build();
    }
}
