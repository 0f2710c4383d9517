package org.openspm.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.metric.MetricQuery;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** Conversions and waiting times as others publish them with numbers. */
class PublishedJourneysTest {

    private record Visit(String id, String user, String referrer, LocalDate on) {}

    private record Purchase(String id, String user, String referrer, LocalDate on) {}

    private record Remission(String patient, LocalDate from, LocalDate until, boolean isRelapse) {}

    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    /**
     * https://docs.getdbt.com/docs/build/conversion: Bob comes by facebook, google and amazon, and buys twice; the purchase of the 7th belongs to the
     * visit of that day, and to that alone.
     */
    @Test
    void visitsToPurchases() {
        Schema<Visit> visits = Schema.of("visits", Visit.class).identifiedBy(Visit::id);
        TextField<Visit> visitor = visits.text("user", Visit::user);
        TextField<Visit> referrer = visits.text("referrer", Visit::referrer);
        DateField<Visit> came = visits.date("on", Visit::on);
        Schema<Purchase> purchases = Schema.of("purchases", Purchase.class).identifiedBy(Purchase::id);
        TextField<Purchase> buyer = purchases.text("user", Purchase::user);
        TextField<Purchase> source = purchases.text("referrer", Purchase::referrer);
        DateField<Purchase> bought = purchases.date("on", Purchase::on);
        Facts facts = Facts.of(
                        visits,
                        List.of(
                                new Visit("1", "bob", "facebook", LocalDate.of(2020, 1, 1)),
                                new Visit("2", "bob", "google", LocalDate.of(2020, 1, 4)),
                                new Visit("3", "bob", "amazon", LocalDate.of(2020, 1, 7))))
                .and(
                        purchases,
                        List.of(
                                new Purchase("1", "bob", "facebook", LocalDate.of(2020, 1, 2)),
                                new Purchase("2", "bob", "amazon", LocalDate.of(2020, 1, 7))));
        Conversion within7 = Conversion.of("Visit to purchase", Event.of(visitor, came), Event.of(buyer, bought))
                .within(7);

        MetricTable rate =
                MetricQuery.of(within7.rate()).by(referrer).asOf(LATER).evaluate(facts);
        assertThat(rate.value("facebook")).hasToString("100 %");
        assertThat(rate.value("google")).hasToString("0 %");
        assertThat(rate.value("amazon")).hasToString("100 %");
        assertThat(rate.total()).hasToString("66.67 %");
        assertThat(MetricQuery.of(within7.constant(referrer, source).conversions())
                        .by(referrer)
                        .asOf(LATER)
                        .evaluate(facts)
                        .value("amazon"))
                .hasToString("1 user");
    }

    /**
     * Remissions in acute myelogenous leukemia, the maintained group, in weeks, a plus for those still in remission: 9, 13, 13+, 18, 23, 28+, 31, 34,
     * 45+, 48, 161+ (Miller 1997; the data set aml of https://search.r-project.org/CRAN/refmans/survival/html/aml.html), survival and standard errors as
     * printed there by summary(survfit(..)), the median 31.
     */
    @Test
    void maintainedRemissions() {
        int[] weeks = {9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161};
        LocalDate start = LocalDate.of(2020, 1, 1);
        List<Remission> rows = new ArrayList<>();
        for (int each : weeks) {
            rows.add(new Remission("patient " + rows.size(), start, start.plusWeeks(Math.abs(each)), each > 0));
        }
        Schema<Remission> remissions = Schema.of("remissions", Remission.class);
        TextField<Remission> patient = remissions.text("patient", Remission::patient);
        DateField<Remission> from = remissions.date("from", Remission::from);
        DateField<Remission> until = remissions.date("until", Remission::until);
        FlagField<Remission> relapse = remissions.flag("relapse", Remission::isRelapse);
        Event<Remission> end = Event.of(patient, until);
        SurvivalCurve curve = TimeToEvent.of("Remission", Event.of(patient, from), end.where(relapse.isTrue()))
                .censoredBy(end.where(relapse.isFalse()))
                .curve(Facts.of(remissions, rows), LATER);

        int[] at = {9, 13, 18, 23, 31, 34, 48};
        double[] survival = {0.909, 0.818, 0.716, 0.614, 0.491, 0.368, 0.184};
        double[] errors = {0.0867, 0.1163, 0.1397, 0.1526, 0.1642, 0.1627, 0.1535};
        for (int i = 0; i < at.length; i++) {
            assertThat(number(curve.survival(7L * at[i]))).isCloseTo(survival[i], within(5e-4));
            assertThat(Math.sqrt(number(curve.variance(7L * at[i])))).isCloseTo(errors[i], within(5e-5));
        }
        assertThat(curve.median(MedianConvention.FIRST_DAY)).hasToString("217 days");
    }

    private static double number(Figure figure) {
        return figure.orThrow().toDecimal(12, RoundingMode.HALF_UP).doubleValue();
    }
}
