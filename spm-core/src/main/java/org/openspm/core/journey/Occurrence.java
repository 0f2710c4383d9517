package org.openspm.core.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.openspm.core.metric.SourceRow;

/** An event that happened, told by a row: which of the events that a journey knows, to whom, when, and how much if the row says it. */
record Occurrence(
        int kind,
        Object entity,
        LocalDate date,
        SourceRow<?> row,
        @Nullable BigDecimal worth) {

    /** By date, then as the journey numbers its events, then by the id of the row, or by its text where the schema has no identity. */
    static final Comparator<Occurrence> ORDER = Comparator.comparing(Occurrence::date)
            .thenComparingInt(Occurrence::kind)
            .thenComparing(occurrence -> described(occurrence.row))
            .thenComparing(occurrence -> String.valueOf(occurrence.row.row()));

    /** By date, then by row, and only then as the journey numbers the events of one row. */
    static final Comparator<Occurrence> ROW_BY_ROW = Comparator.comparing(Occurrence::date)
            .thenComparing(occurrence -> described(occurrence.row))
            .thenComparing(occurrence -> String.valueOf(occurrence.row.row()))
            .thenComparingInt(Occurrence::kind);

    /** Returns how much, zero where no one says it. */
    BigDecimal amount() {
        return worth == null ? BigDecimal.ZERO : worth;
    }

    private static <T> String described(SourceRow<T> source) {
        return source.schema().idOf(source.row()).orElse("");
    }
}
