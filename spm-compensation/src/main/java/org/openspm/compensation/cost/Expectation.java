package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openspm.compensation.analysis.Certainty;
import org.openspm.compensation.analysis.CurvePiece;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.analysis.Selling;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.core.money.Money;

/**
 * The mean pay of each who sells, by their earnings curves: of a piece from a to b that pays p at a with slope s, {@code (p - s a) P(a..b) + s M(a..b)} with the
 * probability and the partial mean of what is sold. What is cut off at an end adds its probability times the pay there. A jump, one minor unit long, adds its probability times the
 * pay in its middle: its slope is so steep that the difference of its products would be noise.
 */
final class Expectation {

    private final CostModel model;
    private final Money nothing;

    Expectation(CostModel model) {
        model.requireSellers();
        this.model = model;
        this.nothing = Money.zero(model.plan().terms().currency());
    }

    ExpectedCost cost() {
        Evaluation idle = model.evaluate(alone("", nothing));
        requireIndependence(idle);
        Map<String, Money> pay = new TreeMap<>();
        idle.participants().forEach(participant -> pay.put(participant, idle.earned(participant)));
        Certainty certainty = Certainty.EXACT;
        for (Seller seller : model.sellers().values()) {
            if (!pay.containsKey(seller.id())) {
                continue;
            }
            Shape shape = seller.distribution().shape();
            if (shape instanceof ContinuousShape continuous) {
                EarningsCurve curve = EarningsCurve.between(nothing, model.sold(seller, model.most()), selling(seller));
                pay.put(seller.id(), Sales.rounded(mean(curve, continuous, seller), nothing.currency()));
                certainty = curve.certainty() == Certainty.EXACT ? certainty : Certainty.SAMPLED;
            } else if (shape instanceof HistoryShape history) {
                pay.put(seller.id(), mean(history, seller));
            }
        }
        return new ExpectedCost(Money.total(nothing.currency(), pay.values()), pay, certainty);
    }

    private Selling selling(Seller seller) {
        return Selling.of(model.plan(), model.roster(), seller.id(), sold -> model.facts(alone(seller.id(), sold)));
    }

    /** Returns the sales if one sells so much and the others nothing. */
    private Map<String, Money> alone(String participant, Money sold) {
        Map<String, Money> all = new LinkedHashMap<>();
        model.sellers().keySet().forEach(id -> all.put(id, id.equals(participant) ? sold : nothing));
        return all;
    }

    private double mean(EarningsCurve curve, ContinuousShape shape, Seller seller) {
        double unit = seller.goal().value().doubleValue() * model.factor();
        List<CurvePiece> pieces = curve.pieces();
        CurvePiece last = pieces.get(pieces.size() - 1);
        double sum = number(pieces.get(0).payFrom()) * shape.probability(0)
                + number(last.payTo()) * (1 - shape.probability(number(last.to()) / unit));
        for (CurvePiece piece : pieces) {
            double from = number(piece.from());
            double to = number(piece.to());
            double chance = shape.probability(to / unit) - shape.probability(from / unit);
            if (piece.isJump()) {
                sum += (number(piece.payFrom()) + number(piece.payTo())) / 2 * chance;
                continue;
            }
            double slope = (number(piece.payTo()) - number(piece.payFrom())) / (to - from);
            double sold = (shape.partialMean(to / unit) - shape.partialMean(from / unit)) * unit;
            sum += (number(piece.payFrom()) - slope * from) * chance + slope * sold;
        }
        return sum;
    }

    private static double number(Money money) {
        return money.value().doubleValue();
    }

    private Money mean(HistoryShape history, Seller seller) {
        Selling selling = selling(seller);
        List<Money> pays = new ArrayList<>();
        history.attained().forEach(attained -> pays.add(selling.pay(model.sold(seller, attained.doubleValue()))));
        return Sales.rounded(
                Money.total(nothing.currency(), pays)
                        .value()
                        .divide(BigDecimal.valueOf(pays.size()), MathContext.DECIMAL128),
                nothing.currency());
    }

    /** Evaluates a bad, a usual, a good and a mixed year, and compares everybody's pay with that of who sells alone. */
    private void requireIndependence(Evaluation idle) {
        for (double[] years : new double[][] {{0.6, 0.6}, {1, 1}, {1.4, 1.4}, {0.3, 1.7}}) {
            Map<String, Money> sold = new LinkedHashMap<>();
            int turn = 0;
            for (Seller seller : model.sellers().values()) {
                sold.put(seller.id(), model.sold(seller, years[turn++ % 2]));
            }
            Evaluation together = model.evaluate(sold);
            for (String participant : together.participants()) {
                Seller seller = model.sellers().get(participant);
                Money own = seller == null
                        ? idle.earned(participant)
                        : selling(seller).pay(sold.getOrDefault(participant, nothing));
                if (!own.equals(together.earned(participant))) {
                    throw new IllegalStateException("The pay of (" + participant
                            + ") depends on what others sell.\nAsk simulate(..), which evaluates everybody together.");
                }
            }
        }
    }
}
