/**
 * Peers: a {@link org.openspm.benchmarks.peer.PeerGroup} says where one stands among others, and a
 * {@link org.openspm.benchmarks.peer.FunnelPlot} who differs from the rest beyond chance.
 *
 * <p>Values of peers are exact, and so are their order and their ties; only intervals are computed in {@code double}.
 */
@NullMarked
package org.openspm.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
