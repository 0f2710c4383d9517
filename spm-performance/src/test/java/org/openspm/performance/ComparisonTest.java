package org.openspm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The measurements run and print what they promise, at a size at which the figures mean nothing. */
class ComparisonTest {

    private interface Main {
        void run() throws InterruptedException;
    }

    private static String printed(Main main) throws InterruptedException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            main.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void plansSideBySide() throws InterruptedException {
        String table = printed(() -> PlanComparison.main(new String[] {"40000,200,1,0"}));
        assertThat(table)
                .contains("OpenSPM, plan built each time", "streams, sale by sale", "the limit")
                .containsPattern("double loop over records +CANNOT: other pay in \\d+ of 2400 months, by 0.01 at most")
                .containsPattern("OpenSPM +[0-9,.]+ ns/txn +[0-9,]+ B/txn   1.00 of OpenSPM");
    }

    @Test
    void onePersonsLatency() throws InterruptedException {
        String table = printed(() -> LatencyComparison.main(new String[] {"50", "1"}));
        assertThat(table).contains("One participant, 50 transactions", "plan built", "explained", "long loop");
    }

    @Test
    void growth() throws InterruptedException {
        String table = printed(() -> ScalingComparison.main(new String[] {"10000,100,1,400"}));
        assertThat(table)
                .contains(
                        "tiers, of",
                        "components, of",
                        "participants, with",
                        "One evaluation",
                        "One more sale",
                        "ns = ");
    }
}
