package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cases.PublishedCase.decimal;
import static org.openspm.compensation.cases.PublishedCase.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openspm.compensation.settlement.Draw;
import org.openspm.compensation.settlement.PaymentStatement;
import org.openspm.compensation.settlement.SettlementTerms;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Draws and guarantees against what is earned month by month. */
final class DrawCases {

    private static final String REP = "rep";

    static final List<Shape> ALL = List.of(
            Shape.of("draw commissions", DrawCases::months),
            Shape.of("draw commissions draw_taken", DrawCases::onTop),
            Shape.of("draw gross", DrawCases::topUp),
            Shape.of("net_sales rate draw", DrawCases::straight),
            Shape.of("limit opening_balance earned", DrawCases::agreement),
            Shape.of("draws", DrawCases::schedule).when(one -> one.in("draws").isObject()));

    private DrawCases() {}

    private static SettlementTerms drawing(Draw draw) {
        return SettlementTerms.plain().draw(REP, draw);
    }

    private static Draw draw(PublishedCase one) {
        Amount amount = one.amount("draw");
        return one.tags().contains("non_recoverable") ? Draw.nonRecoverable(amount) : Draw.recoverable(amount);
    }

    private static List<PaymentStatement> settle(List<BigDecimal> earned, SettlementTerms terms) {
        Payday rep = Payday.ofEarnings();
        List<PaymentStatement> statements = new ArrayList<>();
        for (int month = 1; month <= earned.size(); month++) {
            rep.sells(month, earned.get(month - 1));
            statements.add(rep.settle(month, terms));
        }
        return statements;
    }

    /** The commissions of named months, or in a list; what is paid and owed stands beside them. */
    private static void months(PublishedCase one) {
        JsonNode commissions = one.in("commissions");
        List<PaymentStatement> statements = settle(list(commissions, PublishedCase::decimal), drawing(draw(one)));
        if (one.expects("paid")) {
            check(
                    one.expected().get("paid"),
                    statements.stream().map(own -> own.paid().value()).toList());
        }
        if (one.expects("balance")) {
            check(
                    one.expected().get("balance"),
                    statements.stream()
                            .map(own -> own.drawClosing().value().negate())
                            .toList());
        }
        if (one.expects("sep_paid")) {
            one.expect(
                    "sep_paid",
                    statements
                            .get(PublishedCase.names(commissions).indexOf("Sep"))
                            .paid());
        }
    }

    private static void check(JsonNode expected, List<BigDecimal> actual) {
        List<BigDecimal> wanted = list(expected, PublishedCase::decimal);
        assertThat(actual).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(actual.get(i)).isEqualByComparingTo(wanted.get(i));
        }
    }

    /** Drawn besides what is earned, as long as it is taken. */
    private static void onTop(PublishedCase one) {
        List<BigDecimal> taken = one.numbers("draw_taken");
        int months = (int) taken.stream().filter(amount -> amount.signum() > 0).count();
        LocalDate end = Payday.month(months).range().endExclusive();
        Draw draw = draw(one).onTop().ending(end);
        List<PaymentStatement> statements = settle(one.numbers("commissions"), drawing(draw));
        check(
                one.expected().get("paid"),
                statements.stream().map(own -> own.paid().value()).toList());
    }

    private static void topUp(PublishedCase one) {
        PaymentStatement own =
                settle(List.of(one.number("gross")), drawing(draw(one))).get(0);
        one.expect("top_up", own.drawn());
        one.expect("net", own.paid());
    }

    /** A draw that was taken is deducted from the commission. */
    private static void straight(PublishedCase one) {
        Payday rep =
                Payday.of(Rate.percent(one.number("rate").movePointRight(2))).owingDraw(one.number("draw"));
        PaymentStatement own =
                rep.sells(1, one.number("net_sales")).settle(1, drawing(Draw.recoverable(Amount.amount(0))));
        one.expect("pay", own.paid());
    }

    /** Recovered from what is earned above the limit, and no more than half of what is earned. */
    private static void agreement(PublishedCase one) {
        Payday rep = Payday.ofEarnings().owingDraw(one.number("opening_balance"));
        SettlementTerms terms = drawing(Draw.recoverable(one.amount("limit")).recovering(Rate.percent(50)));
        List<PaymentStatement> statements = new ArrayList<>();
        for (BigDecimal earned : one.numbers("earned")) {
            int month = statements.size() + 1;
            statements.add(rep.sells(month, earned).settle(month, terms));
        }
        check(
                one.expected().get("pay"),
                statements.stream().map(own -> own.paid().value()).toList());
        check(
                one.expected().get("balance"),
                statements.stream().map(own -> own.drawClosing().value()).toList());
    }

    /** Draws of stated months with nothing earned, settled at the end of the quarter. */
    private static void schedule(PublishedCase one) {
        Payday rep = Payday.ofEarnings();
        Draw draw = Draw.recoverable(Amount.amount(0)).onTop().settledEach(Grain.QUARTER);
        for (String day : PublishedCase.names(one.in("draws"))) {
            LocalDate first = monthOf(day).range().start();
            draw = draw.changing(first, PublishedCase.amount(one.in("draws").get(day)));
        }
        BigDecimal advanced = BigDecimal.ZERO;
        PaymentStatement last = null;
        for (String day : PublishedCase.names(one.in("draws"))) {
            last = rep.settle(monthOf(day).numberIn(Grain.YEAR), drawing(draw));
            advanced = advanced.add(last.drawn().value());
        }
        one.expect("total_advanced", advanced);
        assertThat(advanced.divide(BigDecimal.valueOf(3)))
                .isEqualByComparingTo(decimal(one.expected().get("per_month")));
        assertThat(last.drawClosing().signum()).isZero();
    }

    private static Period monthOf(String day) {
        String name = day.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(name)) {
                return Payday.month(month.getValue());
            }
        }
        throw new IllegalArgumentException(day);
    }
}
