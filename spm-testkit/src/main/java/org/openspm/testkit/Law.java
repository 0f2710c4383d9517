package org.openspm.testkit;

/**
 * What holds for every sound plan, whatever was sold; {@link PlanLaws} tries to break each on a plan of the host.
 *
 * <p>Some good plans break a law on purpose: a bonus at quota is no continuous function of what is sold. Such a plan
 * {@linkplain PlanLaws#except excepts} the law, with the reason.
 */
public enum Law {
    /** Any permutation of the facts yields equal results. */
    ORDER("the order of the facts changes nothing"),
    /** Facts handed in by parts and merged yield equal results, and what becomes of a fact does not depend on the others. */
    MERGE("facts parted and merged yield the same"),
    /** Earnings before, and what changed since, are the earnings after; adding facts and removing them again leads back. */
    INCREMENTAL("what was earned before and what changed since is what is earned now"),
    /** Transactions sum to lines, lines to statements, statements to the year, each to the minor unit; traces equal what they explain. */
    RECONCILIATION("transactions sum to lines, lines to totals, and traces agree"),
    /**
     * Every fact is credited, not credited or rejected, and only one of these; direct shares of a transaction sum to the whole unless the
     * split is free, and the credit that climbed to a manager is the sum of that below.
     */
    CONSERVATION("every fact is credited, passed over or rejected, once, and no share is lost"),
    /** Nobody earns anything on nothing: without facts, statements have no transactions and a total of zero. */
    EMPTY("nothing sold earns nothing"),
    /** Who sells more, on the same day, earns no less over the year. */
    MONOTONICITY("selling more never earns less"),
    /** A minor unit sold more changes earnings by little: there is no cliff and no jump. */
    CONTINUITY("a minor unit more changes earnings by little"),
    /** One transaction, or two of the same date that sum to it, earn the same. */
    ADDITIVITY("a transaction split in two of the same date earns the same"),
    /** All amounts, bounds and quotas times a factor give earnings times that factor, but for rounding. */
    SCALE("everything times a factor earns that factor more"),
    /** A cap is not crossed; twice the same cap is one; a cap above what is earned changes nothing. */
    CAP("a cap is not crossed, is idempotent, and changes nothing from above"),
    /** Stating again, from some date on, what holds already changes nothing: of participants and of members of teams. */
    DATES("cutting a timeline where nothing changes changes nothing"),
    /** What is paid is what is earned and what is drawn and not yet recovered, less what is still owed; no draw balance is below zero. */
    DRAW("paid equals earned and the balance of draws, less what is owed"),
    /** What was posted to date is what a fresh evaluation yields, and settling twice posts nothing. */
    LEDGER("posted to date equals a fresh evaluation, and settling twice posts nothing"),
    /** A plan written out as a document and read back is equal and pays the same. */
    ROUND_TRIP("a plan written out and read back is the same plan");

    private final String statement;

    Law(String statement) {
        this.statement = statement;
    }

    /**
     * Returns what the law says.
     *
     * @return a short sentence without its full stop
     */
    public String statement() {
        return statement;
    }
}
