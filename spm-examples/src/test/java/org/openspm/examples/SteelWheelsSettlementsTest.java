package org.openspm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openspm.compensation.settlement.EntryKind.ADJUSTED;
import static org.openspm.compensation.settlement.EntryKind.CLAWED_BACK;
import static org.openspm.compensation.settlement.EntryKind.DRAWN;
import static org.openspm.compensation.settlement.EntryKind.EARNED;
import static org.openspm.compensation.settlement.EntryKind.HELD;
import static org.openspm.compensation.settlement.EntryKind.PAID;
import static org.openspm.compensation.settlement.EntryKind.RECOVERED;
import static org.openspm.compensation.settlement.EntryKind.RELEASED;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.settlement.Cause;
import org.openspm.compensation.settlement.EntryKind;
import org.openspm.compensation.settlement.LedgerEntry;
import org.openspm.compensation.settlement.PaymentStatement;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.core.money.Money;
import org.openspm.examples.data.Order;

/** Every cell of every month's register a second time in SQL, and what follows from them. */
class SteelWheelsSettlementsTest {

    private static final List<EntryKind> EVALUATED = List.of(EARNED, ADJUSTED, CLAWED_BACK, HELD, RELEASED);
    private static final List<EntryKind> DRAWS = List.of(DRAWN, RECOVERED, PAID);

    /**
     * A row for each rep and month: what is earned, adjusted and clawed back in it, held and released. Held and released are what is so
     * to the month's end, less what was to the end of the month before. Order 10327 was in dispute until December, as its comment says.
     */
    private static final String EVALUATED_BY_MONTH = """
            with o as (
                select o.ORDERNUMBER id, o.CUSTOMERNUMBER cust, cast(o.ORDERDATE as date) d, o.STATUS status,
                    cast(o.REQUIREDDATE as date) + 30 day off, c.SALESREPEMPLOYEENUMBER rep,
                    sum(l.QUANTITYORDERED * l.PRICEEACH) total
                from "orders" o join "orderdetails" l on l.ORDERNUMBER = o.ORDERNUMBER
                join "customers" c on c.CUSTOMERNUMBER = o.CUSTOMERNUMBER
                where o.ORDERNUMBER < 11000
                group by o.ORDERNUMBER, o.CUSTOMERNUMBER, o.ORDERDATE, o.STATUS, o.REQUIREDDATE,
                    c.SALESREPEMPLOYEENUMBER),
            months as (
                select m, date '2004-01-01' + m month nextm from (values (0), (1), (2), (3), (4), (5), (6), (7), (8),
                    (9), (10), (11), (12)) as v(m)),
            older as (
                select a.id, sum(case when b.d < a.d or b.id < a.id then b.total else 0 end) total
                from o a join o b on b.cust = a.cust and b.d <= a.d group by a.id),
            known as (
                select o.id, o.cust, o.rep, o.total, older.total older, month(o.d) m,
                    case when o.status = 'On Hold' then 99 when o.id = 10327 then 12 else month(o.d) end known,
                    case when o.status = 'Cancelled' then 12 * (year(o.off) - 2004) + month(o.off) else 99 end off
                from o join older on older.id = o.id where year(o.d) = 2004),
            cash as (
                select n.m, p.CUSTOMERNUMBER cust, sum(p.AMOUNT) amount
                from months n join "payments" p on p.PAYMENTDATE < n.nextm group by n.m, p.CUSTOMERNUMBER),
            part as (
                select k.id, n.m, 0.0001 * floor(10000 * cast(least(k.total, greatest(0, coalesce(c.amount, 0) - k.older))
                    as decimal(20, 6)) / k.total) paid
                from known k cross join months n left join cash c on c.cust = k.cust and c.m = n.m),
            held as (
                select k.rep, n.m, sum(round(0.02 * k.total, 2)) held, sum(round(0.02 * k.total * part.paid, 2)) released
                from known k join months n on k.known <= n.m and k.off > n.m
                join part on part.id = k.id and part.m = n.m group by k.rep, n.m),
            posted as (
                select rep, known m, sum(case when known = m then 0.04 * total else 0 end) earned,
                    sum(case when known > m then 0.04 * total else 0 end) adjusted, 0.00 clawed
                from known group by rep, known
                union all select rep, off, 0.00, 0.00, -0.04 * total from known)
            select e.EMPLOYEENUMBER rep, n.m,
                (select coalesce(sum(p.earned), 0) from posted p where p.rep = e.EMPLOYEENUMBER and p.m = n.m),
                (select coalesce(sum(p.adjusted), 0) from posted p where p.rep = e.EMPLOYEENUMBER and p.m = n.m),
                (select coalesce(sum(p.clawed), 0) from posted p where p.rep = e.EMPLOYEENUMBER and p.m = n.m),
                coalesce(b.held, 0) - coalesce(h.held, 0), coalesce(h.released, 0) - coalesce(b.released, 0)
            from "employees" e cross join months n
            left join held h on h.rep = e.EMPLOYEENUMBER and h.m = n.m
            left join held b on b.rep = e.EMPLOYEENUMBER and b.m = n.m - 1
            where e.JOBTITLE = 'Sales Rep' and n.m > 0
            order by e.EMPLOYEENUMBER, n.m
            """;

