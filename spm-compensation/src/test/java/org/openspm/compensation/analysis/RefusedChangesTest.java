package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class RefusedChangesTest {

    @Test
    void saysHowManyAndWhy() {
        assertThat(new RefusedChanges("SPLIT", 3, 10, "deals d1: the id is missing"))
                .hasToString(
                        "SPLIT: 3 of 10 changes are refused by the plan, the first of deals d1: the id is missing");
    }

    @Test
    void refusesCountsThatCannotBe() {
        for (int refused : new int[] {0, 11}) {
            assertRefused(
                    "The plan refused (" + refused + ") of (10) changes.",
                    "Let it be at least 1, and no more than there were.",
                    () -> new RefusedChanges("SPLIT", refused, 10, "d1"));
        }
        assertNullRefused("way", () -> new RefusedChanges(null, 1, 1, "d1"));
        assertNullRefused("first", () -> new RefusedChanges("SPLIT", 1, 1, null));
    }
}
