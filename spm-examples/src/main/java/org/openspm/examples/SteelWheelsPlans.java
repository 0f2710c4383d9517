package org.openspm.examples;

import static org.openspm.compensation.credit.RollUp.ALL_MANAGERS;
import static org.openspm.compensation.plan.Performance.attainment;
import static org.openspm.compensation.plan.TargetIncentive.targetIncentive;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.MONTH;
import static org.openspm.core.time.Grain.QUARTER;
import static org.openspm.core.time.Grain.YEAR;
import static org.openspm.examples.SteelWheelsFields.BOOKED;
import static org.openspm.examples.SteelWheelsFields.ORDERED;
import static org.openspm.examples.SteelWheelsFields.ORDERS;
import static org.openspm.examples.SteelWheelsFields.REP;
import static org.openspm.examples.SteelWheelsFields.TOTAL;

import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.rate.RateInput;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.money.Unit;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/**
 * How SteelWheels pays in 2004. The database has no plan; this one is an assumption, in the shape plans of such firms have.
 *
 * <p>A plan says who is credited, what is measured, and what that pays. Who is on it, and with which goal, says the roster.
 */
final class SteelWheelsPlans {

    static final Period PLAN_YEAR = FiscalCalendar.gregorian().year(2004);

    /** The goal that attainment is measured against; the roster gives everybody one of this name. */
    static final String QUOTA = "bookings";

    /** What a rep's bookings pay: more on every dollar beyond half the quota, beyond the quota, beyond one and a half. */
    static final RateTable COMMISSION = RateTable.marginal(
            Tier.from(percent(0)).rate(percent("2.5")),
            Tier.from(percent(50)).rate(percent("4.5")),
            Tier.from(percent(100)).rate(percent("7.5")),
            Tier.from(percent(150)).rate(percent(10)));

    static final Amount BONUS = amount(1_000);
    static final Gate QUARTER_AT_QUOTA = attainment("Commission").atLeast(percent(100));
    static final TargetIncentive CAP = targetIncentive().times(3);

    /** Commission that accelerates, a bonus for each quarter at quota, and a cap on both. */
    static final CompensationPlan SALES_REP = CompensationPlan.named("Sales rep 2004")
            .in("USD")
            .year(PLAN_YEAR)
            .paidEach(MONTH)
            .crediting(ORDERS, c -> c.on(ORDERED).to(REP).when(BOOKED))
            .component(
                    "Commission",
                    c -> c.measure(sum(TOTAL)).quota(QUOTA).accumulating(YEAR).pay(COMMISSION))
            .component("Quarter bonus", c -> c.each(QUARTER).bonus(BONUS).gatedBy(QUARTER_AT_QUOTA))
            .cap(YEAR, CAP)
            .build();

    static final CompensationPlan SALES_MANAGER = override("Sales manager 2004", percent("0.75"), percent("1.25"));

    static final CompensationPlan HEAD_OF_SALES = override("VP Sales 2004", percent("0.25"), percent("0.40"));

    private SteelWheelsPlans() {}

    /** Returns what the commission of a year is worth, before the cap. */
    static Money commission(Money bookings, Money quota) {
        RateInput input = RateInput.of(Ratio.of(bookings.value()), bookings.currency())
                .withQuota(Ratio.of(quota.value()))
                .attaining(Figure.of(Ratio.of(bookings.value(), quota.value()), Unit.PERCENT));
        return Rounding.halfUp().round(COMMISSION.apply(input).pay(), bookings.currency());
    }

    /** Pays managers on everything their teams book: one rate up to the team's quota, another beyond it. */
    private static CompensationPlan override(String name, Rate toQuota, Rate beyond) {
        RateTable rates = RateTable.marginal(
                Tier.from(percent(0)).rate(toQuota), Tier.from(percent(100)).rate(beyond));
        return CompensationPlan.named(name)
                .in("USD")
                .year(PLAN_YEAR)
                .paidEach(MONTH)
                .crediting(ORDERS, c -> c.on(ORDERED).to(REP).when(BOOKED).rollingUp(ALL_MANAGERS))
                .component(
                        "Override",
                        c -> c.onRolledUpCredit()
                                .measure(sum(TOTAL))
                                .quota(QUOTA)
                                .accumulating(YEAR)
                                .pay(rates))
                .build();
    }
}
