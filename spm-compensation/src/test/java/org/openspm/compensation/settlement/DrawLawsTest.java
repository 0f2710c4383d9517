package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.money.Amount.amount;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.settlement.Draw.AtTermination;
import org.openspm.compensation.settlement.Histories.History;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Period;

/** Law 12: paid is earned and the change of what is to be recovered; a balance never goes the wrong way. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 40, edgeCases = EdgeCasesMode.NONE)
class DrawLawsTest {

    @Provide
    Arbitrary<Draw> draws() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 300).map(LocalDate.of(2026, 1, 1)::plusDays);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 100),
                        days,
                        days.injectNull(0.5),
                        days.injectNull(0.5),
                        days.injectNull(0.5),
                        Arbitraries.of(AtTermination.class))
                .as((units, onTop, share, start, end, guarantee, forgiven, left) -> {
                    Draw draw = Draw.recoverable(amount(units))
                            .recovering(Rate.percent(share))
                            .recoveredFrom(start)
                            .atTermination(left);
                    draw = onTop ? draw.onTop() : draw;
                    draw = end == null ? draw : draw.ending(end);
                    draw = guarantee == null ? draw : draw.guaranteedBefore(guarantee);
                    return forgiven == null ? draw : draw.forgivenOn(forgiven);
                });
    }

    @Property
    void paidIsEarnedAndTheChangeOfTheBalance(@ForAll History history, @ForAll("draws") Draw draw) {
        Ledger ledger = Months.NOTHING;
        for (Map.Entry<Period, Evaluation> step : history.evaluations().entrySet()) {
            SettlementTerms terms = terms(step.getValue(), ledger, draw);
            Settlement settled = Settlement.settle(step.getValue(), ledger, step.getKey(), terms);
            for (PaymentStatement own : settled.statements()) {
                Money zero = Months.usd("0");
                Money forgiven = own.column(EntryKind.FORGIVEN);
                assertThat(own.paid().plus(own.closing()).minus(own.opening()))
                        .isEqualTo(own.earned()
                                .plus(own.adjusted())
                                .plus(own.drawClosing().minus(own.drawOpening()))
                                .plus(own.column(EntryKind.GUARANTEED))
                                .minus(forgiven));
                assertThat(own.drawClosing()).isGreaterThanOrEqualTo(zero);
                assertThat(own.recovered()).isBetween(zero, own.drawOpening());
                assertThat(forgiven).isLessThanOrEqualTo(zero);
                assertThat(own.drawn().signum() > 0 && own.recovered().signum() > 0)
                        .isFalse();
                assertThat(own.drawClosing()).isEqualTo(settled.ledger().drawBalance(own.participant()));
                assertThat(PaymentStatement.of(settled.ledger(), own.participant(), step.getKey()))
                        .isEqualTo(own);
            }
            assertThat(Settlement.settle(step.getValue(), settled.ledger(), step.getKey(), terms)
                            .entries())
                    .isEmpty();
            ledger = settled.ledger();
        }
    }

    @Property
    void registersReconcileUnderAnyPolicy(
            @ForAll History history, @ForAll NegativeBalance policy, @ForAll("draws") Draw draw) {
        Ledger ledger = Months.NOTHING;
        Money paid = Months.usd("0");
        for (Map.Entry<Period, Evaluation> step : history.evaluations().entrySet()) {
            SettlementTerms terms = terms(step.getValue(), ledger, draw)
                    .negativeBalance(policy)
                    .minimumPayment(amount(20))
                    .holdback("Year", Holdback.instalments(3));
            Settlement settled = Settlement.settle(step.getValue(), ledger, step.getKey(), terms);
            PaymentRegister register = settled.register();
            Money columns = register.opening();
            for (EntryKind kind : EntryKind.values()) {
                columns = kind.isOwed() ? columns.plus(register.column(kind)) : columns;
            }
            assertThat(register.closing()).isEqualTo(columns);
            assertThat(register.opening()).isEqualTo(owed(ledger));
            for (PaymentStatement own : settled.statements()) {
                boolean below = own.closing().signum() < 0;
                assertThat(below && policy != NegativeBalance.CARRIED).isFalse();
                assertThat(own.paid().signum() < 0 && policy != NegativeBalance.PAID_BACK)
                        .isFalse();
                assertThat(own.closing()).isLessThan(Months.usd("20"));
            }
            assertThat(Settlement.settle(step.getValue(), settled.ledger(), step.getKey(), terms)
                            .entries())
                    .isEmpty();
            paid = paid.plus(settled.paid());
            ledger = settled.ledger();
        }
        assertThat(ledger.select().kind(EntryKind.PAID).total()).isEqualTo(paid.negated());
    }

    private static Money owed(Ledger ledger) {
        return ledger.select()
                .total()
                .minus(ledger.select().kind(EntryKind.FORGIVEN).total());
    }

    /** The draw for ann, unless she is not there yet. */
    private static SettlementTerms terms(Evaluation evaluation, Ledger ledger, Draw draw) {
        boolean there = evaluation.participants().contains("ann")
                || !ledger.select().participant("ann").entries().isEmpty();
        return there ? SettlementTerms.plain().draw("ann", draw) : SettlementTerms.plain();
    }
}
