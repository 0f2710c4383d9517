package org.openspm.core.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.TextField;

/** The population stability index: how far the shares of bands have moved from a baseline. */
final class Drift {

    /**
     * The band of one row, and whether the row is of the baseline.
     *
     * @param band  the band
     * @param baseline  whether the row is of the baseline
     */
    record Banded(String band, boolean baseline) implements Serializable {}

    private Drift() {}

    static <T> Measure<T> measure(TextField<T> band, Condition<T> baseline, Ratio floor) {
        return Sample.of(
                "drift of " + band + " since " + baseline + (floor.signum() == 0 ? "" : ", floor " + floor),
                band.schema(),
                Unit.NUMBER,
                row -> band.read(row).map(in -> new Banded(in, baseline.test(row))),
                rows -> of(rows, floor));
    }

    /** Returns the index. A share below the floor counts as the floor; a floor of zero leaves an empty band undefined. */
    static Figure of(List<Banded> rows, Ratio floor) {
        NavigableMap<String, long[]> counts = new TreeMap<>();
        long[] all = new long[2];
        for (Banded row : rows) {
            int side = row.baseline() ? 0 : 1;
            counts.computeIfAbsent(row.band(), band -> new long[2])[side]++;
            all[side]++;
        }
        if (all[0] == 0 || all[1] == 0) {
            return Figure.undefined(Unit.NUMBER, "the baseline or what is held against it is empty");
        }
        BigDecimal index = BigDecimal.ZERO;
        for (long[] band : counts.values()) {
            Ratio expected = atLeast(floor, Ratio.of(band[0], all[0]));
            Ratio actual = atLeast(floor, Ratio.of(band[1], all[1]));
            if (expected.signum() == 0 || actual.signum() == 0) {
                return Figure.undefined(Unit.NUMBER, "a band is empty on one side");
            }
            BigDecimal logarithm = Irrational.logarithm(actual.dividedBy(expected));
            Ratio part = actual.minus(expected).times(Ratio.of(logarithm));
            index = index.add(part.toDecimal(34, RoundingMode.HALF_EVEN));
        }
        return Figure.of(index, Unit.NUMBER);
    }

    private static Ratio atLeast(Ratio floor, Ratio share) {
        return share.compareTo(floor) < 0 ? floor : share;
    }
}
