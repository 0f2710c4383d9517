package org.openspm.compensation.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Schema;

/** Who has which share of a transaction, by one rule, laid out to be asked for every row. */
final class Distribution<T> {

    private final Schema<T> schema;
    private final @Nullable CreditRule<T> rule;
    private final String name;
    private final List<Recipient<T>> recipients;
    private final @Nullable CustomSplits<T> custom;
    private final boolean free;

    /** Whether the total differs from row to row and must be 100 %. */
    private final boolean checked;

    /** Itself, alone in a list. */
    private final List<Distribution<T>> alone = List.of(this);

    Distribution(Schema<T> schema, CreditParts<T> parts, @Nullable CreditRule<T> rule) {
        this.schema = schema;
        this.rule = rule;
        this.name = rule == null ? "" : rule.name();
        this.recipients = parts.recipients();
        this.custom = parts.splits();
        this.free = parts.free();
        this.checked = !free && parts.isDirect() && !parts.isFixed();
    }

    List<Distribution<T>> alone() {
        return alone;
    }

    /** Returns the name of the rule, empty without one. */
    String name() {
        return name;
    }

    /** Returns the rule, where there is one. */
    CreditRule<T> rule() {
        return Objects.requireNonNull(rule, "rule");
    }

    boolean applies(T row) {
        return rule().condition().test(row);
    }

    void addTo(CreditSum credits, T row, LocalDate date) {
        Ratio total = Ratio.ZERO;
        for (int i = 0; i < recipients.size(); i++) {
            Recipient<T> recipient = recipients.get(i);
            Ratio share = recipient.share().of(row);
            String participant = share.signum() == 0 ? null : participant(recipient, row, date);
            if (participant != null) {
                credits.add(participant, recipient.role(), recipient.kind(), share, Optional.empty(), name);
                total = checked && recipient.isDirect() ? total.plus(share) : total;
            }
        }
        if (custom != null) {
            for (Split split : splits(custom, row)) {
                credits.add(split.participant(), split.role(), split.kind(), split.share(), Optional.empty(), name);
                total = checked && split.kind() == CreditKind.DIRECT ? total.plus(split.share()) : total;
            }
        }
        if (checked && !total.equals(Percents.WHOLE)) {
            throw new IllegalArgumentException("The split of (" + schema.describe(row) + ")" + byRule() + " totals ("
                    + Percents.show(total)
                    + ").\nGive the shares of one transaction a total of 100 %, or declare freeSplit().");
        }
    }

    private @Nullable String participant(Recipient<T> recipient, T row, LocalDate date) {
        return recipient.isDirect() && !free
                ? recipient.participant().require(row, date)
                : recipient.participant().participantOrNull(row, date);
    }

    @SuppressWarnings("NullAway") // what a host's function returns is not known to be there
    private List<Split> splits(CustomSplits<T> source, T row) {
        List<Split> found = source.function().apply(row);
        if (found == null) {
            throw new IllegalArgumentException("The splits (" + source + ") of (" + schema.describe(row)
                    + ") are (null).\nReturn a list, an empty one where nobody is credited.");
        }
        return found;
    }

    private String byRule() {
        return name.isEmpty() ? "" : " by the rule (" + name + ")";
    }
}
