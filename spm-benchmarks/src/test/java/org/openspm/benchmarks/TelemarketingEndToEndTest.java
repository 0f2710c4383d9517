package org.openspm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.metric.Measure.count;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.comparison.Evidence;
import org.openspm.benchmarks.comparison.Reference;
import org.openspm.benchmarks.comparison.Verdict;
import org.openspm.benchmarks.experiment.MixtureSprt;
import org.openspm.benchmarks.experiment.SequentialDecision;
import org.openspm.benchmarks.peer.FunnelPlace;
import org.openspm.benchmarks.peer.FunnelPlot;
import org.openspm.benchmarks.reference.CollectionMode;
import org.openspm.benchmarks.reference.Licence;
import org.openspm.benchmarks.reference.Provenance;
import org.openspm.benchmarks.statistic.Estimate;
import org.openspm.benchmarks.statistic.FisherExactTest;
import org.openspm.benchmarks.statistic.Proportion;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** A host compares groups of 45,211 real calls of a bank: who had bought before, and who had not. */
class TelemarketingEndToEndTest {

    private record Contact(String before, String job, boolean subscribed) {}

    private static final Schema<Contact> CONTACTS = Schema.of("contacts", Contact.class);
    private static final TextField<Contact> BEFORE = CONTACTS.text("before", Contact::before);
    private static final TextField<Contact> JOB = CONTACTS.text("job", Contact::job);
    private static final FlagField<Contact> SUBSCRIBED = CONTACTS.flag("subscribed", Contact::subscribed);
    private static final Metric CONVERSION = Metric.ratio(
                    "Conversion", count(CONTACTS).where(SUBSCRIBED.isTrue()), count(CONTACTS))
            .asPercent()
            .higherIsBetter();

    private static List<Contact> contacts() throws IOException {
        return PublicData.rows("uci_bank_marketing", "contact.csv").stream()
                .map(row -> new Contact(
                        row.get("previous_outcome"),
                        row.get("client_job"),
                        row.get("subscribed").equals("yes")))
                .toList();
    }

    private static Proportion counts(MetricValue value) {
        return new Proportion(value.numerator().orThrow().numerator().longValueExact(), value.rows());
    }

    @Test
    void whoBoughtBeforeBuysAgain() throws IOException {
        List<Contact> contacts = contacts();
        MetricTable byOutcome = CONVERSION.by(BEFORE).evaluate(Facts.of(CONTACTS, contacts));
        assertThat(byOutcome.total().numerator().orThrow().numerator()).isEqualTo(5_289);
        assertThat(byOutcome.total().rows()).isEqualTo(45_211);

        Proportion others = counts(byOutcome.value("unknown"));
        Benchmark unknown = Benchmark.named("Never called before")
                .higherIsBetter()
                .evidence(Evidence.share(others))
                .source(Provenance.of("Bank Marketing, UCI Machine Learning Repository", 2014)
                        .withPublisher("S. Moro, P. Cortez, P. Rita")
                        .withSampleSize(others.trials())
                        .withCollectionMode(CollectionMode.SYSTEM_RECORDS)
                        .withLicence(Licence.named("CC BY 4.0")))
                .build();
        Comparison success = unknown.compare(byOutcome.value("success"));

        assertThat(success.gapTo(Reference.SHARE).verdict()).contains(Verdict.BETTER);
        assertThat(success.gapTo(Reference.SHARE).interval().orElseThrow().low())
                .isGreaterThan(0.5);
        Estimate odds = FisherExactTest.withDefaults().conditionalOddsRatio(counts(byOutcome.value("success")), others);
        Proportion one = counts(byOutcome.value("success"));
        double sample = (double) (one.successes() * others.failures().successes())
                / (one.failures().successes() * others.successes());
        assertThat(odds.orThrow()).isCloseTo(sample, within(0.05 * sample));
        assertThat(odds.interval().orElseThrow().contains(sample)).isTrue();
    }

    @Test
    void jobsDifferByMoreThanChance() throws IOException {
        FunnelPlot plot = FunnelPlot.of(CONVERSION.by(JOB).evaluate(Facts.of(CONTACTS, contacts())));

        assertThat(plot.target()).isCloseTo(5_289 / 45_211.0, within(1e-12));
        assertThat(plot.overdispersion().orThrow()).isGreaterThan(10);
        assertThat(plot.units())
                .filteredOn(unit -> unit.id().equals("student") || unit.id().equals("retired"))
                .hasSize(2)
                .allSatisfy(unit -> assertThat(unit.place()).isEqualTo(FunnelPlace.FAR_BETTER));
    }

    /** As the calls came in: looked at after every thousand, it is soon clear, and stays so. */
    @Test
    void aRunningComparisonStopsEarly() throws IOException {
        MixtureSprt test = MixtureSprt.expecting(0.05);
        long[] one = new long[2];
        long[] other = new long[2];
        int calls = 0;
        int stopped = 0;
        for (Contact contact : contacts()) {
            long[] group = contact.before().equals("success") ? one : other;
            group[0] += contact.subscribed() ? 1 : 0;
            group[1]++;
            if (++calls % 1_000 == 0) {
                test = test.look(new Proportion(one[0], one[1]), new Proportion(other[0], other[1]));
                boolean isOver = test.decide(0.05) == SequentialDecision.EFFECT;
                assertThat(stopped > 0 && !isOver).isFalse();
                stopped = stopped == 0 && isOver ? calls : stopped;
            }
        }
        assertThat(test.looks()).isEqualTo(45);
        assertThat(stopped).isBetween(1, 40_000);
    }
}
