package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.openspm.compensation.settlement.EntryKind;
import org.openspm.compensation.settlement.Holdback;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.LedgerEntry;
import org.openspm.compensation.settlement.PaymentStatement;
import org.openspm.compensation.settlement.SettlementTerms;
import org.openspm.core.money.Rate;

/** What becomes of a payout when its period is evaluated again. */
final class LedgerCases {

    private static final SettlementTerms PLAIN = SettlementTerms.plain();

    static final List<Shape> ALL = List.of(
            Shape.of("existing_status existing_amount recomputed_amount", LedgerCases::again)
                    .when(one -> !one.expected().get("action").asText().equals("keep_and_flag")),
            Shape.of("invoice_lines payment_fraction payment_date", LedgerCases::partial),
            Shape.of("payment_date", LedgerCases::afterTheCutOff)
                    .when(one -> one.tags().contains("payment_based")),
            Shape.of("invoices", LedgerCases::currencies)
                    .when(one -> one.tags().contains("settlement") && one.tags().contains("multi_currency")),
            Shape.of("pending_documents mode", LedgerCases::pending),
            Shape.of("line attempt", LedgerCases::closed).when(one -> one.tags().contains("settlement")));

    private LedgerCases() {}

    /** Created, brought to its new amount while it can be, or followed by a difference once it was paid. */
    private static void again(PublishedCase one) {
        boolean first = !one.has("existing_amount");
        Payday rep = Payday.ofEarnings();
        BigDecimal recomputed = one.number("recomputed_amount");
        if (first) {
            one.expect("payout", rep.sells(1, recomputed).settle(1, PLAIN).paid());
            return;
        }
        rep.sells(1, one.number("existing_amount")).settle(1, PLAIN);
        boolean paid = one.text("existing_status").equals("paid");
        PaymentStatement own = rep.amends(recomputed).settle(paid ? 2 : 1, PLAIN);
        if (paid) {
            one.expect("delta", own.paid());
            assertThat(own.entries()).extracting(LedgerEntry::kind).containsExactly(EntryKind.ADJUSTED, EntryKind.PAID);
        } else {
            one.expect("payout", own.paid());
        }
    }

    private static SettlementTerms byCash(int lines, Rate share) {
        SettlementTerms terms = PLAIN.holdback("Sales", Holdback.onEvent(Rate.percent(100)));
        for (int line = 1; line <= lines; line++) {
            terms = terms.released("sales s" + line, share);
        }
        return terms;
    }

    /** What is paid of an invoice releases the same share of what each line earned. */
    private static void partial(PublishedCase one) {
        int lines = one.in("invoice_lines").asInt();
        String[] fraction = one.text("payment_fraction").split("/");
        Payday rep = Payday.ofEarnings();
        for (int line = 1; line <= lines; line++) {
            rep.sells(1, new BigDecimal(fraction[1]).multiply(BigDecimal.valueOf(line)));
        }
        // A third is no decimal: the share is exact as far as the cent goes.
        Rate share = Rate.percent(new BigDecimal(fraction[0])
                .movePointRight(2)
                .divide(new BigDecimal(fraction[1]), 10, RoundingMode.HALF_UP));
        PaymentStatement own = rep.settle(1, byCash(lines, share));
        List<LedgerEntry> released = own.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.RELEASED)
                .toList();
        assertThat(released).hasSize(one.expected().get("settlement_lines").asInt());
        for (int line = 1; line <= lines; line++) {
            assertThat(released.get(line - 1).amount().value())
                    .isEqualByComparingTo(new BigDecimal(fraction[0]).multiply(BigDecimal.valueOf(line)));
        }
        assertThat(own.entries().stream().filter(entry -> entry.kind() == EntryKind.PAID))
                .hasSize(one.expected().get("settlements").asInt());
    }

    private static void afterTheCutOff(PublishedCase one) {
        PaymentStatement own = Payday.ofEarnings().sells(1, BigDecimal.TEN).settle(1, byCash(1, Rate.ZERO));
        assertThat(own.entries().stream().filter(entry -> entry.kind() == EntryKind.PAID))
                .hasSize(one.expected().get("settlements").asInt());
    }

    /** One ledger for each currency, none of them takes amounts of another. */
    private static void currencies(PublishedCase one) {
        List<Ledger> ledgers =
                PublishedCase.list(
                                one.in("invoices"),
                                invoice -> invoice.get("currency").asText())
                        .stream()
                        .distinct()
                        .map(currency -> Ledger.empty(currency.equals("A") ? "USD" : "EUR"))
                        .toList();
        assertThat(ledgers).hasSize(one.expected().get("currencies").asInt());
        Payday rep = Payday.ofEarnings().sells(1, BigDecimal.TEN);
        rep.settle(1, PLAIN);
        LedgerEntry dollars = rep.ledger().entries().get(0);
        assertThat(ledgers.get(0).append(List.of(dollars)).entries()).hasSize(1);
        assertThatThrownBy(() -> ledgers.get(1).append(List.of(dollars)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not in the currency (EUR) of the ledger");
    }

    /** Whatever is not settled yet is settled together, of whichever period. */
    private static void pending(PublishedCase one) {
        int documents = one.in("pending_documents").asInt();
        Payday rep = Payday.ofEarnings();
        for (int month = 1; month <= documents; month++) {
            rep.sells(month, BigDecimal.TEN);
        }
        PaymentStatement own = rep.settle(documents, PLAIN);
        assertThat(own.entries().stream().filter(entry -> entry.kind() != EntryKind.PAID))
                .hasSize(one.expected().get("settlement_lines").asInt());
    }

    /** What is posted stays: nothing is added to a period once a later one was settled. */
    private static void closed(PublishedCase one) {
        Payday rep = Payday.ofEarnings().sells(1, BigDecimal.TEN).sells(2, BigDecimal.TEN);
        rep.settle(1, PLAIN);
        LedgerEntry january = rep.ledger().entries().get(0);
        rep.settle(2, PLAIN);
        Ledger ledger = rep.ledger();
        assertThat(one.expected().get("error").asBoolean()).isTrue();
        LedgerEntry again = new LedgerEntry(
                ledger.entries().size() + 1L,
                "rep",
                "Sales",
                january.earned(),
                january.posted(),
                january.kind(),
                january.amount(),
                january.reason());
        assertThatThrownBy(() -> ledger.append(List.of(again)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("past periods are closed");
        assertThat(PaymentStatement.of(ledger, "rep", Payday.month(1)).earned().value())
                .isEqualByComparingTo(BigDecimal.TEN);
    }
}
