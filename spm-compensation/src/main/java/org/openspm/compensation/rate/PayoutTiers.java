package org.openspm.compensation.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openspm.core.money.Ratio;

/**
 * Rates that change with what has been paid, not with what has been sold: 5 % until 150,000 of commission, 2 % from there; or a broker who keeps
 * 30 % of every deal until 12,000 is kept, and nothing more.
 *
 * <pre>{@code
 * PayoutTiers.of(Tier.from(amount(0)).rate(percent(5)), Tier.from(amount(150_000)).rate(percent(2)))
 * PayoutTiers.of(Tier.from(amount(0)).rate(percent(30)), Tier.from(amount(12_000)).rate(percent(0))).payingTheRest()
 * }</pre>
 *
 * <p>The transaction that crosses a bound is split exactly: the room that is left in a tier over its rate is the base that fills it. Splitting a
 * transaction in two therefore changes nothing. A refund unwinds: it takes back at the rate of the tier below the present payout, and below zero at the
 * first rate. Where the payout stands at the beginning of a tier of 0 %, nobody can tell how much was sold since, and a refund is taken from the tier
 * before.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PayoutTiers implements PayRule {

    private static final Ratio ONE = Ratio.of(1, 1);

    private final List<Tier> tiers;
    private final boolean rest;
    private final List<String> problems;

    private PayoutTiers(List<Tier> tiers, boolean rest) {
        this.tiers = List.copyOf(tiers);
        this.rest = rest;
        this.problems = PayoutCheck.problems(this.tiers);
    }

    /**
     * Obtains tiers over payout.
     *
     * @param tiers  tiers from amounts of payout on, the first from zero, each with a rate on the base
     * @return the rule
     */
    public static PayoutTiers of(Tier... tiers) {
        return of(List.of(tiers));
    }

    /**
     * Obtains tiers over payout.
     *
     * @param tiers  tiers from amounts of payout on, the first from zero, each with a rate on the base
     * @return the rule
     */
    public static PayoutTiers of(List<Tier> tiers) {
        return new PayoutTiers(tiers, false);
    }

    /**
     * Returns this rule paying what the tiers leave of the base: they say what the company keeps, and {@link RateInput#paidBefore()} what it kept
     * before.
     *
     * @return the rule
     */
    public PayoutTiers payingTheRest() {
        return new PayoutTiers(tiers, true);
    }

    /**
     * Returns the tiers.
     *
     * @return the tiers in the order they were stated
     */
    public List<Tier> tiers() {
        return tiers;
    }

    /**
     * Returns whether what the tiers leave of the base is paid.
     *
     * @return false unless said
     */
    public boolean isPayingTheRest() {
        return rest;
    }

    /**
     * Returns what keeps these tiers from being used anywhere.
     *
     * @return the problems, each with its value and a remedy on a second line; none if they are sound
     */
    public List<String> problems() {
        return problems;
    }

    @Override
    public List<String> problems(RateSetting setting) {
        Problems found = new Problems("The payout table", setting).addAll(problems);
        for (Tier tier : tiers) {
            found.bound(tier.from());
            tier.to().ifPresent(found::bound);
        }
        found.share();
        return found.found();
    }

    @Override
    public Set<RateNeed> needs() {
        return Set.of(RateNeed.PAID_BEFORE);
    }

    @Override
    public RateResult apply(RateInput input) {
        List<Ratio> from = bounds(input);
        List<RateResult.Slice> slices = new ArrayList<>();
        Ratio left = input.base();
        Ratio paid = input.paidBefore();
        while (left.signum() != 0) {
            boolean up = left.signum() > 0;
            int tier = up ? toTheRight(from, paid) : toTheLeft(from, paid);
            Optional<Ratio> room = room(from, tier, paid, up);
            Ratio rate = rate(tier);
            Ratio part = left;
            if (room.isPresent() && rate.signum() != 0) {
                Ratio fill = room.get().dividedBy(rate);
                part = (up ? fill.compareTo(left) < 0 : fill.compareTo(left) > 0) ? fill : left;
            }
            slices.add(slice(tier, part));
            paid = paid.plus(part.times(rate));
            left = left.minus(part);
        }
        return RateResult.of(slices);
    }

    private List<Ratio> bounds(RateInput input) {
        Objects.requireNonNull(input, "input");
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        return tiers.stream()
                .map(tier -> tier.from().position(input.currency()))
                .toList();
    }

    private RateResult.Slice slice(int tier, Ratio part) {
        String last = tier + 1 < tiers.size() ? " to " + tiers.get(tier + 1).from() : "";
        String label = "payout from " + tiers.get(tier).from() + last;
        String rule = tiers.get(tier).terms() + (rest ? ", the rest of it" : "");
        return new RateResult.Slice(label, part, rule, part.times(shown(tier)));
    }

    private Ratio rate(int tier) {
        return ((Pay.Share) tiers.get(tier).pay()).rate().toRatio();
    }

    private Ratio shown(int tier) {
        return rest ? ONE.minus(rate(tier)) : rate(tier);
    }

    /** Returns the tier that pays on more base. */
    private static int toTheRight(List<Ratio> from, Ratio paid) {
        int found = 0;
        for (int i = 1; i < from.size() && paid.compareTo(from.get(i)) >= 0; i++) {
            found = i;
        }
        return found;
    }

    /** Returns the tier that takes back. */
    private static int toTheLeft(List<Ratio> from, Ratio paid) {
        int found = 0;
        for (int i = 1; i < from.size() && paid.compareTo(from.get(i)) > 0; i++) {
            found = i;
        }
        return found;
    }

    /** Returns how far the payout may move within a tier; the first goes on below zero. */
    private static Optional<Ratio> room(List<Ratio> from, int tier, Ratio paid, boolean up) {
        if (up) {
            return tier + 1 < from.size() ? Optional.of(from.get(tier + 1).minus(paid)) : Optional.empty();
        }
        return tier > 0 ? Optional.of(from.get(tier).minus(paid)) : Optional.empty();
    }

    @Override
    public Outlook outlook(RateInput input) {
        List<Ratio> from = bounds(input);
        Ratio paid = input.paidBefore();
        for (RateResult.Slice slice : apply(input).slices()) {
            paid = paid.plus(rest ? slice.base().minus(slice.pay()) : slice.pay());
        }
        int tier = toTheRight(from, paid);
        Ratio now = paid;
        Optional<Ratio> remaining = Optional.of(rate(tier))
                .filter(rate -> rate.signum() != 0)
                .flatMap(rate -> room(from, tier, now, true).map(room -> room.dividedBy(rate)));
        return new Outlook(Optional.of(shown(tier)), remaining);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PayoutTiers other && tiers.equals(other.tiers) && rest == other.rest;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tiers, rest);
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "by payout from 0 at 5 %, from 150,000 at 2 %"}
     */
    @Override
    public String toString() {
        return (rest ? "what is left by payout " : "by payout ")
                + tiers.stream().map(Tier::toString).collect(Collectors.joining(", "));
    }
}
