package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.settlement.EarnedNow.Target;
import org.openspm.compensation.settlement.PostedBefore.Sum;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** What an evaluation says was earned less what the ledger has posted, as entries of the open period, each with its cause. */
final class EarnedDifference {

    private final EarnedNow now;
    private final PostedBefore before;
    private final Ledger ledger;
    private final Period open;

    EarnedDifference(Evaluation evaluation, Ledger ledger, Period open) {
        this.before = new PostedBefore(ledger, evaluation.payPeriods());
        this.now = new EarnedNow(evaluation, open, before);
        this.ledger = ledger;
        this.open = open;
    }

    List<LedgerEntry> entries() {
        Set<Earning> all = new LinkedHashSet<>(now.targets().keySet());
        before.sums().keySet().stream()
                .filter(earning -> !now.stands(earning.participant(), earning.period()))
                .forEach(all::add);
        List<Earning> ordered = new ArrayList<>(all);
        // Stable: within a participant and period the order of the statement stays.
        ordered.sort(Comparator.comparing(Earning::participant).thenComparing(Earning::period));
        List<LedgerEntry> entries = new ArrayList<>();
        for (Earning earning : ordered) {
            entry(earning, ledger.nextSequence() + entries.size()).ifPresent(entries::add);
        }
        return entries;
    }

    private Optional<LedgerEntry> entry(Earning earning, long sequence) {
        Target target = now.targets().get(earning);
        Sum posted = before.sums().get(earning);
        Money zero = Money.zero(ledger.currency());
        Money change = (target == null ? zero : target.amount()).minus(posted == null ? zero : posted.amount());
        // A transaction that earned nothing is posted once, so that it is known later not to have come late.
        boolean firstSeen = posted == null && !earning.transaction().isEmpty();
        if (change.signum() == 0 && !firstSeen) {
            return Optional.empty();
        }
        Optional<Figure> credited = target == null ? Optional.empty() : target.credited();
        OptionalLong corrects = posted == null ? OptionalLong.empty() : OptionalLong.of(posted.last());
        return Optional.of(new LedgerEntry(
                sequence,
                earning.participant(),
                earning.component(),
                earning.period(),
                open,
                earning.period().equals(open) ? EntryKind.EARNED : EntryKind.ADJUSTED,
                change,
                new EntryReason(
                        cause(earning, target, posted),
                        earning.transaction(),
                        credited,
                        corrects,
                        "",
                        "",
                        Optional.empty())));
    }

    private Cause cause(Earning earning, @Nullable Target target, @Nullable Sum posted) {
        String transaction = earning.transaction();
        if (transaction.isEmpty()) {
            return earning.period().equals(open) ? Cause.ORDINARY : Cause.RERATED;
        }
        if (target == null) {
            return causeOfAbsence(earning);
        }
        if (posted != null) {
            return target.credited().equals(posted.credited()) ? Cause.RERATED : Cause.CHANGED;
        }
        if (before.knows(earning.participant(), earning.component(), transaction)) {
            return Cause.CHANGED;
        }
        if (before.knows(transaction)) {
            return before.knows(earning.participant(), transaction) ? Cause.RERATED : Cause.MOVED;
        }
        return earning.period().equals(open) ? Cause.ORDINARY : Cause.LATE;
    }

    private Cause causeOfAbsence(Earning earning) {
        String transaction = earning.transaction();
        if (now.isCredited(earning.participant(), earning.component(), transaction)) {
            return Cause.CHANGED;
        }
        if (!now.isCredited(transaction)) {
            return Cause.CANCELLED;
        }
        return now.isCredited(earning.participant(), transaction) ? Cause.RERATED : Cause.MOVED;
    }
}
