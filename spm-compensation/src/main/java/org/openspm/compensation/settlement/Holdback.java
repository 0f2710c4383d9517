package org.openspm.compensation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Period;

/**
 * The part of what a component earned that is paid later: until a date, for some pay periods, in instalments, or as an event tells.
 *
 * <p>It counts for each transaction and the pay period it was earned in, after adjustments and clawbacks, so that of a transaction that is
 * cancelled only what was really paid is taken back. Held and released are rounded to date, so that what was held is released to the cent:
 *
 * <pre>
 * held to date     = round(earned * share)
 * released to date = round(held * released share)
 * </pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Holdback {

    private static final Ratio ONE = Ratio.of(1, 1);

    private enum Release {
        DATE,
        PERIODS,
        INSTALMENTS,
        SCHEDULE,
        EVENT
    }

    private final Release release;
    private final Ratio share;
    private final int periods;
    private final LocalDate date;
    private final List<Long> weights;

    private Holdback(Release release, Ratio share, int periods, LocalDate date) {
        this(release, share, periods, date, List.of());
    }

    private Holdback(Release release, Ratio share, int periods, LocalDate date, List<Long> weights) {
        this.release = release;
        this.share = share;
        this.periods = periods;
        this.date = date;
        this.weights = weights;
    }

    /**
     * Obtains a holdback that is released on a date.
     *
     * @param share  the share that is held, from 0 % to 100 %
     * @param date  released in the pay period that ends on this day or later; what is earned after it is not held
     * @return the holdback
     */
    public static Holdback until(Rate share, LocalDate date) {
        return new Holdback(Release.DATE, share.toRatio(), 0, Objects.requireNonNull(date, "date"));
    }

    /**
     * Obtains a holdback that is released after some pay periods.
     *
     * @param share  the share that is held, from 0 % to 100 %
     * @param payPeriods  how many pay periods after the one it was earned in it is released, 1 or more
     * @return the holdback
     */
    public static Holdback forPeriods(Rate share, int payPeriods) {
        return new Holdback(Release.PERIODS, share.toRatio(), payPeriods, LocalDate.MIN);
    }

    /**
     * Obtains a holdback by which earnings are paid in equal parts, the first in the pay period they were earned in.
     *
     * @param number  how many parts, one a pay period, 2 or more
     * @return the holdback
     */
    public static Holdback instalments(int number) {
        return new Holdback(
                Release.INSTALMENTS,
                number < 2 ? Ratio.ZERO : Ratio.of(number - 1L, number),
                number - 1,
                LocalDate.MIN);
    }

    /**
     * Obtains a holdback by which earnings are paid in parts of any size, the first in the pay period they were earned in: {@code inProportion(9, 0, 0,
     * 0, 0, 0, 0, 0, 0, 1, 1, 1)} advances nine months of a year's earnings and pays the others as they pass.
     *
     * @param parts  how large each part is beside the others, one a pay period, zero or more each; the sum is all that was earned
     * @return the holdback
     */
    public static Holdback inProportion(long... parts) {
        List<Long> weights = LongStream.of(parts).boxed().toList();
        long total = LongStream.of(parts).sum();
        boolean sound = total > 0 && weights.stream().allMatch(part -> part >= 0);
        Ratio held = sound ? Ratio.of(total - weights.get(0), total) : Ratio.ZERO;
        return new Holdback(Release.SCHEDULE, held, weights.size(), LocalDate.MIN, weights);
    }

    /**
     * Obtains a holdback that is released as {@link SettlementTerms#released} tells, such as in proportion to the cash collected.
     *
     * @param share  the share that is held, from 0 % to 100 %
     * @return the holdback
     */
    public static Holdback onEvent(Rate share) {
        return new Holdback(Release.EVENT, share.toRatio(), 0, LocalDate.MIN);
    }

    /** The share of what was earned that is held at first. */
    Ratio share() {
        return share;
    }

    /** The share of what was held that is released by the end of the open period. */
    Ratio released(Period earned, Period open, Ratio told) {
        return switch (release) {
            case DATE -> open.range().last().isBefore(date) ? Ratio.ZERO : ONE;
            case PERIODS -> isAfter(earned, open, periods) ? ONE : Ratio.ZERO;
            case INSTALMENTS -> Ratio.of(parts(earned, open), periods);
            case SCHEDULE -> scheduled(parts(earned, open));
            case EVENT -> told;
        };
    }

    /** The share of what was held that some parts after the first are. */
    private Ratio scheduled(int parts) {
        long held = 0;
        long released = 0;
        for (int i = 1; i < weights.size(); i++) {
            held += weights.get(i);
            released += i <= parts ? weights.get(i) : 0;
        }
        return held == 0 ? ONE : Ratio.of(released, held);
    }

    private int parts(Period earned, Period open) {
        int parts = 0;
        while (parts < periods && isAfter(earned, open, parts + 1)) {
            parts++;
        }
        return parts;
    }

    private static boolean isAfter(Period earned, Period open, int number) {
        return !open.range().start().isBefore(earned.plus(number).range().start());
    }

    /**
     * Returns everything that is wrong with the holdback.
     *
     * @return the problems, each with its value and on the next line a remedy; none if it is sound
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (share.signum() < 0 || share.compareTo(ONE) > 0) {
            problems.add("The holdback is of the share (" + share + ").\nGive a rate from 0 % to 100 %.");
        }
        if (release == Release.PERIODS && periods < 1) {
            problems.add("The holdback is released after (" + periods + ") pay periods.\nGive 1 or more.");
        }
        if (release == Release.INSTALMENTS && periods < 1) {
            problems.add("The earnings are paid in (" + (periods + 1) + ") instalments.\nGive 2 or more.");
        }
        if (release == Release.SCHEDULE
                && (weights.stream().anyMatch(part -> part < 0)
                        || weights.stream().allMatch(part -> part == 0))) {
            problems.add("The earnings are paid in the parts (" + weights
                    + ").\nGive parts of zero or more, one of them above zero.");
        }
        return problems;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Holdback other
                && release == other.release
                && share.equals(other.share)
                && periods == other.periods
                && date.equals(other.date)
                && weights.equals(other.weights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(release, share, periods, date, weights);
    }

    /**
     * Returns the holdback in words.
     *
     * @return such as {@code "3/10 held until 2026-12-31"}
     */
    @Override
    public String toString() {
        return switch (release) {
            case DATE -> share + " held until " + date;
            case PERIODS -> share + " held for " + periods + " pay periods";
            case INSTALMENTS -> "paid in " + (periods + 1) + " instalments";
            case SCHEDULE -> "paid in the parts " + weights;
            case EVENT -> share + " held until released";
        };
    }
}
