package org.openspm.compensation.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openspm.compensation.oracle.Naive.Span;
import org.openspm.compensation.oracle.Naive.Who;
import org.openspm.compensation.oracle.World.Crew;
import org.openspm.compensation.oracle.World.Over;
import org.openspm.compensation.oracle.World.Part;

/** What people share: pools of teams, and prizes of contests. */
final class NaiveShares {

    private final Naive naive;
    private final NaivePerformance reader;
    private final NaivePay pays;
    private final int length;

    NaiveShares(Naive naive, NaivePerformance reader, NaivePay pays) {
        this.naive = naive;
        this.reader = reader;
        this.pays = pays;
        this.length = naive.world().payMonths();
    }

    List<BigDecimal> ofPools(Part part, Who who) {
        List<BigDecimal> rows = new ArrayList<>();
        for (int month = 0; month < 12; month += length) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Crew crew : naive.world().teams()) {
                BigDecimal pool =
                        pays.net(part.name(), new Who(crew.id(), true)).get(month / length);
                Map<String, Fraction> weights = weights(part, crew.id(), month);
                sum = sum.add(shared(pool, weights).getOrDefault(who.id(), BigDecimal.ZERO));
            }
            rows.add(sum);
        }
        return rows;
    }

    private Map<String, Fraction> weights(Part part, String team, int month) {
        Map<String, Fraction> weights = new TreeMap<>();
        int end = month + length;
        List<Span> windows = part.over() == Over.TO_DATE
                ? List.of(Naive.toDate(end, part.months()))
                : pays.windows(part, month, end);
        Span last = windows.isEmpty() ? new Span(month, end, end) : windows.get(windows.size() - 1);
        for (String id : naive.participants()) {
            Who member = new Who(id, false);
            Fraction days = naive.memberDays(team, id, month, end);
            boolean there = part.pool().byDays() ? days.signum() > 0 : naive.member(team, id, naive.lastDay(end));
            there &= part.roles().isEmpty()
                    || part.roles()
                            .contains(naive.role(member, naive.lastDay(end)).orElseThrow());
            there &= naive.world().gate() == null
                    || reader.open(naive.world().gate(), NaivePerformance.PLAN, member, last);
            if (!there
                    || part.pool().among() != null
                            && !reader.open(part.pool().among(), part.rolledUp(), member, last)) {
                continue;
            }
            Span of = part.over() == Over.TO_DATE ? new Span(month, end, end) : last;
            Fraction weight = part.pool().byContribution()
                    ? naive.sold(member, part.base(), part.rolledUp(), naive.day(of.from()), naive.day(of.to()))
                            .max(Fraction.ZERO)
                    : Fraction.ONE;
            weights.put(id, part.pool().byDays() ? weight.times(days) : weight);
        }
        return weights;
    }

    /** Cents by weight; those left over go to the largest remainders, of equal ones to the first. */
    private static Map<String, BigDecimal> shared(BigDecimal pool, Map<String, Fraction> weights) {
        Fraction total = weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Map<String, BigDecimal> parts = new TreeMap<>();
        if (total.signum() == 0) {
            return parts;
        }
        Map<String, Fraction> rests = new TreeMap<>();
        BigDecimal left = pool;
        for (Map.Entry<String, Fraction> entry : weights.entrySet()) {
            Fraction exact = Fraction.of(pool).times(entry.getValue()).by(total);
            BigDecimal down = new BigDecimal(exact.over()).divide(new BigDecimal(exact.under()), 2, RoundingMode.FLOOR);
            parts.put(entry.getKey(), down);
            rests.put(entry.getKey(), exact.minus(Fraction.of(down)));
            left = left.subtract(down);
        }
        List<String> order = new ArrayList<>(rests.keySet());
        order.sort(Comparator.comparing(rests::get, Comparator.reverseOrder()));
        BigDecimal cent = new BigDecimal("0.01");
        for (int i = 0; left.signum() > 0; i++) {
            parts.merge(order.get(i), cent, BigDecimal::add);
            left = left.subtract(cent);
        }
        return parts;
    }

    List<BigDecimal> prizes(Part part, Who who) {
        List<BigDecimal> rows = new ArrayList<>();
        for (int month = 0; month < 12; month += length) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Span span : pays.windows(part, month, month + length)) {
                sum = sum.add(prize(part, who, span));
            }
            rows.add(sum);
        }
        return rows;
    }

    private BigDecimal prize(Part part, Who who, Span span) {
        Map<String, Fraction> counted = new TreeMap<>();
        LocalDate last = naive.lastDay(span.to());
        for (String id : naive.participants()) {
            Who other = new Who(id, false);
            Fraction sold =
                    naive.sold(other, part.base(), part.rolledUp(), naive.day(span.from()), naive.day(span.to()));
            boolean inRole = part.roles().isEmpty()
                    || part.roles().contains(naive.role(other, last).orElseThrow());
            boolean may =
                    part.prizes().among() == null || reader.open(part.prizes().among(), part.rolledUp(), other, span);
            may &= naive.world().gate() == null
                    || reader.open(naive.world().gate(), NaivePerformance.PLAN, other, span);
            if (sold.signum() > 0 && inRole && may) {
                counted.put(id, sold);
            }
        }
        if (!counted.containsKey(who.id())) {
            return BigDecimal.ZERO;
        }
        Fraction own = counted.get(who.id());
        int above = (int) counted.values().stream()
                .filter(other -> other.compareTo(own) > 0)
                .count();
        List<String> tied = counted.keySet().stream()
                .filter(id -> counted.get(id).equals(own))
                .toList();
        return won(part, who, above, tied);
    }

    private BigDecimal won(Part part, Who who, int above, List<String> tied) {
        List<BigDecimal> prizes = part.prizes().prizes();
        if (tied.size() == 1 || part.prizes().ties() == 1) {
            return above < prizes.size() ? prizes.get(above) : BigDecimal.ZERO;
        } else if (part.prizes().ties() == 2) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, Fraction> even = new TreeMap<>();
        for (int i = 0; i < tied.size(); i++) {
            sum = sum.add(above + i < prizes.size() ? prizes.get(above + i) : BigDecimal.ZERO);
            even.put(tied.get(i), Fraction.ONE);
        }
        return shared(sum, even).get(who.id());
    }
}
