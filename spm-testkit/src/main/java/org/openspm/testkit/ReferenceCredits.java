package org.openspm.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.ParticipantRef;
import org.openspm.compensation.credit.Recipient;
import org.openspm.compensation.credit.Share;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.metric.Measure;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/** Every row with everybody it is credited to, in one long list. */
final class ReferenceCredits {

    private record Entry(Schema<?> schema, Object row, String participant, LocalDate date, Fraction share) {}

    private final List<Entry> entries = new ArrayList<>();

    ReferenceCredits(PlanTerms plan, Roster roster, Facts facts) {
        plan.creditings().forEach(crediting -> add(crediting, roster, facts));
    }

    private <T> void add(Crediting<T> crediting, Roster roster, Facts facts) {
        for (T row : facts.rows(crediting.schema())) {
            if (!crediting.condition().test(row)) {
                continue;
            }
            for (Recipient<T> recipient : crediting.recipients()) {
                String id = recipient.participant() instanceof ParticipantRef.InField<T> named
                        ? named.field().require(row)
                        : ((ParticipantRef.Fixed<T>) recipient.participant()).id();
                if (roster.participant(id).isEmpty()) {
                    throw new IllegalArgumentException("The row (" + row + ") names (" + id
                            + "), who is not of the roster.\nHand over sound rows only.");
                }
                var value = ((Share.Fixed<T>) recipient.share()).value();
                Fraction share = new Fraction(new BigDecimal(value.numerator()), new BigDecimal(value.denominator()));
                LocalDate date = crediting.date().orElseThrow().require(row);
                entries.add(new Entry(crediting.schema(), row, id, date, share));
            }
        }
    }

    Fraction achieved(Participant person, Component component, ReferenceEvaluator.Window window) {
        Measure<?> measure = ((Performance.Credited) component.base().orElseThrow()).measure();
        Fraction sum = Fraction.zero();
        for (Entry entry : entries) {
            boolean counts = entry.schema().equals(measure.schema())
                    && entry.participant().equals(person.id())
                    && window.contains(entry.date());
            if (counts) {
                sum = sum.plus(entry.share().times(quantity(measure, entry.row())));
            }
        }
        return sum;
    }

    private static <T> BigDecimal quantity(Measure<T> measure, Object row) {
        T own = measure.schema().rowType().cast(row);
        return measure.condition().test(own) ? measure.quantity(own).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
    }
}
