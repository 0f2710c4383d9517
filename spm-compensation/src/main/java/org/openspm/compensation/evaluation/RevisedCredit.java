package org.openspm.compensation.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.DateRange;

/**
 * The credit of a scan, and of what changed in its facts since. Each transaction that came or went is scanned by itself, by the same rules; what is credited
 * with it is put to the scan or taken off it. Everybody else's credit is not looked at.
 */
final class RevisedCredit implements CreditSource {

    /** So few changes are always kept one by one. */
    private static final int FEW = 1_000;

    /** More changes are never kept, since everybody they concern keeps a list of those before. */
    private static final int MOST = 2_000;

    /** How much longer a fact takes to scan than a change to copy, and then to be worth it. */
    private static final int MANY = 64;

    private final ScanSetup setup;
    private final Facts facts;
    private final FactIndex index;
    private final CreditSource first;

    /** What is there now of each transaction that changed, and was there in the first scan: in the order of the changes. */
    private final Map<FactChanges.Key, Piece> pieces;

    /** The transactions that concern each participant, of all that changed. */
    private final Map<String, Set<FactChanges.Key>> concerned;

    /** What one transaction credits: in the first scan, and now; null where it is in none. */
    private record Piece(@Nullable Scanned before, @Nullable Scanned now) {}

    private record Scanned(Object row, CreditedFacts credited) {}

    private RevisedCredit(
            ScanSetup setup,
            Facts facts,
            FactIndex index,
            CreditSource first,
            Map<FactChanges.Key, Piece> pieces,
            Map<String, Set<FactChanges.Key>> concerned) {
        this.setup = setup;
        this.facts = facts;
        this.index = index;
        this.first = first;
        this.pieces = pieces;
        this.concerned = concerned;
    }

    /** Obtains the credit of a scan with no changes yet. */
    static RevisedCredit of(ScanSetup setup, Facts facts, CreditSource first) {
        return new RevisedCredit(setup, facts, new FactIndex(facts), first, Map.of(), Map.of());
    }

    /** Returns the credit after changes, and collects whom they concern. */
    RevisedCredit changed(FactChanges changes, Set<String> concern) {
        Map<FactChanges.Key, Piece> all = new LinkedHashMap<>(pieces);
        Map<String, Set<FactChanges.Key>> byPerson = new HashMap<>(concerned);
        Set<String> copied = new HashSet<>();
        for (FactChanges.Change<?> change : changes.all()) {
            Piece known = all.get(change.key());
            Piece before = known != null ? known : new Piece(firstOf(change), null);
            requireFitting(change, known != null ? known.now() != null : index.has(change.key()));
            Piece after = new Piece(before.before(), scanned(change));
            all.put(change.key(), after);
            Set<String> people = new TreeSet<>();
            Stream.of(before.before(), before.now(), after.now()).forEach(scanned -> {
                if (scanned != null) {
                    people.addAll(scanned.credited().participants());
                }
            });
            for (String person : people) {
                if (copied.add(person)) {
                    byPerson.put(person, new LinkedHashSet<>(byPerson.getOrDefault(person, Set.of())));
                }
                Known.of(byPerson, person).add(change.key());
            }
            concern.addAll(people);
        }
        return new RevisedCredit(setup, facts, index, first, all, byPerson);
    }

    /** Returns the credit of one participant: all that a holder keeps of many changes. */
    CreditSource only(String participant) {
        Set<FactChanges.Key> own = concerned.getOrDefault(participant, Set.of());
        Map<FactChanges.Key, Piece> theirs = new LinkedHashMap<>();
        own.forEach(key -> theirs.put(key, Known.of(pieces, key)));
        return new RevisedCredit(setup, facts, index, first, theirs, Map.of(participant, own));
    }

    private <T> @Nullable Scanned firstOf(FactChanges.Change<T> change) {
        Object row = index.row(change.key());
        if (row == null && index.has(change.key())) {
            throw new IllegalArgumentException(
                    "The id (" + change.key().id() + ") stands for several of the ("
                            + change.schema()
                            + "), which were rejected.\nHand over each transaction once, under an id of its own, and evaluate afresh.");
        }
        return row == null ? null : scanned(change.schema(), row);
    }

    private void requireFitting(FactChanges.Change<?> change, boolean isThere) {
        if (change.isNew() && isThere) {
            throw new IllegalArgumentException(
                    "The transaction (" + change.key() + ") is there already.\nSay replacing(..) if it has changed.");
        }
        if (!change.isNew() && !isThere) {
            throw new IllegalArgumentException("There is no transaction (" + change.key() + ") to "
                    + (change.row() == null ? "retract" : "replace")
                    + ".\nSay adding(..) if it is new, or look for it under another id or schema"
                    + (restored().isPresent() ? "; of what was restored only totals are known." : "."));
        }
    }

    private <T> @Nullable Scanned scanned(FactChanges.Change<T> change) {
        T row = change.row();
        return row == null ? null : scanned(change.schema(), row);
    }

    @SuppressWarnings("unchecked") // rows are indexed by their schema
    private <T> Scanned scanned(Schema<T> schema, Object row) {
        return new Scanned(row, CreditScan.run(setup, schema, (T) row));
    }

    /**
     * Returns whether so much has changed that a fresh scan costs less from here on. Every change copies the list of those before it, so that {@code k} of them cost
     * {@code k^2}, which is held against a scan of {@code n} facts.
     */
    boolean isWorthAFreshStart() {
        long changed = pieces.size();
        return changed > MOST || (changed > FEW && changed * changed > MANY * (long) facts.size());
    }

