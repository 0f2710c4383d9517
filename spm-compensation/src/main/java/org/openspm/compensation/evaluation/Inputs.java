package org.openspm.compensation.evaluation;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.quota.Attainment;
import org.openspm.compensation.rate.RateInput;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Field;

/** Puts together what a rate is told. */
final class Inputs {

    private final Component component;
    private final Currency currency;

    private final Unit unit;

    Inputs(Component component, Currency currency, Unit unit) {
        this.component = component;
        this.currency = currency;
        this.unit = unit;
    }

    /** Returns what the base is counted in. */
    Unit unit() {
        return unit;
    }

    Map<String, Field<?, ?>> categories() {
        return component.categories();
    }

    boolean addsUp() {
        return component.base().filter(Performance.Credited.class::isInstance).isPresent();
    }

    /** Returns the attainment of a base, after the cap on what counts. */
    Figure attainment(WindowSetting setting, Ratio base) {
        return component.quota().isEmpty()
                ? Figure.undefined(Unit.PERCENT, "there is no quota")
                : Attainment.of(counted(setting, base), setting.goal(), component.withoutQuota());
    }

    /** Returns the part of a base that counts: no more than the cap of attainment lets. */
    private static Ratio counted(WindowSetting setting, Ratio base) {
        Optional<Ratio> most = setting.cap()
                .filter(WindowSetting.CapState::applies)
                .flatMap(
                        cap -> setting.goal().map(goal -> goal.times(cap.level().toRatio())));
        return most.isPresent() && base.compareTo(most.get()) > 0 ? most.get() : base;
    }

    /**
     * Returns the input for a part of a window.
     *
     * @param part  what is paid on
     * @param whole  the base of the whole window, which the part is looked up by where it is rated apart
     */
    RateInput of(WindowSetting setting, Ratio part, Figure whole, Figure attainment) {
        boolean isWhole = whole.value().filter(part::equals).isPresent();
        RateInput input = RateInput.of(isWhole ? counted(setting, part) : part, currency);
        if (component.quota().isPresent()) {
            input = input.attaining(attainment);
            if (setting.goal().isPresent()) {
                input = input.withQuota(setting.goal().get());
            }
        }
        if (setting.target().isPresent()) {
            input = input.withTarget(setting.target().get());
        }
        if (setting.lookup().isPresent()) {
            input = input.lookingUp(capped(setting, setting.lookup().get().figure()));
        } else if (!isWhole && !categories().isEmpty()) {
            input = input.lookingUp(whole);
        }
        for (Map.Entry<String, Reading> named : setting.lookups().entrySet()) {
            input = input.with(named.getKey(), named.getValue().figure());
        }
        return input;
    }

    private static Figure capped(WindowSetting setting, Figure lookup) {
        return setting.cap()
                .filter(WindowSetting.CapState::applies)
                .filter(cap -> lookup.unit().isPercent()
                        && lookup.isDefined()
                        && lookup.orThrow().compareTo(cap.level().toRatio()) > 0)
                .map(cap -> Figure.of(cap.level()))
                .orElse(lookup);
    }

    Currency currency() {
        return currency;
    }
}
