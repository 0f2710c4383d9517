package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.time.DateRange;

/** Whatever happens to a cost, its roll-forward reconciles and its parts sum to it. */
class AccountingLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<ContractCost> costs() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 1_500).map(FIRST::plusDays);
        Arbitrary<Amortization> conventions = Arbitraries.of(
                Amortization.monthly(),
                Amortization.monthlyFromNext(),
                Amortization.midMonth(),
                Amortization.daily(),
                Amortization.monthly().roundedEachMonth(),
                Amortization.midMonth().roundedEachMonth());
        Arbitrary<ContractCost> plain = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("100000"))
                                .ofScale(2),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 60),
                        conventions)
                .as((amount, day, life, convention) -> ContractCost.of(
                                "c", Money.of(amount, "USD"), FIRST.plusDays(day))
                        .overMonths(life)
                        .amortized(convention));
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 2);
        return Combinators.combine(
                        plain,
                        Combinators.combine(kinds, days, Arbitraries.integers().between(1, 72))
                                .as(Happening::new)
                                .list()
                                .ofMaxSize(4))
                .as((cost, events) -> {
                    ContractCost changed = cost;
                    for (Happening event : events) {
                        LocalDate day = event.day().isBefore(cost.incurred()) ? cost.incurred() : event.day();
                        changed = switch (event.kind()) {
                            case 0 -> changed.reestimated(day, event.number());
                            case 1 -> changed.recoverable(day, Money.of(event.number() * 500L, "USD"));
                            default -> changed.writtenOff(day, Rate.percent(event.number() % 101));
                        };
                    }
                    return changed;
                });
    }

    record Happening(int kind, LocalDate day, int number) {}

    @Property(tries = 200)
    void rollForwardsFollowEachOtherAndSumToTheCost(@ForAll("costs") ContractCost cost) {
        Money zero = Money.of(0, "USD");
        Money carried = zero;
        Money expensed = zero;
        for (LocalDate first = FIRST; first.isBefore(FIRST.plusYears(12)); first = first.plusMonths(1)) {
            CostMovement month = cost.movement(DateRange.of(first, first.plusMonths(1)));
            assertThat(month.opening()).isEqualTo(carried);
            assertThat(month.closing()).isGreaterThanOrEqualTo(zero);
            assertThat(List.of(month.amortized(), month.impaired(), month.writtenOff()))
                    .allSatisfy(part -> assertThat(part).isGreaterThanOrEqualTo(zero));
            carried = month.closing();
            expensed = expensed.plus(month.amortized()).plus(month.impaired()).plus(month.writtenOff());
        }
        assertThat(carried).isEqualTo(zero);
        assertThat(expensed).isEqualTo(cost.cost());
    }

    @Property(tries = 100)
    void aRangeIsTheSumOfItsParts(@ForAll("costs") ContractCost cost, @ForAll @IntRange(min = 1, max = 700) int cut) {
        LocalDate end = FIRST.plusDays(800);
        CostMovement whole = cost.movement(DateRange.of(FIRST, end));
        CostMovement one = cost.movement(DateRange.of(FIRST, FIRST.plusDays(cut)));
        CostMovement other = cost.movement(DateRange.of(FIRST.plusDays(cut), end));
        assertThat(other.opening()).isEqualTo(one.closing());
        assertThat(one.amortized().plus(other.amortized())).isEqualTo(whole.amortized());
        assertThat(one.writtenOff().plus(other.writtenOff())).isEqualTo(whole.writtenOff());
        assertThat(other.closing()).isEqualTo(whole.closing());
    }

    /** Written again from the words of the convention, in decimals and month by month. */
    @Property(tries = 200)
    void theStraightLineIsThatOfANaiveSchedule(
            @ForAll @IntRange(min = 0, max = 5_000_000) int cents,
            @ForAll @IntRange(min = 1, max = 60) int life,
            @ForAll @IntRange(min = 0, max = 40) int day) {
        LocalDate incurred = FIRST.plusDays(day);
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        ContractCost cost =
                ContractCost.of("c", Money.of(amount, "USD"), incurred).overMonths(life);
        YearMonth month = YearMonth.from(incurred);
        List<BigDecimal> naive = new ArrayList<>();
        List<BigDecimal> actual = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO.setScale(2);
        for (int passed = 1; passed <= life; passed++) {
            BigDecimal toDate = amount.multiply(BigDecimal.valueOf(passed))
                    .divide(BigDecimal.valueOf(life), 2, RoundingMode.HALF_UP);
            naive.add(toDate.subtract(before));
            before = toDate;
            DateRange dates = DateRange.of(month.atDay(1), month.plusMonths(1).atDay(1));
            actual.add(cost.movement(dates).amortized().value());
            month = month.plusMonths(1);
        }
        assertThat(actual).usingElementComparator(BigDecimal::compareTo).isEqualTo(naive);
    }

    @Property(tries = 50)
    void debitEqualsCredit(@ForAll("costs") ContractCost one, @ForAll("costs") ContractCost other) {
        for (int number = 1; number <= 12; number++) {
            CostRollForward month = CostRollForward.of(
                    "USD",
                    List.of(one, other),
                    org.openspm.core.time.FiscalCalendar.gregorian().month(2026, number));
            Money asset = Money.of(0, "USD");
            for (Posting posting : month.postings()) {
                asset = posting.debit() == AccountRole.CONTRACT_COSTS
                        ? asset.plus(posting.amount())
                        : asset.minus(posting.amount());
            }
            assertThat(month.total().opening().plus(asset))
                    .isEqualTo(month.total().closing());
            assertThat(month.current().plus(month.nonCurrent()))
                    .isEqualTo(month.total().closing());
        }
    }
}
