package org.openspm.core.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** How well a score tells those that convert from those that do not: exact, with ties of the score treated alike. */
final class ScoreQuality {

    /**
     * The score of one row, and whether it converted.
     *
     * @param score  the score
     * @param converted  whether the row converted
     */
    record Scored(BigDecimal score, boolean converted) implements Serializable {}

    /** The rows of one score. */
    private static final class Counts {
        private long converted;
        private long all;
    }

    private final NavigableMap<BigDecimal, Counts> byScore = new TreeMap<>();
    private final long converted;
    private final long all;

    ScoreQuality(List<Scored> rows) {
        for (Scored row : rows) {
            Counts counts = byScore.computeIfAbsent(row.score(), score -> new Counts());
            counts.all++;
            counts.converted += row.converted() ? 1 : 0;
        }
        converted = rows.stream().filter(Scored::converted).count();
        all = rows.size();
    }

    /** Returns the share of pairs, one that converted and one that did not, in which the former has the higher score; ties count half. */
    Figure areaUnderCurve() {
        if (converted == 0 || converted == all) {
            return Figure.undefined(Unit.NUMBER, "all of them converted, or none");
        }
        Ratio twiceWon = Ratio.ZERO;
        long below = 0;
        for (Counts counts : byScore.values()) {
            long others = counts.all - counts.converted;
            twiceWon = twiceWon.plus(Ratios.whole(counts.converted).times(Ratios.whole(2 * below + others)));
            below += others;
        }
        Ratio pairs = Ratios.whole(converted).times(Ratios.whole(all - converted));
        return Figure.of(twiceWon.dividedBy(pairs.times(Ratios.whole(2))), Unit.NUMBER);
    }

    /** Returns how many of the so many highest scores converted; of those that tie for the last places, a proportional part. */
    private Ratio convertedOfTop(Ratio places) {
        Ratio left = places;
        Ratio hits = Ratio.ZERO;
        for (Map.Entry<BigDecimal, Counts> score : byScore.descendingMap().entrySet()) {
            Ratio size = Ratios.whole(score.getValue().all);
            Ratio taken = left.compareTo(size) < 0 ? left : size;
            hits = hits.plus(
                    Ratios.whole(score.getValue().converted).times(taken).dividedBy(size));
            left = left.minus(taken);
        }
        return hits;
    }

    Figure lift(Ratio share) {
        if (converted == 0) {
            return Figure.undefined(Unit.NUMBER, "none of them converted");
        }
        Ratio places = share.times(Ratios.whole(all));
        Ratio rate = Ratio.of(converted, all);
        return Figure.of(convertedOfTop(places).dividedBy(places).dividedBy(rate), Unit.NUMBER);
    }

    Figure precision(long capacity) {
        Ratio places = Ratios.whole(Math.min(capacity, all));
        return all == 0
                ? Figure.undefined(Unit.PERCENT, "none of them has a score")
                : Figure.of(convertedOfTop(places).dividedBy(places), Unit.PERCENT);
    }

    Figure recall(long capacity) {
        return converted == 0
                ? Figure.undefined(Unit.PERCENT, "none of them converted")
                : Figure.of(convertedOfTop(Ratios.whole(capacity)).dividedBy(Ratios.whole(converted)), Unit.PERCENT);
    }
}
