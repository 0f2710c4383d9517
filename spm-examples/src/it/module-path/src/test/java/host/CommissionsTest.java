package host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.comparison.PerformanceClass;
import org.openspm.compensation.CompensationPlan;
import org.openspm.core.money.Money;

class CommissionsTest {

    private final List<Commissions.Deal> deals = List.of(
            new Commissions.Deal("d1", "jill", LocalDate.of(2026, 3, 4), new BigDecimal("1234.56")),
            new Commissions.Deal("d2", "jill", LocalDate.of(2026, 3, 9), new BigDecimal("600")));

    @Test
    void paysATenth() {
        assertEquals(Money.of("183.46", "USD"), new Commissions().march(deals));
    }

    @Test
    void comparesWithTheBest() {
        assertEquals(Optional.of(PerformanceClass.AVERAGE), new Commissions().shareOfLargeDeals(deals).performanceClass());
    }

    @Test
    void isAModuleThatSeesWhatIsExported() {
        Module host = Commissions.class.getModule();
        Module core = Money.class.getModule();
        assertEquals("host", host.getName());
        assertEquals("org.openspm.core", core.getName());
        assertEquals("org.openspm.compensation", CompensationPlan.class.getModule().getName());
        assertEquals("org.openspm.benchmarks", PerformanceClass.class.getModule().getName());
        assertTrue(core.isExported("org.openspm.core.money", host));
        assertFalse(core.isExported("org.openspm.core.block", host));
    }
}
