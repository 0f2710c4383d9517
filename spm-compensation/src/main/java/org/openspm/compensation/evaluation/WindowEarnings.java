package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.rate.Bonus;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Earnings by windows of dates: each period on its own, or a longer period to date. */
final class WindowEarnings implements Earnings {

    private final PlanRun run;
    private final Component component;
    private final Holder holder;
    private final Accumulation accumulation;
    private final Inputs inputs;
    private final Rater rater;
    private final SettingReader settings;
    private final Optional<Source> source;
    private @Nullable PeriodMoney rounded;

    WindowEarnings(PlanRun run, Component component, Holder holder) {
        this.run = run;
        this.component = component;
        this.holder = holder;
        this.accumulation = component.accumulation(run.terms().payGrain());
        this.source = component
                .base()
                .filter(Performance.Credited.class::isInstance)
                .map(base -> new Source(
                        ((Performance.Credited) base).measure(), component.creditKind(), component.creditRole()));
        Segments segments = new Segments(component, holder);
        this.settings = new SettingReader(run, component, holder, segments);
        this.inputs = new Inputs(component, run.terms().currency(), unit());
        this.rater = DealRater.isFor(component, accumulation)
                ? new DealRater(
                        component,
                        inputs,
                        segments,
                        settings.reader(),
                        component.counter().map(key -> run.counter(component, source.orElseThrow())),
                        pay -> Ratio.of(run.round(pay).value()))
                : new SumRater(inputs);
    }

    Component component() {
        return component;
    }

    Holder holder() {
        return holder;
    }

    Inputs inputs() {
        return inputs;
    }

    PlanRun run() {
        return run;
    }

    /** Returns what is earned in each pay period. Two threads that ask at the same time at worst make the same thing twice. */
    @Override
    public PeriodMoney rounded() {
        PeriodMoney known = rounded;
        if (known == null) {
            Money before = run.zero();
            Money[] amounts = new Money[run.calendar().size()];
            for (int i = 0; i < amounts.length; i++) {
                Period payPeriod = run.calendar().period(i);
                Money toDate = run.round(exact(windows(payPeriod)));
                amounts[i] = startsAfresh(payPeriod) ? toDate : toDate.minus(before);
                before = toDate;
            }
            known = PeriodMoney.of(run.terms().currency(), amounts);
            rounded = known;
        }
        return known;
    }

    /** What the windows of a pay period pay, and what those before it in the longer period paid. */
    record InPeriod(Period period, List<WindowResult> windows, Ratio before) {

        /** Returns what is earned to the end of the pay period, exact. */
        Ratio toDate() {
            return exact(windows);
        }
    }

    /** Returns what is known of one pay period, without those that neither it nor the one before it pays on. */
    InPeriod in(Period payPeriod) {
        boolean afresh = startsAfresh(payPeriod) || run.calendar().number(payPeriod) == 0;
        Ratio before = afresh ? Ratio.ZERO : exact(windows(payPeriod.previous()));
        return new InPeriod(payPeriod, windows(payPeriod), before);
    }

    /** Returns what is earned in a pay period: to date less before, each rounded. */
    Money rounded(InPeriod own) {
        return run.round(own.toDate()).minus(run.round(own.before()));
    }

    @Override
    public StatementLine line(Period payPeriod) {
        return new WindowWriter(this, payPeriod).line();
    }

    /** Returns whether a pay period earns what is earned to its end less what was earned before it. */
    boolean isToDate() {
        return accumulation.kind() == Accumulation.Kind.CUMULATIVE
                || component.catchUp().isPresent();
    }

    private Grain longer() {
        return component.catchUp().orElse(accumulation.grain());
    }

    private boolean startsAfresh(Period payPeriod) {
        return !isToDate()
                || payPeriod
                        .range()
                        .start()
                        .equals(payPeriod.within(longer()).range().start());
    }

    private static Ratio exact(List<WindowResult> windows) {
        Ratio sum = Ratio.ZERO;
        for (WindowResult window : windows) {
            sum = sum.plus(window.pay());
        }
        return sum;
    }

    @Override
    public List<WindowResult> windows(Period payPeriod) {
        return component.catchUp().isPresent()
                ? caughtUp(payPeriod)
                : spans(payPeriod).stream().map(this::window).toList();
    }

