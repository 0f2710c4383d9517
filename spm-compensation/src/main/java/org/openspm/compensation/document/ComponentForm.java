package org.openspm.compensation.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.plan.Accumulation;
import org.openspm.compensation.plan.AttainmentCap;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.Contest;
import org.openspm.compensation.plan.DealRate;
import org.openspm.compensation.plan.Modifier;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.quota.WithoutQuota;
import org.openspm.compensation.rate.PayRule;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Timeline;

/** Components: what they measure, over which period, against which quota, what they pay and how that is modified. */
final class ComponentForm {

    private ComponentForm() {}

    static Object write(Component component, Mentioned mentioned) {
        Tree tree = Tree.of("name", component.name())
                .put("roles", new TreeSet<>(component.roles()), role -> role)
                .put("weight", component.weight(), Scalars::rate)
                .put("measure", component.base(), what -> PerformanceForm.write(what, mentioned))
                .put(
                        "credit",
                        Optional.of(component.creditKind()).filter(kind -> kind != CreditKind.DIRECT),
                        Enum::name)
                .put("creditRole", component.creditRole(), role -> role)
                .put("lookup", component.lookup(), what -> PerformanceForm.write(what, mentioned))
                .put("lookups", component.namedLookups(), what -> PerformanceForm.write(what, mentioned))
                .put("categories", component.categories(), field -> field(field, mentioned))
                .put("sharedCounter", component.counter(), field -> field(field, mentioned))
                .put("quota", component.quota(), name -> name)
                .flag("quotaToDate", component.isQuotaToDate())
                .put("withoutQuota", SharingForm.stated(component.withoutQuota()), SharingForm::withoutQuota)
                .put("attainmentUpTo", component.attainmentCap(), cap -> SharingForm.attainmentCap(cap, mentioned));
        component.accumulation().ifPresent(how -> accumulation(how, tree));
        tree.put("ratedPerDeal", component.dealRate(), DealRate::name)
                .put("leastPerTransaction", component.leastPerTransaction(), Scalars::amount)
                .put("mostPerTransaction", component.mostPerTransaction(), Scalars::amount)
                .flag("roundedPerTransaction", component.isRoundedPerTransaction());
        Timeline<PayRule> everybody = component.schedule().everybody();
        if (!everybody.segments().isEmpty()) {
            tree.put("pay", RuleForm.write(everybody, mentioned));
        }
        return tree.put("payForRoles", component.schedule().roles(), rules -> RuleForm.write(rules, mentioned))
                .put(
                        "payForParticipants",
                        component.schedule().participants(),
                        rules -> RuleForm.write(rules, mentioned))
                .put("contest", component.contest(), contest -> SharingForm.contest(contest, mentioned))
                .put("pool", component.pool(), pool -> SharingForm.pool(pool, mentioned))
                .put("modifiers", component.modifiers(), modifier -> ModifierForm.write(modifier, mentioned))
                .put("catchingUp", component.catchUp(), Grain::name)
                .put("bounds", component.bounds(), bound -> LimitForm.bound(bound, mentioned))
                .map();
    }

    private static void accumulation(Accumulation how, Tree tree) {
        switch (how.kind()) {
            case CUMULATIVE -> tree.put("accumulating", how.grain().name());
            case EACH -> tree.put("each", how.grain().name());
            case PER_TRANSACTION -> tree.flag("perTransaction", true);
        }
    }

    private static Object field(Field<?, ?> field, Mentioned mentioned) {
        return Tree.of("field", FieldForm.write(field, mentioned))
                .put("of", FieldForm.schema(field.schema(), mentioned))
                .map();
    }

    /** Says one more thing of a component. */
    private interface Term {
        Component addTo(Component component);
    }

    static Component read(Node node) {
        return node.map("The component", map -> {
            Part<String> name = map.required("name", Node::text);
            List<Supplier<Term>> terms = new ArrayList<>();
            measured(map, terms);
            attained(map, terms);
            paid(map, terms);
            modified(map, terms);
            return () -> {
                Component component = Component.named(name.get());
                for (Supplier<Term> term : terms) {
                    component = term.get().addTo(component);
                }
                return component;
            };
        });
    }

    private static <V> void add(
            List<Supplier<Term>> terms, Part<V> part, BiFunction<Component, ? super V, Component> say) {
        terms.add(() -> {
            Optional<V> value = part.optional();
            return component -> value.map(said -> say.apply(component, said)).orElse(component);
        });
    }

    private static <V> void addEach(
            List<Supplier<Term>> terms, Part<List<V>> part, BiFunction<Component, ? super V, Component> say) {
        add(terms, part, (begun, values) -> {
            Component component = begun;
            for (V value : values) {
                component = say.apply(component, value);
            }
            return component;
        });
    }

    private static <V> void addNamed(
            List<Supplier<Term>> terms,
            Part<Map<String, V>> part,
            BiFunction<Component, Map.Entry<String, V>, Component> say) {
        add(terms, part, (begun, values) -> {
            Component component = begun;
            for (Map.Entry<String, V> value : values.entrySet()) {
                component = say.apply(component, value);
            }
            return component;
        });
    }

    private static void addFlag(
            List<Supplier<Term>> terms, Part<Boolean> part, BiFunction<Component, Boolean, Component> say) {
        add(terms, part, (component, raised) -> raised ? say.apply(component, true) : component);
    }

