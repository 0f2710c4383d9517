package org.openspm.core.block;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.DateField;

/** The dates of a field in all rows, a page for each block. */
final class DatePages {

    private final long[][] pages;
    private final Refusals refused;

    private DatePages(long[][] pages, Refusals refused) {
        this.pages = pages;
        this.refused = refused;
    }

    static <T> DatePages of(List<T> rows, DateField<T> field) {
        return of(rows.size(), row -> field.valueOrNull(rows.get(row)));
    }

    static DatePages of(int rows, IntFunction<@Nullable LocalDate> dates) {
        long[][] pages = new long[Pages.count(rows)][];
        Refusals refused = new Refusals(dates);
        for (int page = 0; page < pages.length; page++) {
            long[] days = new long[Pages.size(rows, page)];
            for (int i = 0; i < days.length; i++) {
                int row = page * RowBlock.LENGTH + i;
                try {
                    LocalDate date = dates.apply(row);
                    days[i] = date == null ? DateColumn.MISSING : DateColumn.pack(date);
                } catch (RuntimeException e) {
                    refused.add(row);
                }
            }
            pages[page] = days;
        }
        return new DatePages(pages, refused);
    }

    long[] days(int page) {
        return pages[page];
    }

    Refusals refused() {
        return refused;
    }
}
