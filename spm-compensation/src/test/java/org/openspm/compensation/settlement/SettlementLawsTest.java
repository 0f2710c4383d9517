package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.settlement.Histories.History;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** Law 13: after settling, posted to date is what a fresh evaluation of everything yields; settling twice posts nothing. */
@Domain(Histories.class)
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class SettlementLawsTest {

    private static final EntryKind[] EVALUATED = {EntryKind.EARNED, EntryKind.ADJUSTED};

    @Property
    void postedToDateIsAFreshEvaluation(@ForAll History history) {
        Ledger ledger = Months.NOTHING;
        for (Map.Entry<Period, Evaluation> step : history.evaluations().entrySet()) {
            Period open = step.getKey();
            Evaluation evaluation = step.getValue();
            ledger = Settlement.settle(evaluation, ledger, open).ledger();
            for (Period period : evaluation.payPeriods()) {
                LedgerSelection posted = ledger.select().earnedIn(period).kind(EVALUATED);
                Money everybody = Months.usd("0");
                for (String participant : evaluation.participants()) {
                    Money earned =
                            period.compareTo(open) > 0 ? Months.usd("0") : evaluation.earned(participant, period);
                    assertThat(posted.participant(participant).total()).isEqualTo(earned);
                    everybody = everybody.plus(earned);
                }
                assertThat(posted.total()).isEqualTo(everybody);
            }
        }
    }

    @Property
    void postedByLineIsTheLineOfTheStatement(@ForAll History history) {
        Ledger ledger = Months.NOTHING;
        for (Map.Entry<Period, Evaluation> step : history.evaluations().entrySet()) {
            ledger = Settlement.settle(step.getValue(), ledger, step.getKey()).ledger();
            LedgerSelection posted = ledger.select().earnedIn(step.getKey()).kind(EVALUATED);
            for (String participant : step.getValue().participants()) {
                step.getValue()
                        .statement(participant, step.getKey())
                        .lines()
                        .forEach(line -> assertThat(posted.participant(participant)
                                        .component(line.label())
                                        .total())
                                .isEqualTo(line.amount()));
            }
        }
    }

    @Property
    void settlingAgainPostsNothingAndNothingPostedChanges(@ForAll History history) {
        Ledger ledger = Months.NOTHING;
        for (Map.Entry<Period, Evaluation> step : history.evaluations().entrySet()) {
            Settlement settled = Settlement.settle(step.getValue(), ledger, step.getKey());
            assertThat(settled.ledger().entries().subList(0, ledger.entries().size()))
                    .isEqualTo(ledger.entries());
            assertThat(Settlement.settle(step.getValue(), settled.ledger(), step.getKey())
                            .entries())
                    .isEmpty();
            ledger = settled.ledger();
        }
    }

    @Property
    void statementsReconcileAndFollowEachOther(@ForAll History history) {
        Ledger ledger = Months.NOTHING;
        for (Map.Entry<Period, Evaluation> step : history.evaluations().entrySet()) {
            Settlement settled = Settlement.settle(step.getValue(), ledger, step.getKey());
            for (PaymentStatement own : settled.statements()) {
                assertThat(own.opening()).isEqualTo(ledger.balance(own.participant()));
                assertThat(own.closing())
                        .isEqualTo(settled.ledger().balance(own.participant()))
                        .isEqualTo(own.opening()
                                .plus(own.earned())
                                .plus(own.adjusted())
                                .minus(own.paid()));
                assertThat(own.paid().signum()).isNotNegative();
                assertThat(own.closing().signum()).isNotPositive();
                assertThat(own.explain().parts().stream()
                                .map(part -> part.figure().orThrow())
                                .reduce(org.openspm.core.money.Ratio.ZERO, org.openspm.core.money.Ratio::plus))
                        .isEqualTo(own.explain().figure().orThrow());
            }
            ledger = settled.ledger();
        }
    }
}
