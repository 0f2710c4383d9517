package org.openspm.compensation.credit;

import java.util.Objects;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;

/**
 * What the credit of a transaction waits for.
 *
 * <p>Both kinds are records, immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public sealed interface Hold<T> {

    /**
     * It waits for a condition, and is credited on the credit date once the condition is fulfilled.
     *
     * @param <T> the host's row type
     * @param condition  the condition
     */
    record Unless<T>(Condition<T> condition) implements Hold<T> {

        /**
         * Checks that there is a condition.
         *
         * @param condition  the condition
         */
        public Unless {
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public String toString() {
            return "held unless " + condition;
        }
    }

    /**
     * It waits for a date to be filled in.
     *
     * @param <T> the host's row type
     * @param release  the field of the release dates, optional
     * @param dating  in which period the released credit counts
     */
    record Until<T>(DateField<T> release, ReleaseDating dating) implements Hold<T> {

        /**
         * Makes the field optional: a missing date is a hold, not a mistake.
         *
         * @param release  the field of the release dates
         * @param dating  in which period the released credit counts
         */
        public Until {
            release = Objects.requireNonNull(release, "release").optional();
            Objects.requireNonNull(dating, "dating");
        }

        @Override
        public String toString() {
            return "held until " + release
                    + (dating == ReleaseDating.ON_CREDIT_DATE ? ", credited as if never held" : "");
        }
    }
}
