package org.openspm.compensation.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Period;

/** What was agreed with a participant about pay, and when. */
record Agreed(
        Dated<Amount> targets,
        Dated<Amount> salaries,
        Dated<Currency> payCurrencies,
        Dated<BigDecimal> points,
        ByName<Dated<Rate>> rates,
        ByName<Scores> scores) {

    static Agreed nothing() {
        return new Agreed(
                Dated.nothing(), Dated.nothing(), Dated.nothing(), Dated.nothing(), ByName.nothing(), ByName.nothing());
    }

    Agreed targeting(Dated<Amount> next) {
        return new Agreed(next, salaries, payCurrencies, points, rates, scores);
    }

    Agreed salaried(Dated<Amount> next) {
        return new Agreed(targets, next, payCurrencies, points, rates, scores);
    }

    Agreed paidIn(Dated<Currency> next) {
        return new Agreed(targets, salaries, next, points, rates, scores);
    }

    Agreed withPoints(Dated<BigDecimal> next) {
        return new Agreed(targets, salaries, payCurrencies, next, rates, scores);
    }

    Agreed rated(ByName<Dated<Rate>> next) {
        return new Agreed(targets, salaries, payCurrencies, points, next, scores);
    }

    Agreed scored(ByName<Scores> next) {
        return new Agreed(targets, salaries, payCurrencies, points, rates, next);
    }

    List<String> problems(String id) {
        String of = " of the participant (" + id + ")";
        List<String> problems = new ArrayList<>();
        problems.addAll(targets.problems("target incentive" + of));
        problems.addAll(salaries.problems("salary" + of));
        problems.addAll(payCurrencies.problems("pay currency" + of));
        problems.addAll(points.problems("number of points" + of));
        rates.values().forEach((name, rate) -> problems.addAll(rate.problems("rate (" + name + ")" + of)));
        scores.values().forEach((name, score) -> problems.addAll(score.problems("score (" + name + ")" + of)));
        return problems;
    }

    /** The scores of one name, one for each period; the first said stands, another is kept to be reported. */
    record Scores(Map<Period, Rate> byPeriod, Map<Period, Rate> contradicted) {

        static Scores none() {
            return new Scores(Map.of(), Map.of());
        }

        Scores with(Period period, Rate score) {
            Map<Period, Rate> next = new TreeMap<>(byPeriod);
            Rate before = next.putIfAbsent(period, score);
            Map<Period, Rate> other = new TreeMap<>(contradicted);
            if (before != null && !before.equals(score)) {
                other.put(period, score);
            }
            return new Scores(next, other);
        }

        List<String> problems(String subject) {
            return contradicted.entrySet().stream()
                    .map(entry -> "The " + subject + " of (" + entry.getKey() + ") is (" + byPeriod.get(entry.getKey())
                            + ") and (" + entry.getValue() + ").\nState it once.")
                    .toList();
        }
    }
}
