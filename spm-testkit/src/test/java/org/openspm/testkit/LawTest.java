package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LawTest {

    @ParameterizedTest
    @EnumSource(Law.class)
    void everyLawSaysWhatItIsInOneSentenceAndIsChecked(Law law) {
        assertThat(law.statement()).isNotBlank().doesNotEndWith(".");
        assertThat(LawCheck.of(law)).isNotNull();
    }
}
