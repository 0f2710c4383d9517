package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Contest;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/** The places and prizes of one contest over one period. */
final class ContestResult {

    private final PlanRun run;
    private final Span span;
    private final Contest contest;
    private final Map<String, Figure> figures = new TreeMap<>();
    private final Map<String, Integer> places = new TreeMap<>();
    private final Map<String, Money> prizes = new TreeMap<>();

    ContestResult(PlanRun run, Component component, Span span) {
        this.run = run;
        this.span = span;
        this.contest = component.contest().orElseThrow();
        List<Holder> ranked = new ArrayList<>();
        for (Holder holder : run.participants()) {
            PerformanceReader reader = new PerformanceReader(run, component, holder);
            Figure figure = reader.read(component.base().orElseThrow(), span).figure();
            figures.put(holder.id(), figure);
            boolean qualifies = contest.condition()
                    .map(gate ->
                            new GateReader(run, reader, holder).read(gate, span).open())
                    .orElse(true);
            boolean inRole = component.roles().isEmpty()
                    || holder.roles()
                            .at(span.range().last())
                            .filter(component.roles()::contains)
                            .isPresent();
            if (qualifies
                    && inRole
                    && figure.value().filter(value -> value.signum() > 0).isPresent()) {
                ranked.add(holder);
            }
        }
        ranked.sort(Comparator.comparing((Holder holder) -> value(holder.id()))
                .reversed()
                .thenComparing(Holder::id));
        award(ranked.stream().map(Holder::id).toList());
    }

    private Ratio value(String id) {
        return Known.of(figures, id).orThrow();
    }

    private void award(List<String> ranked) {
        for (int first = 0; first < ranked.size(); ) {
            int next = first + 1;
            while (next < ranked.size() && value(ranked.get(next)).equals(value(ranked.get(first)))) {
                next++;
            }
            List<String> tied = ranked.subList(first, next);
            int place = first + 1;
            tied.forEach(id -> places.put(id, place));
            award(tied, first);
            first = next;
        }
    }

    private void award(List<String> tied, int first) {
        if (tied.size() == 1 || contest.ties() == Contest.Ties.EACH_IN_FULL) {
            tied.forEach(id -> prizes.put(id, run.round(prize(first))));
        } else if (contest.ties() == Contest.Ties.SHARED) {
            Ratio sum = Ratio.ZERO;
            for (int place = first; place < first + tied.size(); place++) {
                sum = sum.plus(prize(place));
            }
            List<Money> parts = run.terms()
                    .rounding()
                    .allocateExactly(
                            run.round(sum),
                            tied.stream().map(id -> Ratio.of(1, 1)).toList());
            for (int i = 0; i < tied.size(); i++) {
                prizes.put(tied.get(i), parts.get(i));
            }
        }
    }

    private Ratio prize(int place) {
        List<Amount> all = contest.prizes();
        return place < all.size()
                ? Ratio.of(all.get(place).in(run.terms().currency()).value())
                : Ratio.ZERO;
    }

    Money prize(String participant) {
        return prizes.getOrDefault(participant, run.zero());
    }

    Trace trace(String participant) {
        Trace counted = Trace.of(
                "counted", figures.getOrDefault(participant, Figure.undefined(Unit.NUMBER, "did not take part")));
        Integer place = places.get(participant);
        String rule = place == null ? "no place" : "place " + place + " of " + places.size();
        return Trace.of("contest of " + span.period(), Figure.of(prize(participant)), rule, List.of(counted));
    }
}
