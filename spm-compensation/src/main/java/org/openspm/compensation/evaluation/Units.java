package org.openspm.compensation.evaluation;

import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.CustomPerformance;
import org.openspm.compensation.plan.Difference;
import org.openspm.compensation.plan.Earned;
import org.openspm.compensation.plan.Growth;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.plan.TrailingCredit;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Unit;

/** What the things that a plan measures are counted in. */
final class Units {

    private final Unit money;

    Units(PlanTerms terms) {
        this.money = Unit.money(terms.currency());
    }

    /** Returns the currency of the plan. */
    Unit money() {
        return money;
    }

    /** Returns what a measure counts; money of the plan where only the rows could tell, or where amounts are converted. */
    Unit of(Measure<?> measure) {
        return measure.unit().filter(unit -> !unit.isMoney()).orElse(money);
    }

    /** Returns what a component pays on is counted in. */
    Unit of(Component component) {
        return component.base().map(this::of).orElse(Unit.NUMBER);
    }

    private Unit of(Performance performance) {
        if (performance instanceof Performance.Credited credited) {
            return of(credited.measure());
        } else if (performance instanceof TrailingCredit trailing) {
            return of(trailing.measure());
        } else if (performance instanceof Growth growth) {
            return growth.relative() ? Unit.NUMBER : of(growth.measure());
        } else if (performance instanceof Difference difference) {
            return of(difference.from());
        } else if (performance instanceof Performance.OfAnother another) {
            return of(another.of());
        } else if (performance instanceof Earned) {
            return money;
        }
        boolean isMoney = (performance instanceof CustomPerformance custom
                        && custom.unit().isMoney())
                || (performance instanceof Performance.OfMetric metric
                        && metric.metric().unit().isMoney());
        return isMoney ? money : Unit.NUMBER;
    }
}
