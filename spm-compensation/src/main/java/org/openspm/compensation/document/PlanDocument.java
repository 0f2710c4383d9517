package org.openspm.compensation.document;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.ConversionDate;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Proration;

/**
 * The terms of a plan as a tree of maps with keys in a stable order, lists, texts, whole numbers and flags, and back.
 *
 * <p>Hosts use {@code CompensationPlan.toDocument()} and {@code CompensationPlan.fromDocument(..)}. The tree is written one way:
 *
 * <ul>
 *   <li>Numbers that money depends on are texts, so that no reader takes them for binary fractions: {@code "12.5 %"} is a rate,
 *       {@code "USD 10000"} is money, {@code "10000"} is an amount in the plan's currency, {@code "10 units"} is a quantity. Whole
 *       numbers that only count, such as days and levels, are numbers.
 *   <li>Where there are several kinds of a thing, such as of pay rules, one key of its map says which: {@code {marginal: [..]}},
 *       {@code {bonus: "1000"}}. All kinds and keys are in the JSON Schema {@code docs/plan.schema.json}.
 *   <li>Constants are written in capitals, dates by ISO 8601. What was not said is left out.
 *   <li>What is the host's is written by name or label: schemas, fields, metrics, assignments and rules of its own. The name of a
 *       field that may be missing ends with a question mark.
 * </ul>
 */
public final class PlanDocument {

    /** The version of the form that this release writes and reads. */
    public static final int VERSION = 1;

    private PlanDocument() {}

    /**
     * Writes the terms of a plan.
     *
     * @param terms  the terms, of a plan that builds
     * @return the tree, unmodifiable
     * @throws IllegalStateException if the plan calls two different things by one name
     * @throws IllegalArgumentException if the name of a field ends with a question mark
     */
    public static Map<String, Object> write(PlanTerms terms) {
        Objects.requireNonNull(terms, "terms");
        Mentioned mentioned = new Mentioned();
        return Tree.of("version", VERSION)
                .put("name", terms.name())
                .put("currency", terms.currency().getCurrencyCode())
                .put("year", CalendarForm.number(terms.year()))
                .put("calendar", CalendarForm.write(terms.year().calendar()))
                .put("paidEach", terms.payGrain().name())
                .put("rounding", ConventionForm.rounding(terms.rounding()))
                .put("convertingOn", terms.conversion().name())
                .put("prorating", ConventionForm.proration(terms.proration(), mentioned))
                .put("creditDaysAfterLeaving", terms.creditDaysAfterLeaving())
                .put("crediting", Tree.each(terms.creditings(), rule -> CreditForm.write(rule, mentioned)))
                .put("components", Tree.each(terms.components(), one -> ComponentForm.write(one, mentioned)))
                .put("gates", terms.gates(), gate -> GateForm.write(gate, mentioned))
                .put("bounds", terms.bounds(), bound -> LimitForm.bound(bound, mentioned))
                .map();
    }

    /**
     * Reads the terms of a plan. What the terms themselves have wrong is found by {@link PlanTerms#problems()}.
     *
     * @param tree  the document, as written or as read from JSON or YAML: numbers may be of any exact type
     * @param vocabulary  what the names in it mean
     * @return the terms
     * @throws IllegalArgumentException with all problems of the document, each with its path, if it does not read
     */
    public static PlanTerms read(Map<String, ?> tree, PlanVocabulary vocabulary) {
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(vocabulary, "vocabulary");
        List<String> problems = new ArrayList<>();
        try {
            return Node.root(tree, vocabulary, problems).read(PlanDocument::read);
        } catch (Unreadable noted) {
            throw new IllegalArgumentException("The document does not read, for " + problems.size()
                    + (problems.size() == 1 ? " reason:\n" : " reasons:\n") + String.join("\n", problems));
        }
    }

    private static PlanTerms read(Node node) {
        return node.map("The plan", PlanDocument::read);
    }

    private static Supplier<PlanTerms> read(Branch map) {
        Part<Integer> version = map.required("version", PlanDocument::version);
        Part<String> name = map.required("name", PlanDocument::name);
        Part<Currency> currency = map.required("currency", code -> Money.currencyOf(code.text()));
        Part<FiscalCalendar> calendar = map.required("calendar", CalendarForm::read);
        Part<Period> year = map.required("year", number -> calendar.get().year(number.count()));
        Part<Grain> paidEach = map.required("paidEach", word -> word.constant(Grain.class));
        Part<Rounding> rounding = map.required("rounding", ConventionForm::rounding);
        Part<ConversionDate> conversion = map.required("convertingOn", word -> word.constant(ConversionDate.class));
        Part<Proration> proration = map.required("prorating", ConventionForm::proration);
        Part<Integer> days = map.required("creditDaysAfterLeaving", Node::count);
        Part<List<Crediting<?>>> crediting = map.required("crediting", list -> list.list(CreditForm::read));
        Part<List<Component>> components = map.required("components", list -> list.list(ComponentForm::read));
        Part<List<Gate>> gates = map.list("gates", GateForm::read);
        Part<List<PayBound>> bounds = map.list("bounds", LimitForm::bound);
        return () -> {
            version.get();
            return new PlanTerms(
                    name.get(),
                    currency.get(),
                    year.get(),
                    paidEach.get(),
                    crediting.get(),
                    components.get(),
                    gates.get(),
                    bounds.get(),
                    rounding.get(),
                    conversion.get(),
                    proration.get(),
                    days.get());
        };
    }

    private static int version(Node node) {
        int version = node.count();
        if (version != VERSION) {
            throw node.problem("The version (" + version + ") of the document is not (" + VERSION
                    + ").\nRead it with the release that wrote it, or write it in this version.");
        }
        return version;
    }

    private static String name(Node node) {
        String name = node.text();
        if (name.isBlank()) {
            throw node.problem(
                    "The plan name (" + name + ") is blank.\nGive it the name participants are put on it by.");
        }
        return name;
    }
}
