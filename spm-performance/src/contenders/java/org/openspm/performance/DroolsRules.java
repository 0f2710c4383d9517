package org.openspm.performance;

import java.util.List;
import java.util.function.Consumer;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/** The rules in Drools, compiled as its executable model, on a session without state. */
final class DroolsRules {

    private static final String RULES = """
            package org.openspm.performance.rules;
            import org.openspm.performance.RuleFacts.Deal;
            import org.openspm.performance.RuleFacts.Standing;

            rule "commission" when
              d : Deal(product in ("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7"))
            then d.rate(); end
            rule "large" when
              d : Deal(product in ("p8", "p9"), cents > 1000000)
            then d.count(); end
            rule "to 50 %" when
              s : Standing(base < quota / 2)
            then s.pay(0, 0, 5); end
            rule "to 100 %" when
              s : Standing(base >= quota / 2, base < quota)
            then s.pay(s.getQuota() / 2 * 5, s.getQuota() / 2, 8); end
            rule "to 150 %" when
              s : Standing(base >= quota, base < quota * 3 / 2)
            then s.pay(s.getQuota() / 2 * 13, s.getQuota(), 12); end
            rule "above 150 %" when
              s : Standing(base >= quota * 3 / 2)
            then s.pay(s.getQuota() / 2 * 25, s.getQuota() * 3 / 2, 15); end
            rule "bonus" when
              s : Standing(quarterEnd, attainment >= 90, attainment < 110)
            then s.bonus(100000); end
            rule "great bonus" when
              s : Standing(quarterEnd, attainment >= 110)
            then s.bonus(250000); end
            """;

    private DroolsRules() {}

    static Consumer<List<Object>> compiled() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules.drl", RULES);
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieBase base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
        StatelessKieSession session = base.newStatelessKieSession();
        return session::execute;
    }
}
