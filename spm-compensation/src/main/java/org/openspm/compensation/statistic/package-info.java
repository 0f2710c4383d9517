/**
 * Statistics that several packages describe amounts with, in floating point, minor units and searches over them. The module does not export it: nothing here is an entry type.
 */
@NullMarked
package org.openspm.compensation.statistic;

import org.jspecify.annotations.NullMarked;
