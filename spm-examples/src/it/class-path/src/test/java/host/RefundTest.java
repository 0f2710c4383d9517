package host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openspm.core.money.Money;
import org.openspm.testkit.SpmArbitraries;

class RefundTest {

    @Provide
    Arbitrary<Money> sales() {
        return SpmArbitraries.money("USD");
    }

    /** Selling and taking back pays nothing. */
    @Property(tries = 50)
    void aRefundUndoesItsSale(@ForAll("sales") Money sale) {
        LocalDate day = LocalDate.of(2026, 3, 4);
        assertEquals(
                Money.of("0", "USD"),
                new Commissions().march(List.of(
                        new Commissions.Deal("d1", "jill", day, sale.value()),
                        new Commissions.Deal("d2", "jill", day, sale.value().negate()))));
    }
}
