package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openspm.compensation.credit.Credit;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.DateRange;

/** What a scan of the facts leaves behind: the entries of every participant by source, the rows, and what became of each fact. */
final class CreditedFacts {

    private final Map<Source, Map<String, List<Entry>>> collected = new HashMap<>();
    private final Map<Source, CreditColumns> columns = new HashMap<>();
    private final Map<Source, Map<String, Entries>> entries = new HashMap<>();
    private final Map<String, List<CreditedRow<?>>> rows = new HashMap<>();
    private final List<Outcome<?>> outcomes = new ArrayList<>();
    private final List<CreditedOf<?>> credited = new ArrayList<>();

    /** Returns where the entries of a source are collected, by participant: asked for once, as a source is long to look up. */
    Map<String, List<Entry>> collecting(Source source) {
        return collected.computeIfAbsent(source, key -> new HashMap<>());
    }

    <T> void add(Schema<T> schema, T row, Credit credit) {
        rows.computeIfAbsent(credit.participant(), id -> new ArrayList<>())
                .add(new CreditedRow<>(schema, row, credit.kind(), credit.role(), credit.date()));
    }

    <T> void add(FactOutcome.Kind kind, Schema<T> schema, T row, String reason) {
        outcomes.add(new Outcome<>(kind, schema, row, reason));
    }

    /** Returns where plain credit of a source is collected. */
    CreditColumns columns(Source source, Schema<?> schema) {
        return columns.computeIfAbsent(source, key -> new CreditColumns(schema));
    }

    /** Returns where the rows of a schema that are credited are collected. */
    <T> List<T> credited(Schema<T> schema) {
        List<T> rowsOf = new ArrayList<>();
        credited.add(new CreditedOf<>(schema, rowsOf));
        return rowsOf;
    }

    /** Groups the entries by participant; nothing is added after that. */
    CreditedFacts grouped(Map<String, Person> people) {
        collected.forEach((source, byParticipant) -> {
            Map<String, Entries> grouped = new HashMap<>();
            byParticipant.forEach((participant, list) -> grouped.put(participant, Entries.of(list)));
            entries.put(source, grouped);
        });
        columns.forEach((source, plain) -> {
            plain.group(people.size());
            Map<String, List<Entry>> others = collected.getOrDefault(source, Map.of());
            Map<String, Entries> grouped = entries.computeIfAbsent(source, key -> new HashMap<>());
            people.forEach((participant, person) -> {
                if (plain.count(person.number()) > 0) {
                    grouped.put(
                            participant,
                            Entries.of(plain, person.number(), others.getOrDefault(participant, List.of())));
                }
            });
        });
        collected.clear();
        return this;
    }

    Entries of(String participant, Source source) {
        return entries.getOrDefault(source, Map.of()).getOrDefault(participant, Entries.none());
    }

    /** Returns the rows a participant is credited with in a range of dates. */
    Facts rows(String participant, CreditKind kind, Optional<String> role, DateRange range) {
        Map<Schema<?>, List<CreditedRow<?>>> bySchema = new LinkedHashMap<>();
        for (CreditedRow<?> row : rows.getOrDefault(participant, List.of())) {
            if (row.kind() == kind
                    && role.filter(wanted -> !wanted.equals(row.role())).isEmpty()
                    && range.contains(row.date())) {
                bySchema.computeIfAbsent(row.schema(), schema -> new ArrayList<>())
                        .add(row);
            }
        }
        Facts facts = Facts.none();
        for (Map.Entry<Schema<?>, List<CreditedRow<?>>> rowsOf : bySchema.entrySet()) {
            facts = with(facts, rowsOf.getKey(), rowsOf.getValue());
        }
        return facts;
    }

    @SuppressWarnings("unchecked") // the rows were added with this schema
    private static <T> Facts with(Facts facts, Schema<T> schema, List<CreditedRow<?>> credited) {
        return facts.and(schema, credited.stream().map(row -> (T) row.row()).toList());
    }

    List<FactOutcome> outcomes(FactOutcome.Kind kind) {
        return kind == FactOutcome.Kind.CREDITED
                ? credited.stream().flatMap(CreditedOf::told).toList()
                : outcomes.stream()
                        .filter(outcome -> outcome.kind() == kind)
                        .map(Outcome::told)
                        .toList();
    }

    /** The rows of a schema that were credited, of which there is no more to say. */
    private record CreditedOf<T>(Schema<T> schema, List<T> rows) {

        Stream<FactOutcome> told() {
            return rows.stream().map(row -> new FactOutcome(FactOutcome.Kind.CREDITED, schema.describe(row), row, ""));
        }
    }

    private record CreditedRow<T>(Schema<T> schema, T row, CreditKind kind, String role, LocalDate date) {}

    /** An outcome before anybody asked for it: words are made when it is told, not for each of a million facts. */
    private record Outcome<T>(FactOutcome.Kind kind, Schema<T> schema, T row, String reason) {

        FactOutcome told() {
            return new FactOutcome(kind, schema.describe(row), row, reason);
        }
    }
}
