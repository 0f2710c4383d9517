package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateResult;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;

/**
 * Rates the sum of a window. Where the rule changes on the way, each part is what its rule pays to its end less what that rule would have paid
 * to its beginning; a bonus, and what does not add up from transactions, is rated by the rule of the last day. Where transactions have categories, each category is rated apart at the position of the whole.
 */
final class SumRater implements Rater {

    private final Inputs inputs;

    SumRater(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Rated rate(WindowSetting setting, Figure base, Supplier<List<Entry>> entries) {
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
        return inParts(setting, base, attainment, entries.get());
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
        List<Segment> segments = segments(setting);
        int last = segments.size() - 1;
        for (int i = 0; i <= last; i++) {
            Segment segment = segments.get(i);
            Map<Map<String, String>, Ratio> before = new LinkedHashMap<>(sums);
            add(segment, entries, sums);
            if (i == last && !inputs.addsUp()) {
                sums.put(Map.of(), base.orThrow());
            }
            if (segment.rule().isEmpty()
                    || (i < last && isOfTheLastDay(segment.rule().get()))) {
                continue;
            }
            PayRule rule = segment.rule().get();
            for (Map.Entry<Map<String, String>, Ratio> group : sums.entrySet()) {
                RateResult to = apply(rule, setting, base, attainment, group.getKey(), group.getValue());
                slices.addAll(named(to.slices(), group.getKey()));
                undefined = undefined.or(to::undefinedReason);
                if (i > 0 && !isOfTheLastDay(rule)) {
                    Ratio start = before.getOrDefault(group.getKey(), Ratio.ZERO);
                    RateResult from = apply(rule, setting, base, attainment, group.getKey(), start);
                    slices.addAll(takenOff(segment, start, from.pay()));
                }
            }
        }
        Ratio pay = slices.stream().map(RateResult.Slice::pay).reduce(Ratio.ZERO, Ratio::plus);
        return new Rated(attainment, slices, undefined, pay);
    }

    /** Returns the segments of a window; one, with the last rule, where none of the rules is parted by them. */
    private List<Segment> segments(WindowSetting setting) {
        List<Segment> all = setting.segments();
        if (!all.stream().flatMap(segment -> segment.rule().stream()).allMatch(this::isOfTheLastDay)) {
            return all;
        }
        Segment last = all.get(all.size() - 1);
        LocalDate start = all.get(0).dates().start();
        return List.of(new Segment(DateRange.of(start, last.dates().endExclusive()), last.rule()));
    }

    /** Returns whether a rule holds for all of the window if it holds on the last day: there is nothing it could be parted by. */
    private boolean isOfTheLastDay(PayRule rule) {
        return rule instanceof Bonus || !inputs.addsUp();
    }

    private static List<RateResult.Slice> takenOff(Segment segment, Ratio start, Ratio pay) {
        return start.signum() == 0 && pay.signum() == 0
                ? List.of()
                : List.of(new RateResult.Slice(
                        "before " + segment.dates().start(),
                        start.negated(),
                        "rated by the rule in force then",
                        pay.negated()));
    }

    private void add(Segment segment, List<Entry> entries, Map<Map<String, String>, Ratio> sums) {
        for (Entry entry : entries) {
            if (entry.isIn(segment.dates())) {
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
        if (categories.isEmpty()) {
            // What is rated to the end of a rule is looked up as it stood then.
            Figure toDate = Figure.of(part, base.unit());
            return rule.apply(inputs.of(setting, part, toDate, inputs.attainment(setting, part)));
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
