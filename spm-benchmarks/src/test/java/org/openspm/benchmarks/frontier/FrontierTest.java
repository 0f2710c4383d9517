package org.openspm.benchmarks.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class FrontierTest {

    private static final int TRIES = 40;

    private final List<FrontierUnit> six = Units.units(
            new double[][] {{4, 3}, {7, 3}, {8, 1}, {4, 2}, {2, 4}, {10, 1}},
            new double[][] {{1}, {1}, {1}, {1}, {1}, {1}});
    private final Frontier frontier = Units.analysis(2, 1).of(six);

    /** Rows of two inputs and two outputs, from 3 to 9 units. */
    @Provide
    Arbitrary<List<FrontierUnit>> units() {
        return Arbitraries.integers()
                .between(1, 40)
                .array(int[].class)
                .ofSize(4)
                .list()
                .ofMinSize(3)
                .ofMaxSize(9)
                .map(rows -> {
                    List<FrontierUnit> units = new ArrayList<>();
                    for (int[] row : rows) {
                        units.add(Units.unit(
                                "u" + units.size(), new double[] {row[0], row[1]}, new double[] {row[2], row[3]}));
                    }
                    return units;
                });
    }

    @Provide
    Arbitrary<DataEnvelopment> models() {
        return Arbitraries.of(Returns.values())
                .flatMap(returns -> Arbitraries.of(Orientation.values())
                        .map(orientation -> Units.analysis(2, 2).with(returns).with(orientation)));
    }

    @Test
    void peersTargetsAndSlacksAreNamed() {
        Efficiency a = frontier.of("A");
        assertThat(a.score().orThrow()).isCloseTo(6.0 / 7, within(1e-12));
        assertThat(a.peers().keySet()).containsExactly("D", "E");
        assertThat(a.peers().get("D")).isCloseTo(5.0 / 7, within(1e-8));
        assertThat(a.targets().get("x0")).isCloseTo(24.0 / 7, within(1e-8));
        assertThat(a.targets().get("x1")).isCloseTo(18.0 / 7, within(1e-8));
        assertThat(a.slacks().values()).containsOnly(0.0);
        Efficiency f = frontier.of("F");
        assertThat(f.isOnTheFrontier()).isTrue();
        assertThat(f.isEfficient()).isFalse();
        assertThat(f.peers().keySet()).containsExactly("C");
        assertThat(f.slacks().get("x0")).isCloseTo(2, within(1e-6));
        assertThat(frontier.efficient()).containsExactly("C", "D", "E");
        assertThat(frontier.of("D").targets()).containsEntry("x0", 4.0).containsEntry("x1", 2.0);
        assertThat(frontier.of("D").peers()).isEmpty();
    }

    /** The frontier without D passes it at 5/4 of its inputs: half way of C and E scaled, 5/4 (4, 2) = (5, 2.5). */
    @Test
    void superEfficiencyTellsEfficientUnitsApart() {
        assertThat(frontier.of("D").superEfficiency().orThrow()).isCloseTo(1.25, within(1e-9));
        assertThat(frontier.of("A").superEfficiency())
                .isEqualTo(frontier.of("A").score());
        Frontier lone =
                Units.analysis(1, 2).of(Units.units(new double[][] {{1}, {1}}, new double[][] {{1, 0}, {1, 1}}));
        assertThat(lone.of("B").superEfficiency().reason()).isEqualTo("no mixture of the others does what it does");
        Frontier one = Units.analysis(1, 1).of(Units.units(new double[][] {{1}}, new double[][] {{1}}));
        assertThat(one.of("A").superEfficiency().isDefined()).isFalse();
        Frontier output = Units.analysis(1, 2)
                .with(Orientation.OUTPUT)
                .of(Units.units(new double[][] {{1}, {1}}, new double[][] {{1, 0}, {0, 1}}));
        assertThat(output.of("B").superEfficiency().isDefined()).isFalse();
    }

    @Test
    void wordsAndTrace() {
        assertThat(frontier).hasToString("CCR, input oriented, of x0, x1 to y0: 3 of 6 units are efficient (C, D, E)");
        assertThat(frontier.explain().render())
                .contains("efficient units of 6")
                .contains("share of D")
                .contains("target of x0")
                .contains("slack of x0")
                .contains("there are (6) units, fewer than the (9)");
        assertThat(frontier.warnings())
                .containsExactly(
                        "there are (6) units, fewer than the (9) that (2) inputs and (1) outputs need to tell them apart");
    }

    @Test
    void enoughUnitsAreNotWarnedOf() {
        Frontier large = Units.analysis(1, 1)
                .of(Units.units(
                        new double[][] {{1}, {1}, {1}, {1}, {1}, {1}}, new double[][] {{1}, {2}, {3}, {4}, {5}, {6}}));
        assertThat(large.warnings()).isEmpty();
    }

    @Test
    void whoAchievesNothingHasNoEfficiencyAndNoRoleModels() {
        List<FrontierUnit> units = Units.units(new double[][] {{2}, {3}}, new double[][] {{4}, {0}});
        for (Orientation orientation : Orientation.values()) {
            Efficiency none = Units.analysis(1, 1).with(orientation).of(units).of("B");
            assertThat(none.score().orThrow()).isZero();
            assertThat(none.peers()).isEmpty();
        }
        assertThat(Units.analysis(1, 1)
                        .with(Returns.VARIABLE)
                        .of(units)
                        .of("B")
                        .score()
                        .orThrow())
                .isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void refusals() {
        Refusal.of(
                () -> frontier.of("Z"),
                "The unit (Z) is not among those compared.\nAsk for one of [A, B, C, D, E, F].");
        Refusal.ofNull(() -> frontier.of(null), "id");
    }

    @Test
    void frontiersAreEqualByModelAndUnits() {
        assertThat(Units.analysis(2, 1).of(six)).isEqualTo(frontier).hasSameHashCodeAs(frontier);
        assertThat(Units.analysis(2, 1).with(Returns.VARIABLE).of(six)).isNotEqualTo(frontier);
    }

    /** One input, one output: efficiency is the ratio over the best ratio, and no program is needed for that. */
    @Property(tries = TRIES)
    void ofOneInputAndOneOutputItIsTheRatio(@ForAll("units") List<FrontierUnit> units) {
        double best = units.stream().mapToDouble(FrontierTest::ratio).max().orElseThrow();
        for (Orientation orientation : Orientation.values()) {
            Frontier found = Units.analysis(1, 1).with(orientation).of(units);
            for (FrontierUnit unit : units) {
                assertThat(found.of(unit.id()).score().orThrow()).isCloseTo(ratio(unit) / best, within(1e-8));
            }
        }
    }

    private static double ratio(FrontierUnit unit) {
        return unit.amount("y0").orElseThrow() / unit.amount("x0").orElseThrow();
    }

    /** The multiplier program: the weights that show the unit at its best. Its value is that of the envelopment (strong duality). */
    @Property(tries = TRIES)
    void theDualAgrees(@ForAll("units") List<FrontierUnit> units) {
        Frontier found = Units.analysis(2, 2).of(units);
        for (FrontierUnit unit : units) {
            Program dual = new Program(new double[] {0, 0, y(unit, 0), y(unit, 1)});
            dual.equal(new double[] {x(unit, 0), x(unit, 1), 0, 0}, 1);
            units.forEach(other -> dual.atMost(new double[] {-x(other, 0), -x(other, 1), y(other, 0), y(other, 1)}, 0));
            Optional<double[]> weights = dual.solve();
            assertThat(weights).isPresent();
            double score = weights.get()[2] * y(unit, 0) + weights.get()[3] * y(unit, 1);
            assertThat(found.of(unit.id()).score().orThrow()).isCloseTo(score, within(1e-7));
        }
    }

    private static double x(FrontierUnit unit, int column) {
        return unit.amount("x" + column).orElseThrow();
    }

    private static double y(FrontierUnit unit, int column) {
        return unit.amount("y" + column).orElseThrow();
    }

    /** Count in cents instead of dollars and in thousands instead of ones, and no score changes. */
    @Property(tries = TRIES)
    void scoresAreUnitsInvariant(@ForAll("units") List<FrontierUnit> units, @ForAll("models") DataEnvelopment model) {
        List<FrontierUnit> other = units.stream()
                .map(unit -> unit.with("x0", x(unit, 0) * 1e7).with("y1", y(unit, 1) / 1e6))
                .toList();
        Frontier found = model.of(units);
        Frontier scaled = model.of(other);
        for (FrontierUnit unit : units) {
            assertThat(scaled.of(unit.id()).score().orThrow())
                    .isCloseTo(found.of(unit.id()).score().orThrow(), within(1e-8));
            assertThat(scaled.of(unit.id()).isEfficient())
                    .isEqualTo(found.of(unit.id()).isEfficient());
        }
    }

    @Property(tries = TRIES)
    void orderDoesNotMatter(
            @ForAll("units") List<FrontierUnit> units, @ForAll("models") DataEnvelopment model, @ForAll Random random) {
        List<FrontierUnit> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        assertThat(model.of(shuffled).efficiencies()).isEqualTo(model.of(units).efficiencies());
    }

    /** A copy of an efficient unit is as efficient, and moves nobody else. */
    @Property(tries = TRIES)
    void aCopyOfAnEfficientUnitIsEfficient(
            @ForAll("units") List<FrontierUnit> units, @ForAll("models") DataEnvelopment model) {
        Frontier found = model.of(units);
        FrontierUnit original = units.stream()
                .filter(unit -> found.of(unit.id()).isEfficient())
                .findFirst()
                .orElseThrow();
        List<FrontierUnit> more = new ArrayList<>(units);
        more.add(Units.unit(
                "copy", new double[] {x(original, 0), x(original, 1)}, new double[] {y(original, 0), y(original, 1)}));
        Frontier with = model.of(more);
        assertThat(with.of("copy").isEfficient()).isTrue();
        assertThat(with.of("copy").superEfficiency().orThrow()).isCloseTo(1, within(1e-8));
        for (FrontierUnit unit : units) {
            assertThat(with.of(unit.id()).score().orThrow())
                    .isCloseTo(found.of(unit.id()).score().orThrow(), within(1e-8));
        }
    }

    /** Who uses more of everything to achieve less of everything is inefficient. */
    @Property(tries = TRIES)
    void aDominatedUnitIsInefficient(
            @ForAll("units") List<FrontierUnit> units, @ForAll("models") DataEnvelopment model) {
        FrontierUnit better = units.get(0);
        List<FrontierUnit> more = new ArrayList<>(units);
        more.add(Units.unit("worse", new double[] {x(better, 0) + 1, x(better, 1) + 1}, new double[] {
            y(better, 0) / 2, y(better, 1) / 2
        }));
        assertThat(model.of(more).of("worse").score().orThrow()).isLessThan(1);
        assertThat(model.of(more).of("worse").isEfficient()).isFalse();
    }

    /** Fewer are allowed as examples under variable returns, so scores are no lower; under constant returns both orientations agree. */
    @Property(tries = TRIES)
    void constantReturnsAskMost(@ForAll("units") List<FrontierUnit> units) {
        DataEnvelopment model = Units.analysis(2, 2);
        for (FrontierUnit unit : units) {
            double constant = model.of(units).of(unit.id()).score().orThrow();
            for (Orientation orientation : Orientation.values()) {
                assertThat(model.with(orientation)
                                .with(Returns.VARIABLE)
                                .of(units)
                                .of(unit.id())
                                .score()
                                .orThrow())
                        .isBetween(constant - 1e-8, 1.0);
                assertThat(model.with(orientation)
                                .of(units)
                                .of(unit.id())
                                .score()
                                .orThrow())
                        .isCloseTo(constant, within(1e-8));
            }
        }
    }

    /** Targets use no more and achieve no less, and who reached them would be efficient. */
    @Property(tries = TRIES)
    void targetsAreOnTheFrontier(@ForAll("units") List<FrontierUnit> units, @ForAll("models") DataEnvelopment model) {
        Frontier found = model.of(units);
        FrontierUnit unit = units.get(0);
        Efficiency efficiency = found.of(unit.id());
        FrontierUnit changed = FrontierUnit.of("changed");
        for (Column column : model.columns()) {
            double target = efficiency.targets().get(column.name());
            double own = unit.require(column.name());
            assertThat(model.inputs().contains(column) ? target - own : own - target)
                    .isLessThan(1e-6);
            changed = changed.with(column.name(), target);
        }
        List<FrontierUnit> more = new ArrayList<>(units);
        more.add(changed);
        assertThat(model.of(more).of("changed").score().orThrow()).isCloseTo(1, within(1e-6));
    }
}