    /** What is drawn, recovered and paid of what is available month by month, the balance going on from one to the next. */
    private static final String DRAWS_BY_MONTH = """
            with recursive available(m, amount) as (select * from (values %s) as v(m, amount)),
            run(m, balance, drawn, recovered, paid) as (
                select 0, cast(0 as decimal(12, 2)), cast(0 as decimal(12, 2)), cast(0 as decimal(12, 2)),
                    cast(0 as decimal(12, 2)) from (values (0)) as one(z)
                union all
                select a.m,
                    cast(r.balance + greatest(0, 1000 - a.amount)
                        - least(r.balance, greatest(0, a.amount - 1000)) as decimal(12, 2)),
                    cast(greatest(0, 1000 - a.amount) as decimal(12, 2)),
                    cast(-least(r.balance, greatest(0, a.amount - 1000)) as decimal(12, 2)),
                    cast(-greatest(1000, a.amount - least(r.balance, greatest(0, a.amount - 1000))) as decimal(12, 2))
                from run r join available a on a.m = r.m + 1)
            select m, drawn, recovered, paid from run where m > 0 order by m
            """;

    private static SteelWheelsSettlements settlements;
    private static List<Row> rows;

    private record Row(String rep, int month, List<BigDecimal> cells) {

        BigDecimal available() {
            return sum(cells);
        }
    }

    @BeforeAll
    static void settle() throws SQLException {
        settlements = Year.settled();
        rows = Year.sql(
                EVALUATED_BY_MONTH,
                row -> new Row(
                        row.getString(1),
                        row.getInt(2),
                        List.of(
                                row.getBigDecimal(3),
                                row.getBigDecimal(4),
                                row.getBigDecimal(5),
                                row.getBigDecimal(6),
                                row.getBigDecimal(7))));
    }