    /** Returns the spans that a pay period pays on: one to date if cumulative, else each one that ends in it. */
    private List<Span> spans(Period payPeriod) {
        Grain grain = accumulation.grain();
        return switch (accumulation.kind()) {
            case PER_TRANSACTION -> List.of(Span.of(payPeriod));
            case CUMULATIVE -> {
                Period longer = payPeriod.within(grain);
                yield List.of(new Span(
                        DateRange.of(longer.range().start(), payPeriod.range().endExclusive()), longer));
            }
            case EACH -> {
                if (payPeriod.calendar().nests(grain, payPeriod.grain())) {
                    yield payPeriod.divide(grain).stream().map(Span::of).toList();
                }
                Period longer = payPeriod.within(grain);
                boolean ends =
                        longer.range().endExclusive().equals(payPeriod.range().endExclusive());
                yield ends ? List.of(Span.of(longer)) : List.of();
            }
        };
    }

    @Override
    public Map<String, Figure> credited(Period payPeriod) {
        if (!isByTransaction()) {
            return Map.of();
        }
        List<Entry> counted = new ArrayList<>();
        for (Span span : component.catchUp().isPresent() ? spansToDate(payPeriod) : spans(payPeriod)) {
            for (Entry entry : entries(span.range())) {
                if (!isToDate() || !entry.isBefore(payPeriod.range().start())) {
                    counted.add(entry);
                }
            }
        }
        return Entries.byTransaction(counted, unit());
    }

    private List<Span> spansToDate(Period payPeriod) {
        List<Span> spans = new ArrayList<>();
        for (Period earlier : run.payPeriodsIn(DateRange.of(
                payPeriod.within(longer()).range().start(), payPeriod.range().endExclusive()))) {
            spans.addAll(spans(earlier));
        }
        return spans;
    }

    /** Returns all windows of the longer period to date, those open that were open then or in any longer period to date since. */
    private List<WindowResult> caughtUp(Period payPeriod) {
        List<WindowResult> found = new ArrayList<>();
        List<Span> spans = spansToDate(payPeriod);
        for (int i = 0; i < spans.size(); i++) {
            WindowSetting setting = settings.read(spans.get(i));
            boolean open = false;
            for (int later = i; later < spans.size() && !open; later++) {
                open = opensToDate(spans.get(later));
            }
            found.add(price(open ? setting.withGatesOpen() : setting));
        }
        return found;
    }

    private boolean opensToDate(Span span) {
        return settings.read(span.toDateWithin(longer())).modifiers().stream()
                .filter(ModifierState.Gate.class::isInstance)
                .allMatch(gate -> ((ModifierState.Gate) gate).state().open());
    }

    private WindowResult window(Span span) {
        return price(settings.read(span));
    }

    private WindowResult price(WindowSetting setting) {
        // The entries are made only for those who look at them.
        return price(setting, base(setting.span()), () -> entries(setting.span().range()));
    }

    /** Returns the entries of a range of dates in order; none where the component does not add up from transactions. */
    List<Entry> entries(DateRange range) {
        return source.map(of -> holder.entries(of).in(range)).orElse(List.of());
    }

    private Reading base(Span span) {
        return component
                .base()
                .map(base -> settings.reader().read(base, span))
                .orElseGet(() -> Reading.of("", Figure.of(Ratio.ZERO, Unit.NUMBER)));
    }

    /** Returns what the first entries of a window pay, which sum to an amount, given what decided the whole window. */
    Ratio payOf(WindowSetting setting, Ratio sum, List<Entry> first) {
        return price(setting, Reading.of("", Figure.of(sum, unit())), () -> first)
                .pay();
    }

    private WindowResult price(WindowSetting setting, Reading base, Supplier<List<Entry>> entries) {
        Rated rated = rater.rate(setting, base.figure(), entries);
        List<Ratio> after = new ArrayList<>();
        Ratio pay = rated.pay();
        for (ModifierState modifier : setting.modifiers()) {
            pay = modifier.apply(pay);
            after.add(pay);
        }
        return new WindowResult(setting, base, rated, after, pay);
    }

    /** Returns what the component pays on is counted in. */
    Unit unit() {
        return run.unitOf(component);
    }

    /** Returns whether pay can be told by transactions: not where it is the same whatever they are, as of a bonus. */
    boolean isByTransaction() {
        return source.isPresent() && !component.schedule().rules().stream().allMatch(Bonus.class::isInstance);
    }
}
