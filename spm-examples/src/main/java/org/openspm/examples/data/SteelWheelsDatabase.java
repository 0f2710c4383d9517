package org.openspm.examples.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The SteelWheels database: a maker of model cars, its orders from January 2003 to May 2005, and the people who
 * sold them.
 *
 * <p>The database travels inside a jar and is opened in memory, read only. Amounts are whole US dollars, kept as
 * {@link java.math.BigDecimal}. Two things in the data are put right while reading, and nothing else:
 *
 * <ul>
 *   <li>Orders numbered 11000 and above are trial entries: four orders dated 6 January 2003 at noon, two of them
 *       single lines of 300,000 dollars. They and their four customers are left out,
 *       as the database's own {@code orderfact} and {@code customer_w_ter} tables do.
 *   <li>Accented letters appear as {@code u00fc}. They are read as letters.
 * </ul>
 *
 * <p>Not thread-safe.
 */
public final class SteelWheelsDatabase implements AutoCloseable {

    private static final String URL = "jdbc:hsqldb:res:steelwheels;readonly=true;shutdown=true";
    private static final String USER = "STEELWHEELS";
    private static final String PASSWORD = "STEELWHEELS";
    private static final Pattern ESCAPED_LETTER = Pattern.compile("u00([0-9a-f]{2})");

    private static final String EMPLOYEES = """
            select EMPLOYEENUMBER, FIRSTNAME || ' ' || LASTNAME, JOBTITLE, REPORTSTO
            from "employees"
            order by EMPLOYEENUMBER
            """;

    private static final String ORDERS = """
            select o.ORDERNUMBER, cast(o.ORDERDATE as date), o.STATUS, c.CUSTOMERNAME, t.TERRITORY,
                c.SALESREPEMPLOYEENUMBER,
                (select sum(d.QUANTITYORDERED * d.PRICEEACH)
                    from "orderdetails" d where d.ORDERNUMBER = o.ORDERNUMBER)
            from "orders" o
            join "customers" c on c.CUSTOMERNUMBER = o.CUSTOMERNUMBER
            join "customer_w_ter" t on t.CUSTOMERNUMBER = c.CUSTOMERNUMBER
            where o.ORDERNUMBER < 11000
            order by o.ORDERNUMBER
            """;

    private static final String PAYMENTS = """
            select c.CUSTOMERNAME, cast(p.PAYMENTDATE as date), p.AMOUNT
            from "payments" p
            join "customers" c on c.CUSTOMERNUMBER = p.CUSTOMERNUMBER
            order by p.PAYMENTDATE, p.CHECKNUMBER
            """;

    private static final String FULFILMENTS = """
            select ORDERNUMBER, cast(REQUIREDDATE as date), case when STATUS = 'Resolved' then COMMENTS end
            from "orders"
            where ORDERNUMBER < 11000
            order by ORDERNUMBER
            """;

    /** As the comments write it: {@code resolved on 12/1/04}. */
    private static final Pattern RESOLVED = Pattern.compile("(?i)resolved on (\\d+)/(\\d+)/(\\d+)");

    private static final int CENTURY = 2000;

    private final Connection connection;

    private SteelWheelsDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the database.
     *
     * @return the open database
     * @throws SQLException if the jar with the data is not on the class path
     */
    public static SteelWheelsDatabase open() throws SQLException {
        return new SteelWheelsDatabase(DriverManager.getConnection(URL, USER, PASSWORD));
    }

    /**
     * Returns everybody on the payroll.
     *
     * @return the employees, by number
     * @throws SQLException if the database cannot be read
     */
    public List<Employee> employees() throws SQLException {
        return read(
                EMPLOYEES, row -> new Employee(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    /**
     * Returns the orders with their totals.
     *
     * @return the orders, by number
     * @throws SQLException if the database cannot be read
     */
    public List<Order> orders() throws SQLException {
        return read(
                ORDERS,
                row -> new Order(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        OrderStatus.of(row.getString(3)),
                        letters(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getBigDecimal(7)));
    }

    /**
     * Returns what the customers paid.
     *
     * @return the payments, by date
     * @throws SQLException if the database cannot be read
     */
    public List<Payment> payments() throws SQLException {
        return read(
                PAYMENTS,
                row -> new Payment(letters(row.getString(1)), row.getObject(2, LocalDate.class), row.getBigDecimal(3)));
    }

    /**
     * Returns what became of the orders.
     *
     * @return one for each order, by number
     * @throws SQLException if the database cannot be read
     */
    public List<Fulfilment> fulfilments() throws SQLException {
        return read(
                FULFILMENTS,
                row -> new Fulfilment(row.getString(1), row.getObject(2, LocalDate.class), resolved(row.getString(3))));
    }

    private static @Nullable LocalDate resolved(@Nullable String comments) {
        Matcher date = RESOLVED.matcher(comments == null ? "" : comments);
        if (!date.find()) {
            return null;
        }
        int year = Integer.parseInt(date.group(3));
        return LocalDate.of(
                year < CENTURY ? CENTURY + year : year,
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(2)));
    }

    /**
     * Runs a query of the caller's own, to check a figure against the database itself.
     *
     * @param <R>  the type of a result row
     * @param sql  the query
     * @param mapper  turns the current row into a result
     * @return the mapped rows, in the order of the query
     * @throws SQLException if the query fails
     */
    public <R> List<R> read(String sql, RowMapper<R> mapper) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<R> results = new ArrayList<>();
            while (rows.next()) {
                results.add(mapper.map(rows));
            }
            return List.copyOf(results);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String letters(String text) {
        return ESCAPED_LETTER
                .matcher(text)
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }

    /**
     * Turns the current row of a query into a result.
     *
     * @param <R>  the type of the result
     */
    @FunctionalInterface
    public interface RowMapper<R> {

        /**
         * Reads the current row, without moving to another.
         *
         * @param row  the result set, standing on the row
         * @return the result
         * @throws SQLException if a column cannot be read
         */
        R map(ResultSet row) throws SQLException;
    }
}
