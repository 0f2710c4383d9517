package org.openspm.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** All that are measured against each other: the library first, then loops and streams written by hand, then what the profile {@code contenders} brings. */
final class Contenders {

    private Contenders() {}

    /** Returns all contenders, the library itself first. */
    static List<Contender> all() {
        List<Contender> all = new ArrayList<>(OpenSpmModes.all());
        all.addAll(byHand());
        for (ContenderSource source : ServiceLoader.load(ContenderSource.class)) {
            all.addAll(source.contenders());
        }
        return all;
    }

    /** Returns those that are written for this one plan and need no library. */
    static List<Contender> byHand() {
        return List.of(
                Contender.of("long loop over columns", workload -> LongColumns.of(workload)::pay),
                Contender.of("long loop over columns, checked", workload -> LongColumns.of(workload)::checked),
                Contender.of("long loop over records", workload -> () -> LongLoop.pay(workload)),
                Contender.of("double loop over records", workload -> () -> DoubleLoop.pay(workload)),
                Contender.of("careful BigDecimal", workload -> () -> CarefulDecimals.pay(workload)),
                Contender.of("careful BigDecimal, sale by sale", workload -> () -> SaleBySale.loop(workload)),
                Contender.of("streams", workload -> () -> NaiveStreams.pay(workload)),
                Contender.of("streams, sale by sale", workload -> () -> SaleBySale.streams(workload)));
    }

    /** Returns what counts as right: the long loop, which has no remainder to lose. */
    static long[][] reference(Workload workload) {
        return LongLoop.pay(workload);
    }
}
