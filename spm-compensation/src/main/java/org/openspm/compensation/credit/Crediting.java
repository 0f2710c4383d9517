package org.openspm.compensation.credit;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/**
 * Everything a plan says about crediting the transactions of one schema: who is credited, on which date, under which condition, with
 * how much of what.
 *
 * <pre>{@code
 * Crediting.of(DEALS).on(CLOSED).to(REP).when(WON.isTrue())                                  // all of it to one participant
 * Crediting.of(DEALS).on(CLOSED).to(REP, percent(60)).as("AE").to(PARTNER, percent(40))      // a split, which totals 100 %
 *         .overlay(ENGINEER, percent(100)).as("SE")                                          // a specialist on top of it
 *         .rollingUp(ALL_MANAGERS)                                                           // and all managers above
 * Crediting.of(PAYMENTS).on(PAID_ON).to(REP).netOf(TAX).inProportion(PAID, TOTAL)            // cash: paid x (total - tax) / total
 * }</pre>
 *
 * <p>A row passes through two steps. {@link #credits} finds who has which share: eligibility, rules, holds, shares, roll-up.
 * {@link #creditable} finds what there is to share of the quantity a component measures, always in this order: minimum transaction,
 * deductions as stated, proportion, partial credit, windfall, cap. A participant's credit is share x creditable quantity. What the
 * order says holds for refunds too: bounds and fixed amounts apply to the size of a negative quantity, so that a refund undoes the sale
 * it refunds.
 *
 * <p>Assignments and hierarchies are those of the credit date of {@link #on}, also for credit that was held and counts in the period of
 * its release. A rolled-up credit has the share of the credit it comes from; a manager above two participants of one split has both
 * shares, each once. This class is immutable and thread-safe.
 *
 * @param <T> the host's row type
 */
public final class Crediting<T> extends CreditTerms<T, Crediting<T>> {

    private final CreditingTerms<T> terms;

    /** Made when the first transaction comes: a crediting is said word by word. Two threads that ask at the same time at worst make the same thing twice. */
    private @Nullable Crediter<T> crediter;

    private Crediting(CreditParts<T> parts, CreditingTerms<T> terms) {
        super(parts);
        this.terms = terms;
    }

    private Crediter<T> crediter() {
        Crediter<T> known = crediter;
        if (known == null) {
            known = new Crediter<>(parts, terms);
            crediter = known;
        }
        return known;
    }

    /**
     * Obtains the crediting of the rows of a schema, which credits nobody yet.
     *
     * @param <T> the host's row type
     * @param schema  the schema of the transactions
     * @return the crediting, to be completed by {@link #on} and {@link #to(TextField)} or {@link #rule}
     */
    public static <T> Crediting<T> of(Schema<T> schema) {
        return new Crediting<>(CreditParts.empty(), CreditingTerms.of(schema));
    }

    @Override
    Crediting<T> with(CreditParts<T> other) {
        return new Crediting<>(other, terms);
    }

    private Crediting<T> with(CreditingTerms<T> other) {
        return new Crediting<>(parts, other);
    }

    private Crediting<T> with(QuantityTerms<T> other) {
        return with(terms.quantity(other));
    }

    /**
     * Returns this crediting with the field that holds the credit date.
     *
     * @param field  the field
     * @return the crediting
     */
    public Crediting<T> on(DateField<T> field) {
        return with(terms.on(Objects.requireNonNull(field, "field")));
    }

    /**
     * Returns this crediting with a named rule, besides those already stated. Participants are named by the rules then; eligibility,
     * partial credit and all that follows concern every rule.
     *
     * @param name  what the rule is called in traces and messages
     * @param rule  completes the rule
     * @return the crediting
     * @throws IllegalArgumentException if the name is blank
     */
    public Crediting<T> rule(String name, UnaryOperator<CreditRule<T>> rule) {
        CreditRule<T> begun = CreditRule.named(name);
        return with(terms.rule(
                Objects.requireNonNull(Objects.requireNonNull(rule, "rule").apply(begun), "rule")));
    }

    /**
     * Returns this crediting with the way in which one of several rules, or more, is chosen.
     *
     * @param how  the way
     * @return the crediting
     */
    public Crediting<T> matching(RuleMatching how) {
        return with(terms.matching(Objects.requireNonNull(how, "how")));
    }

    /**
     * Returns this crediting with credits that climb a hierarchy, besides those already stated: each hierarchy in a role of its own.
     *
     * @param how  how far they climb, along which hierarchy
     * @return the crediting
     */
    public Crediting<T> rollingUp(RollUp how) {
        return with(terms.rollingUp(Objects.requireNonNull(how, "how")));
    }

