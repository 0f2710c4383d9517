package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.CustomPerformance;
import org.openspm.compensation.plan.Difference;
import org.openspm.compensation.plan.Earned;
import org.openspm.compensation.plan.Growth;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PerformanceContext;
import org.openspm.compensation.plan.Scorecard;
import org.openspm.compensation.plan.TrailingCredit;
import org.openspm.compensation.rate.RateInput;
import org.openspm.compensation.rate.RateResult;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.MetricValue;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;
import org.openspm.core.trace.Trace;

/** Reads a performance of somebody over a span, for the component that asks: the only place where performances get their values. */
final class PerformanceReader {

    private final PlanRun run;
    private final Holder holder;
    private final Optional<Performance> base;
    private final CreditKind kind;
    private final Optional<String> role;

    PerformanceReader(PlanRun run, Component asking, Holder holder) {
        this(run, holder, asking.base(), asking.creditKind(), asking.creditRole());
    }

    private PerformanceReader(
            PlanRun run, Holder holder, Optional<Performance> base, CreditKind kind, Optional<String> role) {
        this.run = run;
        this.holder = holder;
        this.base = base;
        this.kind = kind;
        this.role = role;
    }

    /** Obtains a reader for what the plan as a whole asks: its gates, caps and floors look at direct credit, whatever its components look at. */
    static PerformanceReader ofPlan(PlanRun run, Holder holder) {
        return new PerformanceReader(run, holder, Optional.empty(), CreditKind.DIRECT, Optional.empty());
    }

    Reading read(Performance performance, Span span) {
        String label = performance.toString();
        if (performance instanceof Performance.Credited credited) {
            return Reading.of(label, sum(credited.measure(), span.range()));
        } else if (performance instanceof Performance.OfMetric metric) {
            return metric(metric, rows(span.range()));
        } else if (performance instanceof Performance.Attainment attainment) {
            return Reading.of(label, run.attainment(attainment.component(), holder, span));
        } else if (performance instanceof Earned earned) {
            return earned(earned, span);
        } else if (performance instanceof Growth growth) {
            return growth(growth, span);
        } else if (performance instanceof TrailingCredit trailing) {
            return Reading.of(label, sum(trailing.measure(), trailingRange(trailing, span)));
        } else if (performance instanceof Scorecard scorecard) {
            return scorecard(scorecard, span);
        } else if (performance instanceof Performance.Score score) {
            return Reading.of(label, score(score, span));
        } else if (performance instanceof Performance.Tenure) {
            return Reading.of(label, tenure(span.range().last()));
        } else if (performance instanceof Performance.OfAnother another) {
            Reading other = new PerformanceReader(run, run.holder(another.participant()), base, kind, role)
                    .read(another.of(), span);
            return new Reading(label, other.figure(), other.rule(), other.parts());
        } else if (performance instanceof Difference difference) {
            return difference(difference, span);
        }
        return custom((CustomPerformance) performance, context(span), label);
    }

    /** Reads a performance of one transaction alone. */
    Reading read(Performance performance, Entry entry) {
        if (performance instanceof Performance.Credited credited) {
            Figure figure = holder.entries(source(credited.measure())).all().stream()
                    .filter(other -> other.schema().equals(entry.schema())
                            && other.transaction().equals(entry.transaction()))
                    .findFirst()
                    .map(other -> Figure.of(other.quantity(), unit(credited.measure())))
                    .orElse(Figure.undefined(unit(credited.measure()), "the transaction has none"));
            return Reading.of(performance.toString(), figure);
        } else if (performance instanceof Performance.OfMetric metric) {
            return metric(metric, facts(entry));
        }
        LocalDate day = entry.date();
        return read(performance, new Span(DateRange.of(day, day.plusDays(1)), run.payPeriod(day)));
    }

    @SuppressWarnings("unchecked") // the row is one of the entry's schema
    private static <T> Facts facts(Entry entry) {
        org.openspm.core.schema.Schema<T> schema = (org.openspm.core.schema.Schema<T>) entry.schema();
        return Facts.of(schema, List.of((T) entry.row()));
    }

    private static Reading metric(Performance.OfMetric metric, Facts rows) {
        MetricValue value = metric.metric().evaluate(rows);
        return new Reading(
                metric.toString(),
                value.figure(),
                value.explain().rule(),
                value.explain().parts());
    }

    private Facts rows(DateRange range) {
        return holder.rows(kind, role, range);
    }

    private Source source(Measure<?> measure) {
        return new Source(measure, kind, role);
    }

    private Figure sum(Measure<?> measure, DateRange range) {
        return Figure.of(holder.entries(source(measure)).sum(range), unit(measure));
    }

    private Unit unit(Measure<?> measure) {
        return run.unitOf(measure);
    }

    private Reading earned(Earned earned, Span span) {
        List<Trace> parts = new ArrayList<>();
        Money total = Money.zero(currency());
        for (org.openspm.core.time.Period payPeriod : run.payPeriodsIn(span.range())) {
            for (Holder other : run.whose(earned.whose(), holder, payPeriod)) {
                Money amount = run.pay(earned.component(), other).net(payPeriod);
                if (amount.signum() != 0) {
                    parts.add(Trace.of(other.name() + ", " + payPeriod, Figure.of(amount)));
                }
                total = total.plus(amount);
            }
        }
        return new Reading(earned.toString(), Figure.of(total), parts.isEmpty() ? "" : "sum of what was earned", parts);
    }

