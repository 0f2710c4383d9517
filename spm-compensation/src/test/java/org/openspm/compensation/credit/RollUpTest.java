package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class RollUpTest {

    @Test
    void readsInWords() {
        assertThat(RollUp.DIRECT_MANAGER).hasToString("rolling up to the direct manager");
        assertThat(RollUp.ALL_MANAGERS).hasToString("rolling up to all managers");
        assertThat(RollUp.exactly(2)).hasToString("rolling up to the manager of level 2");
        assertThat(RollUp.upTo(3)).hasToString("rolling up to managers of levels 1 to 3");
        assertThat(new RollUp(2, Integer.MAX_VALUE, "", "", false))
                .hasToString("rolling up to all managers from level 2");
        assertThat(RollUp.ALL_MANAGERS.along("products").withOverlays().as("product manager"))
                .hasToString("rolling up to all managers along products with overlays as product manager");
    }

    @Test
    void isEqualByWhatItSays() {
        assertThat(RollUp.upTo(1)).isEqualTo(RollUp.DIRECT_MANAGER).isEqualTo(RollUp.exactly(1));
        assertThat(RollUp.ALL_MANAGERS.as("manager").along("products"))
                .isEqualTo(RollUp.ALL_MANAGERS.along("products").as("manager"))
                .isNotEqualTo(RollUp.ALL_MANAGERS);
    }

    @Test
    void refusesLevelsThatLeadNowhere() {
        String remedy = "Count from 1, the manager right above.";
        assertRefused("The levels (0 to 0) lead to nobody above.", remedy, () -> RollUp.exactly(0));
        assertRefused("The levels (1 to 0) lead to nobody above.", remedy, () -> RollUp.upTo(0));
        String named = "Give it the name a reader of a statement knows it by.";
        assertRefused("The hierarchy ( ) is blank.", named, () -> RollUp.ALL_MANAGERS.along(" "));
        assertRefused("The role () is blank.", named, () -> RollUp.ALL_MANAGERS.as(""));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("name", () -> RollUp.ALL_MANAGERS.along(null));
        assertNullRefused("name", () -> RollUp.ALL_MANAGERS.as(null));
        assertNullRefused("hierarchy", () -> new RollUp(1, 1, null, "", false));
        assertNullRefused("role", () -> new RollUp(1, 1, "", null, false));
    }
}
