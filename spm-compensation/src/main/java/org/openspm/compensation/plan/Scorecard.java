package org.openspm.compensation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.core.money.Rate;

/**
 * Several performances weighted into one.
 *
 * @param parts  the parts; their weights total 100 % unless the plan says otherwise
 */
public record Scorecard(List<Part> parts) implements Performance {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param parts  the parts
     */
    public Scorecard {
        parts = List.copyOf(parts);
    }

    /**
     * Returns this scorecard with another part.
     *
     * @param weight  how much of the whole it is
     * @param of  what it looks at
     * @return the scorecard
     */
    public Scorecard part(Rate weight, Performance of) {
        return with(new Part(weight, of, null));
    }

    /**
     * Returns this scorecard with another part whose value goes through a curve before it is weighted.
     *
     * @param weight  how much of the whole it is
     * @param of  what it looks at
     * @param curve  from the value to a level of payout
     * @return the scorecard
     */
    public Scorecard part(Rate weight, Performance of, PayCurve curve) {
        return with(new Part(weight, of, Objects.requireNonNull(curve, "curve")));
    }

    private Scorecard with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Scorecard(more);
    }

    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(" + "));
    }

    /**
     * One part of a scorecard.
     *
     * @param weight  how much of the whole it is
     * @param of  what it looks at
     * @param curve  from the value to a level of payout, or null if the value itself is weighted
     */
    public record Part(
            Rate weight, Performance of, @Nullable PayCurve curve) {

        /**
         * Checks that weight and performance are not null.
         *
         * @param weight  how much of the whole it is
         * @param of  what it looks at
         * @param curve  from the value to a level of payout, or null
         */
        public Part {
            Objects.requireNonNull(weight, "weight");
            Objects.requireNonNull(of, "of");
        }

        @Override
        public String toString() {
            return weight + " " + of + (curve == null ? "" : " through " + curve);
        }
    }
}
