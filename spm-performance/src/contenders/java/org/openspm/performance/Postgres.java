package org.openspm.performance;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openspm.performance.Workload.Sale;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A PostgreSQL server, loaded by COPY into tables of the session. Its address is in the environment as {@code POSTGRES_URL}, a JDBC URL with all that it takes; without it, or
 * where nobody answers there, PostgreSQL does not take part. Its work is in another process: the clock's time counts.
 */
final class Postgres implements Contender {

    private static final int BLOCK = 20_000;

    @Override
    public String name() {
        return "PostgreSQL, with loading";
    }

    @Override
    public boolean elsewhere() {
        return true;
    }

    @Override
    public Optional<String> absent() {
        String url = System.getenv("POSTGRES_URL");
        if (url == null) {
            return Optional.of("no server (POSTGRES_URL is not set)");
        }
        try (Connection connection = DriverManager.getConnection(url)) {
            return connection.isValid(5) ? Optional.empty() : Optional.of("no server answers at " + url);
        } catch (SQLException e) {
            return Optional.of("no server answers at " + url);
        }
    }

    @Override
    public Supplier<long[][]> over(Workload workload) {
        String url = String.valueOf(System.getenv("POSTGRES_URL"));
        return () -> pay(url, workload);
    }

    private static long[][] pay(String url, Workload workload) {
        try (Connection connection = DriverManager.getConnection(url)) {
            SqlPlan.prepare(connection, workload, "TEMPORARY ");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            List<Sale> sales = workload.sales();
            for (int from = 0; from < sales.size(); from += BLOCK) {
                String text = text(sales.subList(from, Math.min(sales.size(), from + BLOCK)));
                copy.copyIn("COPY sales FROM STDIN", new StringReader(text));
            }
            connection.commit();
            return SqlPlan.pay(connection, workload.reps().size(), "/");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("PostgreSQL did not answer.", e);
        }
    }

    private static String text(List<Sale> sales) {
        StringBuilder text = new StringBuilder(sales.size() * 40);
        for (Sale sale : sales) {
            BigDecimal share = sale.secondShare();
            String second = sale.second();
            text.append(sale.rep()).append('\t');
            text.append(second == null ? "\\N" : second).append('\t');
            text.append(SqlPlan.tenths(sale.share())).append('\t');
            text.append(share == null ? 0 : SqlPlan.tenths(share)).append('\t');
            text.append(sale.date().getMonthValue() - 1).append('\t');
            text.append(sale.product()).append('\t');
            text.append(SqlPlan.cents(sale)).append('\n');
        }
        return text.toString();
    }
}
