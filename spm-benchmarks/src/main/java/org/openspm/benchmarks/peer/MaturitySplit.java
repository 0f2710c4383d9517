package org.openspm.benchmarks.peer;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * How a population is cut into classes by performance: the best 20 %, the middle 50 %, the last 30 %, or any other split.
 *
 * <p>Sizes are whole by largest remainder, of equal remainders the better class first. Equal values are never divided: all of them go to the
 * class that holds most of them, of two that hold as many to the better. So classes may come out larger or smaller than asked for.
 *
 * <pre>{@code
 * Classification classes = MaturitySplit.bestAverageLaggard().classify(reps);
 * classes.classOf("jill");                       // "Best in class"
 * classes.isByConstruction("Win rate");          // true: classes differ in what they were formed by
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MaturitySplit {

    private final List<MaturityClass> classes;

    private MaturitySplit(List<MaturityClass> classes) {
        this.classes = classes;
    }

    /**
     * Obtains a split.
     *
     * @param classes  the classes, the best first; their shares add up to 100 %
     * @return the split
     * @throws IllegalArgumentException if the shares do not add up to 100 %, or two classes have one name
     */
    public static MaturitySplit of(List<MaturityClass> classes) {
        Rate total = classes.stream().map(MaturityClass::share).reduce(Rate.ZERO, Rate::plus);
        if (!total.equals(Rate.ONE)) {
            throw new IllegalArgumentException(
                    "The shares of the classes add up to (" + total + ").\nMake them add up to 100 %.");
        }
        Set<String> names = new HashSet<>();
        for (MaturityClass one : classes) {
            if (!names.add(one.name())) {
                throw new IllegalArgumentException(
                        "There are two classes of one name (" + one.name() + ").\nName each class differently.");
            }
        }
        return new MaturitySplit(List.copyOf(classes));
    }

    /**
     * Obtains the split of many surveys: best in class 20 %, industry average 50 %, laggard 30 %.
     *
     * @return the split
     */
    public static MaturitySplit bestAverageLaggard() {
        return of(List.of(
                new MaturityClass("Best in class", Rate.percent(20)),
                new MaturityClass("Industry average", Rate.percent(50)),
                new MaturityClass("Laggard", Rate.percent(30))));
    }

    /**
     * Returns the classes.
     *
     * @return the best first
     */
    public List<MaturityClass> classes() {
        return classes;
    }

    /**
     * Returns how many of a population each class has, if no values are equal.
     *
     * @param population  how many there are, 0 or more
     * @return the sizes, the best class first; they add up to the population
     * @throws IllegalArgumentException if there are fewer than none
     */
    public List<Integer> sizes(int population) {
        if (population < 0) {
            throw new IllegalArgumentException("The population (" + population + ") is negative.\nCount its members.");
        }
        int[] sizes = new int[classes.size()];
        Ratio[] remainders = new Ratio[classes.size()];
        Integer[] order = new Integer[classes.size()];
        int left = population;
        for (int i = 0; i < sizes.length; i++) {
            Ratio exact = classes.get(i).share().toRatio().times(Ratio.of(population, 1));
            BigInteger whole = exact.toDecimal(0, RoundingMode.FLOOR).toBigIntegerExact();
            sizes[i] = whole.intValueExact();
            remainders[i] = exact.minus(Ratio.of(sizes[i], 1));
            order[i] = i;
            left -= sizes[i];
        }
        Arrays.sort(order, Comparator.comparing((Integer i) -> remainders[i]).reversed());
        for (int i = 0; i < left; i++) {
            sizes[order[i]]++;
        }
        return Arrays.stream(sizes).boxed().toList();
    }

    /**
     * Cuts a peer group into the classes.
     *
     * @param group  the group
     * @return who is in which class
     */
    public Classification classify(PeerGroup group) {
        return classify(group, List.of(group.metric()));
    }

    /**
     * Cuts a peer group into the classes by a score that other metrics were put together to.
     *
     * @param group  the group, ranked by the score
     * @param formedBy  the metrics that the score was made of: of these a comparison of the classes tells nothing new
     * @return who is in which class
     */
    public Classification classify(PeerGroup group, Collection<String> formedBy) {
        List<Peer> peers = group.peers();
        List<Integer> sizes = sizes(peers.size());
        Map<String, List<Peer>> members = new LinkedHashMap<>();
        classes.forEach(one -> members.put(one.name(), new ArrayList<>()));
        for (int from = 0; from < peers.size(); ) {
            int to = from + 1;
            while (to < peers.size()
                    && peers.get(to).value().equals(peers.get(from).value())) {
                to++;
            }
            String name = classes.get(holderOfMost(sizes, from, to)).name();
            Objects.requireNonNull(members.get(name)).addAll(peers.subList(from, to));
            from = to;
        }
        return new Classification(this, members, formedBy);
    }

    /** The class that holds most of the places from one to another; of two that hold as many the better. */
    private static int holderOfMost(List<Integer> sizes, int from, int to) {
        int most = 0;
        int holder = 0;
        int start = 0;
        for (int i = 0; i < sizes.size(); i++) {
            int end = start + sizes.get(i);
            int held = Math.min(to, end) - Math.max(from, start);
            if (held > most) {
                most = held;
                holder = i;
            }
            start = end;
        }
        return holder;
    }

    /**
     * Returns the mean of the population that means of the classes imply: a check of a published table.
     *
     * @param levels  the mean of each class, the best first
     * @return the sum of the levels times the shares
     * @throws IllegalArgumentException if there are more or fewer levels than classes
     */
    public Ratio pooled(List<Ratio> levels) {
        if (levels.size() != classes.size()) {
            throw new IllegalArgumentException("There are (" + levels.size() + ") levels of (" + classes.size()
                    + ") classes.\nGive the level of each class, the best first.");
        }
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < levels.size(); i++) {
            sum = sum.plus(levels.get(i).times(classes.get(i).share().toRatio()));
        }
        return sum;
    }

    /**
     * Returns the mean of a class that the mean of the population and those of the other classes imply.
     *
     * @param name  the class that nothing is published of
     * @param overall  the mean of the population
     * @param others  the mean of each other class by its name
     * @return the level that makes the table consistent
     * @throws IllegalArgumentException if there is no such class, or the level of another is missing
     */
    public Ratio implied(String name, Ratio overall, Map<String, Ratio> others) {
        Ratio rest = overall;
        Ratio share = Ratio.ZERO;
        for (MaturityClass one : classes) {
            Ratio level = others.get(one.name());
            if (one.name().equals(name)) {
                share = one.share().toRatio();
            } else if (level == null) {
                throw new IllegalArgumentException("The level of the class (" + one.name()
                        + ") is missing.\nGive the level of every class but the one asked for.");
            } else {
                rest = rest.minus(level.times(one.share().toRatio()));
            }
        }
        if (share.signum() == 0) {
            throw new IllegalArgumentException("There is no class (" + name + ").\nAsk for one of the split.");
        }
        return rest.dividedBy(share);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof MaturitySplit other && classes.equals(other.classes);
    }

    @Override
    public int hashCode() {
        return classes.hashCode();
    }

    /**
     * Returns the split in words.
     *
     * @return such as {@code "Best in class 20 %, Industry average 50 %, Laggard 30 %"}
     */
    @Override
    public String toString() {
        return classes.stream().map(one -> one.name() + " " + one.share()).collect(Collectors.joining(", "));
    }
}
