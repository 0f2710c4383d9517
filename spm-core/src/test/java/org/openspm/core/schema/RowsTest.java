package org.openspm.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final Schema<String> NAMES = Schema.of("names", String.class);

    private static final class Views extends Rows<String> {

        @Override
        public String get(int index) {
            return "n" + index;
        }

        @Override
        public int size() {
            return 3;
        }
    }

    @Test
    void areKeptByFactsAsTheyAre() {
        Views views = new Views();
        Facts facts = Facts.of(NAMES, views);
        assertThat(facts.rows(NAMES)).isSameAs(views).containsExactly("n0", "n1", "n2");
        List<String> others = IntStream.range(0, 2).mapToObj(i -> "n" + i).toList();
        assertThat(facts.merge(Facts.of(NAMES, others)).rows(NAMES)).containsExactly("n0", "n1", "n2", "n0", "n1");
    }
}
