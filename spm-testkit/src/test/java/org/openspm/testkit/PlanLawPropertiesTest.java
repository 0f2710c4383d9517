package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;
import static org.openspm.core.time.Grain.YEAR;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;

/** The laws mixed into this class, as a host would: a sound plan keeps them all. */
class PlanLawPropertiesTest implements PlanLawProperties {

    @Override
    public PlanLaws laws() {
        return Shop.laws(Shop.sound())
                .scaledBy(factor -> Shop.sound(), Shop::roster)
                .vocabulary(PlanVocabulary.of(Shop.REP, Shop.CLOSED, Shop.AMOUNT));
    }

    @Example
    void everyLawIsTried() {
        assertThat(laws().tries(1).check().notChecked()).isEmpty();
    }

    @Example
    void everyLawIsAProperty() {
        assertThat(Stream.of(PlanLawProperties.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Property.class))
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Law.values())
                        .map(law ->
                                law == Law.ROUND_TRIP ? "roundTrip" : law.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** A cliff breaks continuity, and only that property fails. */
    @Example
    void aBrokenLawFailsItsProperty() {
        PlanLawProperties cliff = () -> Shop.laws(Shop.plan(c -> c.quota("sales")
                .accumulating(YEAR)
                .pay(RateTable.marginal(
                        Tier.from(percent(0)).rate(percent(5)),
                        Tier.from(percent(100)).rate(percent(5)).onEntry(amount(1_000))))));
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= 60; seed++) {
                        cliff.continuity(seed);
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("breaks the law (CONTINUITY)")
                .hasMessageContaining("Difference: ");
        assertThatCode(() -> cliff.monotonicity(1)).doesNotThrowAnyException();
    }

    /** Every property knows how to skip itself. */
    @Example
    void aPropertyThatTriesNothingIsSkipped() {
        assertThat(Stream.of(PlanLawProperties.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Property.class)))
                .allSatisfy(method -> assertThat(
                                method.getAnnotation(AddLifecycleHook.class).value())
                        .isEqualTo(UntriedLaw.class));
        // Asked by itself it is no success, either.
        PlanLawProperties lacking = () -> Shop.laws(Shop.sound());
        assertThatThrownBy(() -> lacking.roundTrip(1)).hasToString("org.opentest4j.TestAbortedException");
    }

    @Example
    void someLawsMayBeTriedAlone() {
        assertThat(laws().tries(2).verify(Law.ORDER, Law.EMPTY).held()).containsExactly(Law.ORDER, Law.EMPTY);
    }
}
