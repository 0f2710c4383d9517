package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.DealRate;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateInput;
import org.openspm.compensation.rate.RateNeed;
import org.openspm.compensation.rate.RateResult;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * Rates transactions one by one in order of credit date and id: each as if it were the only one, each at the rate that is reached when it is made, or
 * each at its place in a counter that others move too.
 */
final class DealRater implements Rater {

    private final Component component;
    private final Inputs inputs;
    private final Segments segments;
    private final PerformanceReader reader;
    private final Optional<SharedCounter> counter;
    private final UnaryOperator<Ratio> rounding;

    DealRater(
            Component component,
            Inputs inputs,
            Segments segments,
            PerformanceReader reader,
            Optional<SharedCounter> counter,
            UnaryOperator<Ratio> rounding) {
        this.component = component;
        this.inputs = inputs;
        this.segments = segments;
        this.reader = reader;
        this.counter = counter;
        this.rounding = rounding;
    }

    /** Returns whether a component rates its transactions one by one. */
    static boolean isFor(Component component, Accumulation accumulation) {
        return accumulation.kind() == Accumulation.Kind.PER_TRANSACTION
                || component.dealRate().isPresent()
                || component.counter().isPresent();
    }

    @Override
    public Rated rate(WindowSetting setting, Figure base, Supplier<List<Entry>> entries) {
        Figure attainment = inputs.attainment(setting, base.value().orElse(Ratio.ZERO));
        List<RateResult.Slice> slices = new ArrayList<>();
        Optional<String> undefined = Optional.empty();
        Ratio before = Ratio.ZERO;
        for (Entry entry : entries.get()) {
            Optional<PayRule> rule = segments.ruleOn(entry.date());
            if (rule.isPresent()) {
                RateResult result = rate(rule.get(), setting, entry, before, attainment);
                slices.addAll(settled(entry, result));
                undefined = undefined.or(result::undefinedReason);
            }
            before = before.plus(entry.quantity());
        }
        Ratio pay = slices.stream().map(RateResult.Slice::pay).reduce(Ratio.ZERO, Ratio::plus);
        return new Rated(attainment, merged(slices), undefined, pay);
    }

    private RateResult rate(PayRule rule, WindowSetting setting, Entry entry, Ratio before, Figure attainment) {
        if (counter.isPresent()) {
            return inCounter(rule, setting, entry, counter.get());
        }
        Ratio quantity = entry.quantity();
        RateInput input = inputs.of(setting, quantity, Figure.of(quantity, Unit.NUMBER), attainment);
        if (component.dealRate().isPresent()) {
            Ratio position = component.dealRate().get() == DealRate.REACHED_WITH_IT ? before.plus(quantity) : before;
            // Rates over attainment are looked up by what was attained so far, others by what was achieved.
            input = rule.needs().contains(RateNeed.QUOTA)
                    ? input.attaining(inputs.attainment(setting, position))
                            .lookingUp(inputs.attainment(setting, position))
                    : input.lookingUp(Figure.of(position, inputs.unit()));
        } else if (component.lookup().isPresent()) {
            input = input.lookingUp(reader.read(component.lookup().get(), entry).figure());
        }
        for (Map.Entry<String, Performance> named : component.namedLookups().entrySet()) {
            input = input.with(
                    named.getKey(), reader.read(named.getValue(), entry).figure());
        }
        for (var category : component.categories().entrySet()) {
            input = input.with(category.getKey(), entry.category(category.getValue()));
        }
        return rule.apply(input);
    }

    /** Returns what a counter pays to the end of a transaction less what it pays to its beginning. */
    private RateResult inCounter(PayRule rule, WindowSetting setting, Entry entry, SharedCounter shared) {
        Optional<Ratio> goal = shared.goal(entry, setting);
        WindowSetting own = new WindowSetting(
                setting.span(),
                goal,
                setting.target(),
                setting.lookup(),
                setting.lookups(),
                setting.cap(),
                setting.segments(),
                setting.modifiers());
        Ratio before = shared.before(entry, setting.span().range());
        Ratio after = before.plus(entry.quantity());
        RateResult to = apply(rule, own, after);
        // What is paid for reaching zero is due with the first transaction.
        List<RateResult.Slice> from = shared.isFirst(entry, setting.span().range())
                ? List.of()
                : apply(rule, own, before).slices();
        List<RateResult.Slice> slices = new ArrayList<>(to.slices());
        from.forEach(slice -> slices.add(new RateResult.Slice(
                slice.label(), slice.base().negated(), slice.rule(), slice.pay().negated())));
        return new RateResult(merged(slices), to.undefinedReason());
    }

    private RateResult apply(PayRule rule, WindowSetting setting, Ratio base) {
        Figure figure = Figure.of(base, inputs.unit());
        return rule.apply(inputs.of(setting, base, figure, inputs.attainment(setting, base)));
    }

    /** Keeps the pay of a transaction between its minimum and maximum, then rounds it if the component says so. */
    private List<RateResult.Slice> settled(Entry entry, RateResult result) {
        Ratio pay = result.pay();
        Ratio kept = bounded(entry, pay);
        Ratio change = kept.minus(pay);
        boolean raised = change.signum() == entry.quantity().signum();
        List<RateResult.Slice> slices =
                with(result.slices(), raised ? "minimum per transaction" : "maximum per transaction", change);
        return component.isRoundedPerTransaction()
                ? with(slices, "rounding per transaction", rounding.apply(kept).minus(kept))
                : slices;
    }

    private static List<RateResult.Slice> with(List<RateResult.Slice> slices, String rule, Ratio change) {
        if (change.signum() == 0) {
            return slices;
        }
        List<RateResult.Slice> more = new ArrayList<>(slices);
        more.add(new RateResult.Slice(rule, Ratio.ZERO, rule, change));
        return more;
    }

    /** Returns the pay of a transaction within its bounds; of a refund, mirrored, so that it undoes the sale it refunds. */
    private Ratio bounded(Entry entry, Ratio pay) {
        boolean refund = entry.quantity().signum() < 0;
        Ratio kept = refund ? pay.negated() : pay;
        if (component.leastPerTransaction().isPresent() && entry.quantity().signum() != 0) {
            kept = max(kept, value(component.leastPerTransaction().get()));
        }
        if (component.mostPerTransaction().isPresent()) {
            kept = min(kept, value(component.mostPerTransaction().get()));
        }
        return refund ? kept.negated() : kept;
    }

    private Ratio value(Amount amount) {
        return Ratio.of(amount.in(inputs.currency()).value());
    }

    private static Ratio max(Ratio one, Ratio other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Ratio min(Ratio one, Ratio other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Returns one slice for each tier instead of one for each tier and transaction. */
    private static List<RateResult.Slice> merged(List<RateResult.Slice> slices) {
        Map<List<String>, RateResult.Slice> byTier = new LinkedHashMap<>();
        for (RateResult.Slice slice : slices) {
            byTier.merge(
                    List.of(slice.label(), slice.rule()),
                    slice,
                    (one, other) -> new RateResult.Slice(
                            one.label(),
                            one.base().plus(other.base()),
                            one.rule(),
                            one.pay().plus(other.pay())));
        }
        return byTier.values().stream()
                .filter(slice -> slice.pay().signum() != 0 || slice.base().signum() != 0)
                .toList();
    }
}
