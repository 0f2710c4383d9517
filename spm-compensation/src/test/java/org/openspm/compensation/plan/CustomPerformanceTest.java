package org.openspm.compensation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Unit;

class CustomPerformanceTest {

    @Test
    void isEqualByLabelUnitAndFunction() {
        Function<PerformanceContext, Figure> rule = at -> Figure.undefined(Unit.NUMBER, "none");
        CustomPerformance one = new CustomPerformance("own", Unit.NUMBER, rule);
        assertThat(one).isEqualTo(new CustomPerformance("own", Unit.NUMBER, rule));
        assertThat(one).isNotEqualTo(new CustomPerformance("own", Unit.NUMBER, at -> rule.apply(at)));
    }
}
