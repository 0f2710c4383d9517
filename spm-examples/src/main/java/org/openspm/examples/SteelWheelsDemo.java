package org.openspm.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.openspm.examples.data.Employee;
import org.openspm.examples.data.Order;
import org.openspm.examples.data.SteelWheelsDatabase;
import org.openspm.examples.page.Page;
import org.openspm.examples.page.Terminal;

/**
 * Reports on a year of sales and what it paid, in the terminal and as a page with pictures.
 *
 * <pre>{@code
 * mvn -B -q -pl spm-examples -am compile exec:java
 * }</pre>
 */
public final class SteelWheelsDemo {

    private SteelWheelsDemo() {}

    /**
     * Prints the report and writes the page.
     *
     * @param args  where to write the page; {@code target/steelwheels.html} if nothing is said
     * @throws SQLException if the database cannot be read
     * @throws IOException if the page cannot be written
     */
    public static void main(String... args) throws SQLException, IOException {
        // Pictures are painted into a file; no window is opened.
        System.setProperty("java.awt.headless", "true");
        System.out.print(run(Path.of(args.length > 0 ? args[0] : "target/steelwheels.html")));
    }

    /** Writes the page, and returns the report as text. */
    static String run(Path file) throws SQLException, IOException {
        Report report = read();

        Page page = new Page();
        report.writeTo(page);
        Path written = file.toAbsolutePath().normalize();
        Files.createDirectories(written.resolveSibling("."));
        Files.writeString(written, page.html());

        Terminal terminal = new Terminal();
        report.writeTo(terminal);
        terminal.paragraph("The same with pictures: " + fromHere(written));
        return terminal.toString();
    }

    private static Report read() throws SQLException {
        try (SteelWheelsDatabase database = SteelWheelsDatabase.open()) {
            List<Employee> employees = database.employees();
            List<Order> orders = database.orders();
            return new Report(
                    new SteelWheelsYear(employees, orders),
                    new SteelWheelsSettlements(
                            employees, orders, database.fulfilments(), new CashReceived(orders, database.payments())));
        }
    }

    private static Path fromHere(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
