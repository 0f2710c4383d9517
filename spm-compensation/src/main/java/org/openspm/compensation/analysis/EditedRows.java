package org.openspm.compensation.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.core.money.Money;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/** The transactions that an editor may change, by date and id, and what is paid if they were others. */
final class EditedRows<T> {

    private final CompensationPlan plan;
    private final Population population;
    private final TransactionEditor<T> editor;
    private final List<T> rows;
    private final ChangesTried tried;
    /** What everybody is paid without a row, by index: several questions ask that, and runs are too large to keep. */
    private final Map<Integer, Optional<Money>> leftOut = new HashMap<>();

    private EditedRows(
            CompensationPlan plan,
            Population population,
            TransactionEditor<T> editor,
            List<T> rows,
            ChangesTried tried) {
        this.plan = plan;
        this.population = population;
        this.editor = editor;
        this.rows = rows;
        this.tried = tried;
    }

    /** Obtains the rows in an order of their own: what is found must not depend on how they were handed in. */
    static <T> EditedRows<T> of(
            CompensationPlan plan, Population population, TransactionEditor<T> editor, ChangesTried tried) {
        Comparator<T> byId =
                Comparator.comparing(row -> editor.schema().idOf(row).orElse(""));
        Comparator<T> order = editor.dating()
                .map(dating -> Comparator.comparing(
                                (T row) -> dating.date().read(row).orElse(LocalDate.MIN))
                        .thenComparing(byId))
                .orElse(byId);
        List<T> rows =
                population.facts().rows(editor.schema()).stream().sorted(order).toList();
        return new EditedRows<>(plan, population, editor, rows, tried);
    }

    TransactionEditor<T> editor() {
        return editor;
    }

    List<T> rows() {
        return rows;
    }

    String describe(T row) {
        return editor.schema().describe(row);
    }

    /** Returns what a row sold, if that is in the currency of the plan. */
    Optional<Money> sold(T row) {
        return editor.amount(row)
                .filter(amount -> amount.currency().equals(plan.terms().currency()));
    }

    Optional<LocalDate> date(T row) {
        return editor.dating().flatMap(dating -> dating.date().read(row));
    }

    /** Returns the rows with others instead of the one at an index; none leaves it out. */
    List<T> replacing(int index, List<T> instead) {
        List<T> changed = new ArrayList<>(rows);
        changed.remove(index);
        changed.addAll(instead);
        return changed;
    }

    /** Returns the facts of the population with other rows of this schema. */
    Facts facts(List<T> others) {
        Facts facts = Facts.of(editor.schema(), others);
        for (Schema<?> schema : population.facts().schemas()) {
            if (!schema.equals(editor.schema())) {
                facts = with(facts, schema);
            }
        }
        return facts;
    }

    private <S> Facts with(Facts facts, Schema<S> schema) {
        return facts.and(schema, population.facts().rows(schema));
    }

    /** Evaluates other rows; empty if the plan rejects one of all facts, which is counted for the way of the change. */
    Optional<Changed> evaluate(String way, T of, List<T> others) {
        Facts facts = facts(others);
        Evaluation run = plan.evaluateLeniently(population.roster(), facts);
        tried.add(way, describe(of), run.rejected());
        return run.rejected().isEmpty() ? Optional.of(new Changed(plan, population, facts, run)) : Optional.empty();
    }

    /** Returns what everybody is paid without the row at an index; empty if the plan rejects that. It is evaluated and counted once. */
    Optional<Situation> leftOut(int index, String words) {
        List<T> others = replacing(index, List.of());
        return leftOut.computeIfAbsent(
                        index,
                        i -> evaluate("LEFT_OUT", rows.get(i), others)
                                .map(changed -> changed.run().total()))
                .map(pay -> new Situation(
                        words, plan, population.roster(), facts(others), Optional.empty(), Optional.empty(), pay));
    }

    /** What is paid for other facts. */
    record Changed(CompensationPlan plan, Population population, Facts facts, Evaluation run) {

        Situation said(String words) {
            return Situation.ofAll(words, plan, population.roster(), facts, run);
        }

        Situation said(String words, String participant, Optional<String> component) {
            return Situation.of(words, plan, population.roster(), facts, participant, component, run);
        }
    }
}
