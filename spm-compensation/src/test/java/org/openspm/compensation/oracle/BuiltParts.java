package org.openspm.compensation.oracle;

import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.oracle.World.Base;
import org.openspm.compensation.oracle.World.Cond;
import org.openspm.compensation.oracle.World.Part;
import org.openspm.compensation.oracle.World.Perf;
import org.openspm.compensation.oracle.World.Table;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Contest;
import org.openspm.compensation.plan.DealRate;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.plan.Scorecard;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.Lookup;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.compensation.rate.RateMatrix;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Shift;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** The components of a world, as a host would build them. */
final class BuiltParts {

    private BuiltParts() {}

    static Component component(Component begun, Part part) {
        Component c = begun.measure(measure(part.base()));
        c = part.rolledUp() ? c.onRolledUpCredit() : c;
        c = part.quota() ? c.quota(part.base() == Base.COUNT ? "deals" : "sales") : c;
        c = part.quotaToDate() ? c.quotaToDate() : c;
        c = switch (part.over()) {
            case EACH -> c.each(Built.grain(part.months()));
            case TO_DATE -> c.accumulating(Built.grain(part.months()));
            case DEAL -> c.perTransaction();
        };
        c = switch (part.reached()) {
            case NO -> c;
            case WITH_IT -> c.ratedPerDeal(DealRate.REACHED_WITH_IT);
            case BEFORE_IT -> c.ratedPerDeal(DealRate.REACHED_BEFORE_IT);
        };
        c = part.counter() ? c.sharedCounter(Deals.PRODUCT) : c;
        c = rated(c, part);
        for (World.Mod mod : part.mods()) {
            c = modified(c, mod);
        }
        for (World.Bound bound : part.bounds()) {
            c = bound(bound) instanceof PayBound.Cap cap
                    ? c.cap(cap.grain(), cap.limit(), cap.excess())
                    : c.floor(Built.grain(bound.months()), limit(bound.limit()));
        }
        return shaped(c, part);
    }

    private static Component rated(Component begun, Part part) {
        Component c = begun;
        for (World.Rate rate : part.rates()) {
            PayRule rule = rule(rate.rule());
            if (rate.rule() instanceof World.ByProduct) {
                c = c.lookup("product", Deals.PRODUCT).lookup("rep", Deals.REP);
            }
            c = rate.who() != null
                    ? c.payForParticipant(rate.who(), rate.from(), rule)
                    : rate.role() != null ? c.payForRole(rate.role(), rate.from(), rule) : c.payFrom(rate.from(), rule);
        }
        return c;
    }

    private static Component shaped(Component begun, Part part) {
        Component c = begun;
        if (part.ceiling() != null) {
            c = part.ceiling().unless() == null
                    ? c.attainmentUpTo(percent(part.ceiling().percent()))
                    : c.attainmentUpTo(
                            percent(part.ceiling().percent()),
                            gate(part.ceiling().unless()));
        }
        c = part.least() == null ? c : c.leastPerTransaction(amount(part.least()));
        c = part.most() == null ? c : c.mostPerTransaction(amount(part.most()));
        c = part.catchUp() == 0 ? c : c.catchingUp(Built.grain(part.catchUp()));
        if (part.pool() != null) {
            Pool pool = part.pool().byContribution() ? Pool.sharedByContribution() : Pool.sharedEqually();
            pool = part.pool().byDays() ? pool.proratedByDays() : pool;
            c = c.pooled(
                    part.pool().among() == null
                            ? pool
                            : pool.among(gate(part.pool().among())));
        }
        if (part.prizes() != null) {
            Contest.Prizes prizes = Contest.prizes(
                    part.prizes().prizes().stream().map(Amount::amount).toArray(Amount[]::new));
            Contest contest = switch (part.prizes().ties()) {
                case 0 -> prizes.sharingTies();
                case 1 -> prizes.payingTiesInFull();
                default -> prizes.notAwardingTies();
            };
            c = c.contest(
                    part.prizes().among() == null
                            ? contest
                            : contest.among(gate(part.prizes().among())));
        }
        return part.roles().isEmpty() ? c : c.forRoles(part.roles().toArray(String[]::new));
    }

    static PayRule rule(World.Rule rule) {
        if (rule instanceof Table table) {
            return table(table);
        } else if (rule instanceof World.Each each) {
            return new PerUnit(amount(each.amount()));
        } else if (rule instanceof World.Prize prize) {
            return Bonus.of(amount(prize.amount()));
        } else if (rule instanceof World.OfTarget target) {
            return Bonus.ofTarget(percent(target.percent()));
        }
        var percents = ((World.ByProduct) rule).percents();
        List<String> reps = List.of("p0", "p1", "p2", "p3", "p4");
        RateMatrix matrix = RateMatrix.over(
                Lookup.categories("product", List.copyOf(percents.keySet())), Lookup.categories("rep", reps));
        for (BigDecimal percent : percents.values()) {
            matrix = matrix.row(reps.stream()
                    .map(rep -> percent(percent.add(World.ByProduct.more(rep))))
                    .toArray(Rate[]::new));
        }
        return matrix;
    }

