package org.openspm.compensation.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.quota.Quotas;
import org.openspm.core.money.Amount;
import org.openspm.core.time.Period;

/**
 * Somebody who is paid, or to whom somebody who is paid reports: an id with quotas, target incentive, plans and managers.
 *
 * <p>Obtained by describing it to a {@link Roster}. This class is immutable and thread-safe.
 */
public final class Participant {

    private final String id;
    private final String name;
    private final Set<String> plans;
    private final Quotas quotas;
    private final @Nullable Amount targetIncentive;

    private Participant(Builder builder) {
        this.id = builder.id;
        this.name = builder.name;
        this.plans = Set.copyOf(builder.plans);
        this.quotas = builder.quotas;
        this.targetIncentive = builder.targetIncentive;
    }

    /**
     * Returns the id that transactions name this participant by.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns the name that statements show.
     *
     * @return the name, the id if none was said
     */
    public String name() {
        return name;
    }

    /**
     * Returns whether a plan pays this participant.
     *
     * @param plan  the name of the plan
     * @return true if the participant was put on it, or on no plan in particular
     */
    public boolean isOn(String plan) {
        return plans.isEmpty() || plans.contains(plan);
    }

    /**
     * Returns the goals of this participant.
     *
     * @return the quotas
     */
    public Quotas quotas() {
        return quotas;
    }

    /**
     * Returns the variable pay a year at 100 %.
     *
     * @return the amount, or empty if none was said
     */
    public Optional<Amount> targetIncentive() {
        return Optional.ofNullable(targetIncentive);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Participant other
                && id.equals(other.id)
                && name.equals(other.name)
                && plans.equals(other.plans)
                && quotas.equals(other.quotas)
                && Objects.equals(targetIncentive, other.targetIncentive);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * Returns the id.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return id;
    }

    /** Describes one participant. */
    public static final class Builder {

        private final String id;
        private String name;
        private final Set<String> plans = new TreeSet<>();
        private Quotas quotas = Quotas.none();
        private @Nullable Amount targetIncentive;
        private final Map<LocalDate, String> managers = new TreeMap<>();

        Builder(String id) {
            this.id = id;
            this.name = id;
        }

        /**
         * Says the name that statements show.
         *
         * @param shown  the name
         * @return this builder
         */
        public Builder name(String shown) {
            this.name = Objects.requireNonNull(shown, "shown");
            return this;
        }

        /**
         * Puts the participant on a plan. Who is put on none is on every plan that is evaluated.
         *
         * @param plan  the name of the plan
         * @return this builder
         */
        public Builder plan(String plan) {
            plans.add(Objects.requireNonNull(plan, "plan"));
            return this;
        }

        /**
         * Gives the participant a goal.
         *
         * @param quotaName  what the goal is for; a plan asks for it by this name
         * @param period  the period it is for; shorter and longer periods follow from it as {@link Quotas} says
         * @param goal  the goal, zero or more: money for a measure of money, otherwise a number
         * @return this builder
         * @throws IllegalArgumentException if the goal is negative
         */
        public Builder quota(String quotaName, Period period, Amount goal) {
            this.quotas = quotas.with(quotaName, period, goal);
            return this;
        }

        /**
         * Gives the participant a goal of which more is said than its amount.
         *
         * @param quotaName  what the goal is for; a plan asks for it by this name
         * @param quota  the goal
         * @return this builder
         */
        public Builder quota(String quotaName, Quota quota) {
            this.quotas = quotas.with(quotaName, quota);
            return this;
        }

        /**
         * Says the variable pay a year at 100 %.
         *
         * @param annual  the amount a year, in the currency of the plan unless it names its own
         * @return this builder
         */
        public Builder targetIncentive(Amount annual) {
            this.targetIncentive = Objects.requireNonNull(annual, "annual");
            return this;
        }

        /**
         * Says to whom the participant reports, from the beginning on.
         *
         * @param manager  the id of another participant
         * @return this builder
         * @throws IllegalStateException if another manager is said from the beginning on
         */
        public Builder reportsTo(String manager) {
            return reportsTo(manager, LocalDate.MIN);
        }

        /**
         * Says to whom the participant reports from a date on, until a later date is said.
         *
         * @param manager  the id of another participant
         * @param from  the first date
         * @return this builder
         * @throws IllegalStateException if another manager is said from this date on
         */
        public Builder reportsTo(String manager, LocalDate from) {
            Objects.requireNonNull(manager, "manager");
            String other = managers.putIfAbsent(Objects.requireNonNull(from, "from"), manager);
            if (other != null && !other.equals(manager)) {
                throw new IllegalStateException("The participant (" + id + ") reports to (" + other + ") and to ("
                        + manager + ") from (" + (from.equals(LocalDate.MIN) ? "the beginning" : from)
                        + ") on.\nName one manager for each date.");
            }
            return this;
        }

        Map<LocalDate, String> managers() {
            return managers;
        }

        Participant build() {
            return new Participant(this);
        }
    }
}
