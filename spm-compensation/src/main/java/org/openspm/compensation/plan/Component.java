package org.openspm.compensation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.quota.WithoutQuota;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.Grain;

/**
 * One way a plan pays: what is measured, over which stretch of time, at which rate, and what changes the pay after that.
 *
 * <pre>{@code
 * c -> c.measure(sum(AMOUNT).where(PRODUCT.in("Core")))
 *         .quota("new business").accumulating(YEAR)
 *         .pay(RateTable.marginal(
 *                 from(percent(0)).rate(percent(5)),
 *                 from(percent(100)).rate(percent(12))))
 * c -> c.measure(count(DEALS)).perUnit(amount(50))
 * c -> c.each(QUARTER).bonus(amount(1_000)).gatedBy(attainment("New business").atLeast(percent(90)))
 * c -> c.measure(sum(AMOUNT)).lookup(Performance.of(margin)).pay(byMargin)        // the rate by margin, paid on the amount
 * }</pre>
 *
 * <p>The order in which a window is paid is fixed: the measure, the cap of attainment, the rate, the minimum and maximum of a
 * transaction, then the modifiers in the order in which they are stated. After rounding come the caps and floors of the component in the order in which
 * they are stated, then those of the plan.
 *
 * <p>Without {@link #accumulating} or {@link #each}, every pay period stands on its own. This class is immutable and thread-safe.
 */
public final class Component extends ComponentDefinition {

    private Component(ComponentState state) {
        super(state);
    }

    /**
     * Obtains a component that measures and pays nothing yet.
     *
     * @param name  what statements call it
     * @return the component
     */
    public static Component named(String name) {
        return new Component(new ComponentState(Objects.requireNonNull(name, "name")));
    }

    private Component with(Consumer<ComponentState> change) {
        ComponentState next = state.copy();
        change.accept(next);
        return new Component(next);
    }

    /**
     * Returns this component paying on a sum or count of what the participant is credited with.
     *
     * @param what  a measure that adds up over transactions
     * @return the component
     */
    public Component measure(Measure<?> what) {
        return measure(Performance.of(what));
    }

    /**
     * Returns this component paying on a metric over what the participant is credited with.
     *
     * @param what  the metric
     * @return the component
     */
    public Component measure(Metric what) {
        return measure(Performance.of(what));
    }

    /**
     * Returns this component paying on a performance.
     *
     * @param what  the performance
     * @return the component
     */
    public Component measure(Performance what) {
        Objects.requireNonNull(what, "what");
        return with(next -> next.base = what);
    }

    /**
     * Returns this component with its rate looked up by something else than what it pays on.
     *
     * @param what  what the tiers, points or cells are looked up by
     * @return the component
     */
    public Component lookup(Performance what) {
        Objects.requireNonNull(what, "what");
        return with(next -> next.lookup = what);
    }

    /**
     * Returns this component with one of the lookups of a rate matrix.
     *
     * @param lookupName  what the matrix calls the lookup
     * @param by  what it is looked up by
     * @return the component
     */
    public Component lookup(String lookupName, Performance by) {
        Objects.requireNonNull(lookupName, "lookupName");
        Objects.requireNonNull(by, "by");
        return with(next -> next.addLookup(lookupName, by));
    }

    /**
     * Returns this component with one of the lookups of a rate matrix: a category that every transaction has.
     *
     * @param lookupName  what the matrix calls the lookup
     * @param category  the field that holds the category, such as the product line
     * @return the component
     */
    public Component lookup(String lookupName, Field<?, ?> category) {
        Objects.requireNonNull(lookupName, "lookupName");
        Objects.requireNonNull(category, "category");
        return with(next -> next.addCategory(lookupName, category));
    }

    /**
     * Returns this component looking at credit that climbed the hierarchy instead of direct credit.
     *
     * @return the component
     */
    public Component onRolledUpCredit() {
        return on(CreditKind.ROLLED_UP);
    }

    /**
     * Returns this component looking at one kind of credit; without it, at direct credit.
     *
     * @param kind  the kind
     * @return the component
     */
    public Component on(CreditKind kind) {
        Objects.requireNonNull(kind, "kind");
        return with(next -> next.creditKind = kind);
    }

    /**
     * Returns this component looking at credit in one role only, such as that of a specialist.
     *
     * @param role  the role that the crediting names
     * @return the component
     */
    public Component onCreditOf(String role) {
        Objects.requireNonNull(role, "role");
        return with(next -> next.creditRole = role);
    }

