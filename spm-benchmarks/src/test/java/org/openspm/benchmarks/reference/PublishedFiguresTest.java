package org.openspm.benchmarks.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.time.DateRange;

class PublishedFiguresTest {

    private static final PublishedFigures CATALOGUE = PublishedFigures.catalogue();

    @Test
    void holdsTheFiguresOfTheFoundingDocument() {
        PublishedFigure reps = CATALOGUE.figure("founding-reps-at-quota");
        assertThat(reps.level("best in class")).contains(Figure.of(Rate.percent(81)));
        assertThat(reps.level("laggard")).contains(Figure.of(Rate.percent(25)));
        assertThat(CATALOGUE.figure("founding-revenue-growth").level("best in class"))
                .hasValueSatisfying(times -> assertThat(times.orThrow()).hasToString("3"));
    }

    @Test
    void saysOfEachWhereItComesFrom() {
        assertThat(CATALOGUE.all()).hasSize(10).allSatisfy(figure -> {
            assertThat(figure.provenance().population()).isPresent();
            assertThat(figure.address())
                    .satisfiesAnyOf(
                            address -> assertThat(address).startsWith("http"),
                            address -> assertThat(address).isEqualTo("not found"));
            assertThat(figure.note()).isNotBlank();
        });
        assertThat(CATALOGUE).hasToString("10 published figures").isEqualTo(PublishedFigures.catalogue());
    }

    /** The year of a survey is rarely the one it asks about; what a source does not say is not filled in. */
    @Test
    void knowsWhatTheSourceSaysAndNoMore() {
        Provenance survey = CATALOGUE.figure("aberdeen-2012-reps-at-quota").provenance();
        assertThat(survey.publisher()).contains("Aberdeen Group");
        assertThat(survey.period()).contains(DateRange.of(LocalDate.of(2011, 9, 1), LocalDate.of(2011, 11, 1)));
        assertThat(survey.sampleSize()).hasValue(291);
        assertThat(survey.licence()).isEmpty();
        assertThat(survey.collectionMode()).isEmpty();
        // 835 firms were asked, the classes are of the 465 that train.
        assertThat(CATALOGUE
                        .figure("aberdeen-2010-training-reps-at-quota")
                        .provenance()
                        .sampleSize())
                .hasValue(465);
        Provenance founding = CATALOGUE.figure("founding-reps-at-quota").provenance();
        assertThat(founding.toMap()).containsOnlyKeys("source", "year", "population");
    }

    /** Attainment of teams is not the share of reps at quota, and is not offered beside it. */
    @Test
    void findsFiguresOfTheSameMetric() {
        MetricIdentity reps = CATALOGUE.figure("cso-2018-reps-at-quota").metric();
        assertThat(CATALOGUE.of(reps))
                .extracting(PublishedFigure::id)
                .contains("aberdeen-2012-reps-at-quota", "cso-2004-reps-at-quota")
                .doesNotContain("aberdeen-2010-team-attainment", "founding-revenue-growth");
    }

    @Test
    void takesTheHostsOwn() {
        PublishedFigure known = CATALOGUE.figure("cso-2018-reps-at-quota");
        PublishedFigure own = new PublishedFigure(
                "own", known.metric(), known.levels(), Provenance.of("Own survey", 2026), "in the drawer", true, "");
        assertThat(CATALOGUE.with(own).figure("own")).isEqualTo(own);
        assertThat(CATALOGUE.with(own)).isNotEqualTo(CATALOGUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CATALOGUE.with(known))
                .withMessage("The published figure (cso-2018-reps-at-quota) is there already.\n"
                        + "Give each figure an id of its own.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CATALOGUE.figure("typo"))
                .withMessageStartingWith("There is no published figure (typo).\nUse one of [founding-reps-at-quota, ");
    }

    /** The page lists the catalogue; to write it anew, copy what this test expects. */
    @Test
    void isListedInTheDocumentation() throws IOException {
        String rows = CATALOGUE.all().stream()
                .map(figure -> "| `" + figure.id() + "` | " + figure.metric().name() + " | "
                        + figure.levels().entrySet().stream()
                                .map(level -> level.getKey() + " " + level.getValue())
                                .collect(Collectors.joining(", "))
                        + " | " + figure.provenance() + " | " + figure.address()
                        + (figure.firstHand() ? "" : " (second hand)") + " | " + figure.note() + " |")
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("..", "docs", "published-figures.md")))
                .contains(rows);
    }
}
