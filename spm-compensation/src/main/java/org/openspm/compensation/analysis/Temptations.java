package org.openspm.compensation.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.Period;

/**
 * Where a plan pays more for a transaction that is reported in another way: split, merged with the next, delayed, pulled forward, discounted,
 * booked elsewhere, or sold and refunded.
 *
 * <pre>{@code
 * Temptations.in(plan, Population.of(roster, facts).editing(
 *         TransactionEditor.of(AMOUNT, Deal::withId, Deal::withAmount).dated(CLOSED, Deal::withClosed))).found();
 * }</pre>
 *
 * <p>Each transaction is changed alone, all else being equal, and the pay of everybody in the plan year is compared; of each kind the greatest
 * difference is kept. That takes an evaluation for each transaction and kind. What is found is what the plan pays; it is {@link
 * Certainty#SAMPLED} in that other changes may pay still more. Differences of up to two minor units for each component are taken for
 * rounding. This class is immutable and thread-safe.
 */
public final class Temptations {

    private final List<Temptation> found;

    private Temptations(List<Temptation> found) {
        this.found = found;
    }

    /**
     * Changes every transaction of a population in every way.
     *
     * @param plan  the plan
     * @param population  the participants, what they sold and how it may be changed
     * @return what pays more
     * @throws IllegalArgumentException if a fact is rejected before anything is changed
     */
    public static Temptations in(CompensationPlan plan, Population population) {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(population, "population");
        Search search = new Search(plan, population);
        population.editors().forEach(search::tryAll);
        return new Temptations(List.copyOf(search.greatest.values()));
    }

    /**
     * Returns what pays more.
     *
     * @return of each kind the transaction with the greatest difference, in the order of the kinds; none if nothing was found
     */
    public List<Temptation> found() {
        return found;
    }

    /**
     * Returns the temptations, one a line.
     *
     * @return all of them
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(64);
        found.forEach(temptation -> text.append(temptation).append('\n'));
        return text.toString();
    }

    private static final class Search {

        private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

        private final CompensationPlan plan;
        private final Population population;
        private final Situation asItIs;
        private final BigDecimal rounding;
        private final Map<Temptation.Kind, Temptation> greatest = new TreeMap<>();

        Search(CompensationPlan plan, Population population) {
            this.plan = plan;
            this.population = population;
            this.asItIs = Situation.of("as it is", plan, population.roster(), population.facts());
            int digits = Math.max(0, plan.terms().currency().getDefaultFractionDigits());
            this.rounding = BigDecimal.valueOf(2L * plan.terms().components().size(), digits);
        }

        <T> void tryAll(TransactionEditor<T> editor) {
            List<T> rows = inOrder(editor);
            for (int i = 0; i < rows.size(); i++) {
                T row = rows.get(i);
                Optional<Money> sold = editor.amount(row);
                if (sold.isPresent()) {
                    amounts(editor, rows, i, sold.get());
                }
                dates(editor, rows, i);
                for (Map.Entry<String, UnaryOperator<T>> way :
                        editor.elsewhere().entrySet()) {
                    T booked = way.getValue().apply(row);
                    offer(
                            Temptation.Kind.ELSEWHERE,
                            editor.schema(),
                            rows,
                            i,
                            "booked " + way.getKey(),
                            List.of(booked));
                }
            }
        }

        /** Returns the transactions by date and id: what is found must not depend on how they were handed in. */
        private <T> List<T> inOrder(TransactionEditor<T> editor) {
            Comparator<T> order =
                    Comparator.comparing(row -> editor.schema().idOf(row).orElse(""));
            Comparator<T> byDate = editor.dating()
                    .map(dating -> Comparator.comparing(
                                    (T row) -> dating.date().read(row).orElse(LocalDate.MIN))
                            .thenComparing(order))
                    .orElse(order);
            return population.facts().rows(editor.schema()).stream()
                    .sorted(byDate)
                    .toList();
        }

