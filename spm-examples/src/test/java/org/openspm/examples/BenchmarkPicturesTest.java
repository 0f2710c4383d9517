package org.openspm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openspm.examples.page.Terminal;

/** What the pictures say in words, for those who cannot see them. */
class BenchmarkPicturesTest {

    private static SteelWheelsYear year;
    private static SteelWheelsStandings standings;

    @BeforeAll
    static void compute() throws SQLException {
        year = Year.computed();
        standings = new SteelWheelsStandings(year.orders());
    }

    private static String nameOf(String id) {
        return year.employee(id).name();
    }

    @Test
    void bullet_saysTheValueTheLevelsAndTheInterval() {
        assertThat(BenchmarkPictures.bullet(SteelWheelsBenchmarks.REPS_AT_QUOTA.compare(
                        year.repsAtQuota().total())))
                .contains("value   53.3 %, best in class   81.0 %, laggard   25.0 %")
                .contains("may lie from 30.1 % to 75.2 %");
    }

    @Test
    void distribution_marksTheSubject() {
        assertThat(BenchmarkPictures.distribution(
                        standings.bookings(), StatementChapter.REP, BenchmarkPicturesTest::nameOf))
                .contains("\u25b6 George Vanauf")
                .contains("George Vanauf is marked: ");
    }

    @Test
    void funnel_saysTheCountsOfEveryRep() {
        String words = BenchmarkPictures.funnel(standings.cancellations(), BenchmarkPicturesTest::nameOf);
        assertThat(standings.cancellations().units())
                .allSatisfy(unit -> assertThat(words).contains(nameOf(unit.id()) + " " + unit.counts()));
    }

    @Test
    void frontier_namesWhoIsOnIt() {
        assertThat(BenchmarkPictures.frontier(standings.frontier(), BenchmarkPicturesTest::nameOf))
                .contains("On the frontier, at 100 %: "
                        + String.join(
                                ", ",
                                standings.frontier().efficient().stream()
                                        .map(BenchmarkPicturesTest::nameOf)
                                        .toList()));
    }

    @Test
    void scorecard_andControlChart_sayWhatTheyShow() {
        assertThat(BenchmarkPictures.scorecard(standings.territories()))
                .contains(List.of("NA", "EMEA", "APAC", "Japan"))
                .contains("Cancellation rate ");
        assertThat(BenchmarkPictures.control(standings.months()))
                .contains("Dots from 2003-01 to 2005-05")
                .contains(standings.months().signals().get(0).label());
    }

    /** A terminal shows no pictures; what they show stands there as text. */
    @Test
    void terminal_saysTheSame() {
        Terminal out = new Terminal();
        new BenchmarkChapter(year).writeTo(out);
        assertThat(out.toString())
                .contains("Reps beside each other")
                .contains("Territories in one number")
                .contains("Months beside those before")
                .containsPattern("EMEA +Rank 1, a total of 0\\.74; \\d+ % of drawn weights keep the rank\\.")
                .contains("2003-11         1060276 is above 736595.");
    }
}
