package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.evaluation.StatementLine.Kind;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Cap;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PayRule;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.rate.RateResult;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/** Writes down what the calculators computed: the lines of a statement and their traces. It computes no pay of its own. */
final class StatementWriter {

    private final PlanTerms terms;
    private final ParticipantEarnings earnings;
    private final Period period;

    private StatementWriter(PlanTerms terms, ParticipantEarnings earnings, Period period) {
        this.terms = terms;
        this.earnings = earnings;
        this.period = period;
    }

    static Statement write(PlanTerms terms, ParticipantEarnings earnings, Period period) {
        return new StatementWriter(terms, earnings, period).statement();
    }

    /** Returns what a component's measure counts; money of the plan where only the rows could tell. */
    static Unit unitOf(Component component, PlanTerms terms) {
        return component.measure().flatMap(measure -> measure.unit()).orElse(Unit.money(terms.currency()));
    }

    private Statement statement() {
        List<StatementLine> lines = new ArrayList<>();
        for (int i = 0; i < terms.components().size(); i++) {
            lines.add(earned(earnings.components().get(i), earnings.component(i, period)));
        }
        for (int i = 0; i < terms.caps().size(); i++) {
            Money capped = earnings.cap(i, period);
            if (capped.signum() != 0) {
                lines.add(capped(terms.caps().get(i), capped));
            }
        }
        return new Statement(terms.name(), earnings.participant(), period, lines, earnings.total(period));
    }

    private StatementLine capped(Cap cap, Money amount) {
        String label = "Cap: " + cap;
        Figure limit = earnings.limit(cap, period.within(cap.grain()))
                .map(Figure::of)
                .orElse(Figure.undefined(Unit.money(terms.currency()), "there is no target incentive"));
        Trace trace = Trace.of(
                label,
                Figure.of(amount),
                "keeps what is paid within the " + cap.grain() + " at or below the limit",
                List.of(Trace.of("limit of " + period.within(cap.grain()), limit)));
        return new StatementLine(Kind.CAPPED, label, amount, List.of(), trace);
    }

    private StatementLine earned(ComponentCalculator calculator, Money amount) {
        Component component = calculator.component();
        List<StatementTransaction> transactions = transactions(calculator, amount);
        List<Trace> parts = new ArrayList<>();
        calculator.windows(period).forEach(window -> parts.add(window(component, window)));
        if (calculator.isCumulative()) {
            parts.add(Trace.of(
                    "earned before " + period,
                    Figure.of(calculator.earnedBefore(period).negated()),
                    "taken off, it was earned in earlier periods",
                    List.of()));
        }
        if (!transactions.isEmpty()) {
            parts.add(byTransaction(amount, transactions));
        }
        String rule = rule(calculator);
        return new StatementLine(
                Kind.EARNED,
                component.name(),
                amount,
                transactions,
                Trace.of(component.name(), Figure.of(amount), rule, parts));
    }

    private String rule(ComponentCalculator calculator) {
        if (calculator.isCumulative()) {
            return "earned to date less earned before, rounded " + terms.rounding();
        }
        Component component = calculator.component();
        return calculator.windows(period).isEmpty()
                ? "no " + component.accumulation(terms.payGrain()).grain() + " ends in " + period
                : "rounded " + terms.rounding();
    }

    private List<StatementTransaction> transactions(ComponentCalculator calculator, Money amount) {
        List<EntryPart> parts = calculator.parts(period);
        Unit unit = unitOf(calculator.component(), terms);
        List<Money> rounded = rounded(amount, parts);
        List<StatementTransaction> transactions = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            transactions.add(transaction(parts.get(i).entry(), rounded.get(i), unit));
        }
        return transactions;
    }

    /** Returns the parts rounded to sum to the amount; a single part is all of it, whatever was rounded in earlier periods. */
    private List<Money> rounded(Money amount, List<EntryPart> parts) {
        if (parts.size() <= 1) {
            return Collections.nCopies(parts.size(), amount);
        }
        List<Money> exact = parts.stream()
                .map(part -> Money.of(part.earned(), terms.currency()))
                .toList();
        return terms.rounding().fitParts(amount, exact);
    }

    private static StatementTransaction transaction(@Nullable Entry entry, Money earned, Unit unit) {
        if (entry == null) {
            return new StatementTransaction(
                    "earlier transactions", null, Figure.undefined(unit, "credited in earlier periods"), earned);
        }
        return new StatementTransaction(
                entry.schema() + " " + entry.transaction(), entry.date(), Figure.of(entry.quantity(), unit), earned);
    }

    private static Trace byTransaction(Money amount, List<StatementTransaction> transactions) {
        List<Trace> parts = new ArrayList<>();
        for (StatementTransaction transaction : transactions) {
            String rule = transaction.date().isPresent()
                    ? transaction.credited() + " credited on "
                            + transaction.date().get()
                    : "earned only now, because a gate opened or closed";
            parts.add(Trace.of(transaction.label(), Figure.of(transaction.earned()), rule, List.of()));
        }
        return Trace.of("by transaction", Figure.of(amount), "with each less without it, in order of date", parts);
    }

    private Trace window(Component component, WindowResult window) {
        Unit unit = unitOf(component, terms);
        List<Trace> parts = new ArrayList<>();
        for (WindowResult.GateState state : window.gates()) {
            parts.add(Trace.of(
                    "gate: " + state.gate(),
                    state.attainment(),
                    state.open() ? "open" : "closed, nothing is paid",
                    List.of()));
        }
        component
                .measure()
                .ifPresent(measure -> parts.add(Trace.of(
                        "achieved",
                        Figure.of(window.achieved(), unit),
                        measure
                                + (component.creditKind() == CreditKind.DIRECT
                                        ? ", direct credit"
                                        : ", rolled-up credit"),
                        List.of())));
        component.quota().ifPresent(quota -> {
            parts.add(Trace.of("quota " + quota + " of " + window.goalPeriod(), goal(window, unit)));
            parts.add(Trace.of("attainment", window.attainment(), "achieved / quota", List.of()));
        });
        for (RateResult.Slice slice : window.rated().slices()) {
            parts.add(Trace.of(
                    "tier " + slice.label(),
                    Figure.of(slice.pay(), Unit.money(terms.currency())),
                    unit.show(slice.base()) + " " + slice.rule(),
                    List.of()));
        }
        return Trace.of(windowLabel(component, window), money(window.pay()), rule(component), parts);
    }

    private String windowLabel(Component component, WindowResult window) {
        boolean toDate = !window.range().equals(window.goalPeriod().range()) || isCumulative(component);
        return "earned "
                + (toDate
                        ? "in " + window.goalPeriod() + " to " + window.range().last()
                        : "in " + window.goalPeriod());
    }

    private boolean isCumulative(Component component) {
        return component.accumulation(terms.payGrain()).kind() == Accumulation.Kind.CUMULATIVE;
    }

    private static String rule(Component component) {
        return component.payRule() instanceof PayRule.Commission
                ? "sum of the tiers"
                : component.payRule().toString();
    }

    private static Figure goal(WindowResult window, Unit unit) {
        return window.goal().map(goal -> Figure.of(goal, unit)).orElse(Figure.undefined(unit, "there is no quota"));
    }

    private Figure money(BigDecimal amount) {
        return Figure.of(Money.of(amount, terms.currency()));
    }
}
