package org.openspm.compensation.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertConflict;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.openspm.compensation.fixture.AnyCondition;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.Modifier;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.Proration;

class PlanVocabularyTest {

    @Test
    void knowsFieldsWithTheirSchemas() {
        assertThat(PlanVocabulary.of(Deals.REP, Deals.AMOUNT))
                .hasToString("{field=[deals.amount, deals.rep], schema=[deals]}");
    }

    @Test
    void knowsEverythingThatIsNamed() {
        assertThat(Vocabularies.ALL.toString())
                .contains("assignments=[specialists]")
                .contains("condition=[deals.own condition]")
                .contains("metric=[Win rate]")
                .contains("modifier=[own modifier]")
                .contains("pay rule=[own pay]")
                .contains("performance=[own performance]")
                .contains("proration=[weekdays]")
                .contains("splits=[deals.own splits]");
    }

    @Test
    void mayBeToldTheSameTwiceAndAFieldEitherWay() {
        PlanVocabulary known = PlanVocabulary.of(Deals.REP)
                .fields(Deals.REP, Deals.REP.optional())
                .schemas(Deals.DEALS);
        assertThat(known).hasToString("{field=[deals.rep], schema=[deals]}");
    }

    @Test
    void refusesTwoThingsOfOneName() {
        TextField<Deal> other = Deals.PRODUCT.ignoringCase().named("rep");
        assertConflict(
                "The vocabulary already knows another thing as the field (rep) of (deals).",
                "Give each a name of its own.",
                () -> PlanVocabulary.of(Deals.REP, other));
        assertConflict(
                "The vocabulary already knows another thing as the schema (deals).",
                "Give each a name of its own.",
                () -> PlanVocabulary.of(Deals.REP).schemas(Schema.of("deals", String.class)));
        assertConflict(
                "The vocabulary already knows another thing as the modifier (x).",
                "Give each a name of its own.",
                () -> PlanVocabulary.of()
                        .modifiers(
                                new Modifier.Custom("x", (pay, context) -> pay),
                                new Modifier.Custom("x", (pay, context) -> pay.negated())));
    }

    @Test
    void refusesTheMarkOfOptionalFieldsInANameAndWhatIsWrittenOut() {
        assertRefused(
                "The name of the field (won?) ends with the mark of optional fields.",
                "Give it another name with named(..).",
                () -> PlanVocabulary.of(Deals.DEALS.flag("won?", Deal::won)));
        assertRefused(
                "The condition (won is true) is written out in documents.",
                "Name only conditions made by Condition.custom(..).",
                () -> PlanVocabulary.of().conditions(Deals.DEALS, Deals.WON.isTrue()));
        assertRefused(
                "The proration (actual days) is written out in documents.",
                "Name only those by days of your own choice.",
                () -> PlanVocabulary.of().prorations(Proration.actualDays()));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        Condition<Deal> none = null;
        assertNullRefused("condition", () -> PlanVocabulary.of().conditions(Deals.DEALS, none));
        assertNullRefused("field", () -> PlanVocabulary.of(AnyCondition.NOTE, null));
    }
}
