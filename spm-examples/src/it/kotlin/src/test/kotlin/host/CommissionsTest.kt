package host

import java.math.BigDecimal
import java.time.LocalDate
import java.time.YearMonth
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.openspm.compensation.CompensationPlan
import org.openspm.compensation.rate.RateTable
import org.openspm.compensation.roster.Roster
import org.openspm.core.metric.Measure.sum
import org.openspm.core.money.Money
import org.openspm.core.money.Rate.percent
import org.openspm.core.schema.Facts
import org.openspm.core.schema.Schema
import org.openspm.core.time.FiscalCalendar

data class Deal(val id: String, val rep: String, val closed: LocalDate, val amount: BigDecimal)

class CommissionsTest {
    private val deals = Schema.of("deals", Deal::class.java).identifiedBy(Deal::id)
    private val rep = deals.text("rep", Deal::rep)
    private val closed = deals.date("closed", Deal::closed)
    private val amount = deals.money("amount", "USD", Deal::amount)

    private val plan = CompensationPlan.named("AE")
        .`in`("USD")
        .year(FiscalCalendar.gregorian().year(2026))
        .crediting(deals) { it.on(closed).to(rep) }
        .component("Sales") { it.measure(sum(amount)).pay(RateTable.flat(percent(10))) }
        .build()

    @Test
    fun paysATenth() {
        val roster = Roster.builder().participant("jill") { it }.build()
        val sold = listOf(Deal("d1", "jill", LocalDate.of(2026, 3, 4), BigDecimal("1234.56")))
        val run = plan.evaluate(roster, Facts.of(deals, sold))
        assertEquals(Money.of("123.46", "USD"), run.statement("jill", YearMonth.of(2026, 3)).total())
    }
}
