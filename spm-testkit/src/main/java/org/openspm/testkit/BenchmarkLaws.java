package org.openspm.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Evidence;
import org.openspm.benchmarks.peer.MaturitySplit;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.core.money.Ratio;

/**
 * Tries to break what holds for every comparison with peers, on the host's own peers, with random parts of them and random values.
 *
 * <ul>
 *   <li>Turning the direction round mirrors ranks, percentiles and verdicts, and gaps to the median and the mean change their sign.
 *   <li>A peer more with the very value of the subject moves its percentile towards the middle, leaves its rank, and keeps the mirror.
 *   <li>All values times a positive factor leave rank, percentile, class and the sign of a gap, and make the gap that factor larger.
 *   <li>The order in which peers are handed in changes nothing.
 *   <li>Somebody who joins the peers and is left out again changes nothing.
 * </ul>
 *
 * <pre>{@code
 * BenchmarkLaws.of(PeerGroup.of(winRate.by(REP).evaluate(facts))).verify();
 * BenchmarkLaws.of(peers).rankedBy((group, value) -> ourRank(group, value)).verify();
 * }</pre>
 *
 * <p>A percentile rank of the host that forgets ties, depends on the scale or looks at the order is caught. Intervals are of the default level of
 * confidence. The same seed tries the same things. Values are immutable, and thread-safe if the host's function is.
 */
public final class BenchmarkLaws {

    private static final int MOST_FACTOR = 1_000;

    private final PeerGroup peers;
    private final MaturitySplit split;
    private final ToDoubleBiFunction<PeerGroup, Ratio> rank;
    private final Trials trials;

    private BenchmarkLaws(
            PeerGroup peers, MaturitySplit split, ToDoubleBiFunction<PeerGroup, Ratio> rank, Trials trials) {
        this.peers = peers;
        this.split = split;
        this.rank = rank;
        this.trials = trials;
    }

    /**
     * Begins with peers, in the classes best in class, average and laggard.
     *
     * @param peers  the peers of the host with their values
     * @return their laws, with 25 trials and the seed 1
     * @throws IllegalArgumentException if there are no peers
     */
    public static BenchmarkLaws of(PeerGroup peers) {
        return of(peers, MaturitySplit.bestAverageLaggard());
    }

    /**
     * Begins with the peers and the classes of a benchmark.
     *
     * @param benchmark  a benchmark of the host, of values of peers
     * @return its laws, with 25 trials and the seed 1
     * @throws IllegalArgumentException if the benchmark knows something else than values of peers, or has no peers
     */
    public static BenchmarkLaws of(Benchmark benchmark) {
        if (Objects.requireNonNull(benchmark, "benchmark").evidence() instanceof Evidence.PeerValues values) {
            return of(values.group(), values.split());
        }
        throw new IllegalArgumentException("The benchmark (" + benchmark.name() + ") knows no values of peers, only ("
                + benchmark.evidence() + ").\nHand in a benchmark of Evidence.peers(..), or the peer group itself.");
    }

    private static BenchmarkLaws of(PeerGroup peers, MaturitySplit split) {
        if (Objects.requireNonNull(peers, "peers").peers().isEmpty()) {
            throw new IllegalArgumentException(
                    "The peer group (" + peers + ") is empty.\nHand in a group of one peer or more.");
        }
        return new BenchmarkLaws(peers, split, BenchmarkLaws::percentile, Trials.usual());
    }

    private static double percentile(PeerGroup group, Ratio value) {
        return group.standing(value).percentile().value().orElse(Double.NaN);
    }

    /**
     * Says how the host itself computes a percentile rank, in place of {@link PeerGroup#standing(Ratio)}.
     *
     * @param own  makes of the peers and the value of one who is not among them the share of peers that it is ahead of, 0 to 1, 1 is the best;
     *     NaN where there is none
     * @return laws with it
     */
    public BenchmarkLaws rankedBy(ToDoubleBiFunction<PeerGroup, Ratio> own) {
        return new BenchmarkLaws(peers, split, Objects.requireNonNull(own, "own"), trials);
    }

    /**
     * Says how often each law is tried.
     *
     * @param number  the number of trials, 1 or more; 25 unless said
     * @return laws with it
     * @throws IllegalArgumentException if the number is below 1
     */
    public BenchmarkLaws tries(int number) {
        return new BenchmarkLaws(peers, split, rank, trials.tries(number));
    }

    /**
     * Says which random numbers the trials are drawn by.
     *
     * @param number  the seed; 1 unless said
     * @return laws with it
     */
    public BenchmarkLaws seed(long number) {
        return new BenchmarkLaws(peers, split, rank, trials.seed(number));
    }

    /**
     * Tries the laws, first on all peers and then on random parts of them.
     *
     * @throws AssertionError if one is broken: the message says what was done, what differs, and the peers
     */
    public void verify() {
        for (int trial = 0; trial < trials.tries(); trial++) {
            Random random = trials.random(trial);
            List<Peer> some = new ArrayList<>(peers.peers());
            Collections.shuffle(some, random);
            List<Peer> members = trial == 0 ? some : some.subList(0, 1 + random.nextInt(some.size()));
            Ratio value = value(members, random);
            Ratio factor = Ratio.of(1 + random.nextInt(MOST_FACTOR), 1 + random.nextInt(MOST_FACTOR));
            BenchmarkTrial tried = new BenchmarkTrial(peers, members, split, rank);
            List<String> broken = tried.broken(value, factor);
            if (!broken.isEmpty()) {
                throw new AssertionError(broken.get(0) + "\nThe value (" + value + ") is compared with " + members
                        + ".\n" + trials.found(trial));
            }
        }
    }

    /** The value of a peer, between those of two, or outside of both: ties are common. */
    private static Ratio value(List<Peer> members, Random random) {
        Ratio one = members.get(random.nextInt(members.size())).value();
        Ratio other = members.get(random.nextInt(members.size())).value();
        return switch (random.nextInt(4)) {
            case 0, 1 -> one;
            case 2 -> one.plus(other).dividedBy(Ratio.of(2, 1));
            default -> one.plus(one).minus(other);
        };
    }

    @Override
    public String toString() {
        return "laws of " + peers;
    }
}
