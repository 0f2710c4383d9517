package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.evaluation.StatementOutline;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.time.Period;

/** What the ledger has posted of the earnings of one participant, by period, component and transaction, or of lines as a whole where transactions have no names now. */
final class PostedBefore {

    /**
     * What was posted of an earning.
     *
     * @param amount  what the entries sum to
     * @param first  the first of them
     * @param last  the last of them
     * @param credited  the credit that the last was made on
     */
    record Sum(Money amount, long first, long last, Optional<Figure> credited) {

        static Sum of(LedgerEntry entry) {
            return new Sum(
                    entry.amount(),
                    entry.sequence(),
                    entry.sequence(),
                    entry.reason().credited());
        }

        Sum plus(LedgerEntry entry) {
            return new Sum(
                    amount.plus(entry.amount()),
                    first,
                    entry.sequence(),
                    entry.reason().credited());
        }
    }

    /** A statement line as it was posted: what it sums to, by transaction; what is of none stands under none. */
    private final class Line {

        private Money amount;
        private final Map<String, Sum> byTransaction = new HashMap<>();
        private int credited;

        Line(LedgerEntry first) {
            this.amount = Money.zero(first.amount().currency());
        }

        void add(LedgerEntry entry) {
            amount = amount.plus(entry.amount());
            String transaction = whole ? "" : entry.reason().transaction();
            Sum before = byTransaction.get(transaction);
            Sum after = before == null ? Sum.of(entry) : before.plus(entry);
            byTransaction.put(transaction, after);
            if (!transaction.isEmpty()) {
                credited += (after.credited().isPresent() ? 1 : 0)
                        - (before != null && before.credited().isPresent() ? 1 : 0);
            }
        }

        /** Whether a line of a statement has this amount, and is credited on the same transactions. */
        boolean stands(StatementOutline now) {
            return amount.equals(now.amount()) && (whole || isCreditedOn(now.credited()));
        }

        private boolean isCreditedOn(Map<String, Figure> transactions) {
            if (credited != transactions.size()) {
                return false;
            }
            for (Map.Entry<String, Figure> credit : transactions.entrySet()) {
                Sum posted = byTransaction.get(credit.getKey());
                if (posted == null || !posted.credited().equals(Optional.of(credit.getValue()))) {
                    return false;
                }
            }
            return true;
        }

        boolean isNothing() {
            return amount.signum() == 0 && credited == 0;
        }
    }

    private final String participant;
    private final boolean whole;
    private final Map<Period, Map<String, Line>> statements = new HashMap<>();

    private @Nullable KnownTransactions transactions;

    /**
     * Begins with nothing.
     *
     * @param whole  whether lines are taken as a whole, whatever transactions they were posted for
     */
    PostedBefore(String participant, boolean whole) {
        this.participant = participant;
        this.whole = whole;
    }

    /** Adds an entry of earnings of the participant, in the order of the ledger. */
    void add(LedgerEntry entry) {
        statements
                .computeIfAbsent(entry.earned(), period -> new HashMap<>())
                .computeIfAbsent(entry.component(), component -> new Line(entry))
                .add(entry);
    }

    /** Whether a statement is what was posted: each line of the same amount, credited on the same transactions. */
    boolean stands(Period period, List<StatementOutline> now) {
        Map<String, Line> posted = statements.getOrDefault(period, Map.of());
        int found = 0;
        for (StatementOutline line : now) {
            Line before = posted.get(line.label());
            if (before == null) {
                if (line.amount().signum() != 0 || !line.credited().isEmpty()) {
                    return false;
                }
            } else if (!before.stands(line)) {
                return false;
            } else {
                found++;
            }
        }
        return found == posted.size() || hasNoMore(posted, now);
    }

    private static boolean hasNoMore(Map<String, Line> posted, List<StatementOutline> now) {
        return posted.entrySet().stream()
                .allMatch(line -> now.stream().anyMatch(own -> own.label().equals(line.getKey()))
                        || line.getValue().isNothing());
    }

    /** Returns what was posted of an earning, or null if nothing was. */
    @Nullable
    Sum sum(Earning earning) {
        Line line = statements.getOrDefault(earning.period(), Map.of()).get(earning.component());
        return line == null ? null : line.byTransaction.get(earning.transaction());
    }

    /** Returns what was posted of some periods, in the order in which it was posted first. */
    List<Earning> earnings(Predicate<Period> which) {
        List<Map.Entry<Earning, Sum>> found = new ArrayList<>();
        statements.forEach((period, lines) -> {
            if (which.test(period)) {
                lines.forEach((component, line) -> line.byTransaction.forEach((transaction, sum) ->
                        found.add(Map.entry(new Earning(participant, component, period, transaction), sum))));
            }
        });
        found.sort(Comparator.comparingLong(entry -> entry.getValue().first()));
        return found.stream().map(Map.Entry::getKey).toList();
    }

    /** Returns which transactions were posted for this participant, in whatever period. */
    KnownTransactions transactions() {
        KnownTransactions known = transactions;
        if (known == null) {
            known = new KnownTransactions();
            for (Map<String, Line> lines : statements.values()) {
                for (Map.Entry<String, Line> line : lines.entrySet()) {
                    known.add(line.getKey(), line.getValue().byTransaction.keySet());
                }
            }
            transactions = known;
        }
        return known;
    }
}
