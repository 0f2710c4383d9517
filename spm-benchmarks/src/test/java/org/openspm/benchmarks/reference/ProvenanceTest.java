package org.openspm.benchmarks.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.time.DateRange;

class ProvenanceTest {

    private final Provenance bare = Provenance.of("Survey of companies", 2013);
    private final Provenance full =
            bare.withPopulation("companies of all sizes").withSampleSize(291);

    @Test
    void saysWhatIsKnown() {
        assertThat(full.source()).isEqualTo("Survey of companies");
        assertThat(full.year()).isEqualTo(2013);
        assertThat(full.population()).contains("companies of all sizes");
        assertThat(full.sampleSize()).hasValue(291);
        assertThat(full).hasToString("Survey of companies, 2013, companies of all sizes, n = 291");
    }

    @Test
    void leavesOutWhatIsNot() {
        assertThat(bare.population()).isEmpty();
        assertThat(bare.sampleSize()).isEmpty();
        assertThat(bare).hasToString("Survey of companies, 2013");
    }

    @Test
    void saysPeriodPublisherModeAndLicence() {
        DateRange autumn = DateRange.of(LocalDate.of(2011, 9, 1), LocalDate.of(2011, 11, 1));
        Provenance all = full.withPeriod(autumn)
                .withPublisher("Research house")
                .withCollectionMode(CollectionMode.SURVEY_OF_EXECUTIVES)
                .withLicence(Licence.named("CC BY 4.0"));

        assertThat(all.period()).contains(autumn);
        assertThat(all.publisher()).contains("Research house");
        assertThat(all.collectionMode()).contains(CollectionMode.SURVEY_OF_EXECUTIVES);
        assertThat(all.licence()).contains(Licence.named("CC BY 4.0"));
        assertThat(all.population()).isEqualTo(full.population());
        assertThat(all.sampleSize()).isEqualTo(full.sampleSize());
        assertThat(all)
                .hasToString("Survey of companies, 2013, published by Research house, covers " + autumn
                        + ", companies of all sizes, n = 291, survey of executives, licence CC BY 4.0");
        assertThat(List.copyOf(all.toMap().keySet()))
                .isEqualTo(List.of(
                        "source",
                        "year",
                        "publisher",
                        "period",
                        "population",
                        "sample size",
                        "collection mode",
                        "licence"));
        assertThat(all.toMap())
                .containsEntry("period", autumn.toString())
                .containsEntry("sample size", "291")
                .containsEntry("collection mode", "survey of executives");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(bare.period()).isEmpty();
        assertThat(bare.publisher()).isEmpty();
        assertThat(bare.collectionMode()).isEmpty();
        assertThat(bare.licence()).isEmpty();
        assertThat(List.copyOf(bare.toMap().keySet())).isEqualTo(List.of("source", "year"));
    }

    @Test
    void agesByThePeriodThatItCovers() {
        assertThat(bare.ageInYears(LocalDate.of(2026, 12, 30))).isEqualTo(12);
        assertThat(bare.ageInYears(LocalDate.of(2026, 12, 31))).isEqualTo(13);
        assertThat(bare.ageInYears(LocalDate.of(2013, 6, 1))).isZero();
        Provenance covered = bare.withPeriod(DateRange.of(LocalDate.of(2011, 9, 1), LocalDate.of(2011, 11, 1)));
        assertThat(covered.ageInYears(LocalDate.of(2026, 10, 30))).isEqualTo(14);
        assertThat(covered.ageInYears(LocalDate.of(2026, 10, 31))).isEqualTo(15);
    }

    @Test
    void anOpenPeriodIsRefused() {
        DateRange open = DateRange.from(LocalDate.of(2011, 9, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare.withPeriod(open))
                .withMessage("The period (" + open
                        + ") has no beginning or no end.\nGive both days, or leave the period out.");
    }

    @Test
    void blankPublisherIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare.withPublisher(" "))
                .withMessage("The publisher ( ) is blank.\nName who published the figure, or leave the publisher out.");
    }

    @Test
    void isEqualIfAllIs() {
        Provenance same =
                Provenance.of("Survey of companies", 2013).withSampleSize(291).withPopulation("companies of all sizes");

        assertThat(full).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(full)
                .isNotEqualTo(bare)
                .isNotEqualTo(full.withSampleSize(292))
                .isNotEqualTo(full.withPopulation("large companies"))
                .isNotEqualTo(Provenance.of("Survey of companies", 2012))
                .isNotEqualTo("Survey of companies");
        assertThat(bare).isNotEqualTo(Provenance.of("Another survey", 2013));
        assertThat(bare).isNotEqualTo(Provenance.of("Survey of companies", 2012));
    }

    @Test
    void blankSourceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provenance.of(" ", 2013))
                .withMessage("The source ( ) is blank.\nName who published the figure, so that a reader can find it.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 13, 999, 10_000, 20_130})
    void yearHasFourDigits(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provenance.of("Survey of companies", year))
                .withMessage("The year (" + year
                        + ") does not have four digits.\nWrite the year of publication in full, such as 2013.");
    }

    @Test
    void blankPopulationIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare.withPopulation(""))
                .withMessage(
                        "The population () is blank.\nSay whom the figure describes, or leave the population out.");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -291})
    void sampleSizeIsPositive(long n) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare.withSampleSize(n))
                .withMessage("The sample size (" + n
                        + ") is not positive.\nSay how many were asked or observed, or leave the sample size out.");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> Provenance.of(null, 2013))
                .withMessage("source");
        assertThatNullPointerException()
                .isThrownBy(() -> bare.withPopulation(null))
                .withMessage("population");
        Refusal.ofNull(() -> bare.withPeriod(null), "period");
        Refusal.ofNull(() -> bare.withPublisher(null), "publisher");
        Refusal.ofNull(() -> bare.withCollectionMode(null), "mode");
        Refusal.ofNull(() -> bare.withLicence(null), "licence");
        Refusal.ofNull(() -> bare.ageInYears(null), "on");
    }
}
