package org.openspm.compensation.evaluation;

import static java.util.Objects.requireNonNull;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.plan.Component;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.ExchangeRates;

/**
 * A plan made ready for evaluations: what follows from its terms alone, worked out once, whoever is paid and for whatever. A {@code CompensationPlan} keeps its own and evaluates
 * with it; whoever has terms and no plan scans with {@link FactScan#of}.
 *
 * <p>The roster seen last is remembered as long as memory suffices, so that a plan that is asked again about the same people looks at them once. This class is immutable but for
 * that, and thread-safe.
 */
public final class CompiledPlan {

    private final PlanTerms terms;
    private final PayCalendar calendar;
    private final CreditNeeds needs;
    private final Units units;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final @Nullable PlainComponent[] plain;
    private final @Nullable PlainPlan allPlain;
    private final List<Component> pooled = new ArrayList<>();
    private final Optional<String> needingTarget;

    /** Held softly: a plan outlives many a roster, and is often asked again with the one before. Two threads that ask at the same time at worst make the same thing twice. */
    private volatile SoftReference<ScanSetup> last = new SoftReference<>(null);

    private CompiledPlan(PlanTerms terms) {
        this.terms = terms;
        this.calendar = new PayCalendar(terms);
        this.needs = new CreditNeeds(terms);
        this.units = new Units(terms);
        List<Component> components = terms.components();
        this.plain = new PlainComponent[components.size()];
        for (int i = 0; i < plain.length; i++) {
            Component component = components.get(i);
            numbers.put(component.name(), i);
            plain[i] = PlainComponent.of(terms, calendar, needs, units, component);
            if (component.pool().isPresent()) {
                pooled.add(component);
            }
        }
        this.allPlain = PlainPlan.of(terms, calendar, units, plain);
        this.needingTarget = TargetCheck.needing(terms);
    }

    /** Makes a plan ready, or refuses terms that have problems. */
    static CompiledPlan of(PlanTerms terms) {
        List<String> problems = requireNonNull(terms, "terms").problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        return new CompiledPlan(terms);
    }

    /**
     * Makes a plan ready whose terms were found to have no problems, as those of a {@code CompensationPlan}. Whoever has not looked says {@link FactScan#of}, which does.
     *
     * @param sound  what the plan says
     * @return the plan
     */
    public static CompiledPlan ofSound(PlanTerms sound) {
        return new CompiledPlan(requireNonNull(sound, "sound"));
    }

    /**
     * Prepares to evaluate facts.
     *
     * @param roster  the participants
     * @return what scans the facts
     */
    public FactScan scan(Roster roster) {
        return new FactScan(setup(requireNonNull(roster, "roster")), Optional.empty());
    }

    /**
     * Prepares to evaluate facts, converting amounts in other currencies.
     *
     * @param roster  the participants
     * @param rates  the exchange rates; one that is missing rejects the fact that needs it
     * @return what scans the facts
     */
    public FactScan scan(Roster roster, ExchangeRates rates) {
        ScanSetup setup = setup(requireNonNull(roster, "roster"));
        Optional<ExchangeRates> given = Optional.of(requireNonNull(rates, "rates"));
        return new FactScan(setup.converting(new Converter(terms, given)), given);
    }

    FactScan scanning(Roster roster, Optional<ExchangeRates> rates) {
        return rates.isPresent() ? scan(roster, rates.get()) : scan(roster);
    }

    /**
     * Computes what everybody would have earned under this plan; see {@code CompensationPlan.whatIf}.
     *
     * @param run  an evaluation of any plan
     * @return what would have been earned with its participants and facts, with rejected facts left out
     * @throws IllegalStateException if the plan needs a target incentive that a participant lacks, or the run is of restored totals and the plan looks at rows
     * @throws IllegalArgumentException if the run is of restored totals and the plan credits otherwise or measures something that was not added up
     */
    public Evaluation whatIf(Evaluation run) {
        return requireNonNull(run, "run").under(this);
    }

    @SuppressWarnings("ReferenceEquality") // another roster that is equal may as well be looked at again
    private ScanSetup setup(Roster roster) {
        ScanSetup known = last.get();
        if (known == null || known.roster() != roster) {
            known = new ScanSetup(
                    this,
                    roster.under(terms.name(), terms.currency(), terms.proration()),
                    new Converter(terms, Optional.empty()));
            last = new SoftReference<>(known);
        }
        return known;
    }

    PlanTerms terms() {
        return terms;
    }

    /**
     * Returns whether anybody's pay may depend on the credit of others; see {@code CompensationPlan.tiesPeople}.
     *
     * @return whether a rule of the plan looks at others
     */
    public boolean tiesPeople() {
        return needs.tiesPeople();
    }

    PayCalendar calendar() {
        return calendar;
    }

    CreditNeeds needs() {
        return needs;
    }

    Units units() {
        return units;
    }

    /** Returns the place of a component among those of the plan. */
    int number(String component) {
        Integer known = numbers.get(component);
        return known == null ? terms.components().indexOf(terms.component(component)) : known;
    }

    /** Returns the short way for a component, if there is one. */
    @Nullable
    PlainComponent plain(int component) {
        return plain[component];
    }

    /** Returns the short way for all components at once, if there is one. */
    @Nullable
    PlainPlan allPlain() {
        return allPlain;
    }

    /** Returns what adds up credit for {@link #allPlain}, for one thread, if that is there. */
    @Nullable
    PlainSums sums() {
        return allPlain == null ? null : new PlainSums(allPlain, calendar.size());
    }

    List<Component> pooled() {
        return pooled;
    }

    /** Returns what in the plan needs everybody's target incentive, in words, if anything does. */
    Optional<String> needingTarget() {
        return needingTarget;
    }

    /**
     * Returns what the plan is called.
     *
     * @return the name
     */
    @Override
    public String toString() {
        return terms.name();
    }
}
