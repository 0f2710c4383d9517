package org.openspm.examples;

import static org.openspm.examples.SteelWheelsPlans.BONUS;
import static org.openspm.examples.SteelWheelsPlans.CAP;
import static org.openspm.examples.SteelWheelsPlans.COMMISSION;
import static org.openspm.examples.SteelWheelsPlans.HEAD_OF_SALES;
import static org.openspm.examples.SteelWheelsPlans.SALES_MANAGER;
import static org.openspm.examples.SteelWheelsRoster.QUOTA_OF_BOOKINGS_BEFORE;

import java.util.stream.Collectors;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Money;
import org.openspm.examples.page.Document;

/** What is paid for: the plans in words, their figures read from the plans themselves. */
final class PlanChapter {

    /** The quota of the picture, and of the rep whose statement is shown. */
    private static final Money EXAMPLE_QUOTA = Money.of(220_000, "USD");

    void writeTo(Document out) {
        out.section(
                "How it is paid",
                "Assumptions: the database knows orders and people, but neither quotas nor a compensation plan.");
        out.term(
                "Quota",
                QUOTA_OF_BOOKINGS_BEFORE
                        + " of what a rep booked in 2003, rounded to ten thousand; of managers, the sum below them. "
                        + "Reps without bookings in 2003 have no quota and are paid nothing.");
        out.term(
                "Credit",
                "The rep of the customer is credited on the day of the order, and with the rep every manager above. "
                        + "Cancelled orders earn nothing.");
        out.term(
                "Commission",
                "Of a rep's bookings of the year to date, each part at its own rate: " + rates(COMMISSION));
        out.term(
                "Quarter bonus",
                "USD " + BONUS + " for each quarter in which a rep books a fourth of the year's quota.");
        out.term(
                "Cap",
                CAP.factor() + " target incentives a year on a rep's commission and bonuses; the target "
                        + "incentive is the commission at exactly the quota.");
        out.term(
                "Override",
                "Of the team's bookings of the year to date. Sales managers: " + rates(override(SALES_MANAGER)));
        out.term("", "VP Sales: " + rates(override(HEAD_OF_SALES)) + " The president is paid nothing.");
        out.picture("Commission of a year by attainment", () -> Pictures.payoutCurve(EXAMPLE_QUOTA));
    }

    private static RateTable override(CompensationPlan plan) {
        return (RateTable) plan.terms().component("Override").schedule().rules().get(0);
    }

    /** Says a rate table in a sentence. */
    private static String rates(RateTable table) {
        return table.tiers().stream()
                        .map(tier -> ((Pay.Share) tier.pay()).rate() + " from " + tier.from())
                        .collect(Collectors.joining(", "))
                + " of the quota.";
    }
}
