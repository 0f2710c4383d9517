package org.openspm.compensation.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Period;

/** Changes every transaction of a population in every way, and keeps of each way what pays most. */
final class TemptationSearch {

    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

    private final Reviewed reviewed;
    private final Situation asItIs;
    private final Map<Temptation.Kind, Temptation> greatest = new TreeMap<>();

    private TemptationSearch(Reviewed reviewed) {
        this.reviewed = reviewed;
        this.asItIs = reviewed.asItIs();
    }

    static List<Temptation> in(Reviewed reviewed) {
        TemptationSearch search = new TemptationSearch(reviewed);
        reviewed.edited().forEach(search::tryAll);
        return List.copyOf(search.greatest.values());
    }

    private <T> void tryAll(EditedRows<T> edited) {
        TransactionEditor<T> editor = edited.editor();
        for (int i = 0; i < edited.rows().size(); i++) {
            T row = edited.rows().get(i);
            Optional<Money> sold = editor.amount(row);
            if (sold.isPresent()) {
                amounts(edited, i, sold.get());
            }
            dates(edited, i);
            for (Map.Entry<String, UnaryOperator<T>> way : editor.elsewhere().entrySet()) {
                T booked = way.getValue().apply(row);
                offer(Temptation.Kind.ELSEWHERE, edited, i, "booked " + way.getKey(), List.of(booked));
            }
        }
    }

    private <T> void amounts(EditedRows<T> edited, int index, Money sold) {
        TransactionEditor<T> editor = edited.editor();
        T row = edited.rows().get(index);
        String id = "review of " + edited.describe(row);
        List<Money> halves = Rounding.halfUp().allocate(sold, List.of(BigDecimal.ONE, BigDecimal.ONE));
        List<T> split = List.of(editor.with(row, halves.get(0)), editor.with(row, id, halves.get(1)));
        offer(Temptation.Kind.SPLIT, edited, index, "in two halves", split);
        merge(edited, index, sold);
        T discounted = editor.with(row, Rounding.halfUp().round(sold.times(NINE_TENTHS)));
        offer(Temptation.Kind.DISCOUNTED, edited, index, "at nine tenths", List.of(discounted));
        T refund = editor.with(row, id, sold.negated());
        refund(Temptation.Kind.REFUNDED, edited, index, "sold and refunded", refund);
        for (LocalDate later : later(edited.date(row))) {
            T dated = editor.dating().orElseThrow().with(refund, later);
            refund(Temptation.Kind.REFUNDED_LATER, edited, index, "sold and refunded on " + later, dated);
        }
    }

    private <T> void merge(EditedRows<T> edited, int index, Money sold) {
        if (index + 1 == edited.rows().size()) {
            return;
        }
        T row = edited.rows().get(index);
        T next = edited.rows().get(index + 1);
        edited.editor()
                .amount(next)
                .filter(amount -> amount.currency().equals(sold.currency()))
                .ifPresent(more -> {
                    T merged = edited.editor().with(row, sold.plus(more));
                    List<T> rows = IntStream.range(0, edited.rows().size())
                            .filter(i -> i != index + 1)
                            .mapToObj(i -> i == index ? merged : edited.rows().get(i))
                            .toList();
                    offer(Temptation.Kind.MERGED, edited, row, "together with " + edited.describe(next), rows);
                });
    }

    private <T> void dates(EditedRows<T> edited, int index) {
        T row = edited.rows().get(index);
        Optional<LocalDate> date = edited.date(row);
        if (date.isEmpty()) {
            return;
        }
        TransactionEditor.Dating<T> dating = edited.editor().dating().orElseThrow();
        List<Period> periods = reviewed.terms().payPeriods();
        for (int i = 0; i < periods.size(); i++) {
            if (!periods.get(i).contains(date.get())) {
                continue;
            }
            if (i + 1 < periods.size()) {
                LocalDate later = periods.get(i + 1).range().start();
                offer(Temptation.Kind.DELAYED, edited, index, "on " + later, List.of(dating.with(row, later)));
            }
            if (i > 0) {
                LocalDate earlier = periods.get(i - 1).range().last();
                offer(
                        Temptation.Kind.PULLED_FORWARD,
                        edited,
                        index,
                        "on " + earlier,
                        List.of(dating.with(row, earlier)));
            }
        }
    }

    /** The first days of the pay period after that of a sale and of the last one of the year. */
    private Set<LocalDate> later(Optional<LocalDate> sold) {
        Set<LocalDate> later = new LinkedHashSet<>();
        List<Period> after = reviewed.terms().payPeriods().stream()
                .filter(period -> sold.isPresent() && period.range().start().isAfter(sold.orElseThrow()))
                .toList();
        if (!after.isEmpty()) {
            later.add(after.get(0).range().start());
            later.add(after.get(after.size() - 1).range().start());
        }
        return later;
    }

    private <T> void refund(Temptation.Kind kind, EditedRows<T> edited, int index, String words, T refund) {
        T row = edited.rows().get(index);
        List<T> refunded =
                Stream.concat(edited.rows().stream(), Stream.of(refund)).toList();
        edited.leftOut(index, "not sold")
                .ifPresent(none -> edited.evaluate(kind.name(), row, refunded)
                        .ifPresent(both -> keep(new Temptation(kind, edited.describe(row), none, both.said(words)))));
    }

    private <T> void offer(Temptation.Kind kind, EditedRows<T> edited, int index, String words, List<T> instead) {
        offer(kind, edited, edited.rows().get(index), words, edited.replacing(index, instead));
    }

    private <T> void offer(Temptation.Kind kind, EditedRows<T> edited, T row, String words, List<T> changed) {
        edited.evaluate(kind.name(), row, changed)
                .map(other -> new Temptation(kind, edited.describe(row), asItIs, other.said(words)))
                .filter(temptation -> temptation.gain().signum() > 0)
                .ifPresent(this::keep);
    }

    private void keep(Temptation temptation) {
        BigDecimal size = temptation.gain().value().abs();
        Temptation before = greatest.get(temptation.kind());
        if (size.compareTo(reviewed.rounding()) > 0
                && (before == null || size.compareTo(before.gain().value().abs()) > 0)) {
            greatest.put(temptation.kind(), temptation);
        }
    }
}
