package org.openspm.compensation.evaluation;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.Recipient;
import org.openspm.core.block.BlockColumns;
import org.openspm.core.block.DateColumn;
import org.openspm.core.block.Filter;
import org.openspm.core.block.RowBlock;
import org.openspm.core.block.RowIds;
import org.openspm.core.block.Selection;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Unit;

/**
 * Reads transactions that participants named by fields share directly, as the most are, a block at a time and column by column: nothing is made for
 * them, neither a credit nor an entry. It leaves out whatever it does not know to be plain and sound; the long way,
 * which has the words for it, takes that up from the beginning. What was read last stands here until the next block is read.
 */
final class PlainCredit<T> {

    /** A transaction does not go to one sum as a whole. */
    static final int NO_TARGET = -1;

    private final BlockColumns<T> columns;
    private final RowIds<T> ids;
    private final Filter<T> condition;
    private final DateColumn<T> date;
    private final DayPeriods periods;
    private final List<PlainRecipient<T>> recipients;
    private final List<PlainSource<T>> sources;

    private final int periodsOfYear;
    private final int[] periodOf;
    private final int[] targets;
    private final long[] totals;
    private final boolean[] fails;
    private final Selection sound;
    private final Selection dated;
    private final Selection plain;
    private final Selection taken;

    /** The transactions that are not the first recipient's as a whole. */
    private final Selection shared;

    private PlainCredit(Crediting<T> rule, List<T> rows, RowIds<T> ids, Collection<Source> sources, ScanSetup setup) {
        this.columns = BlockColumns.of(rows);
        this.ids = ids;
        this.condition = columns.filter(rule.condition());
        this.date = columns.dates(rule.date().orElseThrow());
        this.periods = new DayPeriods(setup.calendar(), setup.creditable());
        this.recipients = rule.soleRecipients().stream()
                .map(recipient -> PlainRecipient.of(recipient, columns, setup.people()))
                .toList();
        this.sources = sources.stream()
                .filter(source -> source.measure().schema().equals(rule.schema()))
                .map(source -> PlainSource.of(source, columns))
                .toList();
        int length = columns.length();
        this.periodsOfYear = setup.calendar().size();
        this.periodOf = new int[length];
        this.targets = new int[length];
        this.totals = new long[length];
        this.fails = new boolean[length];
        this.sound = new Selection(length);
        this.dated = new Selection(length);
        this.plain = new Selection(length);
        this.taken = new Selection(length);
        this.shared = new Selection(length);
    }

    /** Returns a reader for one thread, if a crediting is plain. */
    static <T> Optional<PlainCredit<T>> of(Crediting<T> rule, List<T> rows, RowIds<T> ids, ScanSetup setup) {
        Collection<Source> sources = setup.needs().sources();
        boolean isPlain = !rule.soleRecipients().isEmpty()
                && rule.soleRecipients().size() == people(rule)
                && rule.date().isPresent()
                && sources.stream()
                        .filter(source -> source.measure().schema().equals(rule.schema()))
                        .allMatch(source -> isPlain(rule, source, setup.terms().currency()));
        return isPlain ? Optional.of(new PlainCredit<>(rule, rows, ids, sources, setup)) : Optional.empty();
    }

    private static <T> long people(Crediting<T> rule) {
        List<Recipient<T>> recipients = rule.soleRecipients();
        return recipients.stream().filter(PlainRecipient::isPlain).count();
    }

    private static boolean isPlain(Crediting<?> rule, Source source, Currency currency) {
        Measure<?> measure = source.measure();
        Optional<Unit> unit = measure.unit();
        return source.kind() == CreditKind.DIRECT
                && source.role().isEmpty()
                && unit.isPresent()
                && (!unit.get().isMoney() || unit.get().equals(Unit.money(currency)))
                && !rule.changesQuantity(unit.get().isMoney());
    }

    List<PlainSource<T>> sources() {
        return sources;
    }

    /** Returns how many rows there are. */
    int size() {
        return columns.size();
    }

    /** Returns the most rows of a block. */
    int length() {
        return columns.length();
    }

    /**
     * Reads a block.
     *
     * @param from  its first row
     * @return the positions of the transactions that are plain; all others go the long way
     */
    Selection read(int from) {
        columns.move(from);
        try {
            return read(columns.block(), from);
        } catch (RuntimeException e) {
            // A row cannot be read. The long way goes through them one by one and says what is the matter with which.
            taken.clear();
            return taken;
        }
    }

