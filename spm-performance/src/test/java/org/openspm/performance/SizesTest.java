package org.openspm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizesTest {

    @Test
    void whatIsNotGivenKeepsItsDefault() {
        assertThat(Sizes.of(new String[] {}, 1, 2)).containsExactly(1, 2);
        assertThat(Sizes.of(new String[] {","}, 1, 2)).containsExactly(1, 2);
        assertThat(Sizes.of(new String[] {"7"}, 1, 2)).containsExactly(7, 2);
    }

    @Test
    void commasAndBlanksDivide() {
        assertThat(Sizes.of(new String[] {"7,8"}, 1, 2)).containsExactly(7, 8);
        assertThat(Sizes.of(new String[] {"7", "8", "9"}, 1, 2)).containsExactly(7, 8);
    }
}
