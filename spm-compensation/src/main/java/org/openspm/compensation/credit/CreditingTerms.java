package org.openspm.compensation.credit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Schema;

/** What a crediting says beyond what each of its rules can say. */
record CreditingTerms<T>(
        Schema<T> schema,
        @Nullable DateField<T> date,
        List<CreditRule<T>> rules,
        @Nullable RuleMatching matching,
        List<RollUp> rollUps,
        List<Hold<T>> holds,
        QuantityTerms<T> quantity) {

    static <T> CreditingTerms<T> of(Schema<T> schema) {
        return new CreditingTerms<>(
                Objects.requireNonNull(schema, "schema"),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                QuantityTerms.none());
    }

    CreditingTerms<T> on(DateField<T> field) {
        return new CreditingTerms<>(schema, field, rules, matching, rollUps, holds, quantity);
    }

    CreditingTerms<T> rule(CreditRule<T> rule) {
        return new CreditingTerms<>(schema, date, Lists.and(rules, rule), matching, rollUps, holds, quantity);
    }

    CreditingTerms<T> matching(RuleMatching how) {
        return new CreditingTerms<>(schema, date, rules, how, rollUps, holds, quantity);
    }

    CreditingTerms<T> rollingUp(RollUp rollUp) {
        return new CreditingTerms<>(schema, date, rules, matching, Lists.and(rollUps, rollUp), holds, quantity);
    }

    CreditingTerms<T> held(Hold<T> hold) {
        return new CreditingTerms<>(schema, date, rules, matching, rollUps, Lists.and(holds, hold), quantity);
    }

    CreditingTerms<T> quantity(QuantityTerms<T> other) {
        return new CreditingTerms<>(schema, date, rules, matching, rollUps, holds, other);
    }
}
