package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Period;

/** What clawbacks take back less what the ledger has taken back before, as entries of the open period. */
final class ClawbackDifference {

    private record Key(String participant, String component, String transaction) {}

    /** What was posted for a transaction, and the last entry of it. */
    private record Posted(Money earned, Money takenBack, LedgerEntry last) {

        Posted plus(LedgerEntry entry) {
            return entry.kind() == EntryKind.CLAWED_BACK
                    ? new Posted(earned, takenBack.plus(entry.amount()), last)
                    : new Posted(earned.plus(entry.amount()), takenBack, entry);
        }
    }

    private final Ledger ledger;
    private final Period open;
    private final Map<String, Clawback> clawbacks;
    private final Rounding rounding;

    ClawbackDifference(Ledger ledger, Period open, Map<String, Clawback> clawbacks, Rounding rounding) {
        this.ledger = ledger;
        this.open = open;
        this.clawbacks = clawbacks;
        this.rounding = rounding;
    }

    List<LedgerEntry> entries() {
        Map<Key, Posted> posted = posted();
        Set<String> known = posted.keySet().stream().map(Key::transaction).collect(Collectors.toSet());
        for (String transaction : clawbacks.keySet()) {
            if (!known.contains(transaction)) {
                throw new IllegalArgumentException(
                        "The clawback is of the transaction (" + transaction
                                + "), for which nothing was posted.\nName schema and id of one that was credited, as the ledger does.");
            }
        }
        List<LedgerEntry> entries = new ArrayList<>();
        posted.forEach((key, before) ->
                entry(key, before, ledger.nextSequence() + entries.size()).ifPresent(entries::add));
        return entries;
    }

    private Map<Key, Posted> posted() {
        Money zero = Money.zero(ledger.currency());
        Map<Key, Posted> posted = new LinkedHashMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            String transaction = entry.reason().transaction();
            boolean counts = entry.kind().isEvaluated() || entry.kind() == EntryKind.CLAWED_BACK;
            if (counts && !transaction.isEmpty()) {
                Key key = new Key(entry.participant(), entry.component(), transaction);
                posted.put(
                        key,
                        posted.getOrDefault(key, new Posted(zero, zero, entry)).plus(entry));
            }
        }
        return posted;
    }

    private Optional<LedgerEntry> entry(Key key, Posted before, long sequence) {
        Optional<Clawback> clawback = Optional.ofNullable(clawbacks.get(key.transaction()))
                .filter(told -> !told.cancelled().isAfter(open.range().last()));
        // A clawback that is not told any more is given back, as a fact that is not told any more is taken back.
        Ratio share = clawback.map(Clawback::takenBack).orElse(Ratio.ZERO);
        Money target = rounding.round(Ratio.of(before.earned().value()).times(share), ledger.currency())
                .negated();
        Money change = target.minus(before.takenBack());
        if (change.signum() == 0) {
            return Optional.empty();
        }
        EntryReason reason = new EntryReason(
                Cause.CANCELLED,
                key.transaction(),
                Optional.empty(),
                OptionalLong.of(before.last().sequence()),
                clawback.map(Clawback::toString).orElse("not cancelled any more"),
                "");
        return Optional.of(new LedgerEntry(
                sequence,
                key.participant(),
                key.component(),
                before.last().earned(),
                open,
                EntryKind.CLAWED_BACK,
                change,
                reason));
    }
}
