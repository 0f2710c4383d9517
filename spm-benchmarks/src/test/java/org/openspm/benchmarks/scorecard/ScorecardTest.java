package org.openspm.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.openspm.core.metric.Direction.HIGHER_IS_BETTER;
import static org.openspm.core.metric.Direction.LOWER_IS_BETTER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.metric.Direction;

class ScorecardTest {

    private static final int TRIES = 60;

    private final Scorecard card = Scorecard.of(
            Indicator.of("Win rate", HIGHER_IS_BETTER).weighing(2), Indicator.of("Days to close", LOWER_IS_BETTER));

    private static ScoredSubject subject(String id, double winRate, double days) {
        return ScoredSubject.of(id).with("Win rate", winRate).with("Days to close", days);
    }

    @Provide
    Arbitrary<List<ScoredSubject>> subjects() {
        return Arbitraries.integers()
                .between(1, 20)
                .array(int[].class)
                .ofSize(2)
                .list()
                .ofMinSize(3)
                .ofMaxSize(8)
                .map(rows -> {
                    List<ScoredSubject> subjects = new ArrayList<>();
                    for (int[] row : rows) {
                        subjects.add(subject("s" + subjects.size(), row[0], row[1]));
                    }
                    return subjects;
                });
    }

    /** By hand: a is best in wins and worst in days, (2 x 1 + 0) / 3. */
    @Test
    void totalsByHand() {
        ScorecardResult found =
                card.score(List.of(subject("a", 0.4, 60), subject("b", 0.3, 30), subject("c", 0.2, 40)));
        assertThat(found.of("a").total().orThrow()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(found.of("b").total().orThrow()).isCloseTo((2 * 0.5 + 1) / 3, within(1e-15));
        assertThat(found.of("c").total().orThrow()).isCloseTo((2.0 / 3) / 3, within(1e-15));
        // Equal totals share the better rank.
        assertThat(found.of("a").rank()).hasValue(1);
        assertThat(found.of("b").rank()).hasValue(1);
        assertThat(found.of("c").rank()).hasValue(3);
    }

    /** (21, 1, 1, 1) and (6, 6, 6, 6) tie if everything makes up for everything, and not if it does not: fourth roots are 2.14 and 6. */
    @Test
    void compensability() {
        List<Indicator> four = new ArrayList<>();
        ScoredSubject uneven = ScoredSubject.of("uneven");
        ScoredSubject even = ScoredSubject.of("even");
        for (int i = 0; i < 4; i++) {
            four.add(Indicator.of("i" + i, HIGHER_IS_BETTER).between(0, 100));
            uneven = uneven.with("i" + i, i == 0 ? 21 : 1);
            even = even.with("i" + i, 6);
        }
        Scorecard linear = Scorecard.of(four.toArray(new Indicator[0]));
        ScorecardResult tied = linear.score(List.of(uneven, even));
        assertThat(tied.of("uneven").total().orThrow()).isCloseTo(0.06, within(1e-15));
        assertThat(tied.of("even").rank()).hasValue(1);
        assertThat(tied.of("uneven").rank()).hasValue(1);
        ScorecardResult apart = linear.with(Aggregation.GEOMETRIC).score(List.of(uneven, even));
        assertThat(apart.of("uneven").total().orThrow()).isCloseTo(Math.pow(21, 0.25) / 100, within(1e-15));
        assertThat(apart.of("even").total().orThrow()).isCloseTo(0.06, within(1e-15));
        assertThat(apart.of("uneven").rank()).hasValue(2);
    }

    @Test
    void missingIndicatorsByRule() {
        List<ScoredSubject> subjects = List.of(
                subject("a", 0.4, 60),
                subject("b", 0.3, 30),
                subject("c", 0.2, 40),
                ScoredSubject.of("d").with("Win rate", 0.4));
        Score none = card.score(subjects).of("d");
        assertThat(none.total().reason()).isEqualTo("no score of Days to close: it is missing");
        assertThat(none.rank()).isEmpty();
        assertThat(card.score(subjects).scores().get(3)).isEqualTo(none);
        assertThat(card.with(MissingRule.REWEIGHT)
                        .score(subjects)
                        .of("d")
                        .total()
                        .orThrow())
                .isEqualTo(1);
        assertThat(card.with(MissingRule.MEDIAN).score(subjects).of("d").total().orThrow())
                .isCloseTo((2 + 2.0 / 3) / 3, within(1e-15));
        assertThat(card.with(MissingRule.MEDIAN)
                        .score(subjects)
                        .of("d")
                        .explain()
                        .render())
                .contains("median, for it is missing");
        List<ScoredSubject> empty = List.of(ScoredSubject.of("x"));
        assertThat(card.with(MissingRule.REWEIGHT).score(empty).of("x").total().reason())
                .isEqualTo("no indicator has a score");
    }

    /** Say the opposite of every direction, and every total is mirrored. */
    @Property(tries = TRIES)
    void flippedDirectionsMirrorTotals(@ForAll("subjects") List<ScoredSubject> subjects) {
        for (Normalisation normalisation :
                List.of(Normalisation.RANK, Normalisation.MIN_MAX, Normalisation.Z, Normalisation.ROBUST_Z)) {
            double mirror = normalisation == Normalisation.RANK || normalisation == Normalisation.MIN_MAX ? 1 : 0;
            ScorecardResult one = card(HIGHER_IS_BETTER, 2, normalisation).score(subjects);
            ScorecardResult other = card(LOWER_IS_BETTER, 2, normalisation).score(subjects);
            for (ScoredSubject subject : subjects) {
                assertThat(one.of(subject.id()).total().isDefined())
                        .isEqualTo(other.of(subject.id()).total().isDefined());
                one.of(subject.id())
                        .total()
                        .value()
                        .ifPresent(total -> assertThat(total)
                                .isCloseTo(
                                        mirror - other.of(subject.id()).total().orThrow(), within(1e-12)));
            }
        }
    }

    private static Scorecard card(Direction direction, double weight, Normalisation normalisation) {
        return Scorecard.of(
                        Indicator.of("Win rate", direction).weighing(weight), Indicator.of("Days to close", direction))
                .with(normalisation);
    }

    /** Who improves does not fall back. */
    @Property(tries = TRIES)
    void whoImprovesDoesNotFallBack(
            @ForAll("subjects") List<ScoredSubject> subjects, @ForAll @IntRange(min = 1, max = 9) int more) {
        ScoredSubject first = subjects.get(0);
        List<ScoredSubject> improved = new ArrayList<>(subjects);
        improved.set(0, first.with("Win rate", first.value("Win rate").orElseThrow() + more));
        for (Normalisation normalisation : Normalisation.values()) {
            Scorecard any = card.with(normalisation).with(MissingRule.REWEIGHT);
            Score before = any.score(subjects).of("s0");
            if (any.score(subjects).scores().stream()
                    .allMatch(score -> score.scores().values().stream().allMatch(each -> each.isDefined()))) {
                int after = any.score(improved).of("s0").rank().orElseThrow();
                boolean isMovedByOutliers = normalisation == Normalisation.Z || normalisation == Normalisation.ROBUST_Z;
                assertThat(isMovedByOutliers || after <= before.rank().orElseThrow())
                        .as(normalisation.toString())
                        .isTrue();
            }
        }
    }

    /** Only the proportions of weights count. */
    @Property(tries = TRIES)
    void weightsAreScaleFree(
            @ForAll("subjects") List<ScoredSubject> subjects, @ForAll @IntRange(min = 1, max = 1000) int factor) {
        for (Aggregation aggregation : Aggregation.values()) {
            Scorecard other = Scorecard.of(
                    Indicator.of("Win rate", HIGHER_IS_BETTER).weighing(2.0 * factor),
                    Indicator.of("Days to close", LOWER_IS_BETTER).weighing(factor));
            ScorecardResult one = card.with(aggregation).score(subjects);
            ScorecardResult scaled = other.with(aggregation).score(subjects);
            for (ScoredSubject subject : subjects) {
                one.of(subject.id())
                        .total()
                        .value()
                        .ifPresent(total -> assertThat(
                                        scaled.of(subject.id()).total().orThrow())
                                .isCloseTo(total, within(1e-12)));
                assertThat(scaled.of(subject.id()).rank())
                        .isEqualTo(one.of(subject.id()).rank());
            }
        }
    }

    @Property(tries = TRIES)
    void orderDoesNotMatter(@ForAll("subjects") List<ScoredSubject> subjects, @ForAll Random random) {
        List<ScoredSubject> shuffled = new ArrayList<>(subjects);
        Collections.shuffle(shuffled, random);
        assertThat(card.score(shuffled)).isEqualTo(card.score(subjects));
        assertThat(card.score(shuffled).scores()).isEqualTo(card.score(subjects).scores());
        assertThat(card.score(shuffled).stability(20, 1))
                .hasToString(card.score(subjects).stability(20, 1).toString());
    }

    @Test
    void refusals() {
        Refusal.of(Scorecard::of, "The number of indicators (0) is too small.\nName at least one.");
        Indicator one = Indicator.of("x", HIGHER_IS_BETTER);
        Refusal.of(
                () -> Scorecard.of(one, one),
                "The indicator (x) is there more than once.\nGive each indicator a name of its own.");
        assertThatIllegalStateException()
                .isThrownBy(() -> card.with(Normalisation.Z).with(Aggregation.GEOMETRIC))
                .withMessage("The weighted geometric mean of scores that may be negative (z-score) does not exist.\n"
                        + "Use another normalisation, such as RANK, or the linear aggregation.");
        ScoredSubject jill = ScoredSubject.of("jill");
        Refusal.of(
                () -> card.score(List.of(jill, jill)),
                "The subject (jill) is there more than once.\nHand in each subject once, all its values together.");
        Refusal.ofNull(() -> card.score(null), "subjects");
        Refusal.ofNull(() -> card.with((Normalisation) null), "normalisation");
        Refusal.ofNull(() -> card.with((Aggregation) null), "aggregation");
        Refusal.ofNull(() -> card.with((MissingRule) null), "missing rule");
    }

    @Test
    void equalityAndWords() {
        assertThat(card)
                .hasToString("weighted mean of min-max scores of Win rate, Days to close; "
                        + "subjects that lack an indicator have no total");
        assertThat(card.with(Normalisation.MIN_MAX)).isEqualTo(card).hasSameHashCodeAs(card);
        assertThat(card.with(Normalisation.RANK)).isNotEqualTo(card);
    }
}