    /** Returns all facts as they are now. */
    Facts facts() {
        Map<Schema<?>, List<Object>> added = new LinkedHashMap<>();
        pieces.forEach((key, piece) -> {
            if (piece.now() != null) {
                added.computeIfAbsent(key.schema(), schema -> new ArrayList<>())
                        .add(piece.now().row());
            }
        });
        Facts all = Facts.none();
        Set<Schema<?>> schemas = new LinkedHashSet<>(facts.schemas());
        schemas.addAll(added.keySet());
        Map<Schema<?>, Set<String>> gone = gone();
        for (Schema<?> schema : schemas) {
            all = with(all, schema, gone.getOrDefault(schema, Set.of()), added.getOrDefault(schema, List.of()));
        }
        return all;
    }

    @SuppressWarnings("unchecked") // what was added to a schema is of its row type
    private <T> Facts with(Facts all, Schema<T> schema, Set<String> gone, List<Object> added) {
        List<T> rows = new ArrayList<>();
        facts.rows(schema).stream().filter(row -> isLeft(schema, row, gone)).forEach(rows::add);
        added.forEach(row -> rows.add((T) row));
        return all.and(schema, rows);
    }

    private static <T> boolean isLeft(Schema<T> schema, T row, Set<String> gone) {
        return schema.idOf(row).filter(gone::contains).isEmpty();
    }

    /**
     * Returns the ids of the rows of the first scan that are no more. An id leads to one row, since one that several rows have cannot change; a row itself may be another object each
     * time it is asked for.
     */
    private Map<Schema<?>, Set<String>> gone() {
        Map<Schema<?>, Set<String>> gone = new HashMap<>();
        pieces.forEach((key, piece) -> {
            if (piece.before() != null) {
                gone.computeIfAbsent(key.schema(), schema -> new HashSet<>()).add(key.id());
            }
        });
        return gone;
    }

    /** The facts as they are now are scanned afresh for it. */
    @Override
    public CreditTotals totals(ScanSetup with) {
        CreditTotals ofRows = CreditScan.run(with, facts()).totals(with);
        return restored().map(ofRows::merge).orElse(ofRows);
    }

    @Override
    public Optional<CreditTotals> restored() {
        return first.restored();
    }

    private List<Piece> concerning(String participant) {
        Set<FactChanges.Key> own = concerned.getOrDefault(participant, Set.of());
        List<Piece> found = new ArrayList<>(own.size());
        for (FactChanges.Key key : own) {
            found.add(Known.of(pieces, key));
        }
        return found;
    }

    @Override
    public Entries of(String participant, Source source) {
        List<Entry> added = new ArrayList<>();
        List<Entry> removed = new ArrayList<>();
        for (Piece piece : concerning(participant)) {
            if (piece.before() != null) {
                removed.addAll(piece.before().credited().of(participant, source).all());
            }
            if (piece.now() != null) {
                added.addAll(piece.now().credited().of(participant, source).all());
            }
        }
        return first.of(participant, source).changed(added, removed);
    }

    @Override
    public SourceSums sums(Source source) {
        SourceSums before = first.sums(source);
        return (member, sums) -> before.addUp(member, sums) && change(member, source, sums);
    }

    /** Puts what came since to the sums of somebody, and takes off what went. */
    private boolean change(Member member, Source source, long[] sums) {
        for (Piece piece : concerning(member.id())) {
            if (piece.before() == null) {
                if (piece.now() != null && !piece.now().credited().sums(source).addUp(member, sums)) {
                    return false;
                }
                continue;
            }
            long[] less = new long[sums.length];
            if (!piece.before().credited().sums(source).addUp(member, less)
                    || (piece.now() != null
                            && !piece.now().credited().sums(source).addUp(member, sums))) {
                return false;
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.subtractExact(sums[i], less[i]);
            }
        }
        return true;
    }

    @Override
    public Facts rows(String participant, CreditKind kind, Optional<String> role, DateRange range) {
        Facts known = first.rows(participant, kind, role, range);
        Facts all = Facts.none();
        Map<Schema<?>, Set<String>> gone = gone();
        for (Schema<?> schema : known.schemas()) {
            all = kept(all, schema, known, gone.getOrDefault(schema, Set.of()));
        }
        for (Piece piece : concerning(participant)) {
            if (piece.now() != null) {
                all = all.merge(piece.now().credited().rows(participant, kind, role, range));
            }
        }
        return all;
    }

    /** Returns the words that lead to a row: no other has them, since an id that several rows have cannot change. */
    @SuppressWarnings("unchecked") // rows are indexed by their schema
    private static <T> String place(Schema<T> schema, Object row) {
        return schema.describe((T) row);
    }

    private static <T> Facts kept(Facts all, Schema<T> schema, Facts known, Set<String> gone) {
        return all.and(
                schema,
                known.rows(schema).stream()
                        .filter(row -> isLeft(schema, row, gone))
                        .toList());
    }

    @Override
    public List<FactOutcome> outcomes(FactOutcome.Kind kind) {
        Set<String> gone = new HashSet<>();
        pieces.forEach((key, piece) -> {
            if (piece.before() != null) {
                gone.add(place(key.schema(), piece.before().row()));
            }
        });
        List<FactOutcome> outcomes = new ArrayList<>();
        first.outcomes(kind).stream()
                .filter(outcome -> !gone.contains(outcome.place()))
                .forEach(outcomes::add);
        pieces.values().forEach(piece -> {
            if (piece.now() != null) {
                outcomes.addAll(piece.now().credited().outcomes(kind));
            }
        });
        return outcomes;
    }
}
