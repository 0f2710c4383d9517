package org.openspm.compensation.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.CreditTerms;
import org.openspm.compensation.credit.CustomSplits;
import org.openspm.compensation.credit.PartialCredit;
import org.openspm.compensation.credit.ParticipantRef;
import org.openspm.compensation.credit.Recipient;
import org.openspm.compensation.credit.Share;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.organization.Assignments;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;

/** Who is credited with which share: what a crediting and each of its rules have in common. */
final class ShareForm {

    private static final Ratio WHOLE = Ratio.of(1, 1);

    private ShareForm() {}

    static <T> void put(Tree tree, CreditTerms<T, ?> terms, Mentioned mentioned) {
        tree.put("to", terms.recipients(), recipient -> recipient(recipient, mentioned))
                .put("splits", terms.customSplits(), splits -> splits(splits, mentioned))
                .flag("freeSplit", terms.isFreeSplit())
                .put("partialCredit", terms.partialCredits(), partial -> partial(partial, mentioned));
        ConditionForm.put(tree, "when", terms.condition(), mentioned);
    }

    private static String splits(CustomSplits<?> splits, Mentioned mentioned) {
        return mentioned.name("splits", splits.label(), splits);
    }

    private static <T> Object recipient(Recipient<T> recipient, Mentioned mentioned) {
        String kind = recipient.kind() == CreditKind.DIRECT ? "direct" : "overlay";
        return Tree.of(kind, participant(recipient.participant(), mentioned))
                .put("share", share(recipient.share(), mentioned))
                .put("as", Optional.of(recipient.role()).filter(role -> !role.isEmpty()), role -> role)
                .map();
    }

    private static Object participant(ParticipantRef<?> participant, Mentioned mentioned) {
        if (participant instanceof ParticipantRef.InField<?> in) {
            return Tree.of("field", FieldForm.write(in.field(), mentioned)).map();
        } else if (participant instanceof ParticipantRef.Assigned<?> assigned) {
            Assignments assignments = assigned.assignments();
            return Tree.of("assignments", mentioned.name("assignments", assignments.name(), assignments))
                    .put("key", FieldForm.write(assigned.key(), mentioned))
                    .map();
        }
        return Tree.of("participant", ((ParticipantRef.Fixed<?>) participant).id())
                .map();
    }

    private static Object share(Share<?> share, Mentioned mentioned) {
        return share instanceof Share.Fixed<?> fixed
                ? Scalars.share(fixed.value())
                : Tree.of("field", FieldForm.number(((Share.InField<?>) share).field(), mentioned))
                        .map();
    }

    private static Object partial(PartialCredit<?> partial, Mentioned mentioned) {
        Tree tree = Tree.of("at", Scalars.rate(partial.rate()));
        ConditionForm.put(tree, "where", partial.condition(), mentioned);
        return tree.map();
    }

    /** What was read, to be added to a crediting or to a rule of it. */
    record Terms<T>(
            List<Recipient<T>> recipients,
            @Nullable CustomSplits<T> splits,
            boolean free,
            List<PartialCredit<T>> partials,
            Condition<T> condition) {

        <S extends CreditTerms<T, S>> S addTo(S begun) {
            S terms = begun.when(condition);
            for (Recipient<T> recipient : recipients) {
                terms = recipient.kind() == CreditKind.DIRECT
                        ? terms.to(recipient.participant(), recipient.share())
                        : terms.overlay(recipient.participant(), recipient.share());
                terms = recipient.role().isEmpty() ? terms : terms.as(recipient.role());
            }
            terms = splits == null ? terms : terms.splits(splits.label(), splits.function());
            terms = free ? terms.freeSplit() : terms;
            for (PartialCredit<T> partial : partials) {
                terms = terms.at(partial.rate(), partial.condition());
            }
            return terms;
        }
    }

    static <T> Supplier<Terms<T>> read(Branch map, Schema<T> schema) {
        Part<List<Recipient<T>>> recipients = map.list("to", recipient -> recipient(recipient, schema));
        Part<CustomSplits<T>> splits = map.optional("splits", label -> splits(label, schema));
        Part<Boolean> free = map.flag("freeSplit");
        Part<List<PartialCredit<T>>> partials = map.list("partialCredit", partial -> partial(partial, schema));
        Part<Condition<T>> when = ConditionForm.read(map, "when", schema);
        return () -> new Terms<>(recipients.get(), splits.orNull(), free.get(), partials.get(), when.get());
    }

    @SuppressWarnings("unchecked") // The vocabulary was told them with the schema of the rows.
    private static <T> CustomSplits<T> splits(Node label, Schema<T> schema) {
        return (CustomSplits<T>)
                label.vocabulary().find(label, PlanVocabulary.Kind.SPLITS, schema.name(), label.text());
    }

    private static <T> Recipient<T> recipient(Node node, Schema<T> schema) {
        return node.map("The recipient", map -> {
            String kind = map.kind(List.of("direct", "overlay"));
            Part<ParticipantRef<T>> participant = map.required(kind, who -> participant(who, schema));
            Part<Share<T>> share = map.required("share", part -> share(part, schema));
            Part<String> role = map.optional("as", Node::text);
            CreditKind credit = kind.equals("direct") ? CreditKind.DIRECT : CreditKind.OVERLAY;
            return () -> new Recipient<>(participant.get(), share.get(), role.or(""), credit);
        });
    }

    private static <T> ParticipantRef<T> participant(Node node, Schema<T> schema) {
        return node.map("The participant", map -> {
            String kind = map.kind(List.of("field", "assignments", "participant"));
            return switch (kind) {
                case "field" -> {
                    Part<TextField<T>> field = map.required(kind, name -> text(name, schema));
                    yield () -> ParticipantRef.in(field.get());
                }
                case "assignments" -> {
                    Part<Assignments> assignments = map.required(
                            kind, name -> (Assignments) name.vocabulary().find(name, PlanVocabulary.Kind.ASSIGNMENTS));
                    Part<TextField<T>> key = map.required("key", name -> text(name, schema));
                    yield () -> ParticipantRef.assigned(assignments.get(), key.get());
                }
                default -> {
                    Part<String> id = map.required("participant", Node::text);
                    yield () -> ParticipantRef.participant(id.get());
                }
            };
        });
    }

    private static <T> TextField<T> text(Node name, Schema<T> schema) {
        return FieldForm.read(name, schema, TextField.class);
    }

    private static <T> Share<T> share(Node node, Schema<T> schema) {
        if (!node.isMap()) {
            Ratio share = Scalars.share(node);
            return Share.of(share.equals(WHOLE) ? WHOLE : share);
        }
        return node.map("The share", map -> {
            Part<NumberField<T>> field = map.required("field", name -> FieldForm.read(name, schema, NumberField.class));
            return () -> Share.in(field.get());
        });
    }

    private static <T> PartialCredit<T> partial(Node node, Schema<T> schema) {
        return node.map("The partial credit", map -> {
            Part<Rate> rate = map.required("at", Scalars::rate);
            Part<Condition<T>> where = ConditionForm.read(map, "where", schema);
            return () -> new PartialCredit<>(rate.get(), where.get());
        });
    }
}
