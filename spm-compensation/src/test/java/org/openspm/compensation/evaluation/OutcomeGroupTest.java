package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.evaluation.FactOutcome.Kind;

class OutcomeGroupTest {

    private static FactOutcome outcome(Kind kind, String place, String reason) {
        return new FactOutcome(kind, place, place, reason);
    }

    @Test
    void isOfOneFactOrMore() {
        List<String> places = new ArrayList<>(List.of("deals d1"));
        OutcomeGroup group = new OutcomeGroup(Kind.REJECTED, "why", 1, places);
        places.clear();
        assertThat(group.places()).containsExactly("deals d1");
        assertRefused(
                "The number of facts (0) is not positive.",
                "Leave out a reason that no fact was passed over or rejected for.",
                () -> new OutcomeGroup(Kind.REJECTED, "why", 0, List.of()));
        assertNullRefused("kind", () -> new OutcomeGroup(null, "why", 1, List.of()));
        assertNullRefused("reason", () -> new OutcomeGroup(Kind.REJECTED, null, 1, List.of()));
        assertNullRefused("places", () -> new OutcomeGroup(Kind.REJECTED, "why", 1, null));
    }

    @Test
    void aFewPlacesStandForAReasonAndAllForARejection() {
        List<FactOutcome> all = Stream.of("d5", "d1", "d4", "d2", "d3")
                .flatMap(place ->
                        Stream.of(outcome(Kind.NOT_CREDITED, place, "lost"), outcome(Kind.REJECTED, place, "no date")))
                .toList();
        OutcomeTotals totals = OutcomeTotals.of(7, all);
        assertThat(totals.groups(Kind.NOT_CREDITED))
                .containsExactly(new OutcomeGroup(Kind.NOT_CREDITED, "lost", 5, List.of("d1", "d2", "d3")));
        assertThat(totals.groups(Kind.REJECTED))
                .containsExactly(new OutcomeGroup(Kind.REJECTED, "no date", 5, List.of("d1", "d2", "d3", "d4", "d5")));
        assertThat(totals.count(Kind.CREDITED)).isEqualTo(7);
    }

    /** A host's own reasons may be as many as its facts. */
    @Test
    void veryManyReasonsAreCountedTogetherWhateverTheOrder() {
        List<OutcomeTotals> parts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            List<FactOutcome> own = new ArrayList<>();
            for (int k = 0; k < 300; k++) {
                own.add(outcome(Kind.NOT_CREDITED, "d" + i + "." + k, "reason " + (k * 37 + i * 101) % 900));
            }
            parts.add(OutcomeTotals.of(1, own));
        }
        OutcomeTotals inOrder = parts.stream().reduce(OutcomeTotals::merge).orElseThrow();
        Random random = new Random(1);
        for (int i = 0; i < 5; i++) {
            List<OutcomeTotals> left = new ArrayList<>(parts);
            while (left.size() > 1) {
                Collections.shuffle(left, random);
                left.add(left.remove(0).merge(left.remove(0)));
            }
            assertThat(left.get(0)).isEqualTo(inOrder).hasSameHashCodeAs(inOrder);
        }
        List<OutcomeGroup> groups = inOrder.groups(Kind.NOT_CREDITED);
        assertThat(groups).hasSize(OutcomeTotals.REASONS + 1);
        assertThat(groups.get(OutcomeTotals.REASONS).reason()).isEqualTo("one of the many reasons beyond 400");
        assertThat(inOrder.count(Kind.NOT_CREDITED)).isEqualTo(6_000);
        assertThat(inOrder.count(Kind.CREDITED)).isEqualTo(20);
    }
}
