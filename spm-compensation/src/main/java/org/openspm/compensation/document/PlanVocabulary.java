package org.openspm.compensation.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.CustomSplits;
import org.openspm.compensation.plan.CustomPerformance;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.rate.CustomPay;
import org.openspm.core.metric.Metric;
import org.openspm.core.organization.Assignments;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;
import org.openspm.core.time.Proration;

/**
 * What the names in the document of a plan mean: the host's schemas and fields, metrics and assignments, and its own rules by their
 * labels.
 *
 * <p>A document holds names where the plan holds code or data of the host: {@code rep} for the field that reads it, {@code fair
 * shares} for a lambda of that label. Whoever reads a document hands over a vocabulary that knows them.
 *
 * <pre>{@code
 * PlanVocabulary vocabulary = PlanVocabulary.of(REP, CLOSED, AMOUNT, PRODUCT, WON).metrics(WIN_RATE);
 * CompensationPlan plan = CompensationPlan.fromDocument(tree, vocabulary);
 * }</pre>
 *
 * <p>Each method returns a vocabulary that knows more. One name means one thing: the same thing may be told twice, two things of one
 * name are a conflict. A field that is optional in some places of a plan is told once, either way.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PlanVocabulary {

    /** What a name may stand for, in the words of messages. */
    enum Kind {
        SCHEMA("schema"),
        FIELD("field"),
        METRIC("metric"),
        ASSIGNMENTS("assignments"),
        CONDITION("condition"),
        SPLITS("splits"),
        PAY("pay rule"),
        PERFORMANCE("performance"),
        MODIFIER("modifier"),
        PRORATION("proration");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private record Key(Kind kind, String scope, String name) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            int byScope = byKind != 0 ? byKind : scope.compareTo(other.scope);
            return byScope != 0 ? byScope : name.compareTo(other.name);
        }
    }

    private static final PlanVocabulary NOTHING = new PlanVocabulary(new TreeMap<>());

    private final Map<Key, Object> things;

    private PlanVocabulary(Map<Key, Object> things) {
        this.things = Collections.unmodifiableMap(things);
    }

    /**
     * Obtains a vocabulary of fields, with the schemas they belong to.
     *
     * @param fields  the fields, of any schemas
     * @return the vocabulary
     * @throws IllegalStateException if two different fields of a schema have one name
     * @throws IllegalArgumentException if a name ends with a question mark, which marks optional fields in documents
     */
    public static PlanVocabulary of(Field<?, ?>... fields) {
        return NOTHING.fields(fields);
    }

    /**
     * Returns a vocabulary that knows more fields, and the schemas they belong to.
     *
     * @param fields  the fields, of any schemas
     * @return the vocabulary
     * @throws IllegalStateException if two different fields of a schema have one name
     * @throws IllegalArgumentException if a name ends with a question mark, which marks optional fields in documents
     */
    public PlanVocabulary fields(Field<?, ?>... fields) {
        PlanVocabulary more = this;
        for (Field<?, ?> field : fields) {
            FieldForm.checkName(Objects.requireNonNull(field, "field"));
            more = more.schemas(field.schema()).field(FieldForm.plain(field));
        }
        return more;
    }

    private PlanVocabulary field(Field<?, ?> field) {
        Key key = new Key(Kind.FIELD, field.schema().name(), field.name());
        Object known = things.get(key);
        boolean sameButOptional =
                known instanceof Field<?, ?> other && FieldForm.optional(other).equals(FieldForm.optional(field));
        return sameButOptional ? this : with(key, field);
    }

    /**
     * Returns a vocabulary that knows more schemas, such as one whose rows are only counted.
     *
     * @param schemas  the schemas
     * @return the vocabulary
     * @throws IllegalStateException if two different schemas have one name
     */
    public PlanVocabulary schemas(Schema<?>... schemas) {
        PlanVocabulary more = this;
        for (Schema<?> schema : schemas) {
            more = more.with(new Key(Kind.SCHEMA, "", schema.name()), schema);
        }
        return more;
    }

    /**
     * Returns a vocabulary that knows more metrics.
     *
     * @param metrics  the metrics, each by its name
     * @return the vocabulary
     * @throws IllegalStateException if two different metrics have one name
     */
    public PlanVocabulary metrics(Metric... metrics) {
        PlanVocabulary more = this;
        for (Metric metric : metrics) {
            more = more.with(new Key(Kind.METRIC, "", metric.name()), metric);
        }
        return more;
    }

    /**
     * Returns a vocabulary that knows more assignments, such as of territories to participants.
     *
     * @param assignments  the assignments, each by its name
     * @return the vocabulary
     * @throws IllegalStateException if two different assignments have one name
     */
    public PlanVocabulary assignments(Assignments... assignments) {
        PlanVocabulary more = this;
        for (Assignments one : assignments) {
            more = more.with(new Key(Kind.ASSIGNMENTS, "", one.name()), one);
        }
        return more;
    }

    /**
     * Returns a vocabulary that knows more of the host's own conditions on rows.
     *
     * @param schema  the schema of the rows
     * @param conditions  the conditions made by {@link Condition#custom}, each by its label
     * @param <T>  the type of the rows
     * @return the vocabulary
     * @throws IllegalArgumentException if a condition is not a custom one
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <T> PlanVocabulary conditions(Schema<T> schema, Condition<T>... conditions) {
        PlanVocabulary more = schemas(schema);
        for (Condition<T> condition : conditions) {
            if (!(condition instanceof Condition.Custom<T> custom)) {
                throw new IllegalArgumentException("The condition (" + Objects.requireNonNull(condition, "condition")
                        + ") is written out in documents.\nName only conditions made by Condition.custom(..).");
            }
            more = more.with(new Key(Kind.CONDITION, schema.name(), custom.label()), custom);
        }
        return more;
    }

    /**
     * Returns a vocabulary that knows more of the host's own splits.
     *
     * @param schema  the schema of the rows that are split
     * @param splits  the splits, each by its label
     * @param <T>  the type of the rows
     * @return the vocabulary
     * @throws IllegalStateException if two different splits have one label
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <T> PlanVocabulary splits(Schema<T> schema, CustomSplits<T>... splits) {
        PlanVocabulary more = schemas(schema);
        for (CustomSplits<T> one : splits) {
            more = more.with(new Key(Kind.SPLITS, schema.name(), one.label()), one);
        }
        return more;
    }

    /**
     * Returns a vocabulary that knows more of the host's own pay rules.
     *
     * @param rules  the rules, each by its label
     * @return the vocabulary
     * @throws IllegalStateException if two different rules have one label
     */
    public PlanVocabulary payRules(CustomPay... rules) {
        PlanVocabulary more = this;
        for (CustomPay rule : rules) {
            more = more.with(new Key(Kind.PAY, "", rule.label()), rule);
        }
        return more;
    }

    /**
     * Returns a vocabulary that knows more of the host's own performances.
     *
     * @param performances  the performances, each by its label
     * @return the vocabulary
     * @throws IllegalStateException if two different performances have one label
     */
    public PlanVocabulary performances(CustomPerformance... performances) {
        PlanVocabulary more = this;
        for (CustomPerformance performance : performances) {
            more = more.with(new Key(Kind.PERFORMANCE, "", performance.label()), performance);
        }
        return more;
    }

    /**
     * Returns a vocabulary that knows more of the host's own modifiers.
     *
     * @param modifiers  the modifiers, each by its label
     * @return the vocabulary
     * @throws IllegalStateException if two different modifiers have one label
     */
    public PlanVocabulary modifiers(Modifier.Custom... modifiers) {
        PlanVocabulary more = this;
        for (Modifier.Custom modifier : modifiers) {
            more = more.with(new Key(Kind.MODIFIER, "", modifier.label()), modifier);
        }
        return more;
    }

    /**
     * Returns a vocabulary that knows more prorations by days that the host chose.
     *
     * @param conventions  the prorations made by {@link Proration#sellingDays} or {@link Proration#daysThat}, each by its {@link
     *     Proration#convention()}
     * @return the vocabulary
     * @throws IllegalArgumentException if a proration is defined by its name alone, which documents write out
     * @throws IllegalStateException if two different prorations have one label
     */
    public PlanVocabulary prorations(Proration... conventions) {
        PlanVocabulary more = this;
        for (Proration convention : conventions) {
            if (!convention.isByChosenDays()) {
                throw new IllegalArgumentException("The proration (" + convention
                        + ") is written out in documents.\nName only those by days of your own choice.");
            }
            more = more.with(new Key(Kind.PRORATION, "", convention.convention()), convention);
        }
        return more;
    }

    private PlanVocabulary with(Key key, Object thing) {
        Object known = things.get(key);
        if (known != null && !known.equals(thing)) {
            throw new IllegalStateException("The vocabulary already knows another thing as the " + key.kind + " ("
                    + key.name + ")" + (key.scope.isEmpty() ? "" : " of (" + key.scope + ")")
                    + ".\nGive each a name of its own.");
        }
        TreeMap<Key, Object> more = new TreeMap<>(things);
        more.put(key, thing);
        return new PlanVocabulary(more);
    }

    /** Returns what a name means. */
    Object find(Node node, Kind kind, String scope, String name) {
        @Nullable Object found = things.get(new Key(kind, scope, name));
        if (found == null) {
            throw node.problem("The " + kind + " (" + name + ")" + (scope.isEmpty() ? "" : " of (" + scope + ")")
                    + " is not in the vocabulary, which knows " + known(kind, scope)
                    + ".\nTell the vocabulary, or correct the name.");
        }
        return found;
    }

    Object find(Node node, Kind kind) {
        return find(node, kind, "", node.text());
    }

    private List<String> known(Kind kind, String scope) {
        List<String> names = new ArrayList<>();
        things.keySet().stream()
                .filter(key -> key.kind == kind && key.scope.equals(scope))
                .forEach(key -> names.add(key.name));
        return names;
    }

    /**
     * Returns what this vocabulary knows.
     *
     * @return its names by kind
     */
    @Override
    public String toString() {
        Map<String, List<String>> names = new TreeMap<>();
        things.keySet()
                .forEach(key -> names.computeIfAbsent(key.kind.toString(), kind -> new ArrayList<>())
                        .add(key.scope.isEmpty() ? key.name : key.scope + "." + key.name));
        return names.toString();
    }
}
