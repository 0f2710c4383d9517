package org.openspm.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.core.catalog.Probe.of;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.core.journey.Event;
import org.openspm.core.journey.Funnel;
import org.openspm.core.metric.Status;
import org.openspm.core.schema.Facts;

class FunnelMetricsTest extends ChapterContract {

    private static final FunnelMetrics M = SalesMetrics.funnel();
    private static final Sheet TOUCHES = Sheet.of("touches");
    private static final LocalDate AS_OF = LocalDate.parse("2026-02-01");
    private static final Funnel FUNNEL = Funnel.named("Sales")
            .stage("Dial", event("dial"))
            .stage("Meeting", event("meeting"))
            .stage("Deal", event("deal"))
            .lostBy(event("lost"));
    private static final Facts FACTS = TOUCHES.facts(
            "who kind day amount",
            "a dial 2026-01-01 10",
            "a dial 2026-01-02 -",
            "a meeting 2026-01-05 30",
            "a deal 2026-01-20 -",
            "b dial 2026-01-01 10",
            "b meeting 2026-01-11 20",
            "b lost 2026-01-15 -",
            "c dial 2026-01-01 40",
            "d dial 2026-01-01 -",
            "d meeting 2026-01-05 10");

    private static Event<Sheet.Row> event(String kind) {
        return Event.of(TOUCHES.text("who"), TOUCHES.date("day"))
                .where(TOUCHES.text("kind").is(kind))
                .amount(TOUCHES.money("amount"));
    }

    @Override
    Chapter chapter() {
        return Chapter.FUNNEL;
    }

    @Override
    List<Probe> probes() {
        Event<Sheet.Row> out = Event.of(TOUCHES.text("who"), TOUCHES.date("day"))
                .where(TOUCHES.text("kind").in("deal", "lost"));
        return List.of(
                of("funnel.stageConversion", M.stageConversion(FUNNEL, "Meeting"), FACTS, "3/4", "%"),
                of("funnel.stageConversion", M.stageConversion(FUNNEL.byAmount(), "Meeting"), FACTS, "3/5", "%"),
                of("funnel.overallConversion", M.overallConversion(FUNNEL, "Deal"), FACTS, "1/4", "%"),
                of("funnel.downstreamConversion", M.downstreamConversion(FUNNEL, "Meeting"), FACTS, "1/3", "%"),
                of("funnel.entriesPerConversion", M.entriesPerConversion(FUNNEL, "Dial"), FACTS, "5", "events per who"),
                of("funnel.dropOff", M.dropOff(FUNNEL, "Meeting"), FACTS, "2", "who"),
                of("funnel.dropOffLost", M.dropOffLost(FUNNEL, "Meeting"), FACTS, "1", "who"),
                of("funnel.dropOffStillOpen", M.dropOffStillOpen(FUNNEL, "Meeting"), FACTS, "1", "who"),
                // 4, 4 and 10 days, and one on the way
                of("funnel.stepLag", M.stepLag(FUNNEL, "Meeting"), FACTS, "4", "days")
                        .asOf(AS_OF),
                // 4 and 15 days, and one in the stage
                of("funnel.stageDwell", M.stageDwell(event("meeting"), out), FACTS, "15", "days")
                        .asOf(AS_OF));
    }

    @Test
    void whatIsNotOldEnoughIsMarked() {
        var young = of("funnel.overallConversion", M.overallConversion(FUNNEL.within(60), "Deal"), FACTS, "1/4", "%")
                .asOf(AS_OF);
        young.check();
        assertThat(young.reader().apply(FACTS).status()).isEqualTo(Status.IMMATURE);
    }
}
