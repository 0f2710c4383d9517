package org.openspm.compensation.cases;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published cases that a whole plan answers, replayed by the shape of their inputs: one test a case, named by its id. */
public class EarningCasesTest {

    private static final List<Shape> SHAPES = Stream.of(
                    PlanCases.ALL,
                    RunCases.ALL,
                    RoundedCases.ALL,
                    TransactionCases.ALL,
                    StateCases.ALL,
                    DealCases.ALL,
                    BonusCases.ALL,
                    TieredCases.ALL,
                    QuantileCases.ALL)
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
