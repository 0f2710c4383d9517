package org.openspm.compensation.evaluation;

import java.util.List;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;

/**
 * What a component pays in one window, with everything that decided it.
 *
 * @param setting  what the pay was decided by
 * @param base  what was paid on, with what it was made of
 * @param rated  what the rate made of it
 * @param after  what the pay was after each modifier
 * @param pay  the exact pay
 */
record WindowResult(WindowSetting setting, Reading base, Rated rated, List<Ratio> after, Ratio pay) {

    Span span() {
        return setting.span();
    }

    Figure attainment() {
        return rated.attainment();
    }
}
