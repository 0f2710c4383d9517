package org.openspm.testkit;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips the property of a law that is excepted or lacks what it needs: one that tries nothing must not look as if the law held. */
final class UntriedLaw implements SkipExecutionHook {

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        if (context instanceof PropertyLifecycleContext property
                && property.testInstance() instanceof PlanLawProperties properties) {
            return lawOf(property.label())
                    .flatMap(law -> properties.laws().notTried(law))
                    .map(SkipResult::skip)
                    .orElseGet(SkipResult::doNotSkip);
        }
        return SkipResult.doNotSkip();
    }

    /** The properties are called as the laws are; one that a host labels otherwise is tried. */
    private static Optional<Law> lawOf(String property) {
        return Arrays.stream(Law.values())
                .filter(law -> law.name().replace("_", "").equalsIgnoreCase(property))
                .findFirst();
    }
}
