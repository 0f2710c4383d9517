package org.openspm.compensation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.quota.WithoutQuota;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.Grain;

/**
 * Everything a component says. Components never change theirs: they change a copy and hand it to a new component, which keeps twenty
 * properties from becoming twenty constructor arguments.
 */
final class ComponentState {

    final String name;

    @Nullable
    Performance base;

    @Nullable
    Performance lookup;

    Map<String, Performance> namedLookups = Map.of();
    Map<String, Field<?, ?>> categories = Map.of();
    CreditKind creditKind = CreditKind.DIRECT;

    @Nullable
    String creditRole;

    @Nullable
    String quota;

    boolean quotaToDate;
    WithoutQuota withoutQuota = WithoutQuota.undefined();

    @Nullable
    Accumulation accumulation;

    @Nullable
    DealRate dealRate;

    PaySchedule schedule = PaySchedule.none();

    @Nullable
    Contest contest;

    @Nullable
    Pool pool;

    @Nullable
    TextField<?> counter;

    @Nullable
    AttainmentCap attainmentCap;

    List<Modifier> modifiers = List.of();

    @Nullable
    Amount leastPerTransaction;

    @Nullable
    Amount mostPerTransaction;

    boolean roundedPerTransaction;

    List<PayBound> bounds = List.of();

    @Nullable
    Rate weight;

    Set<String> roles = Set.of();

    @Nullable
    Grain catchUp;

    ComponentState(String name) {
        this.name = name;
    }

    ComponentState copy() {
        ComponentState copy = new ComponentState(name);
        copy.base = base;
        copy.lookup = lookup;
        copy.namedLookups = namedLookups;
        copy.categories = categories;
        copy.creditKind = creditKind;
        copy.creditRole = creditRole;
        copy.quota = quota;
        copy.quotaToDate = quotaToDate;
        copy.withoutQuota = withoutQuota;
        copy.accumulation = accumulation;
        copy.dealRate = dealRate;
        copy.schedule = schedule;
        copy.contest = contest;
        copy.pool = pool;
        copy.counter = counter;
        copy.attainmentCap = attainmentCap;
        copy.modifiers = modifiers;
        copy.leastPerTransaction = leastPerTransaction;
        copy.mostPerTransaction = mostPerTransaction;
        copy.roundedPerTransaction = roundedPerTransaction;
        copy.bounds = bounds;
        copy.weight = weight;
        copy.roles = roles;
        copy.catchUp = catchUp;
        return copy;
    }

    void addLookup(String lookupName, Performance by) {
        Map<String, Performance> more = new TreeMap<>(namedLookups);
        more.put(lookupName, by);
        namedLookups = Collections.unmodifiableMap(more);
    }

    void addCategory(String lookupName, Field<?, ?> field) {
        Map<String, Field<?, ?>> more = new TreeMap<>(categories);
        more.put(lookupName, field);
        categories = Collections.unmodifiableMap(more);
    }

    void add(Modifier modifier) {
        List<Modifier> more = new ArrayList<>(modifiers);
        more.add(modifier);
        modifiers = List.copyOf(more);
    }

    void add(PayBound bound) {
        List<PayBound> more = new ArrayList<>(bounds);
        more.add(bound);
        bounds = List.copyOf(more);
    }

    void addRoles(String... names) {
        Set<String> more = new TreeSet<>(roles);
        more.addAll(Arrays.asList(names));
        roles = Set.copyOf(more);
    }

    private List<@Nullable Object> all() {
        return Arrays.asList(
                name,
                base,
                lookup,
                namedLookups,
                categories,
                creditKind,
                creditRole,
                quota,
                quotaToDate,
                withoutQuota,
                accumulation,
                dealRate,
                schedule,
                contest,
                pool,
                counter,
                attainmentCap,
                modifiers,
                leastPerTransaction,
                mostPerTransaction,
                roundedPerTransaction,
                bounds,
                weight,
                roles,
                catchUp);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof ComponentState other && all().equals(other.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }
}
