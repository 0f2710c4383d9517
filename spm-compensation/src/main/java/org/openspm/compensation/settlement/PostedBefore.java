package org.openspm.compensation.settlement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** What the ledger has posted of the earnings of some periods, by participant, component, period and transaction. */
final class PostedBefore {

    /** What was posted, the last entry of it, and the credit that entry was made on. */
    record Sum(Money amount, long last, Optional<Figure> credited) {}

    private final Map<Earning, Sum> sums = new LinkedHashMap<>();
    private final Set<String> transactions = new HashSet<>();
    private final Set<List<String>> transactionsOf = new HashSet<>();

    PostedBefore(Ledger ledger, List<Period> periods) {
        Set<Period> covered = new HashSet<>(periods);
        for (LedgerEntry entry : ledger.entries()) {
            if (entry.kind().isEvaluated() && covered.contains(entry.earned())) {
                add(entry);
            }
        }
    }

    private void add(LedgerEntry entry) {
        String transaction = entry.reason().transaction();
        Earning earning = new Earning(entry.participant(), entry.component(), entry.earned(), transaction);
        Sum added = new Sum(entry.amount(), entry.sequence(), entry.reason().credited());
        sums.merge(
                earning,
                added,
                (before, now) -> new Sum(before.amount().plus(now.amount()), now.last(), now.credited()));
        transactions.add(transaction);
        transactionsOf.add(List.of(entry.participant(), transaction));
        transactionsOf.add(List.of(entry.participant(), entry.component(), transaction));
    }

    Map<Earning, Sum> sums() {
        return sums;
    }

    /** Whether the transaction was posted for anybody. */
    boolean knows(String transaction) {
        return transactions.contains(transaction);
    }

    /** Whether the transaction was posted for this participant, of whatever component. */
    boolean knows(String participant, String transaction) {
        return transactionsOf.contains(List.of(participant, transaction));
    }

    /** Whether the transaction was posted for this participant and component, in whatever period. */
    boolean knows(String participant, String component, String transaction) {
        return transactionsOf.contains(List.of(participant, component, transaction));
    }
}
