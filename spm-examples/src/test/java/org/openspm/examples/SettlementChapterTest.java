package org.openspm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openspm.examples.page.Terminal;

class SettlementChapterTest {

    private static String text;

    @BeforeAll
    static void write() throws SQLException {
        Terminal terminal = new Terminal();
        new SettlementChapter(Year.computed(), Year.settled()).writeTo(terminal);
        text = terminal.toString();
    }

    @Test
    void saysByWhichTermsIsPaid() {
        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "4 % of every order, 50 % of it held until the customer pays, on a recoverable draw of 1,000 a"
                                + " month.")
                .contains("one that is cancelled, assumed 30 days after it was due, is taken back.");
    }

    @Test
    void showsTheRegisterOfEachMonth() {
        assertThat(text.lines())
                .contains(
                        "  Jun     14,725.92         -  -1,813.52   -6,456.20   3,381.03   11,393.44   -4,015.05   17,215.62",
                        "  Year   197,498.08    962.96  -7,485.16  -95,487.94  93,054.04  110,380.58  -54,894.63  244,027.93");
    }

    @Test
    void showsTheYearOfEachRep() {
        assertThat(text.lines())
                .contains(
                        "  George Vanauf      18,514.00  -1,813.52        2.22   16,698.26                -",
                        "  All               198,461.04  -7,485.16    2,433.90  244,027.93        55,485.95");
    }

    @Test
    void showsWhatChangedClosedMonths() {
        assertThat(text.lines())
                .contains(
                        "  10248, Land of Toys Inc.            George Vanauf  2004-05  2004-06  cancelled  -1,813.52");
    }

    @Test
    void reconcilesWhatIsEarnedWithWhatIsPaid() {
        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "USD 190,975.88 earned and kept are USD 244,027.93 paid, less USD 55,485.95 drawn and still to"
                                + " recover, and USD 2,433.90 held until customers pay.")
                .contains("USD 30,316.38, to be accrued. On hold or in dispute by then: 10334.");
    }
}
