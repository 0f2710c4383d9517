package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.function.Supplier;
import org.openspm.core.money.Figure;

/** How the entries of a window are rated: in sum, or one by one. */
interface Rater {

    /**
     * Rates the first entries of a window.
     *
     * @param setting  what decides the pay
     * @param base  what is paid on; of a component that adds up, the sum of the entries
     * @param entries  the entries in order
     */
    Rated rate(WindowSetting setting, Figure base, Supplier<List<Entry>> entries);
}
