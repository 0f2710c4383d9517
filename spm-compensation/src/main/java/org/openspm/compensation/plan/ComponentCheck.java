package org.openspm.compensation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateSetting;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/** Finds what is wrong with one component by itself. */
final class ComponentCheck {

    private final PlanTerms terms;
    private final Component component;
    private final Grain paid;
    private final List<String> problems = new ArrayList<>();

    ComponentCheck(PlanTerms terms, Component component, Grain paid) {
        this.terms = terms;
        this.component = component;
        this.paid = paid;
    }

    List<String> problems() {
        accumulation();
        payRule();
        performances();
        shape();
        modifiers();
        component
                .bounds()
                .forEach(bound -> PlanCheck.bound(bound, " of (" + component.name() + ")", paid, terms, problems));
        PlanCheck.crossing(component.bounds(), " of (" + component.name() + ")", problems);
        return problems;
    }

    private void accumulation() {
        Accumulation how = component.accumulation(paid);
        FiscalCalendar calendar = terms.year().calendar();
        if (how.kind() == Accumulation.Kind.CUMULATIVE && !calendar.nests(paid, how.grain())) {
            problems.add("The component (" + component.name() + ") accumulates within the (" + how.grain()
                    + "), which does not hold whole pay periods of a (" + paid
                    + ").\nAccumulate within a longer period.");
        } else if (how.kind() == Accumulation.Kind.EACH
                && !calendar.nests(paid, how.grain())
                && !calendar.nests(how.grain(), paid)) {
            problems.add("The component (" + component.name() + ") looks at each (" + how.grain()
                    + "), which does not nest with pay periods of a (" + paid + ").\nUse periods that nest.");
        }
        component.catchUp().ifPresent(longer -> catchUp(longer, how));
    }

    private void catchUp(Grain longer, Accumulation how) {
        boolean gated = component.modifiers().stream().anyMatch(Modifier.Gated.class::isInstance);
        if (how.kind() != Accumulation.Kind.EACH
                || !gated
                || !terms.year().calendar().nests(paid, longer)) {
            problems.add(
                    "The component (" + component.name() + ") catches up within the (" + longer
                            + "), without gates on periods of their own that make it up.\nSay each(..) and gatedBy(..), or accumulating(..) instead.");
        }
    }

    private void payRule() {
        boolean contest = component.contest().isPresent();
        if (component.schedule().isEmpty() && !contest) {
            problems.add("The component (" + component.name()
                    + ") pays nothing.\nSay pay(..) with a rate table, perUnit(..), bonus(..) or contest(..).");
            return;
        }
        if (contest && !component.schedule().isEmpty()) {
            problems.add("The component (" + component.name() + ") pays prizes ("
                    + component.contest().get() + ") and by a rule (" + component.schedule()
                    + ").\nPay one or the other.");
        }
        List<PayRule> rules = component.schedule().rules();
        boolean onlyBonus = !rules.isEmpty() && rules.stream().allMatch(Bonus.class::isInstance);
        boolean gated = component.modifiers().stream().anyMatch(Modifier.Gated.class::isInstance)
                || !terms.gates().isEmpty();
        if (component.base().isEmpty() && onlyBonus && !gated) {
            problems.add("The bonus (" + component.name()
                    + ") is paid in every period to everybody.\nSay gatedBy(..) with what it is paid for: gatedBy(onPlanAtEnd()) if"
                    + " just that is meant.");
        } else if (component.base().isEmpty()
                && !onlyBonus
                && component.lookup().isEmpty()
                && !paysTarget(rules)) {
            problems.add("The component (" + component.name()
                    + ") measures nothing.\nSay measure(..) with a sum or count of transactions.");
            return;
        }
        rules.forEach(this::rule);
    }

    /** Returns whether all rules pay a target incentive by a lookup, so that there need be nothing that is paid on. */
    private static boolean paysTarget(List<PayRule> rules) {
        return rules.stream().allMatch(rule -> !rule.lookups().isEmpty());
    }

    private void rule(PayRule rule) {
        Optional<Unit> unit = component.base().map(this::unitOf);
        RateSetting setting = unit.map(RateSetting::of).orElseGet(RateSetting::withoutBase);
        if (PlanTerms.isKnown(terms.currency())) {
            setting = setting.in(terms.currency());
        }
        if (component.quota().isPresent()) {
            setting = setting.withQuota();
        }
        setting = setting.withTarget();
        if (component.lookup().isPresent()) {
            setting = setting.lookingUp(unitOf(component.lookup().get()));
        }
        for (var named : component.namedLookups().entrySet()) {
            setting = setting.with(named.getKey(), unitOf(named.getValue()));
        }
        for (String category : component.categories().keySet()) {
            setting = setting.withCategory(category);
        }
        rule.problems(setting)
                .forEach(problem -> problems.add("In the component (" + component.name() + "): " + problem));
    }

