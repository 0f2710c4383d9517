package org.openspm.compensation.oracle;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.oracle.World.Base;
import org.openspm.compensation.oracle.World.Bound;
import org.openspm.compensation.oracle.World.Cond;
import org.openspm.compensation.oracle.World.Limit;
import org.openspm.compensation.oracle.World.Part;
import org.openspm.compensation.oracle.World.Perf;

/** Random performances, gates and limits that look at the components drawn so far. */
final class RandomConds {

    private static final int[] MONTHS = {1, 3, 6, 12};

    private final Chance chance;
    private final int payMonths;
    private final List<Part> parts;

    RandomConds(Chance chance, int payMonths, List<Part> parts) {
        this.chance = chance;
        this.payMonths = payMonths;
        this.parts = parts;
    }

    int months(int least) {
        int months = MONTHS[chance.below(4)];
        return months < least ? least : months;
    }

    private @Nullable Perf attainment() {
        List<Part> with = parts.stream().filter(Part::quota).toList();
        return with.isEmpty()
                ? null
                : new World.Att(with.get(chance.below(with.size())).name());
    }

    /** Something in percent. */
    Perf percent(boolean ofTeam) {
        Perf attainment = attainment();
        Perf first = attainment == null || chance.oneIn(3) ? new World.Grew(base(), chance.oneIn(2), true) : attainment;
        if (!ofTeam && chance.oneIn(4)) {
            return new World.Scored();
        }
        return chance.oneIn(5)
                ? new World.Card(List.of(80, 20), List.of(first, ofTeam ? first : new World.Scored()))
                : first;
    }

    private Base base() {
        return chance.of(Base.AMOUNT, Base.CORE);
    }

    /** Something in money; what was earned only where whole pay periods are looked at, and of components that are there. */
    Perf money(boolean earned) {
        if (earned && !parts.isEmpty() && chance.oneIn(2)) {
            return new World.Paid(parts.get(chance.below(parts.size())).name(), chance.below(3));
        }
        return switch (chance.below(4)) {
            case 0 -> new World.Sold(base());
            case 1 -> new World.Grew(base(), chance.oneIn(2), false);
            case 2 -> new World.Last(base(), 1 + chance.below(4), months(1));
            default -> new World.Less(new World.Sold(Base.AMOUNT), new World.Sold(Base.CORE));
        };
    }

    Cond cond(boolean earned, boolean ofTeam) {
        return switch (chance.below(8)) {
            case 0 -> new World.All(simple(earned, ofTeam), simple(earned, ofTeam));
            case 1 -> new World.Any(simple(earned, ofTeam), simple(earned, ofTeam));
            case 2 -> new World.AtEnd();
            default -> simple(earned, ofTeam);
        };
    }

    private Cond simple(boolean earned, boolean ofTeam) {
        World.Test test = chance.of(
                World.Test.AT_LEAST,
                World.Test.AT_LEAST,
                World.Test.MORE_THAN,
                World.Test.AT_MOST,
                World.Test.LESS_THAN);
        int toDate = chance.oneIn(3) ? months(payMonths) : 0;
        if (!ofTeam && chance.oneIn(8)) {
            return new World.Cmp(new World.Tenure(), test, BigDecimal.valueOf(chance.of(33, 36, 40, 48)), toDate);
        }
        return chance.oneIn(2)
                ? new World.Cmp(money(earned), test, chance.amount("0", "500", "1000", "10000"), toDate)
                : new World.Cmp(percent(ofTeam), test, chance.amount("0.5", "0.9", "1", "1.2", "0"), toDate);
    }

    Cond planGate() {
        return simple(false, true);
    }

    Limit limit(boolean earned) {
        return switch (chance.below(4)) {
            case 0 -> new World.Targets(chance.amount("1", "0.5", "2.5"));
            case 1 -> new World.Share(chance.of(5, 50, 100), money(earned));
            default -> new World.Fixed(chance.amount("0", "100", "500", "1234.56", "3000"));
        };
    }

    Bound bound(boolean earned) {
        return new Bound(!chance.oneIn(4), months(payMonths), limit(earned), chance.of(0, 0, -1, 25));
    }

    Bound planBound() {
        return new Bound(
                !chance.oneIn(4),
                months(payMonths),
                chance.oneIn(2)
                        ? new World.Targets(chance.amount("1", "0.25"))
                        : new World.Fixed(chance.amount("500", "4000")),
                chance.of(0, -1, 50));
    }
}
