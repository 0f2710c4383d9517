package org.openspm.core.metric;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Unit;

/** What is said of a metric besides how it is computed. */
record Traits(String name, Direction direction, @Nullable Unit shownIn, long minimumRows) {

    Traits {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException(
                    "The metric name (" + name + ") is blank.\nGive it the name readers know it by.");
        }
    }

    static Traits named(String name) {
        return new Traits(name, Direction.CONTEXT_ONLY, null, 0);
    }

    Traits with(Direction other) {
        return new Traits(name, other, shownIn, minimumRows);
    }

    Traits withName(String other) {
        return new Traits(other, direction, shownIn, minimumRows);
    }

    Traits in(Unit unit) {
        return new Traits(name, direction, unit, minimumRows);
    }

    Traits asPercent() {
        return in(Unit.PERCENT);
    }

    Traits withMinimumRows(long rows) {
        return new Traits(name, direction, shownIn, rows);
    }
}
