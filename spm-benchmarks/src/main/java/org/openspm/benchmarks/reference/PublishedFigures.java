package org.openspm.benchmarks.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;

/**
 * Figures that were published, each with its source, beside the host's own.
 *
 * <p>The catalogue is small on purpose: it holds what can be traced, says of each figure who cites whom, and names what is doubtful. A bare number is no
 * benchmark: the share of reps at quota runs from 22 % to 83 % by year, class and definition.
 *
 * <pre>{@code
 * PublishedFigure reps = PublishedFigures.catalogue().figure("aberdeen-2012-reps-at-quota");
 * reps.level("best in class");       // 83 %
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PublishedFigures {

    private static final String BEST = "best in class";
    private static final String AVERAGE = "average";
    private static final String LAGGARD = "laggard";
    private static final String MEDIAN = "median";

    private final Map<String, PublishedFigure> figures;

    private PublishedFigures(Map<String, PublishedFigure> figures) {
        this.figures = figures;
    }

    /**
     * Obtains the figures that come with the library.
     *
     * @return the catalogue
     */
    public static PublishedFigures catalogue() {
        PublishedFigures none = new PublishedFigures(Map.of());
        for (PublishedFigure figure : classes()) {
            none = none.with(figure);
        }
        for (PublishedFigure figure : averages()) {
            none = none.with(figure);
        }
        for (PublishedFigure figure : medians()) {
            none = none.with(figure);
        }
        return none;
    }

    private static List<PublishedFigure> classes() {
        String circular = "The classes were made of this very metric, so that they differ in it by construction.";
        return List.of(
                new PublishedFigure(
                        "founding-reps-at-quota",
                        repsAtQuota(),
                        levels(BEST, "81", LAGGARD, "25"),
                        Provenance.of("Founding document of Sales Performance Management as a discipline", 2013)
                                .withPopulation(
                                        "companies that emphasise Sales Performance Management, and those that lag"),
                        "not found",
                        false,
                        "Undated, about 2013; the survey it cites was not found."),
                new PublishedFigure(
                        "founding-revenue-growth",
                        new MetricIdentity(
                                "Annual revenue growth, times that of others",
                                "annual growth of revenue over that of the average company",
                                Unit.NUMBER,
                                "companies, a year",
                                Direction.HIGHER_IS_BETTER),
                        Map.of(BEST, Figure.of(Ratio.of(3, 1), Unit.NUMBER)),
                        Provenance.of("Founding document of Sales Performance Management as a discipline", 2013)
                                .withPopulation("companies that emphasise Sales Performance Management"),
                        "not found",
                        false,
                        "Undated, about 2013. A like survey has 23.1 % against 7.2 % of the average class, 3.2 times; against a laggard that shrinks a"
                                + " multiple means nothing."),
                new PublishedFigure(
                        "aberdeen-2012-reps-at-quota",
                        repsAtQuota(),
                        levels(BEST, "83", AVERAGE, "51", LAGGARD, "22"),
                        Provenance.of("Sales Performance Management", 2012)
                                .withPublisher("Aberdeen Group")
                                .withPeriod(asked(2011, 9, 10))
                                .withPopulation("firms asked")
                                .withSampleSize(291),
                        "https://theirf.org/research/rewards-and-recognition-as-a-vital-compensation-component/193/",
                        false,
                        circular),
                new PublishedFigure(
                        "aberdeen-2010-training-reps-at-quota",
                        repsAtQuota(),
                        levels(BEST, "77", AVERAGE, "38", LAGGARD, "26"),
                        Provenance.of("Sales Training", 2010)
                                .withPublisher("Aberdeen Group")
                                .withPeriod(asked(2010, 5, 6))
                                .withPopulation("firms with sales training, of 835 asked")
                                .withSampleSize(465),
                        "https://es.slideshare.net/jayh/aberdeen-group-benchmark-report",
                        true,
                        circular),
                new PublishedFigure(
                        "aberdeen-2010-team-attainment",
                        teamAttainment(),
                        levels(BEST, "106", AVERAGE, "76", LAGGARD, "22"),
                        Provenance.of("Sales Performance Management", 2010)
                                .withPublisher("Aberdeen Group")
                                .withPeriod(asked(2010, 5, 6))
                                .withPopulation("firms asked")
                                .withSampleSize(531),
                        "https://docslib.org/doc/900092/sales-performance-management-getting-everyone-on-the-same-page",
                        true,
                        "Attainment of teams, not the share of reps at quota. " + circular));
    }

    private static List<PublishedFigure> averages() {
        String survey = "firms asked by CSO Insights";
        return List.of(
                new PublishedFigure(
                        "cso-2004-reps-at-quota",
                        repsAtQuota(),
                        levels(AVERAGE, "58.2"),
                        Provenance.of("CSO Insights", 2004)
                                .withPopulation(survey)
                                .withSampleSize(1_040),
                        "https://www.sellingpower.com/2010/01/13/1107/the-bad-news-more-reps-are-making-quota",
                        false,
                        "Of fiscal year 2004, which is the year given; another page dates the same figure a year later."),
                new PublishedFigure(
                        "cso-2009-reps-at-quota",
                        repsAtQuota(),
                        levels(AVERAGE, "51.8"),
                        Provenance.of("CSO Insights", 2010)
                                .withPeriod(DateRange.of(LocalDate.of(2009, 1, 1), LocalDate.of(2010, 1, 1)))
                                .withPopulation(survey)
                                .withSampleSize(2_800),
                        "https://www.wirednewsengine.com/2010/02/03/CSO-Insights-Study-Shows-Major-Drops-in-Sales-Performance-in-2009_201002033604.html",
                        false,
                        "Down from 58.8 % in 2008; more than 2,800 firms."),
                new PublishedFigure(
                        "cso-2018-reps-at-quota",
                        repsAtQuota(),
                        levels(AVERAGE, "54"),
                        Provenance.of("CSO Insights", 2018).withPopulation(survey),
                        "https://partnersinexcellenceblog.com/sales-and-sales-management-is-broken",
                        false,
                        "The same firms reached 94 % of their plan."));
    }

    private static List<PublishedFigure> medians() {
        MetricIdentity cycle = new MetricIdentity(
                "Sales cycle",
                "median over companies of the average length of their sales cycles",
                Unit.DAYS,
                "account executives of a company",
                Direction.LOWER_IS_BETTER);
        String caution = "Cycles lengthen with the size of the deal: ";
        return List.of(
                new PublishedFigure(
                        "bridge-2017-saas-sales-cycle",
                        cycle,
                        Map.of(MEDIAN, Figure.of(Ratio.of(60, 1), Unit.DAYS)),
                        Provenance.of("SaaS AE metrics report", 2017)
                                .withPublisher("Bridge Group")
                                .withPopulation("companies that sell software as a service")
                                .withSampleSize(384)
                                .withCollectionMode(CollectionMode.SURVEY_OF_EXECUTIVES),
                        "http://www.forentrepreneurs.com/2017-saas-ae-metrics-report/",
                        false,
                        caution + "a year of these contracts is worth 25,000 dollars."),
                new PublishedFigure(
                        "bridge-2017-inside-sales-cycle",
                        cycle,
                        Map.of(MEDIAN, Figure.of(Ratio.of(72, 1), Unit.DAYS)),
                        Provenance.of("Inside sales AE report", 2017)
                                .withPublisher("Bridge Group")
                                .withPopulation("companies with inside sales")
                                .withSampleSize(266)
                                .withCollectionMode(CollectionMode.SURVEY_OF_EXECUTIVES),
                        "https://zh.scribd.com/document/375800575/2017-Inside-Sales-AE-report-pdf",
                        true,
                        caution + "the average price of these is 35,000 dollars."));
    }

    /** Two whole months in which the firms were asked. */
    private static DateRange asked(int year, int firstMonth, int lastMonth) {
        return DateRange.of(
                LocalDate.of(year, firstMonth, 1),
                LocalDate.of(year, lastMonth, 1).plusMonths(1));
    }

    private static MetricIdentity repsAtQuota() {
        return new MetricIdentity(
                "Reps at annual quota",
                "sales representatives who reached their annual quota over all who had one",
                Unit.PERCENT,
                "reps of a company, a year",
                Direction.HIGHER_IS_BETTER);
    }

    private static MetricIdentity teamAttainment() {
        return new MetricIdentity(
                "Team attainment of annual quota",
                "what a sales team achieved over its annual quota",
                Unit.PERCENT,
                "teams of a company, a year",
                Direction.HIGHER_IS_BETTER);
    }

    private static Map<String, Figure> levels(String... namesAndPercents) {
        Map<String, Figure> levels = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPercents.length; i += 2) {
            levels.put(namesAndPercents[i], Figure.of(Rate.percent(namesAndPercents[i + 1])));
        }
        return levels;
    }

    /**
     * Adds a figure, such as one of the host's own.
     *
     * @param figure  the figure
     * @return these figures and the other
     * @throws IllegalArgumentException if there is one of the same id
     */
    public PublishedFigures with(PublishedFigure figure) {
        Objects.requireNonNull(figure, "figure");
        if (figures.containsKey(figure.id())) {
            throw new IllegalArgumentException(
                    "The published figure (" + figure.id() + ") is there already.\nGive each figure an id of its own.");
        }
        Map<String, PublishedFigure> more = new LinkedHashMap<>(figures);
        more.put(figure.id(), figure);
        return new PublishedFigures(more);
    }

    /**
     * Returns all figures.
     *
     * @return the figures in the order they were added
     */
    public Collection<PublishedFigure> all() {
        return List.copyOf(figures.values());
    }

    /**
     * Returns the figures of a metric that can be compared with it.
     *
     * @param metric  what is measured
     * @return the figures of the same unit and direction whose metric has the same name, in the order they were added; see {@link
     *     MetricIdentity#differences} for what else may differ
     */
    public List<PublishedFigure> of(MetricIdentity metric) {
        List<PublishedFigure> found = new ArrayList<>();
        for (PublishedFigure figure : figures.values()) {
            if (figure.metric().name().equals(metric.name()) && figure.metric().isComparableWith(metric)) {
                found.add(figure);
            }
        }
        return found;
    }

    /**
     * Returns a figure.
     *
     * @param id  what it is found by
     * @return the figure
     * @throws IllegalArgumentException if there is none of that id
     */
    public PublishedFigure figure(String id) {
        PublishedFigure figure = figures.get(Objects.requireNonNull(id, "id"));
        if (figure == null) {
            throw new IllegalArgumentException(
                    "There is no published figure (" + id + ").\nUse one of " + figures.keySet() + ".");
        }
        return figure;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PublishedFigures other && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return figures.hashCode();
    }

    /**
     * Returns how many figures there are.
     *
     * @return such as {@code "10 published figures"}
     */
    @Override
    public String toString() {
        return figures.size() + " published figures";
    }
}