    /**
     * Returns this crediting holding transactions that do not fulfil a condition; those that do are credited on the credit date.
     *
     * @param condition  what releases a transaction
     * @return the crediting
     */
    public Crediting<T> heldUnless(Condition<T> condition) {
        return with(terms.held(new Hold.Unless<>(condition)));
    }

    /**
     * Returns this crediting holding transactions that lack a release date; released credit counts in the period of that date, or of
     * the credit date should that be later.
     *
     * @param release  the field of the release dates
     * @return the crediting
     */
    public Crediting<T> heldUntil(DateField<T> release) {
        return heldUntil(release, ReleaseDating.ON_RELEASE_DATE);
    }

    /**
     * Returns this crediting holding transactions that lack a release date.
     *
     * @param release  the field of the release dates
     * @param dating  in which period released credit counts
     * @return the crediting
     */
    public Crediting<T> heldUntil(DateField<T> release, ReleaseDating dating) {
        return with(terms.held(new Hold.Until<>(release, dating)));
    }

    /**
     * Returns this crediting with something that is taken off a transaction before it is split, after what was already stated.
     *
     * @param label  what it is called
     * @param deduction  completes the deduction: how much of what, from which transactions
     * @return the crediting
     * @throws IllegalArgumentException if the label is blank
     */
    public Crediting<T> deducting(String label, UnaryOperator<Deduction<T>> deduction) {
        Deduction<T> begun = Deduction.labelled(label);
        return with(terms.quantity()
                .deducting(Objects.requireNonNull(
                        Objects.requireNonNull(deduction, "deduction").apply(begun), "deduction")));
    }

    /**
     * Returns this crediting with an amount of the row taken off, such as its tax: a deduction called what the field is.
     *
     * @param field  the field of the amount; nothing is taken where it is optional and missing
     * @return the crediting
     */
    public Crediting<T> netOf(MoneyField<T> field) {
        Objects.requireNonNull(field, "field");
        return deducting(field.name(), deduction -> deduction.field(field));
    }

    /**
     * Returns this crediting counting a transaction as far as it has been paid: by part over total, exactly.
     *
     * @param part  the field of the part, such as what was paid
     * @param total  the field of the whole, such as the invoice
     * @return the crediting
     */
    public Crediting<T> inProportion(MoneyField<T> part, MoneyField<T> total) {
        return with(terms.quantity().inProportion(new Proportion.OfMoney<>(part, total)));
    }

    /**
     * Returns this crediting counting a transaction as far as it has happened: by part over total, exactly.
     *
     * @param part  the field of the part, such as what was delivered
     * @param total  the field of the whole, such as what was ordered
     * @return the crediting
     */
    public Crediting<T> inProportion(NumberField<T> part, NumberField<T> total) {
        return with(terms.quantity().inProportion(new Proportion.OfNumbers<>(part, total)));
    }

    /**
     * Returns this crediting counting less of what one transaction has above a bound; it concerns measures of money.
     *
     * @param above  the bound up to which all counts
     * @param at  how much of the rest counts, less than 100 %
     * @return the crediting
     */
    public Crediting<T> windfall(Amount above, Rate at) {
        return with(terms.quantity().windfall(new Windfall(new CreditBound.OfMoney(above), at)));
    }

    /**
     * Returns this crediting counting less of what one transaction has above a bound; it concerns measures of anything but money.
     *
     * @param above  the bound up to which all counts
     * @param at  how much of the rest counts, less than 100 %
     * @return the crediting
     */
    public Crediting<T> windfall(BigDecimal above, Rate at) {
        return with(terms.quantity().windfall(new Windfall(new CreditBound.OfNumber(above), at)));
    }

    /**
     * Returns this crediting counting no more than a bound of one transaction; it concerns measures of money.
     *
     * @param most  the most that is shared
     * @return the crediting
     */
    public Crediting<T> cappedAt(Amount most) {
        return with(terms.quantity().cap(new CreditBound.OfMoney(most)));
    }

    /**
     * Returns this crediting counting no more than a bound of one transaction; it concerns measures of anything but money.
     *
     * @param most  the most that is shared
     * @return the crediting
     */
    public Crediting<T> cappedAt(BigDecimal most) {
        return with(terms.quantity().cap(new CreditBound.OfNumber(most)));
    }

