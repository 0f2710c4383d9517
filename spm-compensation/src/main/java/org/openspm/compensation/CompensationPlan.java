package org.openspm.compensation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.CreditRule;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Cap;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.plan.Roster;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * A compensation plan: who is credited with what, and what that pays.
 *
 * <pre>{@code
 * CompensationPlan plan = CompensationPlan.named("Account executive 2026").in("USD")
 *         .year(FiscalCalendar.startingIn(FEBRUARY).year(2026)).paidEach(MONTH)
 *         .crediting(DEALS, c -> c.on(CLOSED).to(REP).when(WON.isTrue()))
 *         .component("New business", c -> c
 *                 .measure(sum(AMOUNT))
 *                 .quota("new business").accumulating(YEAR)
 *                 .pay(RateTable.marginal(
 *                         Tier.from(percent(0)).rate(percent(5)),
 *                         Tier.from(percent(100)).rate(percent(12)))))
 *         .cap(YEAR, targetIncentive().times(3))
 *         .build();
 * Evaluation run = plan.evaluate(roster, Facts.of(DEALS, deals));
 * }</pre>
 *
 * <p>A plan is data: it can be printed and compared, and evaluating it is a pure function of the roster and the facts. This class is
 * immutable and thread-safe.
 */
public final class CompensationPlan {

    private final PlanTerms terms;

    private CompensationPlan(PlanTerms terms) {
        this.terms = terms;
    }

    /**
     * Begins a plan.
     *
     * @param name  what the plan is called; participants are put on it by this name
     * @return the builder
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /**
     * Returns what the plan is called.
     *
     * @return the name
     */
    public String name() {
        return terms.name();
    }

    /**
     * Returns everything the plan says.
     *
     * @return the terms
     */
    public PlanTerms terms() {
        return terms;
    }

    /**
     * Computes what everybody on this plan earned in every pay period of the plan year.
     *
     * @param roster  the participants
     * @param facts  the transactions
     * @return what was earned, with every fact accounted for
     * @throws IllegalArgumentException if a fact is rejected, such as for an unknown participant or a duplicate id; all rejections are
     *     reported together. {@link #evaluateLeniently} returns them instead
     * @throws IllegalStateException if the plan's cap needs a target incentive that a participant lacks
     */
    public Evaluation evaluate(Roster roster, Facts facts) {
        return evaluateLeniently(roster, facts).orThrowIfRejected();
    }

