package org.openspm.compensation.quota;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Published examples of quotas, ramps, seasonality, proration and attainment, read from files beside the reactor. Which adapter replays a case is
 * told from what its inputs and results are called, so that further cases of a shape are replayed too.
 */
@SuppressWarnings({"exports", "missing-explicit-ctor"}) // public for the index of cases alone
public class QuotaCasesTest {

    /** Those that are known to be there; without the files each is skipped by its id, so that the report shows what was not replayed. */
    private static final Set<String> KNOWN = Set.of(
            "commissionstarter-flat",
            "cornerstone-proration-inclusive",
            "getcommish-ramp",
            "masters-prorate-days",
            "masters-prorate-month",
            "oracle-attain-interval",
            "oracle-goal-itd",
            "oracle-goal-seasonal-pct",
            "quickbase-seasonal-prorate",
            "siebel-quota-spread",
            "spiff-icr",
            "spiff-lumpsum-attainment",
            "tt-attainment-02",
            "tt-attainment-03",
            "tt-proration-01",
            "tt-ramp-01",
            "tt-ramp-03");

    @TestFactory
    public Stream<DynamicTest> cases() throws IOException {
        boolean there = Files.isDirectory(QuotaCase.FOLDER);
        Map<String, QuotaCase> given = there ? QuotaCase.readAll() : Map.of();
        Set<String> ids = new TreeSet<>(KNOWN);
        given.values().stream()
                .filter(one -> CaseShape.of(one).isPresent())
                .map(QuotaCase::id)
                .forEach(ids::add);
        return List.copyOf(ids).stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    assumeTrue(there, "the cases are not beside the reactor: " + QuotaCase.FOLDER);
                    QuotaCase one = given.get(id);
                    assumeTrue(one != null, "the files have no such case");
                    CaseShape.of(one).orElseThrow().replay(one);
                }));
    }
}
