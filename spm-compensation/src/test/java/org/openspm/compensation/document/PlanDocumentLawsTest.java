package org.openspm.compensation.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspm.compensation.credit.CreditBound;
import org.openspm.compensation.credit.Deduction;
import org.openspm.compensation.credit.Hold;
import org.openspm.compensation.credit.ParticipantRef;
import org.openspm.compensation.credit.Proportion;
import org.openspm.compensation.credit.Share;
import org.openspm.compensation.fixture.AnyTerms;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayRule;
import org.openspm.core.schema.Condition;

/** Law 14: a plan written out as a document and read back is equal. That it pays the same is shown by {@link PlanDocumentPayTest}. */
class PlanDocumentLawsTest {

    private static final Set<Class<?>> KINDS = AnyTerms.kindsIn(600, 14);

    @Provide
    Arbitrary<PlanTerms> terms() {
        return AnyTerms.terms();
    }

    @Property(tries = 400)
    void whatIsWrittenReadsBackEqual(@ForAll("terms") PlanTerms terms) {
        Map<String, Object> tree = PlanDocument.write(terms);
        assertThat(PlanDocument.read(tree, Vocabularies.ALL)).isEqualTo(terms);
    }

    @Property(tries = 100)
    void jsonAndYamlLoseNothing(@ForAll("terms") PlanTerms terms) {
        Map<String, Object> tree = PlanDocument.write(terms);
        assertThat(PlanDocument.read(Stored.JSON.there(tree), Vocabularies.ALL)).isEqualTo(terms);
        assertThat(PlanDocument.read(Stored.YAML.there(tree), Vocabularies.ALL)).isEqualTo(terms);
    }

    @Property(tries = 100)
    void whatIsReadIsWrittenTheSameWay(@ForAll("terms") PlanTerms terms) {
        Map<String, Object> tree = PlanDocument.write(terms);
        assertThat(Stored.JSON.text(PlanDocument.write(PlanDocument.read(tree, Vocabularies.ALL))))
                .isEqualTo(Stored.JSON.text(tree));
    }

    static Stream<Class<?>> sealedTypes() {
        return Stream.of(
                Bound.class,
                Condition.class,
                CreditBound.class,
                Deduction.Taken.class,
                Excess.class,
                Gate.class,
                Gate.Level.class,
                Hold.class,
                Limit.class,
                Modifier.class,
                ParticipantRef.class,
                Pay.class,
                PayBound.class,
                PayRule.class,
                Performance.class,
                Proportion.class,
                Share.class);
    }

    @ParameterizedTest
    @MethodSource("sealedTypes")
    void everyKindIsAmongTheRandomTerms(Class<?> sealed) {
        assertThat(KINDS).containsAll(concrete(sealed));
    }

    private static List<Class<?>> concrete(Class<?> type) {
        List<Class<?>> found = new ArrayList<>();
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(kind -> found.addAll(concrete(kind)));
        } else {
            found.add(type);
        }
        return found;
    }
}
