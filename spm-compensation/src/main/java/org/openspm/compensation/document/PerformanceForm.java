package org.openspm.compensation.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openspm.compensation.plan.CustomPerformance;
import org.openspm.compensation.plan.Difference;
import org.openspm.compensation.plan.Earned;
import org.openspm.compensation.plan.Growth;
import org.openspm.compensation.plan.Performance;
import org.openspm.compensation.plan.Scorecard;
import org.openspm.compensation.plan.TrailingCredit;
import org.openspm.compensation.rate.PayCurve;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.metric.Shift;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Grain;

/** Performances: a measure as it is, or a map whose key says which other kind it is. */
final class PerformanceForm {

    private static final List<String> KINDS = kinds();

    private PerformanceForm() {}

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>(MeasureForm.KINDS);
        kinds.addAll(List.of(
                "metric",
                "attainment",
                "earned",
                "growth",
                "trailing",
                "scorecard",
                "score",
                "tenure",
                "difference",
                "ofParticipant",
                "custom"));
        return List.copyOf(kinds);
    }

    static Object write(Performance performance, Mentioned mentioned) {
        if (performance instanceof Performance.Credited credited) {
            return MeasureForm.write(credited.measure(), mentioned);
        }
        return tree(performance, mentioned).map();
    }

    private static Tree tree(Performance performance, Mentioned mentioned) {
        if (performance instanceof Performance.OfMetric metric) {
            return Tree.of("metric", mentioned.name("metric", metric.metric().name(), metric.metric()));
        } else if (performance instanceof Performance.Attainment attainment) {
            return Tree.of("attainment", attainment.component());
        } else if (performance instanceof Performance.Score score) {
            return Tree.of("score", score.name());
        } else if (performance instanceof Performance.Tenure) {
            return Tree.of("tenure", true);
        } else if (performance instanceof Performance.OfAnother another) {
            return Tree.of("ofParticipant", another.participant()).put("performance", write(another.of(), mentioned));
        } else if (performance instanceof Earned earned) {
            return Tree.of("earned", earned.component())
                    .put("by", earned.whose().name());
        } else if (performance instanceof Growth growth) {
            return Tree.of("growth", MeasureForm.write(growth.measure(), mentioned))
                    .put(
                            growth.over().isInYears() ? "yearsEarlier" : "periodsEarlier",
                            growth.over().count())
                    .flag("inPercent", growth.relative());
        } else if (performance instanceof TrailingCredit trailing) {
            return Tree.of("trailing", MeasureForm.write(trailing.measure(), mentioned))
                    .put("last", trailing.count())
                    .put("grain", trailing.grain().name());
        } else if (performance instanceof Scorecard card) {
            return Tree.of("scorecard", Tree.each(card.parts(), part -> part(part, mentioned)));
        } else if (performance instanceof Difference difference) {
            return Tree.of("difference", write(difference.from(), mentioned))
                    .put("less", write(difference.less(), mentioned));
        }
        CustomPerformance custom = (CustomPerformance) performance;
        return Tree.of("custom", mentioned.name("performance", custom.label(), custom));
    }

    private static Object part(Scorecard.Part part, Mentioned mentioned) {
        Tree tree = Tree.of("weight", Scalars.rate(part.weight())).put("performance", write(part.of(), mentioned));
        PayCurve curve = part.curve();
        return curve == null
                ? tree.map()
                : tree.put("through", CurveForm.write(curve)).map();
    }

    static Performance read(Node node) {
        return node.map("The performance", map -> read(map, map.kind(KINDS)));
    }

    private static Supplier<Performance> read(Branch map, String kind) {
        return switch (kind) {
            case "sum", "count" -> {
                Supplier<Measure<?>> measure = MeasureForm.read(map, kind);
                yield () -> Performance.of(measure.get());
            }
            case "metric" -> {
                Part<Metric> metric =
                        map.required(kind, name -> (Metric) name.vocabulary().find(name, PlanVocabulary.Kind.METRIC));
                yield () -> Performance.of(metric.get());
            }
            case "attainment" -> {
                Part<String> component = map.required(kind, Node::text);
                yield () -> Performance.attainment(component.get());
            }
            case "score" -> {
                Part<String> name = map.required(kind, Node::text);
                yield () -> Performance.score(name.get());
            }
            case "tenure" -> {
                Part<Performance> tenure = map.required(kind, node -> node.raised(Performance.tenure()));
                yield tenure::get;
            }
            case "ofParticipant" -> {
                Part<String> participant = map.required(kind, Node::text);
                Part<Performance> of = map.required("performance", PerformanceForm::read);
                yield () -> of.get().of(participant.get());
            }
            case "difference" -> {
                Part<Performance> from = map.required(kind, PerformanceForm::read);
                Part<Performance> less = map.required("less", PerformanceForm::read);
                yield () -> from.get().less(less.get());
            }
            case "custom" -> {
                Part<CustomPerformance> custom = map.required(kind, label ->
                        (CustomPerformance) label.vocabulary().find(label, PlanVocabulary.Kind.PERFORMANCE));
                yield custom::get;
            }
            default -> readOfSeveral(map, kind);
        };
    }

    private static Supplier<Performance> readOfSeveral(Branch map, String kind) {
        return switch (kind) {
            case "earned" -> {
                Part<String> component = map.required(kind, Node::text);
                Part<Earned.Whose> whose = map.required("by", node -> node.constant(Earned.Whose.class));
                yield () -> new Earned(component.get(), whose.get());
            }
            case "growth" -> growth(map);
            case "trailing" -> {
                Part<Measure<?>> measure = map.required(kind, MeasureForm::read);
                Part<Integer> last = map.required("last", Node::count);
                Part<Grain> grain = map.required("grain", node -> node.constant(Grain.class));
                yield () -> new TrailingCredit(measure.get(), last.get(), grain.get());
            }
            default -> {
                Part<List<Scorecard.Part>> parts = map.list("scorecard", PerformanceForm::part);
                yield () -> new Scorecard(parts.get());
            }
        };
    }

    private static Supplier<Performance> growth(Branch map) {
        Part<Measure<?>> measure = map.required("growth", MeasureForm::read);
        boolean inYears = map.kind(List.of("periodsEarlier", "yearsEarlier")).equals("yearsEarlier");
        Part<Shift> shift = inYears
                ? map.required("yearsEarlier", node -> Shift.yearsEarlier(node.count()))
                : map.required("periodsEarlier", node -> Shift.periodsEarlier(node.count()));
        Part<Boolean> relative = map.flag("inPercent");
        return () -> new Growth(measure.get(), shift.get(), relative.get());
    }

    private static Scorecard.Part part(Node node) {
        return node.map("The part", map -> {
            Part<Rate> weight = map.required("weight", Scalars::rate);
            Part<Performance> of = map.required("performance", PerformanceForm::read);
            Part<PayCurve> curve = map.optional("through", CurveForm::read);
            return () -> new Scorecard.Part(weight.get(), of.get(), curve.orNull());
        });
    }
}
