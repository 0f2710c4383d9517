package org.openspm.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Tries to break a law with some rows; what it chooses by chance it chooses by the random numbers it is given. */
@FunctionalInterface
interface LawCheck {

    Optional<Breach> check(Host host, List<Row<?>> rows, Random random);

    static LawCheck of(Law law) {
        return switch (law) {
            case ORDER -> FactLaws::order;
            case MERGE -> FactLaws::merge;
            case INCREMENTAL -> FactLaws::incremental;
            case CONSERVATION -> FactLaws::conservation;
            case EMPTY -> FactLaws::empty;
            case RECONCILIATION -> StatementLaws::reconciliation;
            case MONOTONICITY -> AmountLaws::monotonicity;
            case CONTINUITY -> AmountLaws::continuity;
            case ADDITIVITY -> AmountLaws::additivity;
            case SCALE -> AmountLaws::scale;
            case CAP -> TermsLaws::cap;
            case DATES -> TermsLaws::dates;
            case ROUND_TRIP -> TermsLaws::roundTrip;
            case LEDGER -> LedgerLaws::ledger;
            case DRAW -> LedgerLaws::draw;
        };
    }
}
