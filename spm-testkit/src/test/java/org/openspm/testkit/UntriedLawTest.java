package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook.SkipResult;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.document.PlanVocabulary;

class UntriedLawTest {

    private static final PlanLaws LAWS = Shop.laws(Shop.sound());

    private static SkipResult asked(Object instance, String property) {
        LifecycleContext context = (LifecycleContext) Proxy.newProxyInstance(
                UntriedLawTest.class.getClassLoader(),
                new Class<?>[] {PropertyLifecycleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "testInstance" -> instance;
                    case "label" -> property;
                    default -> throw new UnsupportedOperationException(method.toString());
                });
        return new UntriedLaw().shouldBeSkipped(context);
    }

    private static SkipResult asked(PlanLaws laws, String property) {
        return asked((PlanLawProperties) () -> laws, property);
    }

    @Test
    void skipsTheLawThatLacksWhatItNeeds() {
        assertThat(asked(LAWS, "roundTrip").reason())
                .hasValue("The law (ROUND_TRIP) lacks what it needs.\n"
                        + "To have it tried, say vocabulary(..) of the plan; or say except(..) with the reason.");
        assertThat(asked(LAWS, "scale").isSkipped()).isTrue();
    }

    @Test
    void skipsTheLawThatIsExcepted() {
        assertThat(asked(LAWS.except(Law.ORDER, "tried elsewhere"), "order").reason())
                .hasValue("The law (ORDER) is excepted: tried elsewhere");
    }

    @Test
    void skipsNothingElse() {
        assertThat(asked(LAWS, "order").isSkipped()).isFalse();
        PlanVocabulary vocabulary = PlanVocabulary.of(Shop.REP, Shop.CLOSED, Shop.AMOUNT);
        assertThat(asked(LAWS.vocabulary(vocabulary), "roundTrip").isSkipped()).isFalse();
        assertThat(asked("another class", "order").isSkipped()).isFalse();
        assertThat(asked(LAWS, "a label of the host's").isSkipped()).isFalse();
    }
}
