package org.openspm.compensation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.cases.PublishedCase.decimal;
import static org.openspm.compensation.cases.Sold.UNITS;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.QuantileType;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** Quantiles by each of the nine definitions, which are numbered as Hyndman and Fan do. */
final class QuantileCases {

    static final List<Shape> ALL = List.of(Shape.of("values p", QuantileCases::replay));

    private QuantileCases() {}

    private static void replay(PublishedCase one) {
        for (String type : PublishedCase.names(one.expected())) {
            List<QuantileType> types = type.startsWith("HF")
                    ? List.of(QuantileType.values()[Integer.parseInt(type.substring(2)) - 1])
                    : List.of(QuantileType.values());
            for (QuantileType each : types) {
                compare(one, each, one.in("p"), one.expected().get(type));
            }
        }
    }

    private static void compare(PublishedCase one, QuantileType type, JsonNode share, JsonNode expected) {
        if (share.isArray()) {
            for (int i = 0; i < share.size(); i++) {
                compare(one, type, share.get(i), expected.get(i));
            }
            return;
        }
        List<Sold> rows = new ArrayList<>();
        for (BigDecimal value : one.numbers("values")) {
            rows.add(Sold.units(1, value).withId("s" + rows.size()));
        }
        Figure quantile =
                Measure.quantile(UNITS, Rate.ofDecimal(decimal(share)), type).of(rows);
        if (expected.isNull() || expected.asText().equals("NaN")) {
            assertThat(quantile.isDefined()).isFalse();
            return;
        }
        Ratio found = quantile.orThrow();
        BigDecimal wanted = decimal(expected);
        assertThat(found.toDecimal(wanted.scale(), RoundingMode.HALF_UP))
                .as("%s of %s", share, type)
                .isEqualByComparingTo(wanted);
    }
}
