package org.openspm.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import org.openspm.benchmarks.comparison.Benchmark;
import org.openspm.benchmarks.comparison.Comparison;
import org.openspm.benchmarks.comparison.Evidence;
import org.openspm.benchmarks.comparison.Gap;
import org.openspm.benchmarks.comparison.Reference;
import org.openspm.benchmarks.comparison.Verdict;
import org.openspm.benchmarks.peer.MaturitySplit;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.peer.Standing;
import org.openspm.core.metric.Direction;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;

/** One trial of the laws of benchmarks: some peers, and a value that is compared with them in several ways. */
final class BenchmarkTrial {

    /** Percentile ranks are doubles; what is counted and what is a gap is compared exactly. */
    private static final double CLOSE = 1e-9;

    private static final Schema<Ratio> VALUES = Schema.of("values", Ratio.class);
    private static final NumberField<Ratio> NUMERATOR =
            VALUES.number("numerator", value -> new BigDecimal(value.numerator()));
    private static final NumberField<Ratio> DENOMINATOR =
            VALUES.number("denominator", value -> new BigDecimal(value.denominator()));

    private final PeerGroup origin;
    private final List<Peer> members;
    private final MaturitySplit split;
    private final ToDoubleBiFunction<PeerGroup, Ratio> rank;

    BenchmarkTrial(
            PeerGroup origin, List<Peer> members, MaturitySplit split, ToDoubleBiFunction<PeerGroup, Ratio> rank) {
        this.origin = origin;
        this.members = members;
        this.split = split;
        this.rank = rank;
    }

    /** Returns which laws do not hold, each in one line that says what was done and what differs. */
    List<String> broken(Ratio value, Ratio factor) {
        List<String> broken = new ArrayList<>();
        PeerGroup group = group(members, origin.direction());
        mirror("The direction was turned round", group, value, broken);
        tie(group, value, broken);
        scale(group, value, factor, broken);
        order(group, value, broken);
        outsider(group, value, broken);
        return broken;
    }

    private PeerGroup group(List<Peer> peers, Direction direction) {
        return PeerGroup.of(origin.metric(), direction, peers).needing(origin.toShow(), origin.forQuartiles());
    }

    private void mirror(String done, PeerGroup group, Ratio value, List<String> broken) {
        Direction other = group.direction() == Direction.HIGHER_IS_BETTER
                ? Direction.LOWER_IS_BETTER
                : Direction.HIGHER_IS_BETTER;
        PeerGroup turned = group(group.peers(), other);
        Standing standing = group.standing(value);
        // Who shares a place with equals is followed by them: ahead and behind add up to all.
        int rank = group.peers().size() + 2 - standing.rank() - standing.ties();
        same(done, "rank", rank, turned.standing(value).rank(), broken);
        close(done, 1 - percentile(group, value), percentile(turned, value), broken);
        Comparison one = comparison(group, value);
        Comparison two = comparison(turned, value);
        for (Reference reference : List.of(Reference.MEDIAN, Reference.MEAN)) {
            Gap gap = two.gapTo(reference);
            Optional<Ratio> expected = one.gapTo(reference).inUnits().value().map(Ratio::negated);
            same(done, "gap to " + reference, expected, gap.inUnits().value(), broken);
            Optional<Verdict> verdict = one.gapTo(reference).verdict().map(BenchmarkTrial::turned);
            same(done, "verdict on " + reference, verdict, gap.verdict(), broken);
        }
    }

