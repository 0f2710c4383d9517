package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PublishedNumbersTest {

    @Test
    void eachNamesItsSource() {
        assertThat(PublishedNumbers.all()).extracting(PublishedCase::id).doesNotHaveDuplicates();
        assertThat(PublishedNumbers.all())
                .allSatisfy(one -> assertThat(one.source()).startsWith("http"));
    }

    /** What is written there is what was collected, where the collection is at hand. */
    @Test
    void agreesWithTheCollection() {
        Assumptions.assumeTrue(PublishedCase.areAtHand(), "the published cases are not at hand");
        for (PublishedCase one : PublishedNumbers.all()) {
            PublishedCase collected = PublishedCase.byId(one.id());
            assertThat(one.source()).isEqualTo(collected.source());
            assertPartOf(one.inputs(), collected.inputs(), one.id());
            assertPartOf(one.expected(), collected.expected(), one.id());
        }
    }

    private static void assertPartOf(JsonNode some, JsonNode all, String id) {
        some.properties()
                .forEach(field -> assertThat(all.get(field.getKey())).as(id).isEqualTo(field.getValue()));
    }
}