    /** Returns what a measure is in when it reaches a rule: money of any currency has been converted into that of the plan. */
    private Unit unitOf(Measure<?> measure) {
        return measure.unit().filter(unit -> !unit.isMoney()).orElse(Unit.money(terms.currency()));
    }

    /** Returns what a performance is in, as far as the plan tells. */
    private Unit unitOf(Performance performance) {
        Unit money = Unit.money(terms.currency());
        if (performance instanceof Performance.Credited credited) {
            return unitOf(credited.measure());
        } else if (performance instanceof TrailingCredit trailing) {
            return unitOf(trailing.measure());
        } else if (performance instanceof Growth growth) {
            return growth.relative() ? Unit.PERCENT : unitOf(growth.measure());
        } else if (performance instanceof Earned) {
            return money;
        } else if (performance instanceof Difference difference) {
            return unitOf(difference.from());
        } else if (performance instanceof Performance.OfAnother another) {
            return unitOf(another.of());
        } else if (performance instanceof CustomPerformance custom) {
            return custom.unit();
        } else if (performance instanceof Performance.Tenure) {
            return Unit.of("months");
        } else if (performance instanceof Performance.OfMetric metric) {
            return metric.metric().unit();
        }
        return Unit.PERCENT;
    }

    private void performances() {
        for (Performance performance : PlanTerms.performancesOf(component)) {
            if (performance instanceof Performance.Credited credited) {
                measure(credited.measure());
            } else if (performance instanceof Growth growth) {
                measure(growth.measure());
            } else if (performance instanceof TrailingCredit trailing) {
                measure(trailing.measure());
            } else if (performance instanceof Scorecard scorecard) {
                Rate total =
                        scorecard.parts().stream().map(Scorecard.Part::weight).reduce(Rate.ZERO, Rate::plus);
                if (!total.equals(Rate.ONE)) {
                    problems.add("The weights of the scorecard (" + scorecard + ") of the component ("
                            + component.name() + ") total (" + total + ").\nGive its parts a total of 100 %.");
                }
            }
        }
    }

    private void measure(Measure<?> measure) {
        if (!(measure.isAdditive() && measure.derivation().isEmpty())) {
            problems.add(
                    "The component (" + component.name() + ") measures (" + measure
                            + "), which does not add up from transactions.\nPay on a sum or count of transactions, or measure a metric.");
        }
        List<Crediting<?>> rules = terms.creditings().stream()
                .filter(rule -> rule.schema().equals(measure.schema()))
                .toList();
        if (rules.isEmpty()) {
            problems.add("The component (" + component.name() + ") measures the schema (" + measure.schema()
                    + "), which nobody is credited with.\nAdd crediting(..) for it.");
        } else if (rules.stream().noneMatch(rule -> rule.kinds().contains(component.creditKind()))) {
            problems.add(noSuchCredit(measure));
        }
    }

    private String noSuchCredit(Measure<?> measure) {
        return component.creditKind() == CreditKind.ROLLED_UP
                ? "The component (" + component.name() + ") looks at rolled-up credit of (" + measure.schema()
                        + "), which does not roll up.\nSay rollingUp(..) in its crediting."
                : "The component (" + component.name() + ") looks at (" + component.creditKind() + ") credit of ("
                        + measure.schema()
                        + "), which its crediting never gives.\nSay overlay(..) in its crediting, or look at other credit.";
    }

