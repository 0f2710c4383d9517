package org.openspm.performance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.openspm.performance.Workload.Sale;

/**
 * The plan in SQL, in whole numbers, so that one text serves every database and loses nothing: sums by rep and month first, the plan on the sums by windows. The amount is loaded as
 * cents, the shares as tenths and the date as the number of its month, which spares the database work that the others do.
 */
final class SqlPlan {

    static final String SALES = "CREATE TABLE sales (rep VARCHAR(40), second VARCHAR(40), share INTEGER,"
            + " second_share INTEGER, sale_month INTEGER, product VARCHAR(10), cents BIGINT)";
    static final String REPS = "CREATE TABLE reps (number INTEGER, rep VARCHAR(40), quota BIGINT)";

    private static final String PAY = """
            WITH credits AS (
              SELECT rep, sale_month, product, cents, share FROM sales
              UNION ALL
              SELECT second, sale_month, product, cents, second_share FROM sales WHERE second IS NOT NULL),
            sums AS (
              SELECT rep, sale_month,
                CAST(SUM(CASE WHEN product IN ('p0','p1','p2','p3','p4','p5','p6','p7') THEN cents * share ELSE 0 END)
                  AS BIGINT) AS amount,
                CAST(SUM(CASE WHEN product IN ('p8','p9') AND cents > 1000000 THEN share ELSE 0 END)
                  AS BIGINT) AS units
              FROM credits GROUP BY rep, sale_month),
            months AS (
              SELECT 0 AS m UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
              UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9
              UNION ALL SELECT 10 UNION ALL SELECT 11),
            grid AS (
              SELECT r.number, r.quota * 1000 AS q, m,
                COALESCE(s.amount, 0) AS amount, COALESCE(s.units, 0) AS units
              FROM reps r CROSS JOIN months LEFT JOIN sums s ON s.rep = r.rep AND s.sale_month = m),
            running AS (
              SELECT number, q, m, units,
                CAST(SUM(amount) OVER (PARTITION BY number ORDER BY m) AS BIGINT) AS a,
                CAST(SUM(amount) OVER (PARTITION BY number, m // 3 ORDER BY m) AS BIGINT) AS quarter
              FROM grid),
            rated AS (
              SELECT number, q, m, units, quarter, CASE
                WHEN a < q // 2 THEN a * 5
                WHEN a < q THEN q // 2 * 5 + (a - q // 2) * 8
                WHEN a < q * 3 // 2 THEN q // 2 * 13 + (a - q) * 12
                ELSE q // 2 * 25 + (a - q * 3 // 2) * 15 END AS exact
              FROM running),
            gross AS (
              SELECT number, m,
                CASE WHEN exact >= 0 THEN (exact + 500) // 1000 ELSE -((500 - exact) // 1000) END
                + CAST(SUM(units * 500 + CASE WHEN m % 3 <> 2 OR quarter * 40 < q * 9 THEN 0
                    WHEN quarter * 40 < q * 11 THEN 100000 ELSE 250000 END)
                  OVER (PARTITION BY number ORDER BY m) AS BIGINT) AS cents
              FROM rated),
            allowed AS (
              SELECT number, m, CASE WHEN cents > 6000000 THEN 6000000 ELSE cents END AS cents FROM gross)
            SELECT number, m, cents - LAG(cents, 1, CAST(0 AS BIGINT)) OVER (PARTITION BY number ORDER BY m)
            FROM allowed ORDER BY number, m
            """;

    private SqlPlan() {}

    /** Makes the tables, with a word before the word TABLE, and fills the small one. */
    static void prepare(Connection connection, Workload workload, String kind) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SALES.replace("TABLE", kind + "TABLE"));
            statement.execute(REPS.replace("TABLE", kind + "TABLE"));
        }
        List<String> reps = workload.reps();
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO reps VALUES (?, ?, ?)")) {
            for (int i = 0; i < reps.size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, reps.get(i));
                insert.setLong(3, workload.quota(i));
                insert.addBatch();
                if (i % 1_000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    /** Returns the pay; databases differ in how whole numbers are divided. */
    static long[][] pay(Connection connection, int reps, String division) throws SQLException {
        long[][] pay = new long[reps][12];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PAY.replace("//", division))) {
            while (rows.next()) {
                pay[rows.getInt(1)][rows.getInt(2)] = rows.getLong(3);
            }
        }
        return pay;
    }

    static int tenths(BigDecimal share) {
        return share.movePointRight(1).intValueExact();
    }

    static long cents(Sale sale) {
        return sale.amount().movePointRight(2).longValueExact();
    }
}