    /**
     * Returns this component with a goal that attainment is measured by.
     *
     * @param quotaName  what the roster calls the goal
     * @return the component
     */
    public Component quota(String quotaName) {
        Objects.requireNonNull(quotaName, "quotaName");
        return with(next -> next.quota = quotaName);
    }

    /**
     * Returns this component with attainment measured by the goal to date, the part of the goal that is due by the end of the pay period, instead of the whole goal
     * of the longer period.
     *
     * @return the component
     */
    public Component quotaToDate() {
        return with(next -> next.quotaToDate = true);
    }

    /**
     * Returns this component with a rule for those who have no quota, or a quota of zero; without one, their attainment is undefined and pays nothing.
     *
     * @param rule  what they attain
     * @return the component
     */
    public Component withoutQuota(WithoutQuota rule) {
        Objects.requireNonNull(rule, "rule");
        return with(next -> next.withoutQuota = rule);
    }

    /**
     * Returns this component adding up within a longer period: a pay period earns what is earned to its end less what was earned before it.
     *
     * @param grain  the longer period
     * @return the component
     */
    public Component accumulating(Grain grain) {
        return over(new Accumulation(Accumulation.Kind.CUMULATIVE, grain));
    }

    /**
     * Returns this component looking at each period on its own, paid in the pay period in which it ends.
     *
     * @param grain  the period
     * @return the component
     */
    public Component each(Grain grain) {
        return over(new Accumulation(Accumulation.Kind.EACH, grain));
    }

    /**
     * Returns this component rating every transaction on its own, as if it were the only one.
     *
     * @return the component
     */
    public Component perTransaction() {
        return over(new Accumulation(Accumulation.Kind.PER_TRANSACTION, Grain.DAY));
    }

    private Component over(Accumulation how) {
        return with(next -> next.accumulation = how);
    }

    /**
     * Returns this component giving each transaction the one rate that is reached when it is made, which later transactions never change.
     *
     * @param rate  whether the transaction itself counts towards its rate
     * @return the component
     */
    public Component ratedPerDeal(DealRate rate) {
        Objects.requireNonNull(rate, "rate");
        return with(next -> next.dealRate = rate);
    }

    /**
     * Returns this component paying everybody by a rule.
     *
     * @param rule  the rule, such as a rate table
     * @return the component
     */
    public Component pay(PayRule rule) {
        return payFrom(LocalDate.MIN, rule);
    }

    /**
     * Returns this component paying everybody by a rule for what is credited from a date on.
     *
     * @param from  the first credit date
     * @param rule  the rule
     * @return the component
     */
    public Component payFrom(LocalDate from, PayRule rule) {
        return with(next -> next.schedule = next.schedule.forEverybody(from, rule));
    }

    /**
     * Returns this component paying those in a role by a rule of their own.
     *
     * @param role  the role, as the roster calls it
     * @param rule  the rule
     * @return the component
     */
    public Component payForRole(String role, PayRule rule) {
        return payForRole(role, LocalDate.MIN, rule);
    }

    /**
     * Returns this component paying those in a role by a rule of their own for what is credited from a date on.
     *
     * @param role  the role, as the roster calls it
     * @param from  the first credit date
     * @param rule  the rule
     * @return the component
     */
    public Component payForRole(String role, LocalDate from, PayRule rule) {
        return with(next -> next.schedule = next.schedule.forRole(role, from, rule));
    }

    /**
     * Returns this component paying one participant by a rule of its own.
     *
     * @param participant  the id
     * @param rule  the rule
     * @return the component
     */
    public Component payForParticipant(String participant, PayRule rule) {
        return payForParticipant(participant, LocalDate.MIN, rule);
    }

    /**
     * Returns this component paying one participant by a rule of its own for what is credited from a date on.
     *
     * @param participant  the id
     * @param from  the first credit date
     * @param rule  the rule
     * @return the component
     */
    public Component payForParticipant(String participant, LocalDate from, PayRule rule) {
        return with(next -> next.schedule = next.schedule.forParticipant(participant, from, rule));
    }

    /**
     * Returns this component paying an amount for each unit of the measure, such as for each deal.
     *
     * @param amount  the amount, in the currency of the plan
     * @return the component
     */
    public Component perUnit(Amount amount) {
        return pay(new PerUnit(amount));
    }

    /**
     * Returns this component paying an amount in each period whose gates are open.
     *
     * @param amount  the amount, in the currency of the plan
     * @return the component
     */
    public Component bonus(Amount amount) {
        return pay(Bonus.of(amount));
    }

