package org.openspm.examples;

import java.sql.SQLException;
import java.util.List;
import org.openspm.examples.data.Order;
import org.openspm.examples.data.SteelWheelsDatabase;

/** The computed year, and the database beside it to compute everything again. */
final class Year {

    /** What both computations share: which orders belong to the data, and their totals. */
    static final String ORDER_TOTALS = """
            (select o.ORDERNUMBER id, year(o.ORDERDATE) y, quarter(o.ORDERDATE) q, month(o.ORDERDATE) m,
                o.STATUS status, c.SALESREPEMPLOYEENUMBER rep, w.TERRITORY territory,
                sum(d.QUANTITYORDERED * d.PRICEEACH) total
             from "orders" o
             join "orderdetails" d on d.ORDERNUMBER = o.ORDERNUMBER
             join "customers" c on c.CUSTOMERNUMBER = o.CUSTOMERNUMBER
             left join "customer_w_ter" w on w.CUSTOMERNUMBER = o.CUSTOMERNUMBER
             where o.ORDERNUMBER < 11000
             group by o.ORDERNUMBER, o.ORDERDATE, o.STATUS, c.SALESREPEMPLOYEENUMBER, w.TERRITORY)
            """;

    /** Everybody with everybody they answer for: themselves, and up to three levels of people below. */
    static final String ANSWERS_FOR = """
            (select e.EMPLOYEENUMBER rep, e.EMPLOYEENUMBER who from "employees" e
             union select e.EMPLOYEENUMBER, e.REPORTSTO from "employees" e where e.REPORTSTO is not null
             union select e.EMPLOYEENUMBER, m.REPORTSTO
                from "employees" e join "employees" m on m.EMPLOYEENUMBER = e.REPORTSTO
                where m.REPORTSTO is not null
             union select e.EMPLOYEENUMBER, b.REPORTSTO
                from "employees" e join "employees" m on m.EMPLOYEENUMBER = e.REPORTSTO
                join "employees" b on b.EMPLOYEENUMBER = m.REPORTSTO
                where b.REPORTSTO is not null)
            """;

    private Year() {}

    static SteelWheelsYear computed() throws SQLException {
        try (SteelWheelsDatabase database = SteelWheelsDatabase.open()) {
            return new SteelWheelsYear(database.employees(), database.orders());
        }
    }

    static SteelWheelsSettlements settled() throws SQLException {
        try (SteelWheelsDatabase database = SteelWheelsDatabase.open()) {
            List<Order> orders = database.orders();
            return new SteelWheelsSettlements(
                    database.employees(),
                    orders,
                    database.fulfilments(),
                    new CashReceived(orders, database.payments()));
        }
    }

    static <R> List<R> sql(String query, SteelWheelsDatabase.RowMapper<R> mapper) throws SQLException {
        try (SteelWheelsDatabase database = SteelWheelsDatabase.open()) {
            return database.read(query, mapper);
        }
    }
}
