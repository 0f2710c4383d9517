package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;
import org.openspm.testkit.SampleSchema.Kind;
import org.openspm.testkit.SampleSchema.Row;

class SampleSchemaTest {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyFieldIsRead(@ForAll SampleSchema sample) {
        List<Row> rows = sample.rows().sample();
        assertThat(sample.fields()).hasSameSizeAs(sample.kinds()).hasSizeBetween(1, 6);
        for (int i = 0; i < sample.fields().size(); i++) {
            for (Row row : rows) {
                Object value = row.values().get(i);
                assertThat(sample.fields().get(i).read(row).isPresent()).isEqualTo(value != null);
            }
        }
        assertThat(rows).extracting(Row::id).doesNotHaveDuplicates();
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void factsHoldRowsOfOneSchema(@ForAll Facts facts) {
        assertThat(facts.size()).isBetween(0, 20);
        assertThat(facts.schemas()).extracting(Schema::name).containsOnly("rows");
    }

    @Example
    void allKindsAndMissingValuesComeAbout() {
        Set<Kind> kinds = new HashSet<>();
        int missing = 0;
        for (SampleSchema sample :
                SpmArbitraries.schemas().sampleStream().limit(60).toList()) {
            kinds.addAll(sample.kinds());
            for (Row row : sample.rows().sample()) {
                missing += row.values().contains(null) ? 1 : 0;
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
        assertThat(missing).isPositive();
    }

    @Example
    void rowsAndSchemasKeepCopies() {
        assertThatThrownBy(() -> new Row(null, List.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("id");
        Object[] values = {"a"};
        Row row = new Row("r", Arrays.asList(values));
        values[0] = "b";
        assertThat(row.values()).containsExactly("a");
        SampleSchema sample = SampleSchema.of(List.of(Kind.TEXT));
        Field<Row, ?> field = sample.fields().get(0);
        assertThat(field.name()).isEqualTo("field 1");
        assertThat(field.read(row)).hasToString("Optional[a]");
    }
}
