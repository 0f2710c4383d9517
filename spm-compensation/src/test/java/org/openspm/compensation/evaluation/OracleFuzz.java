package org.openspm.compensation.evaluation;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;

/** The comparison with the oracle for hours instead of seconds; run by hand, not by the build: its name ends in no {@code Test}. */
class OracleFuzz {

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    @Domain(Scenarios.class)
    void paysWhatTheOraclePays(@ForAll Scenario scenario) {
        new EvaluationOracleTest().paysWhatTheOraclePays(scenario);
    }
}
