package org.openspm.testkit;

import java.util.ArrayList;
import java.util.List;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.ParticipantRef;
import org.openspm.compensation.credit.Recipient;
import org.openspm.compensation.credit.Share;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.plan.TargetIncentive;
import org.openspm.compensation.quota.Quota;
import org.openspm.compensation.quota.WithoutQuota;
import org.openspm.compensation.rate.Bonus;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.compensation.rate.PayRule;
import org.openspm.compensation.rate.PerUnit;
import org.openspm.compensation.rate.RateTable;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.roster.Participant;
import org.openspm.compensation.roster.Roster;

/** Everything of a plan and a roster that the naive evaluator does not compute, by name. */
final class ReferenceScope {

    private final List<String> beyond = new ArrayList<>();

    static List<String> beyond(PlanTerms plan, Roster roster) {
        ReferenceScope scope = new ReferenceScope();
        scope.name(
                plan.creditings().stream().allMatch(ReferenceScope::isPlain), "crediting by other than fixed shares");
        scope.name(plan.gates().isEmpty(), "gates of the plan");
        plan.bounds().forEach(scope::bound);
        plan.components().forEach(scope::component);
        scope.name(
                roster.teams().isEmpty()
                        && roster.roleQuotas().isEmpty()
                        && roster.territoryQuotas().isEmpty(),
                "teams and quotas of roles and territories");
        roster.participants().forEach(scope::participant);
        return scope.beyond;
    }

    private void name(boolean within, String what) {
        if (!within) {
            beyond.add(what);
        }
    }

    private static boolean isPlain(Crediting<?> crediting) {
        return plain(crediting);
    }

    private static <T> boolean plain(Crediting<T> crediting) {
        boolean bare = crediting.rules().isEmpty()
                && crediting.rollUps().isEmpty()
                && crediting.holds().isEmpty()
                && crediting.deductions().isEmpty()
                && crediting.proportion().isEmpty()
                && crediting.windfalls().isEmpty();
        boolean unbounded = crediting.caps().isEmpty()
                && crediting.minimums().isEmpty()
                && crediting.customSplits().isEmpty()
                && crediting.partialCredits().isEmpty()
                && crediting.date().isPresent();
        return bare && unbounded && crediting.recipients().stream().allMatch(ReferenceScope::isPlain);
    }

    private static boolean isPlain(Recipient<?> recipient) {
        boolean named = recipient.participant() instanceof ParticipantRef.InField<?>
                || recipient.participant() instanceof ParticipantRef.Fixed<?>;
        return named && (recipient.kind() == CreditKind.DIRECT) && (recipient.share() instanceof Share.Fixed<?>);
    }

    private void bound(PayBound bound) {
        boolean cap = bound instanceof PayBound.Cap own && own.excess().equals(Excess.lost());
        boolean limit = bound.limit() instanceof Limit.Fixed
                || bound.limit() instanceof Limit.Prorated
                || bound.limit() instanceof TargetIncentive;
        name(cap && limit, "bounds of the plan other than caps of an amount or of the target incentive");
    }

    private void component(Component component) {
        String of = " of the component (" + component.name() + ")";
        boolean measured = component
                .base()
                .filter(base -> base instanceof Performance.Credited credited
                        && credited.measure().isAdditive()
                        && credited.measure().derivation().isEmpty()
                        && credited.measure().date().isEmpty())
                .isPresent();
        name(measured, "the measure" + of);
        name(
                component.lookup().isEmpty()
                        && component.namedLookups().isEmpty()
                        && component.categories().isEmpty(),
                "lookups" + of);
        name(
                component.creditKind() == CreditKind.DIRECT
                        && component.creditRole().isEmpty(),
                "credit other than direct" + of);
        name(
                !component.isQuotaToDate() && component.withoutQuota().equals(WithoutQuota.undefined()),
                "the kind of quota" + of);
        name(
                component.dealRate().isEmpty()
                        && component.contest().isEmpty()
                        && component.pool().isEmpty()
                        && component.counter().isEmpty(),
                "rating per deal, contests, pools and counters" + of);
        name(
                component.attainmentCap().isEmpty()
                        && component.bounds().isEmpty()
                        && component.catchUp().isEmpty(),
                "caps, floors and catching up" + of);
        name(
                component.leastPerTransaction().isEmpty()
                        && component.mostPerTransaction().isEmpty()
                        && !component.isRoundedPerTransaction(),
                "bounds and rounding per transaction" + of);
        name(component.weight().isEmpty() && component.roles().isEmpty(), "weights and roles" + of);
        name(
                component.schedule().rules().size() == 1
                        && component.schedule().everybody().segments().size() == 1,
                "more than one pay rule" + of);
        name(component.schedule().rules().stream().allMatch(ReferenceScope::isPlain), "the pay rule" + of);
        name(
                component.modifiers().stream().allMatch(ReferenceScope::isPlain),
                "modifiers other than gates on attainment" + of);
    }

    private static boolean isPlain(PayRule rule) {
        if (rule instanceof RateTable table) {
            return table.threshold().isEmpty()
                    && table.backTo().isEmpty()
                    && table.baseRate().isEmpty()
                    && table.positionRounding().isEmpty()
                    && table.tiers().stream().allMatch(ReferenceScope::isPlain);
        }
        if (rule instanceof PayCurve curve) {
            return curve.positionRounding().isEmpty()
                    && curve.slopeOnwards().isEmpty()
                    && !curve.isContinuing()
                    && curve.cap().isEmpty()
                    && curve.basis() != PayCurve.Basis.TARGET_INCENTIVE
                    && curve.points().stream().noneMatch(point -> point.at() instanceof Bound.OnNumber);
        }
        return rule instanceof PerUnit || (rule instanceof Bonus bonus && bonus.pay() instanceof Pay.Fixed);
    }

    private static boolean isPlain(Tier tier) {
        return tier.pay() instanceof Pay.Share
                && !(tier.from() instanceof Bound.OnNumber)
                && tier.onEntry().isEmpty()
                && tier.atLeast().isEmpty()
                && tier.atMost().isEmpty();
    }

    private static boolean isPlain(Modifier modifier) {
        return modifier instanceof Modifier.Gated gated
                && gated.gate() instanceof Gate.Comparison comparison
                && comparison.performance() instanceof Performance.Attainment
                && comparison.longer().isEmpty()
                && comparison.level() instanceof Gate.Level.OfRate;
    }

    private void participant(Participant participant) {
        String of = " of the participant (" + participant.id() + ")";
        name(
                !participant.isEmploymentStated()
                        && participant.leaves().isEmpty()
                        && participant.plans().isEmpty(),
                "a part of the year on the plan" + of);
        name(participant.targetIncentives().segments().size() <= 1, "changes of the target incentive" + of);
        name(
                participant.quotas().names().stream()
                        .flatMap(name -> participant.quotas().of(name).stream())
                        .allMatch(ReferenceScope::isPlain),
                "seasonal, ramped, relieved or changing quotas" + of);
    }

    private static boolean isPlain(Quota quota) {
        return quota.seasonality().isEmpty()
                && quota.ramp().isEmpty()
                && quota.reliefs().isEmpty()
                && quota.changes().isEmpty()
                && quota.apportionment().isEmpty()
                && !quota.isFree();
    }
}