    /**
     * Returns this crediting counting nothing of a transaction below a bound, before anything is deducted; one at the bound counts. It
     * concerns measures of money.
     *
     * @param least  the smallest transaction that counts
     * @return the crediting
     */
    public Crediting<T> minimum(Amount least) {
        return with(terms.quantity().minimum(new CreditBound.OfMoney(least)));
    }

    /**
     * Returns this crediting counting nothing of a transaction below a bound, before anything is deducted; one at the bound counts. It
     * concerns measures of anything but money.
     *
     * @param least  the smallest transaction that counts
     * @return the crediting
     */
    public Crediting<T> minimum(BigDecimal least) {
        return with(terms.quantity().minimum(new CreditBound.OfNumber(least)));
    }

    /**
     * Returns the schema of the transactions.
     *
     * @return the schema
     */
    public Schema<T> schema() {
        return terms.schema();
    }

    /**
     * Returns the field that holds the credit date.
     *
     * @return the field, or empty if none was named
     */
    public Optional<DateField<T>> date() {
        return Optional.ofNullable(terms.date());
    }

    /**
     * Returns the named rules.
     *
     * @return the rules in the order they were stated
     */
    public List<CreditRule<T>> rules() {
        return terms.rules();
    }

    /**
     * Returns the way in which rules are chosen.
     *
     * @return the way, or empty if none was stated
     */
    public Optional<RuleMatching> matching() {
        return Optional.ofNullable(terms.matching());
    }

    /**
     * Returns how credits climb.
     *
     * @return the roll-ups in the order they were stated
     */
    public List<RollUp> rollUps() {
        return terms.rollUps();
    }

    /**
     * Returns what credit waits for.
     *
     * @return the holds in the order they were stated
     */
    public List<Hold<T>> holds() {
        return terms.holds();
    }

    /**
     * Returns what is taken off a transaction before it is split.
     *
     * @return the deductions in their order
     */
    public List<Deduction<T>> deductions() {
        return terms.quantity().deductions();
    }

    /**
     * Returns the proportion in which transactions count.
     *
     * @return the proportion, or empty if they count whole
     */
    public Optional<Proportion<T>> proportion() {
        return Optional.ofNullable(terms.quantity().proportion());
    }

    /**
     * Returns the windfall rules.
     *
     * @return at most one for money and one for numbers
     */
    public List<Windfall> windfalls() {
        return terms.quantity().windfalls();
    }

    /**
     * Returns the caps on what one transaction counts.
     *
     * @return at most one for money and one for numbers
     */
    public List<CreditBound> caps() {
        return terms.quantity().caps();
    }

    /**
     * Returns the bounds below which a transaction does not count.
     *
     * @return at most one for money and one for numbers
     */
    public List<CreditBound> minimums() {
        return terms.quantity().minimums();
    }

    /**
     * Returns the kinds of credit that can come of this crediting.
     *
     * @return the kinds; custom splits are taken to give direct and overlay credit
     */
    public Set<CreditKind> kinds() {
        Set<CreditKind> kinds = EnumSet.noneOf(CreditKind.class);
        shares().forEach(share -> {
            share.recipients().forEach(recipient -> kinds.add(recipient.kind()));
            if (share.splits() != null) {
                kinds.add(CreditKind.DIRECT);
                kinds.add(CreditKind.OVERLAY);
            }
        });
        if (!terms.rollUps().isEmpty()) {
            kinds.add(CreditKind.ROLLED_UP);
        }
        return Collections.unmodifiableSet(kinds);
    }

