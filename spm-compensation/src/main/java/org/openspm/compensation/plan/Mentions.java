package org.openspm.compensation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openspm.core.time.Grain;

/** Finds every performance that a part of a plan looks at, however deep: scorecards, differences and gates hold others. */
final class Mentions {

    private final List<Performance> found = new ArrayList<>();

    private final Set<Grain> longer = new TreeSet<>();

    static List<Performance> in(Component component) {
        return List.copyOf(of(component).found);
    }

    /** Returns the longer periods that gates of a component are read in to date. */
    static Set<Grain> longerIn(Component component) {
        return of(component).longer;
    }

    /** Returns the longer periods that gates are read in to date. */
    static Set<Grain> longerIn(List<Gate> gates) {
        Mentions mentions = new Mentions();
        gates.forEach(mentions::add);
        return mentions.longer;
    }

    private static Mentions of(Component component) {
        Mentions mentions = new Mentions();
        component.base().ifPresent(mentions::add);
        component.lookup().ifPresent(mentions::add);
        component.namedLookups().values().forEach(mentions::add);
        component.attainmentCap().flatMap(AttainmentCap::unless).ifPresent(mentions::add);
        component.modifiers().forEach(mentions::add);
        component.bounds().forEach(bound -> mentions.add(bound.limit()));
        component.pool().flatMap(Pool::condition).ifPresent(mentions::add);
        component.contest().flatMap(Contest::condition).ifPresent(mentions::add);
        return mentions;
    }

    static List<Performance> in(List<Gate> gates, List<PayBound> bounds) {
        Mentions mentions = new Mentions();
        gates.forEach(mentions::add);
        bounds.forEach(bound -> mentions.add(bound.limit()));
        return List.copyOf(mentions.found);
    }

    private void add(Performance performance) {
        found.add(performance);
        if (performance instanceof Scorecard scorecard) {
            scorecard.parts().forEach(part -> add(part.of()));
        } else if (performance instanceof Difference difference) {
            add(difference.from());
            add(difference.less());
        } else if (performance instanceof Performance.OfAnother other) {
            add(other.of());
        }
    }

    private void add(Gate gate) {
        if (gate instanceof Gate.Comparison comparison) {
            add(comparison.performance());
            comparison.longer().ifPresent(longer::add);
        } else if (gate instanceof Gate.AllOf all) {
            all.gates().forEach(this::add);
        } else if (gate instanceof Gate.AnyOf any) {
            any.gates().forEach(this::add);
        }
    }

    private void add(Modifier modifier) {
        if (modifier instanceof Modifier.Gated gated) {
            add(gated.gate());
        } else if (modifier instanceof Modifier.Multiplied multiplied) {
            add(multiplied.by());
        } else if (modifier instanceof Modifier.Kicker kicker) {
            add(kicker.gate());
        } else if (modifier instanceof Modifier.AtMost most) {
            add(most.limit());
        } else if (modifier instanceof Modifier.AtLeast least) {
            add(least.limit());
        }
    }

    private void add(Limit limit) {
        if (limit instanceof Limit.OfPerformance of) {
            add(of.performance());
        }
    }
}
