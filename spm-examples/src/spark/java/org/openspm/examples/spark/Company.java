package org.openspm.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.CreditContext;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** What a worker knows: the plan, everybody, and how they are dealt to cells. It is made on each worker once and not sent. */
@SuppressWarnings("NonApiType") // what is sent has to be serializable, which only the classes are
final class Company<T extends Serializable> {

    private final CompensationPlan plan;
    private final Roster roster;
    private final Schemas schemas;
    private final Optional<ExchangeRates> rates;
    private final CreditContext context;
    private final Cells cells;

    Company(
            CompensationPlan plan,
            Roster roster,
            Schemas schemas,
            Optional<ExchangeRates> rates,
            List<Link> links,
            int count,
            int depth) {
        this.plan = plan;
        this.roster = roster;
        this.schemas = schemas;
        this.rates = rates;
        if (schemas.all().stream().noneMatch(schema -> crediting(schema).isPresent())) {
            throw new IllegalArgumentException("The plan (" + plan.name() + ") credits no (" + schemas.all()
                    + ").\nHand over transactions of a schema that the plan credits.");
        }
        this.context = roster.creditContext();
        this.cells = new Cells(count, depth, roster, new Together(plan.terms(), roster, links));
    }

    @SuppressWarnings("unchecked") // the crediting of an equal schema reads the same row type
    private <R> Optional<Crediting<R>> crediting(Schema<R> schema) {
        return plan.terms().creditings().stream()
                .filter(one -> one.schema().equals(schema))
                .findFirst()
                .map(one -> (Crediting<R>) one);
    }

    /** Returns whom the plan credits with a row, by the crediting of the plan itself; nobody if it is not sound. */
    private Set<String> creditedWith(Object row) {
        return creditedWith(schemas.of(row), row);
    }

    private <R> Set<String> creditedWith(Schema<R> schema, Object row) {
        Set<String> credited = new LinkedHashSet<>();
        try {
            crediting(schema)
                    .map(rule -> rule.credits(schema.rowType().cast(row), context).credits())
                    .orElse(List.of())
                    .forEach(credit -> credited.add(credit.participant()));
            return credited;
        } catch (IllegalArgumentException e) {
            // The evaluation says why, in whatever cell it comes to.
            return Set.of();
        }
    }

    /** Returns the cells that need a row. One that nobody needs goes to one of them, which accounts for it. */
    Set<Integer> cellsOf(T row, Set<String> repeated) {
        String id = schemas.key(row);
        Set<Integer> wanted = new HashSet<>();
        // All rows of one id meet, and are rejected together.
        if (!repeated.contains(id)) {
            creditedWith(row).forEach(participant -> wanted.addAll(cells.destinations(participant)));
        }
        return wanted.isEmpty() ? Set.of(cells.cellOf(id)) : wanted;
    }

    /** Returns which shared counters a row moves, and whose they are. */
    List<Link> links(T row) {
        List<Link> links = new ArrayList<>();
        for (Component component : plan.terms().components()) {
            component.counter().filter(field -> field.schema().equals(schemas.of(row))).ifPresent(field -> {
                String key = read(field, row);
                creditedWith(row).forEach(id -> links.add(new Link(component.name() + "/" + key, id)));
            });
        }
        return links;
    }

    private static <R> String read(TextField<R> field, Object row) {
        return field.read(field.schema().rowType().cast(row)).orElse("");
    }

    /** Evaluates a cell as a company of its own. */
    CellResult evaluate(int cell, List<Dealt<T>> dealt) {
        List<T> rows = dealt.stream().map(Dealt::row).toList();
        Set<String> mentioned = new HashSet<>();
        rows.forEach(row -> mentioned.addAll(creditedWith(row)));
        Roster slice = RosterSlice.of(roster, plan.name(), cells.described(cell), mentioned);
        Evaluation run = FactScan.of(plan.terms(), slice, rates).of(schemas.facts(rows)).evaluate();
        ArrayList<PaidLine> lines = new ArrayList<>();
        for (String participant : run.participants()) {
            if (cells.answersFor(cell, participant)) {
                lines.addAll(PaidLine.of(run, participant));
            }
        }
        return account(run, dealt, lines);
    }

    private CellResult account(Evaluation run, List<Dealt<T>> dealt, ArrayList<PaidLine> lines) {
        IdentityHashMap<Object, String> idOfShared = new IdentityHashMap<>();
        for (Dealt<T> one : dealt) {
            if (one.shared()) {
                idOfShared.put(one.row(), schemas.key(one.row()));
            }
        }
        HashMap<String, FactOutcome.Kind> shared = new HashMap<>();
        Counts all = new Counts(
                count(run.credited(), idOfShared, shared),
                count(run.notCredited(), idOfShared, shared),
                count(run.rejected(), idOfShared, shared));
        return new CellResult(lines, all, shared);
    }

    private static long count(
            List<FactOutcome> outcomes, Map<Object, String> idOfShared, Map<String, FactOutcome.Kind> shared) {
        long others = 0;
        for (FactOutcome outcome : outcomes) {
            String id = idOfShared.get(outcome.fact());
            if (id == null) {
                others++;
            } else {
                shared.put(id, outcome.kind());
            }
        }
        return others;
    }
}
