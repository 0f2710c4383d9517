package org.openspm.core.metric;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.openspm.core.block.DateColumn;
import org.openspm.core.block.Numbering;

/** Numbers the periods that days lie in; days are packed as in a {@link DateColumn}. */
final class PeriodNumbers {

    private final Numbering<LocalDate> starts = new Numbering<>();
    private final DayNumbers days;

    PeriodNumbers(UnaryOperator<LocalDate> startOf) {
        this.days = new DayNumbers(day -> starts.numberOf(startOf.apply(day)));
    }

    int numberOf(LocalDate day) {
        return numberOf(DateColumn.pack(day));
    }

    int numberOf(long day) {
        return days.of(day);
    }

    LocalDate start(int number) {
        return starts.value(number);
    }

    int size() {
        return starts.size();
    }
}
