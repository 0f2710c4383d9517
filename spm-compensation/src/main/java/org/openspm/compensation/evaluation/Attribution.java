package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.evaluation.WindowEarnings.InPeriod;
import org.openspm.core.money.Ratio;
import org.openspm.core.time.Period;

/**
 * Says what each transaction of a pay period earned, exact, in the order of their dates: what is earned with it, less what is earned
 * without it. What changed for the transactions of earlier periods, because a gate opened, a multiplier moved or a rate was looked up anew, comes as one part at
 * the front.
 */
final class Attribution {

    /** What one transaction earned; without an entry, what transactions of earlier periods earned only now. */
    record Part(@Nullable Entry entry, Ratio earned) {}

    private final WindowEarnings earnings;

    Attribution(WindowEarnings earnings) {
        this.earnings = earnings;
    }

    List<Part> parts(InPeriod period) {
        if (!earnings.isByTransaction()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        Ratio earlier = Ratio.ZERO;
        List<Part> own = new ArrayList<>();
        for (WindowResult window : period.windows()) {
            earlier = earlier.plus(add(window, period.period(), own));
        }
        Ratio caughtUp = earlier.minus(period.before());
        if (caughtUp.signum() != 0) {
            parts.add(new Part(null, caughtUp));
        }
        parts.addAll(own);
        return parts;
    }

    /** Adds the parts of a window that fall into the pay period, or all if it starts afresh; returns what its earlier entries earn in it. */
    private Ratio add(WindowResult window, Period payPeriod, List<Part> own) {
        List<Entry> entries = earnings.entries(window.span().range());
        boolean all = !earnings.isToDate();
        int first = 0;
        while (!all
                && first < entries.size()
                && entries.get(first).isBefore(payPeriod.range().start())) {
            first++;
        }
        Ratio sum = sum(entries.subList(0, first));
        Ratio before = earnings.payOf(window.setting(), sum, entries.subList(0, first));
        Ratio earned = before;
        for (int i = first; i < entries.size(); i++) {
            sum = sum.plus(entries.get(i).quantity());
            Ratio with = i + 1 == entries.size()
                    ? window.pay()
                    : earnings.payOf(window.setting(), sum, entries.subList(0, i + 1));
            own.add(new Part(entries.get(i), with.minus(earned)));
            earned = with;
        }
        return before;
    }

    private static Ratio sum(List<Entry> entries) {
        return entries.stream().map(Entry::quantity).reduce(Ratio.ZERO, Ratio::plus);
    }
}
