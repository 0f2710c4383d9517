package org.openspm.compensation.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openspm.compensation.credit.Crediting;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;

/** Finds everything that keeps a plan from being evaluated, so that one build shows every problem. */
final class PlanCheck {

    private final PlanTerms terms;
    private final List<String> problems = new ArrayList<>();

    PlanCheck(PlanTerms terms) {
        this.terms = terms;
    }

    List<String> problems() {
        FiscalCalendar calendar = terms.year().calendar();
        boolean nests = calendar.nests(terms.payGrain(), Grain.YEAR);
        if (!nests) {
            problems.add("The pay period (" + terms.payGrain() + ") does not nest in the plan year (" + terms.year()
                    + ").\nPay each month, quarter, half-year or year; or take the year of a calendar of weeks, such as"
                    + " FiscalCalendar.nrf().");
        }
        if (terms.creditDaysAfterLeaving() < 0) {
            problems.add("The plan (" + terms.name() + ") credits those who left for (" + terms.creditDaysAfterLeaving()
                    + ") days.\nState zero days or more.");
        }
        // What else is wrong is found under a pay period that nests.
        Grain paid = nests ? terms.payGrain() : Grain.MONTH;
        credit();
        if (terms.components().isEmpty()) {
            problems.add("The plan (" + terms.name() + ") has no component.\nAdd one with component(..).");
        }
        Set<String> names = new HashSet<>();
        for (Component component : terms.components()) {
            if (component.name().isBlank()) {
                problems.add("A component has the blank name (" + component.name()
                        + ").\nGive it the name that statements show.");
            }
            if (!names.add(component.name())) {
                problems.add("The plan (" + terms.name() + ") has two components (" + component.name()
                        + ").\nGive each a name of its own.");
            }
            problems.addAll(new ComponentCheck(terms, component, paid).problems());
        }
        weights();
        problems.addAll(new ReferenceCheck(terms).problems());
        terms.bounds().forEach(bound -> bound(bound, "", paid, terms, problems));
        crossing(terms.bounds(), "", problems);
        return List.copyOf(problems);
    }

    private void credit() {
        if (terms.creditings().isEmpty()) {
            problems.add(
                    "The plan (" + terms.name() + ") credits nobody.\nAdd crediting(..) for a schema of transactions.");
        }
        Set<Schema<?>> credited = new HashSet<>();
        for (Crediting<?> rule : terms.creditings()) {
            if (!credited.add(rule.schema())) {
                problems.add("The plan (" + terms.name() + ") credits the schema (" + rule.schema()
                        + ") twice.\nSay everything about its crediting in one crediting(..).");
            }
            problems.addAll(rule.problems());
            if (PlanTerms.isKnown(terms.currency())) {
                problems.addAll(rule.currencyProblems(terms.currency()));
            }
        }
    }

    private void weights() {
        List<Rate> weights = terms.components().stream()
                .flatMap(component -> component.weight().stream())
                .toList();
        Rate total = weights.stream().reduce(Rate.ZERO, Rate::plus);
        if (!weights.isEmpty() && !total.equals(Rate.ONE)) {
            problems.add("The weights of the components total (" + total
                    + ").\nGive the parts of the target incentive a total of 100 %.");
        }
    }

    /** Finds what is wrong with a cap or floor of a component or a plan. */
    static void bound(PayBound bound, String of, Grain paid, PlanTerms terms, List<String> problems) {
        String place = "The " + (bound instanceof PayBound.Cap ? "cap" : "floor") + of + " (" + bound + ")";
        if (!terms.year().calendar().nests(paid, bound.grain())) {
            problems.add(place + " does not hold whole pay periods of a (" + paid + ").\nCap a pay period or longer.");
        }
        limit(bound.limit(), place, terms, problems);
    }

    /** Finds floors that lie above a cap of the same period: nothing lies within both. Of an excess that is paid in part, there is no most. */
    static void crossing(List<PayBound> bounds, String of, List<String> problems) {
        for (PayBound floor : bounds) {
            bounds.stream()
                    .filter(cap -> floor instanceof PayBound.Floor
                            && cap instanceof PayBound.Cap most
                            && !(most.excess() instanceof Excess.PaidAt)
                            && cap.grain() == floor.grain()
                            && isAbove(floor.limit(), cap.limit()))
                    .forEach(cap -> problems.add("The floor" + of + " (" + floor + ") lies above the cap (" + cap
                            + ").\nState a floor that is not above it."));
        }
    }

    /** Compares limits that are the same for everybody, or multiples of the same. */
    private static boolean isAbove(Limit least, Limit most) {
        if (least instanceof Limit.Fixed floor && most instanceof Limit.Fixed cap) {
            return isAbove(floor.amount(), cap.amount());
        } else if (least instanceof Limit.Prorated floor && most instanceof Limit.Prorated cap) {
            return isAbove(floor.amount(), cap.amount());
        }
        return least instanceof TargetIncentive floor
                && most instanceof TargetIncentive cap
                && floor.factor().compareTo(cap.factor()) > 0;
    }

    /** Compares amounts; that they are in the currency of the plan is found elsewhere. */
    static boolean isAbove(Amount least, Amount most) {
        return least.value().compareTo(most.value()) > 0;
    }

    /** Finds what is wrong with a limit. */
    static void limit(Limit limit, String place, PlanTerms terms, List<String> problems) {
        boolean negative = false;
        if (limit instanceof Limit.Fixed fixed) {
            negative = fixed.amount().value().signum() < 0;
            terms.currencyProblem(place, fixed.amount()).ifPresent(problems::add);
        } else if (limit instanceof Limit.Prorated prorated) {
            negative = prorated.amount().value().signum() < 0;
            terms.currencyProblem(place, prorated.amount()).ifPresent(problems::add);
        } else if (limit instanceof TargetIncentive target) {
            negative = target.factor().signum() < 0;
        } else if (limit instanceof Limit.OfPerformance of) {
            negative = of.share().compareTo(Rate.ZERO) < 0;
        }
        if (negative) {
            problems.add(place + " is negative.\nState zero or more.");
        }
    }
}
