package org.openspm.compensation.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;
import org.openspm.core.organization.Hierarchy;
import org.openspm.core.schema.DateField;

/** A crediting laid out to be asked for every row: nothing is looked up, joined or put into words that need not be. */
final class Crediter<T> {

    private static final CreditOutcome NOBODY = new CreditOutcome.PassedOver("nobody has a share of it");

    private final CreditParts<T> parts;
    private final CreditingTerms<T> terms;
    private final Distribution<T> own;
    private final List<Distribution<T>> byRule;
    private final boolean first;
    private final boolean changesMoney;
    private final boolean changesNumbers;
    private final CreditOutcome ineligible;
    private final CreditOutcome unmatched;
    private final List<CreditOutcome> held;

    /** Who is credited with everything, if there is nothing else to say; else null. */
    private final @Nullable Recipient<T> sole;

    Crediter(CreditParts<T> parts, CreditingTerms<T> terms) {
        this.parts = parts;
        this.terms = terms;
        this.own = new Distribution<>(terms.schema(), parts, null);
        this.byRule = terms.rules().stream()
                .map(rule -> new Distribution<>(terms.schema(), rule.parts, rule))
                .toList();
        this.first = terms.matching() == null || terms.matching() == RuleMatching.FIRST_MATCH;
        boolean partial = !parts.partials().isEmpty()
                || terms.rules().stream()
                        .anyMatch(rule -> !rule.partialCredits().isEmpty());
        this.changesMoney = partial || terms.quantity().concern(true);
        this.changesNumbers = partial || terms.quantity().concern(false);
        this.ineligible = new CreditOutcome.PassedOver("it does not fulfil (" + parts.condition() + ")");
        this.unmatched = new CreditOutcome.PassedOver("no rule credits it: it fulfils none of "
                + terms.rules().stream().map(rule -> "(" + rule.name() + ")").collect(Collectors.joining(", ")));
        this.held = terms.holds().stream().map(Crediter::waiting).toList();
        this.sole = soleRecipient().orElse(null);
    }

    private static <T> CreditOutcome waiting(Hold<T> hold) {
        return new CreditOutcome.Held(
                hold instanceof Hold.Unless<T> unless
                        ? "held: it does not fulfil (" + unless.condition() + ")"
                        : "held: its (" + ((Hold.Until<T>) hold).release() + ") is missing");
    }

    /** Returns the recipient of everything on the credit date, if that is all the crediting says beside its condition. */
    private Optional<Recipient<T>> soleRecipient() {
        return isAlone() && parts.recipients().size() == 1
                ? Optional.of(parts.recipients().get(0))
                        .filter(recipient -> recipient.isDirect()
                                && recipient.share() instanceof Share.Fixed<T> fixed
                                && fixed.value().equals(Percents.WHOLE))
                : Optional.empty();
    }

    /** Returns the recipients, named by fields, if they are all the crediting says beside its condition. */
    List<Recipient<T>> soleRecipients() {
        boolean plain = isAlone()
                && parts.recipients().stream()
                        .allMatch(recipient ->
                                recipient.isDirect() && recipient.participant() instanceof ParticipantRef.InField<T>);
        return plain ? parts.recipients() : List.of();
    }

    private boolean isAlone() {
        return terms.rules().isEmpty()
                && terms.holds().isEmpty()
                && terms.rollUps().isEmpty()
                && parts.splits() == null
                && !parts.free();
    }

    CreditOutcome credits(T row, CreditContext context) {
        if (!parts.condition().test(row)) {
            return ineligible;
        }
        if (sole != null) {
            LocalDate day = date().require(row);
            String participant = sole.participant().require(row, day);
            return new CreditOutcome.Credited(List.of(new Credit(
                    participant, sole.role(), CreditKind.DIRECT, Percents.WHOLE, day, Optional.empty(), "")));
        }
        List<Distribution<T>> chosen = chosen(row);
        if (chosen.isEmpty()) {
            return unmatched;
        }
        LocalDate day = date().require(row);
        LocalDate counted = day;
        for (int i = 0; i < held.size(); i++) {
            LocalDate released = released(terms.holds().get(i), row, day);
            if (released == null) {
                return held.get(i);
            }
            counted = released.isAfter(counted) ? released : counted;
        }
        CreditSum credits = new CreditSum(counted);
        for (Distribution<T> distribution : chosen) {
            distribution.addTo(credits, row, day);
        }
        if (credits.size() == 0) {
            return NOBODY;
        }
        climb(credits, day, context);
        return new CreditOutcome.Credited(credits.credits());
    }

    private DateField<T> date() {
        DateField<T> date = terms.date();
        if (date == null) {
            throw new IllegalStateException(CreditingCheck.noDate(terms.schema()));
        }
        return date;
    }

