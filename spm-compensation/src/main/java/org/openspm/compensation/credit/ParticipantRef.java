package org.openspm.compensation.credit;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.core.organization.Assignments;
import org.openspm.core.schema.TextField;

/**
 * How a transaction leads to a participant: by a field, by an assignment in force on the credit date, or always to the same.
 *
 * <pre>{@code
 * ParticipantRef.in(REP)                       // whose id stands in the field
 * ParticipantRef.assigned(OWNERS, ACCOUNT)     // to whom the account was assigned on the credit date
 * ParticipantRef.participant("house")          // the house account
 * }</pre>
 *
 * <p>All kinds are records, immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public sealed interface ParticipantRef<T> {

    /**
     * Obtains the participant whose id stands in a field.
     *
     * @param <T> the host's row type
     * @param field  the field; where it is optional and missing, nobody is named
     * @return the reference
     */
    static <T> ParticipantRef<T> in(TextField<T> field) {
        return new InField<>(field);
    }

    /**
     * Obtains the participant to whom a key was assigned on the credit date: the owner of a territory, of an account.
     *
     * @param <T> the host's row type
     * @param assignments  who had what when; participants are what keys are assigned to
     * @param key  the field of the keys
     * @return the reference
     */
    static <T> ParticipantRef<T> assigned(Assignments assignments, TextField<T> key) {
        return new Assigned<>(assignments, key);
    }

    /**
     * Obtains one participant for all transactions.
     *
     * @param <T> the host's row type
     * @param id  the participant's id
     * @return the reference
     * @throws IllegalArgumentException if the id is blank
     */
    static <T> ParticipantRef<T> participant(String id) {
        return new Fixed<>(id);
    }

    /**
     * Returns the participant of a row, if it names one.
     *
     * @param row  the row
     * @param date  the credit date
     * @return the id; null if an optional field is missing or the key was assigned to nobody
     * @throws org.openspm.core.schema.MissingValueException if a required field is missing
     */
    @Nullable
    String participantOrNull(T row, LocalDate date);

    /**
     * Returns the participant of a row that must name one.
     *
     * @param row  the row
     * @param date  the credit date
     * @return the id
     * @throws IllegalArgumentException if the row names nobody
     */
    String require(T row, LocalDate date);

    /**
     * The participant whose id stands in a field.
     *
     * @param <T> the host's row type
     * @param field  the field
     */
    record InField<T>(TextField<T> field) implements ParticipantRef<T> {

        /**
         * Checks that there is a field.
         *
         * @param field  the field
         */
        public InField {
            Objects.requireNonNull(field, "field");
        }

        @Override
        public @Nullable String participantOrNull(T row, LocalDate date) {
            return field.valueOrNull(row);
        }

        @Override
        public String require(T row, LocalDate date) {
            return field.require(row);
        }

        @Override
        public String toString() {
            return field.toString();
        }
    }

    /**
     * The participant to whom a key was assigned on the credit date.
     *
     * @param <T> the host's row type
     * @param assignments  who had what when
     * @param key  the field of the keys
     */
    record Assigned<T>(Assignments assignments, TextField<T> key) implements ParticipantRef<T> {

        /**
         * Checks that nothing is null.
         *
         * @param assignments  who had what when
         * @param key  the field of the keys
         */
        public Assigned {
            Objects.requireNonNull(assignments, "assignments");
            Objects.requireNonNull(key, "key");
        }

        @Override
        public @Nullable String participantOrNull(T row, LocalDate date) {
            String found = key.valueOrNull(row);
            return found == null ? null : assignments.at(found, date).orElse(null);
        }

        @Override
        public String require(T row, LocalDate date) {
            String found = key.require(row);
            return assignments
                    .at(found, date)
                    .orElseThrow(() -> new IllegalArgumentException("The " + key + " (" + found + ") of ("
                            + key.schema().describe(row) + ") has no " + assignments.name() + " on (" + date
                            + ").\nAssign it to a participant from that date or earlier."));
        }

        @Override
        public String toString() {
            return assignments.name() + " of " + key;
        }
    }

    /**
     * One participant for all transactions.
     *
     * @param <T> the host's row type
     * @param id  the participant's id
     */
    record Fixed<T>(String id) implements ParticipantRef<T> {

        /**
         * Checks that the id is one.
         *
         * @param id  the participant's id
         * @throws IllegalArgumentException if it is blank
         */
        public Fixed {
            Names.checked(id, "participant", "id");
        }

        @Override
        public String participantOrNull(T row, LocalDate date) {
            return id;
        }

        @Override
        public String require(T row, LocalDate date) {
            return id;
        }

        @Override
        public String toString() {
            return "(" + id + ")";
        }
    }
}
