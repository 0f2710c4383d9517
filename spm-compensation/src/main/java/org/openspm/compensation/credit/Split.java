package org.openspm.compensation.credit;

import java.util.Objects;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * One share of a transaction as the host knows it: what a function for {@link CreditTerms#splits} returns for every row.
 *
 * <pre>{@code
 * List.of(Split.of("jill", percent(60)).as("AE"), Split.of("joe", percent(40)), Split.overlay("sue", percent(100)).as("SE"))
 * }</pre>
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param participant  the id of who is credited
 * @param share  the part of the transaction, 1 for all of it, more than zero
 * @param role  the role in which; empty for none
 * @param kind  direct or overlay; nothing else can be handed in
 */
public record Split(String participant, Ratio share, String role, CreditKind kind) {

    /**
     * Checks that the share is one.
     *
     * @param participant  the id of who is credited
     * @param share  the part of the transaction, 1 for all of it, more than zero
     * @param role  the role in which; empty for none
     * @param kind  direct or overlay; nothing else can be handed in
     * @throws IllegalArgumentException if the participant is blank, the share not more than zero, or the kind rolled up
     */
    public Split {
        Names.checked(participant, "participant", "participant");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(kind, "kind");
        if (share.signum() <= 0) {
            throw new IllegalArgumentException("The share (" + Percents.show(share) + ") of (" + participant
                    + ") is not more than zero.\nLeave out who has no share.");
        }
        if (kind == CreditKind.ROLLED_UP) {
            throw new IllegalArgumentException("The split of (" + participant
                    + ") is rolled up.\nHand over direct and overlay credit; rollingUp(..) finds the managers.");
        }
    }

    /**
     * Obtains a part of the transaction.
     *
     * @param participant  the id of who is credited
     * @param share  the part, 100 % for all of it
     * @return the split
     * @throws IllegalArgumentException if the participant is blank or the share not more than zero
     */
    public static Split of(String participant, Rate share) {
        return of(participant, Objects.requireNonNull(share, "share").toRatio());
    }

    /**
     * Obtains a part of the transaction.
     *
     * @param participant  the id of who is credited
     * @param share  the part, such as one third, 1 for all of it
     * @return the split
     * @throws IllegalArgumentException if the participant is blank or the share not more than zero
     */
    public static Split of(String participant, Ratio share) {
        return new Split(participant, share, "", CreditKind.DIRECT);
    }

    /**
     * Obtains credit on top of the transaction.
     *
     * @param participant  the id of who is credited
     * @param share  the part, 100 % for as much as the transaction
     * @return the split
     * @throws IllegalArgumentException if the participant is blank or the share not more than zero
     */
    public static Split overlay(String participant, Rate share) {
        return new Split(participant, Objects.requireNonNull(share, "share").toRatio(), "", CreditKind.OVERLAY);
    }

    /**
     * Returns this split in a role.
     *
     * @param name  the role, such as {@code "AE"}
     * @return the split
     * @throws IllegalArgumentException if the role is blank
     */
    public Split as(String name) {
        return new Split(participant, share, Names.checked(name, "role", "name"), kind);
    }
}
