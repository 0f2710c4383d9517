package org.openspm.core.catalog;

import java.time.LocalDate;
import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.Field;

/**
 * How people are coached, trained, led and assessed.
 *
 * <p>Obtained from {@link SalesMetrics#development()}. This class is immutable and thread-safe.
 */
public final class DevelopmentMetrics {

    private static final Entry FIRST_YEAR_REPS_AT_QUOTA = Entry.of(
                    Chapter.DEVELOPMENT, "firstYearRepsAtQuota", "First-year reps at quota")
            .formula("first-year reps with a pro-rated attainment of 100 % or more / first-year reps with a quota")
            .is("percent", Aim.HIGHER, RollUp.DISTINCT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Depends on how quotas are pro-rated for ramping.")
            .from(Source.IRF);

    private static final Entry COACHING_COVERAGE = Entry.of(
                    Chapter.DEVELOPMENT, "coachingCoverage", "Coaching coverage")
            .formula("reps who were coached / reps")
            .is("percent", Aim.HIGHER, RollUp.DISTINCT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Once a period counts as much as every week.")
            .from(Source.OWN);

    private static final Entry COACHING_HOURS_PER_REP = Entry.of(
                    Chapter.DEVELOPMENT, "coachingHoursPerRep", "Coaching hours per rep")
            .formula("coaching hours / mean headcount over the snapshots of the period")
            .is("hours per rep", Aim.BAND, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("More is not better without end.")
            .from(Source.OWN);

    private static final Entry TRAINING_COMPLETION = Entry.of(
                    Chapter.DEVELOPMENT, "trainingCompletion", "Training completion")
            .formula("trainings completed / trainings assigned and due")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Those not due yet are left out.")
            .from(Source.OWN);

    private static final Entry TRAINING_REINFORCEMENT = Entry.of(
                    Chapter.DEVELOPMENT, "trainingReinforcement", "Training reinforcement")
            .formula("trained people who were followed up / trained people")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("What counts as following up has to be said.")
            .from(Source.OWN);

    private static final Entry SPAN_OF_CONTROL = Entry.of(Chapter.DEVELOPMENT, "spanOfControl", "Span of control")
            .formula("reps / first-line managers")
            .is("reps per manager", Aim.BAND, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("6 to 8 are often cited; both tails cost.")
            .from(Source.OPSDOG);

    private static final Entry PARTICIPATION = Entry.of(Chapter.DEVELOPMENT, "participation", "Participation")
            .formula("people with any credited result / people eligible")
            .is("percent", Aim.HIGHER, RollUp.DISTINCT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Says nothing of how much.")
            .from(Source.IRF);

    private static final Entry ASSESSMENT_EFFECT = Entry.of(
                    Chapter.DEVELOPMENT, "assessmentEffect", "Assessment effect on attainment")
            .formula("attainment of assessed people - attainment of others")
            .is("percent", Aim.CONTEXT, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("An association, no effect: who is assessed differs in other ways too.")
            .from(Source.OMG);

    private static final Entry ASSESSMENT_EFFECT_ON_ATTRITION = Entry.of(
                    Chapter.DEVELOPMENT, "assessmentEffectOnAttrition", "Assessment effect on attrition")
            .formula("share of assessed people who left - share of others who left")
            .is("percent", Aim.CONTEXT, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("An association, no effect: who is assessed is hired otherwise too.")
            .from(Source.OMG);

    static final List<Entry> ENTRIES = List.of(
            FIRST_YEAR_REPS_AT_QUOTA,
            COACHING_COVERAGE,
            COACHING_HOURS_PER_REP,
            TRAINING_COMPLETION,
            TRAINING_REINFORCEMENT,
            SPAN_OF_CONTROL,
            PARTICIPATION,
            ASSESSMENT_EFFECT,
            ASSESSMENT_EFFECT_ON_ATTRITION);

    DevelopmentMetrics() {}

    /**
     * Obtains the share of first-year reps who made their pro-rated quota.
     *
     * <p>Formula: first-year reps with a pro-rated attainment of 100 % or more / first-year reps with a quota. Unit: percent; higher is better.
     * Depends on how quotas are pro-rated for ramping.
     *
     * @param rep  tells reps apart, in both schemas
     * @param credited  what first-year reps were credited
     * @param proRatedQuota  their quota for their time
     * @return the metric
     * @see <a href="https://theirf.org/research/rewards-and-recognition-as-a-vital-compensation-component/193/">theirf.org</a>
     */
    public Metric firstYearRepsAtQuota(Dimension rep, Measure<?> credited, Measure<?> proRatedQuota) {
        return FIRST_YEAR_REPS_AT_QUOTA.of(Metric.shareOfMembers(
                "share",
                rep,
                Metric.ratio("Attainment", credited, proRatedQuota).asPercent(),
                Rate.ONE));
    }

    /**
     * Obtains the share of reps who were coached.
     *
     * <p>Formula: reps who were coached / reps. Unit: percent; higher is better. Once a period counts as much as every week. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param rep  tells reps apart
     * @param coached  what a row with coaching fulfils
     * @return the metric
     */
    public <T> Metric coachingCoverage(Field<T, ?> rep, Condition<T> coached) {
        return COACHING_COVERAGE.share(Measure.countDistinct(rep), coached);
    }

    /**
     * Obtains the hours of coaching that a rep gets.
     *
     * <p>Formula: coaching hours / mean headcount over the snapshots of the period. Unit: hours per rep; within a band: both tails are bad. More
     * is not better without end. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param hours  the hours of coaching
     * @param heads  the count of people, one row a person and snapshot
     * @param snapshot  the day of the snapshot
     * @return the metric
     */
    public <T> Metric coachingHoursPerRep(Measure<?> hours, Measure<T> heads, DateField<T> snapshot) {
        return COACHING_HOURS_PER_REP.ratio(hours, heads.averageOver(snapshot));
    }

    /**
     * Obtains the share of due trainings that were completed.
     *
     * <p>Formula: trainings completed / trainings assigned and due. Unit: percent; higher is better. Those not due yet are left out. Source:
     * OpenSPM.
     *
     * @param <T> the host's row type
     * @param assigned  the count of trainings assigned
     * @param completed  what a completed one fulfils
     * @param due  the day it is due
     * @param asOf  the last day that the rows cover
     * @return the metric
     */
    public <T> Metric trainingCompletion(
            Measure<T> assigned, Condition<T> completed, DateField<T> due, LocalDate asOf) {
        return TRAINING_COMPLETION.share(assigned.where(Days.due(due, asOf)), completed);
    }

    /**
     * Obtains the share of trained people whose training was reinforced.
     *
     * <p>Formula: trained people who were followed up / trained people. Unit: percent; higher is better. What counts as following up has to be
     * said. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param trained  the count of trained people
     * @param reinforced  what a person fulfils who was followed up
     * @return the metric
     */
    public <T> Metric trainingReinforcement(Measure<T> trained, Condition<T> reinforced) {
        return TRAINING_REINFORCEMENT.share(trained, reinforced);
    }

    /**
     * Obtains the number of reps of a manager.
     *
     * <p>Formula: reps / first-line managers. Unit: reps per manager; within a band: both tails are bad. 6 to 8 are often cited; both tails cost.
     *
     * @param reps  the count of reps
     * @param managers  the count of first-line managers
     * @return the metric
     * @see <a href="https://opsdog.com/products/span-of-control-sales">opsdog</a>
     */
    public Metric spanOfControl(Measure<?> reps, Measure<?> managers) {
        return SPAN_OF_CONTROL.ratio(reps, managers);
    }

    /**
     * Obtains the share of eligible people with a result in a programme.
     *
     * <p>Formula: people with any credited result / people eligible. Unit: percent; higher is better. Says nothing of how much.
     *
     * @param <T> the host's row type
     * @param person  tells people apart
     * @param withResult  what a row with a credited result fulfils
     * @return the metric
     * @see <a href="https://theirf.org/research/rewards-and-recognition-as-a-vital-compensation-component/193/">theirf.org</a>
     */
    public <T> Metric participation(Field<T, ?> person, Condition<T> withResult) {
        return PARTICIPATION.share(Measure.countDistinct(person), withResult);
    }

    /**
     * Obtains how much more of their quota assessed people attained.
     *
     * <p>Formula: attainment of assessed people - attainment of others. Unit: percent; context only. An association, no effect: who is assessed
     * differs in other ways too.
     *
     * @param <T> the host's row type
     * @param credited  what was credited
     * @param quota  the quota
     * @param assessed  what an assessed person fulfils
     * @return the metric
     * @see <a href="https://www.omghub.com/salesdevelopmentblog/topic/cso-insights">omghub</a>
     */
    public <T> Metric assessmentEffect(Measure<T> credited, Measure<T> quota, Condition<T> assessed) {
        Metric with = Metric.ratio("assessed", credited.where(assessed), quota.where(assessed))
                .asPercent();
        Metric without = Metric.ratio("others", credited.where(assessed.not()), quota.where(assessed.not()))
                .asPercent();
        return ASSESSMENT_EFFECT.of(with.minus(without));
    }

    /**
     * Obtains how much more often assessed people left.
     *
     * <p>Formula: share of assessed people who left - share of others who left. Unit: percent; context only. An association, no effect: who is
     * assessed is hired otherwise too.
     *
     * @param <T> the host's row type
     * @param people  the count of people
     * @param left  what a person fulfils who left
     * @param assessed  what an assessed person fulfils
     * @return the metric
     * @see <a href="https://www.omghub.com/salesdevelopmentblog/topic/cso-insights">omghub</a>
     */
    public <T> Metric assessmentEffectOnAttrition(Measure<T> people, Condition<T> left, Condition<T> assessed) {
        Metric with = Metric.ratio("assessed", people.where(assessed).where(left), people.where(assessed))
                .asPercent();
        Measure<T> rest = people.where(assessed.not());
        Metric without = Metric.ratio("others", rest.where(left), rest).asPercent();
        return ASSESSMENT_EFFECT_ON_ATTRITION.of(with.minus(without));
    }
}
