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
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Dimension;

/**
 * How many deals are won, by every definition in use, how long they take and how much they bring a day.
 *
 * <p>Obtained from {@link SalesMetrics#wins()}. This class is immutable and thread-safe.
 */
public final class WinMetrics {

    private static final Entry WIN_RATE_BY_NUMBER = Entry.of(Chapter.WINS, "winRateByNumber", "Win rate by number")
            .formula("won / (won + lost), deals closed in the period")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("The narrow rate: dead deals that nobody marked lost make it too high.")
            .from(Source.FUNNELCAST);

    private static final Entry WIN_RATE_BY_VALUE = Entry.of(Chapter.WINS, "winRateByValue", "Win rate by value")
            .formula("won amount / (won + lost amount), deals closed in the period")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("One large deal moves it: show the rate by number beside it.")
            .from(Source.GONG);

    private static final Entry WIN_RATE_BROAD = Entry.of(Chapter.WINS, "winRateBroad", "Broad win rate")
            .formula("won / (won + lost + derailed)")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Its distance from the narrow rate is the no-decision problem.")
            .from(Source.ENGINEERED);

    private static final Entry WIN_RATE_OF_CREATED = Entry.of(
                    Chapter.WINS, "winRateOfCreated", "Win rate of created deals")
            .formula("won / created, open deals included")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Low while the cohort is young; a tenth of the closed rate on the same deals is possible.")
            .from(Source.FUNNELCAKE);

    private static final Entry WIN_RATE_WITHIN = Entry.of(Chapter.WINS, "winRateWithin", "Win rate within a window")
            .formula("deals won within W days of creation / deals created at least W days ago")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Younger deals are left out of both sides; later wins never count.")
            .from(Source.FUNNELCAKE);

    private static final Entry PROPOSAL_WIN_RATE = Entry.of(Chapter.WINS, "proposalWinRate", "Proposal win rate")
            .formula("won / proposed or quoted")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Higher than the rate of all deals: the two are not comparable.")
            .from(Source.RAIN);

    private static final Entry COMPETITIVE_WIN_RATE = Entry.of(
                    Chapter.WINS, "competitiveWinRate", "Competitive win rate")
            .formula("won / decided, among deals with a competitor")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("A deal with two competitors counts with both: the rates do not add up.")
            .from(Source.MV3);

