package org.openspm.compensation.credit;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;

/** Finds what keeps a crediting from being used: all of it, not just the first. */
final class CreditingCheck<T> {

    private final CreditParts<T> parts;
    private final CreditingTerms<T> terms;
    private final String place;
    private final List<String> problems = new ArrayList<>();

    CreditingCheck(CreditParts<T> parts, CreditingTerms<T> terms) {
        this.parts = parts;
        this.terms = terms;
        this.place = "The crediting of (" + terms.schema() + ")";
    }

    static String noDate(Schema<?> schema) {
        return "The crediting of (" + schema + ") names no credit date.\nSay on(..) with a date field.";
    }

    List<String> problems() {
        if (!terms.schema().hasIdentity()) {
            problems.add("The schema (" + terms.schema()
                    + ") does not tell its transactions apart.\nSay identifiedBy(..) when describing it.");
        }
        if (terms.date() == null) {
            problems.add(noDate(terms.schema()));
        } else {
            checkSchema(terms.date());
        }
        if (terms.rules().isEmpty()) {
            checkParts(place, parts);
        } else {
            checkRules();
        }
        if (terms.rules().isEmpty() && terms.matching() != null) {
            problems.add(place + " says which rules apply (" + terms.matching()
                    + ") and has none.\nState them with rule(..), or leave matching(..) out.");
        }
        checkPartial(place, parts);
        checkRollUps();
        terms.holds().stream()
                .filter(Hold.Until.class::isInstance)
                .forEach(hold -> checkSchema(((Hold.Until<T>) hold).release()));
        checkQuantity(terms.quantity());
        return List.copyOf(problems);
    }

    private void checkParts(String where, CreditParts<T> those) {
        if (!those.namesAnybody()) {
            problems.add(where + " credits nobody.\nSay to(..) with the field that names the participant.");
        }
        for (Recipient<T> recipient : those.recipients()) {
            if (recipient.share() instanceof Share.Fixed<T> fixed
                    && fixed.value().signum() <= 0) {
                problems.add(where + " gives (" + recipient.participant() + ") the share (" + fixed
                        + ").\nGive a share of more than zero, or leave it out.");
            }
            if (recipient.participant() instanceof ParticipantRef.InField<T> named) {
                checkSchema(named.field());
            } else if (recipient.participant() instanceof ParticipantRef.Assigned<T> assigned) {
                checkSchema(assigned.key());
            }
            if (recipient.share() instanceof Share.InField<T> share) {
                checkSchema(share.field());
            }
        }
        checkTotal(where, those);
    }

    private void checkTotal(String where, CreditParts<T> those) {
        Ratio total = those.fixedTotal();
        int order = total.compareTo(Percents.WHOLE);
        boolean wrong = those.isFixed() ? order != 0 : order > 0;
        if (!those.free() && those.isDirect() && wrong) {
            problems.add(where + " has a split that totals (" + Percents.show(total)
                    + ").\nGive the shares of one transaction a total of 100 %, or declare freeSplit().");
        }
    }

    private void checkPartial(String where, CreditParts<T> those) {
        for (PartialCredit<T> partial : those.partials()) {
            if (partial.rate().compareTo(Rate.ZERO) <= 0) {
                problems.add(where + " counts transactions at (" + partial.rate()
                        + ").\nUse more than zero; leave transactions that do not count out with when(..).");
            }
        }
    }

    private void checkRules() {
        if (parts.namesAnybody() || parts.free()) {
            problems.add(place + " credits (" + parts.whom().strip() + ") beside its rules " + names(terms.rules())
                    + ".\nLet each rule say whom it credits, or add a rule for it.");
        }
        if (terms.rules().size() > 1 && terms.matching() == null) {
            problems.add(place + " does not say which of its rules " + names(terms.rules())
                    + " apply.\nSay matching(..) with FIRST_MATCH, ALL_MATCHES or MOST_SPECIFIC.");
        }
        Set<String> known = new HashSet<>();
        for (CreditRule<T> rule : terms.rules()) {
            if (!known.add(rule.name())) {
                problems.add(place + " has two rules (" + rule.name() + ").\nGive each rule a name of its own.");
            }
            String where = "The rule (" + rule.name() + ") of (" + terms.schema() + ")";
            checkParts(where, rule.parts);
            checkPartial(where, rule.parts);
            if (rule.rank() != 0 && terms.matching() != RuleMatching.MOST_SPECIFIC) {
                problems.add(
                        where + " is ranked (" + rule.rank()
                                + "), which only the most specific match asks.\nSay matching(MOST_SPECIFIC), or leave rank(..) out.");
            }
            checkReach(where, rule);
        }
    }

    /** Compares a rule with those before it: whether they leave it anything, or stand level with it. */
    private void checkReach(String where, CreditRule<T> rule) {
        for (CreditRule<T> before : terms.rules().subList(0, terms.rules().indexOf(rule))) {
            boolean same = before.condition().equals(rule.condition());
            if (terms.matching() == RuleMatching.FIRST_MATCH
                    && (same || before.condition() instanceof Condition.Always<T>)) {
                problems.add(where + " credits nothing: (" + before.name()
                        + ") before it takes all it could.\nState the special rule first, or leave this one out.");
                return;
            }
            if (terms.matching() == RuleMatching.MOST_SPECIFIC && same && before.compareTo(rule) == 0) {
                problems.add(where + " is as specific as (" + before.name() + "): both say (" + rule.condition()
                        + ").\nRank one of them higher with rank(..).");
                return;
            }
        }
    }

