package org.openspm.compensation.settlement;

import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Random years: what happens between two settlements, in any order. */
class Histories extends DomainContextBase {

    private static final List<String> PEOPLE = List.of("ann", "bob", "cid");

    /** Something that happens before a month is settled. */
    record Event(What what, int deal, String rep, int day, BigDecimal amount) {}

    enum What {
        SELL,
        AMEND,
        CANCEL,
        MOVE,
        CHANGE_PLAN,
        LEAVE
    }

    /** What happens before each month that is settled; a month without a list is skipped. */
    record History(Map<Integer, List<Event>> months) {

        /** The evaluation of everything known when each month is settled. */
        Map<Period, Evaluation> evaluations() {
            Map<Period, Evaluation> evaluations = new TreeMap<>();
            World world = new World();
            months.forEach((month, events) -> {
                events.forEach(world::happens);
                evaluations.put(Months.month(month), world.evaluate());
            });
            return evaluations;
        }
    }

    private static final class World {

        private final Map<Integer, Deal> deals = new TreeMap<>();
        private int rate = 5;
        private String gone = "";

        private void happens(Event event) {
            switch (event.what()) {
                case SELL -> deals.put(event.deal(), deal(event, event.rep()));
                case AMEND -> deals.computeIfPresent(event.deal(), (id, old) -> deal(event, old.rep()));
                case CANCEL -> deals.remove(event.deal());
                case MOVE ->
                    deals.computeIfPresent(
                            event.deal(),
                            (id, old) -> new Deal(
                                    old.id(), event.rep(), event.rep(), old.closed(), old.amount(), "Core", true));
                case CHANGE_PLAN -> rate = 3 + event.day() % 5;
                case LEAVE -> gone = gone.isEmpty() ? event.rep() : "";
                default -> throw new AssertionError(event);
            }
        }

        private static Deal deal(Event event, String rep) {
            LocalDate closed = LocalDate.of(2026, 1, 1).plusDays(event.day());
            return new Deal("d" + event.deal(), rep, rep, closed, event.amount(), "Core", true);
        }

        private Evaluation evaluate() {
            Roster.Builder roster = Roster.builder();
            PEOPLE.forEach(id -> roster.participant(id, p -> id.equals(gone) ? p.on("Other") : p));
            return CompensationPlan.named("AE")
                    .in("USD")
                    .year(Months.YEAR)
                    .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                    .component(
                            "Year",
                            c -> c.measure(sum(AMOUNT))
                                    .accumulating(Grain.YEAR)
                                    .pay(RateTable.marginal(
                                            from(amount(0)).rate(percent(rate)),
                                            from(amount(1500)).rate(percent(rate * 2L)))))
                    .component(
                            "Quarter",
                            c -> c.measure(sum(AMOUNT))
                                    .each(Grain.QUARTER)
                                    .pay(RateTable.retroactive(
                                            from(amount(0)).rate(percent(1)),
                                            from(amount(1000)).rate(percent(3)))))
                    .cap(Grain.QUARTER, amount(150))
                    .build()
                    .evaluateLeniently(roster.build(), Facts.of(DEALS, new ArrayList<>(deals.values())));
        }
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Event> events = Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, What.SELL),
                                net.jqwik.api.Tuple.of(2, What.AMEND),
                                net.jqwik.api.Tuple.of(2, What.CANCEL),
                                net.jqwik.api.Tuple.of(2, What.MOVE),
                                net.jqwik.api.Tuple.of(1, What.CHANGE_PLAN),
                                net.jqwik.api.Tuple.of(1, What.LEAVE)),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, 250),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-900"), new BigDecimal("2000"))
                                .ofScale(2))
                .as(Event::new);
        return Arbitraries.maps(
                        Arbitraries.integers().between(1, 12), events.list().ofMaxSize(4))
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(months -> new History(new TreeMap<>(months)));
    }
}
