package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.openspm.compensation.statistic.Correlation;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** The numbers of pay health that are about attainment: how it is spread, and what goes along with it. */
record AttainmentHealth(List<PayRecord> records) {

    private static final String OWN = "OpenSPM";

    PayIndicator reaching(Rate level, String name) {
        List<Ratio> known = attainments();
        long reached = known.stream()
                .filter(each -> each.compareTo(level.toRatio()) >= 0)
                .count();
        return new PayIndicator(
                name,
                share(reached, known.size()),
                "those with an attainment of " + level + " or more / those with an attainment",
                "https://partnersinexcellenceblog.com",
                level.equals(Rate.ONE)
                        ? "83, 51 and 22 % of best in class, average and laggards (Aberdeen 2012, n 291, "
                                + "https://theirf.org/research/rewards-and-recognition-as-a-vital-compensation-component/193/); "
                                + "classes were made by this number, and others define it otherwise"
                        : "");
    }

    private List<Ratio> attainments() {
        return records.stream()
                .flatMap(each -> each.attainment().value().stream())
                .toList();
    }

    static Figure share(long some, long all) {
        return all == 0 ? nobody(Unit.PERCENT) : Figure.of(Ratio.of(some, all), Unit.PERCENT);
    }

    static Figure nobody(Unit unit) {
        return Figure.undefined(unit, "nothing is known of anybody");
    }

    List<PayHealth.Band> bands(List<Rate> bounds) {
        for (int i = 0; i < bounds.size(); i++) {
            if (i > 0 && bounds.get(i - 1).compareTo(bounds.get(i)) >= 0) {
                throw new IllegalArgumentException("The bounds " + bounds + " do not ascend.\nPut them in order.");
            }
        }
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("The bounds " + bounds + " are none.\nState one at least.");
        }
        List<PayHealth.Band> bands = new ArrayList<>();
        for (int i = 0; i <= bounds.size(); i++) {
            Optional<Rate> from = i == 0 ? Optional.empty() : Optional.of(bounds.get(i - 1));
            Optional<Rate> to = i == bounds.size() ? Optional.empty() : Optional.of(bounds.get(i));
            long people = attainments().stream()
                    .filter(each -> from.map(bound -> each.compareTo(bound.toRatio()) >= 0)
                            .orElse(true))
                    .filter(each ->
                            to.map(bound -> each.compareTo(bound.toRatio()) < 0).orElse(true))
                    .count();
            bands.add(new PayHealth.Band(from, to, (int) people));
        }
        return List.copyOf(bands);
    }

    /** How two series go together. */
    @FunctionalInterface
    interface Association {
        OptionalDouble of(double[] x, double[] y);
    }

    PayIndicator payForPerformance(String name, String whose, Association association) {
        List<PayRecord> known = records.stream()
                .filter(each -> each.attainment().isDefined())
                .filter(each ->
                        each.target().filter(target -> target.signum() > 0).isPresent())
                .toList();
        return new PayIndicator(
                name,
                Correlation.figure(association.of(
                        series(known, AttainmentHealth::attained),
                        series(
                                known,
                                each -> Correlation.approximately(
                                        each.pay().dividedBy(each.target().orElseThrow()))))),
                whose + " correlation of attainment with pay / target incentive",
                "https://www.xactlycorp.com",
                "");
    }

    private static double[] series(List<PayRecord> known, ToDoubleFunction<PayRecord> number) {
        return known.stream().mapToDouble(number).toArray();
    }

    private static double attained(PayRecord each) {
        return Correlation.approximately(each.attainment().orThrow());
    }

    PayIndicator attainmentVariation() {
        double[] attained =
                attainments().stream().mapToDouble(Correlation::approximately).toArray();
        return new PayIndicator(
                "variation of attainment",
                Correlation.variationFigure(attained),
                "standard deviation / mean of attainment",
                OWN,
                "");
    }

    PayIndicator attainmentByQuota() {
        long units = records.stream()
                .flatMap(each -> each.quota().stream())
                .map(Figure::unit)
                .distinct()
                .count();
        return fairness(
                "attainment by quota",
                "quota",
                units > 1
                        ? Optional.of(Figure.undefined(Unit.NUMBER, "the quotas are of several units"))
                        : Optional.empty(),
                each -> each.quota().map(Figure::orThrow).map(Correlation::approximately));
    }

    PayIndicator attainmentByPotential() {
        return fairness(
                "attainment by potential",
                "potential",
                Optional.empty(),
                each -> each.potential().map(BigDecimal::doubleValue));
    }

    private PayIndicator fairness(
            String name, String what, Optional<Figure> objection, Function<PayRecord, Optional<Double>> number) {
        List<PayRecord> known = records.stream()
                .filter(each ->
                        each.attainment().isDefined() && number.apply(each).isPresent())
                .toList();
        return new PayIndicator(
                name,
                objection.orElseGet(() -> Correlation.figure(Correlation.spearman(
                        series(known, AttainmentHealth::attained),
                        series(known, each -> number.apply(each).orElseThrow())))),
                "Spearman's correlation of attainment with " + what,
                OWN,
                "about 0 where quotas are fair");
    }
}
