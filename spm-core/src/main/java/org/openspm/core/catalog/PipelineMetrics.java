package org.openspm.core.catalog;

import java.time.LocalDate;
import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.journey.Movement;
import org.openspm.core.journey.PipelineBridge;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.MemberStatistic;
import org.openspm.core.metric.Metric;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.QuantityField;

/**
 * What is open, whether it is enough, and what moves it.
 *
 * <p>Obtained from {@link SalesMetrics#pipeline()}. This class is immutable and thread-safe.
 */
public final class PipelineMetrics {

    private static final Entry OPEN_PIPELINE = Entry.of(Chapter.PIPELINE, "openPipeline", "Open pipeline")
            .formula("sum of the amounts of open deals on the last day with a snapshot")
            .is("money", Aim.HIGHER, RollUp.SEMI_ADDITIVE, ZeroRule.NO_ROWS)
            .beware("A snapshot: the sum over days multiplies it; deals that miss the last snapshot count as gone.")
            .from(Source.GONG);

    private static final Entry OPEN_PIPELINE_OF_EACH_DEAL = Entry.of(
                    Chapter.PIPELINE, "openPipelineOfEachDeal", "Open pipeline, last known of each deal")
            .formula("sum of the last known amount of each deal")
            .is("money", Aim.HIGHER, RollUp.SEMI_ADDITIVE, ZeroRule.NO_ROWS)
            .beware("For snapshots that are not taken on one day; a deal that closed has to say so.")
            .from(Source.GONG);

    private static final Entry AVERAGE_OPEN_PIPELINE = Entry.of(
                    Chapter.PIPELINE, "averageOpenPipeline", "Average open pipeline")
            .formula("mean over the days with a snapshot of the amounts of open deals")
            .is("money", Aim.HIGHER, RollUp.SEMI_ADDITIVE, ZeroRule.NO_ROWS)
            .beware("Depends on which days have snapshots.")
            .from(Source.OWN);

    private static final Entry PIPELINE_CREATED = Entry.of(Chapter.PIPELINE, "pipelineCreated", "Pipeline created")
            .formula("sum of the amount at creation, by the day of creation")
            .is("money", Aim.HIGHER, RollUp.ADDITIVE, ZeroRule.NOTHING_IS_ZERO)
            .beware("Freeze the amount at creation, or later edits rewrite history.")
            .from(Source.GONG);

    private static final Entry WEIGHTED_PIPELINE = Entry.of(Chapter.PIPELINE, "weightedPipeline", "Weighted pipeline")
            .formula("sum of amount x probability on the last day with a snapshot")
            .is("money", Aim.HIGHER, RollUp.SEMI_ADDITIVE, ZeroRule.NO_ROWS)
            .beware("No better than its probabilities: look at their calibration.")
            .from(Source.MAVEN_FORECAST);

