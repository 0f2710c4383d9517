package org.openspm.compensation.credit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openspm.core.money.Ratio;

/**
 * One participant's part of a transaction.
 *
 * <p>A rolled-up credit names the one participant it climbed from and has that participant's share; a manager above two participants
 * of a split has two such credits. This record is immutable and thread-safe.
 *
 * @param participant  the id of who is credited
 * @param role  the role in which, such as {@code "AE"}; empty if none was stated
 * @param kind  whether it is a part of the transaction, lies on top of it, or climbed a hierarchy
 * @param share  the part of the transaction's creditable quantity, 1 for all of it
 * @param date  the date that decides the period: the credit date, or the release date of what was held
 * @param source  the participant from whom a rolled-up credit climbed; empty for any other
 * @param rule  the name of the rule that gave it; empty without named rules
 */
public record Credit(
        String participant,
        String role,
        CreditKind kind,
        Ratio share,
        LocalDate date,
        Optional<String> source,
        String rule) {

    /**
     * Checks that nothing is null.
     *
     * @param participant  the id of who is credited
     * @param role  the role in which, such as {@code "AE"}; empty if none was stated
     * @param kind  whether it is a part of the transaction, lies on top of it, or climbed a hierarchy
     * @param share  the part of the transaction's creditable quantity, 1 for all of it
     * @param date  the date that decides the period: the credit date, or the release date of what was held
     * @param source  the participant from whom a rolled-up credit climbed; empty for any other
     * @param rule  the name of the rule that gave it; empty without named rules
     */
    public Credit {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(rule, "rule");
    }

    /** Returns whether this and another differ in nothing but the share. */
    boolean adjoins(String who, String in, CreditKind of, Optional<String> from, String by) {
        return kind == of && participant.equals(who) && role.equals(in) && source.equals(from) && rule.equals(by);
    }

    Credit plus(Ratio more) {
        return new Credit(participant, role, kind, share.plus(more), date, source, rule);
    }

    /**
     * Returns the credit in words.
     *
     * @return such as {@code "jill 60 % as AE on 2026-03-31"} or {@code "sam 60 % rolled up from jill on 2026-03-31"}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(participant + " " + Percents.show(share));
        if (kind == CreditKind.OVERLAY) {
            text.append(" overlay");
        }
        source.ifPresent(from -> text.append(" rolled up from ").append(from));
        if (!role.isEmpty()) {
            text.append(" as ").append(role);
        }
        text.append(" on ").append(date);
        if (!rule.isEmpty()) {
            text.append(" by ").append(rule);
        }
        return text.toString();
    }
}
