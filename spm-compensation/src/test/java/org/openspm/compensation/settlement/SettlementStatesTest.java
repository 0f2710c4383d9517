package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Deals.AMOUNT;
import static org.openspm.compensation.fixture.Deals.CLOSED;
import static org.openspm.compensation.fixture.Deals.DEALS;
import static org.openspm.compensation.fixture.Deals.REP;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;

/**
 * A company that sells, amends, cancels, moves, changes its plan, lets people go and pays, in any order, for any number of months, beside a bookkeeper who
 * works it all out again from scratch each month, in decimals, and shares nothing with the library.
 */
class SettlementStatesTest {

    private static final List<String> PEOPLE = List.of("ann", "bob", "cid");

    /** What the bookkeeper keeps of a person. */
    private static final class Page {

        private BigDecimal posted = BigDecimal.ZERO;
        private BigDecimal owed = BigDecimal.ZERO;
        private BigDecimal drawn = BigDecimal.ZERO;
        private BigDecimal paid = BigDecimal.ZERO;
    }

    /** The company and its bookkeeper. It is mutable, as companies are. */
    private static final class Company {

        private final Map<Integer, Deal> deals = new TreeMap<>();
        private final Set<String> gone = new TreeSet<>();
        private final Map<String, Page> book = new TreeMap<>();
        private final int draw;
        private final int share;
        private final boolean onTop;
        private final int lastDraw;
        private int percent = 10;
        private int month;
        private Ledger ledger = Ledger.empty("USD");

        Company(int draw, int share, boolean onTop, int lastDraw) {
            this.draw = draw;
            this.share = share;
            this.onTop = onTop;
            this.lastDraw = lastDraw;
            PEOPLE.forEach(person -> book.put(person, new Page()));
        }

        private Evaluation evaluate() {
            Roster.Builder roster = Roster.builder();
            PEOPLE.forEach(id -> roster.participant(id, p -> gone.contains(id) ? p.on("Other") : p));
            return CompensationPlan.named("AE")
                    .in("USD")
                    .year(Months.YEAR)
                    .crediting(DEALS, c -> c.on(CLOSED).to(REP))
                    .component(
                            "Sales",
                            c -> c.measure(sum(AMOUNT))
                                    .accumulating(Grain.YEAR)
                                    .pay(RateTable.flat(Rate.percent(percent))))
                    .build()
                    .evaluate(roster.build(), Facts.of(DEALS, new ArrayList<>(deals.values())));
        }

        private void pay() {
            month++;
            SettlementTerms terms = SettlementTerms.plain();
            Evaluation evaluation = evaluate();
            for (String person : PEOPLE) {
                boolean known = evaluation.participants().contains(person)
                        || !ledger.select().participant(person).entries().isEmpty();
                if (known) {
                    Draw plain = Draw.recoverable(amount(draw))
                            .recovering(Rate.percent(share))
                            .ending(Months.month(lastDraw).range().endExclusive());
                    terms = terms.draw(person, onTop ? plain.onTop() : plain);
                }
            }
            List<LedgerEntry> before = ledger.entries();
            Settlement settled = Settlement.settle(evaluation, ledger, Months.month(month), terms);
            ledger = settled.ledger();
            assertThat(ledger.entries().subList(0, before.size())).isEqualTo(before);
            assertThat(Settlement.settle(evaluation, ledger, Months.month(month), terms)
                            .entries())
                    .isEmpty();
            PEOPLE.forEach(this::keepBook);
            check(settled);
        }

        /** What a person is owed and paid this month, by the words of the terms. */
        private void keepBook(String person) {
            Page page = book.get(person);
            boolean left = gone.contains(person);
            BigDecimal earned = left ? BigDecimal.ZERO : earnedToDate(person);
            BigDecimal now = earned.subtract(page.posted);
            page.posted = earned;
            BigDecimal available = now.add(page.owed.min(BigDecimal.ZERO));
            boolean unknown = left && page.posted.signum() == 0 && now.signum() == 0 && page.drawn.signum() == 0;
            BigDecimal level = left || month > lastDraw ? BigDecimal.ZERO : BigDecimal.valueOf(draw);
            BigDecimal drawn = onTop ? level : level.subtract(available).max(BigDecimal.ZERO);
            drawn = level.signum() == 0 ? BigDecimal.ZERO : drawn;
            BigDecimal recovered = BigDecimal.ZERO;
            if (left) {
                recovered = unknown ? BigDecimal.ZERO : page.drawn;
            } else if (drawn.signum() == 0) {
                BigDecimal most = now.multiply(BigDecimal.valueOf(share, 2)).setScale(2, RoundingMode.HALF_UP);
                recovered = page.drawn.min(available.subtract(level)).min(most).max(BigDecimal.ZERO);
            }
            page.drawn = page.drawn.add(drawn).subtract(recovered);
            page.owed = page.owed.add(now).add(drawn).subtract(recovered);
            if (page.owed.signum() > 0) {
                page.paid = page.paid.add(page.owed);
                page.owed = BigDecimal.ZERO;
            }
        }

