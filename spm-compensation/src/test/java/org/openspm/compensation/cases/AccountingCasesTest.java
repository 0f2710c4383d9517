package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cases.PublishedCase.decimal;
import static org.openspm.compensation.cases.PublishedCase.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openspm.compensation.accounting.Amortization;
import org.openspm.compensation.accounting.BenefitPeriod;
import org.openspm.compensation.accounting.CapitalizationPolicy;
import org.openspm.compensation.accounting.ContractCost;
import org.openspm.compensation.accounting.CostMovement;
import org.openspm.compensation.accounting.CostRollForward;
import org.openspm.compensation.accounting.CostTreatment;
import org.openspm.core.money.Money;
import org.openspm.core.time.FiscalCalendar;

/** Published cases about capitalised commissions, replayed by the shape of their inputs: one test a case, named by its id. */
public class AccountingCasesTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.gregorian();
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static final List<Shape> SHAPES = List.of(
            Shape.of("commission months", AccountingCasesTest::residue),
            Shape.of("deals", AccountingCasesTest::treatments)
                    .when(one -> one.tags().contains("practical_expedient")),
            Shape.of(
                    "initial_commission initial_term_years expected_life_years renewal_commission renewal_term_years",
                    AccountingCasesTest::renewal),
            Shape.of("layers", AccountingCasesTest::layers)
                    .when(one -> one.tags().contains("ASC340-40")),
            Shape.of("commission life_years", AccountingCasesTest::life));

    @TestFactory
    public Stream<DynamicTest> replaysTheCase() {
        if (!PublishedCase.areAtHand()) {
            return Stream.of(DynamicTest.dynamicTest(
                    "published cases", () -> Assumptions.abort("the published cases are not at hand")));
        }
        return PublishedCase.all().stream()
                .flatMap(one -> SHAPES.stream()
                        .filter(shape -> shape.fits().test(one))
                        .limit(1)
                        .map(shape -> DynamicTest.dynamicTest(
                                one.id(), () -> shape.replay().accept(one))));
    }

    private static Money usd(BigDecimal amount) {
        return Money.of(amount, "USD");
    }

    private static BigDecimal amortized(ContractCost cost, int month) {
        LocalDate first = START.plusMonths(month - 1L);
        return cost.movement(
                        CALENDAR.month(first.getYear(), first.getMonthValue()).range())
                .amortized()
                .value();
    }

    /** Each month rounded, the last takes what is left. */
    private static void residue(PublishedCase one) {
        int months = one.in("months").asInt();
        ContractCost cost = ContractCost.of("contract", usd(one.number("commission")), START)
                .overMonths(months)
                .amortized(Amortization.monthly().roundedEachMonth());
        one.expect("monthly_rounded", amortized(cost, 1));
        one.expect("sum_of_rounded", amortized(cost, 1).multiply(BigDecimal.valueOf(months)));
        one.expect("last_month_to_reconcile", amortized(cost, months));
        assertThat(cost.carried(START.plusMonths(months)).signum()).isZero();
    }

    private static void treatments(PublishedCase one) {
        CapitalizationPolicy policy = CapitalizationPolicy.ofIncremental("Sales");
        List<String> expensed = new ArrayList<>();
        for (JsonNode deal : one.in("deals")) {
            BenefitPeriod benefit = BenefitPeriod.ofTerm(deal.get("term").asInt());
            if (policy.treatment("Sales", benefit) == CostTreatment.EXPENSED_BY_EXPEDIENT) {
                expensed.add(deal.get("name").asText());
            }
        }
        assertThat(expensed).isEqualTo(list(one.expected().get("expensed_immediately"), JsonNode::asText));
    }

    /** The first over the expected life, the renewal over its own term, since it is not commensurate. */
    private static void renewal(PublishedCase one) {
        int term = one.in("initial_term_years").asInt() * 12;
        BenefitPeriod initial = BenefitPeriod.ofTerm(term)
                .expectedLife(one.in("expected_life_years").asInt() * 12);
        BenefitPeriod renewed =
                BenefitPeriod.ofTerm(one.in("renewal_term_years").asInt() * 12);
        one.expect("life_initial", BigDecimal.valueOf(initial.months() / 12));
        one.expect("life_renewal", BigDecimal.valueOf(renewed.months() / 12));
        List<ContractCost> costs = List.of(
                ContractCost.of("initial", usd(one.number("initial_commission")), START)
                        .overMonths(initial.months()),
                ContractCost.of("renewal", usd(one.number("renewal_commission")), START.plusMonths(term))
                        .overMonths(renewed.months()));
        BigDecimal first = year(costs, 1).amortized().value();
        BigDecimal later = year(costs, term / 12 + 1).amortized().value();
        assertThat(later.compareTo(first) > 0)
                .isEqualTo(
                        one.expected().get("expense_higher_in_renewal_period").asBoolean());
    }

    private static CostMovement year(List<ContractCost> costs, int number) {
        return CostRollForward.of("USD", costs, CALENDAR.year(START.getYear() + number - 1))
                .total();
    }

    private static void layers(PublishedCase one) {
        List<ContractCost> costs = new ArrayList<>();
        for (JsonNode layer : one.in("layers")) {
            LocalDate start = START.plusYears(layer.get("start_year").asInt() - 1L);
            costs.add(ContractCost.of("layer", usd(decimal(layer.get("cost"))), start)
                    .overMonths(layer.get("years").asInt() * 12));
        }
        List<BigDecimal> expenses = new ArrayList<>();
        List<BigDecimal> assets = new ArrayList<>();
        for (int number = 1; number <= one.expected().get("expense_by_year").size(); number++) {
            expenses.add(year(costs, number).amortized().value());
            assets.add(year(costs, number).closing().value());
        }
        one.expectEach("expense_by_year", expenses);
        one.expectEach("closing_asset", assets);
    }

    private static void life(PublishedCase one) {
        int months = one.in("life_years").asInt() * 12;
        ContractCost cost = ContractCost.of("contract", usd(one.number("commission")), START)
                .overMonths(months);
        one.expect("capitalise", cost.movement(CALENDAR.month(2026, 1).range()).capitalized());
        one.expect("monthly", amortized(cost, 1));
        one.expect("monthly", amortized(cost, months));
    }
}
