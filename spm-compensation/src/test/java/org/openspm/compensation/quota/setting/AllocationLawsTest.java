package org.openspm.compensation.quota.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** What holds of every allocation, whatever the weights, bounds, units and goals. */
class AllocationLawsTest {

    private static final long UNIT = 10;

    private static List<String> names(List<?> holders) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            names.add(String.format(Locale.ROOT, "h%02d", i));
        }
        return names;
    }

    private static QuotaAllocation among(List<Integer> weights) {
        List<String> names = names(weights);
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            figures.put(names.get(i), BigDecimal.valueOf(weights.get(i)));
        }
        return QuotaAllocation.among(names).by(AllocationBasis.weights(figures)).inWhole(Amount.amount(UNIT));
    }

    /** Law 5: level by level, what is handed down is the goal plus its over-assignment, to the last digit. */
    @Property(tries = 200)
    void conservesTheGoalOnEveryLevel(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 100) Integer> weights,
            @ForAll @BigRange(min = "0", max = "9999999") BigDecimal goal,
            @ForAll @IntRange(max = 50) int over) {
        QuotaAllocation level = among(weights).overAssigned(Rate.percent(over));
        QuotaAllocation both = level.then("h00", level);
        AllocatedQuotas allocated = both.allocate(Amount.amount(goal));
        assertHandedDown(allocated, goal, over);
        assertHandedDown(
                allocated.below().get("h00"), allocated.parts().get("h00").value(), over);
    }

    private static void assertHandedDown(AllocatedQuotas allocated, BigDecimal goal, int over) {
        BigDecimal more = goal.multiply(BigDecimal.valueOf(100L + over)).movePointLeft(2);
        assertThat(allocated.assigned().value()).isEqualByComparingTo(more);
    }

    /**
     * Bounds are kept, the goal is conserved, and whoever is between bounds has the same multiple of the weight, give or take a unit: so
     * checks itself against the definition, without the calculation.
     */
    @Property(tries = 300)
    void keepsBoundsAndSharesTheRestInProportion(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 100) Integer> weights,
            @ForAll @Size(12) List<@IntRange(max = 60) Integer> floors,
            @ForAll @Size(12) List<@IntRange(max = 60) Integer> widths,
            @ForAll @IntRange(max = 1000) int perMille) {
        QuotaAllocation allocation = among(weights);
        long least = 0;
        long most = 0;
        List<String> names = names(weights);
        for (int i = 0; i < names.size(); i++) {
            long floor = floors.get(i) * UNIT;
            long ceiling = floor + widths.get(i) * UNIT;
            allocation =
                    allocation.floor(names.get(i), Amount.amount(floor)).ceiling(names.get(i), Amount.amount(ceiling));
            least += floor;
            most += ceiling;
        }
        long goal = least + (most - least) * perMille / 1000;
        AllocatedQuotas allocated = allocation.allocate(Amount.amount(goal));
        assertThat(allocated.assigned()).isEqualTo(Amount.amount(goal));
        for (int i = 0; i < names.size(); i++) {
            double mine = allocated.parts().get(names.get(i)).value().doubleValue();
            double floor = floors.get(i) * UNIT;
            double ceiling = floor + widths.get(i) * UNIT;
            assertThat(mine).isBetween(floor, ceiling);
            for (int j = 0; j < names.size(); j++) {
                double theirs = allocated.parts().get(names.get(j)).value().doubleValue();
                double theirFloor = floors.get(j) * UNIT;
                // whoever could have less and whoever could have more are in proportion, but for a unit of each
                if (mine < ceiling - UNIT && theirs > theirFloor + UNIT) {
                    assertThat(theirs - UNIT)
                            .isLessThanOrEqualTo((mine + UNIT) / weights.get(i) * weights.get(j) + 1e-6);
                }
            }
        }
    }

    @Property(tries = 100)
    void scale(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 100) Integer> weights,
            @ForAll @IntRange(max = 100_000) int goal,
            @ForAll @IntRange(min = 1, max = 50) int k) {
        AllocatedQuotas once = among(weights).allocate(Amount.amount(goal));
        AllocatedQuotas times =
                among(weights).inWhole(Amount.amount(UNIT * k)).allocate(Amount.amount((long) goal * k));
        once.parts()
                .forEach((holder, part) -> assertThat(times.parts().get(holder).value())
                        .isEqualByComparingTo(part.value().multiply(BigDecimal.valueOf(k))));
    }

    @Property(tries = 100)
    void aBoundThatIsNotMetChangesNothing(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 100) Integer> weights,
            @ForAll @IntRange(max = 100_000) int goal) {
        QuotaAllocation free = among(weights);
        AllocatedQuotas allocated = free.allocate(Amount.amount(goal));
        QuotaAllocation bounded = free.floor("h00", Amount.amount(0)).ceiling("h00", Amount.amount(goal + UNIT));
        assertThat(bounded.allocate(Amount.amount(goal)).parts()).isEqualTo(allocated.parts());
    }
}
