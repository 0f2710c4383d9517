package org.openspm.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SteelWheelsDatabaseTest {

    private SteelWheelsDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = SteelWheelsDatabase.open();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void employees_areAllThere() throws SQLException {
        List<Employee> employees = database.employees();

        assertThat(employees).hasSize(23).first().isEqualTo(new Employee("1002", "Diane Murphy", "President", null));
        assertThat(employees).contains(new Employee("1323", "George Vanauf", "Sales Rep", "1143"));
        assertThat(employees).filteredOn(Employee::isRep).hasSize(17);
        assertThat(employees).filteredOn(Employee::isSalesManager).hasSize(3);
        assertThat(employees).filteredOn(Employee::isHeadOfSales).hasSize(1);
        assertThat(employees).extracting(Employee::name).doesNotHaveDuplicates();
    }

    @Test
    void orders_areAllButTheTrialEntries() throws SQLException {
        List<Order> orders = database.orders();

        assertThat(orders).hasSize(326).extracting(Order::id).doesNotHaveDuplicates();
        assertThat(orders).filteredOn(Order::isCancelled).hasSize(6);
        assertThat(orders).extracting(Order::territory).containsOnly("NA", "EMEA", "APAC", "Japan");
        assertThat(orders)
                .contains(new Order(
                        "10248",
                        LocalDate.of(2004, 5, 7),
                        OrderStatus.CANCELLED,
                        "Land of Toys Inc.",
                        "NA",
                        "1323",
                        new BigDecimal(45_338)));
    }

    @Test
    void orders_totalTheLines() throws SQLException {
        BigDecimal ofOrders = database.orders().stream().map(Order::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> ofLines = database.read(
                "select sum(QUANTITYORDERED * PRICEEACH) from \"orderdetails\" where ORDERNUMBER < 11000",
                row -> row.getBigDecimal(1));

        assertThat(ofOrders).isEqualByComparingTo(ofLines.get(0)).isEqualByComparingTo("10645905");
    }

    @Test
    void customers_haveTheirAccents() throws SQLException {
        assertThat(database.orders())
                .extracting(Order::customer)
                .noneMatch(name -> name.contains("u00"))
                .anyMatch(name -> name.chars().anyMatch(letter -> letter > 127));
    }

    @Test
    void payments_areAllThere() throws SQLException {
        List<Payment> payments = database.payments();

        assertThat(payments).hasSize(272);
        assertThat(payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("9777418");
        assertThat(payments)
                .contains(new Payment("Land of Toys Inc.", LocalDate.of(2004, 5, 22), new BigDecimal(45_358)));
    }

    @Test
    void fulfilments_sayWhenADisputeWasSettled() throws SQLException {
        List<Fulfilment> fulfilments = database.fulfilments();

        assertThat(fulfilments).hasSameSizeAs(database.orders());
        assertThat(fulfilments)
                .filteredOn(each -> each.resolved() != null)
                .containsExactly(
                        new Fulfilment("10164", LocalDate.of(2003, 10, 30), LocalDate.of(2003, 11, 1)),
                        new Fulfilment("10327", LocalDate.of(2004, 11, 19), LocalDate.of(2004, 12, 1)),
                        new Fulfilment("10367", LocalDate.of(2005, 1, 21), LocalDate.of(2005, 2, 1)),
                        new Fulfilment("10386", LocalDate.of(2005, 3, 9), LocalDate.of(2005, 3, 15)));
    }

    @Test
    void database_isReadOnly() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database.read("update \"orders\" set STATUS = 'Shipped'", row -> row.getString(1)));
    }
}
