package org.openspm.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.openspm.compensation.evaluation.EarningsChange;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Period;

/** The laws about sets of facts: order, parts, more and fewer, none. */
final class FactLaws {

    private FactLaws() {}

    static Optional<Breach> order(Host host, List<Row<?>> rows, Random random) {
        List<Row<?>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return Breach.between(
                "the facts were handed in another order",
                host.evaluate(rows),
                host.evaluate(shuffled),
                !rows.stream().allMatch(row -> row.schema().hasIdentity()));
    }

    static Optional<Breach> merge(Host host, List<Row<?>> rows, Random random) {
        List<Row<?>> one = new ArrayList<>();
        List<Row<?>> other = new ArrayList<>();
        rows.forEach(row -> (random.nextBoolean() ? one : other).add(row));
        Evaluation whole = host.evaluate(rows);
        Facts merged = Row.facts(other).merge(Row.facts(one));
        Evaluation together = FactScan.of(host.terms(), host.roster(), host.rates())
                .of(merged)
                .evaluate();
        Optional<Breach> unequal = Breach.between(
                "the facts were parted and merged",
                whole,
                together,
                !rows.stream().allMatch(row -> row.schema().hasIdentity()));
        if (unequal.isPresent()) {
            return unequal;
        }
        Map<Object, FactOutcome.Kind> apart = kinds(host.evaluate(one));
        apart.putAll(kinds(host.evaluate(other)));
        Map<Object, FactOutcome.Kind> known = kinds(whole);
        return rows.stream()
                .map(Row::value)
                .filter(row -> known.get(row) != apart.get(row))
                .findFirst()
                .flatMap(row -> Breach.of("(" + row + ") is (" + known.get(row) + ") among all facts and ("
                        + apart.get(row) + ") among a part of them"));
    }

    private static Map<Object, FactOutcome.Kind> kinds(Evaluation run) {
        Map<Object, FactOutcome.Kind> kinds = new HashMap<>();
        Stream.of(run.credited(), run.notCredited(), run.rejected())
                .flatMap(List::stream)
                .forEach(outcome -> kinds.put(outcome.fact(), outcome.kind()));
        return kinds;
    }

    static Optional<Breach> incremental(Host host, List<Row<?>> rows, Random random) {
        List<Row<?>> fewer = rows.stream().filter(row -> random.nextBoolean()).toList();
        Evaluation before = host.evaluate(fewer);
        Evaluation after = host.evaluate(rows);
        Optional<Breach> more = changes("facts were added to (" + fewer.size() + ")", before, after);
        return more.isPresent() ? more : changes("facts were removed again", after, before);
    }

    private static Optional<Breach> changes(String how, Evaluation before, Evaluation after) {
        List<EarningsChange> changes = after.changesSince(before);
        for (String id : after.participants()) {
            for (Period period : after.payPeriods()) {
                Money changed = Money.total(
                        after.terms().currency(),
                        changes.stream()
                                .filter(change -> change.participant().equals(id)
                                        && change.period().equals(period))
                                .map(change -> change.after().minus(change.before()))
                                .toList());
                if (!before.earned(id, period).plus(changed).equals(after.earned(id, period))) {
                    return Breach.of(
                            how + ": the change reported for (" + id + ") in (" + period + ") is (" + changed + ")",
                            before.statement(id, period),
                            after.statement(id, period));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Breach> conservation(Host host, List<Row<?>> rows, Random random) {
        Evaluation run = host.evaluate(rows);
        int known = run.credited().size()
                + run.notCredited().size()
                + run.rejected().size();
        if (known != rows.size()) {
            return Breach.of("of (" + rows.size() + ") facts (" + run.credited().size() + ") were credited, ("
                    + run.notCredited().size() + ") not credited and ("
                    + run.rejected().size() + ") rejected");
        }
        Optional<Breach> unexplained = Stream.of(run.notCredited(), run.rejected())
                .flatMap(List::stream)
                .filter(outcome -> outcome.reason().isBlank())
                .findFirst()
                .flatMap(
                        outcome -> Breach.of("(" + outcome.place() + ") is (" + outcome.kind() + ") without a reason"));
        return unexplained.isPresent() ? unexplained : CreditLaws.conservation(host, rows, run);
    }

    static Optional<Breach> empty(Host host, List<Row<?>> rows, Random random) {
        Evaluation nothing = host.evaluate(List.of());
        for (String id : nothing.participants()) {
            for (Period period : nothing.payPeriods()) {
                Statement statement = nothing.statement(id, period);
                boolean bare = statement.lines().stream()
                        .allMatch(line -> line.transactions().isEmpty());
                if (!bare || statement.total().signum() != 0) {
                    return Breach.of(
                            "without any fact (" + id + ") earned (" + statement.total() + ") in (" + period + ")",
                            statement,
                            statement);
                }
            }
        }
        return Optional.empty();
    }
}
