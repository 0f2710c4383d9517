package org.openspm.benchmarks.comparison;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openspm.benchmarks.reference.PublishedFigure;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;

/** Reads the evidence off the names under which the levels of a figure were published. */
final class PublishedLevels {

    /** The number of a percentile, such as that of P90 or P2.5. */
    private static final Pattern PERCENTILE = Pattern.compile("P(\\d{1,2}(\\.\\d+)?)");

    private PublishedLevels() {}

    static Evidence of(PublishedFigure figure) {
        Optional<Figure> best = figure.level(Reference.BEST_IN_CLASS.toString());
        Optional<Figure> laggard = figure.level(Reference.LAGGARD.toString());
        if (best.isPresent() && laggard.isPresent()) {
            return new Evidence.ClassLevels(best.get(), figure.level(Reference.AVERAGE.toString()), laggard.get());
        }
        Map<Rate, Figure> quantiles = quantiles(figure);
        if (quantiles.size() == figure.levels().size()) {
            return Evidence.quantiles(quantiles);
        }
        if (figure.levels().size() > 1) {
            throw new IllegalArgumentException(
                    "The published figure (" + figure.id() + ") has the levels "
                            + figure.levels().keySet()
                            + ", which are neither those of classes nor quantiles.\nName the one to compare with: Benchmark.of(figure, Reference).");
        }
        Map.Entry<String, Figure> only = figure.levels().entrySet().iterator().next();
        Reference reference = Arrays.stream(Reference.values())
                .filter(each -> each.toString().equals(only.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The published figure (" + figure.id()
                        + ") has a level called (" + only.getKey()
                        + "), which says not where it stands.\nCall it as one of "
                        + Arrays.toString(Reference.values())
                        + ", or a percentile such as P75."));
        return new Evidence.Target(reference, only.getValue());
    }

    static Evidence only(PublishedFigure figure, Reference level) {
        Figure found = figure.level(Objects.requireNonNull(level, "level").toString())
                .orElseThrow(() -> new IllegalArgumentException("The published figure (" + figure.id()
                        + ") has no level (" + level + "), only "
                        + figure.levels().keySet()
                        + ".\nName one of those, or build a benchmark with Benchmark.named(..)."));
        return new Evidence.Target(level, found);
    }

    private static Map<Rate, Figure> quantiles(PublishedFigure figure) {
        boolean higher = figure.metric().direction() == Direction.HIGHER_IS_BETTER;
        Map<Rate, Figure> quantiles = new TreeMap<>();
        figure.levels().forEach((name, level) -> share(name, higher).ifPresent(share -> quantiles.put(share, level)));
        return quantiles;
    }

    /** Returns the share of values below a level of that name. */
    private static Optional<Rate> share(String name, boolean higher) {
        if (name.equals(Reference.MEDIAN.toString())) {
            return Optional.of(Rate.percent(50));
        }
        if (name.equals(Reference.TOP_QUARTILE.toString())) {
            return Optional.of(Rate.percent(higher ? 75 : 25));
        }
        return Optional.of(PERCENTILE.matcher(name))
                .filter(found -> found.matches())
                .map(found -> Rate.percent(found.group(1)));
    }
}
