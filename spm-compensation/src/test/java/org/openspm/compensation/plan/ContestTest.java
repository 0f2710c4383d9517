package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Amount.amount;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {

    @Test
    void saysWhoWinsWhat() {
        Contest.Prizes prizes = Contest.prizes(amount(300), amount(200));
        assertThat(prizes.sharingTies())
                .hasToString("prizes of 300, 200; those who tie share the prizes of their places");
        assertThat(prizes.payingTiesInFull().ties()).hasToString("each of those who tie wins the prize of the place");
        assertThat(prizes.notAwardingTies().ties()).hasToString("places that are tied for are not awarded");
        Contest among = prizes.sharingTies().among(Gate.onPlanAtEnd());
        assertThat(among.condition()).contains(Gate.onPlanAtEnd());
        assertThat(among.toString()).endsWith("; among those with on the plan on the last day");
        assertNullRefused("gate", () -> prizes.sharingTies().among(null));
        assertNullRefused("ties", () -> new Contest(List.of(), null, null));
    }
}
