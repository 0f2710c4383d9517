package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openspm.compensation.plan.Component;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Field;
import org.openspm.core.time.DateRange;

/** Counters that everybody on the plan moves, one for each key such as a territory: where each transaction found its counter. */
final class SharedCounter {

    private final PlanRun run;
    private final Component component;
    private final Field<?, ?> key;
    private final Map<String, Entries> counters = new TreeMap<>();

    /** What stood on the counter before each entry since the first of all. */
    private final IdentityHashMap<Entry, Ratio> before = new IdentityHashMap<>();

    SharedCounter(PlanRun run, Component component, Source source) {
        this.run = run;
        this.component = component;
        this.key = component.counter().orElseThrow();
        Map<String, List<Entry>> byKey = new TreeMap<>();
        // Holders come in the order of their ids, so that two shares of one transaction have an order too.
        for (Holder holder : run.participants()) {
            for (Entry entry : holder.entries(source).all()) {
                byKey.computeIfAbsent(entry.category(key), name -> new ArrayList<>())
                        .add(entry);
            }
        }
        byKey.forEach((name, entries) -> {
            Entries ordered = Entries.of(entries);
            Ratio sum = Ratio.ZERO;
            for (Entry entry : ordered.all()) {
                before.put(entry, sum);
                sum = sum.plus(entry.quantity());
            }
            counters.put(name, ordered);
        });
    }

    /** Returns what stood on the counter before a transaction, counted from the beginning of a range. */
    Ratio before(Entry entry, DateRange range) {
        Ratio since = Known.of(counters, entry.category(key)).sum(DateRange.of(java.time.LocalDate.MIN, range.start()));
        return Known.of(before, entry).minus(since);
    }

    /** Returns whether a transaction is the first on its counter within a range, so that there is nothing before it, not even zero. */
    boolean isFirst(Entry entry, DateRange range) {
        return Known.of(counters, entry.category(key)).in(range).get(0) == entry;
    }

    /** Returns the goal of the counter: that of the team or territory of its key, else the participant's own. */
    Optional<Ratio> goal(Entry entry, WindowSetting setting) {
        return component
                .quota()
                .flatMap(quota ->
                        run.goalOfKey(entry.category(key), quota, setting.span().period(), run.unitOf(component)))
                .or(setting::goal);
    }
}
