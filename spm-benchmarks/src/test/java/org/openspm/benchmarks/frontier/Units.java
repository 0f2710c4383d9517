package org.openspm.benchmarks.frontier;

import java.util.ArrayList;
import java.util.List;
import org.openspm.core.money.Unit;

/** Units and analyses of generated and published numbers. */
final class Units {

    private Units() {}

    /** An analysis of so many inputs and outputs, called x0, x1 .. and y0, y1 .. */
    static DataEnvelopment analysis(int inputs, int outputs) {
        DataEnvelopment analysis = DataEnvelopment.withDefaults();
        for (int i = 0; i < inputs; i++) {
            analysis = analysis.input("x" + i, Unit.NUMBER);
        }
        for (int i = 0; i < outputs; i++) {
            analysis = analysis.output("y" + i, Unit.NUMBER);
        }
        return analysis;
    }

    static FrontierUnit unit(String id, double[] inputs, double[] outputs) {
        FrontierUnit unit = FrontierUnit.of(id);
        for (int i = 0; i < inputs.length; i++) {
            unit = unit.with("x" + i, inputs[i]);
        }
        for (int i = 0; i < outputs.length; i++) {
            unit = unit.with("y" + i, outputs[i]);
        }
        return unit;
    }

    /** Units called A, B, C .. */
    static List<FrontierUnit> units(double[][] inputs, double[][] outputs) {
        List<FrontierUnit> units = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            units.add(unit(String.valueOf((char) ('A' + i)), inputs[i], outputs[i]));
        }
        return units;
    }
}
