package org.openspm.compensation.evaluation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openspm.compensation.credit.Crediting;
import org.openspm.core.block.IdReader;
import org.openspm.core.block.RowIds;
import org.openspm.core.block.Selection;

/** One pass over the transactions of a schema, on one thread: adds up what is plain, and says what is left for the long way. */
final class PlainPass<T> {

    private final PlainCredit<T> read;
    private final List<PeriodSums> sums;
    private final BitSet left = new BitSet();
    private int credits;

    private PlainPass(PlainCredit<T> read, ScanSetup setup) {
        this.read = read;
        int people = setup.people().size();
        int periods = setup.calendar().size();
        this.sums = IntStream.range(0, read.sources().size())
                .mapToObj(i -> new PeriodSums(people, periods))
                .toList();
    }

    /**
     * What a pass found.
     *
     * @param facts  what is plain
     * @param ids  what the ids say
     * @param left  the transactions that are not plain
     */
    record Found<T>(PlainFacts<T> facts, RowIds<T> ids, BitSet left) {}

    /** Goes through all transactions, if the crediting is plain. */
    static <T> Optional<Found<T>> over(Crediting<T> rule, List<T> rows, ScanSetup setup) {
        // Ids are read as the rows go by, if they are not known, and nearly always are sound. Where they are not, all
        // begins anew.
        RowIds<T> presumed = RowIds.known(rule.schema(), rows).orElseGet(() -> RowIds.presumed(rule.schema()));
        PlainCredit<T> first = PlainCredit.of(rule, rows, presumed, setup).orElse(null);
        if (first == null) {
            return Optional.empty();
        }
        IdReader<T> reader = RowIds.reader(rule.schema(), rows);
        PlainPass<T> pass = new PlainPass<>(first, setup);
        for (int from = 0; from < rows.size(); from += first.length()) {
            pass.take(from);
            reader.read(first.block(), from);
        }
        RowIds<T> ids = reader.ids();
        RowIds<T> settled = ids.settled();
        Supplier<PlainCredit<T>> again =
                () -> PlainCredit.of(rule, rows, settled, setup).orElseThrow();
        if (ids != presumed && !ids.areSound()) {
            pass = new PlainPass<>(again.get(), setup);
            for (int from = 0; from < rows.size(); from += first.length()) {
                pass.take(from);
            }
        }
        PlainFacts<T> facts =
                new PlainFacts<>(rule.schema(), again, setup.people().size(), pass.bySource(), pass.credits);
        return Optional.of(new Found<>(facts, ids, pass.left));
    }

    private Map<Source, PeriodSums> bySource() {
        Map<Source, PeriodSums> bySource = new HashMap<>();
        for (int i = 0; i < sums.size(); i++) {
            bySource.put(read.sources().get(i).source(), sums.get(i));
        }
        return bySource;
    }

    /** Adds up what is plain of a block. */
    private void take(int from) {
        Selection taken = read.read(from);
        int size = read.block().all().count();
        if (taken.count() < size) {
            leave(from, size, taken);
        }
        if (taken.count() == 0) {
            return; // sources may hold what they read before a row was refused
        }
        credits += taken.count();
        Selection shared = read.shared();
        for (int k = 0; k < shared.count(); k++) {
            int position = shared.positions()[k];
            credits += read.leftOut()[position] ? 0 : sharers(position) - 1;
        }
        for (int i = 0; i < sums.size(); i++) {
            add(read.sources().get(i), sums.get(i));
        }
    }

    private void leave(int from, int size, Selection taken) {
        left.set(from, from + size);
        for (int k = 0; k < taken.count(); k++) {
            left.clear(from + taken.positions()[k]);
        }
    }

    private int sharers(int position) {
        int sharers = 0;
        for (int recipient = 0; recipient < read.recipients(); recipient++) {
            sharers += read.persons(recipient)[position] >= 0 ? 1 : 0;
        }
        return sharers;
    }

    private void add(PlainSource<T> source, PeriodSums to) {
        int[] targets = read.targets();
        long[] quantities = source.quantities();
        int[] positions = source.counting().positions();
        int count = source.counting().count();
        for (int k = 0; k < count; k++) {
            int position = positions[k];
            int target = targets[position];
            long quantity = quantities[position];
            if (target >= 0 && quantity != CreditColumns.NOTHING) {
                to.add(target, quantity);
            }
        }
        Selection shared = read.shared();
        for (int k = 0; k < shared.count(); k++) {
            int position = shared.positions()[k];
            boolean counts = quantities[position] != CreditColumns.NOTHING && !read.leftOut()[position];
            if (counts && read.periods()[position] >= 0) {
                addParts(source, position, to);
            }
        }
    }

    private void addParts(PlainSource<T> source, int position, PeriodSums to) {
        for (int recipient = 0; recipient < read.recipients(); recipient++) {
            int person = read.persons(recipient)[position];
            if (person >= 0) {
                to.add(person, read.periods()[position], source.part(position, read.share(recipient, position)));
            }
        }
    }
}
