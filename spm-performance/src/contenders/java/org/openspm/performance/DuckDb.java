package org.openspm.performance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.openspm.performance.Workload.Sale;

/** DuckDB in the process, on one thread, loaded through its appender. */
final class DuckDb {

    private DuckDb() {}

    static long[][] pay(Workload workload) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads TO 1");
            }
            SqlPlan.prepare(connection, workload, "");
            load(connection.unwrap(DuckDBConnection.class), workload);
            return SqlPlan.pay(connection, workload.reps().size(), "//");
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB did not answer.", e);
        }
    }

    private static void load(DuckDBConnection connection, Workload workload) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "sales")) {
            for (Sale sale : workload.sales()) {
                BigDecimal share = sale.secondShare();
                appender.beginRow();
                appender.append(sale.rep());
                appender.append(sale.second());
                appender.append(SqlPlan.tenths(sale.share()));
                appender.append(share == null ? 0 : SqlPlan.tenths(share));
                appender.append(sale.date().getMonthValue() - 1);
                appender.append(sale.product());
                appender.append(SqlPlan.cents(sale));
                appender.endRow();
            }
        }
    }
}
