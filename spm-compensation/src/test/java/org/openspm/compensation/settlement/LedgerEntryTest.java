package org.openspm.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertRefused;
import static org.openspm.compensation.settlement.Months.FEBRUARY;
import static org.openspm.compensation.settlement.Months.JANUARY;
import static org.openspm.compensation.settlement.Months.entry;
import static org.openspm.compensation.settlement.Months.usd;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

    @Test
    void saysItself() {
        assertThat(entry(1, "jill", JANUARY, EntryKind.EARNED, "5"))
                .hasToString("1. jill, Sales, " + JANUARY + " posted " + JANUARY + ": earned USD 5.00, ordinary");
    }

    @Test
    void refusesASequenceBelowOneAndABlankParticipant() {
        assertRefused(
                "The sequence (0) of an entry is below 1.",
                "Number entries from 1 without gaps.",
                () -> entry(0, "jill", JANUARY, EntryKind.EARNED, "5"));
        assertRefused(
                "The participant ( ) of entry (1) is blank.",
                "Give the id of the participant.",
                () -> entry(1, " ", JANUARY, EntryKind.EARNED, "5"));
    }

    @Test
    void refusesToBePostedBeforeItIsEarned() {
        assertRefused(
                "Entry (1) is posted in (" + JANUARY + "), before the period (" + FEBRUARY + ") it was earned for.",
                "Post it in that period or a later one.",
                () -> new LedgerEntry(
                        1,
                        "jill",
                        "Sales",
                        FEBRUARY,
                        JANUARY,
                        EntryKind.EARNED,
                        usd("1"),
                        EntryReason.of(Cause.ORDINARY, "")));
    }

    @Test
    void refusesToCorrectItself() {
        assertRefused(
                "Entry (3) corrects entry (3).",
                "Let it correct an earlier one.",
                () -> new LedgerEntry(
                        3,
                        "jill",
                        "Sales",
                        JANUARY,
                        FEBRUARY,
                        EntryKind.ADJUSTED,
                        usd("1"),
                        new EntryReason(
                                Cause.CHANGED,
                                "deals d1",
                                Optional.empty(),
                                OptionalLong.of(3),
                                "",
                                "",
                                Optional.empty())));
    }
}
