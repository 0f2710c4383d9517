package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.evaluation.WindowEarnings.InPeriod;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.rate.RateResult;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/** Writes down what windows paid: the line of a statement and its trace. It computes no pay of its own. */
final class WindowWriter {

    private final WindowEarnings earnings;
    private final PlanRun run;
    private final Component component;
    private final Period period;

    WindowWriter(WindowEarnings earnings, Period period) {
        this.earnings = earnings;
        this.run = earnings.run();
        this.component = earnings.component();
        this.period = period;
    }

    StatementLine line() {
        InPeriod own = earnings.in(period);
        Money amount = earnings.rounded(own);
        List<StatementTransaction> transactions = transactions(own, amount);
        return new StatementLine(
                StatementLine.Kind.EARNED, component.name(), amount, transactions, () -> trace(amount, transactions));
    }

    private Trace trace(Money amount, List<StatementTransaction> transactions) {
        InPeriod own = earnings.in(period);
        List<WindowResult> windows = own.windows();
        List<Trace> parts = new ArrayList<>();
        windows.forEach(window -> parts.add(window(window)));
        if (earnings.isToDate()) {
            parts.add(Trace.of(
                    "earned before " + period,
                    Figure.of(run.round(own.before()).negated()),
                    "taken off, it was earned in earlier periods",
                    List.of()));
        }
        if (!transactions.isEmpty()) {
            parts.add(byTransaction(amount, transactions));
        }
        return Trace.of(component.name(), Figure.of(amount), rule(windows), parts);
    }

    private String rule(List<WindowResult> windows) {
        if (earnings.isToDate()) {
            return "earned to date less earned before, rounded " + run.terms().rounding();
        }
        return windows.isEmpty()
                ? "no " + component.accumulation(run.terms().payGrain()).grain() + " ends in " + period
                : "rounded " + run.terms().rounding();
    }

