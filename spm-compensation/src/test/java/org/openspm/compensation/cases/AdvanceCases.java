package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cases.PublishedCase.decimal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.openspm.compensation.settlement.Advance;
import org.openspm.compensation.settlement.Clawback;
import org.openspm.compensation.settlement.Holdback;
import org.openspm.compensation.settlement.PaymentStatement;
import org.openspm.compensation.settlement.SettlementTerms;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.time.FiscalCalendar;

/** What is paid before or after it is earned, and taken back. */
final class AdvanceCases {

    static final List<Shape> ALL = List.of(
            Shape.of("advance advance_months cancel_after_months", one -> advance(one, "cancel_after_months")),
            Shape.of("advance advance_months months_in_force_paid", one -> advance(one, "months_in_force_paid")),
            Shape.of("monthly_premium commission_level advance_months advance_pct", AdvanceCases::tail),
            Shape.of("commission advance_pct", AdvanceCases::backEnd),
            Shape.of("term_months served_months", AdvanceCases::prorated),
            Shape.of("paid cancelled", AdvanceCases::asPaid),
            Shape.of("deal closed rate installments", AdvanceCases::instalments),
            Shape.of("commission start residual_after_months", AdvanceCases::halves));

    private AdvanceCases() {}

    /** Earned in equal parts over the months of the advance, until the policy is cancelled. */
    private static void advance(PublishedCase one, String served) {
        int months = one.in("advance_months").asInt();
        int earnedMonths = one.in(served).asInt();
        BigDecimal monthly = one.number("advance").divide(BigDecimal.valueOf(months), 2, RoundingMode.UNNECESSARY);
        Payday rep = Payday.ofEarnings();
        Advance advance = Advance.of("policy", "rep", one.amount("advance"));
        BigDecimal recovered = BigDecimal.ZERO;
        for (int month = 1; month <= earnedMonths; month++) {
            advance = advance.earnedBy("sales s" + month);
            PaymentStatement own = rep.sells(month, monthly)
                    .settle(month, SettlementTerms.plain().advance(advance));
            recovered = recovered.add(own.earned().value());
            // The advance is paid at once, and then nothing until it is earned.
            assertThat(own.paid().value()).isEqualByComparingTo(month == 1 ? one.number("advance") : BigDecimal.ZERO);
        }
        BigDecimal balance = rep.ledger().advanceBalance("rep", "policy").value();
        LocalDate day = Payday.month(earnedMonths + 1).range().start();
        PaymentStatement own =
                rep.settle(earnedMonths + 1, SettlementTerms.plain().advance(advance.cancelledOn(day)));
        one.expect("chargeback", own.closing().negated());
        if (one.expects("recovered")) {
            one.expect("recovered", recovered);
            one.expect("debit_balance", balance);
        }
        if (one.expects("monthly")) {
            one.expect("monthly", monthly);
        }
        assertThat(rep.ledger().advanceBalance("rep", "policy").signum()).isZero();
    }

    private static Holdback advanced(int months) {
        long[] parts = new long[12];
        parts[0] = months;
        for (int month = months; month < 12; month++) {
            parts[month] = 1;
        }
        return Holdback.inProportion(parts);
    }

    private static List<BigDecimal> paid(Payday rep, Holdback holdback, int months) {
        List<BigDecimal> paid = new ArrayList<>();
        for (int month = 1; month <= months; month++) {
            paid.add(rep.settle(month, SettlementTerms.plain().holdback("Sales", holdback))
                    .paid()
                    .value());
        }
        return paid;
    }

