package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;

class MaturityClassTest {

    @Test
    void hasMembers() {
        assertThat(new MaturityClass("Laggard", percent(30)).share()).isEqualTo(percent(30));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MaturityClass("Laggard", percent(0)))
                .withMessage(
                        "The share (0 %) of the class (Laggard) is not above 0 %.\nLeave out a class that has no members.");
        assertThatNullPointerException()
                .isThrownBy(() -> new MaturityClass(null, percent(1)))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> new MaturityClass("a", null))
                .withMessage("share");
    }
}