        private BigDecimal earnedToDate(String person) {
            LocalDate end = Months.month(month).range().endExclusive();
            return deals.values().stream()
                    .filter(deal -> deal.rep().equals(person) && deal.closed().isBefore(end))
                    .map(Deal::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .multiply(BigDecimal.valueOf(percent, 2))
                    .setScale(2, RoundingMode.HALF_UP);
        }

        private void check(Settlement settled) {
            for (String person : PEOPLE) {
                Page page = book.get(person);
                LedgerSelection own = ledger.select().participant(person);
                assertThat(own.kind(EntryKind.EARNED, EntryKind.ADJUSTED).total())
                        .as("%s posted to date in month %s", person, month)
                        .isEqualTo(Money.of(page.posted, "USD"));
                assertThat(ledger.balance(person)).as("%s owed", person).isEqualTo(Money.of(page.owed, "USD"));
                assertThat(ledger.drawBalance(person)).as("%s drawn", person).isEqualTo(Money.of(page.drawn, "USD"));
                assertThat(own.kind(EntryKind.PAID).total().negated())
                        .as("%s paid", person)
                        .isEqualTo(Money.of(page.paid, "USD"));
                assertThat(page.drawn.signum()).isNotNegative();
            }
            assertThat(settled.register().closing())
                    .isEqualTo(Money.of(
                            book.values().stream().map(page -> page.owed).reduce(BigDecimal.ZERO, BigDecimal::add),
                            "USD"));
        }
    }

    private record Doing(Arbitrary<Transformer<Company>> transformer) implements Action.Independent<Company> {}

    @Provide
    Arbitrary<ActionChain<Company>> years() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 6);
        Arbitrary<String> people = Arbitraries.of(PEOPLE);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 300).map(LocalDate.of(2026, 1, 1)::plusDays);
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-900"), new BigDecimal("5000"))
                .ofScale(2);
        Arbitrary<Company> companies = Combinators.combine(
                        Arbitraries.of(0, 50, 200),
                        Arbitraries.of(0, 40, 100),
                        Arbitraries.of(true, false),
                        Arbitraries.of(2, 5, 12))
                .as(Company::new);
        Arbitrary<Transformer<Company>> sells = Combinators.combine(numbers, people, days, amounts)
                .as((id, rep, day, amount) -> Transformer.mutate(
                        "sell " + id + " " + rep + " " + day + " " + amount,
                        company -> company.deals.put(id, new Deal("d" + id, rep, rep, day, amount, "Core", true))));
        Arbitrary<Transformer<Company>> amends = Combinators.combine(numbers, amounts)
                .as((id, amount) -> Transformer.mutate(
                        "amend " + id + " to " + amount,
                        company -> company.deals.computeIfPresent(id, (key, deal) -> deal.withAmount(amount))));
        Arbitrary<Transformer<Company>> cancels =
                numbers.map(id -> Transformer.mutate("cancel " + id, company -> company.deals.remove(id)));
        Arbitrary<Transformer<Company>> moves = Combinators.combine(numbers, people)
                .as((id, rep) -> Transformer.mutate(
                        "move " + id + " to " + rep,
                        company -> company.deals.computeIfPresent(
                                id,
                                (key, deal) ->
                                        new Deal(deal.id(), rep, rep, deal.closed(), deal.amount(), "Core", true))));
        Arbitrary<Transformer<Company>> plans = Arbitraries.integers()
                .between(1, 20)
                .map(rate -> Transformer.mutate("plan of " + rate + " %", company -> company.percent = rate));
        Arbitrary<Transformer<Company>> leaves =
                people.map(rep -> Transformer.mutate(rep + " leaves", company -> company.gone.add(rep)));
        return companies.flatMap(company -> ActionChain.<Company>startWith(
                        () -> new Company(company.draw, company.share, company.onTop, company.lastDraw))
                .withAction(6, new Doing(sells))
                .withAction(2, new Doing(amends))
                .withAction(2, new Doing(cancels))
                .withAction(2, new Doing(moves))
                .withAction(1, new Doing(plans))
                .withAction(1, new Doing(leaves))
                .withAction(
                        6,
                        Action.<Company>when(any -> any.month < 12)
                                .describeAs("pay")
                                .just(Transformer.mutate("pay", Company::pay)))
                .withMaxTransformations(40));
    }

    @Property(tries = 150)
    void theBookkeeperAgreesToTheCent(@ForAll("years") ActionChain<Company> year) {
        assertThat(year.run()).isNotNull();
    }
}
