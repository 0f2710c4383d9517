package org.openspm.compensation.settlement;

import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.fixture.Deals.facts;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Rate.percent;

import java.util.Optional;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** A year of months, two people and a plan that pays a tenth of what is sold. */
final class Months {

    static final Period YEAR = FiscalCalendar.gregorian().year(2026);
    static final Period JANUARY = month(1);
    static final Period FEBRUARY = month(2);
    static final Period MARCH = month(3);
    static final Period APRIL = month(4);
    static final Roster ROSTER = Roster.builder()
            .participant("jill", p -> p)
            .participant("joe", p -> p)
            .build();
    static final Ledger NOTHING = Ledger.empty("USD");

    private Months() {}

    static Period month(int number) {
        return YEAR.divide(Grain.MONTH).get(number - 1);
    }

    static CompensationPlan paying(RateTable table) {
        return CompensationPlan.named("AE")
                .in("USD")
                .year(YEAR)
                .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                .component(
                        "Sales",
                        c -> c.measure(sum(AMOUNT)).accumulating(Grain.YEAR).pay(table))
                .build();
    }

    static Evaluation tenth(Deal... deals) {
        return paying(RateTable.flat(percent(10))).evaluate(ROSTER, facts(deals));
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    static LedgerEntry entry(long sequence, String participant, Period posted, EntryKind kind, String amount) {
        String component = kind.isEarnings() ? "Sales" : "";
        return new LedgerEntry(
                sequence,
                participant,
                component,
                posted,
                posted,
                kind,
                usd(amount),
                EntryReason.of(Cause.ORDINARY, ""));
    }

    /** The only adjustment of a settlement. */
    static Optional<LedgerEntry> adjustment(Settlement settlement) {
        return settlement.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.ADJUSTED)
                .findFirst();
    }
}
