package org.openspm.benchmarks.frontier;

import org.openspm.core.money.Unit;

/** An input or output: what it is called and what it counts. */
record Column(String name, Unit unit) {}
