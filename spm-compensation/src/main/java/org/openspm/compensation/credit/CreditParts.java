package org.openspm.compensation.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Condition;

/** What a crediting and its rules say alike. */
record CreditParts<T>(
        Condition<T> condition,
        List<Recipient<T>> recipients,
        @Nullable CustomSplits<T> splits,
        boolean free,
        List<PartialCredit<T>> partials) {

    static <T> CreditParts<T> empty() {
        return new CreditParts<>(Condition.always(), List.of(), null, false, List.of());
    }

    CreditParts<T> when(Condition<T> more) {
        return new CreditParts<>(condition.and(more), recipients, splits, free, partials);
    }

    CreditParts<T> to(Recipient<T> recipient) {
        return new CreditParts<>(condition, Lists.and(recipients, recipient), splits, free, partials);
    }

    CreditParts<T> as(String role) {
        if (recipients.isEmpty()) {
            throw new IllegalStateException(
                    "There is nobody yet to have the role (" + role + ").\nSay to(..) or overlay(..) before as(..).");
        }
        int last = recipients.size() - 1;
        List<Recipient<T>> named =
                Lists.and(recipients.subList(0, last), recipients.get(last).in(role));
        return new CreditParts<>(condition, named, splits, free, partials);
    }

    CreditParts<T> splits(CustomSplits<T> custom) {
        return new CreditParts<>(condition, recipients, custom, free, partials);
    }

    CreditParts<T> freeSplit() {
        return new CreditParts<>(condition, recipients, splits, true, partials);
    }

    CreditParts<T> at(PartialCredit<T> partial) {
        return new CreditParts<>(condition, recipients, splits, free, Lists.and(partials, partial));
    }

    boolean namesAnybody() {
        return !recipients.isEmpty() || splits != null;
    }

    boolean isDirect() {
        return splits != null || recipients.stream().anyMatch(Recipient::isDirect);
    }

    /** Returns whether the direct shares are the same of every transaction; then their total is checked once. */
    boolean isFixed() {
        return splits == null
                && recipients.stream()
                        .allMatch(recipient -> !recipient.isDirect() || recipient.share() instanceof Share.Fixed<T>);
    }

    /** Returns the total of the direct shares that are the same of every transaction. */
    Ratio fixedTotal() {
        Ratio total = Ratio.ZERO;
        for (Recipient<T> recipient : recipients) {
            if (recipient.isDirect() && recipient.share() instanceof Share.Fixed<T> fixed) {
                total = total.plus(fixed.value());
            }
        }
        return total;
    }

    /** Returns who is credited, in words that begin with a space. */
    String whom() {
        StringBuilder text = new StringBuilder();
        recipients.forEach(recipient -> text.append(' ').append(recipient));
        if (splits != null) {
            text.append(" by splits ").append(splits);
        }
        if (free) {
            text.append(" in a free split");
        }
        return text.toString();
    }

    String words() {
        StringBuilder text = new StringBuilder(whom());
        partials.forEach(partial -> text.append(' ').append(partial));
        if (!(condition instanceof Condition.Always<T>)) {
            text.append(" when ").append(condition);
        }
        return text.toString();
    }
}
