package org.openspm.benchmarks.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

class PublishedFigureTest {

    private static final MetricIdentity METRIC = new MetricIdentity(
            "Win rate", "won over all closed", Unit.PERCENT, "deals, a year", Direction.HIGHER_IS_BETTER);
    private static final Provenance SURVEY = Provenance.of("Survey", 2020);

    private static PublishedFigure figure(Map<String, Figure> levels) {
        return new PublishedFigure("own", METRIC, levels, SURVEY, "in the drawer", true, "");
    }

    @Test
    void keepsItsLevelsInTheirOrder() {
        Map<String, Figure> levels = new LinkedHashMap<>();
        levels.put("top", Figure.of(Rate.percent(40)));
        levels.put("bottom", Figure.of(Rate.percent(10)));
        PublishedFigure figure = figure(levels);
        levels.clear();
        assertThat(figure.level("top")).contains(Figure.of(Rate.percent(40)));
        assertThat(figure.level("middle")).isEmpty();
        assertThat(figure).hasToString("Win rate: top 40 %, bottom 10 % (Survey, 2020)");
    }

    @Test
    void refusesWhatIsNoFigureOfTheMetric() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure(Map.of()))
                .withMessage("The published figure (own) has no level.\nGive at least one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure(Map.of("top", Figure.of(Ratio.of(3, 1), Unit.NUMBER))))
                .withMessageStartingWith("The level (top) of the published figure (own) is in (")
                .withMessageEndingWith("\nGive all levels in the unit of the metric.");
        assertThatNullPointerException().isThrownBy(() -> figure(null)).withMessage("levels");
        assertThatNullPointerException()
                .isThrownBy(
                        () -> figure(Map.of("top", Figure.of(Rate.percent(1)))).level(null))
                .withMessage("name");
    }
}
