package org.openspm.compensation.evaluation;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Grain;

/**
 * The goals of one name, the target incentives, or the shares on the plan, of a participant over all periods of a grain in a plan year, as longs: a numerator and a denominator for each. Plans of the
 * same year that ask for the same goals find them again.
 */
final class GoalSeries {

    /** The denominator where nothing is stated. */
    static final long NONE = 0;

    /** The denominator where a number does not fit into a long. */
    static final long LARGE = -1;

    private enum Kind {
        GOALS,
        TARGETS,
        SHARES
    }

    private final Kind kind;
    private final String quota;
    private final Unit unit;
    private final Grain grain;
    private final Grain payGrain;
    private final boolean toDate;
    private final Span[] windows;

    private GoalSeries(
            Kind kind, String quota, Unit unit, Grain grain, Grain payGrain, boolean toDate, Span[] windows) {
        this.kind = kind;
        this.quota = quota;
        this.unit = unit;
        this.grain = grain;
        this.payGrain = payGrain;
        this.toDate = toDate;
        this.windows = windows.clone();
    }

    /**
     * Obtains the goals of a name.
     *
     * @param toDate  whether the goal of a part of a longer period is what is due by then
     * @param windows  the periods of the grain, or the parts to date
     */
    static GoalSeries goals(String quota, Unit unit, Grain grain, Grain payGrain, boolean toDate, Span[] windows) {
        return new GoalSeries(Kind.GOALS, quota, unit, grain, payGrain, toDate, windows);
    }

    static GoalSeries targets(Unit money, Grain grain, Span[] windows) {
        return new GoalSeries(Kind.TARGETS, "", money, grain, grain, false, windows);
    }

    static GoalSeries shares(Grain grain, Span[] windows) {
        return new GoalSeries(Kind.SHARES, "", Unit.NUMBER, grain, grain, false, windows);
    }

    /** Returns the numerator and the denominator of each window, side by side. */
    long[] of(Member member) {
        long[] series = new long[2 * windows.length];
        for (int i = 0; i < windows.length; i++) {
            Optional<Ratio> number = number(member, windows[i]);
            if (number.isPresent()) {
                BigInteger above = number.get().numerator();
                BigInteger below = number.get().denominator();
                boolean fits = above.bitLength() < Long.SIZE && below.bitLength() < Long.SIZE;
                series[2 * i] = fits ? above.longValue() : 0;
                series[2 * i + 1] = fits ? below.longValue() : LARGE;
            }
        }
        return series;
    }

    private Optional<Ratio> number(Member member, Span window) {
        return switch (kind) {
            case TARGETS -> member.people().targetIncentive(member.id(), window.period());
            case SHARES -> Optional.of(member.people().activeShare(member.id(), window.period()));
            case GOALS ->
                toDate && !window.isWhole()
                        ? member.goalToDate(
                                quota, window.period(), window.range().endExclusive(), payGrain, unit)
                        : member.people().quota(member.id(), quota, window.period(), unit);
        };
    }

    @Override
    public boolean equals(Object obj) {
        return this == obj
                || (obj instanceof GoalSeries other
                        && kind == other.kind
                        && grain == other.grain
                        && payGrain == other.payGrain
                        && toDate == other.toDate
                        && quota.equals(other.quota)
                        && unit.equals(other.unit));
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, quota, unit, grain, payGrain, toDate);
    }
}
