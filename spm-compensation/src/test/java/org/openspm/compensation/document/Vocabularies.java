package org.openspm.compensation.document;

import org.openspm.compensation.fixture.AnyCondition;
import org.openspm.compensation.fixture.AnyCrediting;
import org.openspm.compensation.fixture.AnyRule;
import org.openspm.compensation.fixture.AnyTerms;
import org.openspm.compensation.fixture.Deals;

/** What the names in the tests' documents mean. */
final class Vocabularies {

    static final PlanVocabulary ALL = PlanVocabulary.of(AnyCondition.all())
            .metrics(AnyTerms.WIN_RATE)
            .assignments(AnyCrediting.SPECIALISTS)
            .conditions(Deals.DEALS, AnyCondition.OWN)
            .splits(Deals.DEALS, AnyCrediting.OWN)
            .payRules(AnyRule.OWN)
            .performances(AnyTerms.OWN_PERFORMANCE)
            .modifiers(AnyTerms.OWN_MODIFIER)
            .prorations(AnyTerms.WEEKDAYS);

    private Vocabularies() {}
}