    /**
     * Returns the roles that participants are credited in, but for those that custom splits give.
     *
     * @return the roles in alphabetical order, without the empty one
     */
    public List<String> roles() {
        Stream<String> direct =
                shares().flatMap(share -> share.recipients().stream()).map(Recipient::role);
        return Stream.concat(direct, terms.rollUps().stream().map(RollUp::role))
                .filter(role -> !role.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<CreditParts<T>> shares() {
        return Stream.concat(Stream.of(parts), terms.rules().stream().map(rule -> rule.parts));
    }

    /**
     * Returns the hierarchies that credits climb, but for that of the roster.
     *
     * @return the names in alphabetical order
     */
    public List<String> hierarchies() {
        return List.copyOf(terms.rollUps().stream()
                .map(RollUp::hierarchy)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * Returns who shares every eligible transaction, if that is all this crediting says: direct credit on the credit date of participants named
     * by fields, nothing rolled up, overlaid, held or chosen by rules. A loop over many rows need not ask {@link #credits} then; the shares
     * of a row still have to total 100 %.
     *
     * @return the recipients in order, or none if there is more to say
     */
    public List<Recipient<T>> soleRecipients() {
        return crediter().soleRecipients();
    }

    /**
     * Returns whether {@link #creditable} can change a quantity.
     *
     * @param money  whether the quantity is money
     * @return false if every transaction counts whole
     */
    public boolean changesQuantity(boolean money) {
        return crediter().changes(money);
    }

    /**
     * Returns what keeps this crediting from being used.
     *
     * @return the problems, each with its value and a remedy on a second line; none if the crediting is sound
     */
    public List<String> problems() {
        return new CreditingCheck<>(parts, terms).problems();
    }

    /**
     * Returns what keeps the amounts of this crediting from being used in a plan of one currency, besides {@link #problems()}.
     *
     * @param currency  the currency of the plan
     * @return the problems, each with its value and a remedy on a second line
     */
    public List<String> currencyProblems(Currency currency) {
        return new CreditingCheck<>(parts, terms).problems(Objects.requireNonNull(currency, "currency"));
    }

    /**
     * Returns who is credited with a transaction, and with which share.
     *
     * @param row  the transaction
     * @param context  the hierarchies
     * @return the credits, or why there are none
     * @throws IllegalArgumentException if the transaction lacks its date or a participant, its shares do not total 100 %, or two of its
     *     rules are equally specific
     * @throws IllegalStateException if no credit date was named, or a hierarchy was not handed over
     */
    public CreditOutcome credits(T row, CreditContext context) {
        return crediter().credits(row, Objects.requireNonNull(context, "context"));
    }

    /**
     * Returns what there is to be shared of a quantity of a transaction that is credited.
     *
     * @param row  the transaction
     * @param quantity  what a component measures of it: money in currency units, or a number
     * @param money  whether it is money; amounts of the crediting are taken to be in its currency
     * @return the creditable quantity and how it came about
     * @throws IllegalArgumentException if the transaction cannot be read
     * @throws IllegalStateException if several rules credit it that count different parts
     */
    public Creditable creditable(T row, Ratio quantity, boolean money) {
        Objects.requireNonNull(quantity, "quantity");
        return crediter().changes(money)
                ? crediter().creditable(row, crediter().partials(row), quantity, money, UnaryOperator.identity())
                : Creditable.of(quantity);
    }

    /**
     * Returns what there is to be shared by one rule of a quantity of a transaction that it credits.
     *
     * @param row  the transaction
     * @param rule  the name of the rule, as a credit tells it; empty without named rules
     * @param quantity  what a component measures of it: money in currency units, or a number
     * @param money  whether it is money; amounts of the crediting are taken to be in its currency
     * @return the creditable quantity and how it came about
     * @throws IllegalArgumentException if the transaction cannot be read, or there is no such rule
     */
    public Creditable creditable(T row, String rule, Ratio quantity, boolean money) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(quantity, "quantity");
        return crediter().creditable(row, crediter().partials(rule), quantity, money, UnaryOperator.identity());
    }

    /**
     * Returns what there is to be shared by one rule of an amount of a transaction that it credits.
     *
     * @param row  the transaction
     * @param rule  the name of the rule, as a credit tells it; empty without named rules
     * @param amount  what a component measures of it, in currency units
     * @param conversion  turns amounts of the row and of the crediting that name a currency into that of the amount
     * @return the creditable amount and how it came about
     * @throws IllegalArgumentException if the transaction cannot be read, or there is no such rule
     */
    public Creditable creditable(T row, String rule, Ratio amount, UnaryOperator<Money> conversion) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(conversion, "conversion");
        return crediter().creditable(row, crediter().partials(rule), amount, true, conversion);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Crediting<?> other && parts.equals(other.parts) && terms.equals(other.terms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(terms.schema(), parts.recipients(), terms.rules());
    }

    /**
     * Returns the crediting in words.
     *
     * @return such as {@code "deals on closed to rep 100 % when won is true"}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(terms.schema() + " on ")
                .append(date().map(DateField::name).orElse("no date"))
                .append(parts.words());
        if (!terms.rules().isEmpty()) {
            text.append(terms.matching() == null ? "" : " " + terms.matching())
                    .append(' ')
                    .append(terms.rules());
        }
        text.append(terms.quantity().words());
        terms.holds().forEach(hold -> text.append(", ").append(hold));
        terms.rollUps().forEach(rollUp -> text.append(", ").append(rollUp));
        return text.toString();
    }
}
