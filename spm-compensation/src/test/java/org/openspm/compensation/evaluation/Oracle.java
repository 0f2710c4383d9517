package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.evaluation.PlanSpec.ComponentSpec;
import org.openspm.compensation.evaluation.PlanSpec.Tiers;
import org.openspm.compensation.evaluation.Scenario.Person;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.core.time.Grain;

/**
 * Pay computed a second time, slowly and straight from the rules: months are numbered 0 to 11, and everything is asked again of all deals.
 * It shares nothing with the library but grains and the words for them.
 */
final class Oracle {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scenario scenario;
    private final PlanSpec plan;

    Oracle(Scenario scenario) {
        this.scenario = scenario;
        this.plan = scenario.plan();
    }

    /** What each component earns somebody, pay period by pay period. */
    List<List<BigDecimal>> earned(Person person) {
        return plan.components().stream()
                .map(component -> {
                    List<BigDecimal> row = new ArrayList<>();
                    for (int month = 0; month < 12; month += months(plan.payGrain())) {
                        row.add(earned(person, component, month, month + months(plan.payGrain())));
                    }
                    return row;
                })
                .toList();
    }

    /** What each cap takes away, pay period by pay period; the later caps see what the earlier ones left. */
    List<List<BigDecimal>> cappedOff(Person person) {
        List<List<BigDecimal>> rows = new ArrayList<>(earned(person));
        for (PlanSpec.CapSpec cap : plan.caps()) {
            List<BigDecimal> row = new ArrayList<>();
            BigDecimal gross = BigDecimal.ZERO;
            BigDecimal paid = BigDecimal.ZERO;
            for (int period = 0; period < 12 / months(plan.payGrain()); period++) {
                int month = period * months(plan.payGrain());
                if (month % months(cap.grain()) == 0) {
                    gross = BigDecimal.ZERO;
                    paid = BigDecimal.ZERO;
                }
                int now = period;
                BigDecimal left = rows.stream().map(other -> other.get(now)).reduce(BigDecimal.ZERO, BigDecimal::add);
                gross = gross.add(left);
                BigDecimal allowed = gross.min(limit(person, cap));
                row.add(allowed.subtract(paid).subtract(left));
                paid = allowed;
            }
            rows.add(row);
        }
        return rows.subList(plan.components().size(), rows.size());
    }

    BigDecimal limit(Person person, PlanSpec.CapSpec cap) {
        if (!cap.ofTarget()) {
            return rounded(cap.limit());
        }
        int parts = 12 / months(cap.grain());
        BigDecimal whole = person.targetIncentive().multiply(cap.limit());
        int digits = plan.digits() == PlanSpec.MINOR_UNIT ? minorDigits() : plan.digits();
        return whole.divide(BigDecimal.valueOf(parts), digits, RoundingMode.HALF_UP);
    }

    private BigDecimal earned(Person person, ComponentSpec component, int from, int to) {
        Grain grain = component.over().grain();
        int length = months(grain);
        if (component.over().kind() == Accumulation.Kind.CUMULATIVE) {
            int start = from - from % length;
            BigDecimal toDate = rounded(pay(person, component, start, to, grain));
            return from == start ? toDate : toDate.subtract(rounded(pay(person, component, start, from, grain)));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int start = 0; start < 12; start += length) {
            if (start + length > from && start + length <= to) {
                sum = sum.add(pay(person, component, start, start + length, grain));
            }
        }
        return rounded(sum);
    }

    private BigDecimal pay(Person person, ComponentSpec component, int from, int to, Grain grain) {
        for (PlanSpec.GateSpec gate : component.gates()) {
            ComponentSpec named = plan.components().stream()
                    .filter(other -> other.name().equals(gate.component()))
                    .findFirst()
                    .orElseThrow();
            BigDecimal goal = goal(person, named.quota(), grain, from).orElse(BigDecimal.ZERO);
            BigDecimal needed =
                    goal.multiply(BigDecimal.valueOf(gate.percent())).divide(HUNDRED);
            if (goal.signum() <= 0 || achieved(person, named, from, to).compareTo(needed) < 0) {
                return BigDecimal.ZERO;
            }
        }
        BigDecimal achieved = achieved(person, component, from, to);
        if (component.pay() instanceof PlanSpec.Bonus bonus) {
            return bonus.amount();
        }
        if (component.pay() instanceof PlanSpec.PerUnit perUnit) {
            return perUnit.amount().multiply(achieved);
        }
        Tiers tiers = (Tiers) component.pay();
        BigDecimal quota = tiers.onAttainment()
                ? goal(person, component.quota(), grain, from).orElse(BigDecimal.ZERO)
                : HUNDRED;
        return quota.signum() <= 0 ? BigDecimal.ZERO : pay(tiers, achieved, quota);
    }

