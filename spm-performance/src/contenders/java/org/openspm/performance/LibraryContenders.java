package org.openspm.performance;

import java.util.List;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;

/** What a host could use instead, with the libraries that it takes. */
public final class LibraryContenders implements ContenderSource {

    /** Found as a service. */
    public LibraryContenders() {}

    @Override
    public List<Contender> contenders() {
        MonetaryAmount fast = FastMoney.zero(MonetaLoop.USD);
        MonetaryAmount money = Money.zero(MonetaLoop.USD);
        return List.of(
                Contender.of("Joda-Money", workload -> () -> JodaLoop.pay(workload)),
                Contender.of("Moneta, FastMoney", workload -> () -> MonetaLoop.pay(workload, fast)),
                Contender.of("Moneta, Money", workload -> () -> MonetaLoop.pay(workload, money)),
                Contender.of("DuckDB, with loading", workload -> () -> DuckDb.pay(workload)),
                Contender.of("SQLite, with loading", workload -> () -> Sqlite.pay(workload)),
                new Postgres(),
                Contender.of("Drools", RuleHost.with(DroolsRules::compiled)),
                Contender.of("Evrete", RuleHost.with(EvreteRules::compiled)),
                Contender.of("Easy Rules", RuleHost.with(EasyRules::compiled)));
    }
}
