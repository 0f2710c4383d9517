package org.openspm.compensation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.oracle.Naive.Who;
import org.openspm.compensation.oracle.World.Part;
import org.openspm.core.money.Money;

/** What random plans pay, by component and in all, against the naive computation. */
@Domain(Worlds.class)
class NaivePayTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20261126")
    void paysWhatTheRulesSay(@ForAll World world) {
        assertAgrees(new Built(world).evaluate(), world);
    }

    static void assertAgrees(Evaluation run, World world) {
        NaivePay naive = new NaivePay(world);
        assertThat(run.participants()).containsExactlyInAnyOrderElementsOf(naive.participants());
        for (String id : naive.participants()) {
            for (Part part : world.parts()) {
                assertThat(run.payPeriods().stream().map(period -> plain(run.earned(id, part.name(), period))))
                        .as("%s of %s", part, id)
                        .containsExactlyElementsOf(plain(naive.net(part.name(), new Who(id, false))));
            }
            assertThat(run.payPeriods().stream().map(period -> plain(run.earned(id, period))))
                    .as("total of %s under %s", id, world.bounds())
                    .containsExactlyElementsOf(plain(naive.total(id)));
        }
    }

    private static BigDecimal plain(Money money) {
        return Built.plain(money.value());
    }

    private static List<BigDecimal> plain(List<BigDecimal> values) {
        return values.stream().map(Built::plain).toList();
    }
}
