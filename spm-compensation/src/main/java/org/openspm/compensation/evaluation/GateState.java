package org.openspm.compensation.evaluation;

import java.util.List;
import org.openspm.core.money.Figure;
import org.openspm.core.trace.Trace;

/** A gate as it stood: what it looked at, and whether that opened it. */
record GateState(String gate, Figure figure, boolean open, List<Trace> parts) {

    Trace trace(String whenClosed) {
        return Trace.of("gate: " + gate, figure, open ? "open" : whenClosed, parts);
    }
}
