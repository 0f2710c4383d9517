package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openspm.compensation.credit.Credit;
import org.openspm.compensation.credit.CreditOutcome;
import org.openspm.compensation.credit.Creditable;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.block.RowIds;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.RefusedRowException;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.DateRange;

/** Goes through the facts once, credits each to its participants, and says what became of it. */
final class CreditScan {

    private final ScanSetup setup;
    private final PlanTerms terms;
    private final Roster roster;
    private final CreditNeeds needs;
    private final CreditedFacts result;

    /** Whether sums are kept of what is plain; single transactions that change afterwards are kept one by one. */
    private final boolean addsUp;

    private CreditScan(ScanSetup setup, boolean addsUp) {
        this.setup = setup;
        this.terms = setup.terms();
        this.roster = setup.roster();
        this.needs = setup.needs();
        this.result = new CreditedFacts(setup.calendar(), setup.people());
        this.addsUp = addsUp;
    }

    /** Goes through all facts. */
    static CreditedFacts run(ScanSetup setup, Facts facts) {
        CreditScan scan = new CreditScan(setup, true);
        facts.schemas().forEach(schema -> scan.scan(schema, facts));
        return scan.result;
    }

    /** Goes through a single transaction. */
    static <T> CreditedFacts run(ScanSetup setup, Schema<T> schema, T row) {
        CreditScan scan = new CreditScan(setup, false);
        scan.scan(schema, Facts.of(schema, List.of(row)));
        return scan.result;
    }

    private <T> void scan(Schema<T> schema, Facts facts) {
        Optional<Crediting<?>> rule = terms.creditings().stream()
                .filter(candidate -> candidate.schema().equals(schema))
                .findFirst();
        if (rule.isPresent()) {
            scan(rule.get(), facts);
        } else {
            passOver(schema, facts);
        }
    }

    private <T> void passOver(Schema<T> schema, Facts facts) {
        for (T row : facts.rows(schema)) {
            add(FactOutcome.Kind.NOT_CREDITED, schema, row, "the plan credits nobody with " + schema);
        }
    }

    private <T> void scan(Crediting<T> rule, Facts facts) {
        List<T> rows = facts.rows(rule.schema());
        // Whole rows are kept by the long way only, and single transactions that change later are kept one by one.
        PlainPass.Found<T> found = needs.rows() || !addsUp
                ? null
                : PlainPass.over(rule, rows, setup).orElse(null);
        RowIds<T> ids = found == null ? RowIds.of(rule.schema(), rows) : found.ids();
        result.keep(rule.schema(), ids);
        LongWay<T> longWay = new LongWay<>(
                rule,
                rows,
                ids.repeated(),
                result.credited(rule.schema(), rows),
                needs.sources().stream()
                        .flatMap(source -> TypedSource.over(source, rule.schema(), result).stream())
                        .toList());
        if (found == null) {
            IntStream.range(0, rows.size()).forEach(row -> scan(longWay, row));
        } else {
            result.add(found.facts());
            found.left().stream().forEach(row -> scan(longWay, row));
        }
    }

    /** What the long way needs to credit a row. */
    private record LongWay<T>(
            Crediting<T> rule,
            List<T> rows,
            Map<String, List<T>> repeated,
            BitSet others,
            List<TypedSource<T>> sources) {}

