package org.openspm.core.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openspm.core.metric.Metric;

/**
 * The standard sales metrics, ready made: each is bound to the host's own fields in one call.
 *
 * <pre>{@code
 * Metric attainment = SalesMetrics.quota().attainment(sum(AMOUNT).where(WON.isTrue()), sum(QUOTA));
 * Metric winRate = SalesMetrics.wins().winRateByNumber(count(DEALS), STAGE.is("won"), STAGE.is("lost"));
 * attainment.by(REP).per(QUARTER, CLOSED, STARTS).evaluate(facts);
 * }</pre>
 *
 * <p>A metric comes with its name, unit and direction, and is one like any other: it can be renamed, combined, asked by any dimension and per any
 * period. Where publishers differ in what a name means, every meaning has a method of its own and none is the default. {@link #all} says the same as
 * data: formula, pitfalls and source of every metric. This class holds no state and is thread-safe.
 */
public final class SalesMetrics {

    private static final ActivityMetrics ACTIVITY = new ActivityMetrics();
    private static final FunnelMetrics FUNNEL = new FunnelMetrics();
    private static final EngagementMetrics ENGAGEMENT = new EngagementMetrics();
    private static final LeadMetrics LEADS = new LeadMetrics();
    private static final ScoringMetrics SCORING = new ScoringMetrics();
    private static final PipelineMetrics PIPELINE = new PipelineMetrics();
    private static final WinMetrics WINS = new WinMetrics();
    private static final QuotaMetrics QUOTA = new QuotaMetrics();
    private static final RevenueMetrics REVENUE = new RevenueMetrics();
    private static final RetentionMetrics RETENTION = new RetentionMetrics();
    private static final ForecastMetrics FORECAST = new ForecastMetrics();
    private static final ProductivityMetrics PRODUCTIVITY = new ProductivityMetrics();
    private static final EconomicsMetrics ECONOMICS = new EconomicsMetrics();
    private static final PeopleMetrics PEOPLE = new PeopleMetrics();
    private static final DevelopmentMetrics DEVELOPMENT = new DevelopmentMetrics();
    private static final CompensationMetrics COMPENSATION = new CompensationMetrics();
    private static final TerritoryMetrics TERRITORY = new TerritoryMetrics();
    private static final ImprovementMetrics IMPROVEMENT = new ImprovementMetrics();

    private static final List<MetricDescription> ALL = Stream.of(
                    ActivityMetrics.ENTRIES,
                    FunnelMetrics.ENTRIES,
                    EngagementMetrics.ENTRIES,
                    LeadMetrics.ENTRIES,
                    ScoringMetrics.ENTRIES,
                    PipelineMetrics.ENTRIES,
                    WinMetrics.ENTRIES,
                    QuotaMetrics.ENTRIES,
                    RevenueMetrics.ENTRIES,
                    RetentionMetrics.ENTRIES,
                    ForecastMetrics.ENTRIES,
                    ProductivityMetrics.ENTRIES,
                    EconomicsMetrics.ENTRIES,
                    PeopleMetrics.ENTRIES,
                    DevelopmentMetrics.ENTRIES,
                    CompensationMetrics.ENTRIES,
                    TerritoryMetrics.ENTRIES,
                    ImprovementMetrics.ENTRIES)
            .flatMap(List::stream)
            .map(Entry::description)
            .toList();

    private SalesMetrics() {}

    /**
     * Obtains the chapter: what sellers do, and what comes of it: dials, connects, conversations, meetings, deals.
     *
     * @return its metrics
     */
    public static ActivityMetrics activity() {
        return ACTIVITY;
    }

    /**
     * Obtains the chapter: how entities get through stages: how many, how far, how fast, and where they stop.
     *
     * @return its metrics
     */
    public static FunnelMetrics funnel() {
        return FUNNEL;
    }

    /**
     * Obtains the chapter: how prospects answer to e-mails, sequences and social touches.
     *
     * @return its metrics
     */
    public static EngagementMetrics engagement() {
        return ENGAGEMENT;
    }

    /**
     * Obtains the chapter: how fast and how well leads are followed up.
     *
     * @return its metrics
     */
    public static LeadMetrics leads() {
        return LEADS;
    }

    /**
     * Obtains the chapter: how well a score tells leads that convert from those that do not.
     *
     * @return its metrics
     */
    public static ScoringMetrics scoring() {
        return SCORING;
    }

    /**
     * Obtains the chapter: what is open, whether it is enough, and what moves it.
     *
     * @return its metrics
     */
    public static PipelineMetrics pipeline() {
        return PIPELINE;
    }

    /**
     * Obtains the chapter: how many deals are won, by every definition in use, how long they take and how much they bring a day.
     *
     * @return its metrics
     */
    public static WinMetrics wins() {
        return WINS;
    }

    /**
     * Obtains the chapter: what was achieved of what was to be achieved, in total and by seller.
     *
     * @return its metrics
     */
    public static QuotaMetrics quota() {
        return QUOTA;
    }

    /**
     * Obtains the chapter: bookings and revenue, how they grow and how they are spread.
     *
     * @return its metrics
     */
    public static RevenueMetrics revenue() {
        return REVENUE;
    }

    /**
     * Obtains the chapter: what stays of the revenue and the customers at the start, and what they add.
     *
     * @return its metrics
     */
    public static RetentionMetrics retention() {
        return RETENTION;
    }

    /**
     * Obtains the chapter: how good forecasts were: one row a forecast, with what came of it.
     *
     * @return its metrics
     */
    public static ForecastMetrics forecast() {
        return FORECAST;
    }

    /**
     * Obtains the chapter: what sellers bring about, and how much they could.
     *
     * @return its metrics
     */
    public static ProductivityMetrics productivity() {
        return PRODUCTIVITY;
    }

    /**
     * Obtains the chapter: what it costs to win customers, and what they are worth.
     *
     * @return its metrics
     */
    public static EconomicsMetrics economics() {
        return ECONOMICS;
    }

    /**
     * Obtains the chapter: who sells, who leaves, and what stands empty.
     *
     * @return its metrics
     */
    public static PeopleMetrics people() {
        return PEOPLE;
    }

    /**
     * Obtains the chapter: how people are coached, trained, led and assessed.
     *
     * @return its metrics
     */
    public static DevelopmentMetrics development() {
        return DEVELOPMENT;
    }

    /**
     * Obtains the chapter: what sales compensation costs, and whether it pays for performance.
     *
     * @return its metrics
     */
    public static CompensationMetrics compensation() {
        return COMPENSATION;
    }

    /**
     * Obtains the chapter: whether territories and quotas are fair.
     *
     * @return its metrics
     */
    public static TerritoryMetrics territory() {
        return TERRITORY;
    }

    /**
     * Obtains the chapter: whether things get better, and what experiments bring.
     *
     * @return its metrics
     */
    public static ImprovementMetrics improvement() {
        return IMPROVEMENT;
    }

    /**
     * Returns what the catalogue says of all its metrics.
     *
     * @return the descriptions, by chapter
     */
    public static List<MetricDescription> all() {
        return ALL;
    }

    /**
     * Returns what the catalogue says of a metric that was made by it.
     *
     * @param metric  the metric, under the name the catalogue gave it
     * @return the description, or empty if no metric of the catalogue has that name
     */
    public static Optional<MetricDescription> describe(Metric metric) {
        Objects.requireNonNull(metric, "metric");
        return ALL.stream().filter(one -> one.name().equals(metric.name())).findFirst();
    }
}
