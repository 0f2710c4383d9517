package org.openspm.compensation.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openspm.compensation.oracle.World.Base;
import org.openspm.compensation.oracle.World.Mod;
import org.openspm.compensation.oracle.World.Over;
import org.openspm.compensation.oracle.World.Part;
import org.openspm.compensation.oracle.World.Rate;
import org.openspm.compensation.oracle.World.Reached;
import org.openspm.compensation.oracle.World.Row;
import org.openspm.compensation.oracle.World.Rule;
import org.openspm.compensation.oracle.World.Table;

/** Random components, each of which may look at those before it. */
final class RandomParts {

    private enum Shape {
        SUM,
        DEAL,
        REACHED,
        COUNTER,
        POOL,
        CONTEST,
        BY_PRODUCT,
        CAUGHT_UP
    }

    private final Chance chance;
    private final int payMonths;
    private final LocalDate first;
    private final List<Part> parts = new ArrayList<>();

    RandomParts(Chance chance, int payMonths, LocalDate first) {
        this.chance = chance;
        this.payMonths = payMonths;
        this.first = first;
    }

    List<Part> parts() {
        int count = 1 + chance.below(4);
        for (int i = 0; i < count; i++) {
            parts.add(part("C" + i));
        }
        return parts;
    }

    private Part part(String name) {
        Shape shape = chance.oneIn(3) ? Shape.SUM : chance.of(Shape.values());
        RandomConds conds = new RandomConds(chance, payMonths, parts);
        boolean deal = shape == Shape.DEAL;
        Over over = deal ? Over.DEAL : chance.of(Over.EACH, Over.TO_DATE);
        over = shape == Shape.CONTEST || shape == Shape.CAUGHT_UP ? Over.EACH : over;
        int months = conds.months(over == Over.EACH ? 1 : payMonths);
        boolean whole = over == Over.TO_DATE || over == Over.EACH && months >= payMonths;
        boolean ofTeam = shape == Shape.POOL;
        boolean earned = whole && !ofTeam;
        boolean counts = chance.oneIn(5) && shape != Shape.BY_PRODUCT && shape != Shape.REACHED;
        Base base = counts ? Base.COUNT : chance.of(Base.AMOUNT, Base.AMOUNT, Base.CORE);
        boolean quota = shape != Shape.CONTEST && !deal && !counts && shape != Shape.BY_PRODUCT && chance.oneIn(2);
        List<Rate> rates = shape == Shape.CONTEST ? List.of() : rates(shape, counts, quota);
        boolean tables = rates.stream().allMatch(rate -> rate.rule() instanceof Table table && table.onAttainment());
        List<Mod> mods = shape == Shape.CONTEST ? new ArrayList<>() : mods(conds, earned, ofTeam);
        if (shape == Shape.CAUGHT_UP) {
            mods.add(new World.Gated(conds.cond(earned, false)));
        }
        boolean sums = shape == Shape.SUM || shape == Shape.CAUGHT_UP || shape == Shape.POOL;
        return new Part(
                name,
                base,
                chance.oneIn(4),
                quota || counts && chance.oneIn(2) && shape == Shape.SUM,
                quota && over == Over.TO_DATE && shape != Shape.COUNTER && chance.oneIn(3),
                over,
                deal ? payMonths : months,
                shape == Shape.REACHED ? chance.of(Reached.WITH_IT, Reached.BEFORE_IT) : Reached.NO,
                shape == Shape.COUNTER,
                rates,
                mods,
                chance.oneIn(3) ? List.of(conds.bound(earned)) : List.of(),
                sums && quota && tables && chance.oneIn(2)
                        ? new World.Ceiling(
                                chance.of(80, 100, 150), chance.oneIn(2) ? conds.cond(earned, ofTeam) : null)
                        : null,
                (deal || shape == Shape.REACHED) && chance.oneIn(3) ? chance.amount("10", "50") : null,
                (deal || shape == Shape.REACHED) && chance.oneIn(3) ? chance.amount("60", "900") : null,
                shape == Shape.CAUGHT_UP ? Math.max(conds.months(payMonths), months) : 0,
                shape == Shape.POOL
                        ? new World.Sharing(
                                chance.oneIn(2), chance.oneIn(2), chance.oneIn(3) ? conds.cond(earned, false) : null)
                        : null,
                shape == Shape.CONTEST
                        ? new World.Prizes(
                                List.of(new BigDecimal("1000"), new BigDecimal("500.01"), new BigDecimal("100")),
                                chance.below(3),
                                chance.oneIn(3) ? conds.cond(earned, false) : null)
                        : null,
                !chance.oneIn(5) ? List.of() : List.of(chance.of("rep", "lead")));
    }

