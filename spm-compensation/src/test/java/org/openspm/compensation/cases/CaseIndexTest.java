package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openspm.compensation.credit.CreditCasesTest;
import org.openspm.compensation.quota.QuotaCasesTest;
import org.openspm.compensation.rate.RateCasesTest;
import org.openspm.compensation.roster.PeopleCasesTest;

/** Every published case about compensation is replayed by a test of its name, or stands in {@code docs/cases.md} with the reason why not. */
class CaseIndexTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "cases.md");
    private static final Pattern COUNTS = Pattern.compile("\\| `(\\w+\\.jsonl)` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

    @TestFactory
    Stream<DynamicTest> everyCaseIsReplayedOrListed() throws IOException {
        if (!PublishedCase.areAtHand()) {
            return Stream.of(DynamicTest.dynamicTest(
                    "published cases", () -> Assumptions.abort("the published cases are not at hand")));
        }
        Set<String> replayed = replayed();
        Map<String, List<Integer>> counts = counts();
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : PublishedCase.FILES) {
            List<String> ids =
                    PublishedCase.of(file).stream().map(PublishedCase::id).toList();
            List<Integer> stated = counts.get(file);
            if (ids.size() == stated.get(0)) {
                tests.add(DynamicTest.dynamicTest(file, () -> check(ids, stated, replayed)));
            } else {
                tests.addAll(ofAnotherEdition(ids, replayed));
            }
        }
        return tests.stream();
    }

    private static void check(List<String> ids, List<Integer> stated, Set<String> replayed) throws IOException {
        Set<String> refused = listed("### Refused");
        assertThat(ids)
                .filteredOn(id -> !replayed.contains(id) && !refused.contains(id))
                .as("neither replayed nor listed")
                .isEmpty();
        assertThat(ids)
                .filteredOn(id -> replayed.contains(id) && refused.contains(id))
                .as("replayed and listed all the same")
                .isEmpty();
        assertThat(List.of(ids.size(), count(ids, replayed), count(ids, refused)))
                .as("cases, replayed, refused")
                .isEqualTo(stated);
        assertThat(count(ids, refused) * 10)
                .as("no more than one in ten is refused")
                .isLessThanOrEqualTo(ids.size());
    }

    private static int count(List<String> ids, Set<String> among) {
        return (int) ids.stream().filter(among::contains).count();
    }

    /** The document counts one edition of a file; what another has besides is shown by its id, as not replayed. */
    private static List<DynamicTest> ofAnotherEdition(List<String> ids, Set<String> replayed) throws IOException {
        Set<String> listed = listed("### Refused");
        return ids.stream()
                .filter(id -> !replayed.contains(id) && !listed.contains(id))
                .map(id -> DynamicTest.dynamicTest(id, () -> Assumptions.abort("no test knows a case of this shape")))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyListedCaseHasAReason() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : rows("### Refused")) {
            String[] cells = line.split("\\|", -1);
            tests.add(DynamicTest.dynamicTest(
                    cells[1].strip(), () -> assertThat(cells[2].strip()).hasSizeGreaterThan(10)));
        }
        return tests.stream();
    }

    private static Set<String> replayed() throws IOException {
        return Stream.of(
                        new RateCasesTest().replaysPublishedCases(),
                        new RateCasesTest().replaysCasesOfPeers(),
                        new CreditCasesTest().replaysTheCase(),
                        new QuotaCasesTest().cases(),
                        new PeopleCasesTest().publishedCase(),
                        new EarningCasesTest().replaysTheCase(),
                        new SettlementCasesTest().replaysTheCase(),
                        new AccountingCasesTest().replaysTheCase())
                .flatMap(tests -> tests)
                .map(DynamicTest::getDisplayName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<Integer>> counts() throws IOException {
        Map<String, List<Integer>> counts = new TreeMap<>();
        Matcher row = COUNTS.matcher(Files.readString(DOCUMENT));
        while (row.find()) {
            counts.put(
                    row.group(1),
                    Stream.of(2, 3, 4)
                            .map(cell -> Integer.valueOf(row.group(cell)))
                            .toList());
        }
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(PublishedCase.FILES);
        return counts;
    }

    /** The ids in the first column of the tables under a heading. */
    private static Set<String> listed(String heading) throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String line : rows(heading)) {
            ids.addAll(Stream.of(line.split("\\|", -1)[1].split(",", -1))
                    .map(String::strip)
                    .toList());
        }
        return ids;
    }

    private static List<String> rows(String... headings) throws IOException {
        List<String> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("#")) {
                inside = List.of(headings).contains(line);
            } else if (inside && line.startsWith("| ") && !line.startsWith("| id ")) {
                rows.add(line);
            }
        }
        return rows;
    }
}
