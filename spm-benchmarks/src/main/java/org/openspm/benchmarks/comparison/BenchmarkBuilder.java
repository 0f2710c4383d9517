package org.openspm.benchmarks.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openspm.benchmarks.reference.Provenance;
import org.openspm.core.metric.Direction;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;

/**
 * What is said of a benchmark, in any order, until it is {@linkplain #build() built}.
 *
 * <p>A direction, a source, and both levels or other {@linkplain #evidence(Evidence) evidence} are required. Levels are a rate, money, or a number of
 * something, both of one unit. Obtained from {@link Benchmark#named(String)}; not thread-safe.
 */
public final class BenchmarkBuilder {

    private final String name;
    private final Set<Direction> directions = EnumSet.noneOf(Direction.class);
    private final Set<Figure> bestInClass = new LinkedHashSet<>();
    private final Set<Figure> laggard = new LinkedHashSet<>();
    private final Set<Evidence> evidence = new LinkedHashSet<>();
    private final Set<Provenance> sources = new LinkedHashSet<>();

    BenchmarkBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "The benchmark name (" + name + ") is blank.\nGive it the name readers know it by.");
        }
    }

    /**
     * Says that more is better.
     *
     * @return this builder
     */
    public BenchmarkBuilder higherIsBetter() {
        directions.add(Direction.HIGHER_IS_BETTER);
        return this;
    }

    /**
     * Says that less is better.
     *
     * @return this builder
     */
    public BenchmarkBuilder lowerIsBetter() {
        directions.add(Direction.LOWER_IS_BETTER);
        return this;
    }

    /**
     * Says the level, inclusive, at which a share is best in class.
     *
     * @param level  the share
     * @return this builder
     */
    public BenchmarkBuilder bestInClass(Rate level) {
        return bestInClass(Figure.of(Objects.requireNonNull(level, "level")));
    }

    /**
     * Says the level, inclusive, at which a sum of money is best in class.
     *
     * @param level  the sum
     * @return this builder
     */
    public BenchmarkBuilder bestInClass(Money level) {
        return bestInClass(Figure.of(Objects.requireNonNull(level, "level")));
    }

    /**
     * Says the level, inclusive, at which a whole number of something is best in class.
     *
     * @param level  the number
     * @param unit  what it counts, such as {@link Unit#DAYS}
     * @return this builder
     * @throws IllegalArgumentException if the unit is percent: a share is a {@link Rate}
     */
    public BenchmarkBuilder bestInClass(long level, Unit unit) {
        return bestInClass(BigDecimal.valueOf(level), unit);
    }

    /**
     * Says the level, inclusive, at which a number of something is best in class.
     *
     * @param level  the number, of any scale
     * @param unit  what it counts, such as {@link Unit#TIMES}
     * @return this builder
     * @throws IllegalArgumentException if the unit is percent: a share is a {@link Rate}
     */
    public BenchmarkBuilder bestInClass(BigDecimal level, Unit unit) {
        return bestInClass(figure(level, unit));
    }

    private BenchmarkBuilder bestInClass(Figure level) {
        bestInClass.add(level);
        return this;
    }

    /**
     * Says the level, inclusive, at which a share is a laggard's.
     *
     * @param level  the share
     * @return this builder
     */
    public BenchmarkBuilder laggard(Rate level) {
        return laggard(Figure.of(Objects.requireNonNull(level, "level")));
    }

    /**
     * Says the level, inclusive, at which a sum of money is a laggard's.
     *
     * @param level  the sum
     * @return this builder
     */
    public BenchmarkBuilder laggard(Money level) {
        return laggard(Figure.of(Objects.requireNonNull(level, "level")));
    }

    /**
     * Says the level, inclusive, at which a whole number of something is a laggard's.
     *
     * @param level  the number
     * @param unit  what it counts, such as {@link Unit#DAYS}
     * @return this builder
     * @throws IllegalArgumentException if the unit is percent: a share is a {@link Rate}
     */
    public BenchmarkBuilder laggard(long level, Unit unit) {
        return laggard(BigDecimal.valueOf(level), unit);
    }

    /**
     * Says the level, inclusive, at which a number of something is a laggard's.
     *
     * @param level  the number, of any scale
     * @param unit  what it counts, such as {@link Unit#TIMES}
     * @return this builder
     * @throws IllegalArgumentException if the unit is percent: a share is a {@link Rate}
     */
    public BenchmarkBuilder laggard(BigDecimal level, Unit unit) {
        return laggard(figure(level, unit));
    }

    private BenchmarkBuilder laggard(Figure level) {
        laggard.add(level);
        return this;
    }

    /**
     * Says what is known of others, in place of both levels.
     *
     * @param known  the evidence: values of peers, quantiles, a mean, a share, levels of classes, or a target
     * @return this builder
     */
    public BenchmarkBuilder evidence(Evidence known) {
        evidence.add(Objects.requireNonNull(known, "evidence"));
        return this;
    }

    private static Figure figure(BigDecimal level, Unit unit) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(level, "level");
        if (unit.isPercent()) {
            throw new IllegalArgumentException("The level (" + level + ") of the unit (" + unit
                    + ") may mean a share or a percentage.\nSay it as a rate, such as percent(81).");
        }
        return Figure.of(level, unit);
    }

    /**
     * Says who published the levels.
     *
     * @param source  who published them and where, in words that let a reader find it
     * @param year  the year of publication, four digits
     * @return this builder
     * @throws IllegalArgumentException if the source is blank or the year does not have four digits
     */
    public BenchmarkBuilder source(String source, int year) {
        return source(Provenance.of(source, year));
    }

    /**
     * Says where the levels come from and whom they describe.
     *
     * @param provenance  the source and what is known of it
     * @return this builder
     */
    public BenchmarkBuilder source(Provenance provenance) {
        sources.add(Objects.requireNonNull(provenance, "provenance"));
        return this;
    }

    /**
     * Builds the benchmark.
     *
     * @return the benchmark
     * @throws IllegalStateException if something is missing, said in two ways, of two units, or if the levels contradict the direction;
     *     the message has all problems, each with its remedy
     */
    public Benchmark build() {
        List<String> problems = new ArrayList<>();
        requireOne(problems, "direction", directions, "Add higherIsBetter() or lowerIsBetter().");
        if (evidence.isEmpty()) {
            boolean isOne = bestInClass.isEmpty() != laggard.isEmpty();
            String alone = isOne ? "; where one level is all there is, say evidence(Evidence.level(..))." : ".";
            requireOne(
                    problems, "best-in-class level", bestInClass, "Add bestInClass(..), such as percent(81)" + alone);
            requireOne(problems, "laggard level", laggard, "Add laggard(..), such as percent(25)" + alone);
        } else {
            checkEvidence(problems);
        }
        requireOne(problems, "source", sources, "Add source(..): who published the levels, and in which year.");
        if (evidence.isEmpty() && bestInClass.size() == 1 && laggard.size() == 1) {
            checkLevels(problems, only(bestInClass), only(laggard));
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The benchmark (" + name + ") does not build.\n" + String.join("\n", problems));
        }
        Evidence known = evidence.isEmpty() ? Evidence.classes(only(bestInClass), only(laggard)) : only(evidence);
        return new Benchmark(name, only(directions), known, only(sources));
    }

    private void checkEvidence(List<String> problems) {
        requireOne(problems, "evidence", evidence, "Add evidence(..).");
        if (!bestInClass.isEmpty() || !laggard.isEmpty()) {
            problems.add("The levels are said apart from the evidence (" + only(evidence)
                    + ").\nSay evidence(..), or bestInClass(..) and laggard(..).");
        }
        if (only(evidence) instanceof Evidence.ClassLevels classes) {
            checkLevels(problems, classes.bestInClass(), classes.laggard());
        }
        if (only(evidence) instanceof Evidence.PeerValues peers
                && directions.size() == 1
                && peers.group().direction() != only(directions)) {
            problems.add("The peer group (" + peers.group() + ") is ("
                    + peers.group().direction() + "), the benchmark is (" + only(directions)
                    + ").\nRank the peers the way the metric improves.");
        }
    }

    private static void requireOne(List<String> problems, String what, Set<?> said, String remedy) {
        if (said.isEmpty()) {
            problems.add("The " + what + " is missing (not said).\n" + remedy);
        } else if (said.size() > 1) {
            String all = said.stream().map(each -> "(" + each + ")").collect(Collectors.joining(" and as "));
            problems.add("The " + what + " is said as " + all + ".\nSay it once.");
        }
    }

    private void checkLevels(List<String> problems, Figure best, Figure worst) {
        if (!best.unit().equals(worst.unit())) {
            problems.add("The best-in-class level (" + best + ") and the laggard level (" + worst
                    + ") differ in their unit.\nGive both in the unit of the metric.");
        } else if (best.equals(worst)) {
            problems.add("The best-in-class level (" + best
                    + ") is the laggard level, too.\nGive two levels with room between them.");
        } else if (directions.size() == 1) {
            boolean higher = only(directions) == Direction.HIGHER_IS_BETTER;
            if (higher != best.orThrow().compareTo(worst.orThrow()) > 0) {
                problems.add("The best-in-class level (" + best + ") is " + (higher ? "below" : "above")
                        + " the laggard level (" + worst + "), though " + (higher ? "higher" : "lower")
                        + " is better.\nSwap the levels, or say "
                        + (higher ? "lowerIsBetter()" : "higherIsBetter()") + ".");
            }
        }
    }

    private static <T> T only(Set<T> said) {
        return said.iterator().next();
    }
}