    /**
     * Returns this component paying prizes for the first places among everybody on the plan, by its measure.
     *
     * @param rules  prizes and ties
     * @return the component
     */
    public Component contest(Contest rules) {
        Objects.requireNonNull(rules, "rules");
        return with(next -> next.contest = rules);
    }

    /**
     * Returns this component paying teams of the roster, whose members share.
     *
     * @param how  how they share
     * @return the component
     */
    public Component pooled(Pool how) {
        Objects.requireNonNull(how, "how");
        return with(next -> next.pool = how);
    }

    /**
     * Returns this component with tiers reached by everything credited under the same key, such as all sales of a territory, while each participant is
     * paid on the own transactions; those are rated in order of credit date and id.
     *
     * @param key  the field that says which counter a transaction moves
     * @return the component
     */
    public Component sharedCounter(TextField<?> key) {
        Objects.requireNonNull(key, "key");
        return with(next -> next.counter = key);
    }

    /**
     * Returns this component with attainment that counts up to a level only.
     *
     * @param level  the attainment that counts at most
     * @return the component
     */
    public Component attainmentUpTo(Rate level) {
        return with(next -> next.attainmentCap = new AttainmentCap(level, null));
    }

    /**
     * Returns this component with attainment that counts up to a level until a gate is open.
     *
     * @param level  the attainment that counts at most, such as 100 % for no accelerator
     * @param gate  what lets all of it count
     * @return the component
     */
    public Component attainmentUpTo(Rate level, Gate gate) {
        Objects.requireNonNull(gate, "gate");
        return with(next -> next.attainmentCap = new AttainmentCap(level, gate));
    }

    /**
     * Returns this component paying at least so much for each transaction.
     *
     * @param amount  the least, in the currency of the plan and not above the most
     * @return the component
     */
    public Component leastPerTransaction(Amount amount) {
        Objects.requireNonNull(amount, "amount");
        return with(next -> next.leastPerTransaction = amount);
    }

    /**
     * Returns this component paying at most so much for each transaction.
     *
     * @param amount  the most, in the currency of the plan and not below the least
     * @return the component
     */
    public Component mostPerTransaction(Amount amount) {
        Objects.requireNonNull(amount, "amount");
        return with(next -> next.mostPerTransaction = amount);
    }

    /**
     * Returns this component rounding the pay of every transaction, by the rounding of the plan and after its minimum and maximum, before it is added up: as
     * systems do that write a line of pay for each transaction. The sum may differ by some minor units from that of the exact amounts.
     *
     * @return the component
     */
    public Component roundedPerTransaction() {
        return with(next -> next.roundedPerTransaction = true);
    }

    /**
     * Returns this component paying only while a gate is open.
     *
     * @param gate  the gate
     * @return the component
     */
    public Component gatedBy(Gate gate) {
        return modifiedBy(new Modifier.Gated(gate));
    }

    /**
     * Returns this component with what its closed gates keep from earlier periods paid once the gates are open to date within a longer period.
     *
     * @param grain  the longer period
     * @return the component
     */
    public Component catchingUp(Grain grain) {
        Objects.requireNonNull(grain, "grain");
        return with(next -> next.catchUp = grain);
    }

    /**
     * Returns this component with its pay multiplied by a factor.
     *
     * <pre>{@code
     * c -> c.multipliedBy(score("quality"), RateTable.retroactive(from(percent(0)).times("0.9"), from(percent(80)).times("1.1")))
     * }</pre>
     *
     * @param by  what the factor is looked up by
     * @param factors  from that to a factor: what the rule pays on a base of 1; tiers that are so many {@code times(..)} are the factors themselves
     * @return the component
     */
    public Component multipliedBy(Performance by, PayRule factors) {
        return modifiedBy(new Modifier.Multiplied(by, factors));
    }

    /**
     * Returns this component with an amount on top while a gate is open.
     *
     * @param amount  the amount, in the currency of the plan
     * @param gate  when it is added
     * @return the component
     */
    public Component kicker(Amount amount, Gate gate) {
        return modifiedBy(new Modifier.Kicker(Objects.requireNonNull(amount, "amount"), null, gate));
    }

    /**
     * Returns this component with a share of its pay on top while a gate is open.
     *
     * @param share  the share of the pay so far
     * @param gate  when it is added
     * @return the component
     */
    public Component kicker(Rate share, Gate gate) {
        return modifiedBy(new Modifier.Kicker(null, Objects.requireNonNull(share, "share"), gate));
    }

    /**
     * Returns this component with the pay of each window kept at or below a limit.
     *
     * @param limit  the most
     * @return the component
     */
    public Component atMost(Limit limit) {
        return modifiedBy(new Modifier.AtMost(limit));
    }

