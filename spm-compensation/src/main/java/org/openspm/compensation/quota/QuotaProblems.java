package org.openspm.compensation.quota;

import java.util.ArrayList;
import java.util.List;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;

/** What can be wrong with one quota. */
final class QuotaProblems {

    private final Quota quota;
    private final String subject;
    private final List<String> problems = new ArrayList<>();

    private QuotaProblems(Quota quota, String subject) {
        this.quota = quota;
        this.subject = subject;
    }

    /** Returns the problems of a quota that messages call by its subject, such as "quota (sales) of (2026)". */
    static List<String> of(Quota quota, String subject) {
        QuotaProblems of = new QuotaProblems(quota, subject);
        quota.seasonality().ifPresent(of::seasonality);
        of.changes();
        of.currencies();
        of.reliefs();
        return List.copyOf(of.problems);
    }

    private void add(String problem, String remedy) {
        problems.add("The " + subject + " " + problem + "\n" + remedy);
    }

    private void seasonality(Seasonality how) {
        if (!PeriodPlace.divides(how.grain(), quota.period())) {
            add(
                    "is spread over each (" + how.grain() + "), which does not make it up.",
                    "Use a shorter grain that nests in it in its calendar.");
            return;
        }
        int stated = how instanceof Seasonality.Percents percents
                ? percents.percents().size()
                : how instanceof Seasonality.Weights weights
                        ? weights.weights().size()
                        : how instanceof Seasonality.Amounts amounts
                                ? amounts.amounts().size()
                                : PeriodPlace.count(quota.period(), how.grain());
        int needed = PeriodPlace.count(quota.period(), how.grain());
        if (stated != needed) {
            add(
                    "is spread by (" + stated + ") values over its (" + needed + ") periods of (" + how.grain() + ").",
                    "State one value for each of them.");
        }
        total(how);
    }

    private void total(Seasonality how) {
        if (how instanceof Seasonality.Percents percents
                && !percents.free()
                && percents.total().compareTo(Rate.ONE) != 0) {
            add(
                    "is spread by percentages that total (" + percents.total() + ").",
                    "Make them total 100 %, or say freely() if each is what it is.");
        }
        if (how instanceof Seasonality.Amounts amounts
                && !amounts.free()
                && amounts.sum().compareTo(quota.amount().value()) != 0) {
            add(
                    "is (" + quota.amount() + "), and is spread by amounts that add up to ("
                            + Amount.amount(amounts.sum()) + ").",
                    "Make them add up to it, or say freely() if each is what it is.");
        }
        if (how instanceof Seasonality.Amounts && !quota.changes().isEmpty()) {
            add(
                    "changes within its period, and is spread by the amounts of what it was.",
                    "Spread it by percentages or weights, which hold for every amount.");
        }
    }

    private void changes() {
        Quota.Change before = null;
        for (Quota.Change change : quota.changes()) {
            if (!change.from().isAfter(quota.period().range().start())
                    || !quota.period().contains(change.from())) {
                add(
                        "changes to (" + change.amount() + ") from (" + change.from()
                                + ") on, which is not within it after its first day.",
                        "Change it on a later day of the period, or state another quota.");
            }
            if (before != null && before.from().equals(change.from())) {
                add(
                        "changes on (" + change.from() + ") to (" + before.amount() + ") and to (" + change.amount()
                                + ").",
                        "State one amount from that day on.");
            }
            before = change;
        }
    }

    private void currencies() {
        List<String> currencies = quota.amounts().stream()
                .filter(Money.class::isInstance)
                .map(money -> ((Money) money).currency().getCurrencyCode())
                .distinct()
                .toList();
        if (currencies.size() > 1) {
            add("changes its currency: " + currencies + ".", "State it in one; the plan converts what was achieved.");
        }
    }

    private void reliefs() {
        List<Relief> reliefs = quota.reliefs();
        for (int i = 0; i < reliefs.size(); i++) {
            if (!reliefs.get(i).dates().overlaps(quota.period().range())) {
                add(
                        "has a relief that takes nothing off: (" + reliefs.get(i) + ").",
                        "Name dates within the period, or leave it out.");
            }
            for (Relief other : reliefs.subList(i + 1, reliefs.size())) {
                Relief.clash("the " + subject, reliefs.get(i), other).ifPresent(problems::add);
            }
        }
    }
}
