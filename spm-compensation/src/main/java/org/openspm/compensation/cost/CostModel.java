package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.statistic.MinorUnits;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;

/**
 * What a plan will cost if it is uncertain how much is sold.
 *
 * <pre>{@code
 * CostModel model = CostModel.of(plan, roster, sold -> facts(sold))        // your rows, if everybody sells so much
 *         .expecting("jill", amount(400_000), AttainmentDistribution.normal(percent(95), percent(20)))
 *         .expecting("omar", amount(400_000), AttainmentDistribution.history(lastYears))
 *         .correlated(percent(30));
 * model.expected().total();                           // by integrals over the earnings curves
 * model.simulate(42, 10_000).quantile(percent(90));   // by evaluating the plan again and again
 * }</pre>
 *
 * <p>Each who sells attains a share of an amount, such as the quota. Attainment counts from 0 % to {@link #upTo(Rate)}, 500 % unless said otherwise; what lies
 * outside counts as the nearest end, in {@link #expected()} and {@link #simulate} alike. What is sold is rounded to the minor unit, half to even. All pay is
 * that of the plan's own evaluation. This class is immutable; it is thread-safe if the function of the facts is.
 */
public final class CostModel {

    private static final Rate MOST = Rate.percent(500);

    private final CompensationPlan plan;
    private final Roster roster;
    private final SalesFacts facts;
    private final Map<String, Seller> sellers;
    private final Terms terms;

    /** What is the same for all. */
    private record Terms(Rate correlation, Rate most, Rate factor, Money fixed) {}

    private CostModel(
            CompensationPlan plan, Roster roster, SalesFacts facts, Map<String, Seller> sellers, Terms terms) {
        this.plan = plan;
        this.roster = roster;
        this.facts = facts;
        this.sellers = sellers;
        this.terms = terms;
    }

    /**
     * Begins a model in which nobody sells anything yet.
     *
     * @param plan  the plan
     * @param roster  the participants
     * @param facts  all facts of the plan year if everybody sells so much, by the ids of those who are expected to sell, each of them always; a pure function
     * @return the model
     */
    public static CostModel of(CompensationPlan plan, Roster roster, Function<Map<String, Money>, Facts> facts) {
        return begun(plan, roster, new SalesFacts.InOne(Objects.requireNonNull(facts, "facts")));
    }

    /**
     * Begins a model in which nobody sells anything yet, from facts of each who sells apart. For many who sell, {@link #expected()} is much faster so than by
     * {@link #of}: a curve needs the facts of one only.
     *
     * @param plan  the plan
     * @param roster  the participants
     * @param facts  the facts of the plan year of one who sells so much, by the id and what is sold; none of them that of another; a pure function
     * @return the model
     */
    public static CostModel ofEach(CompensationPlan plan, Roster roster, BiFunction<String, Money, Facts> facts) {
        return begun(plan, roster, new SalesFacts.OfEach(Objects.requireNonNull(facts, "facts")));
    }

    private static CostModel begun(CompensationPlan plan, Roster roster, SalesFacts facts) {
        Objects.requireNonNull(plan, "plan");
        return new CostModel(
                plan,
                Objects.requireNonNull(roster, "roster"),
                facts,
                Map.of(),
                new Terms(Rate.ZERO, MOST, Rate.ONE, Money.zero(plan.terms().currency())));
    }

    /**
     * Returns this model with somebody who sells.
     *
     * @param participant  the id by which the function of the facts knows who sells
     * @param goal  what 100 % is, more than zero and in minor units, such as the quota of the year
     * @param distribution  how much of it may be attained
     * @return the model
     * @throws IllegalArgumentException if the goal is not more than zero, or money of another currency than the plan's
     */
    public CostModel expecting(String participant, Amount goal, AttainmentDistribution distribution) {
        Objects.requireNonNull(participant, "participant");
        Money all = Objects.requireNonNull(goal, "goal").in(plan.terms().currency());
        Objects.requireNonNull(distribution, "distribution");
        if (all.signum() <= 0) {
            throw new IllegalArgumentException(
                    "The goal (" + all + ") of (" + participant + ") is not positive.\nSay what 100 % is.");
        }
        Map<String, Seller> more = new TreeMap<>(sellers);
        more.put(participant, new Seller(participant, all, distribution));
        return new CostModel(plan, roster, facts, Collections.unmodifiableMap(more), terms);
    }

