package org.openspm.compensation.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.oracle.Naive.Sale;
import org.openspm.compensation.oracle.Naive.Span;
import org.openspm.compensation.oracle.Naive.Who;
import org.openspm.compensation.oracle.World.Over;
import org.openspm.compensation.oracle.World.Part;
import org.openspm.compensation.oracle.World.Reached;
import org.openspm.compensation.oracle.World.Rule;
import org.openspm.compensation.oracle.World.Table;

/** What one component pays somebody in one window, exact. */
final class NaiveWindow {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final Naive naive;
    private final NaivePerformance reader;
    private final Part part;
    private final Who who;

    NaiveWindow(Naive naive, NaivePerformance reader, Part part, Who who) {
        this.naive = naive;
        this.reader = reader;
        this.part = part;
        this.who = who;
    }

    Fraction pay(Span span, boolean gatesOpen) {
        Fraction pay =
                part.counter() || part.over() == Over.DEAL || part.reached() != Reached.NO ? byDeal(span) : ofSum(span);
        for (World.Mod mod : part.mods()) {
            pay = modified(mod, pay, span, gatesOpen);
        }
        return gatesOpen || planIsOpen(span) ? pay : Fraction.ZERO;
    }

    /** The gate of the plan is read for people: for the members of a team when they share. */
    private boolean planIsOpen(Span span) {
        return who.team()
                || naive.world().gate() == null
                || reader.open(naive.world().gate(), NaivePerformance.PLAN, who, span);
    }

    boolean gatesOpen(Span span) {
        boolean open = planIsOpen(span);
        for (World.Mod mod : part.mods()) {
            open &= !(mod instanceof World.Gated gated) || reader.open(gated.cond(), part.rolledUp(), who, span);
        }
        return open;
    }

    private Fraction modified(World.Mod mod, Fraction pay, Span span, boolean gatesOpen) {
        if (mod instanceof World.Gated gated) {
            return gatesOpen || reader.open(gated.cond(), part.rolledUp(), who, span) ? pay : Fraction.ZERO;
        } else if (mod instanceof World.Times times) {
            return reader.read(times.by(), part.rolledUp(), who, span)
                    .flatMap(by -> NaiveRates.reached(times.factors(), by, Fraction.ONE))
                    .map(pay::times)
                    .orElse(Fraction.ZERO);
        } else if (mod instanceof World.Kick kick) {
            Fraction more =
                    kick.amount() == null ? pay.times(Fraction.of(kick.percent(), 100)) : Fraction.of(kick.amount());
            return reader.open(kick.cond(), part.rolledUp(), who, span) ? pay.plus(more) : pay;
        }
        World.Edge edge = (World.Edge) mod;
        return reader.limit(edge.limit(), part.rolledUp(), who, span)
                .map(limit -> edge.most() ? pay.min(limit) : pay.max(limit))
                .orElse(pay);
    }

    /** The rule of a day: the participant's, else the role's, else everybody's; none for another role than the component is for. */
    private Optional<Rule> rule(LocalDate day) {
        Optional<String> role = naive.role(who, day);
        if (!who.team()
                && !part.roles().isEmpty()
                && role.filter(part.roles()::contains).isEmpty()) {
            return Optional.empty();
        }
        World.Rate best = null;
        for (World.Rate rate : part.rates()) {
            boolean meant = (rate.who() == null || rate.who().equals(who.id()))
                    && (rate.role() == null || role.filter(rate.role()::equals).isPresent())
                    && !day.isBefore(rate.from());
            if (meant
                    && (best == null
                            || rank(rate) > rank(best)
                            || rank(rate) == rank(best) && !rate.from().isBefore(best.from()))) {
                best = rate;
            }
        }
        return Optional.ofNullable(best).map(World.Rate::rule);
    }

    private static int rank(World.Rate rate) {
        return rate.who() != null ? 2 : rate.role() != null ? 1 : 0;
    }

    /** Each rule pays what it pays to its last day less what it would have paid to the day before its first. */
    private Fraction ofSum(Span span) {
        LocalDate end = naive.day(span.to());
        Fraction pay = Fraction.ZERO;
        LocalDate from = naive.day(span.from());
        boolean first = true;
        while (from.isBefore(end)) {
            Optional<Rule> rule = rule(from);
            LocalDate to = from;
            while (to.isBefore(end) && rule(to).equals(rule)) {
                to = to.plusDays(1);
            }
            if (rule.isPresent() && rule.get() instanceof World.Prize
                    || rule.isPresent() && rule.get() instanceof World.OfTarget) {
                // The base does not move it: that of the last day counts.
                pay = to.equals(end) ? pay.plus(paid(rule.get(), span, from, to)) : pay;
            } else if (rule.isPresent()) {
                LocalDate start = naive.day(span.from());
                pay = pay.plus(paid(rule.get(), span, start, to));
                pay = first ? pay : pay.minus(paid(rule.get(), span, start, from));
            }
            first = false;
            from = to;
        }
        return pay;
    }

