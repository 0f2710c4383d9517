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
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/**
 * Who sells, who leaves, and what stands empty.
 *
 * <p>Obtained from {@link SalesMetrics#people()}. This class is immutable and thread-safe.
 */
public final class PeopleMetrics {

    private static final Entry HEADCOUNT = Entry.of(Chapter.PEOPLE, "headcount", "Headcount")
            .formula("people on the last day with a snapshot")
            .is("heads", Aim.CONTEXT, RollUp.SEMI_ADDITIVE, ZeroRule.NO_ROWS)
            .beware("A snapshot: the sum over months is a number of months.")
            .from(Source.OWN);

    private static final Entry AVERAGE_HEADCOUNT = Entry.of(Chapter.PEOPLE, "averageHeadcount", "Average headcount")
            .formula("mean over the days with a snapshot of the number of people")
            .is("heads", Aim.CONTEXT, RollUp.SEMI_ADDITIVE, ZeroRule.NO_ROWS)
            .beware("Depends on which days have snapshots; monthly is the custom.")
            .from(Source.OWN);

    private static final Entry TURNOVER = Entry.of(Chapter.PEOPLE, "turnover", "Turnover on average headcount")
            .formula("leavers of the period / mean headcount over the snapshots of the period")
            .is("percent", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Transfers and promotions are leavers or not by rule.")
            .from(Source.ENABLEU);

    private static final Entry TURNOVER_TWO_POINT = Entry.of(
                    Chapter.PEOPLE, "turnoverTwoPoint", "Turnover on two-point headcount")
            .formula("leavers of the period / ((opening + closing headcount) / 2)")
            .is("percent", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Blind to what happened in between.")
            .from(Source.ENABLEU);

    private static final Entry TURNOVER_ANNUALISED_SIMPLE = Entry.of(
                    Chapter.PEOPLE, "turnoverAnnualisedSimple", "Turnover annualised, simple")
            .formula("turnover of a period x periods a year")
            .is("percent", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Exceeds 100 % for high rates; the compound one does not.")
            .from(Source.ENABLEU);

    private static final Entry TURNOVER_ANNUALISED_COMPOUND = Entry.of(
                    Chapter.PEOPLE, "turnoverAnnualisedCompound", "Turnover annualised, compound")
            .formula("1 - (1 - turnover of a period)^(periods a year)")
            .is("percent", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Lower than the simple one: say which is meant.")
            .from(Source.ENABLEU);

    private static final Entry REGRETTED_TURNOVER = Entry.of(Chapter.PEOPLE, "regrettedTurnover", "Regretted turnover")
            .formula("regretted leavers / mean headcount over the snapshots of the period")
            .is("percent", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Who says it, and when: a leaver regretted afterwards was perhaps let go.")
            .from(Source.PULSE);

    private static final Entry FIRST_YEAR_ATTRITION = Entry.of(
                    Chapter.PEOPLE, "firstYearAttrition", "First-year attrition")
            .formula("people who left within a year of being hired / people hired at least a year ago")
            .is("percent", Aim.LOWER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Those hired less than a year ago are left out.")
            .from(Source.OWN);

    private static final Entry VACANT_TERRITORY_DAYS = Entry.of(
                    Chapter.PEOPLE, "vacantTerritoryDays", "Vacant territory days")
            .formula("sum of the days that territories were without an owner")
            .is("days", Aim.LOWER, RollUp.ADDITIVE, ZeroRule.NOTHING_IS_ZERO)
            .beware("A vacancy that goes on counts up to the last day that the rows cover.")
            .from(Source.OMG);

    private static final Entry TENURE = Entry.of(Chapter.PEOPLE, "tenure", "Median tenure")
            .formula("Kaplan-Meier median of employment spells, people still employed censored at the as-of day")
            .is("days", Aim.HIGHER, RollUp.COHORT, ZeroRule.NO_ROWS)
            .beware(
                    "Undefined until half have left. The mean tenure of current staff is a snapshot that over-represents long spells.")
            .from(Source.KDNUGGETS);

    private static final Entry RAMP_TIME = Entry.of(Chapter.PEOPLE, "rampTime", "Ramp time")
            .formula(
                    "Kaplan-Meier median of the days from hire to the first of n months in a row on target, leavers censored")
            .is("days", Aim.LOWER, RollUp.COHORT, ZeroRule.NO_ROWS)
            .beware(
                    "A single month rewards inherited deals: ask for a run. Methods by training or by cycle plus 90 days are not comparable.")
            .from(Source.LEVELELEVEN);

    private static final Entry TIME_TO_FIRST_DEAL = Entry.of(Chapter.PEOPLE, "timeToFirstDeal", "Time to first deal")
            .formula("Kaplan-Meier median of (first win - hire), reps without a win censored")
            .is("days", Aim.LOWER, RollUp.COHORT, ZeroRule.NO_ROWS)
            .beware("The mean over those who have won is too short. A first deal may be inherited.")
            .from(Source.KDNUGGETS);

    private static final Entry TIME_TO_PRODUCTIVITY = Entry.of(
                    Chapter.PEOPLE, "timeToProductivity", "Time to productivity")
            .formula(
                    "Kaplan-Meier median of the days from hire until cumulative margin >= cumulative cost, reps not there yet censored")
            .is("days", Aim.LOWER, RollUp.COHORT, ZeroRule.NO_ROWS)
            .beware("Only as good as the margin that is credited and the cost that is loaded: say what is in both.")
            .from(Source.OWN);

    static final List<Entry> ENTRIES = List.of(
            HEADCOUNT,
            AVERAGE_HEADCOUNT,
            TURNOVER,
            TURNOVER_TWO_POINT,
            TURNOVER_ANNUALISED_SIMPLE,
            TURNOVER_ANNUALISED_COMPOUND,
            REGRETTED_TURNOVER,
            FIRST_YEAR_ATTRITION,
            VACANT_TERRITORY_DAYS,
            TENURE,
            RAMP_TIME,
            TIME_TO_FIRST_DEAL,
            TIME_TO_PRODUCTIVITY);

    PeopleMetrics() {}

    /**
     * Obtains the number of people at the end of a period.
     *
     * <p>Formula: people on the last day with a snapshot. Unit: heads; context only. A snapshot: the sum over months is a number of months.
     * Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param heads  the count of people, one row a person and snapshot
     * @param snapshot  the day of the snapshot
     * @return the metric
     */
    public <T> Metric headcount(Measure<T> heads, DateField<T> snapshot) {
        return HEADCOUNT.of(heads.closing(snapshot));
    }

    /**
     * Obtains the number of people of a period on average.
     *
     * <p>Formula: mean over the days with a snapshot of the number of people. Unit: heads; context only. Depends on which days have snapshots;
     * monthly is the custom. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param heads  the count of people, one row a person and snapshot
     * @param snapshot  the day of the snapshot
     * @return the metric
     */
    public <T> Metric averageHeadcount(Measure<T> heads, DateField<T> snapshot) {
        return AVERAGE_HEADCOUNT.of(heads.averageOver(snapshot));
    }

    /**
     * Obtains the share of people who left.
     *
     * <p>Formula: leavers of the period / mean headcount over the snapshots of the period. Unit: percent; lower is better. Transfers and
     * promotions are leavers or not by rule.
     *
     * @param <T> the host's row type
     * @param leavers  the count of leavers
     * @param heads  the count of people, one row a person and snapshot
     * @param snapshot  the day of the snapshot
     * @return the metric
     * @see <a href="https://enableu.com/sales-performance/calculating-sales-employee-turnover-costs-a-guide/">enableu.com</a>
     */
    public <T> Metric turnover(Measure<?> leavers, Measure<T> heads, DateField<T> snapshot) {
        return TURNOVER.ratio(leavers, heads.averageOver(snapshot));
    }

    /**
     * Obtains the share of people who left, by headcount at both ends.
     *
     * <p>Formula: leavers of the period / ((opening + closing headcount) / 2). Unit: percent; lower is better. Blind to what happened in between.
     *
     * @param <T> the host's row type
     * @param leavers  the count of leavers
     * @param heads  the count of people, one row a person and snapshot
     * @param snapshot  the day of the snapshot
     * @return the metric
     * @see <a href="https://enableu.com/sales-performance/calculating-sales-employee-turnover-costs-a-guide/">enableu.com</a>
     */
    public <T> Metric turnoverTwoPoint(Measure<?> leavers, Measure<T> heads, DateField<T> snapshot) {
        Metric ends = Metric.of("opening", heads.opening(snapshot)).plus(Metric.of("closing", heads.closing(snapshot)));
        Metric middle = ends.named("both ends").dividedBy(Metric.constant(2));
        return TURNOVER_TWO_POINT.ratio(
                Metric.of("leavers", Entry.alike(leavers, heads)), middle.named("two-point headcount"));
    }

    /**
     * Obtains the share of people who would leave in a year, by multiplication.
     *
     * <p>Formula: turnover of a period x periods a year. Unit: percent; lower is better. Exceeds 100 % for high rates; the compound one does not.
     *
     * @param <T> the host's row type
     * @param leavers  the count of leavers
     * @param heads  the count of people, one row a person and snapshot
     * @param snapshot  the day of the snapshot
     * @param periodsPerYear  12 if asked per month
     * @return the metric
     * @see <a href="https://enableu.com/sales-performance/calculating-sales-employee-turnover-costs-a-guide/">enableu.com</a>
     */
    public <T> Metric turnoverAnnualisedSimple(
            Measure<?> leavers, Measure<T> heads, DateField<T> snapshot, int periodsPerYear) {
        return TURNOVER_ANNUALISED_SIMPLE.of(turnover(leavers, heads, snapshot).times(Metric.constant(periodsPerYear)));
    }

    /**
     * Obtains the share of people who would leave in a year, by compounding.
     *
     * <p>Formula: 1 - (1 - turnover of a period)^(periods a year). Unit: percent; lower is better. Lower than the simple one: say which is meant.
     *
     * @param <T> the host's row type
     * @param leavers  the count of leavers
     * @param heads  the count of people, one row a person and snapshot
     * @param snapshot  the day of the snapshot
     * @param periodsPerYear  12 if asked per month
     * @return the metric
     * @see <a href="https://enableu.com/sales-performance/calculating-sales-employee-turnover-costs-a-guide/">enableu.com</a>
     */
    public <T> Metric turnoverAnnualisedCompound(
            Measure<?> leavers, Measure<T> heads, DateField<T> snapshot, int periodsPerYear) {
        Metric all = Metric.constant(Figure.of(Rate.ONE));
        Metric staying = all.minus(turnover(leavers, heads, snapshot)).named("staying");
        Metric year = staying;
        for (int period = 2; period <= periodsPerYear; period++) {
            year = year.times(staying).named("staying " + period + " periods");
        }
        return TURNOVER_ANNUALISED_COMPOUND.of(all.minus(year));
    }

    /**
     * Obtains the share of people who left and should have stayed.
     *
     * <p>Formula: regretted leavers / mean headcount over the snapshots of the period. Unit: percent; lower is better. Who says it, and when: a
     * leaver regretted afterwards was perhaps let go.
     *
     * @param <T> the host's row type
     * @param <L> the host's row type of leavers
     * @param leavers  the count of leavers
     * @param regretted  what a regretted leaver fulfils
     * @param heads  the count of people, one row a person and snapshot
     * @param snapshot  the day of the snapshot
     * @return the metric
     * @see <a href="https://pulserevops.com/sales-trainings/q125">pulserevops q125</a>
     */
    public <T, L> Metric regrettedTurnover(
            Measure<L> leavers, Condition<L> regretted, Measure<T> heads, DateField<T> snapshot) {
        return REGRETTED_TURNOVER.ratio(leavers.where(regretted), heads.averageOver(snapshot));
    }

    /**
     * Obtains the share of hires who left within a year.
     *
     * <p>Formula: people who left within a year of being hired / people hired at least a year ago. Unit: percent; lower is better. Those hired
     * less than a year ago are left out. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param hired  the day of hire
     * @param left  the day of leaving, optional
     * @param asOf  the last day that the rows cover
     * @return the metric
     */
    public <T> Metric firstYearAttrition(DateField<T> hired, DateField<T> left, LocalDate asOf) {
        return FIRST_YEAR_ATTRITION.share(
                Measure.count(hired.schema()).where(Days.due(hired, asOf.minusYears(1))), withinAYear(hired, left));
    }

    /**
     * Obtains for how many days territories were without an owner.
     *
     * <p>Formula: sum of the days that territories were without an owner. Unit: days; lower is better. A vacancy that goes on counts up to the
     * last day that the rows cover.
     *
     * @param <T> the host's row type
     * @param from  the first day without an owner
     * @param until  the first day with one again, optional
     * @param asOf  the last day that the rows cover
     * @return the metric
     * @see <a href="https://www.omghub.com/salesdevelopmentblog/topic/cso-insights">omghub</a>
     */
    public <T> Metric vacantTerritoryDays(DateField<T> from, DateField<T> until, LocalDate asOf) {
        return VACANT_TERRITORY_DAYS.of(Days.total(from, until, asOf));
    }

    /**
     * Obtains how long people stay.
     *
     * <p>Formula: Kaplan-Meier median of employment spells, people still employed censored at the as-of day. Unit: days; higher is better.
     * Undefined until half have left. The mean tenure of current staff is a snapshot that over-represents long spells.
     *
     * @param hired  somebody is hired
     * @param left  somebody leaves
     * @return the metric
     * @see <a href="https://www.kdnuggets.com/2017/11/survival-analysis-business-analytics.html">kdnuggets</a>
     */
    public Metric tenure(Event<?> hired, Event<?> left) {
        return TENURE.of(TimeToEvent.of("tenure", hired, left).median());
    }

    /**
     * Obtains how long it takes until a new rep is up to target for good.
     *
     * <p>Formula: Kaplan-Meier median of the days from hire to the first of n months in a row on target, leavers censored. Unit: days; lower is
     * better. A single month rewards inherited deals: ask for a run. Methods by training or by cycle plus 90 days are not comparable.
     *
     * @param hired  somebody is hired
     * @param onTarget  a month on target, such as 80 % of full quota
     * @param left  somebody leaves, whose time ends there
     * @param months  how many months in a row, 1 or more
     * @return the metric
     * @see <a href="https://leveleleven.com/2016/03/3-ways-to-calculate-sales-ramp-up-time/">leveleleven.com</a>
     */
    public Metric rampTime(Event<?> hired, Event<?> onTarget, Event<?> left, int months) {
        return RAMP_TIME.of(TimeToEvent.of("ramp", hired, onTarget)
                .censoredBy(left)
                .sustained(months, Grain.MONTH, FiscalCalendar.gregorian())
                .median());
    }

    /**
     * Obtains how long it takes until a new rep has won a deal.
     *
     * <p>Formula: Kaplan-Meier median of (first win - hire), reps without a win censored. Unit: days; lower is better. The mean over those who
     * have won is too short. A first deal may be inherited.
     *
     * @param hired  somebody is hired
     * @param won  somebody wins a deal
     * @param left  somebody leaves, whose time ends there
     * @return the metric
     * @see <a href="https://www.kdnuggets.com/2017/11/survival-analysis-business-analytics.html">kdnuggets</a>
     */
    public Metric timeToFirstDeal(Event<?> hired, Event<?> won, Event<?> left) {
        return TIME_TO_FIRST_DEAL.of(
                TimeToEvent.of("first deal", hired, won).censoredBy(left).median());
    }

    /**
     * Obtains how long it takes until a new rep has earned back what it cost.
     *
     * <p>Formula: Kaplan-Meier median of the days from hire until cumulative margin &gt;= cumulative cost, reps not there yet censored. Unit:
     * days; lower is better. Only as good as the margin that is credited and the cost that is loaded: say what is in both. Source: OpenSPM.
     *
     * @param hired  somebody is hired
     * @param margin  somebody brings in a margin, its amount
     * @param cost  somebody costs an amount
     * @param left  somebody leaves, whose time ends there
     * @return the metric
     */
    public Metric timeToProductivity(Event<?> hired, Event<?> margin, Event<?> cost, Event<?> left) {
        return TIME_TO_PRODUCTIVITY.of(TimeToEvent.breakEven("productivity", hired, margin, cost)
                .censoredBy(left)
                .median());
    }

    private static <T> Condition<T> withinAYear(DateField<T> hired, DateField<T> left) {
        return Condition.custom(
                left + " within a year of " + hired,
                row -> left.read(row)
                        .flatMap(day -> hired.read(row).map(start -> day.isBefore(start.plusYears(1))))
                        .orElse(false));
    }
}
