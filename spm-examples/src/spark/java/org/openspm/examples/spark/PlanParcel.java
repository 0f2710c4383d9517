package org.openspm.examples.spark;

import java.util.LinkedHashMap;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.document.PlanVocabulary;

/** A plan on its way to a worker: its document, and how the worker knows what the names in it mean. */
@SuppressWarnings("NonApiType") // what is sent has to be serializable, which only the classes are
public final class PlanParcel implements Maker<CompensationPlan> {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Object> document;
    private final Maker<PlanVocabulary> vocabulary;

    private PlanParcel(LinkedHashMap<String, Object> document, Maker<PlanVocabulary> vocabulary) {
        this.document = document;
        this.vocabulary = vocabulary;
    }

    /** Obtains the parcel of a plan. */
    public static PlanParcel of(CompensationPlan plan, Maker<PlanVocabulary> vocabulary) {
        return new PlanParcel(new LinkedHashMap<>(plan.toDocument()), vocabulary);
    }

    /** Returns a plan that equals the one that was sent. */
    @Override
    public CompensationPlan make() {
        return CompensationPlan.fromDocument(document, vocabulary.make());
    }
}
