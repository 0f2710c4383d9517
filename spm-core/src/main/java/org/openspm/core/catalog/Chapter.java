package org.openspm.core.catalog;

/** A chapter of the catalogue: the metrics that {@link SalesMetrics} hands out together. */
public enum Chapter {
    /** What sellers do, and what comes of it: dials, connects, conversations, meetings, deals. */
    ACTIVITY("activity", "Activity"),
    /** How entities get through stages: how many, how far, how fast, and where they stop. */
    FUNNEL("funnel", "Funnel and stages"),
    /** How prospects answer to e-mails, sequences and social touches. */
    ENGAGEMENT("engagement", "Engagement"),
    /** How fast and how well leads are followed up. */
    LEADS("leads", "Leads"),
    /** How well a score tells leads that convert from those that do not. */
    SCORING("scoring", "Lead scoring"),
    /** What is open, whether it is enough, and what moves it. */
    PIPELINE("pipeline", "Pipeline"),
    /** How many deals are won, by every definition in use, how long they take and how much they bring a day. */
    WINS("wins", "Wins and cycles"),
    /** What was achieved of what was to be achieved, in total and by seller. */
    QUOTA("quota", "Quota"),
    /** Bookings and revenue, how they grow and how they are spread. */
    REVENUE("revenue", "Revenue"),
    /** What stays of the revenue and the customers at the start, and what they add. */
    RETENTION("retention", "Retention"),
    /** How good forecasts were: one row a forecast, with what came of it. */
    FORECAST("forecast", "Forecast"),
    /** What sellers bring about, and how much they could. */
    PRODUCTIVITY("productivity", "Productivity"),
    /** What it costs to win customers, and what they are worth. */
    ECONOMICS("economics", "Unit economics"),
    /** Who sells, who leaves, and what stands empty. */
    PEOPLE("people", "People"),
    /** How people are coached, trained, led and assessed. */
    DEVELOPMENT("development", "Coaching and development"),
    /** What sales compensation costs, and whether it pays for performance. */
    COMPENSATION("compensation", "Compensation"),
    /** Whether territories and quotas are fair. */
    TERRITORY("territory", "Territory and quota fairness"),
    /** Whether things get better, and what experiments bring. */
    IMPROVEMENT("improvement", "Continuous improvement");

    private final String accessor;
    private final String title;

    Chapter(String accessor, String title) {
        this.accessor = accessor;
        this.title = title;
    }

    /**
     * Returns the method of {@link SalesMetrics} that hands out the chapter.
     *
     * @return such as {@code "pipeline"}
     */
    public String accessor() {
        return accessor;
    }

    /**
     * Returns what the chapter is called.
     *
     * @return such as {@code "Pipeline"}
     */
    @Override
    public String toString() {
        return title;
    }
}
