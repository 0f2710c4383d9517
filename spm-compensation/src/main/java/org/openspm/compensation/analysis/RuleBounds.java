package org.openspm.compensation.analysis;

import java.util.ArrayList;
import java.util.List;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.IndividualRate;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;

/** What rules say of their own bounds, and which of them can be seen through: straight lines between bounds that they tell. */
final class RuleBounds {

    private RuleBounds() {}

    /** Returns every bound of a rule. */
    static List<Bound> of(PayRule rule) {
        List<Bound> bounds = new ArrayList<>();
        if (rule instanceof RateTable table) {
            addAll(bounds, table);
        } else if (rule instanceof IndividualRate individual) {
            individual.accelerator().ifPresent(table -> addAll(bounds, table));
        } else if (rule instanceof PayCurve curve) {
            curve.points().forEach(point -> bounds.add(point.at()));
        }
        return bounds;
    }

    private static void addAll(List<Bound> bounds, RateTable table) {
        for (Tier tier : table.tiers()) {
            bounds.add(tier.from());
            tier.to().ifPresent(bounds::add);
        }
        table.threshold().ifPresent(bounds::add);
        table.backTo().ifPresent(bounds::add);
    }

    /** Returns whether a value on a bound belongs to what lies below it. */
    static boolean isBelow(PayRule rule) {
        return rule instanceof RateTable table
                ? table.isBoundaryToTierBelow()
                : rule instanceof IndividualRate individual
                        && individual
                                .accelerator()
                                .map(RateTable::isBoundaryToTierBelow)
                                .orElse(false);
    }

    /** Returns what keeps the pay of a component from being seen through as straight lines between bounds that its rules tell. */
    static List<String> hiddenIn(Component component, PlanTerms terms) {
        List<String> hidden = new ArrayList<>();
        List<PayRule> rules = component.schedule().rules();
        Accumulation how = component.accumulation(terms.payGrain());
        boolean isPerTransaction = how.kind() == Accumulation.Kind.PER_TRANSACTION;
        addIf(hidden, rules.size() != 1, "its pay rule, which is not one for everybody and all dates");
        rules.stream()
                .filter(rule -> !isTransparent(rule, component) || (isPerTransaction && of(rule).size() > 1))
                .forEach(rule -> hidden.add("its pay rule (" + rule + ")"));
        component
                .base()
                .filter(base -> !isCredit(base))
                .ifPresent(base -> hidden.add("what it is paid on (" + base + ")"));
        addIf(hidden, component.contest().isPresent(), "its contest");
        addIf(hidden, component.pool().isPresent(), "its pool");
        addIf(hidden, component.counter().isPresent(), "its shared counter");
        addIf(hidden, component.attainmentCap().isPresent(), "its cap of attainment");
        addIf(hidden, component.dealRate().isPresent(), "the rates that deals keep");
        addIf(
                hidden,
                component.leastPerTransaction().isPresent()
                        || component.mostPerTransaction().isPresent(),
                "its limits of each transaction");
        addIf(hidden, how.grain().compareTo(terms.payGrain()) < 0, "its periods, shorter than a pay period");
        component.modifiers().stream()
                .filter(modifier -> !isTransparent(modifier))
                .forEach(modifier -> hidden.add("its modifier (" + modifier + ")"));
        return hidden.stream().map(what -> component.name() + ": " + what).toList();
    }

    private static void addIf(List<String> hidden, boolean condition, String what) {
        if (condition) {
            hidden.add(what);
        }
    }

    private static boolean isCredit(Performance base) {
        return base instanceof Performance.Credited;
    }

    private static boolean isTransparent(PayRule rule, Component component) {
        if (rule instanceof RateTable table) {
            return isTransparent(table, component);
        }
        if (rule instanceof PayCurve curve) {
            return component.lookup().isEmpty()
                    && curve.basis() != PayCurve.Basis.BASE
                    && curve.cap().isEmpty()
                    && curve.positionRounding().isEmpty();
        }
        if (rule instanceof IndividualRate individual) {
            return individual
                    .accelerator()
                    .map(table -> isTransparent(table, component))
                    .orElse(true);
        }
        return rule instanceof PerUnit || rule instanceof Bonus;
    }

    private static boolean isTransparent(RateTable table, Component component) {
        boolean ofAttainment =
                component.lookup().map(Performance.Attainment.class::isInstance).orElse(true);
        return table.positionRounding().isEmpty()
                && (component.lookup().isEmpty() || (ofAttainment && table.method() == RateTable.Method.RETROACTIVE))
                && table.tiers().stream()
                        .allMatch(tier -> tier.atLeast().isEmpty()
                                && tier.atMost().isEmpty()
                                && !(tier.pay() instanceof Pay.EachPackage));
    }

    private static boolean isTransparent(Modifier modifier) {
        if (modifier instanceof Modifier.Multiplied multiplied) {
            return multiplied.by() instanceof Performance.Attainment
                    && multiplied.factors() instanceof RateTable table
                    && table.method() == RateTable.Method.RETROACTIVE
                    && table.positionRounding().isEmpty();
        }
        return modifier instanceof Modifier.Gated || modifier instanceof Modifier.Kicker;
    }

    static boolean isTransparent(Gate.Comparison gate) {
        return gate.performance() instanceof Performance.Attainment
                && gate.level() instanceof Gate.Level.OfRate
                && gate.longer().isEmpty();
    }
}
