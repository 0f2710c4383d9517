package org.openspm.core.metric;

import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Dimension;

/** Where a member stands among the members of its dimension. */
final class RankMetric extends Metric {

    private final Metric inner;
    private final Dimension dimension;
    private final boolean percentile;

    RankMetric(Traits traits, Metric inner, Dimension dimension, boolean percentile) {
        super(traits);
        this.inner = inner;
        this.dimension = dimension;
        this.percentile = percentile;
    }

    @Override
    public String formula() {
        return (percentile ? "mid-rank percentile" : "rank") + " of " + inner.name() + " in " + dimension.name();
    }

    @Override
    List<Metric> inputs() {
        return List.of(inner);
    }

    @Override
    void need(Needs needs, List<Dimension> dimensions) {
        inner.need(needs, MembersMetric.with(dimensions, dimension));
    }

    @Override
    Computed compute(Cell cell) {
        Object member = cell.member(dimension).orElse(MetricKey.MISSING);
        if (member == MetricKey.MISSING) {
            String who = cell.member(dimension).isPresent() ? "what has no " + dimension.name() : "a total";
            return Computed.notApplicable(unit(), who + " has no rank; ask for it by(" + dimension.name() + ")");
        }
        Computed own = inner.at(cell);
        if (!own.figure().isDefined()) {
            return own.with(Figure.undefined(unit(), own.figure().reason()), own.status());
        }
        Cell siblings = cell.without(List.of(dimension));
        MemberValues all = siblings.once(this, () -> MemberValues.of(siblings, dimension, inner));
        // A member without rows, asked for by its name or in a dense table, is ranked among those that have some.
        int itself = all.contains(member) ? 0 : 1;
        int less = all.less(own.figure().orThrow());
        int more = all.more(own.figure().orThrow());
        int number = all.ascending().size() + itself;
        int better = inner.direction() == Direction.LOWER_IS_BETTER ? less : more;
        int equal = number - less - more;
        Ratio rank =
                percentile ? Ratio.of(2L * (number - better - equal) + equal, 2L * number) : Ratio.of(better + 1L, 1);
        String rule =
                "among " + number + " of " + dimension.name() + ", " + better + " better, " + (equal - 1) + " equal";
        Figure figure = Figure.of(rank, unit());
        Computed computed = Computed.of(figure, rule, List.of(own.trace(inner.name())), own.rows());
        return all.mature() ? computed.with(figure, Computed.maturity(own)) : computed.with(figure, Status.IMMATURE);
    }

    @Override
    Optional<Unit> naturalUnit() {
        return Optional.of(percentile ? Unit.PERCENT : Unit.NUMBER);
    }

    @Override
    boolean isShare() {
        return percentile;
    }

    @Override
    Metric with(Traits other) {
        return new RankMetric(other, inner, dimension, percentile);
    }

    @Override
    List<Object> definition() {
        return List.of(inner, dimension, percentile);
    }
}
