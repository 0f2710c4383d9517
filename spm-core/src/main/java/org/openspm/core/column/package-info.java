/**
 * Facts in columns, for hosts that evaluate the same rows many times, or have arrays and no objects: {@link org.openspm.core.column.PreparedFacts} is the entry type. What comes out is
 * {@link org.openspm.core.schema.Facts} as any other.
 */
@NullMarked
package org.openspm.core.column;

import org.jspecify.annotations.NullMarked;
