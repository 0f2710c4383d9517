package org.openspm.examples.spark;

import java.io.Serializable;

/** A participant whose transactions move a shared counter; those who move one counter are evaluated together. */
record Link(String counter, String participant) implements Serializable {}
