package org.openspm.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.core.metric.Metric;

/** Recurring revenue as others publish it with numbers. */
class PublishedRetentionTest {

    private static final RetentionMetrics M = SalesMetrics.retention();
    private static final Sheet MONTH = Sheet.of("month");

    private static Metric quickRatio() {
        return M.quickRatio(MONTH.sum("fresh"), MONTH.sum("up"), MONTH.sum("down"), MONTH.sum("lost"));
    }

    /**
     * In thousands: https://pitchkit.net/resources/glossary/quick-ratio (3.5), https://super-calc.com/calculators/saas-quick-ratio-calculator (4.92 and
     * 1.13, here 4.92 and 1.125), https://www.theprimecalculator.com/business/saas-quick-ratio-calculator/formula (2.92).
     */
    @ParameterizedTest
    @CsvSource({"20 8 3 5, 3.5 x", "95 28 7 18, 4.92 x", "40 5 8 32, 1.12 x", "25 10 4 8, 2.92 x"})
    void quickRatios(String month, String expected) {
        String shown =
                quickRatio().evaluate(MONTH.facts("fresh up down lost", month)).toString();
        assertThat(shown).isIn(expected, expected.replace("1.12 ", "1.13 "));
    }

    /** A month without losses has none; the page of the last source has 0, the worst there is. */
    @Test
    void nothingLostIsNoRatioOfZero() {
        assertThat(quickRatio().evaluate(MONTH.facts("fresh up down lost", "25 10 0 0")))
                .hasToString("undefined: the lost is zero");
    }

    /** https://churnzero.net/churnopedia/net-revenue-retention/: 27,000 becomes 35,000 by upsells, less 5,000 of churn, that is 111 %. */
    @Test
    void netOfChurnZero() {
        var facts = MONTH.facts("start up down lost", "27000 8000 0 5000");
        assertThat(M.netRevenueRetention(MONTH.sum("start"), MONTH.sum("up"), MONTH.sum("down"), MONTH.sum("lost"))
                        .evaluate(facts))
                .hasToString("111.11 %");
        assertThat(M.grossRevenueChurn(MONTH.sum("start"), MONTH.sum("down"), MONTH.sum("lost"))
                        .evaluate(facts))
                .hasToString("18.52 %");
    }

    /** https://blog.mergelane.com/2016/09/22/churn-the-churn-rate-formula-and-definition/ divides 50 by what is left, 500; of the 550 before it is 9.09 %. */
    @Test
    void churnIsOfTheCustomersAtTheStart() {
        String[] customers = new String[550];
        Arrays.fill(customers, 0, 500, "-");
        Arrays.fill(customers, 500, 550, "x");
        assertThat(M.logoChurn(MONTH.count(), MONTH.marked("lost")).evaluate(MONTH.facts("lost", customers)))
                .hasToString("9.09 %");
    }
}
