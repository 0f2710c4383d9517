package org.openspm.examples.spark;

import java.io.Serializable;

/** A fact on its way to a cell; if it is shared, other cells have it too. */
record Dealt<T extends Serializable>(T row, boolean shared) implements Serializable {}
