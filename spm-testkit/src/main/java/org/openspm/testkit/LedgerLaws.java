package org.openspm.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.settlement.EntryKind;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** The laws about settling: facts become known little by little, and the ledger catches up. */
final class LedgerLaws {

    private LedgerLaws() {}

    static Optional<Breach> ledger(Host host, List<Row<?>> rows, Random random) {
        Ledger ledger = Ledger.empty(host.terms().currency().getCurrencyCode());
        List<Period> periods = host.terms().payPeriods();
        List<Integer> knownFrom =
                rows.stream().map(row -> random.nextInt(periods.size())).toList();
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            Evaluation run = host.evaluate(known(rows, knownFrom, i));
            ledger = Settlement.settle(run, ledger, period, host.settlement()).ledger();
            Settlement again = Settlement.settle(run, ledger, period, host.settlement());
            if (!again.entries().isEmpty()) {
                return Breach.of(
                        "(" + period + ") was settled twice, and the second time posted (" + again.entries() + ")");
            }
            Optional<Breach> unequal = posted(run, ledger, period);
            if (unequal.isPresent()) {
                return unequal;
            }
        }
        return Optional.empty();
    }

    private static List<Row<?>> known(List<Row<?>> rows, List<Integer> from, int period) {
        List<Row<?>> known = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (from.get(i) <= period) {
                known.add(rows.get(i));
            }
        }
        return known;
    }

    private static Optional<Breach> posted(Evaluation run, Ledger ledger, Period period) {
        for (String id : run.participants()) {
            Money fresh = earnedUpTo(run, id, period);
            Money posted = ledger.select()
                    .participant(id)
                    .kind(EntryKind.EARNED, EntryKind.ADJUSTED)
                    .total();
            if (!posted.equals(fresh)) {
                return Breach.of("(" + id + ") was posted (" + posted + ") up to (" + period
                        + "), and a fresh evaluation yields (" + fresh + ")");
            }
        }
        return Optional.empty();
    }

    static Optional<Breach> draw(Host host, List<Row<?>> rows, Random random) {
        Ledger ledger = Ledger.empty(host.terms().currency().getCurrencyCode());
        Evaluation run = host.evaluate(rows);
        for (Period period : host.terms().payPeriods()) {
            ledger = Settlement.settle(run, ledger, period, host.settlement()).ledger();
            for (String id : run.participants()) {
                Money paid = total(ledger, id, EntryKind.PAID).negated();
                Money expected = earnedUpTo(run, id, period)
                        .plus(ledger.drawBalance(id))
                        .minus(total(ledger, id, EntryKind.FORGIVEN))
                        .plus(total(
                                ledger,
                                id,
                                EntryKind.GUARANTEED,
                                EntryKind.CLAWED_BACK,
                                EntryKind.HELD,
                                EntryKind.RELEASED,
                                EntryKind.ADVANCED,
                                EntryKind.ADVANCE_RECOVERED,
                                EntryKind.WRITTEN_OFF,
                                EntryKind.EXCHANGED))
                        .minus(ledger.balance(id));
                if (!paid.equals(expected) || ledger.drawBalance(id).signum() < 0) {
                    return Breach.of("up to (" + period + ") (" + id + ") was paid (" + paid
                            + "), where earnings and balances come to (" + expected + "), with a draw balance of ("
                            + ledger.drawBalance(id) + ")");
                }
            }
        }
        return Optional.empty();
    }

    private static Money total(Ledger ledger, String id, EntryKind... kinds) {
        return ledger.select().participant(id).kind(kinds).total();
    }

    private static Money earnedUpTo(Evaluation run, String id, Period last) {
        return Money.total(
                run.terms().currency(),
                run.payPeriods().stream()
                        .filter(period ->
                                !period.range().start().isAfter(last.range().start()))
                        .map(period -> run.earned(id, period))
                        .toList());
    }
}
