package org.openspm.core.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a funnel reads the events of an entity. Windows of zero days are none. */
record FunnelRules(
        String name,
        List<String> stages,
        Skipping skipping,
        boolean latest,
        long window,
        long step,
        boolean matureOnly,
        Weight weight)
        implements Assembler<FunnelJourney> {

    /** What is made of an entity that has no event of a stage and one of a later stage. */
    enum Skipping {
        COUNTED,
        STRICT,
        AS_RECORDED
    }

    /** What an entity counts for. */
    enum Weight {
        ONE,
        LATEST_AMOUNT,
        ENTRY_AMOUNT
    }

    /** The kind of the event that ends the hope. */
    static final int LOSS = Integer.MAX_VALUE;

    /** Returns how many days it may take from the first stage to the last; zero if there is no bound. */
    long days() {
        long steps = step * (stages.size() - 1L);
        return window == 0 ? steps : step == 0 ? window : Math.min(window, steps);
    }

    FunnelRules within(long days) {
        return new FunnelRules(name, stages, skipping, latest, days, step, matureOnly, weight);
    }

    FunnelRules stepsWithin(long days) {
        return new FunnelRules(name, stages, skipping, latest, window, days, matureOnly, weight);
    }

    FunnelRules with(Skipping other) {
        return new FunnelRules(name, stages, other, latest, window, step, matureOnly, weight);
    }

    FunnelRules latestEntry() {
        return new FunnelRules(name, stages, skipping, true, window, step, matureOnly, weight);
    }

    FunnelRules onlyMature() {
        return new FunnelRules(name, stages, skipping, latest, window, step, true, weight);
    }

    FunnelRules weighing(Weight other) {
        return new FunnelRules(name, stages, skipping, latest, window, step, matureOnly, other);
    }

    @Override
    public List<FunnelJourney> assemble(List<Occurrence> events, @Nullable LocalDate asOf) {
        if (matureOnly && asOf == null) {
            throw new IllegalStateException(
                    "The funnel (" + name
                            + ") counts only what is mature, and the query says no date.\nSay asOf(..), the last date that the facts cover.");
        }
        Occurrence entry = entry(events);
        if (entry == null) {
            return List.of();
        }
        boolean mature = days() == 0 || asOf == null || between(entry.date(), asOf) >= days() - 1;
        return matureOnly && !mature ? List.of() : List.of(journey(entry, events, mature));
    }

    private @Nullable Occurrence entry(List<Occurrence> events) {
        Occurrence entry = null;
        for (Occurrence event : events) {
            if (event.kind() == 0 && (latest || entry == null)) {
                entry = event;
            }
        }
        return entry != null || skipping == Skipping.STRICT
                ? entry
                : events.stream()
                        .filter(event -> event.kind() != LOSS)
                        .findFirst()
                        .orElse(null);
    }

    private FunnelJourney journey(Occurrence entry, List<Occurrence> events, boolean mature) {
        List<Optional<LocalDate>> dates = new ArrayList<>();
        List<Integer> entries = new ArrayList<>();
        LocalDate previous = entry.date();
        boolean cut = false;
        for (int stage = 0; stage < stages.size(); stage++) {
            List<LocalDate> candidates = candidates(stage, entry, events);
            entries.add(candidates.size());
            Optional<LocalDate> date = cut ? Optional.empty() : choose(stage, entry, previous, candidates);
            dates.add(date);
            cut |= skipping == Skipping.STRICT && date.isEmpty();
            if (date.isPresent() && date.get().isAfter(previous)) {
                previous = date.get();
            }
        }
        LocalDate lost = events.stream()
                .filter(event -> event.kind() == LOSS && !event.date().isBefore(entry.date()))
                .map(Occurrence::date)
                .findFirst()
                .orElse(null);
        return new FunnelJourney(
                entry, List.copyOf(dates), reached(dates), List.copyOf(entries), lost, mature, amount(entry, events));
    }

    /** Returns the amount of the entry, or the latest that is told from the entry to the end of the window. */
    private BigDecimal amount(Occurrence entry, List<Occurrence> events) {
        BigDecimal amount = entry.amount();
        if (weight == Weight.LATEST_AMOUNT) {
            for (Occurrence event : events) {
                if (event.worth() != null && event.kind() != LOSS && isInWindow(entry, event.date())) {
                    amount = event.amount();
                }
            }
        }
        return amount;
    }

    private boolean isInWindow(Occurrence entry, LocalDate date) {
        return !date.isBefore(entry.date()) && (window == 0 || between(entry.date(), date) < window);
    }

    /** Returns when a stage was entered, from the entry to the end of the window, in order. */
    private List<LocalDate> candidates(int stage, Occurrence entry, List<Occurrence> events) {
        return events.stream()
                .filter(event -> event.kind() == stage && isInWindow(entry, event.date()))
                .map(Occurrence::date)
                .toList();
    }

    private Optional<LocalDate> choose(int stage, Occurrence entry, LocalDate previous, List<LocalDate> candidates) {
        if (stage == 0) {
            return entry.kind() == 0 ? Optional.of(entry.date()) : Optional.empty();
        }
        List<LocalDate> left = candidates.stream()
                .filter(date -> skipping != Skipping.STRICT || !date.isBefore(previous))
                .filter(date -> step == 0 || between(previous, date) < step)
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(left.get(latest ? left.size() - 1 : 0));
    }

    private List<Boolean> reached(List<Optional<LocalDate>> dates) {
        List<Boolean> reached = new ArrayList<>();
        for (int stage = 0; stage < dates.size(); stage++) {
            reached.add(dates.get(stage).isPresent()
                    || (skipping == Skipping.COUNTED
                            && dates.subList(stage, dates.size()).stream().anyMatch(Optional::isPresent)));
        }
        return List.copyOf(reached);
    }

    /** Returns the waits of one step: from the date of the stage before to that of the stage, or as long as it could still come. */
    record Lag(FunnelRules rules, int stage) implements Assembler<Spell> {

        @Override
        public List<Spell> assemble(List<Occurrence> events, @Nullable LocalDate asOf) {
            List<Spell> spells = new ArrayList<>();
            for (FunnelJourney journey : rules.assemble(events, asOf)) {
                journey.dates().get(stage - 1).ifPresent(start -> spells.add(spell(journey, start, asOf)));
            }
            return spells;
        }

        private Spell spell(FunnelJourney journey, LocalDate start, @Nullable LocalDate asOf) {
            Optional<LocalDate> end = journey.dates().get(stage);
            if (end.isPresent()) {
                return new Spell(journey.anchor(), Math.max(0, between(start, end.get())), Spell.EVENT);
            }
            LocalDate lost = journey.lost();
            long days = lost == null || lost.isBefore(start) ? Long.MAX_VALUE : between(start, lost);
            if (rules.step > 0) {
                days = Math.min(days, rules.step - 1);
            }
            if (rules.window > 0) {
                days = Math.min(
                        days, rules.window - 1 - between(journey.anchor().date(), start));
            }
            if (asOf == null) {
                Spell.requireEnd(days < Long.MAX_VALUE, rules.name + ", " + rules.stages.get(stage));
                return new Spell(journey.anchor(), days, Spell.CENSORED);
            }
            return new Spell(journey.anchor(), Math.min(days, between(start, asOf)), Spell.CENSORED);
        }
    }

    static long between(LocalDate start, LocalDate end) {
        return ChronoUnit.DAYS.between(Objects.requireNonNull(start), Objects.requireNonNull(end));
    }
}
