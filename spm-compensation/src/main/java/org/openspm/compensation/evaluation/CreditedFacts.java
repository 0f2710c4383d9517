package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.Credit;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.core.block.RowIds;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.DateRange;

/** What a scan of the facts leaves behind: the entries of every participant by source, the rows, and what became of each fact. */
final class CreditedFacts implements CreditSource {

    private final Map<Source, Map<String, List<Entry>>> collected = new HashMap<>();
    private final PayCalendar calendar;
    private final Map<String, Person> people;
    private final List<PlainFacts<?>> plain = new ArrayList<>();
    private final Map<String, List<CreditedRow<?>>> rows = new HashMap<>();
    private final List<Outcome<?>> outcomes = new ArrayList<>();
    private final Map<Schema<?>, RowIds<?>> ids = new HashMap<>();
    private final List<CreditedOf<?>> credited = new ArrayList<>();

    CreditedFacts(PayCalendar calendar, Map<String, Person> people) {
        this.calendar = calendar;
        this.people = people;
    }

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

    /** Returns who is credited with something that is kept by itself, as all is where nothing is added up. */
    Set<String> participants() {
        Set<String> participants = new TreeSet<>(rows.keySet());
        collected.values().forEach(entries -> participants.addAll(entries.keySet()));
        return participants;
    }

    /** Keeps what the ids of the rows of a schema say, until the parts are put together. */
    void keep(Schema<?> schema, RowIds<?> idsOf) {
        ids.put(schema, idsOf);
    }

    /** Hands over what the ids say, which is of no more use here. */
    Map<Schema<?>, RowIds<?>> takeIds() {
        Map<Schema<?>, RowIds<?>> all = Map.copyOf(ids);
        ids.clear();
        return all;
    }

    /** Takes what is plain of the rows of a schema. */
    void add(PlainFacts<?> facts) {
        plain.add(facts);
    }

    /** Returns the rows of a schema that are not credited, to be marked: all others are. */
    <T> BitSet credited(Schema<T> schema, List<T> rowsOf) {
        BitSet others = new BitSet();
        credited.add(new CreditedOf<>(schema, rowsOf, others));
        return others;
    }

    @Override
    public Entries of(String participant, Source source) {
        List<Entry> others = collected.getOrDefault(source, Map.of()).getOrDefault(participant, List.of());
        Person person = people.get(participant);
        PlainFacts<?> facts = person == null ? null : plain(source);
        return facts == null || person == null
                ? Entries.of(others)
                : Entries.of(facts, source, person.number(), others, calendar);
    }

    private @Nullable PlainFacts<?> plain(Source source) {
        for (PlainFacts<?> facts : plain) {
            if (facts.knows(source)) {
                return facts;
            }
        }
        return null;
    }

    @Override
    public SourceSums sums(Source source) {
        PlainFacts<?> facts = plain(source);
        PeriodSums known = facts == null ? null : facts.sums(source);
        Map<String, List<Entry>> entries = collected.getOrDefault(source, Map.of());
        return (member, sums) -> addUp(member, known, entries, sums);
    }

    private boolean addUp(Member member, @Nullable PeriodSums known, Map<String, List<Entry>> entries, long[] sums) {
        Person person = member.person();
        if (known != null && person != null && !known.addTo(person.number(), sums)) {
            return false;
        }
        for (Entry entry : entries.isEmpty() ? List.<Entry>of() : entries.getOrDefault(member.id(), List.of())) {
            int period = calendar.numberOf(entry.date());
            long quantity =
                    entry.quantity().toExactDecimal().map(CreditColumns::scaled).orElse(CreditColumns.NOT_PLAIN);
            if (quantity == CreditColumns.NOT_PLAIN) {
                return false;
            }
            if (period >= 0) {
                sums[period] = Math.addExact(sums[period], quantity);
            }
        }
        return true;
    }

    @Override
    public CreditTotals totals(ScanSetup setup) {
        TotalPeriods periods = new TotalPeriods(calendar);
        List<SourceTotals> all = new ArrayList<>();
        for (Source source : TotalsSubject.inOrder(setup.needs().sources())) {
            SourceTotals kept = totals(new TreeMap<>(collected.getOrDefault(source, Map.of())), periods);
            PlainFacts<?> facts = plain(source);
            all.add(facts == null ? kept : kept.merge(facts.totals(source, setup, periods)));
        }
        long count = credited.stream()
                .mapToLong(of -> of.rows().size() - of.others().cardinality())
                .sum();
        return new CreditTotals(
                TotalsSubject.of(setup.terms(), setup.needs()),
                all,
                OutcomeTotals.of(count, outcomes.stream().map(Outcome::told).toList()));
    }

    private static SourceTotals totals(SortedMap<String, List<Entry>> entries, TotalPeriods periods) {
        SourceTotals.Builder made = new SourceTotals.Builder();
        entries.forEach((participant, own) -> {
            PeriodTotals byPeriod = new PeriodTotals();
            own.forEach(entry -> byPeriod.add(periods.number(entry.date()), entry.quantity()));
            byPeriod.addTo(made, participant);
        });
        return made.build();
    }

    @Override
    public Facts rows(String participant, CreditKind kind, Optional<String> role, DateRange range) {
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

    @Override
    public List<FactOutcome> outcomes(FactOutcome.Kind kind) {
        return kind == FactOutcome.Kind.CREDITED
                ? credited.stream().flatMap(CreditedOf::told).toList()
                : outcomes.stream()
                        .filter(outcome -> outcome.kind() == kind)
                        .map(Outcome::told)
                        .toList();
    }

    /** The rows of a schema, and which of them were not credited; of those that were there is no more to say. */
    private record CreditedOf<T>(Schema<T> schema, List<T> rows, BitSet others) {

        Stream<FactOutcome> told() {
            return IntStream.range(0, rows.size())
                    .filter(i -> !others.get(i))
                    .mapToObj(rows::get)
                    .map(row -> new FactOutcome(FactOutcome.Kind.CREDITED, schema.describe(row), row, ""));
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
