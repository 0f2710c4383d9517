package org.openspm.performance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.openspm.performance.Workload.Sale;

/** SQLite in the process and in memory, loaded by one prepared statement in one transaction. */
final class Sqlite {

    private Sqlite() {}

    static long[][] pay(Workload workload) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            SqlPlan.prepare(connection, workload, "");
            load(connection, workload);
            return SqlPlan.pay(connection, workload.reps().size(), "/");
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite did not answer.", e);
        }
    }

    private static void load(Connection connection, Workload workload) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO sales VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            int rows = 0;
            for (Sale sale : workload.sales()) {
                BigDecimal share = sale.secondShare();
                insert.setString(1, sale.rep());
                insert.setString(2, sale.second());
                insert.setInt(3, SqlPlan.tenths(sale.share()));
                insert.setInt(4, share == null ? 0 : SqlPlan.tenths(share));
                insert.setInt(5, sale.date().getMonthValue() - 1);
                insert.setString(6, sale.product());
                insert.setLong(7, SqlPlan.cents(sale));
                insert.addBatch();
                if (++rows % 1_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
    }
}
