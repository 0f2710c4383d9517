package org.openspm.compensation.oracle;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.openspm.compensation.oracle.Naive.Span;
import org.openspm.compensation.oracle.Naive.Who;
import org.openspm.compensation.oracle.World.Base;
import org.openspm.compensation.oracle.World.Cond;
import org.openspm.compensation.oracle.World.Limit;
import org.openspm.compensation.oracle.World.Part;
import org.openspm.compensation.oracle.World.Perf;

/** What performances, gates and limits are; empty is undefined. */
final class NaivePerformance {

    /** The plan itself looks at direct credit. */
    static final boolean PLAN = false;

    private final Naive naive;
    private final NaivePay pays;

    NaivePerformance(Naive naive, NaivePay pays) {
        this.naive = naive;
        this.pays = pays;
    }

    Optional<Fraction> read(Perf perf, boolean rolledUp, Who who, Span span) {
        if (perf instanceof World.Sold sold) {
            return Optional.of(sold(who, sold.base(), rolledUp, span.from(), span.to()));
        } else if (perf instanceof World.Att att) {
            Part part = naive.part(att.part());
            Fraction achieved = sold(who, part.base(), part.rolledUp(), span.from(), span.to());
            return ratio(achieved, naive.goal(who, part, span));
        } else if (perf instanceof World.Paid paid) {
            return Optional.of(paid(paid, who, span));
        } else if (perf instanceof World.Grew grew) {
            return grew(grew, rolledUp, who, span);
        } else if (perf instanceof World.Last last) {
            int from = Naive.toDate(span.to(), last.months()).from() - (last.count() - 1) * last.months();
            return Optional.of(sold(who, last.base(), rolledUp, from, span.to()));
        } else if (perf instanceof World.Scored) {
            return who.team() ? Optional.empty() : Optional.of(score(who, span));
        } else if (perf instanceof World.Tenure) {
            LocalDate end = naive.day(span.to());
            return who.team()
                    ? Optional.empty()
                    : Optional.of(Fraction.of(
                            Period.between(naive.rep(who.id()).hired(), end).toTotalMonths()));
        } else if (perf instanceof World.Less less) {
            Optional<Fraction> from = read(less.from(), rolledUp, who, span);
            return read(less.less(), rolledUp, who, span).flatMap(off -> from.map(value -> value.minus(off)));
        }
        return card((World.Card) perf, rolledUp, who, span);
    }

    static Optional<Fraction> ratio(Fraction achieved, Optional<Fraction> goal) {
        return goal.filter(value -> value.signum() > 0).map(achieved::by);
    }

    private Fraction sold(Who who, Base base, boolean rolledUp, int from, int to) {
        return naive.sold(who, base, rolledUp, naive.day(from), naive.day(to));
    }

    private Fraction paid(World.Paid paid, Who who, Span span) {
        Fraction sum = Fraction.ZERO;
        int length = naive.world().payMonths();
        for (int month = 0; month < 12; month += length) {
            if (month < span.from() || month + length > span.to()) {
                continue;
            }
            LocalDate last = naive.lastDay(month + length);
            for (String id : naive.participants()) {
                boolean meant = paid.whose() == 0
                        ? id.equals(who.id())
                        : naive.reports(who.id(), last, paid.whose() == 2).contains(id);
                if (meant) {
                    sum = sum.plus(Fraction.of(
                            pays.net(paid.part(), new Who(id, false)).get(month / length)));
                }
            }
        }
        return sum;
    }

    private Optional<Fraction> grew(World.Grew grew, boolean rolledUp, Who who, Span span) {
        int shift = grew.lastYear() ? 12 : span.end() - span.from();
        Fraction now = sold(who, grew.base(), rolledUp, span.from(), span.to());
        Fraction before = sold(who, grew.base(), rolledUp, span.from() - shift, span.to() - shift);
        if (!grew.relative()) {
            return Optional.of(now.minus(before));
        }
        return before.signum() > 0 ? Optional.of(now.minus(before).by(before)) : Optional.empty();
    }

    private Fraction score(Who who, Span span) {
        return Fraction.of(naive.rep(who.id()).scores().get(span.from()) + (span.end() - span.from()), 100);
    }

    private Optional<Fraction> card(World.Card card, boolean rolledUp, Who who, Span span) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < card.parts().size(); i++) {
            Optional<Fraction> part = read(card.parts().get(i), rolledUp, who, span);
            if (part.isEmpty()) {
                return part;
            }
            sum = sum.plus(part.get().times(Fraction.of(card.weights().get(i), 100)));
        }
        return Optional.of(sum);
    }

    boolean open(Cond cond, boolean rolledUp, Who who, Span span) {
        if (cond instanceof World.All all) {
            return open(all.one(), rolledUp, who, span) && open(all.other(), rolledUp, who, span);
        } else if (cond instanceof World.Any any) {
            return open(any.one(), rolledUp, who, span) || open(any.other(), rolledUp, who, span);
        } else if (cond instanceof World.AtEnd) {
            return who.team() || naive.onPlan(who.id(), naive.lastDay(span.to()));
        }
        World.Cmp cmp = (World.Cmp) cond;
        Span looked = cmp.toDateMonths() == 0 ? span : Naive.toDate(span.to(), cmp.toDateMonths());
        Optional<Fraction> value = read(cmp.perf(), rolledUp, who, looked);
        int compared =
                value.map(known -> known.compareTo(Fraction.of(cmp.level()))).orElse(0);
        return value.isPresent()
                && switch (cmp.test()) {
                    case AT_LEAST -> compared >= 0;
                    case MORE_THAN -> compared > 0;
                    case AT_MOST -> compared <= 0;
                    case LESS_THAN -> compared < 0;
                };
    }

    Optional<Fraction> limit(Limit limit, boolean rolledUp, Who who, Span span) {
        if (limit instanceof World.Fixed fixed) {
            return Optional.of(Fraction.of(fixed.amount()));
        } else if (limit instanceof World.Targets targets) {
            return Optional.of(naive.target(who, span).times(Fraction.of(targets.times())));
        }
        World.Share share = (World.Share) limit;
        return read(share.of(), rolledUp, who, span).map(value -> value.times(Fraction.of(share.percent(), 100)));
    }
}
