package org.openspm.core.catalog;

import java.util.Optional;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Condition;

/** A line of the catalogue: what is said of a metric, given to every metric made under it. */
final class Entry {

    private final MetricDescription description;

    private Entry(MetricDescription description) {
        this.description = description;
    }

    /** Begins the line of the metric that a method of a chapter makes. */
    static Draft of(Chapter chapter, String method, String name) {
        return new Draft(chapter, method, name);
    }

    MetricDescription description() {
        return description;
    }

    /** Returns a metric under this line's name, in its unit and direction. */
    Metric of(Metric metric) {
        Metric named = inUnit(metric).named(description.name());
        return switch (description.direction()) {
            case HIGHER_IS_BETTER -> named.higherIsBetter();
            case LOWER_IS_BETTER -> named.lowerIsBetter();
            case CONTEXT_ONLY -> named;
        };
    }

    private Metric inUnit(Metric metric) {
        return switch (description.unit()) {
            case "percent" -> metric.unit().isPercent() ? metric : metric.asPercent();
            case "times" -> metric.counting(Unit.TIMES);
            case "months" -> metric.counting(Unit.MONTHS);
            case "minutes" -> metric.counting(Unit.MINUTES);
            default -> metric;
        };
    }

    Metric of(Measure<?> measure) {
        return of(Metric.of(description.name(), measure));
    }

    /** Returns the ratio of two measures. What is shown in percent counts the same thing: leavers are counted as the heads they were. */
    Metric ratio(Measure<?> numerator, Measure<?> denominator) {
        boolean percent = description.unit().equals("percent");
        return of(Metric.ratio(description.name(), percent ? alike(numerator, denominator) : numerator, denominator));
    }

    Metric ratio(Metric numerator, Metric denominator) {
        return of(Metric.ratio(description.name(), numerator, denominator));
    }

    /** Returns the share of a measure that stems from some of its rows. */
    <T> Metric share(Measure<T> whole, Condition<T> part) {
        return ratio(whole.where(part), whole);
    }

    /** Returns a sum or count with the unit of another, where the two count things of different names. */
    static <T> Measure<T> alike(Measure<T> measure, Measure<?> other) {
        Optional<Unit> unit = other.unit();
        boolean differ = measure.unit().isPresent()
                && unit.isPresent()
                && !measure.unit().equals(unit);
        boolean money = differ && (measure.unit().get().isMoney() || unit.get().isMoney());
        if (!differ || money || !measure.isAdditive()) {
            return measure;
        }
        return measure.counting(unit.get());
    }

    /** Returns a measure in words, without its condition and date: those of the measure made of it say them again. */
    static String label(Measure<?> measure) {
        String text = without(measure.toString(), " where " + measure.condition());
        return measure.date().map(date -> without(text, " on " + date)).orElse(text);
    }

    private static String without(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }

    /** A line that is being written. */
    static final class Draft {

        private final Chapter chapter;
        private final String method;
        private final String name;
        private String formula = "";
        private String unit = "";
        private Aim aim = Aim.CONTEXT;
        private RollUp rollUp = RollUp.ADDITIVE;
        private ZeroRule zeroRule = ZeroRule.NOTHING_IS_ZERO;
        private String pitfalls = "";

        private Draft(Chapter chapter, String method, String name) {
            this.chapter = chapter;
            this.method = method;
            this.name = name;
        }

        Draft formula(String words) {
            formula = words;
            return this;
        }

        Draft is(String inUnit, Aim aimedAt, RollUp rolledUp, ZeroRule ofNothing) {
            unit = inUnit;
            aim = aimedAt;
            rollUp = rolledUp;
            zeroRule = ofNothing;
            return this;
        }

        Draft beware(String words) {
            pitfalls = words;
            return this;
        }

        Entry from(Source source) {
            return new Entry(new MetricDescription(
                    chapter.accessor() + "." + method,
                    name,
                    chapter,
                    formula,
                    unit,
                    aim,
                    zeroRule,
                    rollUp,
                    pitfalls,
                    source.toString()));
        }
    }
}
