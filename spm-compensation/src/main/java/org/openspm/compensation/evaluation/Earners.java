package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What participants earned, by their numbers in the order of their ids. They stand in blocks, so that when somebody's earnings change a block is copied and not everybody.
 */
final class Earners {

    private static final int BITS = 8;

    private static final int BLOCK = 1 << BITS;

    private final Members members;
    private final @Nullable ParticipantEarnings[] @Nullable [] blocks;
    private final int size;

    /** Made when first asked for. Two threads that ask at the same time at worst make the same thing twice. */
    private @Nullable Set<String> ids;

    private Earners(Members members, @Nullable ParticipantEarnings[] @Nullable [] blocks, int size) {
        this.members = members;
        this.blocks = blocks;
        this.size = size;
    }

    /** Obtains earnings, each of somebody else. */
    static Earners of(Members members, Iterable<ParticipantEarnings> all) {
        return new Earners(members, new ParticipantEarnings[(members.size() + BLOCK - 1) >> BITS][], 0).with(all);
    }

    /** Returns these earnings with those of some in the place of what was known of them, if anything was. */
    Earners with(Iterable<ParticipantEarnings> changed) {
        @Nullable ParticipantEarnings[] @Nullable [] more = blocks.clone();
        int count = size;
        for (ParticipantEarnings own : changed) {
            int number = own.member().number();
            int block = number >> BITS;
            @Nullable ParticipantEarnings @Nullable [] known = more[block];
            if (known == null) {
                known = new ParticipantEarnings[Math.min(BLOCK, members.size() - (block << BITS))];
                more[block] = known;
            } else if (known == blocks[block]) {
                known = known.clone();
                more[block] = known;
            }
            count += known[number & (BLOCK - 1)] == null ? 1 : 0;
            known[number & (BLOCK - 1)] = own;
        }
        return new Earners(members, more, count);
    }

    /** Returns how many participants there are. */
    int size() {
        return size;
    }

    boolean isOfEverybody() {
        return size == members.onPlan().size();
    }

    @Nullable
    ParticipantEarnings get(String participant) {
        Member member = members.get(participant);
        return member == null ? null : get(member);
    }

    private @Nullable ParticipantEarnings get(Member member) {
        @Nullable ParticipantEarnings @Nullable [] block = blocks[member.number() >> BITS];
        return block == null ? null : block[member.number() & (BLOCK - 1)];
    }

    /** Returns everybody's earnings in the order of the ids. */
    List<ParticipantEarnings> all() {
        List<ParticipantEarnings> all = new ArrayList<>(size);
        for (@Nullable ParticipantEarnings @Nullable [] block : blocks) {
            for (int i = 0; block != null && i < block.length; i++) {
                ParticipantEarnings own = block[i];
                if (own != null) {
                    all.add(own);
                }
            }
        }
        return all;
    }

    /** Returns the ids in order. */
    Set<String> ids() {
        if (isOfEverybody()) {
            return members.ids();
        }
        Set<String> known = ids;
        if (known == null) {
            Set<String> set = new LinkedHashSet<>();
            all().forEach(own -> set.add(own.member().id()));
            known = Collections.unmodifiableSet(set);
            ids = known;
        }
        return known;
    }
}
