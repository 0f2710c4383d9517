package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Map;
import org.openspm.core.money.Figure;
import org.openspm.core.time.Period;

/** What one component earns one holder, before its caps and floors: the only place where a measure becomes pay, for totals and explanations alike. */
interface Earnings {

    /** Returns what is earned in each pay period, rounded. */
    PeriodMoney rounded();

    /** Returns the windows that a pay period pays on; none where the pay is no function of windows, as of a share of a pool. */
    List<WindowResult> windows(Period payPeriod);

    /** Returns what is credited of each transaction that a pay period pays on; none where pay cannot be told by transactions. */
    default Map<String, Figure> credited(Period payPeriod) {
        return Map.of();
    }

    /** Writes the line of a statement for what was earned in a pay period. */
    StatementLine line(Period payPeriod);

    /** Returns these earnings with all that explains them. */
    default Earnings explained() {
        return this;
    }
}
