package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Timeline;

/** Who a component is evaluated for: a participant, or a team as if it were one. */
interface Holder {

    /** Returns the id the roster knows the participant or team by. */
    String id();

    /** Returns the name that statements show. */
    String name();

    /** Returns when the holder is on the plan. */
    List<DateRange> active();

    default boolean isActiveOn(LocalDate date) {
        return active().stream().anyMatch(range -> range.contains(date));
    }

    /** Returns what the holder is credited with from a source. */
    Entries entries(Source source);

    /** Returns the rows the holder is credited with. */
    Facts rows(CreditKind kind, Optional<String> role, DateRange range);

    /** Returns the goal of a period. */
    Optional<Ratio> goal(String quota, Period period, Unit unit);

    /** Returns the part of the goal of a longer period that is due by a day. */
    Optional<Ratio> goalToDate(String quota, Period longer, LocalDate endExclusive, Grain payGrain, Unit unit);

    /** Returns the target incentive of a period, in currency units of the plan. */
    Optional<Ratio> target(Period period);

    /** Returns the share of a period during which the holder is on the plan, from 0 to 1, by the convention of proration. */
    Ratio activeShare(Period period);

    /** Returns the roles the holder has had. */
    Timeline<String> roles();

    /** Returns the rates of a name that the roster holds for the holder. */
    Timeline<Rate> rates(String rate);

    /** Returns the score of a period. */
    Optional<Ratio> score(String score, Period period);

    /** Returns the first day of employment. */
    Optional<LocalDate> employedSince(LocalDate date);
}
