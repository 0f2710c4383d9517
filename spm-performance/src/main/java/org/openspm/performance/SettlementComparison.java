package org.openspm.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.Ledger;
import org.openspm.compensation.settlement.Settlement;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.performance.Workload.Sale;

/**
 * One more month settled with a year behind it: nothing changed, one in a hundred transactions, one in ten, all. Run it with the number of participants
 * and of transactions each.
 */
public final class SettlementComparison {

    private SettlementComparison() {}

    /** Measures and prints. */
    public static void main(String[] args) {
        int[] sizes = Sizes.of(args, 10_000, 60);
        int participants = sizes[0];
        int each = sizes[1];
        Workload workload = new Workload(participants * each, participants, 2026);
        Roster roster = workload.roster();
        List<Period> months = Workload.YEAR_2026.divide(Grain.MONTH);
        Period december = months.get(11);
        Evaluation known = Workload.PLAN.evaluate(roster, workload.facts());
        Ledger ledger = Ledger.empty("USD");
        for (Period month : months.subList(0, 11)) {
            ledger = Settlement.settle(known, ledger, month).ledger();
        }
        System.out.printf(
                "%,d participants, %,d transactions, %,d entries%n",
                participants, participants * each, ledger.entries().size());
        System.out.println("changed      evaluate ms     settle ms   new entries");
        for (int every : new int[] {0, 100, 10, 1}) {
            Facts facts = Facts.of(Workload.SALES, changed(workload.sales(), every));
            Evaluation evaluation = null;
            long evaluate = Long.MAX_VALUE;
            long settle = Long.MAX_VALUE;
            int entries = 0;
            for (int round = 0; round < 3; round++) {
                long start = System.nanoTime();
                evaluation = Workload.PLAN.evaluate(roster, facts);
                evaluate = Math.min(evaluate, System.nanoTime() - start);
                start = System.nanoTime();
                entries = Settlement.settle(evaluation, ledger, december)
                        .entries()
                        .size();
                settle = Math.min(settle, System.nanoTime() - start);
            }
            System.out.printf(
                    "%7s %,16d %,13d %,13d%n",
                    every == 0 ? "none" : "1 in " + every, evaluate / 1_000_000, settle / 1_000_000, entries);
        }
    }

    /** Every so manieth sale with a cent more. */
    private static List<Sale> changed(List<Sale> sales, int every) {
        List<Sale> changed = new ArrayList<>(sales);
        for (int i = 0; every > 0 && i < changed.size(); i += every) {
            Sale sale = changed.get(i);
            BigDecimal more = sale.amount().add(new BigDecimal("0.01"));
            changed.set(
                    i,
                    new Sale(
                            sale.id(),
                            sale.rep(),
                            sale.second(),
                            sale.share(),
                            sale.secondShare(),
                            sale.date(),
                            sale.product(),
                            more));
        }
        return changed;
    }
}
