package org.openspm.compensation.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.quota.WithoutQuota;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.Grain;

/** What a component says, to be read; {@link Component} is where it is written. This class is immutable and thread-safe. */
public abstract sealed class ComponentDefinition permits Component {

    final ComponentState state;

    ComponentDefinition(ComponentState state) {
        this.state = state;
    }

    /**
     * Returns what statements call the component.
     *
     * @return the name
     */
    public final String name() {
        return state.name;
    }

    /**
     * Returns what the component pays on.
     *
     * @return the performance, or empty for a bonus that measures nothing
     */
    public final Optional<Performance> base() {
        return Optional.ofNullable(state.base);
    }

    /**
     * Returns what the rate is looked up by.
     *
     * @return the performance, or empty if it is what is paid on
     */
    public final Optional<Performance> lookup() {
        return Optional.ofNullable(state.lookup);
    }

    /**
     * Returns what the bands of a rate matrix are looked up by.
     *
     * @return the performances by the name of the lookup
     */
    public final Map<String, Performance> namedLookups() {
        return state.namedLookups;
    }

    /**
     * Returns where the categories of a rate matrix come from.
     *
     * @return the fields by the name of the lookup
     */
    public final Map<String, Field<?, ?>> categories() {
        return state.categories;
    }

    /**
     * Returns which kind of credit the component looks at.
     *
     * @return the kind
     */
    public final CreditKind creditKind() {
        return state.creditKind;
    }

    /**
     * Returns in which role the credit must be.
     *
     * @return the role, or empty for any
     */
    public final Optional<String> creditRole() {
        return Optional.ofNullable(state.creditRole);
    }

    /**
     * Returns the name of the goal.
     *
     * @return the name, or empty if there is none
     */
    public final Optional<String> quota() {
        return Optional.ofNullable(state.quota);
    }

    /**
     * Returns whether attainment is measured by the goal to date.
     *
     * @return true if it is, false if it is measured by the goal of the whole period
     */
    public final boolean isQuotaToDate() {
        return state.quotaToDate;
    }

    /**
     * Returns what those attain who have no quota.
     *
     * @return the rule
     */
    public final WithoutQuota withoutQuota() {
        return state.withoutQuota;
    }

    /**
     * Returns which rate a transaction gets that is rated when it is made.
     *
     * @return the rule, or empty if transactions are not rated one by one
     */
    public final Optional<DealRate> dealRate() {
        return Optional.ofNullable(state.dealRate);
    }

    /**
     * Returns the pay rules.
     *
     * @return the rules by date, role and participant
     */
    public final PaySchedule schedule() {
        return state.schedule;
    }

    /**
     * Returns the contest.
     *
     * @return prizes and ties, or empty if the component is none
     */
    public final Optional<Contest> contest() {
        return Optional.ofNullable(state.contest);
    }

    /**
     * Returns how teams share the pay.
     *
     * @return the pool, or empty if participants are paid alone
     */
    public final Optional<Pool> pool() {
        return Optional.ofNullable(state.pool);
    }

    /**
     * Returns the field that says which shared counter a transaction moves.
     *
     * @return the field, or empty if everybody counts alone
     */
    public final Optional<TextField<?>> counter() {
        return Optional.ofNullable(state.counter);
    }

    /**
     * Returns how much attainment counts.
     *
     * @return the cap, or empty if all of it does
     */
    public final Optional<AttainmentCap> attainmentCap() {
        return Optional.ofNullable(state.attainmentCap);
    }

    /**
     * Returns what changes the pay after the rate.
     *
     * @return the modifiers in the order in which they apply
     */
    public final List<Modifier> modifiers() {
        return state.modifiers;
    }

    /**
     * Returns the least that is paid for a transaction.
     *
     * @return the amount, or empty if there is no minimum
     */
    public final Optional<Amount> leastPerTransaction() {
        return Optional.ofNullable(state.leastPerTransaction);
    }

    /**
     * Returns the most that is paid for a transaction.
     *
     * @return the amount, or empty if there is no maximum
     */
    public final Optional<Amount> mostPerTransaction() {
        return Optional.ofNullable(state.mostPerTransaction);
    }

    /**
     * Returns whether the pay of every transaction is rounded before it is added up.
     *
     * @return false if only the sum is rounded, as it is unless said
     */
    public final boolean isRoundedPerTransaction() {
        return state.roundedPerTransaction;
    }

    /**
     * Returns the caps and floors within periods.
     *
     * @return the bounds in the order in which they apply
     */
    public final List<PayBound> bounds() {
        return state.bounds;
    }

    /**
     * Returns the part of the target incentive that stands behind the component.
     *
     * @return the part, or empty for all of it
     */
    public final Optional<Rate> weight() {
        return Optional.ofNullable(state.weight);
    }

    /**
     * Returns the roles the component is for.
     *
     * @return the roles, or none if it is for everybody on the plan
     */
    public final Set<String> roles() {
        return state.roles;
    }

    /**
     * Returns within which longer period closed gates are caught up.
     *
     * @return the grain, or empty if they are not
     */
    public final Optional<Grain> catchUp() {
        return Optional.ofNullable(state.catchUp);
    }

    /**
     * Returns over what the measure is summed, as stated.
     *
     * @return empty if nothing is stated, so that each pay period counts on its own
     */
    public final Optional<Accumulation> accumulation() {
        return Optional.ofNullable(state.accumulation);
    }

    /**
     * Returns over which stretch of time the component looks at its measure.
     *
     * @param payGrain  the pay period of the plan, which stands on its own where nothing else is said
     * @return the accumulation
     */
    public final Accumulation accumulation(Grain payGrain) {
        return state.accumulation != null ? state.accumulation : new Accumulation(Accumulation.Kind.EACH, payGrain);
    }

    @Override
    public final boolean equals(Object obj) {
        return obj instanceof ComponentDefinition other && state.equals(other.state);
    }

    @Override
    public final int hashCode() {
        return state.hashCode();
    }

    /**
     * Returns the component in words.
     *
     * @return such as {@code "SPIFF: 50 for each unit on count of deals"}
     */
    @Override
    public final String toString() {
        String pays = state.contest != null
                ? state.contest.toString()
                : state.schedule.isEmpty() ? "nothing" : state.schedule.toString();
        return state.name + ": " + pays + (state.base == null ? "" : " on " + state.base);
    }
}