    /** A year's commission on the annual premium: some months at once, the others as they pass. */
    private static void tail(PublishedCase one) {
        BigDecimal premium = one.number("monthly_premium").multiply(BigDecimal.valueOf(12));
        int months = one.in("advance_months").asInt();
        assertThat(BigDecimal.valueOf(months).divide(BigDecimal.valueOf(12), 4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(one.number("advance_pct"));
        Payday rep = Payday.of(Rate.percent(one.number("commission_level").movePointRight(2)))
                .sells(1, premium);
        one.expect("annual_premium", premium);
        one.expect("total_commission", rep.evaluate().total());
        List<BigDecimal> paid = paid(rep, advanced(months), 12);
        one.expect("advance", paid.get(0));
        one.expectEach("as_earned_months_10_12", paid.subList(9, 12));
    }

    private static void backEnd(PublishedCase one) {
        Payday rep = Payday.ofEarnings().sells(1, one.number("commission"));
        int months = one.number("advance_pct").multiply(BigDecimal.valueOf(12)).intValueExact();
        List<BigDecimal> paid = paid(rep, advanced(months), 12);
        one.expect("advance", paid.get(0));
        one.expect("back_end", paid.subList(1, 12).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal monthly = paid(Payday.ofEarnings().sells(1, one.number("commission")), Holdback.instalments(12), 1)
                .get(0);
        one.expect("as_earned_monthly", monthly);
    }

    private static void prorated(PublishedCase one) {
        LocalDate sold = LocalDate.of(2026, 1, 10);
        int term = one.in("term_months").asInt();
        int served = one.in("served_months").asInt();
        Payday rep = Payday.ofEarnings().sells(1, BigDecimal.valueOf(100));
        rep.settle(1, SettlementTerms.plain());
        SettlementTerms terms = SettlementTerms.plain()
                .clawback(Clawback.asPaid("sales s1", sold, sold.plusMonths(served))
                        .proratedOver(term));
        one.expect("clawback_pct", rep.settle(1 + served, terms).clawedBack().negated());
    }

    /** Taken back as it was paid, while attainment stays. */
    private static void asPaid(PublishedCase one) {
        BigDecimal amount = decimal(one.in("paid").get("amount"));
        Payday rep = Payday.ofEarnings().sells(6, amount);
        assertThat(rep.settle(6, SettlementTerms.plain()).paid().value()).isEqualByComparingTo(amount);
        SettlementTerms terms = SettlementTerms.plain()
                .clawback(Clawback.asPaid("sales s1", LocalDate.of(2026, 6, 10), LocalDate.of(2026, 8, 3)));
        one.expect("clawback", rep.settle(8, terms).clawedBack());
        BigDecimal achieved = rep.evaluate()
                .achieved("rep", "Sales", Payday.month(6))
                .orThrow()
                .toDecimal(2, RoundingMode.HALF_UP);
        one.expect("attainment_change", achieved.subtract(amount));
    }

    private static void instalments(PublishedCase one) {
        Payday rep = Payday.of(Rate.percent(one.number("rate").movePointRight(2)))
                .sellsOn(LocalDate.parse(one.text("closed")).withYear(2026), one.number("deal"));
        one.expect("commission", rep.evaluate().total());
        List<BigDecimal> paid =
                paid(rep, Holdback.instalments(one.in("installments").asInt()), 12);
        List<BigDecimal> payments = PublishedCase.list(one.expected().get("payments"), PublishedCase::decimal);
        for (int month = 0; month < 12; month++) {
            BigDecimal wanted = month < payments.size() ? payments.get(month) : BigDecimal.ZERO;
            assertThat(paid.get(month)).isEqualByComparingTo(wanted);
        }
    }

    /** Half at once, half when the first payment comes in; a span of months ends with the month before its anniversary. */
    private static void halves(PublishedCase one) {
        Payday rep = Payday.ofEarnings().sells(1, one.number("commission"));
        SettlementTerms held = SettlementTerms.plain().holdback("Sales", Holdback.onEvent(Rate.percent(50)));
        one.expect("first", rep.settle(1, held).paid());
        assertThat(rep.settle(2, held).paid().signum()).isZero();
        one.expect("second", rep.settle(3, held.released("sales s1", Rate.ONE)).paid());
        LocalDate start = LocalDate.parse(one.text("start"));
        LocalDate last = FiscalCalendar.gregorian()
                .month(YearMonth.from(start))
                .plus(one.in("residual_after_months").asLong() - 1)
                .range()
                .start();
        assertThat(last).hasToString(one.expected().get("last_month_of_36").asText());
        assertThat(Amount.amount(one.number("commission")).value()).isPositive();
    }
}
