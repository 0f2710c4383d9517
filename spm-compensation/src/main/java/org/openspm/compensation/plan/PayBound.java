package org.openspm.compensation.plan;

import java.util.Objects;
import org.openspm.core.time.Grain;

/**
 * The most or the least that is paid within a period, of a component or of a whole plan: applied to rounded earnings, pay period by pay
 * period.
 */
public sealed interface PayBound {

    /**
     * Returns the period within which earnings add up.
     *
     * @return the grain, a pay period or longer
     */
    Grain grain();

    /**
     * Returns where the bound lies.
     *
     * @return the limit
     */
    Limit limit();

    /**
     * Returns what statements and the ledger call a bound of the whole plan.
     *
     * @return such as {@code "Cap: 100,000 each YEAR"}
     */
    default String label() {
        return (this instanceof Cap ? "Cap: " : "Floor: ") + this;
    }

    /**
     * Returns what statements and the ledger call a bound of a component.
     *
     * @param component  the name of the component
     * @return such as {@code "Cap of Sales: 100,000 each YEAR"}
     */
    default String labelOf(String component) {
        return (this instanceof Cap ? "Cap of " : "Floor of ") + Objects.requireNonNull(component, "component") + ": "
                + this;
    }

    /**
     * The most that is paid within a period.
     *
     * @param grain  the period within which earnings add up
     * @param limit  the most
     * @param excess  what becomes of earnings above it
     */
    record Cap(Grain grain, Limit limit, Excess excess) implements PayBound {

        /**
         * Checks that nothing is null.
         *
         * @param grain  the period within which earnings add up
         * @param limit  the most
         * @param excess  what becomes of earnings above it
         */
        public Cap {
            Objects.requireNonNull(grain, "grain");
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(excess, "excess");
        }

        @Override
        public String toString() {
            return limit + " each " + grain + (excess.equals(Excess.lost()) ? "" : ", the excess " + excess);
        }
    }

    /**
     * The least that is paid within a period, whole periods only: it is topped up in the last pay period of each.
     *
     * @param grain  the period within which earnings add up
     * @param limit  the least
     */
    record Floor(Grain grain, Limit limit) implements PayBound {

        /**
         * Checks that nothing is null.
         *
         * @param grain  the period within which earnings add up
         * @param limit  the least
         */
        public Floor {
            Objects.requireNonNull(grain, "grain");
            Objects.requireNonNull(limit, "limit");
        }

        @Override
        public String toString() {
            return "at least " + limit + " each " + grain;
        }
    }
}
