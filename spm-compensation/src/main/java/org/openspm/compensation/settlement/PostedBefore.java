package org.openspm.compensation.settlement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openspm.compensation.evaluation.StatementOutline;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** What the ledger has posted of the earnings of some periods, by participant, component, period and transaction. */
final class PostedBefore {

    /** What was posted, the last entry of it, and the credit that entry was made on. */
    record Sum(Money amount, long last, Optional<Figure> credited) {}

    /** A statement line as it was posted: what it sums to, and what it was credited on. */
    private static final class Line {

        private Money amount;
        private final Map<String, Figure> credited = new HashMap<>();

        Line(Money zero) {
            this.amount = zero;
        }

        void add(LedgerEntry entry) {
            amount = amount.plus(entry.amount());
            String transaction = entry.reason().transaction();
            if (!transaction.isEmpty()) {
                entry.reason()
                        .credited()
                        .ifPresentOrElse(
                                figure -> credited.put(transaction, figure), () -> credited.remove(transaction));
            }
        }

        boolean isNothing() {
            return amount.signum() == 0 && credited.isEmpty();
        }
    }

    private record Paid(String participant, Period period) {}

    private final Map<Paid, Map<String, Line>> statements = new HashMap<>();
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
        statements
                .computeIfAbsent(new Paid(entry.participant(), entry.earned()), key -> new HashMap<>())
                .computeIfAbsent(
                        entry.component(),
                        key -> new Line(Money.zero(entry.amount().currency())))
                .add(entry);
        transactions.add(transaction);
        transactionsOf.add(List.of(entry.participant(), transaction));
        transactionsOf.add(List.of(entry.participant(), entry.component(), transaction));
    }

    /** Whether a statement is what was posted: each line of the same amount, credited on the same transactions. */
    boolean stands(String participant, Period period, List<StatementOutline> now) {
        Map<String, Line> posted = statements.getOrDefault(new Paid(participant, period), Map.of());
        int found = 0;
        for (StatementOutline line : now) {
            Line before = posted.get(line.label());
            if (before == null) {
                if (line.amount().signum() != 0 || !line.credited().isEmpty()) {
                    return false;
                }
            } else if (!before.amount.equals(line.amount()) || !before.credited.equals(line.credited())) {
                return false;
            } else {
                found++;
            }
        }
        return found == posted.size() || hasNoMore(posted, now);
    }

    private static boolean hasNoMore(Map<String, Line> posted, List<StatementOutline> now) {
        Set<String> labels = now.stream().map(StatementOutline::label).collect(Collectors.toSet());
        return posted.entrySet().stream()
                .allMatch(line ->
                        labels.contains(line.getKey()) || line.getValue().isNothing());
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
