package org.openspm.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import org.openspm.compensation.evaluation.FactOutcome;

/** What one cell found: the pay of its own participants, and what became of the facts that no other cell has, and of those that others have. */
record CellResult(ArrayList<PaidLine> lines, Counts unshared, HashMap<String, FactOutcome.Kind> shared)
        implements Serializable {}
