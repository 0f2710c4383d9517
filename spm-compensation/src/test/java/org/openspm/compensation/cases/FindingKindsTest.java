package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openspm.compensation.analysis.Finding;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.cases.FlawDemonstrations.Demonstration;
import org.openspm.compensation.cases.FlawDemonstrations.Found;

/** Every kind of finding is found in a published plan that has the flaw, with numbers that replay, and not in one that has not. */
class FindingKindsTest {

    private static Demonstration of(Kind kind) {
        return FlawDemonstrations.all().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> found(Found found, Kind kind) {
        return found.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    @Test
    void everyKindIsShownOnce() {
        assertThat(FlawDemonstrations.all()).extracting(Demonstration::kind).containsExactly(Kind.values());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isFoundWhereItIsAndReplays(Kind kind) {
        Demonstration demonstration = of(kind);
        Found flawed = demonstration.flawed().found();
        assertThat(found(flawed, kind)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.place()).startsWith("AE, ");
            assertThat(finding.words()).isNotBlank();
            finding.piece().ifPresent(piece -> {
                assertThat(flawed.selling().pay(piece.from())).isEqualTo(piece.payFrom());
                assertThat(flawed.selling().pay(piece.to())).isEqualTo(piece.payTo());
            });
            assertThat(finding.situations())
                    .allSatisfy(shown -> assertThat(shown.replay()).isEqualTo(shown.pay()));
            assertThat(finding.piece().isPresent() || !finding.situations().isEmpty())
                    .as("numbers of %s", finding)
                    .isEqualTo(!FROM_TERMS.contains(kind));
        });
    }

    /** These are read from the terms, or are about no pay. */
    private static final List<Kind> FROM_TERMS = List.of(
            Kind.CHANGES_REFUSED,
            Kind.QUOTA_UNDEFINED,
            Kind.ROLE_WEIGHTS,
            Kind.TIER_NOT_REACHED,
            Kind.TIER_UNREACHABLE,
            Kind.RATE_FALLS,
            Kind.RATE_RISES_THEN_FALLS,
            Kind.ACCELERATOR_BELOW_QUOTA,
            Kind.CHANGE_WITHIN_PERIOD,
            Kind.GATE_ON_ANOTHER);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isNotFoundWhereItIsNot(Kind kind) {
        Demonstration demonstration = of(kind);
        assertThat(found(demonstration.sound().found(), kind)).isEmpty();
    }
}
