/**
 * Rows read column by column, in blocks: what metrics and plans share when they go through facts. For the modules of this library alone, and not exported to others:
 * {@link org.openspm.core.block.BlockColumns} is the entry type, {@link org.openspm.core.block.PreparedRows} are rows whose columns were read before.
 *
 * <p>This is the hot path of everything that reads facts, and less pretty for it: flat arrays, filled a block at a time, so that the class of a field is known in each loop
 * and nothing is made for a row.
 */
@NullMarked
package org.openspm.core.block;

import org.jspecify.annotations.NullMarked;