    private static RateTable table(Table spec) {
        List<Tier> tiers = new ArrayList<>();
        for (World.Row row : spec.rows()) {
            tiers.add((spec.onAttainment() ? Tier.from(percent(row.from())) : Tier.from(amount(row.from())))
                    .rate(percent(row.percent())));
        }
        RateTable table = spec.marginal() ? RateTable.marginal(tiers) : RateTable.retroactive(tiers);
        return spec.below() ? table.boundaryToTierBelow() : table;
    }

    private static Component modified(Component c, World.Mod mod) {
        if (mod instanceof World.Gated gated) {
            return c.gatedBy(gate(gated.cond()));
        } else if (mod instanceof World.Times times) {
            return c.multipliedBy(performance(times.by()), table(times.factors()));
        } else if (mod instanceof World.Kick kick) {
            return kick.amount() == null
                    ? c.kicker(percent(kick.percent()), gate(kick.cond()))
                    : c.kicker(amount(kick.amount()), gate(kick.cond()));
        }
        World.Edge edge = (World.Edge) mod;
        return edge.most() ? c.atMost(limit(edge.limit())) : c.atLeast(limit(edge.limit()));
    }

    static PayBound bound(World.Bound bound) {
        Excess excess = switch (bound.excess()) {
            case 0 -> Excess.lost();
            case -1 -> Excess.banked();
            default -> Excess.paidAt(percent(bound.excess()));
        };
        return bound.cap()
                ? new PayBound.Cap(Built.grain(bound.months()), limit(bound.limit()), excess)
                : new PayBound.Floor(Built.grain(bound.months()), limit(bound.limit()));
    }

    static Limit limit(World.Limit limit) {
        if (limit instanceof World.Fixed fixed) {
            return new Limit.Fixed(amount(fixed.amount()));
        } else if (limit instanceof World.Targets targets) {
            return TargetIncentive.targetIncentive().times(targets.times().toPlainString());
        }
        World.Share share = (World.Share) limit;
        return new Limit.OfPerformance(percent(share.percent()), performance(share.of()));
    }

    static Gate gate(Cond cond) {
        if (cond instanceof World.All all) {
            return gate(all.one()).and(gate(all.other()));
        } else if (cond instanceof World.Any any) {
            return gate(any.one()).or(gate(any.other()));
        } else if (cond instanceof World.AtEnd) {
            return Gate.onPlanAtEnd();
        }
        World.Cmp cmp = (World.Cmp) cond;
        Performance of = performance(cmp.perf());
        Gate gate = Gate.of(
                of,
                Gate.Test.valueOf(cmp.test().name()),
                inPercent(cmp.perf())
                        ? new Gate.Level.OfRate(percent(cmp.level().movePointRight(2)))
                        : new Gate.Level.OfAmount(amount(cmp.level())));
        return cmp.toDateMonths() == 0 ? gate : gate.toDate(Built.grain(cmp.toDateMonths()));
    }

    static boolean inPercent(Perf perf) {
        return perf instanceof World.Att
                || perf instanceof World.Scored
                || perf instanceof World.Card
                || perf instanceof World.Grew grew && grew.relative();
    }

    static Performance performance(Perf perf) {
        if (perf instanceof World.Sold sold) {
            return Performance.of(measure(sold.base()));
        } else if (perf instanceof World.Att att) {
            return Performance.attainment(att.part());
        } else if (perf instanceof World.Paid paid) {
            return switch (paid.whose()) {
                case 0 -> Performance.earned(paid.part());
                case 1 -> Performance.earned(paid.part()).ofDirectReports();
                default -> Performance.earned(paid.part()).ofAllReports();
            };
        } else if (perf instanceof World.Grew grew) {
            var growth = Performance.growth(
                    measure(grew.base()), grew.lastYear() ? Shift.samePeriodLastYear() : Shift.previousPeriod());
            return grew.relative() ? growth.inPercent() : growth;
        } else if (perf instanceof World.Last last) {
            return Performance.trailing(measure(last.base()), last.count(), Built.grain(last.months()));
        } else if (perf instanceof World.Less less) {
            return performance(less.from()).less(performance(less.less()));
        } else if (perf instanceof World.Card card) {
            Scorecard scorecard = Performance.scorecard();
            for (int i = 0; i < card.parts().size(); i++) {
                scorecard = scorecard.part(
                        percent(card.weights().get(i)), performance(card.parts().get(i)));
            }
            return scorecard;
        }
        return perf instanceof World.Scored ? Performance.score("mbo") : Performance.tenure();
    }

    static Measure<Deal> measure(Base base) {
        return switch (base) {
            case AMOUNT -> Measure.sum(Deals.AMOUNT);
            case CORE -> Measure.sum(Deals.AMOUNT).where(Deals.PRODUCT.is("Core"));
            case COUNT -> Measure.count(Deals.DEALS);
        };
    }
}
