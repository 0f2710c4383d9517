package org.openspm.benchmarks.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.core.money.Unit;

class DataEnvelopmentTest {

    private final DataEnvelopment analysis = Units.analysis(1, 1);

    /** Six firms of one input and one output: (2,1), (3,3), (6,5), (9,6), (5,2), (10,4). */
    private final List<FrontierUnit> firms =
            Units.units(new double[][] {{2}, {3}, {6}, {9}, {5}, {10}}, new double[][] {{1}, {3}, {5}, {6}, {2}, {4}});

    /** By hand: E makes 2, which half way from A to B takes 2.5 of; and with 5 the line from B to C makes 4 1/3. */
    @Test
    void variableReturnsInBothOrientations() {
        Frontier input = analysis.with(Returns.VARIABLE).of(firms);
        assertThat(input.efficient()).containsExactly("A", "B", "C", "D");
        assertThat(input.of("E").score().orThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(input.of("E").peers()).containsOnlyKeys("A", "B");
        Frontier output =
                analysis.with(Returns.VARIABLE).with(Orientation.OUTPUT).of(firms);
        assertThat(output.of("E").score().orThrow()).isCloseTo(2 / (13 / 3.0), within(1e-9));
        assertThat(output.of("E").targets().get("y0")).isCloseTo(13 / 3.0, within(1e-8));
        // F has more than anybody who makes most: a slack of one input is left.
        assertThat(output.of("F").score().orThrow()).isCloseTo(4.0 / 6, within(1e-9));
        assertThat(output.of("F").slacks().get("x0")).isCloseTo(1, within(1e-6));
    }

    /** Headcount beside tens of millions: every efficient unit has weights that prove it, every other one a mixture that is better. */
    @Test
    void manyUnitsOfVeryDifferentColumns() {
        SplittableRandom random = new SplittableRandom(1);
        List<FrontierUnit> units = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            units.add(Units.unit(
                    "u" + i,
                    new double[] {random.nextInt(2, 40), 1e7 * random.nextDouble(0.1, 5)},
                    new double[] {1e8 * random.nextDouble(0.1, 3), random.nextInt(1, 500)}));
        }
        Frontier found = Units.analysis(2, 2).of(units);
        assertThat(found.warnings()).isEmpty();
        assertThat(found.efficient()).hasSizeBetween(3, 20);
        for (FrontierUnit unit : units) {
            Program dual = new Program(new double[] {0, 0, unit.require("y0") / 1e8, unit.require("y1") / 250});
            dual.equal(new double[] {unit.require("x0") / 20, unit.require("x1") / 1e7, 0, 0}, 1);
            units.forEach(other -> dual.atMost(
                    new double[] {
                        -other.require("x0") / 20,
                        -other.require("x1") / 1e7,
                        other.require("y0") / 1e8,
                        other.require("y1") / 250
                    },
                    0));
            double[] weights = dual.solve().orElseThrow();
            assertThat(found.of(unit.id()).score().orThrow())
                    .isCloseTo(
                            weights[2] * unit.require("y0") / 1e8 + weights[3] * unit.require("y1") / 250,
                            within(1e-7));
        }
    }

    @Test
    void ratiosAreRefused() {
        Refusal.of(
                () -> analysis.output("Win rate", Unit.PERCENT),
                "The unit (%) of (Win rate) is that of a ratio.\nTake its numerator as an output and its denominator as an input.");
        Refusal.of(
                () -> analysis.input("Coverage", Unit.TIMES),
                "The unit (x) of (Coverage) is that of a ratio.\nTake its numerator as an output and its denominator as an input.");
    }

    @Test
    void refusals() {
        Refusal.of(
                () -> analysis.input("y0", Unit.NUMBER),
                "The name (y0) of an input or output is blank or taken.\nGive each of them a name of its own.");
        Refusal.of(
                () -> analysis.output(" ", Unit.NUMBER),
                "The name ( ) of an input or output is blank or taken.\nGive each of them a name of its own.");
        assertThatIllegalStateException()
                .isThrownBy(() -> Units.analysis(1, 0).of(firms))
                .withMessage(
                        "The analysis has (1) inputs and (0) outputs.\nAdd at least one of each with input(..) and output(..).");
        Refusal.of(
                () -> analysis.of(List.of()),
                "The number of units (0) is too small.\nHand in the units that are compared with each other.");
        Refusal.of(
                () -> analysis.of(List.of(firms.get(0), firms.get(0))),
                "The unit (A) is there more than once.\nHand in each unit once, all its amounts together.");
        Refusal.of(
                () -> Units.analysis(2, 1).of(firms),
                "The unit (A) has no amount of (x1).\nSay it, zero included, or leave the unit out.");
        Refusal.of(
                () -> analysis.of(Units.units(new double[][] {{1}}, new double[][] {{0}})),
                "The amount (0) of (y0) is that of all units.\nLeave this input or output out.");
        Refusal.of(
                () -> analysis.of(Units.units(new double[][] {{1}, {0}}, new double[][] {{1}, {1}})),
                "The unit (B) uses nothing of any input.\nLeave it out, or add the input it does use.");
        Refusal.ofNull(() -> analysis.input(null, Unit.NUMBER), "name");
        Refusal.ofNull(() -> analysis.input("x", null), "unit");
        Refusal.ofNull(() -> analysis.with((Returns) null), "returns");
        Refusal.ofNull(() -> analysis.with((Orientation) null), "orientation");
        Refusal.ofNull(() -> analysis.of(null), "units");
    }

    @Test
    void equalityAndWords() {
        assertThat(analysis).hasToString("CCR, input oriented, of x0 to y0");
        assertThat(Units.analysis(1, 1)).isEqualTo(analysis).hasSameHashCodeAs(analysis);
        assertThat(analysis.with(Orientation.OUTPUT)).isNotEqualTo(analysis);
    }

    /** Twelve hospitals of two inputs and two outputs: Cooper, Seiford and Tone, Data Envelopment Analysis (2007), tables 1.5 and 1.6. */
    @Test
    void hospitals() {
        double[][] inputs = {
            {20, 151}, {19, 131}, {25, 160}, {27, 168}, {22, 158}, {55, 255}, {33, 235}, {31, 206}, {30, 244},
            {50, 268}, {53, 306}, {38, 284}
        };
        double[][] outputs = {
            {100, 90},
            {150, 50},
            {160, 55},
            {180, 72},
            {94, 66},
            {230, 90},
            {220, 88},
            {152, 80},
            {190, 100},
            {250, 100},
            {260, 147},
            {250, 120}
        };
        Frontier found = Units.analysis(2, 2).of(Units.units(inputs, outputs));

        assertThat(found.efficiencies())
                .extracting(unit -> unit.score().orThrow())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 5.1e-4 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(1.0, 1.0, 0.883, 1.0, 0.763, 0.835, 0.902, 0.796, 0.960, 0.871, 0.955, 0.958);
    }
}
