package org.openspm.compensation.credit;

import java.util.Objects;

/**
 * Whom a crediting or one of its rules credits, with how much, in which role.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param <T> the host's row type
 * @param participant  how a transaction leads to the participant
 * @param share  the part of the transaction
 * @param role  the role in which; empty for none
 * @param kind  direct, as a part of the split, or overlay, on top of it
 */
public record Recipient<T>(ParticipantRef<T> participant, Share<T> share, String role, CreditKind kind) {

    /**
     * Checks that nothing is null.
     *
     * @param participant  how a transaction leads to the participant
     * @param share  the part of the transaction
     * @param role  the role in which; empty for none
     * @param kind  direct, as a part of the split, or overlay, on top of it
     * @throws IllegalArgumentException if the kind is rolled up
     */
    public Recipient {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(role, "role");
        if (Objects.requireNonNull(kind, "kind") == CreditKind.ROLLED_UP) {
            throw new IllegalArgumentException("The recipient (" + participant
                    + ") is rolled up.\nSay rollingUp(..), which finds the managers on the credit date.");
        }
    }

    boolean isDirect() {
        return kind == CreditKind.DIRECT;
    }

    Recipient<T> in(String name) {
        return new Recipient<>(participant, share, name, kind);
    }

    /**
     * Returns the recipient in words.
     *
     * @return such as {@code "to rep 60 % as AE"} or {@code "overlay engineer 100 %"}
     */
    @Override
    public String toString() {
        return (isDirect() ? "to " : "overlay ") + participant + " " + share + (role.isEmpty() ? "" : " as " + role);
    }
}
