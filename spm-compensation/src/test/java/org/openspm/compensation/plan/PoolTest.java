package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import org.junit.jupiter.api.Test;

class PoolTest {

    @Test
    void saysHowMembersShare() {
        assertThat(Pool.sharedEqually()).hasToString("shared equally by the team");
        assertThat(Pool.sharedByPoints()).hasToString("shared by points by the team");
        assertThat(Pool.sharedByContribution().proratedByDays())
                .hasToString("shared by contribution by the team, by days of membership");
        Pool among = Pool.sharedEqually().among(Gate.onPlanAtEnd());
        assertThat(among).hasToString("shared equally by the team, among those with on the plan on the last day");
        assertThat(among.condition()).contains(Gate.onPlanAtEnd());
        assertNullRefused("gate", () -> Pool.sharedEqually().among(null));
        assertNullRefused("sharing", () -> new Pool(null, null, false));
    }
}
