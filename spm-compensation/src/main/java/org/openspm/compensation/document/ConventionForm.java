package org.openspm.compensation.document;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.openspm.core.money.Rounding;
import org.openspm.core.time.Proration;

/** How a plan rounds and prorates. */
final class ConventionForm {

    private static final String HELD_ON_DAY = "MONTHS_HELD_ON_DAY_";

    private ConventionForm() {}

    static Object rounding(Rounding rounding) {
        Tree tree = Tree.of("mode", rounding.mode().name());
        OptionalInt digits = rounding.digits();
        return digits.isPresent() ? tree.put("digits", digits.getAsInt()).map() : tree.map();
    }

    static Rounding rounding(Node node) {
        return node.map("The rounding", map -> {
            Part<RoundingMode> mode = map.required("mode", word -> word.constant(RoundingMode.class));
            Part<Integer> digits = map.optional("digits", Node::count);
            return () -> digits.optional()
                    .map(count -> Rounding.toDigits(count, mode.get()))
                    .orElseGet(() -> Rounding.toMinorUnit(mode.get()));
        });
    }

    /** Returns the conventions that their name defines, by the word for them. */
    private static Map<String, Proration> defined() {
        Map<String, Proration> defined = new LinkedHashMap<>();
        defined.put("ACTUAL_DAYS", Proration.actualDays());
        defined.put("THIRTY_360", Proration.thirty360());
        defined.put("MONTHS_TOUCHED", Proration.monthsTouched());
        defined.put("MONTHS_IN_FULL", Proration.monthsInFull());
        defined.put("MONTHS_HELD_ON_LAST_DAY", Proration.monthsHeldOnLastDay());
        IntStream.rangeClosed(1, 31).forEach(day -> defined.put(HELD_ON_DAY + day, Proration.monthsHeldOnDay(day)));
        return defined;
    }

    static Object proration(Proration proration, Mentioned mentioned) {
        Tree tree = new Tree();
        if (proration.isByChosenDays()) {
            tree.put("daysOf", mentioned.name("proration", proration.convention(), chosen(proration)));
        } else {
            defined().forEach((word, convention) -> {
                if (convention.convention().equals(proration.convention())) {
                    tree.put("by", word);
                }
            });
        }
        return tree.flag("firstDayNotCounted", !proration.isFirstDayCounted())
                .flag("lastDayNotCounted", !proration.isLastDayCounted())
                .map();
    }

    /** Returns what two prorations by chosen days have to share to be told by one label. */
    private static Object chosen(Proration proration) {
        return proration.firstDayNotCounted().lastDayNotCounted();
    }

    static Proration proration(Node node) {
        return node.map("The proration", map -> {
            String kind = map.kind(List.of("by", "daysOf"));
            Part<Proration> begun = kind.equals("by")
                    ? map.required(kind, ConventionForm::byWord)
                    : map.required(
                            kind, label -> (Proration) label.vocabulary().find(label, PlanVocabulary.Kind.PRORATION));
            Part<Boolean> noFirst = map.flag("firstDayNotCounted");
            Part<Boolean> noLast = map.flag("lastDayNotCounted");
            return () -> {
                Proration proration = noFirst.get() ? begun.get().firstDayNotCounted() : begun.get();
                return noLast.get() ? proration.lastDayNotCounted() : proration;
            };
        });
    }

    private static Proration byWord(Node node) {
        Map<String, Proration> defined = defined();
        Proration found = defined.get(node.text());
        if (found == null) {
            throw node.problem(
                    "The convention (" + node.text() + ") is unknown.\nUse one of " + defined.keySet() + ".");
        }
        return found;
    }
}
