package org.openspm.compensation.evaluation;

import java.util.List;
import java.util.Optional;
import org.openspm.compensation.rate.Outlook;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Period;

/** Asks the rule in force what comes next. */
final class OutlookReader {

    private final WindowEarnings earnings;

    OutlookReader(WindowEarnings earnings) {
        this.earnings = earnings;
    }

    /** Returns the outlook at the end of a pay period; empty if no window ends in it or the component measures nothing. */
    Optional<ComponentOutlook> read(Period payPeriod) {
        List<WindowResult> windows = earnings.windows(payPeriod);
        if (windows.isEmpty() || earnings.component().base().isEmpty()) {
            return Optional.empty();
        }
        WindowResult last = windows.get(windows.size() - 1);
        List<Segment> segments = last.setting().segments();
        Outlook outlook = segments.get(segments.size() - 1)
                .rule()
                .filter(rule -> last.base().figure().isDefined())
                .map(rule -> rule.outlook(earnings.inputs()
                        .of(
                                last.setting(),
                                last.base().figure().orThrow(),
                                last.base().figure(),
                                last.attainment())))
                .orElse(Outlook.unknown());
        return Optional.of(new ComponentOutlook(
                earnings.component().name(),
                last.base().figure(),
                last.attainment(),
                marginalRate(last, outlook),
                outlook.remaining()
                        .map(amount -> Figure.of(amount, last.base().figure().unit()))
                        .orElse(Figure.undefined(
                                last.base().figure().unit(), "there is no next tier that the rule can tell"))));
    }

    private Figure marginalRate(WindowResult window, Outlook outlook) {
        boolean money = window.base().figure().unit().isMoney();
        Unit unit = money ? Unit.PERCENT : Unit.money(earnings.run().terms().currency());
        Optional<Ratio> rate = outlook.marginalRate();
        if (rate.isEmpty()) {
            return Figure.undefined(unit, "the rule cannot tell what comes next");
        }
        Ratio marginal = rate.get();
        for (ModifierState modifier : window.setting().modifiers()) {
            if (modifier instanceof ModifierState.Gate gate && !gate.state().open()) {
                return Figure.undefined(
                        unit, "the gate is closed: " + gate.state().gate());
            }
            if (modifier instanceof ModifierState.Factor factor) {
                marginal = factor.apply(marginal);
            }
        }
        return Figure.of(marginal, unit);
    }
}
