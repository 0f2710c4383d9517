package org.openspm.compensation.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountRoleTest {

    @Test
    void saysItself() {
        assertThat(AccountRole.CONTRACT_COSTS).hasToString("contract costs");
        assertThat(AccountRole.values()).extracting(AccountRole::toString).doesNotHaveDuplicates();
    }
}