    private static void measured(Branch map, List<Supplier<Term>> terms) {
        addEach(terms, map.list("roles", Node::text), Component::forRoles);
        Part<Rate> weight = map.optional("weight", Scalars::rate);
        add(terms, weight, Component::weight);
        Part<Performance> measure = map.optional("measure", PerformanceForm::read);
        add(terms, measure, Component::measure);
        Part<CreditKind> credit = map.optional("credit", word -> word.constant(CreditKind.class));
        add(terms, credit, Component::on);
        Part<String> creditRole = map.optional("creditRole", Node::text);
        add(terms, creditRole, Component::onCreditOf);
        Part<Performance> lookup = map.optional("lookup", PerformanceForm::read);
        add(terms, lookup, Component::lookup);
        Part<Map<String, Performance>> lookups = map.byName("lookups", PerformanceForm::read);
        addNamed(terms, lookups, (component, entry) -> component.lookup(entry.getKey(), entry.getValue()));
        Part<Map<String, Field<?, ?>>> categories = map.byName("categories", ComponentForm::field);
        addNamed(terms, categories, (component, entry) -> component.lookup(entry.getKey(), entry.getValue()));
        Part<Field<?, ?>> counter = map.optional("sharedCounter", ComponentForm::text);
        add(terms, counter, (component, field) -> component.sharedCounter((TextField<?>) field));
    }

    private static Field<?, ?> field(Node node) {
        return field(node, Field.class);
    }

    private static Field<?, ?> text(Node node) {
        return field(node, TextField.class);
    }

    private static Field<?, ?> field(Node node, Class<?> kind) {
        return node.map("The field", map -> {
            Schema<?> schema = map.required("of", FieldForm::schema).get();
            Part<Field<?, ?>> field = map.required("field", name -> fieldOf(name, schema, kind));
            return field::get;
        });
    }

    @SuppressWarnings("unchecked") // Either kind is a field.
    private static Field<?, ?> fieldOf(Node name, Schema<?> schema, Class<?> kind) {
        return FieldForm.read(name, schema, (Class<? super Field<?, ?>>) kind);
    }

    private static void attained(Branch map, List<Supplier<Term>> terms) {
        Part<String> quota = map.optional("quota", Node::text);
        add(terms, quota, Component::quota);
        addFlag(terms, map.flag("quotaToDate"), (component, raised) -> component.quotaToDate());
        Part<WithoutQuota> withoutQuota = map.optional("withoutQuota", SharingForm::withoutQuota);
        add(terms, withoutQuota, Component::withoutQuota);
        Part<AttainmentCap> cap = map.optional("attainmentUpTo", SharingForm::attainmentCap);
        add(
                terms,
                cap,
                (component, stated) -> stated.unless()
                        .map(gate -> component.attainmentUpTo(stated.level(), gate))
                        .orElseGet(() -> component.attainmentUpTo(stated.level())));
        List<String> stated = List.of("accumulating", "each", "perTransaction").stream()
                .filter(map::has)
                .toList();
        if (stated.size() > 1) {
            map.kind(stated);
        }
        Part<Grain> accumulating = map.optional("accumulating", word -> word.constant(Grain.class));
        add(terms, accumulating, Component::accumulating);
        Part<Grain> each = map.optional("each", word -> word.constant(Grain.class));
        add(terms, each, Component::each);
        addFlag(terms, map.flag("perTransaction"), (component, raised) -> component.perTransaction());
    }

    private static void paid(Branch map, List<Supplier<Term>> terms) {
        Part<DealRate> dealRate = map.optional("ratedPerDeal", word -> word.constant(DealRate.class));
        add(terms, dealRate, Component::ratedPerDeal);
        Part<Amount> least = map.optional("leastPerTransaction", Scalars::amount);
        add(terms, least, Component::leastPerTransaction);
        Part<Amount> most = map.optional("mostPerTransaction", Scalars::amount);
        add(terms, most, Component::mostPerTransaction);
        addFlag(terms, map.flag("roundedPerTransaction"), (component, raised) -> component.roundedPerTransaction());
        Part<List<RuleForm.Dated>> pay = map.optional("pay", RuleForm::byDate);
        addEach(terms, pay, (component, dated) -> component.payFrom(dated.from(), dated.rule()));
        Part<Map<String, List<RuleForm.Dated>>> roles = map.byName("payForRoles", RuleForm::byDate);
        addNamed(terms, roles, (component, entry) -> {
            Component next = component;
            for (RuleForm.Dated dated : entry.getValue()) {
                next = next.payForRole(entry.getKey(), dated.from(), dated.rule());
            }
            return next;
        });
        Part<Map<String, List<RuleForm.Dated>>> participants = map.byName("payForParticipants", RuleForm::byDate);
        addNamed(terms, participants, (component, entry) -> {
            Component next = component;
            for (RuleForm.Dated dated : entry.getValue()) {
                next = next.payForParticipant(entry.getKey(), dated.from(), dated.rule());
            }
            return next;
        });
        Part<Contest> contest = map.optional("contest", SharingForm::contest);
        add(terms, contest, Component::contest);
        Part<Pool> pool = map.optional("pool", SharingForm::pool);
        add(terms, pool, Component::pooled);
    }

    private static void modified(Branch map, List<Supplier<Term>> terms) {
        Part<List<Modifier>> modifiers = map.list("modifiers", ModifierForm::read);
        addEach(terms, modifiers, Component::modifiedBy);
        Part<Grain> catchUp = map.optional("catchingUp", word -> word.constant(Grain.class));
        add(terms, catchUp, Component::catchingUp);
        Part<List<PayBound>> bounds = map.list("bounds", LimitForm::bound);
        addEach(terms, bounds, ComponentForm::bounded);
    }

    private static Component bounded(Component component, PayBound bound) {
        return bound instanceof PayBound.Cap cap
                ? component.cap(cap.grain(), cap.limit(), cap.excess())
                : component.floor(bound.grain(), bound.limit());
    }
}