    private static <T> List<String> names(List<CreditRule<T>> rules) {
        return rules.stream().map(CreditRule::name).toList();
    }

    private void checkRollUps() {
        Set<String> roles = new HashSet<>();
        for (RollUp rollUp : terms.rollUps()) {
            if (!roles.add(rollUp.role())) {
                problems.add(place + " rolls up twice in the role (" + rollUp.role()
                        + ").\nGive each hierarchy a role of its own with as(..).");
            }
        }
    }

    private void checkQuantity(QuantityTerms<T> quantity) {
        checkDeductions(quantity.deductions());
        if (quantity.proportion() != null) {
            checkSchema(quantity.proportion().part());
            checkSchema(quantity.proportion().total());
        }
        Stream.concat(quantity.minimums().stream(), quantity.caps().stream())
                .filter(bound -> bound.signum() <= 0)
                .forEach(bound -> problems.add(place + " bounds a transaction at (" + bound
                        + ").\nUse a minimum and a cap of more than zero."));
        for (Windfall windfall : quantity.windfalls()) {
            if (windfall.above().signum() <= 0
                    || windfall.at().compareTo(Rate.ZERO) < 0
                    || windfall.at().compareTo(Rate.ONE) >= 0) {
                problems.add(place + " has the windfall rule (" + windfall
                        + ").\nCount less than 100 %, but not less than 0 %, above a bound of more than zero.");
            }
        }
    }

    private void checkDeductions(List<Deduction<T>> deductions) {
        Set<String> labels = new HashSet<>();
        Ratio ofOriginal = Ratio.ZERO;
        for (Deduction<T> deduction : deductions) {
            if (!labels.add(deduction.label())) {
                problems.add(place + " has two deductions (" + deduction.label() + ").\nGive each a label of its own.");
            }
            checkDeduction(deduction);
            if (deduction.taken().orElse(null) instanceof Deduction.Taken.OfOriginal<T> part
                    && deduction.condition() instanceof Condition.Always<T>) {
                ofOriginal = ofOriginal.plus(part.rate().toRatio());
            }
        }
        if (ofOriginal.compareTo(Percents.WHOLE) > 0) {
            problems.add(place + " deducts (" + Percents.show(ofOriginal)
                    + ") of the original.\nDeduct at most 100 %, or say ofRest(..).");
        }
    }

    private void checkDeduction(Deduction<T> deduction) {
        Deduction.Taken<T> taken = deduction.taken().orElse(null);
        if (taken == null) {
            problems.add(place + " does not say how much is taken for (" + deduction.label()
                    + ").\nSay ofOriginal(..), ofRest(..), amount(..) or field(..).");
        } else if (taken instanceof Deduction.Taken.InField<T> named) {
            checkSchema(named.field());
        } else if (!isPositive(taken)) {
            problems.add(
                    place + " deducts (" + deduction + ").\nDeduct more than zero, and of a percentage at most 100 %.");
        }
    }

    private static <T> boolean isPositive(Deduction.Taken<T> taken) {
        if (taken instanceof Deduction.Taken.Fixed<T> fixed) {
            return fixed.amount().value().signum() > 0;
        }
        Rate rate = taken instanceof Deduction.Taken.OfOriginal<T> part
                ? part.rate()
                : ((Deduction.Taken.OfRest<T>) taken).rate();
        return rate.compareTo(Rate.ZERO) > 0 && rate.compareTo(Rate.ONE) <= 0;
    }

    private void checkSchema(Field<T, ?> field) {
        if (!field.schema().equals(terms.schema())) {
            problems.add(place + " asks the field (" + field + ") of (" + field.schema() + ").\nUse a field of ("
                    + terms.schema() + ").");
        }
    }

    /** Returns what is wrong with the amounts of a crediting in a plan of one currency. */
    List<String> problems(Currency currency) {
        QuantityTerms<T> quantity = terms.quantity();
        Stream<Amount> bounds = Stream.of(
                        quantity.minimums().stream(),
                        quantity.windfalls().stream().map(Windfall::above),
                        quantity.caps().stream())
                .flatMap(bound -> bound)
                .filter(CreditBound.OfMoney.class::isInstance)
                .map(bound -> ((CreditBound.OfMoney) bound).amount());
        Stream<Amount> deducted = quantity.deductions().stream()
                .map(Deduction::taken)
                .flatMap(Optional::stream)
                .filter(Deduction.Taken.Fixed.class::isInstance)
                .map(taken -> ((Deduction.Taken.Fixed<T>) taken).amount());
        return Stream.concat(deducted, bounds)
                .filter(amount ->
                        amount instanceof Money money && !money.currency().equals(currency))
                .map(amount -> place + " names the amount (" + amount + "), which is not in the plan's currency ("
                        + currency + ").\nState it in that currency.")
                .toList();
    }
}
