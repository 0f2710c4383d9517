package org.openspm.compensation.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.fixture.Deals.Deal;

/** A plan, its people and what they sold, as plain words and numbers. Months are numbered from the first of the plan year, -12 to 11. */
record World(
        boolean weeks,
        Month start,
        int payMonths,
        boolean split,
        boolean allManagers,
        List<Part> parts,
        List<Bound> bounds,
        @Nullable Cond gate,
        List<Rep> people,
        List<Crew> teams,
        List<Deal> deals) {

    enum Base {
        AMOUNT,
        CORE,
        COUNT
    }

    enum Over {
        EACH,
        TO_DATE,
        DEAL
    }

    enum Reached {
        NO,
        WITH_IT,
        BEFORE_IT
    }

    /** A component; months say how long its period is. */
    record Part(
            String name,
            Base base,
            boolean rolledUp,
            boolean quota,
            boolean quotaToDate,
            Over over,
            int months,
            Reached reached,
            boolean counter,
            List<Rate> rates,
            List<Mod> mods,
            List<Bound> bounds,
            @Nullable Ceiling ceiling,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            int catchUp,
            @Nullable Sharing pool,
            @Nullable Prizes prizes,
            List<String> roles) {}

    /** A pay rule for everybody, a role or a participant, from a day on; the last that is said stands where two say the same. */
    record Rate(@Nullable String role, @Nullable String who, LocalDate from, Rule rule) {}

    record Ceiling(int percent, @Nullable Cond unless) {}

    record Sharing(
            boolean byContribution,
            boolean byDays,
            @Nullable Cond among) {}

    record Prizes(
            List<BigDecimal> prizes, int ties, @Nullable Cond among) {}

    sealed interface Rule {}

    record Table(boolean marginal, boolean onAttainment, boolean below, List<Row> rows) implements Rule {}

    record Row(BigDecimal from, BigDecimal percent) {}

    record Each(BigDecimal amount) implements Rule {}

    record Prize(BigDecimal amount) implements Rule {}

    record OfTarget(int percent) implements Rule {}

    /** A rate in percent for each product, and so much more as the number of the rep. */
    record ByProduct(Map<String, BigDecimal> percents) implements Rule {

        static BigDecimal more(String rep) {
            return new BigDecimal(rep.substring(1));
        }

        BigDecimal percent(Deal deal) {
            return percents.get(deal.product()).add(more(deal.rep()));
        }
    }

    sealed interface Perf {}

    record Sold(Base base) implements Perf {}

    record Att(String part) implements Perf {}

    record Paid(String part, int whose) implements Perf {}

    record Grew(Base base, boolean lastYear, boolean relative) implements Perf {}

    record Last(Base base, int count, int months) implements Perf {}

    record Scored() implements Perf {}

    record Tenure() implements Perf {}

    record Card(List<Integer> weights, List<Perf> parts) implements Perf {}

    record Less(Perf from, Perf less) implements Perf {}

    sealed interface Cond {}

    enum Test {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN
    }

    record Cmp(Perf perf, Test test, BigDecimal level, int toDateMonths) implements Cond {}

    record All(Cond one, Cond other) implements Cond {}

    record Any(Cond one, Cond other) implements Cond {}

    record AtEnd() implements Cond {}

    sealed interface Mod {}

    record Gated(Cond cond) implements Mod {}

    record Times(Perf by, Table factors) implements Mod {}

    record Kick(@Nullable BigDecimal amount, int percent, Cond cond) implements Mod {}

    record Edge(boolean most, Limit limit) implements Mod {}

    sealed interface Limit {}

    record Fixed(BigDecimal amount) implements Limit {}

    record Targets(BigDecimal times) implements Limit {}

    record Share(int percent, Perf of) implements Limit {}

    /** A cap or a floor; the excess is lost at 0 %, banked at -1, else paid at a percentage. */
    record Bound(boolean cap, int months, Limit limit, int excess) {}

    /** Somebody on the plan from a day to a day, in a role from a day on. */
    record Rep(
            String id,
            LocalDate from,
            LocalDate to,
            LocalDate hired,
            BigDecimal target,
            String role,
            String laterRole,
            LocalDate changes,
            @Nullable String manager,
            @Nullable String laterManager,
            List<BigDecimal> sales,
            List<BigDecimal> counts,
            List<Integer> scores) {}

    /** A team; everybody is a member from a day to a day. */
    record Crew(String id, Map<String, List<LocalDate>> members, List<BigDecimal> sales) {}
}
