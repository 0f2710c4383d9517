package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.PRODUCT;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.core.money.Rate.percent;

import org.junit.jupiter.api.Test;
import org.openspm.core.schema.Condition;

class PartialCreditTest {

    @Test
    void readsInWords() {
        assertThat(new PartialCredit<Sale>(percent(50), Condition.always())).hasToString("at 50 %");
        assertThat(new PartialCredit<>(percent(50), PRODUCT.is("Renewal")))
                .asString()
                .startsWith("at 50 % where product ")
                .contains("Renewal");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("rate", () -> new PartialCredit<Sale>(null, Condition.always()));
        assertNullRefused("condition", () -> new PartialCredit<Sale>(percent(50), null));
    }
}
