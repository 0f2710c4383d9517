package org.openspm.compensation.cost;

import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.OptionalDouble;
import org.openspm.compensation.statistic.Correlation;
import org.openspm.core.money.Money;

/** One plan year that was drawn. */
record SimulatedYear(
        Money cost, Money sold, Map<String, Money> pay, int sellers, int paid, OptionalDouble correlation) {

    static SimulatedYear of(
            Currency currency, Collection<Seller> sellers, Map<String, Money> sold, Map<String, Money> pay) {
        Money nothing = Money.zero(currency);
        double[] attainments = new double[sellers.size()];
        double[] pays = new double[sellers.size()];
        int paid = 0;
        int i = 0;
        for (Seller seller : sellers) {
            Money own = pay.getOrDefault(seller.id(), nothing);
            double goal = seller.goal().value().doubleValue();
            attainments[i] = sold.getOrDefault(seller.id(), nothing).value().doubleValue() / goal;
            pays[i++] = own.value().doubleValue() / goal;
            paid += own.signum() > 0 ? 1 : 0;
        }
        return new SimulatedYear(
                Money.total(currency, pay.values()),
                Money.total(currency, sold.values()),
                pay,
                sellers.size(),
                paid,
                Correlation.spearman(attainments, pays));
    }
}
