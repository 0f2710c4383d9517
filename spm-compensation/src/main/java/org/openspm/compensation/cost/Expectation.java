package org.openspm.compensation.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.openspm.compensation.analysis.Certainty;
import org.openspm.compensation.analysis.CurvePiece;
import org.openspm.compensation.analysis.EarningsCurve;
import org.openspm.compensation.analysis.Selling;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.statistic.MinorUnits;
import org.openspm.core.money.Money;

/**
 * The mean pay of each who sells, by their earnings curves: of a piece from a to b that pays p at a with slope s, {@code (p - s a) P(a..b) + s M(a..b)} with the
 * probability and the partial mean of what is sold. What is cut off at an end adds its probability times the pay there. A jump, one minor unit long, adds its probability times the
 * pay in its middle: its slope is so steep that the difference of its products would be noise.
 */
final class Expectation {

    /** In how many years the pays of all together are compared with those of each alone. */
    static final int YEARS = 12;

    /** Attainments of all in turn: a bad, a usual, a good and a mixed year. */
    private static final List<List<Double>> SAID =
            List.of(List.of(0.6, 0.6), List.of(1.0, 1.0), List.of(1.4, 1.4), List.of(0.3, 1.7));

    private final CostModel model;
    private final FactScan scan;
    private final MinorUnits units;
    private final Money nothing;

    Expectation(CostModel model) {
        model.requireSellers();
        this.model = model;
        this.scan = model.plan().scan(model.roster());
        this.units = MinorUnits.of(model.plan().terms().currency());
        this.nothing = units.amount(0);
    }

    ExpectedCost cost() {
        Evaluation idle = model.evaluate(idle());
        requireIndependence(idle);
        Certainty certainty = independence();
        Map<String, Money> pay = new TreeMap<>();
        idle.participants().forEach(participant -> pay.put(participant, idle.earned(participant)));
        for (Seller seller : model.sellers().values()) {
            if (!pay.containsKey(seller.id())) {
                continue;
            }
            Shape shape = seller.distribution().shape();
            if (shape instanceof ContinuousShape continuous) {
                EarningsCurve curve = EarningsCurve.between(nothing, model.sold(seller, model.most()), selling(seller));
                pay.put(seller.id(), units.rounded(mean(curve, continuous, seller)));
                certainty = curve.certainty() == Certainty.EXACT ? certainty : Certainty.SAMPLED;
            } else if (shape instanceof HistoryShape history) {
                pay.put(seller.id(), mean(history, seller));
            }
        }
        return new ExpectedCost(Money.total(nothing.currency(), pay.values()), pay, certainty);
    }

    private Selling selling(Seller seller) {
        return Selling.of(model.plan(), model.roster(), seller.id(), sold -> model.alone(seller.id(), sold));
    }

    private Map<String, Money> idle() {
        Map<String, Money> all = new LinkedHashMap<>();
        model.sellers().keySet().forEach(id -> all.put(id, nothing));
        return all;
    }

    /** Returns the pay of one who sells so much alone. */
    private Money pay(Seller seller, Money sold) {
        return scan.of(model.alone(seller.id(), sold))
                .evaluateOnly(List.of(seller.id()))
                .orThrowIfRejected()
                .earned(seller.id());
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
        List<Money> pays = new ArrayList<>();
        history.attained().forEach(attained -> pays.add(pay(seller, model.sold(seller, attained.doubleValue()))));
        return units.rounded(Money.total(nothing.currency(), pays)
                .value()
                .divide(BigDecimal.valueOf(pays.size()), MathContext.DECIMAL128));
    }

    /** Evaluates some years, and compares everybody's pay with that of who sells alone. */
    private void requireIndependence(Evaluation idle) {
        for (int year = 0; year < YEARS; year++) {
            Map<String, Money> sold = sold(year);
            Evaluation together = model.evaluate(sold);
            for (String participant : together.participants()) {
                Seller seller = model.sellers().get(participant);
                Money own = seller == null
                        ? idle.earned(participant)
                        : pay(seller, sold.getOrDefault(participant, nothing));
                if (!own.equals(together.earned(participant))) {
                    throw new IllegalStateException("The pay of (" + participant
                            + ") depends on what others sell.\nAsk simulate(..), which evaluates everybody together.");
                }
            }
        }
    }

    /**
     * That all years agree is no proof if a rule of the plan looks at others, or if a transaction may be credited to several, of whom one may be paid for it only from some amount
     * on.
     */
    private Certainty independence() {
        PlanTerms terms = model.plan().terms();
        boolean creditsOne = terms.creditings().stream()
                .allMatch(crediting -> crediting.soleRecipients().size() == 1);
        return creditsOne && !model.plan().tiesPeople() ? Certainty.EXACT : Certainty.SAMPLED;
    }

    /** After those that are said, years as the distributions draw them: the same ones each time. */
    private Map<String, Money> sold(int year) {
        Luck luck = new Luck(new SplittableRandom(year));
        Map<String, Money> sold = new LinkedHashMap<>();
        for (Seller seller : model.sellers().values()) {
            double attained = year < SAID.size()
                    ? SAID.get(year).get(sold.size() % 2)
                    : seller.distribution().shape().at(luck.normal());
            sold.put(seller.id(), model.sold(seller, attained));
        }
        return sold;
    }
}
