package org.openspm.compensation.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.openspm.compensation.fixture.Deals.Deal;
import org.openspm.compensation.oracle.World.Crew;
import org.openspm.compensation.oracle.World.Part;
import org.openspm.compensation.oracle.World.Rep;

/** Random worlds: every kind of plan, people who come, go and change, deals of the year and the year before with refunds. */
class Worlds extends DomainContextBase {

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.randomValue(Worlds::world);
    }

    static World world(Random random) {
        return populated(plan(random), random);
    }

    /** A plan for nobody yet. */
    static World plan(Random random) {
        Chance chance = new Chance(random);
        World dated = new World(
                chance.oneIn(4),
                chance.of(Month.JANUARY, Month.FEBRUARY, Month.JULY),
                chance.of(1, 1, 3),
                chance.oneIn(3),
                chance.oneIn(2),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
        List<Part> parts = new RandomParts(chance, dated.payMonths(), first(dated)).parts();
        RandomConds conds = new RandomConds(chance, dated.payMonths(), parts);
        return new World(
                dated.weeks(),
                dated.start(),
                dated.payMonths(),
                dated.split(),
                dated.allManagers(),
                parts,
                chance.oneIn(3) ? List.of(conds.planBound()) : List.of(),
                chance.oneIn(8) ? conds.planGate() : null,
                List.of(),
                List.of(),
                List.of());
    }

    /** The plan with people, teams and deals. */
    static World populated(World plan, Random random) {
        Chance chance = new Chance(random);
        int size = chance.of(1, 2, 4, 4, 5);
        return new World(
                plan.weeks(),
                plan.start(),
                plan.payMonths(),
                plan.split(),
                plan.allManagers(),
                plan.parts(),
                plan.bounds(),
                plan.gate(),
                people(chance, size, first(plan)),
                teams(chance, size, first(plan)),
                deals(chance, size, first(plan)));
    }

    private static LocalDate first(World plan) {
        return Months.first(plan).plusYears(1);
    }

    private static List<Rep> people(Chance chance, int size, LocalDate first) {
        List<Rep> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean all = chance.oneIn(2);
            LocalDate from = all ? first.minusYears(3) : first.plusDays(chance.of(-40, 0, 45, 90, 200));
            LocalDate to = all ? first.plusYears(3) : from.plusDays(chance.of(20, 100, 181, 600));
            List<BigDecimal> sales = new ArrayList<>();
            List<BigDecimal> counts = new ArrayList<>();
            List<Integer> scores = new ArrayList<>();
            boolean stated = !chance.oneIn(6);
            BigDecimal usual = chance.amount("1000", "8000", "2500.55", "0", "20000");
            for (int month = 0; month < 12; month++) {
                if (stated) {
                    sales.add(usual.add(BigDecimal.valueOf(100L * month)));
                    counts.add(BigDecimal.valueOf(chance.of(0, 1, 1, 2)));
                }
                scores.add(chance.of(0, 50, 79, 100, 120));
            }
            String manager = i > 0 && !chance.oneIn(5) ? "p" + (chance.oneIn(2) ? i - 1 : chance.below(i)) : null;
            String later = i > 0 && !chance.oneIn(5) ? "p" + (chance.oneIn(2) ? i - 1 : chance.below(i)) : null;
            people.add(new Rep(
                    "p" + i,
                    from,
                    to,
                    first.minusDays(chance.of(1000, 1400, 1100)),
                    chance.amount("12000", "7777.77", "50000"),
                    chance.of("rep", "lead"),
                    chance.of("rep", "lead"),
                    first.plusDays(chance.of(31, 90, 100, 181, 250)),
                    manager,
                    later,
                    sales,
                    counts,
                    scores));
        }
        return people;
    }

    private static List<Crew> teams(Chance chance, int size, LocalDate first) {
        List<Crew> teams = new ArrayList<>();
        for (int t = 0; t < chance.of(1, 2); t++) {
            Map<String, List<LocalDate>> members = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                if (!chance.oneIn(3)) {
                    LocalDate from = chance.oneIn(3) ? first.minusYears(2) : first.plusDays(chance.of(10, 59, 90, 180));
                    members.put(
                            "p" + i,
                            List.of(
                                    from,
                                    chance.oneIn(2) ? first.plusYears(2) : from.plusDays(chance.of(30, 100, 250))));
                }
            }
            List<BigDecimal> sales = new ArrayList<>();
            for (int month = 0; month < 12 && !chance.oneIn(40); month++) {
                sales.add(chance.amount("5000", "12000", "0"));
            }
            teams.add(new Crew("t" + t, members, sales.size() == 12 ? sales : List.of()));
        }
        return teams;
    }

    private static List<Deal> deals(Chance chance, int size, LocalDate first) {
        List<Deal> deals = new ArrayList<>();
        int count = chance.of(0, 4, 10, 18, 25);
        for (int i = 0; i < count; i++) {
            int day = chance.oneIn(4)
                    ? -1 - chance.below(350)
                    : chance.oneIn(3) ? chance.of(0, 30, 31, 89, 90, 100, 181) : chance.below(363);
            BigDecimal amount = chance.oneIn(2)
                    ? chance.amount("1000", "2500.50", "10000", "-1000", "-10000", "0.01", "33.33", "0")
                    : BigDecimal.valueOf(chance.below(4_000_000) - 800_000L, 2);
            deals.add(new Deal(
                    "d" + i,
                    "p" + chance.below(size),
                    "p" + chance.below(size),
                    first.plusDays(day),
                    amount,
                    chance.of("Core", "Core", "Service"),
                    !chance.oneIn(8)));
        }
        return deals;
    }
}
