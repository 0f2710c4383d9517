package org.openspm.compensation.cases;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published cases about what is paid out of what is earned, replayed by the shape of their inputs: one test a case, named by its id. */
public class SettlementCasesTest {

    private static final List<Shape> SHAPES = Stream.of(DrawCases.ALL, AdvanceCases.ALL, LedgerCases.ALL)
            .flatMap(List::stream)
            .toList();

    @TestFactory
    public Stream<DynamicTest> replaysTheCase() {
        if (!PublishedCase.areAtHand()) {
            return Stream.of(DynamicTest.dynamicTest(
                    "published cases", () -> Assumptions.abort("the published cases are not at hand")));
        }
        return PublishedCase.all().stream()
                .flatMap(one -> SHAPES.stream()
                        .filter(shape -> shape.fits().test(one))
                        .limit(1)
                        .map(shape -> DynamicTest.dynamicTest(
                                one.id(), () -> shape.replay().accept(one))));
    }
}
