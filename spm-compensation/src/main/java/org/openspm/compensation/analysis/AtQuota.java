package org.openspm.compensation.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** Transactions of other sizes, so that somebody meets a quota by a hair in each of its periods. */
final class AtQuota {

    /** How far above a quota what is rounded up may end. */
    private static final Ratio MOST = Ratio.of(1001, 1000);

    private final Reviewed reviewed;
    private final Component component;
    private final String participant;
    private final Grain grain;

    AtQuota(Reviewed reviewed, Component component, String participant) {
        this.reviewed = reviewed;
        this.component = component;
        this.participant = participant;
        this.grain = component.accumulation(reviewed.terms().payGrain()).grain();
    }

    /** Returns whether a run says the attainment of every period: of several that end in one pay period it says but the last. */
    static boolean canAsk(PlanTerms terms, Component component) {
        return QuotaFindings.isJudged(terms, component)
                && component.accumulation(terms.payGrain()).grain().compareTo(terms.payGrain()) >= 0;
    }

    /** Returns whether the attainment is 100 % at the end of every period, but for what rounding up adds. */
    boolean isMet(Evaluation run) {
        return periods().stream()
                .map(period -> run.attainment(participant, component.name(), last(period))
                        .value())
                .allMatch(attained -> attained.filter(
                                ratio -> ratio.compareTo(Ratio.of(BigDecimal.ONE)) >= 0 && ratio.compareTo(MOST) <= 0)
                        .isPresent());
    }

    /** Returns the rows with amounts divided by the attainment of their period; empty if there is none or it is not above zero. */
    <T> Optional<List<T>> rows(EditedRows<T> edited) {
        Map<Period, Ratio> attained = new HashMap<>();
        for (Period period : periods()) {
            reviewed.run()
                    .attainment(participant, component.name(), last(period))
                    .value()
                    .filter(ratio -> ratio.signum() > 0)
                    .ifPresent(ratio -> attained.put(period, ratio));
        }
        if (attained.size() < periods().size()) {
            return Optional.empty();
        }
        Rounding up = Rounding.toMinorUnit(RoundingMode.CEILING);
        List<T> rows = new ArrayList<>();
        for (T row : edited.rows()) {
            Optional<Ratio> divisor = divisor(attained, edited.date(row));
            Optional<Money> sold = edited.sold(row);
            rows.add(
                    divisor.isEmpty() || sold.isEmpty()
                            ? row
                            : edited.editor()
                                    .with(
                                            row,
                                            up.round(
                                                    Ratio.of(sold.get().value()).dividedBy(divisor.get()),
                                                    sold.get().currency())));
        }
        return Optional.of(rows);
    }

    private static Optional<Ratio> divisor(Map<Period, Ratio> attained, Optional<LocalDate> date) {
        return attained.entrySet().stream()
                .filter(period -> attained.size() == 1
                        || date.filter(period.getKey()::contains).isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private List<Period> periods() {
        return reviewed.terms().year().divide(grain);
    }

    /** Returns the last pay period of a period. */
    private Period last(Period period) {
        return reviewed.terms().payPeriods().stream()
                .filter(pay -> pay.range().last().equals(period.range().last()))
                .findFirst()
                .orElseThrow();
    }
}
