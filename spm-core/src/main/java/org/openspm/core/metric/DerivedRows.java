package org.openspm.core.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.Schema;

/** What has been gathered for one derivation, and the grids of the measures from it. */
final class DerivedRows<J> {

    private final RowDerivation<J> derivation;
    private final RowDerivation.Gathering<J> gathering;

    DerivedRows(RowDerivation<J> derivation) {
        this.derivation = derivation;
        this.gathering = derivation.start();
    }

    boolean takes(Schema<?> schema) {
        return derivation.sources().contains(schema);
    }

    <T> void add(Schema<T> schema, T row) {
        gathering.add(schema, row);
    }

    @SuppressWarnings("unchecked") // kept by derivation
    void merge(DerivedRows<?> other) {
        gathering.merge(((DerivedRows<J>) other).gathering);
    }

    /** Deals the derived rows to the empty grids of the measures from this derivation. */
    @SuppressWarnings("unchecked") // a measure from an equal derivation reads the same derived rows
    void fill(Map<Measure<?>, MeasureGrid<?>> grids, @Nullable LocalDate asOf) {
        List<J> rows = gathering.rows(asOf);
        grids.forEach((measure, grid) -> {
            if (measure.derivation().equals(Optional.of(derivation))) {
                new GroupScan<>(List.of((MeasureGrid<J>) grid), rows).run();
            }
        });
    }
}