    private List<Mod> mods(RandomConds conds, boolean earned, boolean ofTeam) {
        List<Mod> mods = new ArrayList<>();
        for (int i = chance.of(0, 0, 1, 2); i > 0; i--) {
            mods.add(
                    switch (chance.below(5)) {
                        case 0, 1 -> new World.Gated(conds.cond(earned, ofTeam));
                        case 2 -> new World.Times(conds.percent(ofTeam), table(true, false));
                        case 3 ->
                            chance.oneIn(2)
                                    ? new World.Kick(chance.amount("100", "12.34"), 0, conds.cond(earned, ofTeam))
                                    : new World.Kick(null, chance.of(10, 50), conds.cond(earned, ofTeam));
                        default -> new World.Edge(chance.oneIn(2), conds.limit(earned));
                    });
        }
        return mods;
    }

    private List<Rate> rates(Shape shape, boolean counts, boolean quota) {
        List<Rate> rates = new ArrayList<>();
        boolean bonus = shape == Shape.SUM && chance.oneIn(4);
        rates.add(new Rate(null, null, LocalDate.MIN, rule(shape, counts, quota, bonus)));
        if (chance.oneIn(3)) {
            rates.add(
                    new Rate(null, null, first.plusDays(chance.of(0, 31, 75, 181)), rule(shape, counts, quota, bonus)));
        }
        if (shape != Shape.POOL && chance.oneIn(4)) {
            rates.add(new Rate(
                    "lead",
                    null,
                    chance.oneIn(2) ? LocalDate.MIN : first.plusDays(100),
                    rule(shape, counts, quota, bonus)));
        }
        if (shape != Shape.POOL && chance.oneIn(6)) {
            rates.add(new Rate(
                    null,
                    "p0",
                    chance.oneIn(2) ? LocalDate.MIN : first.plusDays(59),
                    rule(shape, counts, quota, bonus)));
        }
        return rates;
    }

    private Rule rule(Shape shape, boolean counts, boolean quota, boolean bonus) {
        if (shape == Shape.BY_PRODUCT) {
            Map<String, BigDecimal> percents = new TreeMap<>();
            percents.put("Core", chance.amount("5", "8"));
            percents.put("Service", chance.amount("1", "2.5"));
            return new World.ByProduct(percents);
        } else if (counts) {
            return bonus
                    ? chance.oneIn(2) ? new World.Prize(new BigDecimal("250")) : new World.OfTarget(chance.of(10, 3))
                    : new World.Each(chance.amount("50", "0.5", "33.335"));
        }
        return table(quota && !chance.oneIn(4), shape != Shape.REACHED && chance.oneIn(2));
    }

    private Table table(boolean onAttainment, boolean marginal) {
        String[] bounds = onAttainment
                ? new String[] {"0", "50", "80", "100", "112.5", "150"}
                : new String[] {"0", "1000", "2500.50", "10000", "20000"};
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < bounds.length; i++) {
            if (i == 0 && !chance.oneIn(6) || i > 0 && chance.oneIn(2) || i == bounds.length - 1 && rows.isEmpty()) {
                rows.add(new Row(new BigDecimal(bounds[i]), chance.amount("0", "5", "8", "12", "7.25", "50", "-3")));
            }
        }
        return new Table(marginal, onAttainment, chance.oneIn(3), rows);
    }
}
