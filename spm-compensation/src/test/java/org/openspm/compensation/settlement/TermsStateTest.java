package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.ExchangeRates;

/** Terms are said one after the other, and nothing that was said of something else is lost on the way. */
class TermsStateTest {

    private static final LocalDate SOLD = LocalDate.of(2026, 1, 10);
    private static final LocalDate CANCELLED = LocalDate.of(2026, 3, 12);
    private static final Draw DRAW = Draw.recoverable(amount(100));

    private static final List<UnaryOperator<SettlementTerms>> SAID = List.of(
            terms -> terms.draw("jill", DRAW),
            terms -> terms.draw("jill", "Sales", DRAW.onTop()),
            terms -> terms.clawback(Clawback.asPaid("deals d1", SOLD, CANCELLED)),
            terms -> terms.holdback("Sales", Holdback.instalments(3)),
            terms -> terms.released("deals d2", percent(40)),
            terms -> terms.advance(Advance.of("policy 17", "jill", amount(600))),
            terms -> terms.advance(Advance.of("policy 18", "jill", amount(700))),
            terms -> terms.advance(Advance.of("policy 17", "joe", amount(800))),
            terms -> terms.noLessThanZero("Sales"),
            terms -> terms.negativeBalance(NegativeBalance.PAID_BACK),
            terms -> terms.minimumPayment(amount(5)));

    private static SettlementTerms all(List<UnaryOperator<SettlementTerms>> said) {
        SettlementTerms terms = SettlementTerms.plain();
        for (UnaryOperator<SettlementTerms> one : said) {
            terms = one.apply(terms);
        }
        return terms;
    }

    @Test
    void keepWhatWasSaidBeforeInAnyOrder() {
        List<UnaryOperator<SettlementTerms>> reversed = new ArrayList<>(SAID);
        Collections.reverse(reversed);
        assertThat(all(SAID))
                .isEqualTo(all(reversed))
                .hasSameHashCodeAs(all(reversed))
                .hasToString("jill: recoverable draw; jill, Sales: recoverable draw on top of earnings;"
                        + " deals d1 cancelled on 2026-03-12; Sales paid in 3 instalments; deals d2 released by 40 %;"
                        + " jill: 600 advanced on policy 17; jill: 700 advanced on policy 18;"
                        + " joe: 800 advanced on policy 17; Sales no less than zero; negative balances paid back;"
                        + " payments of at least 5");
    }

    @Test
    void differByEachThingSaid() {
        Set<SettlementTerms> without = new HashSet<>();
        Set<Integer> hashes = new HashSet<>();
        for (UnaryOperator<SettlementTerms> left : SAID) {
            SettlementTerms terms = all(SAID.stream().filter(one -> one != left).toList());
            assertThat(terms).isNotEqualTo(all(SAID));
            without.add(terms);
            hashes.add(terms.hashCode());
        }
        assertThat(without).hasSameSizeAs(SAID);
        assertThat(hashes).hasSizeGreaterThan(SAID.size() - 2);
        SettlementTerms paying = SettlementTerms.plain().paying(PaymentRates.whenEarned(ExchangeRates.none()));
        assertThat(paying.draw("jill", DRAW).paymentRates()).isEqualTo(paying.paymentRates());
        assertThat(paying).isNotEqualTo(SettlementTerms.plain());
    }

    @Test
    void areSoundAtBothEndsOfWhatTheyMayBe() {
        Clawback clawback = Clawback.asPaid("deals d1", SOLD, SOLD)
                .ofShare(percent(100))
                .proratedOver(1)
                .within(1)
                .leaving(amount(0));
        assertThat(clawback.problems()).isEmpty();
        assertThat(clawback.ofShare(percent(0)).problems()).isEmpty();
        assertThat(clawback.ofShare(percent(-1)).problems())
                .containsExactly("The clawback of (deals d1) is of the share (-1 %).\nGive a rate from 0 % to 100 %.");
        assertThat(Holdback.forPeriods(percent(0), 1).problems()).isEmpty();
        assertThat(Holdback.forPeriods(percent(100), 1).problems()).isEmpty();
        assertThat(Holdback.onEvent(percent(-1)).problems())
                .containsExactly("The holdback is of the share (-1/100).\nGive a rate from 0 % to 100 %.");
        assertThat(Holdback.inProportion(1, 0).problems()).isEmpty();
        SettlementTerms terms = SettlementTerms.plain().minimumPayment(amount(0));
        assertThat(terms.released("deals d1", percent(0)).problems()).isEmpty();
        assertThat(terms.released("deals d1", percent(100)).problems()).isEmpty();
        assertThat(terms.released("deals d1", percent(101)).problems())
                .containsExactly("Of (deals d1) the share (101 %) is released.\nGive a rate from 0 % to 100 %.");
    }

    /** An id alone would keep held what is released, and paid what is taken back. */
    @Test
    void transactionsAreNamedWithTheirSchema() {
        LocalDate sold = LocalDate.of(2026, 1, 10);
        SettlementTerms terms = SettlementTerms.plain()
                .clawback(Clawback.restate("d1", sold, sold))
                .clawback(Clawback.asPaid("deals d2", sold, sold).reversedBy("r2"))
                .released("d3", percent(40))
                .advance(Advance.of("policy 17", "jill", amount(1)).paidOn(sold).earnedBy("deals d4", "d5"));
        assertThat(terms.problems())
                .isEqualTo(Stream.of("d1", "r2", "d3", "d5")
                        .map(id -> "The terms name the transaction (" + id
                                + ") without its schema, and would not find it.\nName schema and id, such as (deals "
                                + id + ").")
                        .toList());
    }
}