    @Test
    void register_isWhatSqlYields() throws SQLException {
        assertThat(rows).hasSize(17 * 12);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < rows.size(); i += 12) {
            List<Row> ofRep = rows.subList(i, i + 12);
            List<List<BigDecimal>> draws = draws(ofRep);
            for (int m = 0; m < 12; m++) {
                List<BigDecimal> expected = new ArrayList<>(ofRep.get(m).cells());
                expected.addAll(draws.get(m));
                softly.assertThat(cells(ofRep.get(m)))
                        .as("%s in month %s", ofRep.get(m).rep(), m + 1)
                        .isEqualTo(expected.stream()
                                .map(amount -> Money.of(amount, "USD"))
                                .toList());
            }
        }
        softly.assertAll();
    }

    private static List<List<BigDecimal>> draws(List<Row> ofRep) throws SQLException {
        List<String> values = ofRep.stream()
                .map(row -> "(" + row.month() + ", cast(" + row.available().toPlainString() + " as decimal(12, 2)))")
                .toList();
        return Year.sql(
                DRAWS_BY_MONTH.formatted(String.join(", ", values)),
                row -> List.of(row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4)));
    }

    private static List<Money> cells(Row row) {
        PaymentStatement statement = settlements.months().get(row.month() - 1).statement(row.rep());
        List<EntryKind> columns = new ArrayList<>(EVALUATED);
        columns.addAll(DRAWS);
        return columns.stream().map(statement::column).toList();
    }

    @Test
    void registers_haveNoOtherColumn() {
        List<EntryKind> shown = new ArrayList<>(EVALUATED);
        shown.addAll(DRAWS);
        assertThat(settlements.ledger().entries()).extracting(LedgerEntry::kind).hasSameElementsAs(shown);
    }

    @Test
    void registers_reconcile() {
        for (Settlement month : settlements.months()) {
            Money moved = Money.total(
                    month.register().opening().currency(),
                    Arrays.stream(EntryKind.values())
                            .map(month.register()::column)
                            .toList());
            assertThat(month.register().closing())
                    .isEqualTo(month.register().opening().plus(moved))
                    .isEqualTo(usd("0"));
        }
    }

    @Test
    void pay_isNeverBelowTheDraw() {
        for (Settlement month : settlements.months()) {
            assertThat(month.statements())
                    .hasSize(17)
                    .allSatisfy(statement -> assertThat(statement.paid()).isGreaterThanOrEqualTo(usd("1000")));
        }
    }

    @Test
    void closedMonths_changeThroughEntriesThatSayWhy() {
        assertThat(settlements.ledger().select().kind(ADJUSTED, CLAWED_BACK).entries())
                .extracting(
                        entry -> entry.reason().transaction(),
                        entry -> entry.reason().cause(),
                        entry -> entry.posted().toString(),
                        LedgerEntry::amount)
                .containsExactly(
                        tuple("orders 10248", Cause.CANCELLED, "2004-06", usd("-1813.52")),
                        tuple("orders 10262", Cause.CANCELLED, "2004-07", usd("-1997.60")),
                        tuple("orders 10253", Cause.CANCELLED, "2004-07", usd("-2016.12")),
                        tuple("orders 10260", Cause.CANCELLED, "2004-07", usd("-1657.92")),
                        tuple("orders 10327", Cause.LATE, "2004-12", usd("962.96")));
    }

    @Test
    void waiting_isTheOrderOnHold() {
        assertThat(settlements.waiting()).extracting(Order::id).containsExactly("10334");
    }

    @Test
    void accrual_isWhatWasEarnedLessWhatWasPaidForItBeforeDecember() throws SQLException {
        BigDecimal all = BigDecimal.ZERO;
        for (int i = 0; i < rows.size(); i += 12) {
            List<Row> ofRep = rows.subList(i, i + 12);
            BigDecimal accrued = BigDecimal.ZERO;
            for (Row row : ofRep) {
                accrued = accrued.add(sum(row.cells().subList(0, 3)));
            }
            for (List<BigDecimal> month : draws(ofRep).subList(0, 11)) {
                accrued = accrued.add(sum(month));
            }
            assertThat(settlements
                            .accrual()
                            .byParticipant()
                            .getOrDefault(ofRep.get(0).rep(), usd("0")))
                    .as(ofRep.get(0).rep())
                    .isEqualTo(Money.of(accrued, "USD"));
            all = all.add(accrued);
        }
        assertThat(settlements.accrual().total())
                .isEqualTo(Money.of(all, "USD"))
                .isEqualTo(usd("30316.38"));
    }

    private static BigDecimal sum(List<BigDecimal> cells) {
        return cells.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
