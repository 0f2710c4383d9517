package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateResult;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/**
 * Rates the sum of a window. Where the rule changes on the way, each part is what its rule pays to its end less what that rule would have paid
 * to its beginning; where transactions have categories, each category is rated apart at the position of the whole.
 */
final class SumRater implements Rater {

    private final Inputs inputs;

    SumRater(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Rated rate(WindowSetting setting, Figure base, List<Entry> entries) {
        if (!base.isDefined()) {
            return new Rated(
                    Figure.undefined(Unit.PERCENT, base.reason()), List.of(), Optional.of(base.reason()), Ratio.ZERO);
        }
        Figure attainment = inputs.attainment(setting, base.orThrow());
        if (setting.segments().size() == 1 && inputs.categories().isEmpty()) {
            return setting.segments()
                    .get(0)
                    .rule()
                    .map(rule -> rated(attainment, rule.apply(inputs.of(setting, base.orThrow(), base, attainment))))
                    .orElseGet(() -> noRule(attainment));
        }
        return inParts(setting, base, attainment, entries);
    }

    private static Rated rated(Figure attainment, RateResult result) {
        return new Rated(attainment, result.slices(), result.undefinedReason(), result.pay());
    }

    private static Rated noRule(Figure attainment) {
        return new Rated(
                attainment, List.of(), Optional.of("the plan has no rate for these dates or this role"), Ratio.ZERO);
    }

    private Rated inParts(WindowSetting setting, Figure base, Figure attainment, List<Entry> entries) {
        List<RateResult.Slice> slices = new ArrayList<>();
        Optional<String> undefined = Optional.empty();
        Map<Map<String, String>, Ratio> sums = new LinkedHashMap<>();
        sums.put(Map.of(), Ratio.ZERO);
        boolean adds = inputs.addsUp();
        for (int i = 0; i < setting.segments().size(); i++) {
            Segment segment = setting.segments().get(i);
            Map<Map<String, String>, Ratio> before = new LinkedHashMap<>(sums);
            add(segment, entries, sums);
            if (!adds) {
                // What does not add up from transactions is rated by the rule of the last day.
                sums.put(Map.of(), i == setting.segments().size() - 1 ? base.orThrow() : Ratio.ZERO);
            }
            if (segment.rule().isEmpty()) {
                continue;
            }
            for (Map.Entry<Map<String, String>, Ratio> group : sums.entrySet()) {
                RateResult to =
                        apply(segment.rule().get(), setting, base, attainment, group.getKey(), group.getValue());
                slices.addAll(named(to.slices(), group.getKey()));
                undefined = undefined.or(to::undefinedReason);
                Ratio start = before.getOrDefault(group.getKey(), Ratio.ZERO);
                if (adds && i > 0 && start.signum() != 0) {
                    RateResult from = apply(segment.rule().get(), setting, base, attainment, group.getKey(), start);
                    slices.add(new RateResult.Slice(
                            "before " + segment.dates().start(),
                            start.negated(),
                            "rated by the rule in force then",
                            from.pay().negated()));
                }
            }
        }
        Ratio pay = slices.stream().map(RateResult.Slice::pay).reduce(Ratio.ZERO, Ratio::plus);
        return new Rated(attainment, slices, undefined, pay);
    }

    private void add(Segment segment, List<Entry> entries, Map<Map<String, String>, Ratio> sums) {
        for (Entry entry : entries) {
            if (segment.dates().contains(entry.date())) {
                sums.merge(categories(entry), entry.quantity(), Ratio::plus);
            }
        }
    }

    private Map<String, String> categories(Entry entry) {
        if (inputs.categories().isEmpty()) {
            return Map.of();
        }
        Map<String, String> found = new TreeMap<>();
        inputs.categories().forEach((name, field) -> found.put(name, entry.category(field)));
        return found;
    }

    private RateResult apply(
            PayRule rule,
            WindowSetting setting,
            Figure base,
            Figure attainment,
            Map<String, String> categories,
            Ratio part) {
        if (!inputs.categories().isEmpty() && categories.isEmpty()) {
            return new RateResult(List.of(), Optional.empty());
        }
        var input = inputs.of(setting, part, base, attainment);
        for (Map.Entry<String, String> category : categories.entrySet()) {
            input = input.with(category.getKey(), category.getValue());
        }
        return rule.apply(input);
    }

    private static List<RateResult.Slice> named(List<RateResult.Slice> slices, Map<String, String> categories) {
        return categories.isEmpty()
                ? slices
                : slices.stream()
                        .map(slice -> new RateResult.Slice(
                                String.join(", ", categories.values()) + ": " + slice.label(),
                                slice.base(),
                                slice.rule(),
                                slice.pay()))
                        .toList();
    }
}
