package org.openspm.core.catalog;

import java.time.LocalDate;
import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.journey.Event;
import org.openspm.core.journey.TimeToEvent;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.QuantityField;
import org.openspm.core.schema.WholeField;

/**
 * How fast and how well leads are followed up.
 *
 * <p>Obtained from {@link SalesMetrics#leads()}. This class is immutable and thread-safe.
 */
public final class LeadMetrics {

    private static final Entry RESPONSE_TIME_OF_ANSWERED = Entry.of(
                    Chapter.LEADS, "responseTimeOfAnswered", "Response time of answered leads")
            .formula("quantile of (first response - lead) over leads that were answered")
            .is("minutes", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Those never answered are left out, so it looks better than it is: prefer answeredWithin.")
            .from(Source.COGNAUTIC);

    private static final Entry ANSWERED_WITHIN = Entry.of(
                    Chapter.LEADS, "answeredWithin", "Leads answered within a limit")
            .formula("leads answered within T / leads that are at least T old")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Leads that are younger are left out; those never answered count as not answered.")
            .from(Source.COGNAUTIC);

    private static final Entry NEVER_ANSWERED_SHARE = Entry.of(
                    Chapter.LEADS, "neverAnsweredShare", "Never-answered share")
            .formula("leads without a response / leads old enough")
            .is("percent", Aim.LOWER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Young leads are left out.")
            .from(Source.COGNAUTIC);

    private static final Entry LEAD_TO_QUALIFIED = Entry.of(Chapter.LEADS, "leadToQualified", "Lead-to-qualified rate")
            .formula("leads qualified within W days / leads at least W days old")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Leads younger than the window are left out of both sides.")
            .from(Source.SHAREBENCH);

    private static final Entry QUALIFIED_TO_OPPORTUNITY = Entry.of(
                    Chapter.LEADS, "qualifiedToOpportunity", "Qualified-to-opportunity rate")
            .formula("qualified leads that became opportunities within W days / qualified leads at least W days old")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Leads qualified within the last W days are left out of both sides.")
            .from(Source.SHAREBENCH);

    private static final Entry COST_PER_LEAD = Entry.of(Chapter.LEADS, "costPerLead", "Cost per lead")
            .formula("spend / leads")
            .is("money", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Leads come later than the money that brought them: align the periods.")
            .from(Source.JOHNNYGROW);

    private static final Entry COST_PER_OPPORTUNITY = Entry.of(
                    Chapter.LEADS, "costPerOpportunity", "Cost per opportunity")
            .formula("spend / opportunities")
            .is("money", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Opportunities come later than the money that brought them: align the periods.")
            .from(Source.JOHNNYGROW);

    private static final Entry OPEN_LEAD_AGE = Entry.of(Chapter.LEADS, "openLeadAge", "Age of open leads")
            .formula("quantile of (as-of day - lead day) over open leads")
            .is("days", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("A snapshot; old leads are over-represented in it.")
            .from(Source.OWN);

    private static final Entry SCORE_OVERRIDE_RATE = Entry.of(Chapter.LEADS, "scoreOverrideRate", "Score override rate")
            .formula("scored leads that reps overrode / scored leads")
            .is("percent", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("A score changes how leads are treated, which biases what it learns from later: keep a holdout.")
            .from(Source.LILLY);

    private static final Entry RESPONSE_TIME = Entry.of(Chapter.LEADS, "responseTime", "Response time")
            .formula("Kaplan-Meier quantile of the time to the first response, leads not answered yet censored")
            .is("minutes", Aim.LOWER, RollUp.COHORT, ZeroRule.NO_ROWS)
            .beware("Undefined where fewer are answered than asked for. Reported at the lead, not at the response.")
            .from(Source.COGNAUTIC);

    static final List<Entry> ENTRIES = List.of(
            RESPONSE_TIME_OF_ANSWERED,
            ANSWERED_WITHIN,
            NEVER_ANSWERED_SHARE,
            LEAD_TO_QUALIFIED,
            QUALIFIED_TO_OPPORTUNITY,
            COST_PER_LEAD,
            COST_PER_OPPORTUNITY,
            OPEN_LEAD_AGE,
            SCORE_OVERRIDE_RATE,
            RESPONSE_TIME);

    LeadMetrics() {}

    /**
     * Obtains a quantile of the time to the first response.
     *
     * <p>Formula: quantile of (first response - lead) over leads that were answered. Unit: minutes; lower is better. Those never answered are left
     * out, so it looks better than it is: prefer answeredWithin.
     *
     * @param <T> the host's row type
     * @param responseTime  the time to the first response, optional
     * @param quantile  which one: 50 % is the median
     * @return the metric
     * @see <a href="https://cognautic.com/answers/speed-to-lead-statistics">cognautic.com</a>
     */
    public <T> Metric responseTimeOfAnswered(QuantityField<T, ?> responseTime, Rate quantile) {
        return RESPONSE_TIME_OF_ANSWERED.of(Measure.quantile(responseTime, quantile));
    }

    /**
     * Obtains the share of leads that were answered in time.
     *
     * <p>Formula: leads answered within T / leads that are at least T old. Unit: percent; higher is better. Leads that are younger are left out;
     * those never answered count as not answered.
     *
     * @param <T> the host's row type
     * @param leads  the count of leads
     * @param responseTime  the time to the first response, optional
     * @param limit  the longest that counts, in the unit of the field
     * @param oldEnough  what a lead fulfils whose time is over
     * @return the metric
     * @see <a href="https://cognautic.com/answers/speed-to-lead-statistics">cognautic.com</a>
     */
    public <T> Metric answeredWithin(
            Measure<T> leads, NumberField<T> responseTime, long limit, Condition<T> oldEnough) {
        return ANSWERED_WITHIN.share(leads.where(oldEnough), responseTime.atMost(limit));
    }

    /**
     * Obtains the share of leads that nobody answered.
     *
     * <p>Formula: leads without a response / leads old enough. Unit: percent; lower is better. Young leads are left out.
     *
     * @param <T> the host's row type
     * @param leads  the count of leads
     * @param responseTime  the time to the first response, optional
     * @param oldEnough  what a lead fulfils that should have been answered
     * @return the metric
     * @see <a href="https://cognautic.com/answers/speed-to-lead-statistics">cognautic.com</a>
     */
    public <T> Metric neverAnsweredShare(Measure<T> leads, NumberField<T> responseTime, Condition<T> oldEnough) {
        return NEVER_ANSWERED_SHARE.share(leads.where(oldEnough), responseTime.isMissing());
    }

    /**
     * Obtains the share of leads that were qualified within a window.
     *
     * <p>Formula: leads qualified within W days / leads at least W days old. Unit: percent; higher is better. Leads younger than the window are
     * left out of both sides.
     *
     * @param <T> the host's row type
     * @param leads  the count of leads
     * @param created  the day the lead came
     * @param qualified  the day it was qualified, optional
     * @param days  the window
     * @param asOf  the last day that the rows cover
     * @return the metric
     * @see <a href="https://sharebench.ai/p/revops-metrics-skill">sharebench.ai</a>
     */
    public <T> Metric leadToQualified(
            Measure<T> leads, DateField<T> created, DateField<T> qualified, int days, LocalDate asOf) {
        return LEAD_TO_QUALIFIED.share(
                leads.where(Days.passed(created, days, asOf)), Days.within(created, qualified, days));
    }

    /**
     * Obtains the share of qualified leads that became opportunities within a window.
     *
     * <p>Formula: qualified leads that became opportunities within W days / qualified leads at least W days old. Unit: percent; higher is better.
     * Leads qualified within the last W days are left out of both sides.
     *
     * @param <T> the host's row type
     * @param qualifiedLeads  the count of qualified leads
     * @param qualified  the day the lead was qualified
     * @param opened  the day of the opportunity, optional
     * @param days  the window
     * @param asOf  the last day that the rows cover
     * @return the metric
     * @see <a href="https://sharebench.ai/p/revops-metrics-skill">sharebench.ai</a>
     */
    public <T> Metric qualifiedToOpportunity(
            Measure<T> qualifiedLeads, DateField<T> qualified, DateField<T> opened, int days, LocalDate asOf) {
        return QUALIFIED_TO_OPPORTUNITY.share(
                qualifiedLeads.where(Days.passed(qualified, days, asOf)), Days.within(qualified, opened, days));
    }

    /**
     * Obtains the spend that a lead takes.
     *
     * <p>Formula: spend / leads. Unit: money; lower is better. Leads come later than the money that brought them: align the periods.
     *
     * @param spend  what was spent
     * @param leads  the count of leads it brought
     * @return the metric
     * @see <a href="https://johnnygrow.com/marketing/lead-management/lead-response-management/">johnnygrow.com</a>
     */
    public Metric costPerLead(Measure<?> spend, Measure<?> leads) {
        return COST_PER_LEAD.ratio(spend, leads);
    }

    /**
     * Obtains the spend that an opportunity takes.
     *
     * <p>Formula: spend / opportunities. Unit: money; lower is better. Opportunities come later than the money that brought them: align the
     * periods.
     *
     * @param spend  what was spent
     * @param opportunities  the count of opportunities it brought
     * @return the metric
     * @see <a href="https://johnnygrow.com/marketing/lead-management/lead-response-management/">johnnygrow.com</a>
     */
    public Metric costPerOpportunity(Measure<?> spend, Measure<?> opportunities) {
        return COST_PER_OPPORTUNITY.ratio(spend, opportunities);
    }

    /**
     * Obtains a quantile of the age of leads that are still open.
     *
     * <p>Formula: quantile of (as-of day - lead day) over open leads. Unit: days; lower is better. A snapshot; old leads are over-represented in
     * it. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param created  the day the lead came
     * @param open  what a lead fulfils that is still open
     * @param asOf  the day of the snapshot
     * @param quantile  which one: 50 % is the median
     * @return the metric
     */
    public <T> Metric openLeadAge(DateField<T> created, Condition<T> open, LocalDate asOf, Rate quantile) {
        return OPEN_LEAD_AGE.of(Days.ageQuantile(created, asOf, quantile).where(open));
    }

    /**
     * Obtains the share of scored leads whose score reps set aside.
     *
     * <p>Formula: scored leads that reps overrode / scored leads. Unit: percent; lower is better. A score changes how leads are treated, which
     * biases what it learns from later: keep a holdout.
     *
     * @param <T> the host's row type
     * @param scored  the count of scored leads
     * @param overridden  what an overridden one fulfils
     * @return the metric
     * @see <a href="https://lillytechsystems.com/ai-school/ai-lead-scoring/optimization.html">lillytechsystems.com</a>
     */
    public <T> Metric scoreOverrideRate(Measure<T> scored, Condition<T> overridden) {
        return SCORE_OVERRIDE_RATE.share(scored, overridden);
    }

    /**
     * Obtains a quantile of the time to the first response, those who wait still included.
     *
     * <p>Formula: Kaplan-Meier quantile of the time to the first response, leads not answered yet censored. Unit: minutes; lower is better.
     * Undefined where fewer are answered than asked for. Reported at the lead, not at the response.
     *
     * @param <T> the host's row type
     * @param lead  who came, and when
     * @param waited  the minutes to the first response, or those waited so far
     * @param answered  what a lead fulfils that was answered
     * @param quantile  which one: 50 % is the median
     * @return the metric
     * @see <a href="https://cognautic.com/answers/speed-to-lead-statistics">cognautic.com</a>
     */
    public <T> Metric responseTime(Event<T> lead, WholeField<T> waited, Condition<T> answered, Rate quantile) {
        return RESPONSE_TIME.of(TimeToEvent.measured("response", lead, waited, answered, Unit.MINUTES)
                .quantile(quantile));
    }
}