    private static final Entry COVERAGE = Entry.of(Chapter.PIPELINE, "coverage", "Pipeline coverage")
            .formula("open pipeline that closes in the period / (quota - won so far)")
            .is("times", Aim.BAND, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Against what is left of the quota; undefined once the quota is made.")
            .from(Source.OSCOM);

    private static final Entry COVERAGE_OF_FULL_QUOTA = Entry.of(
                    Chapter.PIPELINE, "coverageOfFullQuota", "Pipeline coverage of the full quota")
            .formula("open pipeline that closes in the period / quota")
            .is("times", Aim.BAND, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Fair at the start of a period only: later it ignores what was won.")
            .from(Source.OSCOM);

    private static final Entry REQUIRED_COVERAGE = Entry.of(Chapter.PIPELINE, "requiredCoverage", "Required coverage")
            .formula("1 / win rate by value = (won + lost amount) / won amount")
            .is("times", Aim.CONTEXT, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("By value, and of pipeline as old as that which it is held against.")
            .from(Source.BLOND);

    private static final Entry PIPELINE_NEEDED = Entry.of(Chapter.PIPELINE, "pipelineNeeded", "Pipeline needed")
            .formula("quota x required coverage")
            .is("money", Aim.CONTEXT, RollUp.RATIO_OF_SUMS, ZeroRule.NO_ROWS)
            .beware("A rule of thumb for the multiple is no substitute for a win rate.")
            .from(Source.OSCOM);

    private static final Entry STALLED_SHARE = Entry.of(Chapter.PIPELINE, "stalledShare", "Stalled share")
            .formula("open deals without a move for more than T days / open deals")
            .is("percent", Aim.LOWER, RollUp.SEMI_ADDITIVE, ZeroRule.DENOMINATOR_ZERO)
            .beware("What a move is - stage, activity, both - is part of the metric.")
            .from(Source.OWN);

    private static final Entry SLIP_RATE = Entry.of(Chapter.PIPELINE, "slipRate", "Slip rate")
            .formula("deals forecast at the start of the period and pushed out of it / all deals forecast at its start")
            .is("percent", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("From the opening snapshot; lost deals are a bucket of their own and pulled-in ones outside of it.")
            .from(Source.GETCHIEF);

    private static final Entry SLIPPED_AMOUNT = Entry.of(Chapter.PIPELINE, "slippedAmount", "Slipped amount")
            .formula("sum of the amounts of deals forecast at the start of the period and pushed out of it")
            .is("money", Aim.LOWER, RollUp.ADDITIVE, ZeroRule.NOTHING_IS_ZERO)
            .beware("From the opening snapshot.")
            .from(Source.SIGHTFULL);

    private static final Entry PUSHES_PER_DEAL = Entry.of(Chapter.PIPELINE, "pushesPerDeal", "Pushes per deal")
            .formula("mean number of moves of the close date across period ends")
            .is("pushes", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("A mean hides the deal that is pushed every quarter: ask a quantile beside it.")
            .from(Source.QUARTERONE);

    private static final Entry TOP_DEALS_SHARE = Entry.of(
                    Chapter.PIPELINE, "topDealsShare", "Share of the largest deals")
            .formula("amount of the n largest deals / amount of all")
            .is("percent", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Ask it of the open pipeline of one snapshot.")
            .from(Source.OWN);

    private static final Entry DEAL_CONCENTRATION = Entry.of(
                    Chapter.PIPELINE, "dealConcentration", "Deal concentration (HHI)")
            .formula("sum of the squared shares of deals in the pipeline")
            .is("number", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("1 / n of n equal deals, 1 of a single one.")
            .from(Source.OWN);

    private static final Entry BRIDGE_MOVEMENT = Entry.of(Chapter.PIPELINE, "bridgeMovement", "Pipeline movement")
            .formula("one part of opening + created + increased + decreased + won + lost + vanished + moved = closing")
            .is("money", Aim.CONTEXT, RollUp.ADDITIVE, ZeroRule.NOTHING_IS_ZERO)
            .beware("What takes away is negative; the parts reconcile to exactly zero, in total and for every member.")
            .from(Source.OWN);

    static final List<Entry> ENTRIES = List.of(
            OPEN_PIPELINE,
            OPEN_PIPELINE_OF_EACH_DEAL,
            AVERAGE_OPEN_PIPELINE,
            PIPELINE_CREATED,
            WEIGHTED_PIPELINE,
            COVERAGE,
            COVERAGE_OF_FULL_QUOTA,
            REQUIRED_COVERAGE,
            PIPELINE_NEEDED,
            STALLED_SHARE,
            SLIP_RATE,
            SLIPPED_AMOUNT,
            PUSHES_PER_DEAL,
            TOP_DEALS_SHARE,
            DEAL_CONCENTRATION,
            BRIDGE_MOVEMENT);

    PipelineMetrics() {}

    /**
     * Obtains the open pipeline at the end of a period.
     *
     * <p>Formula: sum of the amounts of open deals on the last day with a snapshot. Unit: money; higher is better. A snapshot: the sum over days
     * multiplies it; deals that miss the last snapshot count as gone.
     *
     * @param <T> the host's row type
     * @param amount  the amount of open deals, one row a deal and snapshot
     * @param snapshot  the day of the snapshot
     * @return the metric
     * @see <a href="https://help.gong.io/docs/customize-your-preset-metrics">help.gong.io</a>
     */
    public <T> Metric openPipeline(Measure<T> amount, DateField<T> snapshot) {
        return OPEN_PIPELINE.of(amount.closing(snapshot));
    }

    /**
     * Obtains the open pipeline at the end of a period, each deal as last seen.
     *
     * <p>Formula: sum of the last known amount of each deal. Unit: money; higher is better. For snapshots that are not taken on one day; a deal
     * that closed has to say so.
     *
     * @param <T> the host's row type
     * @param amount  the amount of open deals, one row a deal and snapshot
     * @param snapshot  the day of the snapshot
     * @param deal  tells deals apart
     * @return the metric
     * @see <a href="https://help.gong.io/docs/customize-your-preset-metrics">help.gong.io</a>
     */
    public <T> Metric openPipelineOfEachDeal(Measure<T> amount, DateField<T> snapshot, Field<T, ?> deal) {
        return OPEN_PIPELINE_OF_EACH_DEAL.of(amount.closingOfEach(snapshot, deal));
    }

    /**
     * Obtains the open pipeline of a period on average.
     *
     * <p>Formula: mean over the days with a snapshot of the amounts of open deals. Unit: money; higher is better. Depends on which days have
     * snapshots. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param amount  the amount of open deals, one row a deal and snapshot
     * @param snapshot  the day of the snapshot
     * @return the metric
     */
    public <T> Metric averageOpenPipeline(Measure<T> amount, DateField<T> snapshot) {
        return AVERAGE_OPEN_PIPELINE.of(amount.averageOver(snapshot));
    }

    /**
     * Obtains the amount of opportunities that came in.
     *
     * <p>Formula: sum of the amount at creation, by the day of creation. Unit: money; higher is better. Freeze the amount at creation, or later
     * edits rewrite history.
     *
     * @param <T> the host's row type
     * @param amountAtCreation  the amount of opportunities as created
     * @param created  the day of creation, by which periods place them
     * @return the metric
     * @see <a href="https://help.gong.io/docs/customize-your-preset-metrics">help.gong.io</a>
     */
    public <T> Metric pipelineCreated(Measure<T> amountAtCreation, DateField<T> created) {
        return PIPELINE_CREATED.of(amountAtCreation.on(created));
    }

    /**
     * Obtains the open pipeline at the end of a period, weighted by probability.
     *
     * <p>Formula: sum of amount x probability on the last day with a snapshot. Unit: money; higher is better. No better than its probabilities:
     * look at their calibration.
     *
     * @param <T> the host's row type
     * @param amount  the amount of a deal
     * @param probability  its probability in decimal form
     * @param snapshot  the day of the snapshot
     * @param open  what an open deal fulfils
     * @return the metric
     * @see <a href="https://www.mavenlb.com/blog/how-to-forecast-b2b-sales-accurately">mavenlb.com on forecasting</a>
     */
    public <T> Metric weightedPipeline(
            QuantityField<T, ?> amount, NumberField<T> probability, DateField<T> snapshot, Condition<T> open) {
        return WEIGHTED_PIPELINE.of(
                Measure.sum(Fields.product(amount, probability)).where(open).closing(snapshot));
    }

    /**
     * Obtains how many times the open pipeline covers what is left of the quota.
     *
     * <p>Formula: open pipeline that closes in the period / (quota - won so far). Unit: times; within a band: both tails are bad. Against what is
     * left of the quota; undefined once the quota is made.
     *
     * @param openPipeline  the open pipeline that closes in the period
     * @param quota  the quota of the period
     * @param wonSoFar  what was won of it
     * @return the metric
     * @see <a href="https://oscom.ai/glossary/quota-attainment">oscom.ai</a>
     */
    public Metric coverage(Measure<?> openPipeline, Measure<?> quota, Measure<?> wonSoFar) {
        Metric left = Metric.of("quota", quota)
                .minus(Metric.of("won so far", wonSoFar))
                .named("quota left");
        return COVERAGE.ratio(Metric.of("open pipeline", openPipeline), left.ifPositive("the quota is already made"));
    }

    /**
     * Obtains how many times the open pipeline covers the whole quota.
     *
     * <p>Formula: open pipeline that closes in the period / quota. Unit: times; within a band: both tails are bad. Fair at the start of a period
     * only: later it ignores what was won.
     *
     * @param openPipeline  the open pipeline that closes in the period
     * @param quota  the quota of the period
     * @return the metric
     * @see <a href="https://oscom.ai/glossary/quota-attainment">oscom.ai</a>
     */
    public Metric coverageOfFullQuota(Measure<?> openPipeline, Measure<?> quota) {
        return COVERAGE_OF_FULL_QUOTA.ratio(openPipeline, quota);
    }

    /**
     * Obtains the coverage that past win rates call for.
     *
     * <p>Formula: 1 / win rate by value = (won + lost amount) / won amount. Unit: times; context only. By value, and of pipeline as old as that
     * which it is held against.
     *
     * @param <T> the host's row type
     * @param amount  the amount of closed deals
     * @param won  what a won deal fulfils
     * @param lost  what a lost deal fulfils
     * @return the metric
     * @see <a href="https://website-blond-mu-30.vercel.app/en/resources/glossary/win-rate">website-blond</a>
     */
    public <T> Metric requiredCoverage(Measure<T> amount, Condition<T> won, Condition<T> lost) {
        return REQUIRED_COVERAGE.ratio(amount.where(won.or(lost)), amount.where(won));
    }

    /**
     * Obtains the pipeline that a quota calls for.
     *
     * <p>Formula: quota x required coverage. Unit: money; context only. A rule of thumb for the multiple is no substitute for a win rate.
     *
     * @param quota  the quota of the period
     * @param requiredCoverage  how many times it has to be covered
     * @return the metric
     * @see <a href="https://oscom.ai/glossary/quota-attainment">oscom.ai</a>
     */
    public Metric pipelineNeeded(Measure<?> quota, Metric requiredCoverage) {
        return PIPELINE_NEEDED.of(Metric.of("quota", quota).times(requiredCoverage));
    }

    /**
     * Obtains the share of open deals in which nothing happens.
     *
     * <p>Formula: open deals without a move for more than T days / open deals. Unit: percent; lower is better. What a move is - stage, activity,
     * both - is part of the metric. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param openDeals  the count of open deals
     * @param lastMove  the day of the last move
     * @param days  how many days without one make it stalled
     * @param asOf  the last day that the rows cover
     * @return the metric
     */
    public <T> Metric stalledShare(Measure<T> openDeals, DateField<T> lastMove, int days, LocalDate asOf) {
        return STALLED_SHARE.share(openDeals, lastMove.before(asOf.minusDays(Days.checked(days))));
    }

    /**
     * Obtains the share of deals expected in a period that were pushed out of it.
     *
     * <p>Formula: deals forecast at the start of the period and pushed out of it / all deals forecast at its start. Unit: percent; lower is
     * better. From the opening snapshot; lost deals are a bucket of their own and pulled-in ones outside of it.
     *
     * @param <T> the host's row type
     * @param expected  the count of deals expected by the opening snapshot
     * @param pushed  what a deal fulfils that neither was won nor lost in the period
     * @return the metric
     * @see <a href="https://www.getchief.com/sales-glossary-terms/slip-rate">getchief.com</a>
     */
    public <T> Metric slipRate(Measure<T> expected, Condition<T> pushed) {
        return SLIP_RATE.share(expected, pushed);
    }

    /**
     * Obtains the amount of deals that were pushed out of a period.
     *
     * <p>Formula: sum of the amounts of deals forecast at the start of the period and pushed out of it. Unit: money; lower is better. From the
     * opening snapshot.
     *
     * @param <T> the host's row type
     * @param expected  the amount of deals expected by the opening snapshot
     * @param pushed  what a pushed deal fulfils
     * @return the metric
     * @see <a href="https://www.sightfull.com/metric/slipped-pipeline-quarterly/">sightfull.com</a>
     */
    public <T> Metric slippedAmount(Measure<T> expected, Condition<T> pushed) {
        return SLIPPED_AMOUNT.of(expected.where(pushed));
    }

    /**
     * Obtains how often a deal is pushed.
     *
     * <p>Formula: mean number of moves of the close date across period ends. Unit: pushes; lower is better. A mean hides the deal that is pushed
     * every quarter: ask a quantile beside it.
     *
     * @param <T> the host's row type
     * @param pushes  how often the close date of a deal moved to a later period
     * @return the metric
     * @see <a href="https://www.quarterone.com/blog/deal-slippage/">quarterone.com</a>
     */
    public <T> Metric pushesPerDeal(NumberField<T> pushes) {
        return PUSHES_PER_DEAL.of(Measure.average(pushes));
    }

    /**
     * Obtains the part of the pipeline that hangs on its largest deals.
     *
     * <p>Formula: amount of the n largest deals / amount of all. Unit: percent; lower is better. Ask it of the open pipeline of one snapshot.
     * Source: OpenSPM.
     *
     * @param deal  tells deals apart
     * @param amount  the amount of open deals
     * @param deals  how many of the largest
     * @return the metric
     */
    public Metric topDealsShare(Dimension deal, Measure<?> amount, int deals) {
        return TOP_DEALS_SHARE.of(
                Metric.overMembers("top", deal, Metric.of("amount", amount), MemberStatistic.topShare(deals)));
    }

    /**
     * Obtains the Herfindahl index of the deals of the pipeline.
     *
     * <p>Formula: sum of the squared shares of deals in the pipeline. Unit: number; lower is better. 1 / n of n equal deals, 1 of a single one.
     * Source: OpenSPM.
     *
     * @param deal  tells deals apart
     * @param amount  the amount of open deals
     * @return the metric
     */
    public Metric dealConcentration(Dimension deal, Measure<?> amount) {
        return DEAL_CONCENTRATION.of(
                Metric.overMembers("HHI", deal, Metric.of("amount", amount), MemberStatistic.herfindahl()));
    }

    /**
     * Obtains one movement of the bridge from an opening to a closing pipeline.
     *
     * <p>Formula: one part of opening + created + increased + decreased + won + lost + vanished + moved = closing. Unit: money; context only. What
     * takes away is negative; the parts reconcile to exactly zero, in total and for every member. Source: OpenSPM.
     *
     * @param bridge  the two snapshots and what happened in between
     * @param movement  which part
     * @return the metric
     */
    public Metric bridgeMovement(PipelineBridge bridge, Movement movement) {
        return BRIDGE_MOVEMENT.of(bridge.movement(movement));
    }
}
