package org.openspm.compensation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.document.PlanDocument;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.evaluation.CompiledPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.ConversionDate;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Amount;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

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

    /** Made when first asked for. Two threads that ask at the same time at worst make the same thing twice. */
    private volatile @Nullable CompiledPlan compiled;

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
     * Obtains the plan of some terms, such as those of another plan with one of them changed.
     *
     * @param terms  everything the plan says
     * @return the plan
     * @throws IllegalArgumentException with all problems that keep the plan from building
     */
    public static CompensationPlan of(PlanTerms terms) {
        List<String> problems = Objects.requireNonNull(terms, "terms").problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(doesNotBuild(terms.name(), problems));
        }
        return new CompensationPlan(terms);
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
     * @throws IllegalStateException if the plan needs a target incentive that a participant lacks
     */
    public Evaluation evaluate(Roster roster, Facts facts) {
        return evaluateLeniently(roster, facts).orThrowIfRejected();
    }

    /**
     * Computes what everybody on this plan earned, converting amounts in other currencies.
     *
     * @param roster  the participants
     * @param facts  the transactions
     * @param rates  the exchange rates; one that is missing rejects the fact that needs it
     * @return what was earned, with every fact accounted for
     * @throws IllegalArgumentException if a fact is rejected; all rejections are reported together
     * @throws IllegalStateException if the plan needs a target incentive that a participant lacks
     */
    public Evaluation evaluate(Roster roster, Facts facts, ExchangeRates rates) {
        return evaluateLeniently(roster, facts, rates).orThrowIfRejected();
    }

    /**
     * Computes what everybody on this plan earned, leaving out the facts that are rejected.
     *
     * @param roster  the participants
     * @param facts  the transactions
     * @return what was earned, with every fact accounted for: see {@link Evaluation#rejected()}
     * @throws IllegalStateException if the plan needs a target incentive that a participant lacks
     */
    public Evaluation evaluateLeniently(Roster roster, Facts facts) {
        return scan(roster).of(facts).evaluate();
    }

    /**
     * Computes what everybody on this plan earned, converting amounts in other currencies and leaving out the facts that are rejected.
     *
     * @param roster  the participants
     * @param facts  the transactions
     * @param rates  the exchange rates; one that is missing rejects the fact that needs it
     * @return what was earned, with every fact accounted for: see {@link Evaluation#rejected()}
     * @throws IllegalStateException if the plan needs a target incentive that a participant lacks
     */
    public Evaluation evaluateLeniently(Roster roster, Facts facts, ExchangeRates rates) {
        return scan(roster, rates).of(facts).evaluate();
    }

    /**
     * Computes what some of the participants earned. All facts are credited and accounted for; pay is worked out and explained for those who are named, and for nobody else unless
     * theirs depends on it.
     *
     * @param participants  the ids of those whose pay is asked for
     * @param roster  the participants, all of them
     * @param facts  the transactions
     * @return what they earned, as in an evaluation of everybody; {@link #scan} does the same leniently
     * @throws IllegalArgumentException if nobody is named, or somebody who is not on the plan, or if a fact is rejected
     * @throws IllegalStateException if the plan needs a target incentive that a participant lacks
     */
    public Evaluation evaluateOnly(Collection<String> participants, Roster roster, Facts facts) {
        return scan(roster).of(facts).evaluateOnly(participants).orThrowIfRejected();
    }

    /**
     * Computes what some of the participants earned, converting amounts in other currencies. All facts are credited and accounted for; pay is worked out and explained for those who
     * are named, and for nobody else unless theirs depends on it.
     *
     * @param participants  the ids of those whose pay is asked for
     * @param roster  the participants, all of them
     * @param facts  the transactions
     * @param rates  the exchange rates; one that is missing rejects the fact that needs it
     * @return what they earned, as in an evaluation of everybody; {@link #scan} does the same leniently
     * @throws IllegalArgumentException if nobody is named, or somebody who is not on the plan, or if a fact is rejected
     * @throws IllegalStateException if the plan needs a target incentive that a participant lacks
     */
    public Evaluation evaluateOnly(Collection<String> participants, Roster roster, Facts facts, ExchangeRates rates) {
        return scan(roster, rates).of(facts).evaluateOnly(participants).orThrowIfRejected();
    }

    /**
     * Prepares to evaluate facts in parts, on threads of the host's, each part scanned by itself; see {@link FactScan}.
     *
     * @param roster  the participants
     * @return what scans the parts
     */
    public FactScan scan(Roster roster) {
        return compiled().scan(roster);
    }

    /**
     * Prepares to evaluate facts in parts, converting amounts in other currencies; see {@link FactScan}.
     *
     * @param roster  the participants
     * @param rates  the exchange rates; one that is missing rejects the fact that needs it
     * @return what scans the parts
     */
    public FactScan scan(Roster roster, ExchangeRates rates) {
        return compiled().scan(roster, rates);
    }

    /**
     * Computes what everybody would have earned under this plan: with the participants, facts and exchange rates of an evaluation that is there. Facts are read again
     * only if this plan credits otherwise, measures something more or pays by other dates; a plan with another rate, quota rule, gate or cap is answered from what was credited.
     *
     * <pre>{@code
     * CompensationPlan generous = .. // the same plan with 9 % instead of 8 %
     * Money costs = generous.whatIf(run).total().minus(run.total());
     * }</pre>
     *
     * @param run  the evaluation, of a plan of any terms
     * @return what would have been earned; equal to what {@link #evaluateLeniently} says of the same participants and facts, with rejected facts left out
     * @throws IllegalStateException if the plan needs a target incentive that a participant lacks, or the run is of restored totals and the plan looks at rows
     * @throws IllegalArgumentException if the run is of restored totals and the plan credits otherwise or measures something that was not added up
     */
    public Evaluation whatIf(Evaluation run) {
        return compiled().whatIf(run);
    }

    /**
     * Returns whether anybody's pay may depend on the credit of others: through a pool, a contest, a shared counter, or what others achieved or earned. Crediting is another
     * thing: where one transaction is credited to several, each is paid for their own credit.
     *
     * @return whether a rule of the plan looks at others
     */
    public boolean tiesPeople() {
        return compiled().tiesPeople();
    }

    private CompiledPlan compiled() {
        CompiledPlan known = compiled;
        if (known == null) {
            known = CompiledPlan.ofSound(terms);
            compiled = known;
        }
        return known;
    }

    /**
     * Writes this plan as a tree of maps, lists, texts, whole numbers and flags, which a host stores as JSON or YAML.
     *
     * <p>Keys stand in a stable order. Decimal numbers are texts, so that nothing is lost in a store that knows only binary fractions.
     * What is the host's, such as fields, metrics and rules of its own, is written by name or label. The form is described by {@link
     * PlanDocument} and by the JSON Schema {@code docs/plan.schema.json}.
     *
     * @return the document, unmodifiable
     * @throws IllegalStateException if the plan calls two different things by one name
     * @throws IllegalArgumentException if the name of a field ends with a question mark, which marks optional fields in documents
     */
    public Map<String, Object> toDocument() {
        return PlanDocument.write(terms);
    }

    /**
     * Reads a plan that was written as a document: equal to the one written, if the vocabulary means the same by each name.
     *
     * @param tree  the document, as written or as read from JSON or YAML
     * @param vocabulary  what the names in it mean
     * @return the plan
     * @throws IllegalArgumentException with all problems of the document, each with its path such as {@code
     *     $.components[2].pay.marginal[1].from}, or else with all that keep the plan from building
     */
    public static CompensationPlan fromDocument(Map<String, ?> tree, PlanVocabulary vocabulary) {
        return of(PlanDocument.read(tree, vocabulary));
    }

    private static String doesNotBuild(String name, List<String> problems) {
        return "The plan (" + name + ") does not build, for " + problems.size()
                + (problems.size() == 1 ? " reason:\n" : " reasons:\n") + String.join("\n", problems);
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
     * <p>Defaults: paid each {@link Grain#MONTH}, rounded by {@link Rounding#halfUp()}, prorated by actual days, converted on the credit date, nobody credited after
     * leaving, no gate, cap or floor.
     */
    public static final class Builder {

        private final String name;
        private @Nullable String currencyCode;
        private @Nullable Period year;
        private Grain payGrain = Grain.MONTH;
        private final List<Crediting<?>> creditings = new ArrayList<>();
        private final List<Component> components = new ArrayList<>();
        private final List<Gate> gates = new ArrayList<>();
        private final List<PayBound> bounds = new ArrayList<>();
        private Rounding rounding = Rounding.halfUp();
        private ConversionDate conversion = ConversionDate.CREDIT_DATE;
        private Proration proration = Proration.actualDays();
        private int creditDaysAfterLeaving;

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
        public <T> Builder crediting(Schema<T> schema, UnaryOperator<Crediting<T>> rule) {
            Crediting<T> begun = Crediting.of(schema);
            creditings.add(
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
         * Says the most that is paid within a period, the same for everybody; the excess is lost.
         *
         * @param grain  the period within which earnings add up
         * @param limit  the most, in the currency of the plan
         * @return this builder
         */
        public Builder cap(Grain grain, Amount limit) {
            return cap(grain, new Limit.Fixed(limit));
        }

        /**
         * Says the most that is paid within a period; the excess is lost.
         *
         * @param grain  the period within which earnings add up
         * @param limit  the most, such as a multiple of the target incentive
         * @return this builder
         */
        public Builder cap(Grain grain, Limit limit) {
            return cap(grain, limit, Excess.lost());
        }

        /**
         * Says the most that is paid within a period, the same for everybody, and what becomes of the excess.
         *
         * @param grain  the period within which earnings add up
         * @param limit  the most, in the currency of the plan
         * @param excess  whether earnings above are lost, banked for later periods, or paid at a lower rate
         * @return this builder
         */
        public Builder cap(Grain grain, Amount limit, Excess excess) {
            return cap(grain, new Limit.Fixed(limit), excess);
        }

        /**
         * Says the most that is paid within a period, and what becomes of the excess.
         *
         * @param grain  the period within which earnings add up
         * @param limit  the most, such as a multiple of the target incentive
         * @param excess  whether earnings above are lost, banked for later periods, or paid at a lower rate
         * @return this builder
         */
        public Builder cap(Grain grain, Limit limit, Excess excess) {
            bounds.add(new PayBound.Cap(grain, limit, excess));
            return this;
        }

        /**
         * Says the least that is paid within a period, the same for everybody, topped up in its last pay period.
         *
         * @param grain  the period within which earnings add up
         * @param limit  the least, in the currency of the plan
         * @return this builder
         */
        public Builder floor(Grain grain, Amount limit) {
            return floor(grain, new Limit.Fixed(limit));
        }

        /**
         * Says the least that is paid within a period, topped up in its last pay period.
         *
         * @param grain  the period within which earnings add up
         * @param limit  the least, not above a cap of the same period
         * @return this builder
         */
        public Builder floor(Grain grain, Limit limit) {
            bounds.add(new PayBound.Floor(grain, limit));
            return this;
        }

        /**
         * Says what everything the plan pays depends on: while the gate is closed, no component pays.
         *
         * @param gate  the gate, read over the window of each component
         * @return this builder
         */
        public Builder gatedBy(Gate gate) {
            gates.add(Objects.requireNonNull(gate, "gate"));
            return this;
        }

        /**
         * Says at which date amounts in other currencies are converted into that of the plan.
         *
         * @param date  the date
         * @return this builder
         */
        public Builder convertingOn(ConversionDate date) {
            this.conversion = Objects.requireNonNull(date, "date");
            return this;
        }

        /**
         * Says how quotas, target incentives and prorated limits are prorated for those who are on the plan for a part of a period.
         *
         * @param convention  the convention
         * @return this builder
         */
        public Builder prorating(Proration convention) {
            this.proration = Objects.requireNonNull(convention, "convention");
            return this;
        }

        /**
         * Says for how many days those who left the plan are still credited, such as for deals they had prepared. Their quotas and target
         * incentives end when they leave all the same.
         *
         * @param days  the days, zero or more
         * @return this builder
         */
        public Builder creditingAfterLeaving(int days) {
            this.creditDaysAfterLeaving = days;
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
                    creditings,
                    components,
                    gates,
                    bounds,
                    rounding,
                    conversion,
                    proration,
                    creditDaysAfterLeaving);
            problems.addAll(terms.problems());
            if (!problems.isEmpty()) {
                throw new IllegalStateException(doesNotBuild(name, problems));
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
