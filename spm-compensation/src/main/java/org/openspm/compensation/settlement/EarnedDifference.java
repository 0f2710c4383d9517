package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.compensation.settlement.EarnedNow.Target;
import org.openspm.compensation.settlement.PostedBefore.Sum;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/**
 * What an evaluation says was earned less what the ledger has posted, as entries of the open period, each with its cause. Participants are looked at one after the
 * other, so that what is held against each other is small and at hand.
 */
final class EarnedDifference {

    private final Evaluation evaluation;
    private final Ledger ledger;
    private final Period open;
    private final Set<Period> payPeriods;

    /** Whether lines are posted as a whole: an evaluation of totals has no names of transactions. */
    private final boolean whole;

    private final List<LedgerEntry> entries = new ArrayList<>();
    private @Nullable Set<String> posted;
    private @Nullable Set<String> credited;

    EarnedDifference(Evaluation evaluation, Ledger ledger, Period open) {
        this.evaluation = evaluation;
        this.ledger = ledger;
        this.open = open;
        this.payPeriods = new HashSet<>(evaluation.payPeriods());
        this.whole = !evaluation.namesTransactions();
    }

    List<LedgerEntry> entries() {
        List<Period> settled = evaluation.payPeriods().stream()
                .filter(period -> !period.range().start().isAfter(open.range().start()))
                .toList();
        Set<String> onPlan = evaluation.participants();
        Set<String> everybody = new TreeSet<>(ledger.participants());
        everybody.addAll(onPlan);
        for (String participant : everybody) {
            PostedBefore own = new PostedBefore(participant, whole);
            ledger.of(participant).stream().filter(this::isOfEarnings).forEach(own::add);
            List<Period> periods = onPlan.contains(participant) ? settled : List.of();
            add(new EarnedNow(evaluation, participant, periods, own, whole), own);
        }
        return entries;
    }

    private boolean isOfEarnings(LedgerEntry entry) {
        return entry.kind().isEvaluated() && payPeriods.contains(entry.earned());
    }

    private void add(EarnedNow now, PostedBefore before) {
        Set<Earning> all = new LinkedHashSet<>(now.earnings());
        all.addAll(before.earnings(period -> !now.stands(period)));
        List<Earning> ordered = new ArrayList<>(all);
        // Stable: within a period the order of the statement stays.
        ordered.sort(Comparator.comparing(Earning::period));
        for (Earning earning : ordered) {
            add(earning, now, before);
        }
    }

    private void add(Earning earning, EarnedNow now, PostedBefore before) {
        Target target = now.target(earning);
        Sum sum = before.sum(earning);
        Money zero = Money.zero(ledger.currency());
        Money change = (target == null ? zero : target.amount()).minus(sum == null ? zero : sum.amount());
        // A transaction that earned nothing is posted once, so that it is known later not to have come late.
        boolean firstSeen = sum == null && !earning.transaction().isEmpty();
        if (change.signum() == 0 && !firstSeen) {
            return;
        }
        Optional<Figure> creditedOn = target == null ? Optional.empty() : target.credited();
        OptionalLong corrects = sum == null ? OptionalLong.empty() : OptionalLong.of(sum.last());
        Cause cause = target == null ? causeOfAbsence(earning, now) : cause(earning, target, sum, before);
        entries.add(new LedgerEntry(
                ledger.nextSequence() + entries.size(),
                earning.participant(),
                earning.component(),
                earning.period(),
                open,
                earning.period().equals(open) ? EntryKind.EARNED : EntryKind.ADJUSTED,
                change,
                new EntryReason(cause, earning.transaction(), creditedOn, corrects, "", "", Optional.empty())));
    }

    private Cause causeOfNoTransaction(Earning earning) {
        return earning.period().equals(open) ? Cause.ORDINARY : Cause.RERATED;
    }

    private Cause cause(Earning earning, Target target, @Nullable Sum sum, PostedBefore before) {
        String transaction = earning.transaction();
        if (transaction.isEmpty()) {
            return causeOfNoTransaction(earning);
        }
        if (sum != null) {
            return target.credited().equals(sum.credited()) ? Cause.RERATED : Cause.CHANGED;
        }
        if (before.transactions().has(earning.component(), transaction)) {
            return Cause.CHANGED;
        }
        if (before.transactions().has(transaction)) {
            return Cause.RERATED;
        }
        if (isPosted(transaction)) {
            return Cause.MOVED;
        }
        return earning.period().equals(open) ? Cause.ORDINARY : Cause.LATE;
    }

    private Cause causeOfAbsence(Earning earning, EarnedNow now) {
        String transaction = earning.transaction();
        if (transaction.isEmpty()) {
            return causeOfNoTransaction(earning);
        }
        if (now.transactions().has(earning.component(), transaction)) {
            return Cause.CHANGED;
        }
        if (!isCredited(transaction)) {
            return Cause.CANCELLED;
        }
        return now.transactions().has(transaction) ? Cause.RERATED : Cause.MOVED;
    }

    /** Whether the transaction was posted for anybody. */
    private boolean isPosted(String transaction) {
        Set<String> known = posted;
        if (known == null) {
            known = new HashSet<>();
            for (LedgerEntry entry : ledger.entries()) {
                if (isOfEarnings(entry)) {
                    known.add(entry.reason().transaction());
                }
            }
            posted = known;
        }
        return known.contains(transaction);
    }

    /** Whether anybody is credited with the transaction. */
    private boolean isCredited(String transaction) {
        Set<String> known = credited;
        if (known == null) {
            known = evaluation.credited().stream().map(FactOutcome::place).collect(Collectors.toSet());
            credited = known;
        }
        return known.contains(transaction);
    }
}
