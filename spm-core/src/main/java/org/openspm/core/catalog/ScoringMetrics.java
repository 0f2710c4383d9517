package org.openspm.core.catalog;

import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.catalog.ScoreQuality.Scored;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.TextField;

/**
 * How well a score tells leads that convert from those that do not.
 *
 * <p>Obtained from {@link SalesMetrics#scoring()}. This class is immutable and thread-safe.
 */
public final class ScoringMetrics {

    private static final Entry AREA_UNDER_CURVE = Entry.of(Chapter.SCORING, "areaUnderCurve", "Score AUC")
            .formula("P(score of a converted lead > score of one not converted) + half of P(equal)")
            .is("number", Aim.HIGHER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("The order only: a perfect AUC says nothing of probabilities; undefined if all converted, or none.")
            .from(Source.MARKANALYTICS);

    private static final Entry LIFT_AT_TOP = Entry.of(Chapter.SCORING, "liftAtTop", "Lift at the top")
            .formula("conversion of the top share by score / conversion of all")
            .is("times", Aim.HIGHER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Leads that tie for the last places count in proportion; undefined if none converted.")
            .from(Source.CATCH);

    private static final Entry PRECISION_AT_CAPACITY = Entry.of(
                    Chapter.SCORING, "precisionAtCapacity", "Precision at capacity")
            .formula("converted leads among the k best-scored / k")
            .is("percent", Aim.HIGHER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Leads that tie for the last places count in proportion; of fewer than k leads all are taken.")
            .from(Source.MARKANALYTICS);

    private static final Entry RECALL_AT_CAPACITY = Entry.of(Chapter.SCORING, "recallAtCapacity", "Recall at capacity")
            .formula("converted leads among the k best-scored / converted leads")
            .is("percent", Aim.HIGHER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Leads that tie for the last places count in proportion; undefined if none converted.")
            .from(Source.MARKANALYTICS);

    private static final Entry BRIER_SCORE = Entry.of(Chapter.SCORING, "brierScore", "Brier score")
            .formula("mean of (probability - outcome)^2, the outcome 1 or 0")
            .is("number", Aim.LOWER, RollUp.ADDITIVE, ZeroRule.NO_ROWS)
            .beware("Only of leads whose outcome is known; depends on how many convert at all.")
            .from(Source.MARKANALYTICS);

    private static final Entry CALIBRATION_GAP = Entry.of(Chapter.SCORING, "calibrationGap", "Score calibration gap")
            .formula("mean probability - share converted")
            .is("number", Aim.ZERO, RollUp.ADDITIVE, ZeroRule.NO_ROWS)
            .beware("Ask it by score band: over all bands, errors cancel.")
            .from(Source.MARKANALYTICS);

    private static final Entry DRIFT = Entry.of(Chapter.SCORING, "drift", "Score drift (PSI)")
            .formula("sum over bands of (a - e) ln(a / e), e and a the shares of baseline and current rows")
            .is("number", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Depends on the bands; undefined while a band is empty on one side: see driftWithFloor.")
            .from(Source.MARKANALYTICS);

    private static final Entry DRIFT_WITH_FLOOR = Entry.of(
                    Chapter.SCORING, "driftWithFloor", "Score drift (PSI) with a floor")
            .formula("sum over bands of (a - e) ln(a / e), shares below the floor counting as the floor")
            .is("number", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("The floor decides what an empty band adds: state it with the number.")
            .from(Source.MARKANALYTICS);

    static final List<Entry> ENTRIES = List.of(
            AREA_UNDER_CURVE,
            LIFT_AT_TOP,
            PRECISION_AT_CAPACITY,
            RECALL_AT_CAPACITY,
            BRIER_SCORE,
            CALIBRATION_GAP,
            DRIFT,
            DRIFT_WITH_FLOOR);

    ScoringMetrics() {}

    /**
     * Obtains the area under the ROC curve of a score.
     *
     * <p>Formula: P(score of a converted lead &gt; score of one not converted) + half of P(equal). Unit: number; higher is better. The order only:
     * a perfect AUC says nothing of probabilities; undefined if all converted, or none.
     *
     * @param <T> the host's row type
     * @param score  the score, higher for what is likelier
     * @param converted  what a converted lead fulfils
     * @return the metric
     * @see <a href="https://markanalytics.online/ai-powered-data-analytics/part4-classification/17-lead-scoring.html">markanalytics.online</a>
     */
    public <T> Metric areaUnderCurve(NumberField<T> score, Condition<T> converted) {
        return AREA_UNDER_CURVE.of(Sample.of(
                "AUC of " + score + " for " + converted,
                score.schema(),
                Unit.NUMBER,
                row -> Fields.number(score, row).map(value -> new Scored(value, converted.test(row))),
                rows -> new ScoreQuality(rows).areaUnderCurve()));
    }

    /**
     * Obtains how many times better the best-scored leads convert than all.
     *
     * <p>Formula: conversion of the top share by score / conversion of all. Unit: times; higher is better. Leads that tie for the last places
     * count in proportion; undefined if none converted.
     *
     * @param <T> the host's row type
     * @param score  the score, higher for what is likelier
     * @param converted  what a converted lead fulfils
     * @param top  the share of leads with the highest scores
     * @return the metric
     * @see <a href="https://catchbeforetheybounce.com/test-lead-scoring-model">catchbeforetheybounce.com</a>
     */
    public <T> Metric liftAtTop(NumberField<T> score, Condition<T> converted, Rate top) {
        Ratio share = Ratios.part(top);
        return LIFT_AT_TOP.of(Sample.of(
                "lift of the top " + top + " by " + score + " for " + converted,
                score.schema(),
                Unit.NUMBER,
                row -> Fields.number(score, row).map(value -> new Scored(value, converted.test(row))),
                rows -> new ScoreQuality(rows).lift(share)));
    }

    /**
     * Obtains the share of the best-scored leads that convert, as many as can be called.
     *
     * <p>Formula: converted leads among the k best-scored / k. Unit: percent; higher is better. Leads that tie for the last places count in
     * proportion; of fewer than k leads all are taken.
     *
     * @param <T> the host's row type
     * @param score  the score, higher for what is likelier
     * @param converted  what a converted lead fulfils
     * @param capacity  how many leads can be called
     * @return the metric
     * @see <a href="https://markanalytics.online/ai-powered-data-analytics/part4-classification/17-lead-scoring.html">markanalytics.online</a>
     */
    public <T> Metric precisionAtCapacity(NumberField<T> score, Condition<T> converted, int capacity) {
        requireCapacity(capacity);
        return PRECISION_AT_CAPACITY.of(Sample.of(
                "precision of the top " + capacity + " by " + score + " for " + converted,
                score.schema(),
                Unit.PERCENT,
                row -> Fields.number(score, row).map(value -> new Scored(value, converted.test(row))),
                rows -> new ScoreQuality(rows).precision(capacity)));
    }

    /**
     * Obtains the share of converting leads that are among the best-scored, as many as can be called.
     *
     * <p>Formula: converted leads among the k best-scored / converted leads. Unit: percent; higher is better. Leads that tie for the last places
     * count in proportion; undefined if none converted.
     *
     * @param <T> the host's row type
     * @param score  the score, higher for what is likelier
     * @param converted  what a converted lead fulfils
     * @param capacity  how many leads can be called
     * @return the metric
     * @see <a href="https://markanalytics.online/ai-powered-data-analytics/part4-classification/17-lead-scoring.html">markanalytics.online</a>
     */
    public <T> Metric recallAtCapacity(NumberField<T> score, Condition<T> converted, int capacity) {
        requireCapacity(capacity);
        return RECALL_AT_CAPACITY.of(Sample.of(
                "recall of the top " + capacity + " by " + score + " for " + converted,
                score.schema(),
                Unit.PERCENT,
                row -> Fields.number(score, row).map(value -> new Scored(value, converted.test(row))),
                rows -> new ScoreQuality(rows).recall(capacity)));
    }

    /**
     * Obtains the mean squared error of a probability.
     *
     * <p>Formula: mean of (probability - outcome)^2, the outcome 1 or 0. Unit: number; lower is better. Only of leads whose outcome is known;
     * depends on how many convert at all.
     *
     * @param <T> the host's row type
     * @param probability  the probability in decimal form
     * @param converted  what a converted lead fulfils
     * @return the metric
     * @see <a href="https://markanalytics.online/ai-powered-data-analytics/part4-classification/17-lead-scoring.html">markanalytics.online</a>
     */
    public <T> Metric brierScore(NumberField<T> probability, Condition<T> converted) {
        return BRIER_SCORE.of(Probabilities.brierScore(probability, converted));
    }

    /**
     * Obtains by how much a probability is too high on average.
     *
     * <p>Formula: mean probability - share converted. Unit: number; the nearer to zero the better. Ask it by score band: over all bands, errors
     * cancel.
     *
     * @param <T> the host's row type
     * @param probability  the probability in decimal form
     * @param converted  what a converted lead fulfils
     * @return the metric
     * @see <a href="https://markanalytics.online/ai-powered-data-analytics/part4-classification/17-lead-scoring.html">markanalytics.online</a>
     */
    public <T> Metric calibrationGap(NumberField<T> probability, Condition<T> converted) {
        return CALIBRATION_GAP.of(Probabilities.excess(probability, converted));
    }

    /**
     * Obtains the population stability index of a score.
     *
     * <p>Formula: sum over bands of (a - e) ln(a / e), e and a the shares of baseline and current rows. Unit: number; lower is better. Depends on
     * the bands; undefined while a band is empty on one side: see driftWithFloor.
     *
     * @param <T> the host's row type
     * @param band  the band of the score
     * @param baseline  what the rows of the baseline fulfil - all others are current
     * @return the metric
     * @see <a href="https://markanalytics.online/ai-powered-data-analytics/part4-classification/17-lead-scoring.html">markanalytics.online</a>
     */
    public <T> Metric drift(TextField<T> band, Condition<T> baseline) {
        return DRIFT.of(Drift.measure(band, baseline, Ratio.ZERO));
    }

    /**
     * Obtains the population stability index of a score, defined where bands are empty.
     *
     * <p>Formula: sum over bands of (a - e) ln(a / e), shares below the floor counting as the floor. Unit: number; lower is better. The floor
     * decides what an empty band adds: state it with the number.
     *
     * @param <T> the host's row type
     * @param band  the band of the score
     * @param baseline  what the rows of the baseline fulfil - all others are current
     * @param floor  the smallest share of a band, such as 0.01 %
     * @return the metric
     * @see <a href="https://markanalytics.online/ai-powered-data-analytics/part4-classification/17-lead-scoring.html">markanalytics.online</a>
     */
    public <T> Metric driftWithFloor(TextField<T> band, Condition<T> baseline, Rate floor) {
        return DRIFT_WITH_FLOOR.of(Drift.measure(band, baseline, Ratios.part(floor)));
    }

    private static void requireCapacity(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("The capacity (" + capacity + ") takes no lead.\nUse 1 or more.");
        }
    }
}
