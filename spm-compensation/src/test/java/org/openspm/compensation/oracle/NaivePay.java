package org.openspm.compensation.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.compensation.oracle.Naive.Span;
import org.openspm.compensation.oracle.Naive.Who;
import org.openspm.compensation.oracle.World.Bound;
import org.openspm.compensation.oracle.World.Over;
import org.openspm.compensation.oracle.World.Part;

/** What everybody earns in each pay period, in cents: by component, and after the bounds of the plan. */
final class NaivePay {

    private final Naive naive;
    private final NaivePerformance reader;
    private final NaiveShares shares;
    private final int length;
    private final Map<List<Object>, List<BigDecimal>> known = new HashMap<>();

    NaivePay(World world) {
        this.naive = new Naive(world);
        this.reader = new NaivePerformance(naive, this);
        this.shares = new NaiveShares(naive, reader, this);
        this.length = world.payMonths();
    }

    List<String> participants() {
        return naive.participants();
    }

    /** What a component earns in each pay period after its own bounds. */
    List<BigDecimal> net(String name, Who who) {
        List<Object> key = List.of(name, who);
        if (!known.containsKey(key)) {
            known.put(key, computed(naive.part(name), who));
        }
        return known.get(key);
    }

    private List<BigDecimal> computed(Part part, Who who) {
        if (part.pool() != null && !who.team()) {
            return shares.ofPools(part, who);
        }
        List<BigDecimal> earned = part.prizes() != null ? shares.prizes(part, who) : earned(part, who);
        for (Bound bound : part.bounds()) {
            earned = bounded(earned, bound, part.rolledUp(), who);
        }
        return earned;
    }

    /** The sum of all components in each pay period after the bounds of the plan. */
    List<BigDecimal> total(String id) {
        Who who = new Who(id, false);
        List<BigDecimal> sums = new ArrayList<>();
        for (int i = 0; i < 12 / length; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Part part : naive.world().parts()) {
                sum = sum.add(net(part.name(), who).get(i));
            }
            sums.add(sum);
        }
        for (Bound bound : naive.world().bounds()) {
            sums = bounded(sums, bound, NaivePerformance.PLAN, who);
        }
        return sums;
    }

    private List<BigDecimal> earned(Part part, Who who) {
        NaiveWindow window = new NaiveWindow(naive, reader, part, who);
        List<BigDecimal> rows = new ArrayList<>();
        for (int month = 0; month < 12; month += length) {
            int end = month + length;
            if (part.catchUp() > 0) {
                BigDecimal before = month % part.catchUp() == 0
                        ? BigDecimal.ZERO
                        : caughtUp(window, part, month).cents();
                rows.add(caughtUp(window, part, end).cents().subtract(before));
            } else if (part.over() == Over.TO_DATE) {
                BigDecimal before = month % part.months() == 0
                        ? BigDecimal.ZERO
                        : window.pay(Naive.toDate(month, part.months()), false).cents();
                rows.add(window.pay(Naive.toDate(end, part.months()), false)
                        .cents()
                        .subtract(before));
            } else {
                rows.add(windows(part, month, end).stream()
                        .map(span -> window.pay(span, false))
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .cents());
            }
        }
        return rows;
    }

    /** The periods of a component that end after a month and by another. */
    List<Span> windows(Part part, int from, int to) {
        List<Span> found = new ArrayList<>();
        int months = part.over() == Over.DEAL ? length : part.months();
        for (int start = 0; start < 12; start += months) {
            if (start + months > from && start + months <= to) {
                found.add(new Span(start, start + months, start + months));
            }
        }
        return found;
    }

    private Fraction caughtUp(NaiveWindow window, Part part, int end) {
        List<Span> spans = windows(part, Naive.toDate(end, part.catchUp()).from(), end);
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < spans.size(); i++) {
            boolean open = spans.subList(i, spans.size()).stream()
                    .anyMatch(later -> window.gatesOpen(Naive.toDate(later.to(), part.catchUp())));
            sum = sum.plus(window.pay(spans.get(i), open));
        }
        return sum;
    }

    private List<BigDecimal> bounded(List<BigDecimal> earned, Bound bound, boolean rolledUp, Who who) {
        List<BigDecimal> after = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (int i = 0; i < earned.size(); i++) {
            int end = (i + 1) * length;
            if (i * length % bound.months() == 0) {
                sum = bound.cap() && bound.excess() == -1 ? sum.subtract(paid) : BigDecimal.ZERO;
                paid = BigDecimal.ZERO;
            }
            sum = sum.add(earned.get(i));
            Optional<Fraction> limit = reader.limit(bound.limit(), rolledUp, who, Naive.toDate(end, bound.months()));
            BigDecimal allowed =
                    limit.isEmpty() ? sum : allowed(sum, bound, limit.get().cents(), end);
            after.add(allowed.subtract(paid));
            paid = allowed;
        }
        return after;
    }

    private static BigDecimal allowed(BigDecimal sum, Bound bound, BigDecimal limit, int end) {
        if (!bound.cap()) {
            return end % bound.months() == 0 ? sum.max(limit) : sum;
        }
        Fraction above = Fraction.of(sum.subtract(limit).max(BigDecimal.ZERO));
        return sum.min(limit)
                .add(above.times(Fraction.of(Math.max(0, bound.excess()), 100)).cents());
    }
}
