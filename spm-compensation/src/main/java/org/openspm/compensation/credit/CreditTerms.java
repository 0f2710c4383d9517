package org.openspm.compensation.credit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.TextField;

/**
 * What a {@link Crediting} and each of its {@link CreditRule}s say alike: of which transactions who is credited with how much.
 *
 * <p>Direct credit is a split that totals 100 % of every transaction, unless it is declared free. Overlay credit lies on top of it. A
 * share of zero credits nobody. A participant who is named by an optional field and missing, or by an assignment that there is not, is
 * not credited if the credit is overlay or the split free; in a split of 100 % the transaction is refused.
 *
 * <p>This class and its subtypes are immutable and thread-safe.
 *
 * @param <T> the host's row type
 * @param <S> the subtype
 */
public abstract sealed class CreditTerms<T, S extends CreditTerms<T, S>> permits Crediting, CreditRule {

    final CreditParts<T> parts;

    CreditTerms(CreditParts<T> parts) {
        this.parts = parts;
    }

    abstract S with(CreditParts<T> other);

    /**
     * Returns these terms for only those transactions that fulfil a condition, besides those already asked for.
     *
     * @param more  the condition
     * @return the terms
     */
    public S when(Condition<T> more) {
        return with(parts.when(Objects.requireNonNull(more, "more")));
    }

    /**
     * Returns these terms crediting all of a transaction to the participant named in a field.
     *
     * @param field  the field that holds the participant's id
     * @return the terms
     */
    public S to(TextField<T> field) {
        return to(ParticipantRef.in(field), Share.of(Percents.WHOLE));
    }

    /**
     * Returns these terms crediting a share of a transaction to the participant named in a field, besides those already named.
     *
     * @param field  the field that holds the participant's id
     * @param share  the part, more than zero; the shares of all participants total 100 %
     * @return the terms
     */
    public S to(TextField<T> field, Rate share) {
        return to(ParticipantRef.in(field), Share.of(share));
    }

    /**
     * Returns these terms crediting a share that stands in a field to the participant named in another, besides those already named.
     *
     * @param field  the field that holds the participant's id
     * @param share  the field of the shares in decimal form, 0.6 for 60 %; the shares of all participants of a row total exactly 1
     * @return the terms
     */
    public S to(TextField<T> field, NumberField<T> share) {
        return to(ParticipantRef.in(field), Share.in(share));
    }

    /**
     * Returns these terms crediting all of a transaction to a participant.
     *
     * @param participant  how a transaction leads to the participant
     * @return the terms
     */
    public S to(ParticipantRef<T> participant) {
        return to(participant, Share.of(Percents.WHOLE));
    }

    /**
     * Returns these terms crediting a share of a transaction to a participant, besides those already named.
     *
     * @param participant  how a transaction leads to the participant
     * @param share  the part; the shares of all participants of a row total 100 %
     * @return the terms
     */
    public S to(ParticipantRef<T> participant, Share<T> share) {
        return with(parts.to(new Recipient<>(participant, share, "", CreditKind.DIRECT)));
    }

    /**
     * Returns these terms with credit on top of the split for the participant named in a field: for a specialist, who takes nothing
     * from those who share the transaction.
     *
     * @param field  the field that holds the participant's id
     * @param share  the part, 100 % for as much as the transaction
     * @return the terms
     */
    public S overlay(TextField<T> field, Rate share) {
        return overlay(ParticipantRef.in(field), Share.of(share));
    }

    /**
     * Returns these terms with credit on top of the split for a participant.
     *
     * @param participant  how a transaction leads to the participant
     * @param share  the part, 100 % for as much as the transaction
     * @return the terms
     */
    public S overlay(ParticipantRef<T> participant, Share<T> share) {
        return with(parts.to(new Recipient<>(participant, share, "", CreditKind.OVERLAY)));
    }

    /**
     * Returns these terms with a role for the participant named last: components can look at credit of one role.
     *
     * @param role  the role, such as {@code "AE"}
     * @return the terms
     * @throws IllegalArgumentException if the role is blank
     * @throws IllegalStateException if nobody was named yet
     */
    public S as(String role) {
        return with(parts.as(Names.checked(role, "role", "role")));
    }

    /**
     * Returns these terms crediting whom a function of the host's own finds: splits that are kept elsewhere, or any rule that the other
     * methods cannot say. It stands beside the participants already named.
     *
     * @param label  what the rule is called in traces and messages
     * @param function  a pure function from a row to its splits; direct shares total 100 %, unless the split is free
     * @return the terms
     * @throws IllegalArgumentException if the label is blank
     */
    public S splits(String label, Function<? super T, List<Split>> function) {
        return with(parts.splits(new CustomSplits<>(label, function)));
    }

    /**
     * Returns these terms with direct shares that may total anything: 0 %, or 150 %.
     *
     * @return the terms
     */
    public S freeSplit() {
        return with(parts.freeSplit());
    }

    /**
     * Returns these terms counting a part of every transaction, such as 50 %, besides other partial credit.
     *
     * @param rate  how much of the quantity counts, more than zero
     * @return the terms
     */
    public S at(Rate rate) {
        return at(rate, Condition.always());
    }

    /**
     * Returns these terms counting a part of some transactions, such as 50 % of a renewal. Where several are fulfilled, each is taken of
     * what the one before has left.
     *
     * @param rate  how much of the quantity counts, more than zero
     * @param where  which transactions it concerns
     * @return the terms
     */
    public S at(Rate rate, Condition<T> where) {
        return with(parts.at(new PartialCredit<>(rate, where)));
    }

    /**
     * Returns the condition a transaction must fulfil.
     *
     * @return the condition
     */
    public Condition<T> condition() {
        return parts.condition();
    }

    /**
     * Returns whom these terms credit, but for custom splits.
     *
     * @return the participants with shares, roles and kinds, in the order they were named
     */
    public List<Recipient<T>> recipients() {
        return parts.recipients();
    }

    /**
     * Returns the host's own rule for who has which share.
     *
     * @return the rule, or empty if there is none
     */
    public Optional<CustomSplits<T>> customSplits() {
        return Optional.ofNullable(parts.splits());
    }

    /**
     * Returns whether direct shares may total anything.
     *
     * @return false if they must total 100 %
     */
    public boolean isFreeSplit() {
        return parts.free();
    }

    /**
     * Returns which transactions count in part.
     *
     * @return the rates with their conditions, in the order they were stated
     */
    public List<PartialCredit<T>> partialCredits() {
        return parts.partials();
    }
}
