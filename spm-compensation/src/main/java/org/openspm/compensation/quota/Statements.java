package org.openspm.compensation.quota;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.trace.Trace;

/** What is stated for the goals of one name, and what follows from it for any period. */
final class Statements {

    private static final List<Grain> LONGEST_FIRST =
            List.of(Grain.HALF, Grain.QUARTER, Grain.MONTH, Grain.WEEK, Grain.DAY);

    private final String name;
    private final List<Quota> all;
    private final Map<Period, Quota> byPeriod = new LinkedHashMap<>();
    private final Set<Grain> grains = EnumSet.noneOf(Grain.class);
    private final List<String> problems = new ArrayList<>();

    Statements(String name, List<Quota> quotas) {
        this.name = name;
        this.all = quotas.stream()
                .distinct()
                .sorted(Comparator.comparing(Quota::period).thenComparing(Quota::toString))
                .toList();
        for (Quota quota : all) {
            problems.addAll(QuotaProblems.of(quota, "quota (" + name + ") of (" + quota.period() + ")"));
            Quota other = byPeriod.putIfAbsent(quota.period(), quota);
            if (other != null) {
                problems.add("The quota (" + name + ") is stated as (" + other + ") and as (" + quota
                        + ").\nState it once.");
            }
            grains.add(quota.period().grain());
        }
        all.forEach(this::contradictedByParts);
    }

    Statements with(Quota quota) {
        List<Quota> more = new ArrayList<>(all);
        more.add(quota);
        return new Statements(name, more);
    }

    List<Quota> all() {
        return all;
    }

    List<String> problems() {
        return problems;
    }

    Optional<Reckoned> reckon(Period period, QuotaContext context) {
        Quota.requireSound(problems);
        return whole(period, context).or(() -> partOfLonger(period, context)).or(() -> sumOfDays(period, context));
    }

    /** Returns the goal as it is stated, or as the sum of shorter ones. */
    private Optional<Reckoned> whole(Period period, QuotaContext context) {
        Quota own = byPeriod.get(period);
        return own != null ? own.reckon(period, context) : sumOfShorter(period, context);
    }

    private Optional<Reckoned> sumOfShorter(Period period, QuotaContext context) {
        for (Grain shorter : LONGEST_FIRST) {
            if (isStatedUpTo(shorter) && PeriodPlace.divides(shorter, period)) {
                Optional<Reckoned> sum = sum(period, shorter, context, false);
                if (sum.isPresent()) {
                    return sum;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isStatedUpTo(Grain longest) {
        for (Grain grain : grains) {
            if (grain.compareTo(longest) <= 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<Reckoned> partOfLonger(Period period, QuotaContext context) {
        for (Grain longer : grains) {
            if (longer.compareTo(period.grain()) > 0 && period.calendar().nests(period.grain(), longer)) {
                Quota whole = byPeriod.get(period.within(longer));
                if (whole != null) {
                    return whole.reckon(period, context);
                }
            }
        }
        return Optional.empty();
    }

    /** Weeks of a Gregorian calendar make up no month and are made up by none: the days of both agree. */
    private Optional<Reckoned> sumOfDays(Period period, QuotaContext context) {
        boolean weeksNest = period.calendar().nests(Grain.WEEK, Grain.MONTH);
        boolean across = period.grain() == Grain.WEEK || grains.contains(Grain.WEEK);
        return weeksNest || !across || period.grain() == Grain.DAY
                ? Optional.empty()
                : sum(period, Grain.DAY, context, true);
    }

    private Optional<Reckoned> sum(Period period, Grain shorter, QuotaContext context, boolean partsOfLonger) {
        List<Reckoned.Labelled> goals = new ArrayList<>();
        for (Period part : period.divide(shorter)) {
            Optional<Reckoned> goal = whole(part, context);
            if (goal.isEmpty() && partsOfLonger) {
                goal = partOfLonger(part, context);
            }
            if (goal.isEmpty()) {
                return Optional.empty();
            }
            goals.add(new Reckoned.Labelled(part.toString(), goal.get()));
        }
        return Optional.of(Reckoned.sum(goals, "sum of the goals of each " + shorter, context));
    }

    /** A goal and those of its parts must not disagree, where they are stated for what they are: amounts that do not change. */
    private void contradictedByParts(Quota whole) {
        boolean free =
                whole.isFree() || whole.seasonality().map(SeasonalParts::isFree).orElse(false);
        for (Grain shorter : grains) {
            List<Quota> parts = all.stream()
                    .filter(quota -> quota.period().grain() == shorter && isPart(quota.period(), whole.period()))
                    .toList();
            if (parts.isEmpty() || free) {
                continue;
            }
            if (whole.seasonality().map(how -> how.grain() == shorter).orElse(false)) {
                problems.add("The quota (" + name + ") of (" + whole.period() + ") is spread over each (" + shorter
                        + "), and that of (" + parts.get(0).period()
                        + ") is stated too.\nState the one or the other.");
                continue;
            }
            BigDecimal sum =
                    parts.stream().map(Quota::amount).map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean complete = parts.size() == PeriodPlace.count(whole.period(), shorter);
            int compared = sum.compareTo(whole.amount().value());
            boolean constant = whole.changes().isEmpty()
                    && parts.stream().allMatch(part -> part.changes().isEmpty());
            if (constant && (compared > 0 || (complete && compared != 0))) {
                problems.add("The quota (" + name + ") of (" + whole.period() + ") is (" + whole.amount()
                        + "), but those of each (" + shorter + ") in it add up to (" + Amount.amount(sum)
                        + ").\nMake them agree, or say freely() of the longer one if each is what it is.");
            }
        }
    }

    private static boolean isPart(Period part, Period whole) {
        return part.calendar().equals(whole.calendar())
                && PeriodPlace.divides(part.grain(), whole)
                && whole.range().encloses(part.range());
    }

    /** Returns the explanation of a goal that there is not. */
    static Trace none(String label, String why, QuotaContext context) {
        return Trace.of(label, Figure.undefined(context.unit(), why));
    }
}
