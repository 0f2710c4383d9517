package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who has which entries of a ledger, and which kinds of entries there are: what is asked about one participant does not read what was posted for the
 * others. It is filled before anybody sees it and never changes.
 */
final class LedgerIndex {

    private final Map<String, List<LedgerEntry>> byParticipant;
    private final Set<EntryKind> kinds;

    private LedgerIndex(Map<String, List<LedgerEntry>> byParticipant, Set<EntryKind> kinds) {
        this.byParticipant = byParticipant;
        this.kinds = kinds;
    }

    static LedgerIndex empty() {
        return new LedgerIndex(Map.of(), EnumSet.noneOf(EntryKind.class));
    }

    /** Returns the index of a longer ledger. */
    LedgerIndex with(List<LedgerEntry> more) {
        Map<String, List<LedgerEntry>> changed = new HashMap<>();
        Set<EntryKind> allKinds = EnumSet.copyOf(kinds);
        List<LedgerEntry> own = List.of();
        String of = "";
        for (LedgerEntry entry : more) {
            // What is posted for a participant stands together, mostly.
            if (!entry.participant().equals(of)) {
                of = entry.participant();
                own = changed.computeIfAbsent(of, id -> new ArrayList<>(byParticipant.getOrDefault(id, List.of())));
            }
            own.add(entry);
            allKinds.add(entry.kind());
        }
        Map<String, List<LedgerEntry>> all = new HashMap<>(byParticipant);
        changed.forEach((id, entries) -> all.put(id, Collections.unmodifiableList(entries)));
        return new LedgerIndex(all, allKinds);
    }

    /** Returns the ids of those something was posted for, in no order. */
    Set<String> participants() {
        return Collections.unmodifiableSet(byParticipant.keySet());
    }

    /** Returns what was posted for a participant, in the order of the ledger; nothing for somebody unknown. */
    List<LedgerEntry> of(String participant) {
        return byParticipant.getOrDefault(participant, List.of());
    }

    /** Whether an entry of a kind was ever posted. */
    boolean has(EntryKind kind) {
        return kinds.contains(kind);
    }
}
