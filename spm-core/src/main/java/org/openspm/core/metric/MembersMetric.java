package org.openspm.core.metric;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Dimension;

/** A statement about the values of a dimension's members, whether or not the query asks by that dimension. */
final class MembersMetric extends Metric {

    private final Dimension members;
    private final Metric inner;
    private final MemberStatistic statistic;

    MembersMetric(Traits traits, Dimension members, Metric inner, MemberStatistic statistic) {
        super(traits);
        this.members = Objects.requireNonNull(members, "members");
        this.inner = Objects.requireNonNull(inner, "metric");
        this.statistic = Objects.requireNonNull(statistic, "statistic");
    }

    static List<Dimension> with(List<Dimension> dimensions, Dimension more) {
        return Stream.concat(dimensions.stream(), Stream.of(more)).distinct().toList();
    }

    @Override
    public String formula() {
        return statistic + " of " + inner.name() + " over " + members.name();
    }

    @Override
    List<Metric> inputs() {
        return List.of(inner);
    }

    @Override
    void need(Needs needs, List<Dimension> dimensions) {
        inner.need(needs, with(dimensions, members));
    }

    @Override
    Computed compute(Cell cell) {
        MemberValues all = MemberValues.of(cell, members, inner);
        List<Ratio> values = all.ascending();
        Unit unit = statistic.unit(all.unit());
        Figure figure = all.parts().isEmpty() ? statistic.ofNobody(unit) : statistic.of(values, unit);
        String rule = values.size() + " of " + all.parts().size() + " " + members.name() + " have a value";
        Optional<Ratio> counted = statistic.counted(values);
        Unit number = Unit.of(members.name());
        return new Computed(
                figure,
                status(figure, all),
                rule,
                all.parts(),
                counted.map(above -> Figure.of(above, number)).orElse(figure),
                counted.map(above -> Figure.of(Ratio.of(values.size(), 1), number)),
                values.size());
    }

    private static Status status(Figure figure, MemberValues all) {
        if (!all.mature()) {
            return Status.IMMATURE;
        }
        return figure.isDefined() ? Status.OK : all.ascending().isEmpty() ? Status.NO_DATA : Status.ZERO_DENOMINATOR;
    }

    @Override
    Optional<Unit> naturalUnit() {
        return inner.knownUnit().map(statistic::unit).or(() -> Optional.of(statistic.unit(Unit.NUMBER)));
    }

    @Override
    boolean isShare() {
        return unit().equals(Unit.NUMBER) || unit().isPercent();
    }

    @Override
    Metric with(Traits other) {
        return new MembersMetric(other, members, inner, statistic);
    }

    @Override
    List<Object> definition() {
        return List.of(members, inner, statistic);
    }
}
