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
 * Tiers over attainment, over an amount, over a number of things, or over any other measure they are looked up by.
 *
 * <p>{@link #marginal(Tier...) Marginal}: each slice of the measure is paid by its own tier. {@link #retroactive(Tier...) Retroactive}: all
 * of the measure is paid by the tier that it reaches.
 *
 * <pre>{@code
 * RateTable.marginal(
 *         Tier.from(percent(0)).rate(percent(5)),
 *         Tier.from(percent(50)).rate(percent(8)),
 *         Tier.from(percent(100)).rate(percent(12)))
 * }</pre>
 *
 * <p>The position on the scale is the {@linkplain RateInput#lookingUp lookup} if there is one, else the attainment where bounds are levels, else
 * the base. Where it is not the base, a marginal table pays the base at the blended rate of the position: the slices of the position, each by
 * its rate, over the position; at position zero that is the rate of the first tier.
 *
 * <p>A tier reaches to the next one unless it says where it ends; the last is open. A value on a bound belongs to the tier above unless
 * {@link #boundaryToTierBelow()} says otherwise. Below the first bound nothing is paid, but where the first bound is zero the table continues
 * below zero at its first rate, so that a refund undoes the sale it refunds; what is paid for reaching the first tier is not paid there. Rates
 * may fall. Gaps, overlaps, descending bounds and bounds below zero are {@link #problems()}: they do not build.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RateTable implements PayRule {

    /** What a table does with the tier that is reached. */
    public enum Method {
        /** Each slice is paid by its own tier. */
        MARGINAL,
        /** Everything is paid by the tier reached. */
        RETROACTIVE
    }

    private final TableTerms terms;
    private final TierLabels labels;
    private final List<String> problems;
    private final Set<RateNeed> needs;

    private RateTable(TableTerms terms) {
        this.terms = terms;
        this.labels = new TierLabels(terms.tiers());
        this.problems = TableCheck.problems(terms);
        this.needs = needs(terms.tiers());
    }

    /**
     * Obtains a table that pays each slice by its own tier.
     *
     * @param tiers  the tiers in ascending order
     * @return the table
     */
    public static RateTable marginal(Tier... tiers) {
        return marginal(List.of(tiers));
    }

    /**
     * Obtains a table that pays each slice by its own tier.
     *
     * @param tiers  the tiers in ascending order
     * @return the table
     */
    public static RateTable marginal(List<Tier> tiers) {
        return new RateTable(TableTerms.of(Method.MARGINAL, tiers));
    }

    /**
     * Obtains a table that pays everything by the tier reached.
     *
     * @param tiers  the tiers in ascending order
     * @return the table
     */
    public static RateTable retroactive(Tier... tiers) {
        return retroactive(List.of(tiers));
    }

    /**
     * Obtains a table that pays everything by the tier reached.
     *
     * @param tiers  the tiers in ascending order
     * @return the table
     */
    public static RateTable retroactive(List<Tier> tiers) {
        return new RateTable(TableTerms.of(Method.RETROACTIVE, tiers));
    }

    /**
     * Obtains a table of one rate for every amount.
     *
     * @param rate  the rate
     * @return the table
     */
    public static RateTable flat(Rate rate) {
        return marginal(Tier.from(Amount.amount(0)).rate(rate));
    }

    /**
     * Returns this table with a value on a bound belonging to the tier below it, the threshold included; zero stays with a first tier that
     * begins there.
     *
     * @return the table
     */
    public RateTable boundaryToTierBelow() {
        return new RateTable(terms.withBoundaryBelow());
    }

    /**
     * Returns this table paying nothing until a level is reached, and from the first unit once it is. A first tier that begins at the level
     * instead pays only what lies above it.
     *
     * @param level  the threshold
     * @return the table
     */
    public RateTable threshold(Rate level) {
        return threshold(new Bound.OnAttainment(level));
    }

    /**
     * Returns this table paying nothing until an amount is reached, and from the first unit once it is.
     *
     * @param amount  the threshold
     * @return the table
     */
    public RateTable threshold(Amount amount) {
        return threshold(new Bound.OnAmount(amount));
    }

    /**
     * Returns this table paying nothing until a number is reached, and from the first unit once it is.
     *
     * @param number  the threshold
     * @return the table
     */
    public RateTable threshold(long number) {
        return threshold(new Bound.OnNumber(BigDecimal.valueOf(number)));
    }

    /**
     * Returns this table paying nothing until a bound is reached, and from the first unit once it is.
     *
     * @param bound  the threshold
     * @return the table
     */
    public RateTable threshold(Bound bound) {
        return new RateTable(terms.withThreshold(Objects.requireNonNull(bound, "bound")));
    }

    /**
     * Returns this retroactive table going back to a level only, not to the first unit: what lies above it is paid by the tier reached, what
     * lies below it slice by slice. Where nothing is paid below it, what lies there is free.
     *
     * @param level  the beginning of one of the tiers
     * @return the table
     */
    public RateTable backTo(Rate level) {
        return backTo(new Bound.OnAttainment(level));
    }

    /**
     * Returns this retroactive table going back to an amount only, not to the first unit.
     *
     * @param amount  the beginning of one of the tiers
     * @return the table
     */
    public RateTable backTo(Amount amount) {
        return backTo(new Bound.OnAmount(amount));
    }

    /**
     * Returns this retroactive table going back to a number only, not to the first unit.
     *
     * @param number  the beginning of one of the tiers
     * @return the table
     */
    public RateTable backTo(long number) {
        return backTo(new Bound.OnNumber(BigDecimal.valueOf(number)));
    }

    /**
     * Returns this retroactive table going back to a bound only, not to the first unit.
     *
     * @param bound  the beginning of one of the tiers
     * @return the table
     */
    public RateTable backTo(Bound bound) {
        return new RateTable(terms.withBackTo(Objects.requireNonNull(bound, "bound")));
    }

    /**
     * Returns this table with the rate that its multiples are of.
     *
     * @param rate  the base rate, 10 % for tiers of once and 1.5 times ten cents on the dollar
     * @return the table
     */
    public RateTable baseRate(Rate rate) {
        return new RateTable(terms.withBaseRate(Objects.requireNonNull(rate, "rate")));
    }

    /**
     * Returns this table rounding the position before it is looked up, as plans do that pay on the attainment they display.
     *
     * @param digits  how many digits are kept after the decimal point, of percent where bounds are levels; 0 to 20
     * @param mode  what happens to the rest
     * @return the table
     * @throws IllegalArgumentException if the number of digits is out of range
     */
    public RateTable roundingPosition(int digits, RoundingMode mode) {
        return new RateTable(terms.withRounding(new PositionRounding(digits, mode)));
    }

    /**
     * Returns what the table does with the tier that is reached.
     *
     * @return marginal or retroactive
     */
    public Method method() {
        return terms.method();
    }

    /**
     * Returns the tiers.
     *
     * @return the tiers in the order they were stated
     */
    public List<Tier> tiers() {
        return terms.tiers();
    }

    /**
     * Returns whether a value on a bound belongs to the tier below it.
     *
     * @return false unless said otherwise
     */
    public boolean isBoundaryToTierBelow() {
        return terms.boundaryBelow();
    }

    /**
     * Returns what has to be reached for anything to be paid.
     *
     * @return the threshold, or empty
     */
    public Optional<Bound> threshold() {
        return terms.threshold();
    }

    /**
     * Returns how far back the rate reached goes.
     *
     * @return the bound, or empty for all the way
     */
    public Optional<Bound> backTo() {
        return terms.backTo();
    }

    /**
     * Returns the rate that multiples are of.
     *
     * @return the base rate, or empty
     */
    public Optional<Rate> baseRate() {
        return terms.baseRate();
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
     * Returns what the bounds are stated in.
     *
     * @return the kind of the first bound, or empty if there are no tiers
     */
    public Optional<Bound.Kind> kind() {
        return tiers().stream().findFirst().map(tier -> tier.from().kind());
    }

    /**
     * Returns whether the tiers are over attainment.
     *
     * @return true if a bound is a level, so that a quota, or another share to look up by, is needed
     */
    public boolean isOnAttainment() {
        return tiers().stream().anyMatch(tier -> tier.from().kind() == Bound.Kind.LEVEL);
    }

    /**
     * Returns what keeps this table from being used anywhere.
     *
     * @return the problems, each with its value and a remedy on a second line; none if the table is sound
     */
    public List<String> problems() {
        return problems;
    }

    @Override
    public List<String> problems(RateSetting setting) {
        Problems found = new Problems("The rate table", setting).addAll(problems);
        boolean multiples = tiers().stream().anyMatch(tier -> tier.pay() instanceof Pay.Multiple);
        if (multiples && baseRate().isEmpty()) {
            found.addAll(List.of("The rate table (" + this
                    + ") has multiples of a base rate and no base rate.\nSay baseRate(..), or put it into"
                    + " IndividualRate.times(..)."));
        }
        TableCheck.fit(terms, found);
        return found.found();
    }

    /** Returns what is wrong where the base rate comes from elsewhere. */
    List<String> problemsWithRateGiven(RateSetting setting) {
        Problems found = new Problems("The rate table", setting).addAll(problems);
        TableCheck.fit(terms, found);
        return found.found();
    }

    @Override
    public Set<RateNeed> needs() {
        return needs;
    }

    private static Set<RateNeed> needs(List<Tier> tiers) {
        Set<RateNeed> needs = EnumSet.noneOf(RateNeed.class);
        if (tiers.stream().anyMatch(tier -> tier.from().kind() == Bound.Kind.LEVEL)) {
            needs.add(RateNeed.QUOTA);
        }
        if (tiers.stream().anyMatch(tier -> tier.pay() instanceof Pay.ShareOfTarget)) {
            needs.add(RateNeed.TARGET_INCENTIVE);
        }
        return Set.copyOf(needs);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the table has {@link #problems()}, or multiples without a base rate
     */
    @Override
    public RateResult apply(RateInput input) {
        return apply(input, baseRate().map(Rate::toRatio));
    }

    RateResult apply(RateInput input, Optional<Ratio> rate) {
        Position position = position(input);
        if (!position.value().isDefined()) {
            return RateResult.undefined(position.value().reason());
        }
        if (needs.contains(RateNeed.TARGET_INCENTIVE) && input.target().isEmpty()) {
            return RateResult.undefined(Base.NO_TARGET);
        }
        return new TierWalk(terms, labels, input, rate).at(position.value().orThrow(), position.worth());
    }

    @Override
    public Outlook outlook(RateInput input) {
        return outlook(input, baseRate().map(Rate::toRatio));
    }

    Outlook outlook(RateInput input, Optional<Ratio> rate) {
        Position position = position(input);
        boolean blind = !position.value().isDefined() || terms.rounding().isPresent();
        return blind
                ? Outlook.unknown()
                : new TableOutlook(terms, new TierWalk(terms, labels, input, rate), input).from(position);
    }

    private Position position(RateInput input) {
        Objects.requireNonNull(input, "input");
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        return Position.of(tiers().get(0).from().kind(), terms.rounding().orElse(null), input);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof RateTable other && terms.equals(other.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /**
     * Returns the table in words.
     *
     * @return such as {@code "marginal from 0 % at 5 %, from 100 % at 8 %"}
     */
    @Override
    public String toString() {
        String rows = tiers().stream().map(Tier::toString).collect(Collectors.joining(", "));
        return (method() == Method.MARGINAL ? "marginal " : "retroactive ")
                + (rows.isEmpty() ? "without tiers" : rows)
                + backTo().map(bound -> ", going back to " + bound).orElse("")
                + baseRate().map(rate -> ", of a base rate of " + rate).orElse("")
                + threshold().map(bound -> ", nothing below " + bound).orElse("")
                + (terms.boundaryBelow() ? ", a bound belonging to the tier below" : "")
                + positionRounding().map(rounding -> ", looked up " + rounding).orElse("");
    }
}