    private static Verdict turned(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> Verdict.WORSE;
            case WORSE -> Verdict.BETTER;
            default -> verdict;
        };
    }

    private void tie(PeerGroup group, Ratio value, List<String> broken) {
        String done = "A peer with the same value was added";
        PeerGroup tied = with(group, value);
        int n = group.peers().size();
        same(done, "rank", group.standing(value).rank(), tied.standing(value).rank(), broken);
        same(
                done,
                "number of ties",
                group.standing(value).ties() + 1,
                tied.standing(value).ties(),
                broken);
        double before = percentile(group, value);
        double after = percentile(tied, value);
        if (!Double.isNaN(before)) {
            close(done, (before * n + 0.5) / (n + 1), after, broken);
        }
        mirror(done + " and the direction turned round", tied, value, broken);
    }

    private void scale(PeerGroup group, Ratio value, Ratio factor, List<String> broken) {
        String done = "All values were multiplied by (" + factor + ")";
        PeerGroup scaled = group(mapped(group.peers(), peer -> peer.times(factor)), group.direction());
        Ratio larger = value.times(factor);
        same(done, "rank", group.standing(value).rank(), scaled.standing(larger).rank(), broken);
        close(done, percentile(group, value), percentile(scaled, larger), broken);
        Comparison one = comparison(group, value);
        Comparison two = comparison(scaled, larger);
        same(done, "class", one.performanceClass(), two.performanceClass(), broken);
        for (int i = 0; i < one.gaps().size(); i++) {
            Gap gap = one.gaps().get(i);
            Optional<Ratio> found = two.gaps().get(i).inUnits().value();
            String what = "gap to " + gap.reference();
            Optional<Ratio> before = gap.inUnits().value();
            same(done, "sign of the " + what, before.map(Ratio::signum), found.map(Ratio::signum), broken);
            same(done, what, before.map(size -> size.times(factor)), found, broken);
        }
    }

    private void order(PeerGroup group, Ratio value, List<String> broken) {
        String done = "The peers were handed in another order";
        List<Peer> turned = new ArrayList<>(group.peers());
        Collections.reverse(turned);
        unchanged(done, group, group(turned, group.direction()), value, broken);
    }

    private void outsider(PeerGroup group, Ratio value, List<String> broken) {
        String done = "Somebody joined the peers and was left out again";
        PeerGroup joined = with(group, value);
        String outsider = outsider(group);
        unchanged(done, group, joined.without(outsider), value, broken);
        same(done, "standing", group.standing(value), joined.standing(outsider), broken);
    }

    private void unchanged(String done, PeerGroup before, PeerGroup after, Ratio value, List<String> broken) {
        same(done, "standing", before.standing(value), after.standing(value), broken);
        close(done, percentile(before, value), percentile(after, value), broken);
        same(
                done,
                "gaps",
                comparison(before, value).gaps(),
                comparison(after, value).gaps(),
                broken);
    }

    private PeerGroup with(PeerGroup group, Ratio value) {
        List<Peer> more = new ArrayList<>(group.peers());
        more.add(new Peer(outsider(group), value));
        return group(more, group.direction());
    }

    /** An id that no peer has. */
    private static String outsider(PeerGroup group) {
        String id = "outsider";
        while (group.peers().stream().map(Peer::id).anyMatch(id::equals)) {
            id += "'";
        }
        return id;
    }

    private static List<Peer> mapped(List<Peer> peers, UnaryOperator<Ratio> change) {
        return peers.stream()
                .map(peer -> new Peer(peer.id(), change.apply(peer.value())))
                .toList();
    }

    private double percentile(PeerGroup group, Ratio value) {
        return rank.applyAsDouble(group, value);
    }

    private Comparison comparison(PeerGroup group, Ratio value) {
        Metric quotient = Metric.ratio(origin.metric(), Measure.sum(NUMERATOR), Measure.sum(DENOMINATOR));
        boolean higher = group.direction() == Direction.HIGHER_IS_BETTER;
        MetricValue own = (higher ? quotient.higherIsBetter() : quotient.lowerIsBetter())
                .evaluate(Facts.of(VALUES, List.of(value)));
        var builder = Benchmark.named(origin.metric())
                .evidence(Evidence.peers(group, own.figure().unit()).splitInto(split))
                .source("the peers of the host", 2026);
        return (higher ? builder.higherIsBetter() : builder.lowerIsBetter())
                .build()
                .compare(own);
    }

    private static void same(String done, String what, Object expected, Object found, List<String> broken) {
        if (!Objects.equals(expected, found)) {
            broken.add(
                    done + ", and the " + what + " should be (" + text(expected) + "), and is (" + text(found) + ").");
        }
    }

    private static Object text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("none")
                : value;
    }

    private static void close(String done, double expected, double found, List<String> broken) {
        boolean equal = Math.abs(expected - found) < CLOSE || (Double.isNaN(expected) && Double.isNaN(found));
        if (!equal) {
            broken.add(done + ", and the percentile rank should be (" + expected + "), and is (" + found + ").");
        }
    }
}
