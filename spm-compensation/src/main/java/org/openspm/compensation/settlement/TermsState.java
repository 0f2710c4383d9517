package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openspm.core.money.Amount;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Rate;

/** What settlement terms say. It is filled while terms are changed and never after. */
final class TermsState {

    /** Whose draw it is, and of which component; of the participant as a whole where that is empty. */
    record DrawKey(String participant, String component) implements Comparable<DrawKey> {

        @Override
        public int compareTo(DrawKey other) {
            int order = participant.compareTo(other.participant);
            return order != 0 ? order : component.compareTo(other.component);
        }

        @Override
        public String toString() {
            return component.isEmpty() ? participant : participant + ", " + component;
        }
    }

    final Map<DrawKey, Draw> draws = new TreeMap<>();
    final Map<String, Clawback> clawbacks = new TreeMap<>();
    final Map<String, Holdback> holdbacks = new TreeMap<>();
    final Map<String, Rate> releases = new TreeMap<>();
    final Map<List<String>, Advance> advances = new TreeMap<>(TermsState::compare);
    final Set<String> floors = new TreeSet<>();
    NegativeBalance negativeBalance = NegativeBalance.CARRIED;
    Amount minimum = Amount.amount(0);
    PaymentRates paymentRates = PaymentRates.whenPaid(ExchangeRates.none());

    private static int compare(List<String> one, List<String> other) {
        int order = one.get(0).compareTo(other.get(0));
        return order != 0 ? order : one.get(1).compareTo(other.get(1));
    }

    TermsState copy() {
        TermsState copy = new TermsState();
        copy.draws.putAll(draws);
        copy.clawbacks.putAll(clawbacks);
        copy.holdbacks.putAll(holdbacks);
        copy.releases.putAll(releases);
        copy.advances.putAll(advances);
        copy.floors.addAll(floors);
        copy.negativeBalance = negativeBalance;
        copy.minimum = minimum;
        copy.paymentRates = paymentRates;
        return copy;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        draws.forEach((key, draw) -> draw.problems().forEach(problem -> problems.add("For (" + key + "): " + problem)));
        clawbacks.values().forEach(clawback -> problems.addAll(clawback.problems()));
        holdbacks.forEach((component, holdback) ->
                holdback.problems().forEach(problem -> problems.add("For (" + component + "): " + problem)));
        releases.forEach((transaction, share) -> {
            if (share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0) {
                problems.add("Of (" + transaction + ") the share (" + share
                        + ") is released.\nGive a rate from 0 % to 100 %.");
            }
        });
        advances.values().forEach(advance -> problems.addAll(advance.problems()));
        transactions()
                .filter(named -> named.indexOf(' ') < 0)
                .forEach(id -> problems.add("The terms name the transaction (" + id
                        + ") without its schema, and would not find it.\nName schema and id, such as (deals " + id
                        + ")."));
        if (minimum.value().signum() < 0) {
            problems.add("The minimum payment (" + minimum + ") is below zero.\nGive an amount of zero or more.");
        }
        return problems;
    }

    /** All transactions that are named; a clawback without a reversal names the empty one. */
    private Stream<String> transactions() {
        return Stream.of(
                        clawbacks.values().stream()
                                .flatMap(clawback -> Stream.of(clawback.transaction(), clawback.reversal())),
                        releases.keySet().stream(),
                        advances.values().stream().flatMap(advance -> advance.transactions().stream()))
                .flatMap(each -> each)
                .filter(named -> !named.isEmpty());
    }

    private List<Object> parts() {
        return List.of(draws, clawbacks, holdbacks, releases, advances, floors, negativeBalance, minimum, paymentRates);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof TermsState other && parts().equals(other.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(draws, clawbacks, holdbacks, releases, advances, floors, negativeBalance, minimum);
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        draws.forEach((key, draw) -> words.add(key + ": " + draw));
        clawbacks.forEach((transaction, clawback) -> words.add(transaction + " " + clawback));
        holdbacks.forEach((component, holdback) -> words.add(component + " " + holdback));
        releases.forEach((transaction, share) -> words.add(transaction + " released by " + share));
        advances.values().forEach(advance -> words.add(advance.participant() + ": " + advance));
        floors.forEach(component -> words.add(component + " no less than zero"));
        if (negativeBalance != NegativeBalance.CARRIED) {
            words.add("negative balances " + negativeBalance);
        }
        if (minimum.value().signum() != 0) {
            words.add("payments of at least " + minimum.value().toPlainString());
        }
        return words.isEmpty() ? "everything owed is paid" : String.join("; ", words);
    }
}
