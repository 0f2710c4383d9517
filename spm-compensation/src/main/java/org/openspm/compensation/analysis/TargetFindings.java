package org.openspm.compensation.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.analysis.EditedRows.Changed;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.roster.PlanRoster;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

/** Whom quotas that are just met pay something else than the target incentive, or than the part of it that a component has by its weight. */
final class TargetFindings {

    /** Amounts are rounded up to meet a quota: less than a part in a thousand is no difference. */
    private static final Ratio NEAR = Ratio.of(1, 1000);

    private final Reviewed reviewed;
    private final PlanRoster people;

    private TargetFindings(Reviewed reviewed) {
        this.reviewed = reviewed;
        this.people = reviewed.population()
                .roster()
                .under(
                        reviewed.terms().name(),
                        reviewed.terms().currency(),
                        reviewed.terms().proration());
    }

    static List<Finding> in(Reviewed reviewed) {
        TargetFindings findings = new TargetFindings(reviewed);
        List<Finding> found = new ArrayList<>();
        for (EditedRows<?> edited : reviewed.edited()) {
            for (Component component : reviewed.terms().components()) {
                if (AtQuota.canAsk(reviewed.terms(), component)) {
                    findings.of(edited, component).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** What somebody is paid with quotas just met, and should be. */
    private record Miss(String participant, Money target, Situation paid) {

        Ratio size() {
            Ratio difference = Ratio.of(paid.pay().minus(target).value()).dividedBy(Ratio.of(target.value()));
            return difference.signum() < 0 ? difference.negated() : difference;
        }
    }

    private <T> Optional<Finding> of(EditedRows<T> edited, Component component) {
        Optional<Miss> greatest = Optional.empty();
        int asked = 0;
        int missed = 0;
        for (String participant : reviewed.participants()) {
            Optional<Miss> paid =
                    reviewed.concerns(component, participant) ? paid(edited, component, participant) : Optional.empty();
            if (paid.isPresent()) {
                asked++;
                if (paid.get().size().compareTo(NEAR) > 0) {
                    missed++;
                    Ratio size = paid.get().size();
                    greatest = greatest.filter(before -> before.size().compareTo(size) >= 0)
                            .or(() -> paid);
                }
            }
        }
        String others = "; so it is with " + missed + " of the " + asked + " who could be asked";
        return greatest.map(miss -> Finding.of(
                        Kind.PAY_AT_TARGET,
                        Severity.WARNING,
                        reviewed.place(component.name()),
                        miss.participant() + " is paid " + miss.paid().pay() + " at 100 %, and "
                                + (miss.paid().component().isPresent()
                                        ? "the weight of the target incentive is "
                                        : "the target incentive is ")
                                + miss.target() + others)
                .sampled()
                .shownBy(miss.paid()));
    }

    /** Returns what somebody is paid with a quota just met in all its periods; empty if changed amounts do not bring that about. */
    private <T> Optional<Miss> paid(EditedRows<T> edited, Component component, String participant) {
        Optional<Ratio> target = component
                .weight()
                .map(weight ->
                        people.targetIncentive(participant, reviewed.terms().year(), weight))
                .orElseGet(() ->
                        people.targetIncentive(participant, reviewed.terms().year()))
                .filter(amount -> amount.signum() > 0);
        if (target.isEmpty() || edited.rows().isEmpty()) {
            return Optional.empty();
        }
        AtQuota quota = new AtQuota(reviewed, component, participant);
        return quota.rows(edited)
                .flatMap(rows -> edited.evaluate("SCALED", edited.rows().get(0), rows))
                .filter(run -> quota.isMet(run.run())
                        && (component.weight().isPresent() || areOthersMet(run, component, participant)))
                .map(run -> new Miss(
                        participant,
                        reviewed.terms()
                                .rounding()
                                .round(target.get(), reviewed.terms().currency()),
                        run.said(
                                participant + " with the quota of " + component.name() + " met",
                                participant,
                                component.weight().map(any -> component.name()))));
    }

    /** The whole target is compared with the whole pay, for which every other quota of theirs must be met by the same sales. */
    private boolean areOthersMet(Changed run, Component component, String participant) {
        return reviewed.terms().components().stream()
                .filter(other -> !other.equals(component) && other.quota().isPresent())
                .filter(other -> reviewed.concerns(other, participant))
                .allMatch(other -> AtQuota.canAsk(reviewed.terms(), other)
                        && new AtQuota(reviewed, other, participant).isMet(run.run()));
    }
}
