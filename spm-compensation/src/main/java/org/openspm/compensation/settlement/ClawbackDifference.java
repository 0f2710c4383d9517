package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Period;

/** What clawbacks take back less what the ledger has taken back before, as entries of the open period. */
final class ClawbackDifference {

    private record Key(String participant, String component, String transaction) {

        Deal deal() {
            return new Deal(component, transaction);
        }
    }

    /** A transaction on a component, whoever is credited. */
    private record Deal(String component, String transaction) {}

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
    private final Map<String, Clawback> clawbacks = new HashMap<>();
    private final Map<String, Clawback> reversals = new HashMap<>();
    private final Rounding rounding;

    ClawbackDifference(Ledger ledger, Period open, Collection<Clawback> clawbacks, Rounding rounding) {
        this.ledger = ledger;
        this.open = open;
        this.rounding = rounding;
        for (Clawback clawback : clawbacks) {
            this.clawbacks.put(clawback.transaction(), clawback);
            if (!clawback.reversal().isEmpty()) {
                reversals.put(clawback.reversal(), clawback);
            }
        }
    }

    List<LedgerEntry> entries() {
        return clawbacks.isEmpty() && !ledger.has(EntryKind.CLAWED_BACK) ? List.of() : differences();
    }

    private List<LedgerEntry> differences() {
        Map<Key, Posted> posted = posted();
        Set<String> known = posted.keySet().stream().map(Key::transaction).collect(Collectors.toSet());
        for (Clawback clawback : clawbacks.values()) {
            if (!clawback.isRestated() && !known.contains(clawback.transaction())) {
                throw new IllegalArgumentException(
                        "The clawback is of the transaction (" + clawback.transaction()
                                + "), for which nothing was posted.\nName schema and id of one that was credited, as the ledger does.");
            }
        }
        Map<Key, Money> targets = targets(posted);
        // Where the bearer was posted nothing, what is taken back is another's.
        Map<Deal, LedgerEntry> anybody = new HashMap<>();
        posted.forEach((key, before) -> anybody.putIfAbsent(key.deal(), before.last()));
        Set<Key> all = new LinkedHashSet<>(posted.keySet());
        all.addAll(targets.keySet());
        List<LedgerEntry> entries = new ArrayList<>();
        for (Key key : all) {
            Money target = targets.getOrDefault(key, zero());
            Posted own = posted.get(key);
            Money change = target.minus(own == null ? zero() : own.takenBack());
            if (change.signum() != 0) {
                LedgerEntry last = own == null ? Objects.requireNonNull(anybody.get(key.deal())) : own.last();
                entries.add(entry(key, change, last, ledger.nextSequence() + entries.size()));
            }
        }
        return entries;
    }

    /** What is to be taken back to date, below zero. */
    private Map<Key, Money> targets(Map<Key, Posted> posted) {
        Map<Key, Money> targets = new LinkedHashMap<>();
        posted.forEach((key, before) -> {
            Clawback clawback = toldNow(clawbacks.get(key.transaction())).orElse(null);
            if (clawback != null) {
                Ratio taken = clawback.takenBack(key.participant(), before.earned());
                Key who = clawback.bearer().isEmpty()
                        ? key
                        : new Key(clawback.bearer(), key.component(), key.transaction());
                targets.merge(who, rounding.round(taken, ledger.currency()).negated(), Money::plus);
            }
            if (toldNow(reversals.get(key.transaction())).isPresent()) {
                targets.merge(key, before.earned().negated(), Money::plus);
            }
        });
        return targets;
    }

    private Optional<Clawback> toldNow(@Nullable Clawback clawback) {
        return Optional.ofNullable(clawback)
                .filter(told -> !told.cancelled().isAfter(open.range().last()));
    }

    private Map<Key, Posted> posted() {
        Map<Key, Posted> posted = new LinkedHashMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            String transaction = entry.reason().transaction();
            boolean counts = entry.kind().isEvaluated() || entry.kind() == EntryKind.CLAWED_BACK;
            if (counts && !transaction.isEmpty()) {
                Key key = new Key(entry.participant(), entry.component(), transaction);
                posted.put(
                        key,
                        posted.getOrDefault(key, new Posted(zero(), zero(), entry))
                                .plus(entry));
            }
        }
        return posted;
    }

    private LedgerEntry entry(Key key, Money change, LedgerEntry last, long sequence) {
        Clawback told = clawbacks.getOrDefault(key.transaction(), reversals.get(key.transaction()));
        // A clawback that is not told any more is given back, as a fact that is not told any more is taken back.
        String words = toldNow(told).map(Clawback::toString).orElse("not cancelled any more");
        EntryReason reason = new EntryReason(
                Cause.CANCELLED,
                key.transaction(),
                Optional.empty(),
                OptionalLong.of(last.sequence()),
                words,
                "",
                Optional.empty());
        return new LedgerEntry(
                sequence,
                key.participant(),
                key.component(),
                last.earned(),
                open,
                EntryKind.CLAWED_BACK,
                change,
                reason);
    }

    private Money zero() {
        return Money.zero(ledger.currency());
    }
}
