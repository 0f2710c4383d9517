package org.openspm.compensation.oracle;

import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.oracle.World.Crew;
import org.openspm.compensation.oracle.World.Part;
import org.openspm.compensation.oracle.World.Rep;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.roster.Team;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.WeekPattern;
import org.openspm.core.time.WeekYear;

/** The plan, roster and facts of a world, as a host would build them. */
final class Built {

    private final World world;
    private final Period year;

    Built(World world) {
        this.world = world;
        FiscalCalendar calendar = world.weeks()
                ? FiscalCalendar.weeks(
                        WeekPattern.FOUR_FOUR_FIVE, WeekYear.endingOnLast(DayOfWeek.SUNDAY, Month.DECEMBER))
                : FiscalCalendar.startingIn(world.start());
        this.year = calendar.year(2026);
    }

    Evaluation evaluate() {
        return evaluate(plan());
    }

    /** Evaluates a plan that was built before, of the same words. */
    Evaluation evaluate(CompensationPlan plan) {
        return plan.evaluateLeniently(roster(), Facts.of(Deals.DEALS, world.deals()));
    }

    CompensationPlan plan() {
        CompensationPlan.Builder plan = CompensationPlan.named("World")
                .in("USD")
                .year(year)
                .paidEach(grain(world.payMonths()))
                .crediting(Deals.DEALS, c -> {
                    var rule = c.on(Deals.CLOSED)
                            .when(Deals.WON.isTrue())
                            .rollingUp(world.allManagers() ? RollUp.ALL_MANAGERS : RollUp.DIRECT_MANAGER);
                    return world.split()
                            ? rule.to(Deals.REP, percent(60)).to(Deals.PARTNER, percent(40))
                            : rule.to(Deals.REP);
                });
        for (Part part : world.parts()) {
            plan.component(part.name(), c -> BuiltParts.component(c, part));
        }
        for (World.Bound bound : world.bounds()) {
            if (BuiltParts.bound(bound) instanceof PayBound.Cap cap) {
                plan.cap(cap.grain(), cap.limit(), cap.excess());
            } else {
                plan.floor(grain(bound.months()), BuiltParts.limit(bound.limit()));
            }
        }
        if (world.gate() != null) {
            plan.gatedBy(BuiltParts.gate(world.gate()));
        }
        return plan.build();
    }

    Roster roster() {
        Roster.Builder roster = Roster.builder();
        world.people().forEach(rep -> roster.participant(rep.id(), p -> described(p, rep)));
        world.teams().forEach(crew -> roster.team(crew.id(), t -> described(t, crew)));
        return roster.build();
    }

    private Participant described(Participant begun, Rep rep) {
        Participant p = begun.hired(rep.hired())
                .targetIncentive(amount(rep.target()))
                .role(rep.role())
                .role(rep.laterRole(), rep.changes());
        p = p.on(
                rep.from().isBefore(rep.to()) ? "World" : "Another",
                rep.from().isBefore(rep.to()) ? rep.from() : LocalDate.MIN,
                rep.from().isBefore(rep.to()) ? rep.to() : LocalDate.MAX);
        if (rep.manager() != null) {
            p = p.reportsTo(rep.manager());
        }
        if (rep.laterManager() != null) {
            p = p.reportsTo(rep.laterManager(), rep.changes());
        } else if (rep.manager() != null) {
            p = p.reportsToNobody(rep.changes());
        }
        for (int month = 0; month < rep.sales().size(); month++) {
            p = p.quota("sales", period(month, 1), amount(rep.sales().get(month)));
        }
        for (int month = 0; month < rep.counts().size(); month++) {
            p = p.quota("deals", period(month, 1), amount(rep.counts().get(month)));
        }
        for (int length : List.of(1, 3, 6, 12)) {
            for (int month = 0; month < 12; month += length) {
                p = p.score("mbo", period(month, length), percent(rep.scores().get(month) + length));
            }
        }
        return p;
    }

    private Team described(Team begun, Crew crew) {
        Team team = begun;
        for (var member : crew.members().entrySet()) {
            team = team.member(
                    member.getKey(),
                    DateRange.of(member.getValue().get(0), member.getValue().get(1)));
        }
        for (int month = 0; month < crew.sales().size(); month++) {
            team = team.quota("sales", period(month, 1), amount(crew.sales().get(month)));
        }
        return team;
    }

    private Period period(int month, int length) {
        return year.divide(grain(length)).get(month / length);
    }

    static Grain grain(int months) {
        return switch (months) {
            case 1 -> Grain.MONTH;
            case 3 -> Grain.QUARTER;
            case 6 -> Grain.HALF;
            default -> Grain.YEAR;
        };
    }

    static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
