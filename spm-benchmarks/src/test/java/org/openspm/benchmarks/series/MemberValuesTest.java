package org.openspm.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;
import org.openspm.benchmarks.frontier.FrontierUnit;
import org.openspm.benchmarks.peer.FunnelPlot;
import org.openspm.benchmarks.peer.FunnelUnit;
import org.openspm.benchmarks.peer.Peer;
import org.openspm.benchmarks.peer.PeerGroup;
import org.openspm.benchmarks.scorecard.ScoredSubject;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.MetricTable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

class MemberValuesTest {

    private final MetricTable perQuarter = Deals.byRepPerQuarter(Deals.WIN_RATE, Deals.spring());
    private final MetricTable byRep = Deals.WIN_RATE.by(Deals.REP).evaluate(Facts.of(Deals.DEALS, Deals.spring()));

    @Test
    void readsATableByMember() {
        MemberValues values = MemberValues.of(byRep);

        assertThat(List.copyOf(values.byMember().keySet())).isEqualTo(List.of("jill", "omar"));
        assertThat(values.byMember().get("omar").figure()).isEqualTo(Figure.of(Rate.percent(50)));
        assertThat(values.leftOut()).isEmpty();
        assertThat(values.table()).isEqualTo(byRep);
        assertThat(values).hasToString("Win rate of 2 members").isEqualTo(MemberValues.of(byRep));
    }

    @Test
    void readsAPeriodOfATable() {
        List<Deals.Deal> deals = List.of(
                Deals.deal("jill", "2026-03-02", 100, true),
                Deals.deal("omar", "2026-03-20", 25, true),
                Deals.deal("jill", "2026-06-30", 40, false));
        MemberValues second =
                MemberValues.of(Deals.byRepPerQuarter(Deals.WIN_RATE, deals), Deals.CALENDAR.quarter(2026, 2));

        assertThat(List.copyOf(second.defined().keySet())).isEqualTo(List.of("jill"));
        assertThat(second.leftOut()).containsEntry("omar", "the count of deals is zero");
        assertThat(List.copyOf(second.byMember().keySet())).isEqualTo(List.of("jill", "omar"));
    }

    private record Visit(String city, String street) {}

    @Test
    void membersOfOneNameAreRefused() {
        Schema<Visit> visits = Schema.of("visits", Visit.class);
        MetricTable table = Metric.of("Visits", Measure.count(visits))
                .by(visits.text("city", Visit::city), visits.text("street", Visit::street))
                .evaluate(Facts.of(visits, List.of(new Visit("a, b", "c"), new Visit("a", "b, c"))));
        assertThat(table.values()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberValues.of(table))
                .withMessageMatching("(?s)The members \\[a.*\\] and \\[a.*\\] are both called \\(a, b, c\\)\\."
                        + "\nName the members of a dimension so that they can be told apart\\.");
    }

    @Test
    void whatIsNoTableByMemberIsRefused() {
        Refusal.of(
                () -> MemberValues.of(perQuarter),
                "The table of (Win rate) has a value for each of (2) periods.\n"
                        + "Say which period, or ask for the metric over all dates.");
        MetricTable perMonth = Deals.perMonth(Deals.WIN_RATE, Deals.spring());
        Refusal.of(
                () -> MemberValues.of(perMonth, perMonth.periods().get(0)),
                "The table of (Win rate) has no members.\nAsk for the metric by(..) a dimension, such as the rep.");
        Refusal.ofNull(() -> MemberValues.of(null), "table");
        Refusal.ofNull(() -> MemberValues.of(perQuarter, null), "period");
    }

    private record Call(String rep, boolean won) {}

    /** Whatever is made of a table leaves out the rows that lack a member. */
    @Test
    void rowsWithoutAMemberAreNobody() {
        Schema<Call> calls = Schema.of("calls", Call.class);
        TextField<Call> rep = calls.text("rep", Call::rep).optional();
        Metric won = Metric.ratio(
                        "Won",
                        Measure.count(calls).where(calls.flag("won", Call::won).isTrue()),
                        Measure.count(calls))
                .asPercent()
                .higherIsBetter();
        Facts facts = Facts.of(
                calls,
                List.of(
                        new Call("jill", true),
                        new Call("jill", false),
                        new Call(null, true),
                        new Call("omar", false)));
        MetricTable table = won.by(rep).evaluate(facts);
        MemberValues values = MemberValues.of(table);

        assertThat(values.byMember()).hasSize(3);
        assertThat(List.copyOf(values.members().keySet())).isEqualTo(List.of("jill", "omar"));
        assertThat(values.leftOut().values()).containsExactly("these rows lack a member");
        assertThat(PeerGroup.of(table).peers()).extracting(Peer::id).containsExactly("jill", "omar");
        assertThat(FunnelPlot.of(table).units()).extracting(FunnelUnit::id).containsExactly("jill", "omar");
        assertThat(FunnelPlot.of(table).target()).isEqualTo(1.0 / 3);
        assertThat(ScoredSubject.listOf(List.of(table)))
                .extracting(ScoredSubject::id)
                .containsExactly("jill", "omar");
        MetricTable amounts = Metric.of("Calls", Measure.count(calls))
                .higherIsBetter()
                .by(rep)
                .evaluate(facts);
        assertThat(FrontierUnit.listOf(List.of(amounts)))
                .extracting(FrontierUnit::id)
                .containsExactly("jill", "omar");
    }
}
