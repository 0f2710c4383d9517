/** The same plans and metrics on Apache Spark: what a host that outgrew one machine writes around the library. */
@NullMarked
package org.openspm.examples.spark;

import org.jspecify.annotations.NullMarked;
