package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.CLOSED;
import static org.openspm.compensation.credit.Sale.ENGINEER;
import static org.openspm.compensation.credit.Sale.PARTNER;
import static org.openspm.compensation.credit.Sale.PARTNER_SHARE;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.credit.Sale.REP_SHARE;
import static org.openspm.compensation.credit.Sale.SALES;
import static org.openspm.compensation.credit.Sale.sale;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openspm.core.money.Ratio;
import org.openspm.core.organization.Hierarchy;

/** Law 5: no credit is lost and none is made up. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class CreditLawsTest {

    private static final int PEOPLE = 7;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Crediting<Sale> SPLIT = Crediting.of(SALES)
            .on(CLOSED)
            .to(REP, REP_SHARE)
            .as("AE")
            .to(PARTNER, PARTNER_SHARE)
            .overlay(ENGINEER, percent(30));

    @Property
    void sharesOfASplitSumToTheWhole(@ForAll("lines") List<CreditOracle.Line> lines, @ForAll("sales") Sale sale) {
        Crediting<Sale> crediting = SPLIT.rollingUp(RollUp.ALL_MANAGERS);
        assertThat(sum(credits(crediting, lines, sale), CreditKind.DIRECT)).isEqualTo(Ratio.of(1, 1));
    }

    @Property
    void partsOfATransactionSumToIt(
            @ForAll("sales") Sale sale, @ForAll @IntRange(min = -10_000, max = 10_000) int cents) {
        Ratio quantity = Ratio.of(cents, 100);
        Ratio total = Ratio.ZERO;
        for (Credit credit : credits(SPLIT, List.of(), sale)) {
            if (credit.kind() == CreditKind.DIRECT) {
                total = total.plus(credit.share()
                        .times(SPLIT.creditable(sale, quantity, true).quantity()));
            }
        }
        assertThat(total).isEqualTo(quantity);
    }

    @Property
    void rolledUpCreditIsWhatTheOracleFinds(
            @ForAll("lines") List<CreditOracle.Line> lines,
            @ForAll("sales") Sale sale,
            @ForAll @IntRange(min = 1, max = 3) int first,
            @ForAll @IntRange(min = 0, max = 4) int more) {
        int last = more == 4 ? Integer.MAX_VALUE : first + more;
        List<Credit> all = credits(SPLIT.rollingUp(new RollUp(first, last, "", "", false)), lines, sale);
        Map<String, Long> direct = new TreeMap<>();
        Map<String, Long> rolledUp = new TreeMap<>();
        for (Credit credit : all) {
            long percent = credit.share().times(Ratio.of(100, 1)).numerator().longValueExact();
            if (credit.kind() == CreditKind.DIRECT) {
                direct.merge(credit.participant(), percent, Long::sum);
            } else if (credit.kind() == CreditKind.ROLLED_UP) {
                rolledUp.merge(credit.participant() + " from " + credit.source().orElseThrow(), percent, Long::sum);
            }
        }
        LocalDate date = CLOSED.require(sale);
        assertThat(rolledUp).isEqualTo(CreditOracle.rolledUp(direct, lines, date, first, last));
    }

    @Property
    void rolledUpCreditIsTheSumBelow(@ForAll("lines") List<CreditOracle.Line> lines, @ForAll("sales") Sale sale) {
        List<Credit> all = credits(SPLIT.rollingUp(RollUp.ALL_MANAGERS), lines, sale);
        Hierarchy hierarchy = hierarchy(lines);
        for (String manager : names()) {
            Ratio below = Ratio.ZERO;
            for (String member : hierarchy.directReportsOf(manager, CLOSED.require(sale))) {
                below = below.plus(of(all, CreditKind.DIRECT, member)).plus(of(all, CreditKind.ROLLED_UP, member));
            }
            assertThat(of(all, CreditKind.ROLLED_UP, manager)).isEqualTo(below);
        }
    }

    @Property
    void nobodyIsCreditedTwiceInOneRoleFromOneSource(
            @ForAll("lines") List<CreditOracle.Line> lines, @ForAll("sales") Sale sale) {
        Crediting<Sale> crediting = SPLIT.rollingUp(RollUp.ALL_MANAGERS.withOverlays())
                .rollingUp(RollUp.upTo(2).as("nearest"));
        assertThat(credits(crediting, lines, sale))
                .extracting(credit -> credit.kind() + credit.role() + credit.participant() + credit.source())
                .doesNotHaveDuplicates();
    }

    @Property
    void rollingUpAndOverlaysLeaveDirectCreditAlone(
            @ForAll("lines") List<CreditOracle.Line> lines, @ForAll("sales") Sale sale) {
        Crediting<Sale> plain =
                Crediting.of(SALES).on(CLOSED).to(REP, REP_SHARE).as("AE").to(PARTNER, PARTNER_SHARE);
        assertThat(credits(SPLIT.rollingUp(RollUp.ALL_MANAGERS), lines, sale).stream()
                        .filter(credit -> credit.kind() == CreditKind.DIRECT))
                .isEqualTo(credits(plain, lines, sale));
    }

    @Property
    void aChangeOfLinesChangesOnlyCreditFromItsDateOn(
            @ForAll("lines") List<CreditOracle.Line> lines,
            @ForAll("sales") Sale sale,
            @ForAll @IntRange(max = 364) int day) {
        List<CreditOracle.Line> before = lines.stream()
                .filter(line -> line.from().isBefore(START.plusDays(day)))
                .toList();
        Sale earlier = sale.on(START.plusDays(Math.max(0, day - 1)));
        Crediting<Sale> crediting = SPLIT.rollingUp(RollUp.ALL_MANAGERS);
        if (day > 0) {
            assertThat(credits(crediting, lines, earlier)).isEqualTo(credits(crediting, before, earlier));
        }
        assertThat(credits(crediting, before, earlier.on(START.plusDays(day))))
                .extracting(Credit::participant)
                .isEqualTo(credits(crediting, before, earlier.on(START.plusDays(364))).stream()
                        .map(Credit::participant)
                        .toList());
    }

    @Property
    void theOrderOfRowsAndOfParticipantsChangesNothing(
            @ForAll("lines") List<CreditOracle.Line> lines,
            @ForAll("saleLists") List<Sale> sales,
            @ForAll Random random) {
        Crediting<Sale> crediting = SPLIT.rollingUp(RollUp.ALL_MANAGERS);
        Crediting<Sale> turned = Crediting.of(SALES)
                .rollingUp(RollUp.ALL_MANAGERS)
                .overlay(ENGINEER, percent(30))
                .to(PARTNER, PARTNER_SHARE)
                .to(REP, REP_SHARE)
                .as("AE")
                .on(CLOSED);
        List<Sale> shuffled = new ArrayList<>(sales);
        Collections.shuffle(shuffled, random);
        assertThat(totals(turned, lines, shuffled)).isEqualTo(totals(crediting, lines, sales));
    }

    @Property
    void quantityIsWhatTheOracleFinds(
            @ForAll("quantities") CreditOracle.Quantity terms, @ForAll @IntRange(min = -500, max = 500) int quantity) {
        Creditable creditable = crediting(terms).creditable(row(terms), Ratio.of(quantity, 1), true);
        assertThat(CreditOracle.creditable(terms, quantity).equals(creditable.quantity()))
                .as("%s of %s", creditable, terms)
                .isTrue();
        Ratio at = Ratio.of(quantity, 1);
        for (Creditable.Step step : creditable.steps()) {
            assertThat(step.before()).isEqualTo(at);
            at = step.after();
        }
        assertThat(creditable.quantity()).isEqualTo(at);
    }

    @Property
    void aRefundUndoesTheSale(
            @ForAll("quantities") CreditOracle.Quantity terms, @ForAll @IntRange(min = 0, max = 500) int quantity) {
        Crediting<Sale> crediting = crediting(terms);
        Ratio sold =
                crediting.creditable(row(terms), Ratio.of(quantity, 1), true).quantity();
        Ratio refunded =
                crediting.creditable(row(terms), Ratio.of(-quantity, 1), true).quantity();
        assertThat(sold.plus(refunded)).isEqualTo(Ratio.ZERO);
    }

    @Property
    void percentagesOfTheRestMayBeDeductedInAnyOrder(
            @ForAll("percentages") List<Integer> percentages, @ForAll Random random) {
        List<Integer> shuffled = new ArrayList<>(percentages);
        Collections.shuffle(shuffled, random);
        assertThat(rest(percentages, true)).isEqualTo(rest(shuffled, true));
    }

    @Property
    void percentagesOfTheOriginalMayBeDeductedInAnyOrder(
            @ForAll("percentages") List<Integer> percentages, @ForAll Random random) {
        List<Integer> shuffled = new ArrayList<>(percentages);
        Collections.shuffle(shuffled, random);
        assertThat(rest(percentages, false)).isEqualTo(rest(shuffled, false));
    }

    @Property
    void paymentsThatAddUpToTheTotalAreCreditedWithAllOfIt(
            @ForAll("payments") List<Integer> payments, @ForAll @IntRange(max = 30) int tax) {
        int total = payments.stream().mapToInt(Integer::intValue).sum();
        Crediting<Sale> crediting =
                Crediting.of(SALES).on(CLOSED).to(REP).netOf(Sale.TAX).inProportion(Sale.PAID, Sale.TOTAL);
        Ratio credited = Ratio.ZERO;
        for (int paid : payments) {
            Sale payment = sale("jill")
                    .money("paid", Integer.toString(paid))
                    .money("total", Integer.toString(total))
                    .money("tax", Integer.toString(tax));
            credited = credited.plus(
                    crediting.creditable(payment, Ratio.of(total, 1), true).quantity());
        }
        assertThat(credited).isEqualTo(Ratio.of(Math.max(0, total - tax), 1));
    }

    @Property
    void boundsAboveEverythingChangeNothing(
            @ForAll("quantities") CreditOracle.Quantity terms, @ForAll @IntRange(min = -500, max = 500) int quantity) {
        CreditOracle.Quantity unbounded = new CreditOracle.Quantity(
                terms.minimum(), terms.deductions(), terms.paid(), terms.total(), terms.partial(), 0, 0, 0);
        CreditOracle.Quantity high = new CreditOracle.Quantity(
                terms.minimum(), terms.deductions(), terms.paid(), terms.total(), terms.partial(), 1_000, 0, 1_000);
        assertThat(crediting(high).creditable(row(terms), Ratio.of(quantity, 1), true))
                .isEqualTo(crediting(unbounded).creditable(row(terms), Ratio.of(quantity, 1), true));
    }

    private static Ratio rest(List<Integer> percentages, boolean ofRest) {
        Crediting<Sale> crediting = Crediting.of(SALES);
        for (int percentage : percentages) {
            crediting = crediting.deducting(
                    "deduction", d -> ofRest ? d.ofRest(percent(percentage)) : d.ofOriginal(percent(percentage)));
        }
        return crediting.creditable(sale("x"), Ratio.of(1_000, 1), true).quantity();
    }

    private static Sale row(CreditOracle.Quantity terms) {
        return sale("x").money("paid", Long.toString(terms.paid())).money("total", Long.toString(terms.total()));
    }

    private static Crediting<Sale> crediting(CreditOracle.Quantity terms) {
        Crediting<Sale> crediting = Crediting.of(SALES)
                .on(CLOSED)
                .to(REP)
                .inProportion(Sale.PAID, Sale.TOTAL)
                .at(percent(terms.partial()));
        for (CreditOracle.Deducting deduction : terms.deductions()) {
            crediting = crediting.deducting(deduction.toString(), d -> switch (deduction.kind()) {
                case "original" -> d.ofOriginal(percent(deduction.number()));
                case "rest" -> d.ofRest(percent(deduction.number()));
                default -> d.amount(amount(deduction.number()));
            });
        }
        crediting = terms.minimum() == 0 ? crediting : crediting.minimum(amount(terms.minimum()));
        crediting =
                terms.windfall() == 0 ? crediting : crediting.windfall(amount(terms.windfall()), percent(terms.at()));
        return terms.cap() == 0 ? crediting : crediting.cappedAt(amount(terms.cap()));
    }

    private static Map<String, Ratio> totals(
            Crediting<Sale> crediting, List<CreditOracle.Line> lines, List<Sale> sales) {
        Map<String, Ratio> totals = new HashMap<>();
        for (Sale sale : sales) {
            credits(crediting, lines, sale)
                    .forEach(credit -> totals.merge(
                            credit.kind() + " " + credit.role() + " " + credit.participant() + " " + credit.source(),
                            credit.share(),
                            Ratio::plus));
        }
        return totals;
    }

    private static List<Credit> credits(Crediting<Sale> crediting, List<CreditOracle.Line> lines, Sale sale) {
        return crediting.credits(sale, CreditContext.of(hierarchy(lines))).credits();
    }

    private static Hierarchy hierarchy(List<CreditOracle.Line> lines) {
        Hierarchy.Builder hierarchy = Hierarchy.builder();
        lines.forEach(line -> hierarchy.reportsTo(line.member(), line.manager(), line.from()));
        return hierarchy.build();
    }

    private static Ratio sum(List<Credit> credits, CreditKind kind) {
        return credits.stream()
                .filter(credit -> credit.kind() == kind)
                .map(Credit::share)
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private static Ratio of(List<Credit> credits, CreditKind kind, String participant) {
        return sum(
                credits.stream()
                        .filter(credit -> credit.participant().equals(participant))
                        .toList(),
                kind);
    }

    private static List<String> names() {
        return IntStream.range(0, PEOPLE).mapToObj(i -> "p" + i).toList();
    }

    @Provide
    Arbitrary<List<CreditOracle.Line>> lines() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, PEOPLE - 1);
        Arbitrary<Integer> days = Arbitraries.of(0, 0, 0, 100, 200);
        return Combinators.combine(numbers, numbers, days)
                .as((member, manager, day) -> new CreditOracle.Line("p" + member, "p" + manager, START.plusDays(day)))
                // Numbers only go down, so there is no circle.
                .filter(line -> line.manager().compareTo(line.member()) < 0)
                .list()
                .uniqueElements(line -> line.member() + "/" + line.from())
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Sale> sales() {
        Arbitrary<String> people = Arbitraries.of(names());
        Arbitrary<LocalDate> dates = Arbitraries.of(0, 99, 100, 199, 200, 364).map(START::plusDays);
        return Combinators.combine(
                        people,
                        people,
                        people.optional(),
                        dates,
                        Arbitraries.integers().between(0, 100))
                .as((rep, partner, engineer, date, share) -> sale(rep)
                        .with("partner", partner)
                        .with("engineer", engineer.orElse(null))
                        .on(date)
                        .with("rep share", BigDecimal.valueOf(share, 2))
                        .with("partner share", BigDecimal.valueOf(100 - share, 2)));
    }

    @Provide
    Arbitrary<List<Sale>> saleLists() {
        return sales().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<CreditOracle.Quantity> quantities() {
        Arbitrary<CreditOracle.Deducting> deductions = Combinators.combine(
                        Arbitraries.of("original", "rest", "amount"),
                        Arbitraries.integers().between(1, 60))
                .as((kind, number) -> new CreditOracle.Deducting(kind, number));
        Arbitrary<Integer> bounds = Arbitraries.of(0, 0, 50, 120, 300);
        return Combinators.combine(
                        Arbitraries.of(0, 0, 20, 100),
                        deductions.list().uniqueElements().ofMaxSize(3),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(7, 9),
                        Arbitraries.of(100, 100, 50, 33, 150),
                        bounds,
                        Arbitraries.of(0, 25, 50),
                        bounds)
                .as((minimum, taken, paid, total, partial, windfall, at, cap) ->
                        new CreditOracle.Quantity(minimum, taken, paid, total, partial, windfall, at, cap));
    }

    @Provide
    Arbitrary<List<Integer>> percentages() {
        return Arbitraries.integers().between(1, 40).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Integer>> payments() {
        return Arbitraries.integers().between(1, 50).list().ofMinSize(1).ofMaxSize(6);
    }
}
