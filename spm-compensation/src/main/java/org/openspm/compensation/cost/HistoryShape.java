package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.util.List;
import org.openspm.compensation.statistic.Normal;

/** What was attained before, in ascending order, each as likely. */
record HistoryShape(List<BigDecimal> attained) implements Shape {

    @Override
    public double mean() {
        return attained.stream().mapToDouble(BigDecimal::doubleValue).average().orElseThrow();
    }

    @Override
    public double at(double z) {
        int index = (int) (Normal.probability(z) * attained.size());
        return attained.get(Math.min(index, attained.size() - 1)).doubleValue();
    }
}