    /**
     * Returns this component with the pay of each window kept at or below an amount.
     *
     * @param limit  the most, in the currency of the plan
     * @return the component
     */
    public Component atMost(Amount limit) {
        return atMost(new Limit.Fixed(limit));
    }

    /**
     * Returns this component with the pay of each window lifted to a limit.
     *
     * @param limit  the least
     * @return the component
     */
    public Component atLeast(Limit limit) {
        return modifiedBy(new Modifier.AtLeast(limit));
    }

    /**
     * Returns this component with the pay of each window lifted to an amount.
     *
     * @param limit  the least, in the currency of the plan
     * @return the component
     */
    public Component atLeast(Amount limit) {
        return atLeast(new Limit.Fixed(limit));
    }

    /**
     * Returns this component with its pay changed by a rule of the host's own.
     *
     * @param label  what traces call it
     * @param rule  from the exact pay so far and the participant's window to the exact pay; a pure function
     * @return the component
     */
    public Component modifiedBy(String label, BiFunction<Ratio, ? super PerformanceContext, Ratio> rule) {
        return modifiedBy(new Modifier.Custom(label, rule));
    }

    /**
     * Returns this component with a modifier after those already stated.
     *
     * @param modifier  the modifier
     * @return the component
     */
    public Component modifiedBy(Modifier modifier) {
        Objects.requireNonNull(modifier, "modifier");
        return with(next -> next.add(modifier));
    }

    /**
     * Returns this component earning at most so much within a period; the excess is lost.
     *
     * @param grain  the period within which earnings add up
     * @param limit  the most, in the currency of the plan
     * @return the component
     */
    public Component cap(Grain grain, Amount limit) {
        return cap(grain, new Limit.Fixed(limit), Excess.lost());
    }

    /**
     * Returns this component earning at most so much within a period.
     *
     * @param grain  the period within which earnings add up
     * @param limit  the most, in the currency of the plan
     * @param excess  what becomes of earnings above it
     * @return the component
     */
    public Component cap(Grain grain, Amount limit, Excess excess) {
        return cap(grain, new Limit.Fixed(limit), excess);
    }

    /**
     * Returns this component earning at most so much within a period; the excess is lost.
     *
     * @param grain  the period within which earnings add up
     * @param limit  the most, such as a multiple of the target incentive
     * @return the component
     */
    public Component cap(Grain grain, Limit limit) {
        return cap(grain, limit, Excess.lost());
    }

    /**
     * Returns this component earning at most so much within a period.
     *
     * @param grain  the period within which earnings add up
     * @param limit  the most, such as a multiple of the target incentive
     * @param excess  what becomes of earnings above it
     * @return the component
     */
    public Component cap(Grain grain, Limit limit, Excess excess) {
        return bounded(new PayBound.Cap(grain, limit, excess));
    }

    /**
     * Returns this component earning at least so much within a period.
     *
     * @param grain  the period within which earnings add up
     * @param limit  the least, in the currency of the plan and not above a cap of the same period
     * @return the component
     */
    public Component floor(Grain grain, Amount limit) {
        return floor(grain, new Limit.Fixed(limit));
    }

    /**
     * Returns this component earning at least so much within a period.
     *
     * @param grain  the period within which earnings add up
     * @param limit  the least, not above a cap of the same period
     * @return the component
     */
    public Component floor(Grain grain, Limit limit) {
        return bounded(new PayBound.Floor(grain, limit));
    }

    /**
     * Says these caps and floors instead of those said before.
     *
     * @param all  the caps and floors in the order they are applied; none for no bound
     * @return a component with them
     */
    public Component withBounds(List<PayBound> all) {
        List<PayBound> copy = List.copyOf(Objects.requireNonNull(all, "all"));
        return with(next -> next.bounds = copy);
    }

    private Component bounded(PayBound bound) {
        return with(next -> next.add(bound));
    }

    /**
     * Returns this component carrying a part of the target incentive: what its rules and limits take for the target incentive is that part.
     *
     * @param share  the part, such as 60 %; without it, the whole target incentive stands behind the component
     * @return the component
     */
    public Component weight(Rate share) {
        Objects.requireNonNull(share, "share");
        return with(next -> next.weight = share);
    }

    /**
     * Returns this component for those in certain roles only; without it, for everybody on the plan.
     *
     * @param names  the roles, as the roster calls them
     * @return the component
     */
    public Component forRoles(String... names) {
        return with(next -> next.addRoles(names));
    }
}
