package org.openspm.testkit;

import static org.openspm.core.money.Amount.amount;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/**
 * Somebody on a plan, before it is known who else is.
 *
 * @param stated  the periods that the quota is stated for; the day stands for none
 * @param goal  the quota of each of them
 * @param target  the target incentive
 * @param manager  which of those before, counted from one; zero for nobody
 */
record SamplePerson(Grain stated, BigDecimal goal, BigDecimal target, int manager) {

    static Arbitrary<SamplePerson> people() {
        return Combinators.combine(
                        Arbitraries.of(Grain.YEAR, Grain.YEAR, Grain.QUARTER, Grain.DAY),
                        SamplePlans.numbers("12000", "10000", "10000.01", "60000", "99999.99"),
                        SamplePlans.numbers("1000", "7777.77", "60000"),
                        Arbitraries.integers().between(0, 9))
                .as(SamplePerson::new);
    }

    static Roster roster(List<String> ids, List<SamplePerson> people, Period year) {
        Roster.Builder roster = Roster.builder();
        for (int i = 0; i < people.size(); i++) {
            int place = i;
            roster.participant(ids.get(i), begun -> people.get(place).described(begun, ids, place, year));
        }
        return roster.build();
    }

    private Participant described(Participant begun, List<String> ids, int place, Period year) {
        Participant person = begun.targetIncentive(amount(target));
        if (stated == Grain.YEAR) {
            person = person.quota(SamplePlans.QUOTA, year, amount(goal));
        } else if (stated == Grain.QUARTER) {
            for (Period quarter : year.divide(Grain.QUARTER)) {
                person = person.quota(SamplePlans.QUOTA, quarter, amount(goal));
            }
        }
        int above = manager % (place + 1);
        return above > 0 ? person.reportsTo(ids.get(above - 1)) : person;
    }
}
