package org.openspm.compensation.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.compensation.fixture.AnyTerms;
import org.openspm.compensation.plan.PlanTerms;

/** The published JSON Schema, held by a validator against what is written and against what is broken. */
class PlanSchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try {
            String text = Files.readString(Path.of("..", "docs", "plan.schema.json"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<ValidationMessage> problems(Map<String, ?> tree) {
        return SCHEMA.validate(MAPPER.<JsonNode>valueToTree(tree));
    }

    @Provide
    Arbitrary<PlanTerms> terms() {
        return AnyTerms.terms();
    }

    @Property(tries = 150)
    void everyDocumentIsValid(@ForAll("terms") PlanTerms terms) {
        assertThat(problems(PlanDocument.write(terms))).isEmpty();
    }

    /** Both the schema and the reader refuse what is broken in one place, so that neither is laxer than the other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: 1                      | version: 2
            version: 1                      | version: "1"
            paidEach: MONTH                 | paidEach: month
            currency: USD                   | currency: dollars
            year: 2026                      | year: "2026"
            rate: 5 %                       | rate: "0.05"
            rate: 5 %                       | rates: 5 %
            from: 0 %                       | until: 0 %
            marginal:                       | progressive:
            field: won                      | feld: won
            quota: new business             | goal: new business
            accumulating: YEAR              | accumulating: DECADE
            accumulating: YEAR              | perTransaction: false
            targetIncentive: "3"            | targetIncentive: three
            excess: LOST                    | excess: KEPT
            atLeast: 90 %                   | atleast: 90 %
            creditDaysAfterLeaving: 0       | creditDaysAfterLeaving: "0"
            share: 100 %                    | share: all
            startingIn: FEBRUARY            | startingIn: 2
            direct:                         | indirect:
            """)
    void whatIsBrokenIsRefusedByTheSchemaAndByTheReader(String right, String wrong) {
        String text = Examples.ACCOUNT_EXECUTIVE;
        assertThat(problems(Stored.YAML.tree(text))).isEmpty();
        assertThat(text).contains(right);
        Map<String, Object> broken = Stored.YAML.tree(text.replaceFirst(Pattern.quote(right), wrong));
        assertThat(problems(broken)).isNotEmpty();
        assertThat(catchThrowable(() -> PlanDocument.read(broken, Vocabularies.ALL)))
                .isExactlyInstanceOf(IllegalArgumentException.class);
    }
}
