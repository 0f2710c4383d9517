package org.openspm.compensation.evaluation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.Credit;
import org.openspm.compensation.credit.CreditRule;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.RefusedRowException;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.DateRange;

/** Goes through the facts once, credits each to its participants, and says what became of it. */
final class CreditScan {

    private final PlanTerms terms;
    private final Roster roster;
    private final DateRange year;

    /** The ids of everybody on the plan. */
    private final Set<String> onPlan = new HashSet<>();

    private final CreditedFacts result = new CreditedFacts();

    private CreditScan(PlanTerms terms, Roster roster) {
        this.terms = terms;
        this.roster = roster;
        this.year = terms.year().range();
        for (Participant participant : roster.participants()) {
            if (participant.isOn(terms.name())) {
                onPlan.add(participant.id());
            }
        }
    }

    static CreditedFacts run(PlanTerms terms, Roster roster, Facts facts) {
        CreditScan scan = new CreditScan(terms, roster);
        for (Schema<?> schema : facts.schemas()) {
            Optional<CreditRule<?>> rule = terms.creditRules().stream()
                    .filter(candidate -> candidate.schema().equals(schema))
                    .findFirst();
            if (rule.isPresent()) {
                scan.scan(rule.get(), facts);
            } else {
                scan.passOver(schema, facts);
            }
        }
        return scan.result;
    }

    private <T> void passOver(Schema<T> schema, Facts facts) {
        for (T row : facts.rows(schema)) {
            add(FactOutcome.Kind.NOT_CREDITED, schema, row, "the plan credits nobody with " + schema);
        }
    }

    private <T> void scan(CreditRule<T> rule, Facts facts) {
        List<T> rows = facts.rows(rule.schema());
        Map<String, List<T>> duplicates = duplicates(rule.schema(), rows);
        List<MeasuredComponent<T>> components = terms.components().stream()
                .flatMap(component -> MeasuredComponent.over(component, rule.schema()).stream())
                .toList();
        for (T row : rows) {
            try {
                credit(rule, row, duplicates, components);
            } catch (RejectedFactException | RefusedRowException e) {
                add(FactOutcome.Kind.REJECTED, rule.schema(), row, String.valueOf(e.getMessage()));
            } catch (IllegalArgumentException e) {
                // A value of the row that cannot be read or compared, such as a number without end or another currency.
                String reason = "The transaction (" + rule.schema().describe(row) + ") is not sound: " + e.getMessage();
                add(FactOutcome.Kind.REJECTED, rule.schema(), row, reason);
            }
        }
    }

    /** Returns the rows of every id that more than one row has: which of them came first must not matter. */
    private static <T> Map<String, List<T>> duplicates(Schema<T> schema, List<T> rows) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (T row : rows) {
            Optional<String> id = schema.idOf(row);
            if (id.isPresent() && !seen.add(id.get())) {
                repeated.add(id.get());
            }
        }
        return repeated.isEmpty()
                ? Map.of()
                : rows.stream()
                        .filter(row ->
                                schema.idOf(row).filter(repeated::contains).isPresent())
                        .collect(Collectors.groupingBy(row -> schema.idOf(row).orElseThrow()));
    }

    private <T> void credit(
            CreditRule<T> rule, T row, Map<String, List<T>> duplicates, List<MeasuredComponent<T>> components) {
        Schema<T> schema = rule.schema();
        String id = schema.idOf(row)
                .orElseThrow(() -> new RejectedFactException("The transaction (" + row
                        + ") has no id.\nGive every one of the " + schema + " an id of its own."));
        List<T> sameId = duplicates.get(id);
        if (sameId != null) {
            throw new RejectedFactException("The id (" + id + ") stands for " + sameId.size() + " " + schema + ": "
                    + sameId.stream().map(String::valueOf).sorted().collect(Collectors.joining(" and "))
                    + ".\nHand over each transaction once, under an id of its own.");
        }
        if (!rule.condition().test(row)) {
            add(FactOutcome.Kind.NOT_CREDITED, schema, row, "it does not fulfil (" + rule.condition() + ")");
            return;
        }
        List<Credit> credits = rule.credits(row, roster.hierarchy());
        if (!checkCredits(schema, row, credits)) {
            add(
                    FactOutcome.Kind.NOT_CREDITED,
                    schema,
                    row,
                    "nobody credited with it is on the plan (" + terms.name() + ")");
            return;
        }
        // Everything that can reject the fact is asked before anything of it is kept.
        @Nullable BigDecimal[] quantities = new BigDecimal[components.size()];
        for (int i = 0; i < quantities.length; i++) {
            quantities[i] = quantity(components.get(i).measure(), row).orElse(null);
        }
        for (int i = 0; i < quantities.length; i++) {
            BigDecimal quantity = quantities[i];
            if (quantity != null) {
                enter(components.get(i).component(), quantity, schema.name(), id, credits);
            }
        }
        add(FactOutcome.Kind.CREDITED, schema, row, "");
    }

    /** Refuses credits that cannot be; returns whether anybody credited is on the plan. */
    private <T> boolean checkCredits(Schema<T> schema, T row, List<Credit> credits) {
        boolean anybody = false;
        for (Credit credit : credits) {
            if (!year.contains(credit.date())) {
                throw new RejectedFactException("The credit date (" + credit.date() + ") of (" + schema.describe(row)
                        + ") lies outside the plan year (" + terms.year() + ", " + year
                        + ").\nEvaluate it under the plan of its own year, or leave it out with when(..).");
            }
            if (onPlan.contains(credit.participant())) {
                anybody = true;
            } else if (roster.participant(credit.participant()).isEmpty()) {
                throw new RejectedFactException(
                        "The participant (" + credit.participant() + ") of (" + schema.describe(row)
                                + ") is not on the roster.\nDescribe everybody that transactions name, on a plan or not.");
            }
        }
        return anybody;
    }

    private <T> Optional<BigDecimal> quantity(Measure<T> measure, T row) {
        if (!measure.condition().test(row)) {
            return Optional.empty();
        }
        if (measure.unit().isEmpty()) {
            Figure figure = measure.of(List.of(row));
            if (figure.isDefined() && !figure.unit().equals(Unit.money(terms.currency()))) {
                throw new RejectedFactException("The currency (" + figure.unit() + ") of ("
                        + measure.schema().describe(row) + ") is not that of the plan (" + terms.currency()
                        + ").\nConvert the amount before handing it over.");
            }
        }
        return measure.quantity(row);
    }

    private void enter(Component component, BigDecimal quantity, String schema, String id, List<Credit> credits) {
        for (Credit credit : credits) {
            if (credit.kind() == component.creditKind() && onPlan.contains(credit.participant())) {
                BigDecimal share = credit.share().equals(Rate.ONE)
                        ? quantity
                        : quantity.multiply(credit.share().value());
                result.add(credit.participant(), component.name(), new Entry(schema, id, credit.date(), share));
            }
        }
    }

    private <T> void add(FactOutcome.Kind kind, Schema<T> schema, T row, String reason) {
        result.add(kind, schema, row, reason);
    }

    /** A component with its measure, known to be over rows of one type. */
    private record MeasuredComponent<T>(Component component, Measure<T> measure) {

        @SuppressWarnings("unchecked") // a measure over an equal schema reads the same row type
        static <T> Optional<MeasuredComponent<T>> over(Component component, Schema<T> schema) {
            return component
                    .measure()
                    .filter(measure -> measure.schema().equals(schema))
                    .map(measure -> new MeasuredComponent<>(component, (Measure<T>) measure));
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
