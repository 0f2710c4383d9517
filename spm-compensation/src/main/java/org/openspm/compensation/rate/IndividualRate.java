package org.openspm.compensation.rate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Ratio;

/**
 * The individual commission rate: target incentive over quota, so that reaching the quota pays the target incentive. A table of multiples may
 * accelerate it.
 *
 * <pre>{@code
 * IndividualRate.flat()
 * IndividualRate.times(RateTable.marginal(Tier.from(percent(0)).times(1), Tier.from(percent(100)).times("1.5")))
 * }</pre>
 *
 * <p>Without a target incentive, or with a quota that is missing or not more than zero, the rate is undefined and pays nothing.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class IndividualRate implements PayRule {

    private static final IndividualRate FLAT = new IndividualRate(null);

    private final @Nullable RateTable accelerator;

    private IndividualRate(@Nullable RateTable accelerator) {
        this.accelerator = accelerator;
    }

    /**
     * Obtains the rate alone, for every amount.
     *
     * @return the rule
     */
    public static IndividualRate flat() {
        return FLAT;
    }

    /**
     * Obtains the rate times a table of multiples.
     *
     * @param accelerator  tiers of {@code times(..)}, without a base rate of their own
     * @return the rule
     */
    public static IndividualRate times(RateTable accelerator) {
        return new IndividualRate(Objects.requireNonNull(accelerator, "accelerator"));
    }

    /**
     * Returns the table that multiplies the rate.
     *
     * @return the table, or empty
     */
    public Optional<RateTable> accelerator() {
        return Optional.ofNullable(accelerator);
    }

    @Override
    public RateResult apply(RateInput input) {
        Objects.requireNonNull(input, "input");
        Optional<Ratio> rate = rate(input);
        if (rate.isEmpty()) {
            return RateResult.undefined(input.target().isEmpty() ? Base.NO_TARGET : noQuota(input));
        }
        if (accelerator != null) {
            return accelerator.apply(input, rate);
        }
        String rule = "at the individual rate of " + Words.percent(rate.get());
        return RateResult.of("each unit", input.base(), rule, rate.get().times(input.base()));
    }

    private static Optional<Ratio> rate(RateInput input) {
        return input.target()
                .flatMap(target ->
                        input.quota().filter(quota -> quota.signum() > 0).map(target::dividedBy));
    }

    private static String noQuota(RateInput input) {
        return input.quota().map(quota -> "the quota is " + Words.number(quota)).orElse("there is no quota");
    }

    @Override
    public List<String> problems(RateSetting setting) {
        Problems found = new Problems("The rule (" + this + ")", setting);
        found.target();
        found.quota();
        found.measured();
        List<String> problems = new ArrayList<>(found.found());
        if (accelerator != null) {
            problems.addAll(accelerator.problemsWithRateGiven(setting));
            if (accelerator.baseRate().isPresent()) {
                problems.add(
                        "The rule (" + this + ") has a base rate besides the individual one.\nLeave baseRate(..) out.");
            }
            if (accelerator.tiers().stream().noneMatch(tier -> tier.pay() instanceof Pay.Multiple)) {
                problems.add("The rule (" + this
                        + ") multiplies the individual rate by nothing.\nSay times(..) in the tiers.");
            }
        }
        return List.copyOf(problems);
    }

    @Override
    public Set<RateNeed> needs() {
        Set<RateNeed> needs = EnumSet.of(RateNeed.QUOTA, RateNeed.TARGET_INCENTIVE);
        return Set.copyOf(needs);
    }

    @Override
    public Outlook outlook(RateInput input) {
        Objects.requireNonNull(input, "input");
        Optional<Ratio> rate = rate(input);
        if (rate.isEmpty()) {
            return Outlook.unknown();
        }
        return accelerator == null ? Outlook.of(rate.get()) : accelerator.outlook(input, rate);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof IndividualRate other && Objects.equals(accelerator, other.accelerator);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(accelerator);
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "the individual rate"}
     */
    @Override
    public String toString() {
        return "the individual rate" + (accelerator == null ? "" : ", " + accelerator);
    }
}
