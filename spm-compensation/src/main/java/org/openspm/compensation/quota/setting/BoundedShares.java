package org.openspm.compensation.quota.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.openspm.core.money.Ratio;

/**
 * Divides a number in proportion to weights between bounds: everybody has the same multiple of their weight, or the bound that it would cross.
 *
 * <p>The sum of the bounded parts grows with that multiple, in straight lines between the multiples at which a bound is met; the one that
 * makes the sum the number is found exactly.
 */
final class BoundedShares {

    private final List<Ratio> weights;
    private final List<Ratio> floors;
    private final List<Optional<Ratio>> ceilings;

    BoundedShares(List<Ratio> weights, List<Ratio> floors, List<Optional<Ratio>> ceilings) {
        this.weights = weights;
        this.floors = floors;
        this.ceilings = ceilings;
    }

    /** Returns the most that can be divided, or empty if there is no most. */
    Optional<Ratio> most() {
        Ratio most = Ratio.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).signum() == 0) {
                most = most.plus(floors.get(i));
            } else if (ceilings.get(i).isEmpty()) {
                return Optional.empty();
            } else {
                most = most.plus(ceilings.get(i).get());
            }
        }
        return Optional.of(most);
    }

    /** Divides a number from the sum of the floors up to the most. */
    List<Ratio> divide(Ratio total) {
        TreeSet<Ratio> multiples = new TreeSet<>();
        multiples.add(Ratio.ZERO);
        for (int i = 0; i < weights.size(); i++) {
            Ratio weight = weights.get(i);
            if (weight.signum() > 0) {
                multiples.add(floors.get(i).dividedBy(weight));
                ceilings.get(i).ifPresent(ceiling -> multiples.add(ceiling.dividedBy(weight)));
            }
        }
        Ratio below = multiples.first();
        for (Ratio multiple : multiples) {
            if (sum(at(multiple)).compareTo(total) > 0) {
                break;
            }
            below = multiple;
        }
        return at(below.plus(more(below, total)));
    }

    /** Returns by how much the multiple grows beyond one at which a bound is met, until the sum is the total. */
    private Ratio more(Ratio below, Ratio total) {
        Ratio missing = total.minus(sum(at(below)));
        Ratio growing = Ratio.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            Ratio unbounded = below.times(weights.get(i));
            boolean open = ceilings.get(i)
                    .map(ceiling -> unbounded.compareTo(ceiling) < 0)
                    .orElse(true);
            if (unbounded.compareTo(floors.get(i)) >= 0 && open) {
                growing = growing.plus(weights.get(i));
            }
        }
        return missing.signum() == 0 ? Ratio.ZERO : missing.dividedBy(growing);
    }

    private List<Ratio> at(Ratio multiple) {
        List<Ratio> parts = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            Ratio part = multiple.times(weights.get(i));
            Ratio floored = part.compareTo(floors.get(i)) < 0 ? floors.get(i) : part;
            parts.add(
                    ceilings.get(i).filter(most -> most.compareTo(floored) < 0).orElse(floored));
        }
        return parts;
    }

    static Ratio sum(List<Ratio> parts) {
        return parts.stream().reduce(Ratio.ZERO, Ratio::plus);
    }
}
