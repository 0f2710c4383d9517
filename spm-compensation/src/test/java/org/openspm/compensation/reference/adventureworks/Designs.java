package org.openspm.compensation.reference.adventureworks;

import static org.openspm.compensation.rate.Tier.from;
import static org.openspm.core.metric.Measure.sum;
import static org.openspm.core.money.Amount.amount;
import static org.openspm.core.money.Rate.percent;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.quota.WithoutQuota;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.reference.adventureworks.AdventureWorks.Seller;
import org.openspm.core.money.Rate;

/** Components in which every seller has a rate of their own. */
final class Designs {

    private Designs() {}

    static UnaryOperator<Component> onSales(List<Seller> sellers, Function<Seller, PayRule> rule) {
        return c -> each(c.measure(sum(Order.SUBTOTAL)).quota("sales"), sellers, rule);
    }

    static Component each(Component component, List<Seller> sellers, Function<Seller, PayRule> rule) {
        Component paying = component;
        for (Seller seller : sellers) {
            paying = paying.payForParticipant(seller.id(), rule.apply(seller));
        }
        return paying;
    }

    static PayRule flat(Seller seller) {
        return RateTable.flat(seller.rate());
    }

    static PayRule bonus(Seller seller) {
        return Bonus.of(amount(seller.bonus()));
    }

    /** The rate up to the quota, one and a half times that up to 120 %, and twice that above; everything at the rate where there is no quota. */
    static UnaryOperator<Component> marginal(List<Seller> sellers) {
        return c -> onSales(
                        sellers,
                        seller -> RateTable.marginal(
                                from(percent(0)).rate(seller.rate()),
                                from(percent(100)).rate(times(seller, "1.5")),
                                from(percent(120)).rate(times(seller, "2"))))
                .apply(c)
                .withoutQuota(WithoutQuota.attains(percent(0)));
    }

    /** The same rates, that of the tier reached on everything. */
    static UnaryOperator<Component> retroactive(List<Seller> sellers) {
        return c -> onSales(
                        sellers,
                        seller -> RateTable.retroactive(
                                from(percent(0)).rate(seller.rate()),
                                from(percent(100)).rate(times(seller, "1.5")),
                                from(percent(120)).rate(times(seller, "2"))))
                .apply(c)
                .withoutQuota(WithoutQuota.attains(percent(0)));
    }

    private static Rate times(Seller seller, String factor) {
        return Rate.ofDecimal(seller.rate().value().multiply(new BigDecimal(factor)));
    }
}