    private static final Entry NO_DECISION_RATE = Entry.of(Chapter.WINS, "noDecisionRate", "No-decision rate")
            .formula("deals without a decision / deals closed or aged out")
            .is("percent", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Leaving these deals out makes win rates look better by 10 to 15 points.")
            .from(Source.SALESMOTION);

    private static final Entry LOSS_REASON_SHARE = Entry.of(Chapter.WINS, "lossReasonShare", "Loss-reason share")
            .formula("deals lost for a reason / deals lost")
            .is("percent", Aim.CONTEXT, RollUp.ADDITIVE, ZeroRule.DENOMINATOR_ZERO)
            .beware("Asked by reason; only of deals whose reason is known.")
            .from(Source.MV3);

    private static final Entry CLOSE_RATE_PER_DEAL_DAY = Entry.of(
                    Chapter.WINS, "closeRatePerDealDay", "Close rate per deal-day")
            .formula("deals won / days that deals were open")
            .is("deals per day", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("The rate of events over exposure: open deals count with the days they have been open.")
            .from(Source.STATMODELING);

    private static final Entry MEDIAN_CYCLE_OF_WON = Entry.of(
                    Chapter.WINS, "medianCycleOfWon", "Median cycle of won deals")
            .formula("median of (closed - created) over won deals")
            .is("days", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Too short while the pipeline grows: long deals are still open. The unbiased one is the survival"
                    + " median.")
            .from(Source.STATMODELING);

    private static final Entry AVERAGE_CYCLE_OF_WON = Entry.of(
                    Chapter.WINS, "averageCycleOfWon", "Average cycle of won deals")
            .formula("mean of (closed - created) over won deals")
            .is("days", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("Too short while the pipeline grows, and moved by single long deals.")
            .from(Source.STATMODELING);

    private static final Entry SALES_VELOCITY = Entry.of(Chapter.WINS, "salesVelocity", "Sales velocity")
            .formula("opportunities x average deal x win rate / cycle days")
            .is("money", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Four averages of different populations: segment first; a cycle shorter by 20 % is 25 % more.")
            .from(Source.MAVEN);

    private static final Entry OPEN_DEAL_AGE = Entry.of(Chapter.WINS, "openDealAge", "Age of open deals")
            .formula("quantile of (as-of day - day of creation) over open deals")
            .is("days", Aim.LOWER, RollUp.DISTRIBUTION, ZeroRule.NO_ROWS)
            .beware("A snapshot; old deals are over-represented in it.")
            .from(Source.OWN);

    private static final Entry MEDIAN_CYCLE = Entry.of(Chapter.WINS, "medianCycle", "Median sales cycle")
            .formula("Kaplan-Meier median of (won - created), open deals censored at the as-of day")
            .is("days", Aim.LOWER, RollUp.COHORT, ZeroRule.NO_ROWS)
            .beware(
                    "Undefined until half are won. Lost deals count as censored here; for the chance to win ask winProbabilityWithin.")
            .from(Source.BENPORTER);

    private static final Entry WIN_PROBABILITY_WITHIN = Entry.of(
                    Chapter.WINS, "winProbabilityWithin", "Win probability within a window")
            .formula("cumulative incidence of winning within W days of creation, losing taken as a competing event")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.NO_ROWS)
            .beware(
                    "Uses young deals as far as they go, where winRateWithin leaves them out. One minus the survival curve is too high.")
            .from(Source.STATMODELING);

    static final List<Entry> ENTRIES = List.of(
            WIN_RATE_BY_NUMBER,
            WIN_RATE_BY_VALUE,
            WIN_RATE_BROAD,
            WIN_RATE_OF_CREATED,
            WIN_RATE_WITHIN,
            PROPOSAL_WIN_RATE,
            COMPETITIVE_WIN_RATE,
            NO_DECISION_RATE,
            LOSS_REASON_SHARE,
            CLOSE_RATE_PER_DEAL_DAY,
            MEDIAN_CYCLE_OF_WON,
            AVERAGE_CYCLE_OF_WON,
            SALES_VELOCITY,
            OPEN_DEAL_AGE,
            MEDIAN_CYCLE,
            WIN_PROBABILITY_WITHIN);

    WinMetrics() {}

    /**
     * Obtains the share of closed deals that were won.
     *
     * <p>Formula: won / (won + lost), deals closed in the period. Unit: percent; higher is better. The narrow rate: dead deals that nobody marked
     * lost make it too high.
     *
     * @param <T> the host's row type
     * @param deals  the count of deals
     * @param won  what a won deal fulfils
     * @param lost  what a lost deal fulfils
     * @return the metric
     * @see <a href="https://www.funnelcast.com/post/win-rates-omit-opens-at-your-peril">funnelcast.com</a>
     */
    public <T> Metric winRateByNumber(Measure<T> deals, Condition<T> won, Condition<T> lost) {
        return WIN_RATE_BY_NUMBER.share(deals.where(won.or(lost)), won);
    }

    /**
     * Obtains the share of the closed amount that was won.
     *
     * <p>Formula: won amount / (won + lost amount), deals closed in the period. Unit: percent; higher is better. One large deal moves it: show the
     * rate by number beside it.
     *
     * @param <T> the host's row type
     * @param amount  the amount of deals
     * @param won  what a won deal fulfils
     * @param lost  what a lost deal fulfils
     * @return the metric
     * @see <a href="https://help.gong.io/docs/customize-your-preset-metrics">help.gong.io</a>
     */
    public <T> Metric winRateByValue(Measure<T> amount, Condition<T> won, Condition<T> lost) {
        return WIN_RATE_BY_VALUE.share(amount.where(won.or(lost)), won);
    }

    /**
     * Obtains the share of deals with any end that were won.
     *
     * <p>Formula: won / (won + lost + derailed). Unit: percent; higher is better. Its distance from the narrow rate is the no-decision problem.
     *
     * @param <T> the host's row type
     * @param deals  the count of deals
     * @param won  what a won deal fulfils
     * @param lost  what a lost deal fulfils
     * @param derailed  what a deal fulfils that ended without a decision
     * @return the metric
     * @see <a href="https://engineered.at/articles/win-rates-close-rates-and-milestone-vs-cohort-analysis">engineered.at</a>
     */
    public <T> Metric winRateBroad(Measure<T> deals, Condition<T> won, Condition<T> lost, Condition<T> derailed) {
        return WIN_RATE_BROAD.share(deals.where(won.or(lost).or(derailed)), won);
    }

    /**
     * Obtains the share of created deals that were won so far.
     *
     * <p>Formula: won / created, open deals included. Unit: percent; higher is better. Low while the cohort is young; a tenth of the closed rate
     * on the same deals is possible.
     *
     * @param <T> the host's row type
     * @param created  the count of deals of the cohort
     * @param won  what a won deal fulfils
     * @return the metric
     * @see <a href="https://icm-support-portal.s3.amazonaws.com/out/ja/-en--varicent-lift--funnelcake--guide/-en--opportunity-funnel/-en--created-win-rate.html">Varicent Funnelcake</a>
     */
    public <T> Metric winRateOfCreated(Measure<T> created, Condition<T> won) {
        return WIN_RATE_OF_CREATED.share(created, won);
    }

    /**
     * Obtains the share of a mature cohort that was won in time.
     *
     * <p>Formula: deals won within W days of creation / deals created at least W days ago. Unit: percent; higher is better. Younger deals are left
     * out of both sides; later wins never count.
     *
     * @param <T> the host's row type
     * @param deals  the count of deals
     * @param won  what a won deal fulfils
     * @param created  the day of creation
     * @param closed  the day the deal closed, optional
     * @param days  the window
     * @param asOf  the last day that the rows cover
     * @return the metric
     * @see <a href="https://icm-support-portal.s3.amazonaws.com/out/ja/-en--varicent-lift--funnelcake--guide/-en--opportunity-funnel/-en--created-win-rate.html">Varicent Funnelcake</a>
     */
    public <T> Metric winRateWithin(
            Measure<T> deals, Condition<T> won, DateField<T> created, DateField<T> closed, int days, LocalDate asOf) {
        return WIN_RATE_WITHIN.share(
                deals.where(Days.passed(created, days, asOf)), won.and(Days.within(created, closed, days)));
    }

    /**
     * Obtains the share of proposals that were won.
     *
     * <p>Formula: won / proposed or quoted. Unit: percent; higher is better. Higher than the rate of all deals: the two are not comparable.
     *
     * @param <T> the host's row type
     * @param proposed  the count of deals with a proposal
     * @param won  what a won deal fulfils
     * @return the metric
     * @see <a href="https://rainsalestraining.com/blog/average-sales-win-rates-how-do-you-compare">rainsalestraining.com</a>
     */
    public <T> Metric proposalWinRate(Measure<T> proposed, Condition<T> won) {
        return PROPOSAL_WIN_RATE.share(proposed, won);
    }

    /**
     * Obtains the share of deals won against a competitor.
     *
     * <p>Formula: won / decided, among deals with a competitor. Unit: percent; higher is better. A deal with two competitors counts with both: the
     * rates do not add up.
     *
     * @param <T> the host's row type
     * @param decided  the count of won and lost deals
     * @param competitor  what a deal with that competitor fulfils
     * @param won  what a won deal fulfils
     * @return the metric
     * @see <a href="https://www.mv3marketing.com/glossary/win-rate/">mv3marketing.com</a>
     */
    public <T> Metric competitiveWinRate(Measure<T> decided, Condition<T> competitor, Condition<T> won) {
        return COMPETITIVE_WIN_RATE.share(decided.where(competitor), won);
    }

    /**
     * Obtains the share of deals that ended without a decision.
     *
     * <p>Formula: deals without a decision / deals closed or aged out. Unit: percent; lower is better. Leaving these deals out makes win rates
     * look better by 10 to 15 points.
     *
     * @param <T> the host's row type
     * @param ended  the count of deals that closed or aged out
     * @param noDecision  what a deal without a decision fulfils
     * @return the metric
     * @see <a href="https://salesmotion.io/blog/sales-win-rate-benchmarks-2026">salesmotion.io</a>
     */
    public <T> Metric noDecisionRate(Measure<T> ended, Condition<T> noDecision) {
        return NO_DECISION_RATE.share(ended, noDecision);
    }

    /**
     * Obtains the share of lost deals by reason.
     *
     * <p>Formula: deals lost for a reason / deals lost. Unit: percent; context only. Asked by reason; only of deals whose reason is known.
     *
     * @param <T> the host's row type
     * @param lost  the count of lost deals
     * @param reason  why they were lost
     * @return the metric
     * @see <a href="https://www.mv3marketing.com/glossary/win-rate/">mv3marketing.com</a>
     */
    public <T> Metric lossReasonShare(Measure<T> lost, Dimension reason) {
        return LOSS_REASON_SHARE.of(Metric.of("lost deals", lost).shareOfTotal(reason));
    }

    /**
     * Obtains the number of deals won a day that a deal is open.
     *
     * <p>Formula: deals won / days that deals were open. Unit: deals per day; higher is better. The rate of events over exposure: open deals count
     * with the days they have been open.
     *
     * @param <T> the host's row type
     * @param deals  the count of deals, open ones included
     * @param won  what a won deal fulfils
     * @param created  the day of creation
     * @param closed  the day the deal closed, optional
     * @param asOf  the last day that the rows cover
     * @return the metric
     * @see <a href="https://statmodeling.stat.columbia.edu/2019/10/08/bizstat-modeling-performance-indicators-for-deals/">statmodeling</a>
     */
    public <T> Metric closeRatePerDealDay(
            Measure<T> deals, Condition<T> won, DateField<T> created, DateField<T> closed, LocalDate asOf) {
        return CLOSE_RATE_PER_DEAL_DAY.ratio(
                deals.where(won), Days.total(created, closed, asOf).where(deals.condition()));
    }

    /**
     * Obtains the median number of days that won deals took.
     *
     * <p>Formula: median of (closed - created) over won deals. Unit: days; lower is better. Too short while the pipeline grows: long deals are
     * still open. The unbiased one is the survival median.
     *
     * @param <T> the host's row type
     * @param created  the day of creation
     * @param closed  the day the deal closed, optional
     * @param won  what a won deal fulfils
     * @return the metric
     * @see <a href="https://statmodeling.stat.columbia.edu/2019/10/08/bizstat-modeling-performance-indicators-for-deals/">statmodeling</a>
     */
    public <T> Metric medianCycleOfWon(DateField<T> created, DateField<T> closed, Condition<T> won) {
        return MEDIAN_CYCLE_OF_WON.of(
                Days.quantile(created, closed, Rate.percent(50)).where(won));
    }

    /**
     * Obtains the mean number of days that won deals took.
     *
     * <p>Formula: mean of (closed - created) over won deals. Unit: days; lower is better. Too short while the pipeline grows, and moved by single
     * long deals.
     *
     * @param <T> the host's row type
     * @param created  the day of creation
     * @param closed  the day the deal closed, optional
     * @param won  what a won deal fulfils
     * @return the metric
     * @see <a href="https://statmodeling.stat.columbia.edu/2019/10/08/bizstat-modeling-performance-indicators-for-deals/">statmodeling</a>
     */
    public <T> Metric averageCycleOfWon(DateField<T> created, DateField<T> closed, Condition<T> won) {
        return AVERAGE_CYCLE_OF_WON.of(Days.average(created, closed).where(won));
    }

    /**
     * Obtains the amount won a day.
     *
     * <p>Formula: opportunities x average deal x win rate / cycle days. Unit: money; higher is better. Four averages of different populations:
     * segment first; a cycle shorter by 20 % is 25 % more.
     *
     * @param opportunities  the number of opportunities
     * @param averageDeal  the amount of a won deal
     * @param winRate  the share that is won
     * @param cycleDays  how long a deal takes
     * @return the metric
     * @see <a href="https://www.mavenlb.com/blog/sales-velocity-formula">mavenlb.com</a>
     */
    public Metric salesVelocity(Metric opportunities, Metric averageDeal, Metric winRate, Metric cycleDays) {
        return SALES_VELOCITY.ratio(
                opportunities.times(averageDeal).times(winRate).named("expected amount"), cycleDays);
    }

    /**
     * Obtains a quantile of the age of deals that are still open.
     *
     * <p>Formula: quantile of (as-of day - day of creation) over open deals. Unit: days; lower is better. A snapshot; old deals are
     * over-represented in it. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param created  the day of creation
     * @param open  what an open deal fulfils
     * @param asOf  the day of the snapshot
     * @param quantile  which one: 50 % is the median
     * @return the metric
     */
    public <T> Metric openDealAge(DateField<T> created, Condition<T> open, LocalDate asOf, Rate quantile) {
        return OPEN_DEAL_AGE.of(Days.ageQuantile(created, asOf, quantile).where(open));
    }

    /**
     * Obtains the median number of days that deals take, open ones included.
     *
     * <p>Formula: Kaplan-Meier median of (won - created), open deals censored at the as-of day. Unit: days; lower is better. Undefined until half
     * are won. Lost deals count as censored here; for the chance to win ask winProbabilityWithin.
     *
     * @param created  a deal is created
     * @param won  it is won
     * @param lost  it is lost
     * @return the metric
     * @see <a href="http://benporter.io/blog/stats/average-lifespan-with-right-censored-data">benporter.io</a>
     */
    public Metric medianCycle(Event<?> created, Event<?> won, Event<?> lost) {
        return MEDIAN_CYCLE.of(cycle(created, won, lost).median());
    }

    /**
     * Obtains the chance of a deal to be won in time.
     *
     * <p>Formula: cumulative incidence of winning within W days of creation, losing taken as a competing event. Unit: percent; higher is better.
     * Uses young deals as far as they go, where winRateWithin leaves them out. One minus the survival curve is too high.
     *
     * @param created  a deal is created
     * @param won  it is won
     * @param lost  it is lost
     * @param days  the window
     * @return the metric
     * @see <a href="https://statmodeling.stat.columbia.edu/2019/10/08/bizstat-modeling-performance-indicators-for-deals/">statmodeling</a>
     */
    public Metric winProbabilityWithin(Event<?> created, Event<?> won, Event<?> lost, int days) {
        return WIN_PROBABILITY_WITHIN.of(cycle(created, won, lost).incidence(days));
    }

    private static TimeToEvent cycle(Event<?> created, Event<?> won, Event<?> lost) {
        return TimeToEvent.of("cycle", created, won).competing("lost", lost);
    }
}
