package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class FindingTest {

    @Test
    void readsInOneLine() {
        assertThat(Finding.of(Kind.CLIFF, Severity.WARNING, "AE", "a leap")).hasToString("WARNING, AE: a leap");
    }

    @Test
    void keepsItsOwnCopyOfTheEvidence() {
        List<Situation> situations = new ArrayList<>();
        Finding finding =
                new Finding(Kind.CLIFF, Severity.NOTE, "AE", "a leap", Certainty.EXACT, Optional.empty(), situations);
        situations.add(null);
        assertThat(finding.situations()).isEmpty();
    }

    @Test
    void namesAnArgumentThatIsNull() {
        Optional<CurvePiece> none = Optional.empty();
        assertNullRefused(
                "kind", () -> new Finding(null, Severity.NOTE, "AE", "a leap", Certainty.EXACT, none, List.of()));
        assertNullRefused(
                "certainty", () -> new Finding(Kind.CLIFF, Severity.NOTE, "AE", "a leap", null, none, List.of()));
        assertNullRefused(
                "situations",
                () -> new Finding(Kind.CLIFF, Severity.NOTE, "AE", "a leap", Certainty.EXACT, none, null));
    }
}