    /** Finds what cannot go together. */
    private void shape() {
        boolean adds =
                component.base().filter(Performance.Credited.class::isInstance).isPresent();
        boolean each = component.accumulation(paid).kind() == Accumulation.Kind.PER_TRANSACTION;
        boolean byDeal = each || component.dealRate().isPresent();
        List<String> ways = new ArrayList<>();
        component.contest().ifPresent(contest -> ways.add("contest(..)"));
        component.counter().ifPresent(counter -> ways.add("sharedCounter(..)"));
        component.dealRate().ifPresent(rate -> ways.add("ratedPerDeal(..)"));
        if (each) {
            ways.add("perTransaction()");
        }
        component.catchUp().ifPresent(grain -> ways.add("catchingUp(..)"));
        if (ways.size() > 1) {
            problems.add("The component (" + component.name() + ") says " + ways
                    + ", which exclude each other.\nSay one of them, and the rest in a component of its own.");
        }
        boolean pooledContest =
                component.pool().isPresent() && component.contest().isPresent();
        boolean pooledCounter =
                component.pool().isPresent() && component.counter().isPresent();
        if (pooledContest || pooledCounter) {
            problems.add("The component (" + component.name() + ") is pooled ("
                    + component.pool().get() + ") and a contest or a shared counter.\nMake it one or the other.");
        }
        if (component.lookup().isPresent()
                && (component.dealRate().isPresent() || component.counter().isPresent())) {
            problems.add("The component (" + component.name() + ") looks its rate up by ("
                    + component.lookup().get()
                    + ") but says " + (component.counter().isPresent() ? "sharedCounter(..)" : "ratedPerDeal(..)")
                    + ", which looks it up by the place of each transaction.\nSay one or the other.");
        }
        boolean needsTransactions = byDeal
                || component.counter().isPresent()
                || !component.categories().isEmpty()
                || component
                        .pool()
                        .filter(pool -> pool.sharing() == Pool.Sharing.BY_CONTRIBUTION)
                        .isPresent();
        if (needsTransactions && !adds) {
            problems.add("The component (" + component.name() + ") looks at single transactions but pays on ("
                    + component.base().map(Object::toString).orElse("nothing")
                    + "), which does not add up from them.\nSay measure(..) with a sum or count of transactions.");
        }
        boolean bounded = component.leastPerTransaction().isPresent()
                || component.mostPerTransaction().isPresent();
        if (bounded && !byDeal) {
            problems.add(
                    "The component (" + component.name()
                            + ") has a minimum or maximum per transaction but rates their sum.\nSay perTransaction() or ratedPerDeal(..).");
        }
        if (component.isRoundedPerTransaction()
                && !byDeal
                && component.counter().isEmpty()) {
            problems.add(
                    "The component (" + component.name()
                            + ") rounds every transaction but rates their sum.\nSay perTransaction(), ratedPerDeal(..) or sharedCounter(..).");
        }
        if (component.contest().isPresent() && component.base().isEmpty()) {
            problems.add("The contest (" + component.name() + ") ranks by nothing.\nSay measure(..) with what counts.");
        }
        if (component.dealRate().isPresent()
                && component.schedule().rules().stream()
                        .anyMatch(rule ->
                                rule instanceof RateTable table && table.method() == RateTable.Method.MARGINAL)) {
            problems.add("The component (" + component.name() + ") gives every transaction one rate ("
                    + component.dealRate().get()
                    + ") by a marginal table, which pays several.\nUse RateTable.retroactive(..).");
        }
    }

    private void modifiers() {
        String place = "The component (" + component.name() + ")";
        for (Modifier modifier : component.modifiers()) {
            if (modifier instanceof Modifier.Kicker kicker && kicker.amount() != null) {
                amount(kicker.amount());
            } else if (modifier instanceof Modifier.AtMost most) {
                PlanCheck.limit(most.limit(), place + ", " + modifier, terms, problems);
            } else if (modifier instanceof Modifier.AtLeast least) {
                PlanCheck.limit(least.limit(), place + ", " + modifier, terms, problems);
            } else if (modifier instanceof Modifier.Multiplied multiplied) {
                // A factor is what the rule pays on one unit of the plan's currency.
                RateSetting setting = RateSetting.of(Unit.money(terms.currency()))
                        .withQuota()
                        .withTarget()
                        .lookingUp(unitOf(multiplied.by()));
                multiplied
                        .factors()
                        .problems(setting)
                        .forEach(problem -> problems.add(
                                "In the multiplier of the component (" + component.name() + "): " + problem));
            }
        }
        component.leastPerTransaction().ifPresent(this::amount);
        component.mostPerTransaction().ifPresent(this::amount);
        component
                .leastPerTransaction()
                .flatMap(least -> component
                        .mostPerTransaction()
                        .filter(most -> PlanCheck.isAbove(least, most))
                        .map(most -> place + " pays at least (" + least + ") for a transaction and at most (" + most
                                + ").\nState a maximum that is not below the minimum."))
                .ifPresent(problems::add);
        component.contest().ifPresent(contest -> contest.prizes().forEach(this::amount));
    }

    private void amount(Amount amount) {
        terms.currencyProblem("The component (" + component.name() + ")", amount)
                .ifPresent(problems::add);
    }
}
