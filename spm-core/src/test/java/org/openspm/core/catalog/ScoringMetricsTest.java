package org.openspm.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.Refusals.assertRefused;
import static org.openspm.core.catalog.Probe.of;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;

class ScoringMetricsTest extends ChapterContract {

    private static final ScoringMetrics M = SalesMetrics.scoring();
    private static final Sheet LEADS = Sheet.of("leads");

    @Override
    Chapter chapter() {
        return Chapter.SCORING;
    }

    @Override
    List<Probe> probes() {
        var leads = LEADS.facts(
                "score won band base",
                "0.9 x hot x",
                "0.8 - hot -",
                "0.8 x hot -",
                "0.8 x hot -",
                "0.4 - cold x",
                "0.4 x cold x",
                "0.1 - cold x",
                "0.1 - cold -");
        var score = LEADS.number("score");
        var won = LEADS.marked("won");
        var base = LEADS.marked("base");
        // Pairs won by the better score: 0.9 beats 4; each 0.8 beats 3 and ties 1; 0.4 beats 2 and ties 1.
        return List.of(
                of("scoring.areaUnderCurve", M.areaUnderCurve(score, won), leads, "27/32", ""),
                of("scoring.liftAtTop", M.liftAtTop(score, won, Rate.percent(25)), leads, "5/3", "x"),
                of("scoring.precisionAtCapacity", M.precisionAtCapacity(score, won, 2), leads, "5/6", "%"),
                of("scoring.precisionAtCapacity", M.precisionAtCapacity(score, won, 100), leads, "1/2", "%"),
                of("scoring.recallAtCapacity", M.recallAtCapacity(score, won, 2), leads, "5/12", "%"),
                of("scoring.recallAtCapacity", M.recallAtCapacity(score, won, 100), leads, "1", "%"),
                of("scoring.brierScore", M.brierScore(score, won), leads, "127/800", ""),
                of("scoring.calibrationGap", M.calibrationGap(score, won), leads, "3/80", ""),
                of("scoring.drift", M.drift(LEADS.text("band"), base), leads, "~1.098612288668109691", ""),
                of(
                        "scoring.driftWithFloor",
                        M.driftWithFloor(LEADS.text("band"), base, Rate.percent("0.01")),
                        leads,
                        "~1.098612288668109691",
                        ""));
    }

    @Test
    void oneOutcomeAloneHasNoCurve() {
        Facts won = LEADS.facts("score won", "0.5 x");
        var auc = M.areaUnderCurve(LEADS.number("score"), LEADS.marked("won"));
        assertThat(auc.evaluate(won)).hasToString("undefined: all of them converted, or none");
        assertThat(auc.evaluate(LEADS.facts("score won", "0.5 -")))
                .hasToString("undefined: all of them converted, or none");
        Facts lost = LEADS.facts("score won", "0.5 -");
        assertThat(M.liftAtTop(LEADS.number("score"), LEADS.marked("won"), Rate.ONE)
                        .evaluate(lost))
                .hasToString("undefined: none of them converted");
    }

    @Test
    void anEmptyBandNeedsAFloor() {
        Facts moved = LEADS.facts("band base", "hot x", "cold -");
        assertThat(M.drift(LEADS.text("band"), LEADS.marked("base")).evaluate(moved))
                .hasToString("undefined: a band is empty on one side");
        // (0.01 - 1) ln 0.01 and (1 - 0.01) ln 100
        assertThat(M.driftWithFloor(LEADS.text("band"), LEADS.marked("base"), Rate.percent(1))
                        .evaluate(moved))
                .hasToString("9.12");
    }

    @Test
    void refusesWhatIsNoPart() {
        var score = LEADS.number("score");
        var won = LEADS.marked("won");
        assertRefused(
                "The share (0 %) is no part of a whole.",
                "Use more than 0 % and at most 100 %.", () -> M.liftAtTop(score, won, Rate.ZERO));
        assertRefused("The capacity (0) takes no lead.", "Use 1 or more.", () -> M.recallAtCapacity(score, won, 0));
    }
}
