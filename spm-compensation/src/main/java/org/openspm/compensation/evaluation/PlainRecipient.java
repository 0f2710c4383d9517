package org.openspm.compensation.evaluation;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.ParticipantRef;
import org.openspm.compensation.credit.Recipient;
import org.openspm.compensation.credit.Share;
import org.openspm.core.block.BlockColumns;
import org.openspm.core.block.MemberColumn;
import org.openspm.core.block.NumberColumn;
import org.openspm.core.block.RowBlock;
import org.openspm.core.block.Selection;

/** Who has which share of each transaction of a block: a participant's field, and the field of the share or the share itself. */
final class PlainRecipient<T> {

    /** All of a transaction. */
    static final long WHOLE = 1_000_000;

    /** Nobody at this position has a share through this recipient. */
    static final int NOBODY = -1;

    private final MemberColumn<T> participants;
    private final @Nullable NumberColumn<T> field;
    private final Map<String, Person> people;

    /** Who each member of the field is, as far as that was looked up; null for those who are not known. */
    private @Nullable Person[] personOf = new Person[16];

    /** The number of each member's person, and the days on which credit is kept of them: the first stretch, which is the only one of most. */
    private int[] numberOf = new int[16];

    private long[] keptFrom = new long[16];
    private long[] keptTo = new long[16];
    private int known;

    private final int[] persons;
    private final long[] shares;
    private final Selection sharing;

    private PlainRecipient(
            MemberColumn<T> participants,
            @Nullable NumberColumn<T> field,
            long fixed,
            Map<String, Person> people,
            int length) {
        this.participants = participants;
        this.field = field;
        this.people = people;
        this.persons = new int[length];
        this.shares = new long[length];
        this.sharing = new Selection(length);
        Arrays.fill(shares, fixed);
    }

    /** Returns whether a recipient's share is known to be plain: a field of numbers, or a fixed part of few decimals. */
    static <T> boolean isPlain(Recipient<T> recipient) {
        return recipient.share() instanceof Share.InField<T> || fixed(recipient.share()) > 0;
    }

    static <T> PlainRecipient<T> of(Recipient<T> recipient, BlockColumns<T> columns, Map<String, Person> people) {
        MemberColumn<T> participants = columns.members(((ParticipantRef.InField<T>) recipient.participant()).field());
        return recipient.share() instanceof Share.InField<T> in
                ? new PlainRecipient<>(participants, columns.numbers(in.field()), 0, people, columns.length())
                : new PlainRecipient<>(participants, null, fixed(recipient.share()), people, columns.length());
    }

    /** Returns a fixed share in millionths; zero or less where it is not plain. */
    private static long fixed(Share<?> share) {
        if (!(share instanceof Share.Fixed<?> stated)) {
            return 0;
        }
        long scaled = stated.value().toExactDecimal().map(CreditColumns::scaled).orElse(CreditColumns.NOT_PLAIN);
        return scaled > WHOLE ? 0 : scaled;
    }

    /**
     * Reads who has which share of some transactions.
     *
     * @param days  their packed days
     * @param totals  the shares of others, to which these are added
     * @param fails  set where it is not plain
     */
    void read(RowBlock<T> block, Selection rows, long[] days, long[] totals, boolean[] fails) {
        Selection asked = field == null ? rows : readShares(field, block, rows, fails);
        participants.read(block, asked);
        lookUp();
        int[] members = participants.numbers();
        int[] positions = asked.positions();
        for (int k = 0; k < asked.count(); k++) {
            int position = positions[k];
            int member = members[position];
            long day = days[position];
            if ((day >= keptFrom[member] && day < keptTo[member]) || keeps(personOf[member], day)) {
                persons[position] = numberOf[member];
                totals[position] += shares[position];
            } else {
                fails[position] = true;
            }
        }
    }

    private static boolean keeps(@Nullable Person person, long day) {
        return person != null && person.keeps(day);
    }

    private Selection readShares(NumberColumn<T> column, RowBlock<T> block, Selection rows, boolean[] fails) {
        column.read(block, rows);
        byte[] kinds = column.kinds();
        long[] digits = column.digits();
        PlainScale scale = PlainScale.of(column.scale());
        int[] positions = rows.positions();
        sharing.clear();
        for (int k = 0; k < rows.count(); k++) {
            int position = positions[k];
            persons[position] = NOBODY;
            long share = kinds[position] == NumberColumn.FITS
                    ? scale.bring(digits[position])
                    : kinds[position] == NumberColumn.MISSING ? 0 : CreditColumns.NOT_PLAIN;
            shares[position] = share;
            if (share < 0 || share > WHOLE) {
                fails[position] = true;
            }
            sharing.add(position, share > 0);
        }
        return sharing;
    }

    /** Looks up the members that were met since. */
    private void lookUp() {
        int size = participants.size();
        if (size > personOf.length) {
            int room = 2 * size;
            personOf = Arrays.copyOf(personOf, room);
            numberOf = Arrays.copyOf(numberOf, room);
            keptFrom = Arrays.copyOf(keptFrom, room);
            keptTo = Arrays.copyOf(keptTo, room);
        }
        for (; known < size; known++) {
            Person person = participants.member(known) instanceof String id ? people.get(id) : null;
            personOf[known] = person;
            if (person != null) {
                numberOf[known] = person.number();
                keptFrom[known] = person.packedFrom();
                keptTo[known] = person.packedTo();
            }
        }
    }

    /** Returns the number of the participant at each position that was read, or {@link #NOBODY}. */
    int[] persons() {
        return persons;
    }

    /** Returns the shares in millionths. */
    long[] shares() {
        return shares;
    }
}
