package org.openspm.compensation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.analysis.EarningsCurveTest.usd;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;

@SuppressWarnings({"exports", "missing-explicit-ctor"})
public class FindingTest {

    @Test
    void readsInOneLine() {
        assertThat(new Finding(Kind.CLIFF, Severity.WARNING, "AE", "a leap", usd("1"), usd("0"), usd("2"), usd("9")))
                .hasToString("WARNING, AE: a leap");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused(
                "kind", () -> new Finding(null, Severity.NOTE, "AE", "a leap", usd("1"), usd("0"), usd("2"), usd("9")));
        assertNullRefused(
                "morePay",
                () -> new Finding(Kind.CLIFF, Severity.NOTE, "AE", "a leap", usd("1"), usd("0"), usd("2"), null));
    }
}