    private Selection read(RowBlock<T> block, int from) {
        Selection fulfilled = condition.select(block, sound(block.all(), from));
        date.read(block, fulfilled);
        int[] positions = fulfilled.positions();
        long[] days = date.days();
        dated.clear();
        for (int k = 0; k < fulfilled.count(); k++) {
            int position = positions[k];
            int period = periods.of(days[position]);
            periodOf[position] = period;
            totals[position] = 0;
            fails[position] = false;
            dated.add(position, period != DayPeriods.OUTSIDE);
        }
        for (PlainRecipient<T> recipient : recipients) {
            recipient.read(block, dated, days, totals, fails);
        }
        selectPlain(totals, recipients.get(0).persons(), recipients.get(0).shares());
        boolean all = true;
        for (PlainSource<T> source : sources) {
            all &= source.read(block, plain, fails);
        }
        for (int k = 0; k < shared.count(); k++) {
            int position = shared.positions()[k];
            if (!isExact(position)) {
                fails[position] = true;
                all = false;
            }
        }
        return all ? plain : withoutFailed();
    }

    /** Selects the transactions of which all is given to participants, and where the sums are that most of them go to. */
    private void selectPlain(long[] given, int[] first, long[] shares) {
        plain.clear();
        shared.clear();
        int[] positions = dated.positions();
        int count = dated.count();
        for (int k = 0; k < count; k++) {
            int position = positions[k];
            boolean isShared = shares[position] != PlainRecipient.WHOLE || first[position] < 0;
            boolean isPlain = !fails[position]
                    && given[position] == PlainRecipient.WHOLE
                    && (!isShared || areNamedOnce(position));
            int period = periodOf[position];
            // Before the year there is nothing to add up: it is looked back at.
            targets[position] = isShared || period < 0 ? NO_TARGET : first[position] * periodsOfYear + period;
            plain.add(position, isPlain);
            shared.add(position, isPlain && isShared);
        }
    }

    private Selection withoutFailed() {
        taken.clear();
        for (int k = 0; k < plain.count(); k++) {
            int position = plain.positions()[k];
            if (fails[position]) {
                targets[position] = NO_TARGET;
            }
            taken.add(position, !fails[position]);
        }
        return taken;
    }

    /** Returns the rows with an id of their own. */
    private Selection sound(Selection all, int from) {
        if (ids.areSound()) {
            return all;
        }
        sound.clear();
        for (int position = 0; position < all.count(); position++) {
            sound.add(position, ids.isSound(from + position));
        }
        return sound;
    }

    /** Returns whether nobody is named twice by a transaction. */
    private boolean areNamedOnce(int position) {
        for (int i = 1; i < recipients.size(); i++) {
            int person = recipients.get(i).persons()[position];
            for (int j = 0; j < i; j++) {
                if (person >= 0 && recipients.get(j).persons()[position] == person) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns whether no part of a shared transaction has more decimals than are kept. */
    private boolean isExact(int position) {
        for (PlainRecipient<T> recipient : recipients) {
            if (recipient.persons()[position] >= 0) {
                long share = recipient.shares()[position];
                for (PlainSource<T> source : sources) {
                    if (!source.isExact(position, share)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Returns the transactions last read that are shared: plain before their sources were asked. */
    Selection shared() {
        return shared;
    }

    /** Returns the place of the sum that each transaction last read goes to as a whole, counted by participants and pay periods, or {@link #NO_TARGET}. */
    int[] targets() {
        return targets;
    }

    /** Returns the block last read. */
    RowBlock<T> block() {
        return columns.block();
    }

    /** Returns how many participants there may be to a transaction. */
    int recipients() {
        return recipients.size();
    }

    /** Returns the number of the participant that a recipient names in each transaction last read, or less than zero. */
    int[] persons(int recipient) {
        return recipients.get(recipient).persons();
    }

    /** Returns the share that a recipient has of a transaction last read, in millionths. */
    long share(int recipient, int position) {
        return recipients.get(recipient).shares()[position];
    }

    /** Returns the pay period of each transaction last read; less than zero before the year. */
    int[] periods() {
        return periodOf;
    }

    /** Returns the credit date of a transaction last read, as days since the epoch. */
    int day(int position) {
        return Math.toIntExact(DateColumn.unpack(date.days()[position]).toEpochDay());
    }

    /** Returns a row of the block last read. */
    T row(int position) {
        return columns.block().row(position);
    }

    /** Returns which transactions of the block last read turned out not to be plain, also after their sources were asked. */
    boolean[] leftOut() {
        return fails;
    }
}