    private Reading growth(Growth growth, Span span) {
        Figure now = sum(growth.measure(), span.range());
        Unit unit = growth.relative() ? Unit.PERCENT : now.unit();
        Optional<DateRange> earlier = growth.over().from(span.period()).map(period -> run.samePart(period, span));
        if (earlier.isEmpty()) {
            return Reading.of(
                    growth.toString(), Figure.undefined(unit, span.period() + " has no counterpart " + growth.over()));
        }
        Figure before = sum(growth.measure(), earlier.get());
        Ratio change = now.orThrow().minus(before.orThrow());
        Figure figure = !growth.relative()
                ? Figure.of(change, unit)
                : before.orThrow().signum() > 0
                        ? Figure.of(change.dividedBy(before.orThrow()), unit)
                        : Figure.undefined(unit, "there was " + before + " before");
        return new Reading(
                growth.toString(),
                figure,
                growth.relative() ? "(now less before) / before" : "now less before",
                List.of(Trace.of("now", now), Trace.of("before, " + earlier.get(), before)));
    }

    private static DateRange trailingRange(TrailingCredit trailing, Span span) {
        org.openspm.core.time.Period last =
                span.period().calendar().period(trailing.grain(), span.range().last());
        return DateRange.of(
                last.plus(1L - trailing.count()).range().start(), span.range().endExclusive());
    }

    private Reading scorecard(Scorecard scorecard, Span span) {
        List<Trace> parts = new ArrayList<>();
        Ratio total = Ratio.ZERO;
        Unit unit = Unit.PERCENT;
        for (Scorecard.Part part : scorecard.parts()) {
            Reading reading = read(part.of(), span);
            parts.add(reading.trace());
            Figure level = level(part, reading.figure(), parts);
            if (!level.isDefined()) {
                return new Reading("scorecard", Figure.undefined(unit, part.of() + ": " + level.reason()), "", parts);
            }
            unit = level.unit().isMoney() ? unit : level.unit();
            total = total.plus(level.orThrow().times(part.weight().toRatio()));
        }
        return new Reading("scorecard", Figure.of(total, unit), "sum of " + scorecard, parts);
    }

    /** Returns what a part counts before it is weighted: its value, or what its curve makes of that. */
    private Figure level(Scorecard.Part part, Figure value, List<Trace> parts) {
        if (part.curve() == null || !value.isDefined()) {
            return value;
        }
        RateResult paid = part.curve()
                .apply(RateInput.of(Ratio.of(1, 1), currency())
                        .attaining(value)
                        .lookingUp(value)
                        .withTarget(Ratio.of(1, 1)));
        Figure level = paid.undefinedReason()
                .map(reason -> Figure.undefined(Unit.PERCENT, reason))
                .orElseGet(() -> Figure.of(paid.pay(), Unit.PERCENT));
        parts.add(Trace.of("level of " + part.of(), level, part.curve().toString(), List.of()));
        return level;
    }

    private Figure score(Performance.Score score, Span span) {
        return holder.score(score.name(), span.period())
                .map(value -> Figure.of(value, Unit.PERCENT))
                .orElseGet(() -> Figure.undefined(
                        Unit.PERCENT, holder.id() + " has no score " + score.name() + " for " + span.period()));
    }

    private Figure tenure(LocalDate day) {
        Unit months = Unit.of("months");
        return holder.employedSince(day)
                .map(since -> Figure.of(
                        Ratio.of(Period.between(since, day.plusDays(1)).toTotalMonths(), 1), months))
                .orElseGet(() ->
                        Figure.undefined(months, "the roster does not say since when " + holder.id() + " is employed"));
    }

    private Reading difference(Difference difference, Span span) {
        Reading from = read(difference.from(), span);
        Reading less = read(difference.less(), span);
        return new Reading(
                difference.toString(),
                from.figure().minus(less.figure()),
                "the first less the second",
                List.of(from.trace(), less.trace()));
    }

    private Reading custom(CustomPerformance custom, PerformanceContext context, String label) {
        Figure figure;
        try {
            figure = custom.rule().apply(context);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The rule (" + label + ") failed for (" + holder.id() + ") in (" + context.range() + "): " + e
                            + ".\nLet it return an undefined figure where it has no value.",
                    e);
        }
        if (figure == null) {
            throw new IllegalStateException("The rule (" + label + ") returned (null) for (" + holder.id() + ") in ("
                    + context.range() + ").\nLet it return an undefined figure where it has no value.");
        }
        return Reading.of(label, figure);
    }

    PerformanceContext context(Span span) {
        Figure achieved = base.filter(Performance.Credited.class::isInstance)
                .map(measured -> read(measured, span).figure())
                .orElseGet(() -> Figure.undefined(Unit.NUMBER, "the component measures nothing that adds up"));
        return new PerformanceContext(holder.id(), span.range(), currency(), achieved, rows(span.range()));
    }

    private Currency currency() {
        return run.terms().currency();
    }
}
