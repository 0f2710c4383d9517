package org.openspm.testkit;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactScan;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.SettlementTerms;
import org.openspm.core.money.ExchangeRates;

/** The plan under test with all that belongs to it but the facts. */
record Host(
        CompensationPlan plan,
        Roster roster,
        Optional<ExchangeRates> rates,
        Optional<PlanVocabulary> vocabulary,
        SettlementTerms settlement,
        Optional<Scaled> scaled) {

    /** The plan and the roster with all amounts times a factor. */
    record Scaled(IntFunction<CompensationPlan> plan, IntFunction<Roster> roster) {}

    PlanTerms terms() {
        return plan.terms();
    }

    Evaluation evaluate(List<Row<?>> rows) {
        return evaluate(terms(), roster, rows);
    }

    Evaluation evaluate(PlanTerms terms, Roster people, List<Row<?>> rows) {
        return FactScan.of(terms, people, rates).of(Row.facts(rows)).evaluate();
    }
}
