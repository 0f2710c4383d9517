package org.openspm.compensation.credit;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.FieldCondition;

/**
 * A named rule of a {@link Crediting}: whom it credits with the transactions that fulfil its condition.
 *
 * <pre>{@code
 * .rule("EMEA hunters", r -> r.when(REGION.is("EMEA").and(NEW.isTrue())).to(HUNTER).as("AE"))
 * .rule("everybody else", r -> r.to(OWNER).at(percent(50)))
 * .matching(FIRST_MATCH)
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public final class CreditRule<T> extends CreditTerms<T, CreditRule<T>> {

    private final String name;
    private final int rank;
    private final int specificity;

    private CreditRule(String name, int rank, CreditParts<T> parts) {
        super(parts);
        this.name = name;
        this.rank = rank;
        this.specificity = specificity(parts.condition());
    }

    static <T> CreditRule<T> named(String name) {
        return new CreditRule<>(Names.checked(name, "rule", "name"), 0, CreditParts.empty());
    }

    @Override
    CreditRule<T> with(CreditParts<T> other) {
        return new CreditRule<>(name, rank, other);
    }

    /**
     * Returns this rule with a rank among others of which {@link RuleMatching#MOST_SPECIFIC the most specific} applies: a higher rank
     * wins, whatever the conditions.
     *
     * @param rank  the rank, 0 if none is stated
     * @return the rule
     */
    public CreditRule<T> rank(int rank) {
        return new CreditRule<>(name, rank, parts);
    }

    /**
     * Returns what the rule is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the rank.
     *
     * @return the rank, 0 if none was stated
     */
    public int rank() {
        return rank;
    }

    /**
     * Returns in how many respects the rule is special: how many fields its condition asks. Conditions that are joined by {@code and}
     * count one each, those on one field together count one, and so do an {@code or}, a negated join and a custom condition.
     *
     * @return the number, 0 for a rule without condition
     */
    public int specificity() {
        return specificity;
    }

    private static <T> int specificity(Condition<T> condition) {
        if (condition instanceof Condition.Always<T>) {
            return 0;
        }
        List<Condition<T>> joined = condition instanceof Condition.AllOf<T> all ? all.conditions() : List.of(condition);
        Set<Object> respects = new HashSet<>();
        for (Condition<T> one : joined) {
            Condition<T> asked = one instanceof Condition.Not<T> not ? not.condition() : one;
            respects.add(asked instanceof FieldCondition<T> field ? field.field() : asked);
        }
        return respects.size();
    }

    /** Returns whether this rule goes before another, negative if it does not, and zero if neither does. */
    int compareTo(CreditRule<T> other) {
        return rank != other.rank ? Integer.compare(rank, other.rank) : Integer.compare(specificity, other.specificity);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof CreditRule<?> other
                && name.equals(other.name)
                && rank == other.rank
                && parts.equals(other.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, rank, parts.recipients());
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "EMEA hunters: to hunter 100 % as AE when region in (EMEA)"}
     */
    @Override
    public String toString() {
        return name + ":" + parts.words() + (rank == 0 ? "" : " ranked " + rank);
    }
}
