package org.openspm.performance;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One way to pay a workload. What a host makes once and uses for many runs (a roster, compiled rules, facts in columns) is made by {@link #over} and not counted; what the supplier
 * does is counted. A further mode of the library is one more of these in {@link OpenSpmModes}.
 */
interface Contender {

    /** Returns the name in the tables. */
    String name();

    /** Makes ready and returns what yields, at each call anew, the pay of each rep and month in cents. */
    Supplier<long[][]> over(Workload workload);

    /** Returns why it cannot take part here, empty if it can. */
    default Optional<String> absent() {
        return Optional.empty();
    }

    /** Returns whether it works in another thread or process, so that only the time on the clock says something. */
    default boolean elsewhere() {
        return false;
    }

    /** Returns a contender of a function. */
    static Contender of(String name, Function<Workload, Supplier<long[][]>> over) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Supplier<long[][]> over(Workload workload) {
                return over.apply(workload);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }
}
