package org.openspm.compensation.accounting;

import java.time.LocalDate;
import java.util.Comparator;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;

/** Something that happens to a capitalised cost. It takes effect on its day, before what is recognised on that day. */
sealed interface CostEvent {

    /** By date; on one day, the life is re-estimated first, then impairment is looked at, then the cost is written off. */
    Comparator<CostEvent> ORDER =
            Comparator.comparing(CostEvent::date).thenComparing(CostEvent::rank).thenComparing(CostEvent::toString);

    LocalDate date();

    int rank();

    /** The life is estimated anew, in months from the start; what is carried is spread over what is left of it. */
    record Reestimated(LocalDate date, int months) implements CostEvent {

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public String toString() {
            return "re-estimated to " + months + " months on " + date;
        }
    }

    /** The transfer is expected anew; what is carried is spread over what is left of it. */
    record Retransferred(LocalDate date, Amortization transfer) implements CostEvent {

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public String toString() {
            return "transfer expected anew on " + date;
        }
    }

    /** No more than this is recoverable. */
    record Impaired(LocalDate date, Money recoverable) implements CostEvent {

        @Override
        public int rank() {
            return 1;
        }

        @Override
        public String toString() {
            return "recoverable " + recoverable + " on " + date;
        }
    }

    /** A share of what is carried is of no benefit any more. */
    record WrittenOff(LocalDate date, Rate share) implements CostEvent {

        @Override
        public int rank() {
            return 2;
        }

        @Override
        public String toString() {
            return share + " written off on " + date;
        }
    }
}