    /** Returns the date on which a hold lets go of a row, not before its credit date if that is what it says; null while it holds. */
    private @Nullable LocalDate released(Hold<T> hold, T row, LocalDate day) {
        if (hold instanceof Hold.Unless<T> unless) {
            return unless.condition().test(row) ? day : null;
        }
        Hold.Until<T> until = (Hold.Until<T>) hold;
        LocalDate release = until.release().valueOrNull(row);
        return release == null || until.dating() == ReleaseDating.ON_RELEASE_DATE ? release : day;
    }

    /** Returns the distributions that apply to a row: the only one there is, or those of the rules it fulfils. */
    private List<Distribution<T>> chosen(T row) {
        if (byRule.isEmpty()) {
            return own.alone();
        }
        List<Distribution<T>> found = List.of();
        for (int i = 0; i < byRule.size(); i++) {
            Distribution<T> distribution = byRule.get(i);
            if (distribution.applies(row)) {
                if (first) {
                    return distribution.alone();
                }
                found = found.isEmpty() ? distribution.alone() : Lists.and(found, distribution);
            }
        }
        return found.size() > 1 && terms.matching() == RuleMatching.MOST_SPECIFIC ? mostSpecific(found, row) : found;
    }

    private List<Distribution<T>> mostSpecific(List<Distribution<T>> found, T row) {
        Distribution<T> best = found.get(0);
        Distribution<T> equal = best;
        for (Distribution<T> candidate : found.subList(1, found.size())) {
            int order = candidate.rule().compareTo(best.rule());
            if (order > 0) {
                best = candidate;
            }
            equal = order >= 0 ? candidate : equal;
        }
        if (equal != best) {
            throw new IllegalArgumentException("The rules (" + best.name() + ") and (" + equal.name()
                    + ") are equally specific for (" + terms.schema().describe(row)
                    + ").\nRank one of them higher with rank(..).");
        }
        return best.alone();
    }

    /** Adds what climbs to the managers: each of them has the share of the one below. */
    private void climb(CreditSum credits, LocalDate day, CreditContext context) {
        int below = credits.size();
        for (RollUp rollUp : terms.rollUps()) {
            Hierarchy hierarchy = context.hierarchy(rollUp.hierarchy());
            for (int i = 0; i < below; i++) {
                Credit credit = credits.get(i);
                if (credit.kind() == CreditKind.DIRECT || rollUp.overlays()) {
                    climb(credits, credit, rollUp, hierarchy, day);
                }
            }
        }
    }

    private static void climb(CreditSum credits, Credit credit, RollUp rollUp, Hierarchy hierarchy, LocalDate day) {
        Optional<String> source = Optional.of(credit.participant());
        Optional<String> manager = hierarchy.managerOf(credit.participant(), day);
        for (int level = 1; manager.isPresent() && level <= rollUp.to(); level++) {
            if (level >= rollUp.from()) {
                credits.add(manager.get(), rollUp.role(), CreditKind.ROLLED_UP, credit.share(), source, credit.rule());
            }
            manager = hierarchy.managerOf(manager.get(), day);
        }
    }

    /** Returns the partial credit that the rules which credit a row agree on. */
    List<PartialCredit<T>> partials(T row) {
        List<Distribution<T>> found = byRule.isEmpty() ? List.of() : chosen(row);
        if (found.isEmpty()) {
            return List.of();
        }
        Distribution<T> one = found.get(0);
        for (Distribution<T> other : found) {
            if (!other.rule().partialCredits().equals(one.rule().partialCredits())) {
                throw new IllegalStateException("The rules (" + one.name() + ") and (" + other.name()
                        + ") count different parts of (" + terms.schema().describe(row)
                        + ").\nAsk creditable(..) with the rule of each credit.");
            }
        }
        return one.rule().partialCredits();
    }

    /** Returns the partial credit of a rule by its name. */
    List<PartialCredit<T>> partials(String rule) {
        for (CreditRule<T> known : terms.rules()) {
            if (known.name().equals(rule)) {
                return known.partialCredits();
            }
        }
        if (rule.isEmpty() && terms.rules().isEmpty()) {
            return List.of();
        }
        throw new IllegalArgumentException("The rule (" + rule + ") is not among "
                + terms.rules().stream().map(CreditRule::name).toList() + ".\nName the rule of a credit.");
    }

    /** Returns whether a quantity of money, or one of something else, can be changed. */
    boolean changes(boolean money) {
        return money ? changesMoney : changesNumbers;
    }

    Creditable creditable(
            T row, List<PartialCredit<T>> ofRule, Ratio quantity, boolean money, UnaryOperator<Money> conversion) {
        QuantityTerms<T> quantities = terms.quantity();
        QuantityRun<T> run = new QuantityRun<>(row, quantity, money, conversion);
        if (run.reaches(quantities.minimums())) {
            run.deduct(quantities.deductions());
            if (quantities.proportion() != null) {
                run.count(quantities.proportion());
            }
            run.count(parts.partials());
            run.count(ofRule);
            run.windfalls(quantities.windfalls());
            run.cap(quantities.caps());
        }
        return run.result();
    }
}