    /**
     * Computes what everybody on this plan earned, leaving out the facts that are rejected.
     *
     * @param roster  the participants
     * @param facts  the transactions
     * @return what was earned, with every fact accounted for: see {@link Evaluation#rejected()}
     * @throws IllegalStateException if the plan's cap needs a target incentive that a participant lacks
     */
    public Evaluation evaluateLeniently(Roster roster, Facts facts) {
        return Evaluation.of(terms, roster, facts);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof CompensationPlan other && terms.equals(other.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /**
     * Returns what the plan is called.
     *
     * @return the name
     */
    @Override
    public String toString() {
        return terms.name();
    }

    /**
     * Collects what a plan says. It is mutable and meant for one thread; what it builds is neither.
     *
     * <p>Defaults: paid each {@link Grain#MONTH}, rounded by {@link Rounding#halfUp()}, no cap.
     */
    public static final class Builder {

        private final String name;
        private @Nullable String currencyCode;
        private @Nullable Period year;
        private Grain payGrain = Grain.MONTH;
        private final List<CreditRule<?>> creditRules = new ArrayList<>();
        private final List<Component> components = new ArrayList<>();
        private final List<Cap> caps = new ArrayList<>();
        private Rounding rounding = Rounding.halfUp();

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Says the currency the plan pays in.
         *
         * @param code  the ISO 4217 code, such as {@code "USD"}
         * @return this builder
         */
        public Builder in(String code) {
            this.currencyCode = Objects.requireNonNull(code, "code");
            return this;
        }

        /**
         * Says the plan year, and with it the calendar of all periods. Transactions outside it are rejected.
         *
         * @param period  a year of a fiscal calendar
         * @return this builder
         */
        public Builder year(Period period) {
            this.year = Objects.requireNonNull(period, "period");
            return this;
        }

        /**
         * Says how long a pay period is.
         *
         * @param grain  the pay period
         * @return this builder
         */
        public Builder paidEach(Grain grain) {
            this.payGrain = Objects.requireNonNull(grain, "grain");
            return this;
        }

        /**
         * Says who is credited with the transactions of a schema.
         *
         * @param <T> the host's row type
         * @param schema  the schema
         * @param rule  completes the rule with its date and participants
         * @return this builder
         */
        public <T> Builder crediting(Schema<T> schema, UnaryOperator<CreditRule<T>> rule) {
            CreditRule<T> begun = CreditRule.of(schema);
            creditRules.add(
                    Objects.requireNonNull(Objects.requireNonNull(rule, "rule").apply(begun), "rule"));
            return this;
        }

        /**
         * Adds a way the plan pays.
         *
         * @param componentName  what statements call it
         * @param component  completes the component with its measure and pay
         * @return this builder
         */
        public Builder component(String componentName, UnaryOperator<Component> component) {
            Component begun = Component.named(componentName);
            components.add(Objects.requireNonNull(
                    Objects.requireNonNull(component, "component").apply(begun), "component"));
            return this;
        }

        /**
         * Says the most that is paid within a period, the same for everybody.
         *
         * @param grain  the period within which earnings add up
         * @param limit  the most, in the currency of the plan
         * @return this builder
         */
        public Builder cap(Grain grain, Amount limit) {
            caps.add(new Cap(grain, new Cap.Limit.Fixed(limit)));
            return this;
        }

        /**
         * Says the most that is paid within a period, as a multiple of each participant's target incentive.
         *
         * @param grain  the period within which earnings add up
         * @param limit  the most; of a period shorter than a year its even part
         * @return this builder
         */
        public Builder cap(Grain grain, TargetIncentive limit) {
            caps.add(new Cap(grain, new Cap.Limit.OfTarget(limit)));
            return this;
        }

        /**
         * Says how earnings are rounded, once for each participant, component and pay period.
         *
         * @param rule  the rule
         * @return this builder
         */
        public Builder rounding(Rounding rule) {
            this.rounding = Objects.requireNonNull(rule, "rule");
            return this;
        }

        /**
         * Builds the plan.
         *
         * @return the plan
         * @throws IllegalStateException if anything is missing or wrong; all problems are reported together, each with its place, its
         *     value and on the next line a remedy
         */
        public CompensationPlan build() {
            List<String> problems = new ArrayList<>();
            if (name.isBlank()) {
                problems.add("The plan name (" + name + ") is blank.\nGive it the name participants are put on it by.");
            }
            String code = currencyCode;
            if (code == null) {
                problems.add("The plan (" + name + ") has no currency.\nSay in(..) with an ISO 4217 code.");
            } else if (!isCurrency(code)) {
                problems.add("The currency code (" + code + ") of the plan (" + name
                        + ") is unknown.\nUse an ISO 4217 code in capitals, such as \"USD\".");
            }
            Period planYear = year;
            if (planYear == null) {
                problems.add("The plan (" + name + ") has no year.\nSay year(..) with a year of a fiscal calendar.");
            } else if (planYear.grain() != Grain.YEAR) {
                problems.add("The plan year (" + planYear + ") is a (" + planYear.grain()
                        + ").\nUse a year of a fiscal calendar.");
            }
            // What does not depend on a missing part is checked all the same, so that one build shows every problem.
            PlanTerms terms = new PlanTerms(
                    name,
                    Money.currencyOf(code != null && isCurrency(code) ? code : PlanTerms.NO_CURRENCY),
                    planYear != null ? planYear : FiscalCalendar.gregorian().year(2000),
                    payGrain,
                    creditRules,
                    components,
                    caps,
                    rounding);
            problems.addAll(terms.problems());
            if (!problems.isEmpty()) {
                throw new IllegalStateException("The plan (" + name + ") does not build, for " + problems.size()
                        + (problems.size() == 1 ? " reason:\n" : " reasons:\n") + String.join("\n", problems));
            }
            return new CompensationPlan(terms);
        }

        private static boolean isCurrency(String code) {
            try {
                return Money.currencyOf(code).getCurrencyCode().equals(code);
            } catch (IllegalArgumentException unknown) {
                return false;
            }
        }
    }
}