        private <T> void amounts(TransactionEditor<T> editor, List<T> rows, int index, Money sold) {
            Schema<T> schema = editor.schema();
            T row = rows.get(index);
            String id = "review of " + schema.describe(row);
            List<Money> halves = Rounding.halfUp().allocate(sold, List.of(BigDecimal.ONE, BigDecimal.ONE));
            offer(
                    Temptation.Kind.SPLIT,
                    schema,
                    rows,
                    index,
                    "in two halves",
                    List.of(editor.with(row, halves.get(0)), editor.with(row, id, halves.get(1))));
            offer(
                    Temptation.Kind.DISCOUNTED,
                    schema,
                    rows,
                    index,
                    "at nine tenths",
                    List.of(editor.with(row, Rounding.halfUp().round(sold.times(NINE_TENTHS)))));
            refund(editor, rows, index, editor.with(row, id, sold.negated()));
            if (index + 1 < rows.size()) {
                T next = rows.get(index + 1);
                Optional<Money> more =
                        editor.amount(next).filter(amount -> amount.currency().equals(sold.currency()));
                if (more.isPresent()) {
                    List<T> others = new ArrayList<>(rows);
                    others.remove(index + 1);
                    offer(
                            Temptation.Kind.MERGED,
                            schema,
                            others,
                            index,
                            "together with " + schema.describe(next),
                            List.of(editor.with(row, sold.plus(more.get()))));
                }
            }
        }

        private <T> void dates(TransactionEditor<T> editor, List<T> rows, int index) {
            if (editor.dating().isEmpty()) {
                return;
            }
            TransactionEditor.Dating<T> dating = editor.dating().get();
            T row = rows.get(index);
            Optional<LocalDate> date = dating.date().read(row);
            List<Period> periods = plan.terms().payPeriods();
            for (int i = 0; i < periods.size(); i++) {
                if (date.isEmpty() || !periods.get(i).contains(date.get())) {
                    continue;
                }
                if (i + 1 < periods.size()) {
                    LocalDate later = periods.get(i + 1).range().start();
                    offer(
                            Temptation.Kind.DELAYED,
                            editor.schema(),
                            rows,
                            index,
                            "on " + later,
                            List.of(dating.with(row, later)));
                }
                if (i > 0) {
                    LocalDate earlier = periods.get(i - 1).range().last();
                    offer(
                            Temptation.Kind.PULLED_FORWARD,
                            editor.schema(),
                            rows,
                            index,
                            "on " + earlier,
                            List.of(dating.with(row, earlier)));
                }
            }
        }

        private <T> void refund(TransactionEditor<T> editor, List<T> rows, int index, T refund) {
            List<T> without = new ArrayList<>(rows);
            without.remove(index);
            List<T> refunded = new ArrayList<>(rows);
            refunded.add(refund);
            situation("not sold", editor.schema(), without)
                    .ifPresent(none -> situation("sold and refunded", editor.schema(), refunded)
                            .ifPresent(both -> keep(new Temptation(
                                    Temptation.Kind.REFUNDED, editor.schema().describe(rows.get(index)), none, both))));
        }

        private <T> void offer(
                Temptation.Kind kind, Schema<T> schema, List<T> rows, int index, String words, List<T> instead) {
            List<T> changed = new ArrayList<>(rows);
            changed.remove(index);
            changed.addAll(instead);
            situation(words, schema, changed)
                    .map(situation -> new Temptation(kind, schema.describe(rows.get(index)), asItIs, situation))
                    .filter(temptation -> temptation.gain().signum() > 0)
                    .ifPresent(this::keep);
        }

        /** Returns what is paid, or empty if the plan rejects the change: then it tempts nobody. */
        private <T> Optional<Situation> situation(String words, Schema<T> schema, List<T> rows) {
            Facts facts = Facts.of(schema, rows);
            for (Schema<?> other : population.facts().schemas()) {
                if (!other.equals(schema)) {
                    facts = with(facts, other);
                }
            }
            Evaluation run = plan.evaluateLeniently(population.roster(), facts);
            return run.rejected().isEmpty()
                    ? Optional.of(new Situation(words, plan, population.roster(), facts, Optional.empty(), run.total()))
                    : Optional.empty();
        }

        private <T> Facts with(Facts facts, Schema<T> schema) {
            return facts.and(schema, population.facts().rows(schema));
        }

        private void keep(Temptation temptation) {
            BigDecimal size = temptation.gain().value().abs();
            Temptation before = greatest.get(temptation.kind());
            if (size.compareTo(rounding) > 0
                    && (before == null || size.compareTo(before.gain().value().abs()) > 0)) {
                greatest.put(temptation.kind(), temptation);
            }
        }
    }
}