    /**
     * Returns this model with attainments that go together, such as in good and bad years: those of any two have one common factor (a Gaussian copula).
     *
     * @param correlation  the correlation of the normal numbers behind any two attainments, from 0 % to 100 %; 0 % unless said otherwise
     * @return the model
     * @throws IllegalArgumentException if it lies outside
     */
    public CostModel correlated(Rate correlation) {
        Objects.requireNonNull(correlation, "correlation");
        if (correlation.compareTo(Rate.ZERO) < 0 || correlation.compareTo(Rate.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The correlation (" + correlation + ") is none.\nUse one from 0 % to 100 %.");
        }
        return with(new Terms(correlation, terms.most(), terms.factor(), terms.fixed()));
    }

    /**
     * Returns this model with the most that anybody attains.
     *
     * @param most  the attainment that all above counts as, more than zero
     * @return the model
     * @throws IllegalArgumentException if it is not more than zero
     */
    public CostModel upTo(Rate most) {
        return with(new Terms(terms.correlation(), positive("most attainment", most), terms.factor(), terms.fixed()));
    }

    /**
     * Returns this model with everybody selling a multiple of what was said.
     *
     * @param factor  the multiple, more than zero: 101 % for one percent more
     * @return the model
     * @throws IllegalArgumentException if it is not more than zero
     */
    public CostModel selling(Rate factor) {
        return with(new Terms(terms.correlation(), terms.most(), positive("factor", factor), terms.fixed()));
    }

    private static Rate positive(String what, Rate value) {
        if (Objects.requireNonNull(value, "value").compareTo(Rate.ZERO) <= 0) {
            throw new IllegalArgumentException("The " + what + " (" + value + ") is not positive.\nUse more than 0 %.");
        }
        return value;
    }

    /**
     * Returns this model with a cost that does not depend on what is sold, such as salaries. It counts in the cost of sales only.
     *
     * @param fixed  the cost of the plan year, zero or more
     * @return the model
     * @throws IllegalArgumentException if it is negative, or money of another currency than the plan's
     */
    public CostModel fixedCost(Amount fixed) {
        Money cost = Objects.requireNonNull(fixed, "fixed").in(plan.terms().currency());
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("The fixed cost (" + cost + ") is negative.\nUse zero or more.");
        }
        return with(new Terms(terms.correlation(), terms.most(), terms.factor(), cost));
    }

    /**
     * Returns this model under another plan of the same currency.
     *
     * @param other  the plan
     * @return the model, selling alike
     * @throws IllegalArgumentException if the plan pays in another currency
     */
    public CostModel under(CompensationPlan other) {
        Objects.requireNonNull(other, "other");
        if (!other.terms().currency().equals(plan.terms().currency())) {
            throw new IllegalArgumentException(
                    "The plans pay in (" + plan.terms().currency() + ") and ("
                            + other.terms().currency() + ").\nModel plans of one currency.");
        }
        return new CostModel(other, roster, facts, sellers, terms);
    }

    /**
     * Returns this model with other participants, such as the same with other quotas. What is sold stays as it was said.
     *
     * @param other  the participants
     * @return the model, selling alike
     */
    public CostModel with(Roster other) {
        return new CostModel(plan, Objects.requireNonNull(other, "other"), facts, sellers, terms);
    }

    private CostModel with(Terms other) {
        return new CostModel(plan, roster, facts, sellers, other);
    }

    /**
     * Returns what the plan is expected to cost, by integrals over the earnings curve of each who sells: exact but for floating point where the curves are {@link
     * org.openspm.compensation.analysis.Certainty#EXACT}, and the same for any correlation. The mean of a history is that of the plan's own pays.
     *
     * @return the expectation
     * @throws IllegalStateException if nobody sells, or if the pay of one depends on what others sell: that is tried in {@value Expectation#YEARS} years, four at
     *     even or mixed attainments and the others drawn from the distributions. That is no proof: where a rule of the plan looks at others ({@link
     *     CompensationPlan#tiesPeople()}), or a transaction may be credited to several, the expectation is {@link
     *     org.openspm.compensation.analysis.Certainty#SAMPLED}
     */
    public ExpectedCost expected() {
        return new Expectation(this).cost();
    }

    /**
     * Draws what everybody sells again and again, and evaluates the plan each time. The same seed draws the same sales, whatever the plan, so that plans are
     * compared over the same luck; the first draws of a long run are those of a short one.
     *
     * @param seed  where chance begins
     * @param draws  how many plan years are drawn, one at least
     * @return what came of it
     * @throws IllegalArgumentException if there is no draw, or a fact is rejected
     * @throws IllegalStateException if nobody sells
     */
    public SimulatedCost simulate(long seed, int draws) {
        return simulate(seed, draws, Progress.unwatched());
    }

