package org.openspm.compensation.evaluation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Adds up what participants are credited with for the components of a plan, one participant after the other: where sums of a source are is found once for all of them. */
final class PlainSums {

    private final PlainPlan plan;
    private final long[] sums;
    private final SourceSums[] found;
    private @Nullable CreditSource of;

    PlainSums(PlainPlan plan, int periods) {
        this.plan = plan;
        this.sums = new long[periods];
        this.found = new SourceSums[plan.components()];
    }

    /** Returns what a component looks at in each pay period, until the next is asked for; null where that is not known in longs. */
    long @Nullable [] of(ParticipantHolder holder, int component) {
        CreditSource credit = holder.credit();
        if (credit != of) {
            for (int i = 0; i < found.length; i++) {
                int same = plan.sameSource(i);
                found[i] =
                        same < i ? found[same] : credit.sums(plan.component(i).source());
            }
            of = credit;
        }
        Arrays.fill(sums, 0);
        return found[component].addUp(holder.member(), sums) ? sums : null;
    }
}