    private List<StatementTransaction> transactions(InPeriod own, Money amount) {
        List<Attribution.Part> parts = new Attribution(earnings).parts(own);
        List<Money> rounded = rounded(amount, parts);
        List<StatementTransaction> transactions = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            transactions.add(transaction(parts.get(i).entry(), rounded.get(i)));
        }
        return transactions;
    }

    /** Returns the parts rounded to sum to the amount; a single part is all of it, whatever was rounded in earlier periods. */
    private List<Money> rounded(Money amount, List<Attribution.Part> parts) {
        if (parts.size() <= 1) {
            return Collections.nCopies(parts.size(), amount);
        }
        return run.terms()
                .rounding()
                .fitExactly(amount, parts.stream().map(Attribution.Part::earned).toList());
    }

    private StatementTransaction transaction(@Nullable Entry entry, Money earned) {
        Unit unit = earnings.unit();
        if (entry == null) {
            return new StatementTransaction(
                    "earlier transactions",
                    null,
                    Figure.undefined(unit, "credited in earlier periods"),
                    earned,
                    List.of());
        }
        if (entry.isTotal()) {
            return new StatementTransaction(entry.label(), null, Figure.of(entry.quantity(), unit), earned, List.of());
        }
        List<String> steps = entry.steps().stream()
                .map(step -> step.label() + ": " + step.rule() + ", " + unit.show(step.before()) + " becomes "
                        + unit.show(step.after()))
                .toList();
        return new StatementTransaction(entry.label(), entry.date(), Figure.of(entry.quantity(), unit), earned, steps);
    }

    private static Trace byTransaction(Money amount, List<StatementTransaction> transactions) {
        List<Trace> parts = new ArrayList<>();
        for (StatementTransaction transaction : transactions) {
            String rule = rule(transaction);
            List<Trace> steps = transaction.creditSteps().stream()
                    .map(step -> Trace.of(step, transaction.credited()))
                    .toList();
            parts.add(Trace.of(transaction.label(), Figure.of(transaction.earned()), rule, steps));
        }
        return Trace.of("by transaction", Figure.of(amount), "with each less without it, in order of date", parts);
    }

    private static String rule(StatementTransaction transaction) {
        if (!transaction.credited().isDefined()) {
            return "earned only now, because a gate, a rate or a quota changed";
        }
        return transaction.credited()
                + transaction.date().map(date -> " credited on " + date).orElse(" credited in total");
    }

    private Trace window(WindowResult window) {
        List<Trace> parts = new ArrayList<>();
        component
                .base()
                .ifPresent(base -> parts.add(Trace.of(
                        "achieved",
                        window.base().figure(),
                        window.base().rule().isEmpty()
                                ? window.base().label() + credit()
                                : window.base().rule(),
                        window.base().parts())));
        quota(window, parts);
        window.setting().lookup().ifPresent(lookup -> parts.add(lookup.trace()));
        window.setting().lookups().values().forEach(lookup -> parts.add(lookup.trace()));
        window.setting().cap().ifPresent(cap -> parts.add(cap(cap)));
        for (RateResult.Slice slice : window.rated().slices()) {
            parts.add(Trace.of(slice.label(), money(slice.pay()), how(window, slice), List.of()));
        }
        window.rated()
                .undefined()
                .ifPresent(reason ->
                        parts.add(Trace.of("rate", Figure.undefined(Unit.PERCENT, reason), reason, List.of())));
        for (int i = 0; i < window.after().size(); i++) {
            parts.add(window.setting()
                    .modifiers()
                    .get(i)
                    .trace(money(window.after().get(i))));
        }
        return Trace.of(windowLabel(window), money(window.pay()), payRule(window), parts);
    }

    /** Returns how a slice is paid, with the part of the base it pays on where it pays at a rate. */
    private static String how(WindowResult window, RateResult.Slice slice) {
        Unit unit = window.base().figure().unit();
        return slice.rule().startsWith("at ") ? Figure.of(slice.base(), unit) + " " + slice.rule() : slice.rule();
    }

    private String credit() {
        String kind = switch (component.creditKind()) {
            case DIRECT -> ", direct credit";
            case OVERLAY -> ", overlay credit";
            case ROLLED_UP -> ", rolled-up credit";
        };
        return kind + component.creditRole().map(role -> " as " + role).orElse("");
    }

    private void quota(WindowResult window, List<Trace> parts) {
        component.quota().ifPresent(quota -> {
            Unit unit = window.base().figure().unit();
            String due = component.isQuotaToDate() && !window.span().isWhole() ? " to date" : "";
            parts.add(Trace.of(
                    "quota " + quota + " of " + window.span().period() + due,
                    window.setting()
                            .goal()
                            .map(goal -> Figure.of(goal, unit))
                            .orElse(Figure.undefined(unit, "there is no quota"))));
            parts.add(Trace.of("attainment", window.attainment(), "achieved / quota", List.of()));
        });
    }

    private static Trace cap(WindowSetting.CapState cap) {
        List<Trace> gate =
                cap.unless().map(state -> List.of(state.trace("closed"))).orElse(List.of());
        return Trace.of(cap.rule(), Figure.of(cap.level()), cap.applies() ? "applies" : "lifted", gate);
    }

    private String windowLabel(WindowResult window) {
        boolean toDate = earnings.isToDate() && component.catchUp().isEmpty();
        return "earned in " + window.span().period()
                + (toDate ? " to " + window.span().range().last() : "");
    }

    private String payRule(WindowResult window) {
        List<Segment> segments = window.setting().segments();
        String rule =
                segments.get(segments.size() - 1).rule().map(Object::toString).orElse("no rate");
        boolean sum = window.rated().slices().size() > 1
                && window.setting().modifiers().isEmpty();
        return component.dealRate().map(rate -> rate + ": ").orElse("") + (sum ? "sum of the tiers" : rule);
    }

    private Figure money(Ratio amount) {
        return Figure.of(amount, Unit.money(run.terms().currency()));
    }
}