    private <T> void scan(LongWay<T> way, int index) {
        Schema<T> schema = way.rule().schema();
        T row = way.rows().get(index);
        boolean credited = false;
        try {
            credited = credit(way.rule(), row, checkedId(schema, row, way.repeated()), way.sources());
        } catch (RejectedFactException | RefusedRowException e) {
            add(FactOutcome.Kind.REJECTED, schema, row, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            // A value of the row that cannot be read or compared, such as a number without end or another currency.
            String reason = "The transaction (" + schema.describe(row) + ") is not sound: " + e.getMessage();
            add(FactOutcome.Kind.REJECTED, schema, row, reason);
        }
        way.others().set(index, !credited);
    }

    private static <T> String checkedId(Schema<T> schema, T row, Map<String, List<T>> duplicates) {
        String id = schema.idOf(row)
                .orElseThrow(() -> new RejectedFactException("The transaction (" + row
                        + ") has no id.\nGive every one of the " + schema + " an id of its own."));
        List<T> sameId = duplicates.isEmpty() ? null : duplicates.get(id);
        if (sameId != null) {
            throw new RejectedFactException("The id (" + id + ") stands for " + sameId.size() + " " + schema + ": "
                    + sameId.stream().map(String::valueOf).sorted().collect(Collectors.joining(" and "))
                    + ".\nHand over each transaction once, under an id of its own.");
        }
        return id;
    }

    /** Returns whether somebody on the plan is credited. */
    private <T> boolean credit(Crediting<T> rule, T row, String id, List<TypedSource<T>> sources) {
        Schema<T> schema = rule.schema();
        CreditOutcome outcome = rule.credits(row, setup.context());
        List<Credit> credits = outcome.credits();
        if (credits.isEmpty()) {
            add(FactOutcome.Kind.NOT_CREDITED, schema, row, outcome.reason().orElse(""));
            return false;
        }
        Optional<String> nobody = nobodyOnPlan(schema, row, credits);
        if (nobody.isPresent()) {
            add(FactOutcome.Kind.NOT_CREDITED, schema, row, nobody.get());
            return false;
        }
        // Everything that can reject the fact is asked before anything of it is kept.
        List<Prepared> entries = new ArrayList<>(sources.size());
        for (TypedSource<T> source : sources) {
            enter(rule, source, row, id, credits, entries);
        }
        for (Prepared entry : entries) {
            entry.to()
                    .computeIfAbsent(entry.participant(), key -> new ArrayList<>())
                    .add(entry.entry());
        }
        if (needs.rows()) {
            credits.stream().filter(this::isKept).forEach(credit -> result.add(schema, row, credit));
        }
        return true;
    }

    /** Refuses credits that cannot be; returns why nobody is credited on this plan, if so. */
    private <T> Optional<String> nobodyOnPlan(Schema<T> schema, T row, List<Credit> credits) {
        boolean kept = false;
        boolean left = false;
        for (Credit credit : credits) {
            if (!setup.creditable().contains(credit.date())) {
                throw new RejectedFactException("The credit date (" + credit.date() + ") of (" + schema.describe(row)
                        + ") lies outside the plan year (" + terms.year() + ", "
                        + terms.year().range()
                        + ").\nEvaluate it under the plan of its own year, or leave it out with when(..).");
            }
            if (!setup.onPlan().containsKey(credit.participant())
                    && roster.participant(credit.participant()).isEmpty()) {
                throw new RejectedFactException(
                        "The participant (" + credit.participant() + ") of (" + schema.describe(row)
                                + ") is not on the roster.\nDescribe everybody that transactions name, on a plan or not.");
            }
            kept |= isKept(credit);
            left |= setup.onPlan().containsKey(credit.participant());
        }
        if (kept) {
            return Optional.empty();
        }
        return Optional.of("nobody credited with it is on the plan (" + terms.name() + ")"
                + (left ? " on " + credits.get(0).date() : ""));
    }

    /** Returns whether a credit counts: its participant is on the plan on that day, or it is of a time before the plan that is looked back at. */
    private boolean isKept(Credit credit) {
        if (needs.others().contains(credit.participant())) {
            return true;
        }
        List<DateRange> active = setup.onPlan().get(credit.participant());
        if (active == null) {
            return false;
        }
        boolean kept = credit.date().isBefore(terms.year().range().start());
        for (int i = 0; i < active.size() && !kept; i++) {
            kept = active.get(i).contains(credit.date());
        }
        return kept;
    }

    /** Prepares the entries of a transaction for a source; they are kept when all sources have been asked. */
    private <T> void enter(
            Crediting<T> rule, TypedSource<T> source, T row, String id, List<Credit> credits, List<Prepared> entries) {
        if (!source.measure().condition().test(row)) {
            return;
        }
        Optional<BigDecimal> quantity = source.measure().quantity(row);
        if (quantity.isEmpty()) {
            return;
        }
        int first = entries.size();
        Creditable creditable = null;
        String ruleOfCreditable = "";
        for (Credit credit : credits) {
            if (credit.kind() == source.source().kind() && inRole(credit, source.source()) && isKept(credit)) {
                if (creditable == null || !ruleOfCreditable.equals(credit.rule())) {
                    ruleOfCreditable = credit.rule();
                    creditable = creditable(rule, source.measure(), row, credit.rule(), quantity.get(), credit.date());
                }
                Ratio share = creditable.quantity().times(credit.share());
                add(
                        entries,
                        first,
                        credit.participant(),
                        source.to(),
                        new Entry(rule.schema(), id, row, credit.date(), share, creditable.steps()));
            }
        }
    }

    /** Adds an entry, to that of the same participant and source if there is one: a manager may be credited through two reports. */
    private static void add(
            List<Prepared> entries, int first, String participant, Map<String, List<Entry>> to, Entry entry) {
        for (int i = first; i < entries.size(); i++) {
            Prepared known = entries.get(i);
            if (known.participant().equals(participant)) {
                entries.set(i, new Prepared(participant, to, known.entry().plus(entry)));
                return;
            }
        }
        entries.add(new Prepared(participant, to, entry));
    }

    private static boolean inRole(Credit credit, Source source) {
        return source.role().filter(role -> !role.equals(credit.role())).isEmpty();
    }

    private <T> Creditable creditable(
            Crediting<T> rule, Measure<T> measure, T row, String ruleName, BigDecimal quantity, LocalDate date) {
        Ratio exact = Ratio.of(quantity);
        Optional<Unit> unit = measure.unit();
        String place = measure.schema().describe(row);
        if (unit.isPresent() && !unit.get().isMoney()) {
            return rule.changesQuantity(false) ? rule.creditable(row, ruleName, exact, false) : Creditable.of(exact);
        }
        Ratio converted = setup.converter().convert(exact, currency(measure, row, unit), date, place);
        return rule.changesQuantity(true)
                ? rule.creditable(
                        row, ruleName, converted, money -> setup.converter().convert(money, date, place))
                : Creditable.of(converted);
    }

    private <T> Currency currency(Measure<T> measure, T row, Optional<Unit> unit) {
        Figure figure = unit.isEmpty() ? measure.of(List.of(row)) : Figure.of(Ratio.ZERO, unit.get());
        return figure.isDefined() && figure.unit().isMoney()
                ? Currency.getInstance(figure.unit().toString())
                : terms.currency();
    }

    private <T> void add(FactOutcome.Kind kind, Schema<T> schema, T row, String reason) {
        result.add(kind, schema, row, reason);
    }

    /** An entry that is kept if the whole transaction is. */
    private record Prepared(String participant, Map<String, List<Entry>> to, Entry entry) {}

    /** A source with its measure, known to be over rows of one type, and where its entries go. */
    private record TypedSource<T>(Source source, Measure<T> measure, Map<String, List<Entry>> to) {

        @SuppressWarnings("unchecked") // a measure over an equal schema reads the same row type
        static <T> Optional<TypedSource<T>> over(Source source, Schema<T> schema, CreditedFacts result) {
            return source.measure().schema().equals(schema)
                    ? Optional.of(new TypedSource<>(source, (Measure<T>) source.measure(), result.collecting(source)))
                    : Optional.empty();
        }
    }

    /** Ends the crediting of a fact; caught where the fact is at hand. */
    private static final class RejectedFactException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RejectedFactException(String message) {
            super(message);
        }
    }
}
