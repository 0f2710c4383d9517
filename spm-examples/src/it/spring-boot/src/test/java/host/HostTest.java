package host;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class HostTest {

    @Autowired
    private CompensationPlan plan;

    @Test
    void paysATenth() {
        Roster roster = Roster.builder().participant("jill", p -> p).build();
        Host.Deal deal = new Host.Deal("d1", "jill", LocalDate.of(2026, 3, 4), new BigDecimal("1234.56"));
        assertThat(plan.evaluate(roster, Facts.of(Host.DEALS, List.of(deal))).total())
                .isEqualTo(Money.of("123.46", "USD"));
    }
}
