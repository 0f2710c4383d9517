package org.openspm.testkit;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.rate.RateTable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/**
 * Lets jqwik find the arbitraries by type: {@code @ForAll Money}, {@code Amount}, {@code Rate}, {@code DateRange}, {@code FiscalCalendar},
 * {@code Period}, {@code RateTable}, {@code SampleSchema}, {@code Facts}, {@code CompensationPlan} and {@code PlanCase} need no provider method. Money is in US dollars.
 *
 * <p>jqwik loads it by itself from the class path.
 */
public final class SpmArbitraryProvider implements ArbitraryProvider {

    private static final Map<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE = Map.ofEntries(
            Map.entry(Money.class, () -> SpmArbitraries.money("USD")),
            Map.entry(Amount.class, SpmArbitraries::amounts),
            Map.entry(Rate.class, SpmArbitraries::rates),
            Map.entry(DateRange.class, SpmArbitraries::dateRanges),
            Map.entry(FiscalCalendar.class, SpmArbitraries::calendars),
            Map.entry(Period.class, SpmArbitraries::periods),
            Map.entry(RateTable.class, SpmArbitraries::rateTablesOverAmounts),
            Map.entry(SampleSchema.class, SpmArbitraries::schemas),
            Map.entry(Facts.class, SpmArbitraries::facts),
            Map.entry(CompensationPlan.class, PlanArbitraries::plans),
            Map.entry(PlanCase.class, PlanArbitraries::cases));

    /** Creates the provider; jqwik does. */
    public SpmArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return BY_TYPE.keySet().stream().anyMatch(targetType::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return BY_TYPE.entrySet().stream()
                .filter(entry -> targetType.isOfType(entry.getKey()))
                .map(entry -> entry.getValue().get())
                .collect(Collectors.toUnmodifiableSet());
    }
}
