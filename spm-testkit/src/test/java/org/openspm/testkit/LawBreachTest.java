package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LawBreachTest {

    private static final LawBreach BREACH = new LawBreach(
            Law.CAP, "Reps", "a cap was added", List.of("deal 1"), Optional.empty(), Optional.empty(), 3, 4);

    @Test
    void itsTextShowsTheLawTheRemedyTheFactsAndTheSeed() {
        assertThat(BREACH).hasToString("""
                        The plan (Reps) breaks the law (CAP): a cap is not crossed, is idempotent, and changes nothing from above.
                        Mend the plan, or say .except(Law.CAP, "why it does so on purpose").
                        What was done: a cap was added.
                        Facts (1):
                          deal 1
                        Found with seed (3) in trial (4).""");
    }

    @Test
    void nothingIsNull() {
        assertThatThrownBy(() -> new LawBreach(null, "Reps", "", List.of(), Optional.empty(), Optional.empty(), 3, 4))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("law");
    }
}
