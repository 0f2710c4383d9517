package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * A payout that rises along straight lines between points: threshold, target, excellence.
 *
 * <pre>{@code
 * PayCurve.from(percent(75), percent(50)).to(percent(100), percent(100)).to(percent(150), percent(300)).continuing()
 * PayCurve.from(percent(90), percent(90)).slope(1).to(percent(100)).slope("2.5").to(percent(120))
 * PayCurve.linear()                                       // attainment times target
 * }</pre>
 *
 * <p>Below the first point, the threshold, nothing is paid; on it its payout is. Above the last point the payout stays, unless the curve is
 * {@link #continuing()} or ends in a {@linkplain Slope#onwards() slope}; a {@link #cap(Rate) cap} limits it. A curve that begins at nothing for
 * nothing continues below zero, so that a refund undoes the sale it refunds. The payout is a share of the target incentive unless the curve pays
 * {@link #of(Amount) of an amount} or is a rate {@link #onBase() on the base}. The position is the {@linkplain RateInput#lookingUp lookup} if
 * there is one, else the attainment where points are levels, else the base.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PayCurve implements PayRule {

    /** What the payout of a curve is a share of. */
    public enum Basis {
        /** The target incentive of the component and window. */
        TARGET_INCENTIVE,
        /** A stated amount. */
        AMOUNT,
        /** The base: the payout is a commission rate. */
        BASE
    }

    /**
     * A point of a curve.
     *
     * @param at  the position, such as a level of attainment
     * @param payout  what is paid there, as a share
     */
    public record Point(Bound at, Rate payout) {

        /**
         * Checks that nothing is null.
         *
         * @param at  the position, such as a level of attainment
         * @param payout  what is paid there, as a share
         */
        public Point {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(payout, "payout");
        }

        @Override
        public String toString() {
            return at + " paying " + payout;
        }
    }

    private final CurveTerms terms;
    private final List<String> problems;

    PayCurve(CurveTerms terms) {
        this.terms = terms;
        this.problems = terms.problems();
    }

    /**
     * Obtains the curve that pays attainment times target, however high or low.
     *
     * @return the curve
     */
    public static PayCurve linear() {
        return from(Rate.ZERO, Rate.ZERO).to(Rate.ONE, Rate.ONE).continuing();
    }

    /**
     * Begins a curve at a level of attainment, or at another share when it is looked up by one.
     *
     * @param level  the threshold
     * @param payout  what is paid there
     * @return the curve of one point
     */
    public static PayCurve from(Rate level, Rate payout) {
        return from(new Bound.OnAttainment(level), payout);
    }

    /**
     * Begins a curve at an amount of money.
     *
     * @param amount  the threshold
     * @param payout  what is paid there
     * @return the curve of one point
     */
    public static PayCurve from(Amount amount, Rate payout) {
        return from(new Bound.OnAmount(amount), payout);
    }

    /**
     * Begins a curve at a whole number of things.
     *
     * @param number  the threshold
     * @param payout  what is paid there
     * @return the curve of one point
     */
    public static PayCurve from(long number, Rate payout) {
        return from(new Bound.OnNumber(BigDecimal.valueOf(number)), payout);
    }

    /**
     * Begins a curve at a bound.
     *
     * @param bound  the threshold
     * @param payout  what is paid there
     * @return the curve of one point
     */
    public static PayCurve from(Bound bound, Rate payout) {
        return new PayCurve(CurveTerms.of(new Point(bound, payout)));
    }

    /**
     * Returns this curve with a straight line to a level.
     *
     * @param level  the level
     * @param payout  what is paid there
     * @return the curve
     */
    public PayCurve to(Rate level, Rate payout) {
        return to(new Bound.OnAttainment(level), payout);
    }

    /**
     * Returns this curve with a straight line to an amount.
     *
     * @param amount  the amount
     * @param payout  what is paid there
     * @return the curve
     */
    public PayCurve to(Amount amount, Rate payout) {
        return to(new Bound.OnAmount(amount), payout);
    }

    /**
     * Returns this curve with a straight line to a whole number.
     *
     * @param number  the number
     * @param payout  what is paid there
     * @return the curve
     */
    public PayCurve to(long number, Rate payout) {
        return to(new Bound.OnNumber(BigDecimal.valueOf(number)), payout);
    }

    /**
     * Returns this curve with a straight line to a bound.
     *
     * @param bound  the bound
     * @param payout  what is paid there
     * @return the curve
     */
    public PayCurve to(Bound bound, Rate payout) {
        return new PayCurve(terms.plus(new Point(bound, payout)));
    }

    /**
     * Begins a line of a slope from the last point.
     *
     * @param slope  how much payout one unit of the position adds, both in decimal form: {@code "2.5"} adds 2.5 % for each percent
     * @return the line, which needs an end
     * @throws IllegalArgumentException if the text is not a decimal number
     */
    public Slope slope(String slope) {
        return slope(Amount.amount(Objects.requireNonNull(slope, "slope")).value());
    }

    /**
     * Begins a line of a slope from the last point.
     *
     * @param slope  how much payout one unit of the position adds, both in decimal form: 3 adds 3 % for each percent
     * @return the line, which needs an end
     */
    public Slope slope(long slope) {
        return slope(BigDecimal.valueOf(slope));
    }

    /**
     * Begins a line of a slope from the last point.
     *
     * @param slope  how much payout one unit of the position adds, both in decimal form
     * @return the line, which needs an end
     */
    public Slope slope(BigDecimal slope) {
        return new Slope(terms, Words.canonical(slope, "slope"));
    }

    /**
     * Returns this curve going on above its last point with the slope of its last line.
     *
     * @return the curve
     */
    public PayCurve continuing() {
        return new PayCurve(terms.withContinuing());
    }

    /**
     * Returns this curve paying no more than a payout.
     *
     * @param most  the highest payout
     * @return the curve
     */
    public PayCurve cap(Rate most) {
        return new PayCurve(terms.withCap(Objects.requireNonNull(most, "most")));
    }

    /**
     * Returns this curve paying a share of an amount instead of the target incentive.
     *
     * @param amount  what is paid at 100 %
     * @return the curve
     */
    public PayCurve of(Amount amount) {
        return new PayCurve(terms.withBasis(Basis.AMOUNT, Optional.of(Objects.requireNonNull(amount, "amount"))));
    }

    /**
     * Returns this curve paying a share of the base instead of the target incentive: its payout is a commission rate.
     *
     * @return the curve
     */
    public PayCurve onBase() {
        return new PayCurve(terms.withBasis(Basis.BASE, Optional.empty()));
    }

    /**
     * Returns this curve rounding the position before it is looked up, as plans do that pay on the attainment they display.
     *
     * @param digits  how many digits are kept after the decimal point, of percent where points are levels; 0 to 20
     * @param mode  what happens to the rest
     * @return the curve
     * @throws IllegalArgumentException if the number of digits is out of range
     */
    public PayCurve roundingPosition(int digits, RoundingMode mode) {
        return new PayCurve(terms.withRounding(new PositionRounding(digits, mode)));
    }

    /**
     * Returns the points; a line stated by its slope is kept as the point it leads to.
     *
     * @return the points in the order they were stated
     */
    public List<Point> points() {
        return terms.points();
    }

    /**
     * Returns whether the last line goes on above the last point.
     *
     * @return false unless said
     */
    public boolean isContinuing() {
        return terms.continuing();
    }

    /**
     * Returns the slope above the last point.
     *
     * @return the slope that was stated, or empty
     */
    public Optional<BigDecimal> slopeOnwards() {
        return terms.onwards();
    }

    /**
     * Returns the highest payout.
     *
     * @return the cap, or empty
     */
    public Optional<Rate> cap() {
        return terms.cap();
    }

    /**
     * Returns what the payout is a share of.
     *
     * @return the target incentive unless said otherwise
     */
    public Basis basis() {
        return terms.basis();
    }

    /**
     * Returns the amount that the payout is a share of.
     *
     * @return the amount, or empty if it is a share of something else
     */
    public Optional<Amount> amount() {
        return terms.amount();
    }

    /**
     * Returns how the position is rounded before it is looked up.
     *
     * @return the rule, or empty for not at all
     */
    public Optional<PositionRounding> positionRounding() {
        return terms.rounding();
    }

    /**
     * Returns what keeps this curve from being used anywhere.
     *
     * @return the problems, each with its value and a remedy on a second line; none if the curve is sound
     */
    public List<String> problems() {
        return problems;
    }

    @Override
    public List<String> problems(RateSetting setting) {
        Problems found = new Problems("The pay curve", setting).addAll(problems);
        found.position(kind());
        points().forEach(point -> found.bound(point.at()));
        terms.amount().ifPresent(found::amount);
        if (basis() == Basis.TARGET_INCENTIVE) {
            found.target();
        } else if (basis() == Basis.BASE) {
            found.share();
        }
        return found.found();
    }

    private Bound.Kind kind() {
        return points().get(0).at().kind();
    }

    @Override
    public Set<RateNeed> needs() {
        Set<RateNeed> needs = EnumSet.noneOf(RateNeed.class);
        if (kind() == Bound.Kind.LEVEL) {
            needs.add(RateNeed.QUOTA);
        }
        if (basis() == Basis.TARGET_INCENTIVE) {
            needs.add(RateNeed.TARGET_INCENTIVE);
        }
        return Set.copyOf(needs);
    }

    @Override
    public RateResult apply(RateInput input) {
        Position position = position(input);
        if (!position.value().isDefined()) {
            return RateResult.undefined(position.value().reason());
        }
        Optional<Ratio> whole = whole(input);
        if (whole.isEmpty()) {
            return RateResult.undefined(Base.NO_TARGET);
        }
        Ratio here = position.value().orThrow();
        Ratio payout = new CurveLine(terms, input.currency()).payout(here);
        String label = "at " + (kind() == Bound.Kind.LEVEL ? Words.percent(here) : Words.number(here));
        return RateResult.of(label, whole.get(), "pays " + Words.percent(payout) + " of it", payout.times(whole.get()));
    }

    /** Returns what the payout is a share of. */
    private Optional<Ratio> whole(RateInput input) {
        return switch (basis()) {
            case TARGET_INCENTIVE -> input.target();
            case AMOUNT ->
                terms.amount()
                        .map(amount -> Ratio.of(amount.in(input.currency()).value()));
            case BASE -> Optional.of(input.base());
        };
    }

    @Override
    public Outlook outlook(RateInput input) {
        Position position = position(input);
        Optional<Ratio> whole = whole(input);
        if (!position.value().isDefined() || whole.isEmpty() || terms.rounding().isPresent()) {
            return Outlook.unknown();
        }
        Ratio here = position.value().orThrow();
        CurveLine line = new CurveLine(terms, input.currency());
        Ratio ofBase = basis() == Basis.BASE ? line.payout(here) : Ratio.ZERO;
        if (position.worth().isEmpty()) {
            return Outlook.of(ofBase);
        }
        Ratio worth = position.worth().get();
        Ratio ofPosition = line.slopeAbove(here).times(whole.get()).dividedBy(worth);
        return new Outlook(
                Optional.of(ofBase.plus(ofPosition)),
                line.next(here).map(next -> next.minus(here).times(worth)));
    }

    private Position position(RateInput input) {
        Objects.requireNonNull(input, "input");
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        return Position.of(kind(), terms.rounding().orElse(null), input);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PayCurve other && terms.equals(other.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /**
     * Returns the curve in words.
     *
     * @return such as {@code "a curve from 75 % paying 50 % to 100 % paying 100 % of the target incentive, continuing"}
     */
    @Override
    public String toString() {
        String of = switch (basis()) {
            case TARGET_INCENTIVE -> "the target incentive";
            case AMOUNT -> terms.amount().map(Amount::toString).orElse("");
            case BASE -> "the base";
        };
        return "a curve from " + points().stream().map(Point::toString).collect(Collectors.joining(" to ")) + " of "
                + of
                + (isContinuing() ? ", continuing" : "")
                + slopeOnwards()
                        .map(slope -> ", onwards with slope " + Words.exact(slope))
                        .orElse("")
                + cap().map(most -> ", at most " + most).orElse("")
                + positionRounding().map(rounding -> ", looked up " + rounding).orElse("");
    }
}
