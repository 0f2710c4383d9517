package org.openspm.compensation.cost;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openspm.compensation.analysis.Certainty;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.trace.Trace;

/**
 * What a plan is expected to cost, from the earnings curves of those who sell. Expectations are statistics: each is shown to the minor unit, half to
 * even, and the total is the sum of what is shown.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param total  the sum over all participants
 * @param pay  what each participant of the plan is expected to be paid, in the order of the ids
 * @param certainty  whether all curves are known to be made of straight pieces, and nobody's pay can depend on what others sell
 */
public record ExpectedCost(Money total, Map<String, Money> pay, Certainty certainty) {

    /**
     * Checks that nothing is null and keeps an unmodifiable copy.
     *
     * @param total  the sum over all participants
     * @param pay  what each participant is expected to be paid
     * @param certainty  whether all curves are known to be made of straight pieces, and nobody's pay can depend on what others sell
     */
    public ExpectedCost {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(certainty, "certainty");
        pay = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNull(pay, "pay")));
    }

    /**
     * Returns how everybody's expectation differs from another, such as that of today's plan.
     *
     * @param earlier  the other expectation
     * @return the differences over the participants of either, in the order of the ids
     */
    public List<PayDifference> since(ExpectedCost earlier) {
        Map<String, Money> everybody =
                new TreeMap<>(Objects.requireNonNull(earlier, "earlier").pay());
        everybody.putAll(pay);
        Money nothing = Money.zero(total.currency());
        return everybody.keySet().stream()
                .map(participant -> new PayDifference(
                        participant,
                        earlier.pay().getOrDefault(participant, nothing),
                        pay.getOrDefault(participant, nothing)))
                .toList();
    }

    /**
     * Returns the expectation as data.
     *
     * @return the total and what it is made of
     */
    public Trace explain() {
        return Trace.of(
                "expected cost",
                Figure.of(total),
                "integral over earnings curves, " + (certainty == Certainty.EXACT ? "exact" : "sampled"),
                pay.entrySet().stream()
                        .map(each -> Trace.of(each.getKey(), Figure.of(each.getValue())))
                        .toList());
    }
}
