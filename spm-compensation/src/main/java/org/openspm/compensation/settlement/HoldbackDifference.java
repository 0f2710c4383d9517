package org.openspm.compensation.settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Period;

/** What is to be held and released less what the ledger has posted of both, as entries of the open period. */
final class HoldbackDifference {

    /** What was posted of an earning. */
    private record Posted(Money earned, Money held, Money released, long last) {

        Posted plus(LedgerEntry entry) {
            Money amount = entry.amount();
            return switch (entry.kind()) {
                case HELD -> new Posted(earned, held.plus(amount), released, last);
                case RELEASED -> new Posted(earned, held, released.plus(amount), last);
                default -> new Posted(earned.plus(amount), held, released, entry.sequence());
            };
        }
    }

    private final Ledger ledger;
    private final Period open;
    private final SettlementTerms terms;
    private final Rounding rounding;
    private final List<LedgerEntry> entries = new ArrayList<>();

    HoldbackDifference(Ledger ledger, Period open, SettlementTerms terms, Rounding rounding) {
        this.ledger = ledger;
        this.open = open;
        this.terms = terms;
        this.rounding = rounding;
    }

    List<LedgerEntry> entries() {
        return terms.holdsBack() || ledger.has(EntryKind.HELD) ? differences() : List.of();
    }

    private List<LedgerEntry> differences() {
        posted().forEach((earning, posted) -> {
            Optional<Holdback> holdback = terms.holdbackOf(earning.component());
            Money zero = Money.zero(ledger.currency());
            Money held =
                    holdback.map(rule -> times(posted.earned(), rule.share())).orElse(zero);
            Ratio told = terms.releasedOf(earning.transaction());
            Money released = holdback.map(rule -> times(held, rule.released(earning.period(), open, told)))
                    .orElse(zero);
            String words = holdback.map(Holdback::toString).orElse("not held any more");
            bring(earning, EntryKind.HELD, held.negated().minus(posted.held()), posted, words);
            bring(earning, EntryKind.RELEASED, released.minus(posted.released()), posted, words);
        });
        return entries;
    }

    private Money times(Money amount, Ratio share) {
        return rounding.round(Ratio.of(amount.value()).times(share), ledger.currency());
    }

    private Map<Earning, Posted> posted() {
        Money zero = Money.zero(ledger.currency());
        Map<Earning, Posted> posted = new LinkedHashMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            boolean counts = entry.kind().isEvaluated()
                    || entry.kind() == EntryKind.CLAWED_BACK
                    || entry.kind() == EntryKind.HELD
                    || entry.kind() == EntryKind.RELEASED;
            if (counts) {
                Earning earning = new Earning(
                        entry.participant(),
                        entry.component(),
                        entry.earned(),
                        entry.reason().transaction());
                Posted before = posted.getOrDefault(earning, new Posted(zero, zero, zero, entry.sequence()));
                posted.put(earning, before.plus(entry));
            }
        }
        return posted;
    }

    private void bring(Earning earning, EntryKind kind, Money change, Posted posted, String words) {
        if (change.signum() == 0) {
            return;
        }
        entries.add(new LedgerEntry(
                ledger.nextSequence() + entries.size(),
                earning.participant(),
                earning.component(),
                earning.period(),
                open,
                kind,
                change,
                new EntryReason(
                        Cause.HOLDBACK,
                        earning.transaction(),
                        Optional.empty(),
                        OptionalLong.of(posted.last()),
                        words,
                        "",
                        Optional.empty())));
    }
}
