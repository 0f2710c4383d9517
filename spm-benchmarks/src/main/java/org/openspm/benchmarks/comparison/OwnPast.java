package org.openspm.benchmarks.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openspm.benchmarks.peer.MaturitySplit;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Period;

/** Reads one's own earlier periods. */
final class OwnPast {

    private static final int FOR_QUARTILES = 20;

    private OwnPast() {}

    static Evidence.PeerValues of(MetricTable table, Period before, Object... members) {
        Object[] key = Arrays.copyOf(members, members.length + 1);
        List<Peer> past = new ArrayList<>();
        Unit unit = Unit.NUMBER;
        List<Period> periods = table.periods();
        // Periods without rows count, as in a series: bookings of nothing are zero.
        for (Period period = periods.isEmpty() ? before : periods.get(0);
                period.compareTo(before) < 0 && period.compareTo(periods.get(periods.size() - 1)) <= 0;
                period = period.next()) {
            key[members.length] = period;
            Figure figure = table.value(key).figure();
            if (figure.isDefined()) {
                past.add(new Peer(period.toString(), figure.orThrow()));
                unit = figure.unit();
            }
        }
        if (past.isEmpty()) {
            throw new IllegalArgumentException("The metric (" + table.metric().name() + ") has no value before ("
                    + before + ").\nCompare a period that has a past.");
        }
        PeerGroup group = PeerGroup.of(table.metric().name(), table.metric().direction(), past)
                .needing(1, FOR_QUARTILES);
        return new Evidence.PeerValues(group, unit, MaturitySplit.bestAverageLaggard());
    }
}