    /**
     * Draws what everybody sells again and again, as {@link #simulate(long, int)}, and tells how far it has come after each draw.
     *
     * @param seed  where chance begins
     * @param draws  how many plan years are drawn, one at least
     * @param progress  is told, and may end the run
     * @return what came of it, of as many draws as were done
     * @throws IllegalArgumentException if there is no draw, or a fact is rejected
     * @throws IllegalStateException if nobody sells
     */
    public SimulatedCost simulate(long seed, int draws, Progress progress) {
        Objects.requireNonNull(progress, "progress");
        if (draws < 1) {
            throw new IllegalArgumentException("The number (" + draws + ") of draws is none.\nDraw once at least.");
        }
        requireSellers();
        SplittableRandom chance = new SplittableRandom(seed);
        List<SimulatedYear> years = new ArrayList<>();
        do {
            years.add(year(new Luck(chance.split())));
        } while (progress.goesOn(years.size(), draws) && years.size() < draws);
        return new SimulatedCost(draws, terms.fixed(), years);
    }

    private SimulatedYear year(Luck luck) {
        double common = luck.normal();
        double together = StrictMath.sqrt(terms.correlation().value().doubleValue());
        double apart = StrictMath.sqrt(1 - terms.correlation().value().doubleValue());
        Map<String, Money> sold = new LinkedHashMap<>();
        sellers.forEach((id, seller) -> sold.put(
                id, sold(seller, seller.distribution().shape().at(together * common + apart * luck.normal()))));
        Evaluation run = evaluate(sold);
        Map<String, Money> pay = new LinkedHashMap<>();
        run.participants().forEach(participant -> pay.put(participant, run.earned(participant)));
        return SimulatedYear.of(plan.terms().currency(), sellers.values(), sold, pay);
    }

    /** Returns what is sold for an attainment, cut off at both ends. */
    Money sold(Seller seller, double attainment) {
        double counted = Math.max(0, Math.min(terms.most().value().doubleValue(), attainment));
        return MinorUnits.of(seller.goal().currency())
                .rounded(seller.goal()
                        .value()
                        .multiply(BigDecimal.valueOf(counted))
                        .multiply(terms.factor().value()));
    }

    Evaluation evaluate(Map<String, Money> sold) {
        return plan.evaluate(roster, facts.together(sold));
    }

    void requireSellers() {
        if (sellers.isEmpty()) {
            throw new IllegalStateException("The model of (" + plan.name()
                    + ") expects nobody to sell.\nSay with expecting(..) who may sell how much.");
        }
    }

    CompensationPlan plan() {
        return plan;
    }

    Roster roster() {
        return roster;
    }

    /** The facts if one sells so much and the others nothing. */
    Facts alone(String participant, Money sold) {
        return facts.alone(participant, sold, sellers.keySet());
    }

    Map<String, Seller> sellers() {
        return sellers;
    }

    double most() {
        return terms.most().value().doubleValue();
    }

    double factor() {
        return terms.factor().value().doubleValue();
    }

    /**
     * Returns how the expected cost changes with how much is sold.
     *
     * @param step  how much less and more everybody sells, above zero and below 100 %
     * @return the cost with as much less, as said, and as much more
     * @throws IllegalArgumentException if the step lies outside
     * @throws IllegalStateException as {@link #expected()}
     */
    public Sensitivity sensitivityToSales(Rate step) {
        Objects.requireNonNull(step, "step");
        if (step.compareTo(Rate.ZERO) <= 0 || step.compareTo(Rate.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "The step (" + step + ") of what is sold is none.\nUse one between 0 % and 100 %.");
        }
        Rate less = Rate.ofDecimal(terms.factor().value().multiply(BigDecimal.ONE.subtract(step.value())));
        Rate more = Rate.ofDecimal(terms.factor().value().multiply(BigDecimal.ONE.add(step.value())));
        return sensitivity("sales by " + step, selling(less), selling(more));
    }

    /**
     * Returns how the expected cost changes with anything else, such as a rate or the quotas.
     *
     * <pre>{@code
     * model.sensitivity("rate by a point", model.under(plan(7)), model.under(plan(9)));
     * model.sensitivity("quotas by 5 %", model.with(roster(95)), model.with(roster(105)));
     * }</pre>
     *
     * @param what  what changes
     * @param less  the model with less of it
     * @param more  the model with more of it
     * @return the cost of the three
     * @throws IllegalArgumentException if another model is of another currency
     * @throws IllegalStateException as {@link #expected()}
     */
    public Sensitivity sensitivity(String what, CostModel less, CostModel more) {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(less, "less");
        Objects.requireNonNull(more, "more");
        return new Sensitivity(
                what,
                less.expected().total(),
                expected().total(),
                more.expected().total());
    }

    /**
     * Returns who sells what under which plan.
     *
     * @return such as {@code "AE 2026, 12 sell"}
     */
    @Override
    public String toString() {
        return plan.name() + ", " + sellers.size() + " sell";
    }
}
