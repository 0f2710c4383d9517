package org.openspm.compensation.evaluation;

import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Rounding;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** A plan as plain words and numbers, from which the plan is built and the oracle computes. */
record PlanSpec(
        Month start,
        String currency,
        Grain payGrain,
        int digits,
        boolean split,
        @Nullable RollUp rollUp,
        List<ComponentSpec> components,
        List<CapSpec> caps) {

    /** Stands for rounding to the minor unit. */
    static final int MINOR_UNIT = -1;

    enum Base {
        AMOUNT,
        CORE_AMOUNT,
        DEALS
    }

    record ComponentSpec(
            String name,
            Base base,
            CreditKind credit,
            boolean hasQuota,
            Accumulation over,
            PaySpec pay,
            List<GateSpec> gates) {

        String quota() {
            return base == Base.DEALS ? "deals" : "sales";
        }

        ComponentSpec with(Base other, PaySpec rule) {
            return new ComponentSpec(name, other, credit, hasQuota, over, rule, gates);
        }
    }

    /** Opens at a level of attainment of the component of a name. */
    record GateSpec(String component, int percent) {}

    /** A limit of an amount, or of so many times the target incentive. */
    record CapSpec(Grain grain, BigDecimal limit, boolean ofTarget) {}

    sealed interface PaySpec {}

    record Tiers(boolean marginal, boolean onAttainment, boolean boundaryBelow, List<TierSpec> tiers)
            implements PaySpec {}

    /** From a bound, in percent if it is over attainment, at a rate in percent. */
    record TierSpec(BigDecimal from, BigDecimal rate) {}

    record PerUnit(BigDecimal amount) implements PaySpec {}

    record Bonus(BigDecimal amount) implements PaySpec {}

    Period year() {
        return FiscalCalendar.startingIn(start).year(2026);
    }

    Rounding rounding() {
        return digits == MINOR_UNIT ? Rounding.halfUp() : Rounding.toDigits(digits, RoundingMode.HALF_UP);
    }

    PlanSpec withComponents(List<ComponentSpec> other) {
        return new PlanSpec(start, currency, payGrain, digits, split, rollUp, other, caps);
    }

    PlanSpec withCaps(List<CapSpec> other) {
        return new PlanSpec(start, currency, payGrain, digits, split, rollUp, components, other);
    }

    PlanSpec withDigits(int other) {
        return new PlanSpec(start, currency, payGrain, other, split, rollUp, components, caps);
    }

    Crediting<Deal> crediting(Crediting<Deal> rule) {
        Crediting<Deal> dated = rule.on(Deals.CLOSED).when(Deals.WON.isTrue());
        dated = rollUp == null ? dated : dated.rollingUp(rollUp);
        return split ? dated.to(Deals.REP, percent(60)).to(Deals.PARTNER, percent(40)) : dated.to(Deals.REP);
    }

    CompensationPlan build() {
        CompensationPlan.Builder plan = CompensationPlan.named("Random")
                .in(currency)
                .year(year())
                .paidEach(payGrain)
                .rounding(rounding())
                .crediting(Deals.DEALS, this::crediting);
        components.forEach(component -> plan.component(component.name(), c -> complete(c, component)));
        for (CapSpec cap : caps) {
            if (cap.ofTarget()) {
                plan.cap(
                        cap.grain(),
                        TargetIncentive.targetIncentive().times(cap.limit().toPlainString()));
            } else {
                plan.cap(cap.grain(), amount(cap.limit()));
            }
        }
        return plan.build();
    }

    private Component complete(Component begun, ComponentSpec spec) {
        Component component = begun.measure(measure(spec.base()));
        if (spec.credit() == CreditKind.ROLLED_UP) {
            component = component.onRolledUpCredit();
        }
        if (spec.hasQuota()) {
            component = component.quota(spec.quota());
        }
        // Each pay period on its own is the default and left unsaid.
        if (!spec.over().equals(new Accumulation(Accumulation.Kind.EACH, payGrain))) {
            Grain grain = spec.over().grain();
            component = spec.over().kind() == Accumulation.Kind.EACH
                    ? component.each(grain)
                    : component.accumulating(grain);
        }
        for (GateSpec gate : spec.gates()) {
            component =
                    component.gatedBy(Performance.attainment(gate.component()).atLeast(percent(gate.percent())));
        }
        if (spec.pay() instanceof Tiers tiers) {
            return component.pay(table(tiers));
        }
        return spec.pay() instanceof PerUnit perUnit
                ? component.perUnit(amount(perUnit.amount()))
                : component.bonus(amount(((Bonus) spec.pay()).amount()));
    }

    private Measure<Deal> measure(Base base) {
        MoneyField<Deal> amount = Deals.DEALS.money("amount", currency, Deal::amount);
        return switch (base) {
            case AMOUNT -> Measure.sum(amount);
            case CORE_AMOUNT -> Measure.sum(amount).where(Deals.PRODUCT.is("Core"));
            case DEALS -> Measure.count(Deals.DEALS);
        };
    }

    private static RateTable table(Tiers spec) {
        List<Tier> tiers = new ArrayList<>();
        for (TierSpec tier : spec.tiers()) {
            tiers.add((spec.onAttainment() ? Tier.from(percent(tier.from())) : Tier.from(amount(tier.from())))
                    .rate(percent(tier.rate())));
        }
        RateTable table = spec.marginal() ? RateTable.marginal(tiers) : RateTable.retroactive(tiers);
        return spec.boundaryBelow() ? table.boundaryToTierBelow() : table;
    }
}