    private Fraction paid(Rule rule, Span span, LocalDate from, LocalDate to) {
        if (rule instanceof World.Prize prize) {
            return Fraction.of(prize.amount());
        } else if (rule instanceof World.OfTarget target) {
            return naive.target(who, span).times(Fraction.of(target.percent(), 100));
        }
        List<Sale> sales = naive.sales(who, part.base(), part.rolledUp(), from, to);
        if (rule instanceof World.ByProduct products) {
            Fraction pay = Fraction.ZERO;
            for (Sale sale : sales) {
                pay = pay.plus(sale.quantity().times(Fraction.percent(products.percent(sale.deal()))));
            }
            return pay;
        }
        Fraction sum = sales.stream().map(Sale::quantity).reduce(Fraction.ZERO, Fraction::plus);
        return rule instanceof World.Each each
                ? sum.times(Fraction.of(each.amount()))
                : table((Table) rule, counted(sum, span, naive.goal(who, part, span)), naive.goal(who, part, span));
    }

    private static Fraction table(Table table, Fraction base, Optional<Fraction> goal) {
        if (!table.onAttainment()) {
            return NaiveRates.pay(table, base, HUNDRED);
        }
        return goal.filter(known -> known.signum() > 0)
                .map(known -> NaiveRates.pay(table, base, known))
                .orElse(Fraction.ZERO);
    }

    /** No more of a base counts than the ceiling of attainment lets. */
    private Fraction counted(Fraction base, Span span, Optional<Fraction> goal) {
        World.Ceiling ceiling = part.ceiling();
        if (ceiling == null
                || goal.isEmpty()
                || ceiling.unless() != null && reader.open(ceiling.unless(), part.rolledUp(), who, span)) {
            return base;
        }
        return base.min(goal.get().times(Fraction.of(ceiling.percent(), 100)));
    }

    private Fraction byDeal(Span span) {
        Fraction pay = Fraction.ZERO;
        Fraction before = Fraction.ZERO;
        LocalDate from = naive.day(span.from());
        for (Sale sale : naive.sales(who, part.base(), part.rolledUp(), from, naive.day(span.to()))) {
            Optional<Rule> rule = rule(sale.deal().closed());
            if (rule.isPresent()) {
                Fraction one = part.counter() ? inCounter(rule.get(), sale, span) : one(rule.get(), sale, before, span);
                pay = pay.plus(bounded(one, sale));
            }
            before = before.plus(sale.quantity());
        }
        return pay;
    }

    private Fraction one(Rule rule, Sale sale, Fraction before, Span span) {
        Fraction quantity = sale.quantity();
        if (rule instanceof World.Each each) {
            return quantity.times(Fraction.of(each.amount()));
        } else if (rule instanceof World.Prize prize) {
            return Fraction.of(prize.amount());
        } else if (rule instanceof World.ByProduct products) {
            return quantity.times(Fraction.percent(products.percent(sale.deal())));
        }
        Table table = (Table) rule;
        if (part.reached() == Reached.NO) {
            return table(table, quantity, Optional.empty());
        }
        Fraction position = part.reached() == Reached.WITH_IT ? before.plus(quantity) : before;
        Optional<Fraction> goal = table.onAttainment() ? naive.goal(who, part, span) : Optional.of(HUNDRED);
        return goal.filter(known -> known.signum() > 0)
                .flatMap(known -> NaiveRates.reached(table, position, known))
                .map(quantity::times)
                .orElse(Fraction.ZERO);
    }

    /** All sales of the product move one counter, in order of date, id and participant. */
    private Fraction inCounter(Rule rule, Sale sale, Span span) {
        Fraction before = Fraction.ZERO;
        LocalDate from = naive.day(span.from());
        LocalDate to = naive.day(span.to());
        List<String> ids = new ArrayList<>(naive.participants());
        for (String id : ids) {
            for (Sale other : naive.sales(new Who(id, false), part.base(), part.rolledUp(), from, to)) {
                int compared = other.deal().closed().compareTo(sale.deal().closed());
                compared =
                        compared == 0 ? other.deal().id().compareTo(sale.deal().id()) : compared;
                compared = compared == 0 ? id.compareTo(who.id()) : compared;
                if (other.deal().product().equals(sale.deal().product()) && compared < 0) {
                    before = before.plus(other.quantity());
                }
            }
        }
        Fraction after = before.plus(sale.quantity());
        if (rule instanceof World.Each each) {
            return sale.quantity().times(Fraction.of(each.amount()));
        }
        Optional<Fraction> goal = naive.goal(who, part, span);
        return table((Table) rule, counted(after, span, goal), goal)
                .minus(table((Table) rule, counted(before, span, goal), goal));
    }

    private Fraction bounded(Fraction pay, Sale sale) {
        boolean refund = sale.quantity().signum() < 0;
        Fraction size = refund ? pay.negated() : pay;
        if (part.least() != null && sale.quantity().signum() != 0) {
            size = size.max(Fraction.of(part.least()));
        }
        if (part.most() != null) {
            size = size.min(Fraction.of(part.most()));
        }
        return refund ? size.negated() : size;
    }
}