    private static BigDecimal pay(Tiers table, BigDecimal achieved, BigDecimal quota) {
        BigDecimal pay = BigDecimal.ZERO;
        BigDecimal reached = null;
        for (int i = 0; i < table.tiers().size(); i++) {
            BigDecimal from = bound(table.tiers().get(i), quota);
            BigDecimal rate = table.tiers().get(i).rate().divide(HUNDRED);
            boolean refund = i == 0 && from.signum() == 0 && achieved.signum() < 0;
            if (refund || (table.boundaryBelow() ? achieved.compareTo(from) > 0 : achieved.compareTo(from) >= 0)) {
                reached = rate;
            }
            boolean last = i == table.tiers().size() - 1;
            BigDecimal top = last ? achieved : achieved.min(bound(table.tiers().get(i + 1), quota));
            pay = pay.add(rate.multiply(refund ? achieved : top.subtract(from).max(BigDecimal.ZERO)));
        }
        if (table.marginal()) {
            return pay;
        }
        return reached == null ? BigDecimal.ZERO : achieved.multiply(reached);
    }

    /** Tiers over amounts come with a quota of 100, so that their bounds read as percent too. */
    private static BigDecimal bound(PlanSpec.TierSpec tier, BigDecimal quota) {
        return tier.from().multiply(quota).divide(HUNDRED);
    }

    private BigDecimal achieved(Person person, ComponentSpec component, int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Deal deal : scenario.deals()) {
            long month = ChronoUnit.MONTHS.between(plan.year().range().start(), deal.closed());
            boolean measured = component.base() != PlanSpec.Base.CORE_AMOUNT
                    || deal.product().equals("Core");
            if (deal.won() && measured && month >= from && month < to) {
                BigDecimal quantity = component.base() == PlanSpec.Base.DEALS ? BigDecimal.ONE : deal.amount();
                sum = sum.add(quantity.multiply(share(person.id(), component.credit(), deal)));
            }
        }
        return sum;
    }

    private BigDecimal share(String person, CreditKind kind, Deal deal) {
        if (!plan.split()) {
            return BigDecimal.valueOf(times(person, kind, deal.rep(), deal.closed()));
        }
        return BigDecimal.valueOf(6 * times(person, kind, deal.rep(), deal.closed())
                        + 4 * times(person, kind, deal.partner(), deal.closed()))
                .movePointLeft(1);
    }

    private long times(String person, CreditKind kind, String credited, LocalDate date) {
        if (kind == CreditKind.DIRECT) {
            return person.equals(credited) ? 1 : 0;
        }
        Optional<String> manager = manager(credited, date);
        while (manager.isPresent() && plan.rollUp() != null) {
            if (manager.get().equals(person)) {
                return 1;
            }
            manager = RollUp.ALL_MANAGERS.equals(plan.rollUp()) ? manager(manager.get(), date) : Optional.empty();
        }
        return 0;
    }

    private Optional<String> manager(String id, LocalDate date) {
        Person person = scenario.people().stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElseThrow();
        return person.lines().stream()
                .filter(line -> !line.from().isAfter(date))
                .max(Comparator.comparing(Scenario.Line::from))
                .map(Scenario.Line::manager);
    }

    private Optional<BigDecimal> goal(Person person, String quota, Grain grain, int from) {
        int first = from - from % months(grain);
        Optional<BigDecimal> stated = stated(person, quota, grain, first);
        for (Grain shorter : List.of(Grain.HALF, Grain.QUARTER, Grain.MONTH)) {
            if (stated.isEmpty() && months(shorter) < months(grain)) {
                stated = Optional.of(BigDecimal.ZERO);
                for (int month = first; month < first + months(grain); month += months(shorter)) {
                    Optional<BigDecimal> part = stated(person, quota, shorter, month);
                    stated = stated.flatMap(sum -> part.map(sum::add));
                }
            }
        }
        for (Grain longer : List.of(Grain.QUARTER, Grain.HALF, Grain.YEAR)) {
            if (stated.isEmpty() && months(longer) > months(grain)) {
                int start = first - first % months(longer);
                int parts = months(longer) / months(grain);
                int index = (first - start) / months(grain);
                stated = stated(person, quota, longer, start).map(whole -> evenly(whole, parts, index));
            }
        }
        return stated;
    }

    private static Optional<BigDecimal> stated(Person person, String quota, Grain grain, int month) {
        return person.goals().stream()
                .filter(goal -> goal.quota().equals(quota) && goal.grain() == grain && goal.firstMonth() == month)
                .map(Scenario.Goal::amount)
                .findFirst();
    }

    /** Minor units dealt out one by one: the first parts get those that are left over, and the next one what is less than a unit. */
    private BigDecimal evenly(BigDecimal whole, int parts, int index) {
        BigDecimal dealt = whole.setScale(minorDigits(), RoundingMode.DOWN);
        long units = dealt.unscaledValue().longValueExact();
        BigDecimal part = BigDecimal.valueOf(units / parts + (index < units % parts ? 1 : 0), minorDigits());
        return index == units % parts ? part.add(whole.subtract(dealt)) : part;
    }

    private BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(
                plan.digits() == PlanSpec.MINOR_UNIT ? minorDigits() : plan.digits(), RoundingMode.HALF_UP);
    }

    private int minorDigits() {
        return Currency.getInstance(plan.currency()).getDefaultFractionDigits();
    }

    private static int months(Grain grain) {
        return List.of(1, 3, 6, 12).get(grain.ordinal() - Grain.MONTH.ordinal());
    }
}
