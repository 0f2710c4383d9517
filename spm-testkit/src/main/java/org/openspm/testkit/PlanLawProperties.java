package org.openspm.testkit;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * The {@linkplain Law laws} of a plan as properties, to be mixed into a jqwik class of the host: each is run and reported by itself, with
 * seeds that jqwik draws and repeats.
 *
 * <pre>{@code
 * class OurPlanProperties implements PlanLawProperties {
 *
 *     public PlanLaws laws() {
 *         return PlanLaws.of(plan).roster(roster).facts(DEALS, lastYear).varying(DEALS, ways);
 *     }
 * }
 * }</pre>
 *
 * <p>A law that is excepted, or needs what was not given, is not tried: its property is skipped, and the reason stands in the report. A class that overrides a property leaves it
 * out, unless it annotates it again.
 */
public interface PlanLawProperties {

    /** How many seeds each law is tried with; each seed gives two trials, the first with the sample rows as they are. */
    int SEEDS = 8;

    /**
     * Returns the laws of the host's plan, with what they are tried with.
     *
     * @return the laws; their seed and number of trials are chosen by the properties
     */
    PlanLaws laws();

    private void tried(Law law, long seed) {
        LawReport report = laws().seed(seed).tries(2).verify(law);
        Assume.that(report.notChecked().isEmpty());
    }

    /**
     * Tries {@link Law#ORDER}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void order(@ForAll long seed) {
        tried(Law.ORDER, seed);
    }

    /**
     * Tries {@link Law#MERGE}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void merge(@ForAll long seed) {
        tried(Law.MERGE, seed);
    }

    /**
     * Tries {@link Law#INCREMENTAL}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void incremental(@ForAll long seed) {
        tried(Law.INCREMENTAL, seed);
    }

    /**
     * Tries {@link Law#RECONCILIATION}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void reconciliation(@ForAll long seed) {
        tried(Law.RECONCILIATION, seed);
    }

    /**
     * Tries {@link Law#CONSERVATION}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void conservation(@ForAll long seed) {
        tried(Law.CONSERVATION, seed);
    }

    /**
     * Tries {@link Law#EMPTY}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void empty(@ForAll long seed) {
        tried(Law.EMPTY, seed);
    }

    /**
     * Tries {@link Law#MONOTONICITY}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void monotonicity(@ForAll long seed) {
        tried(Law.MONOTONICITY, seed);
    }

    /**
     * Tries {@link Law#CONTINUITY}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void continuity(@ForAll long seed) {
        tried(Law.CONTINUITY, seed);
    }

    /**
     * Tries {@link Law#ADDITIVITY}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void additivity(@ForAll long seed) {
        tried(Law.ADDITIVITY, seed);
    }

    /**
     * Tries {@link Law#SCALE}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void scale(@ForAll long seed) {
        tried(Law.SCALE, seed);
    }

    /**
     * Tries {@link Law#CAP}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void cap(@ForAll long seed) {
        tried(Law.CAP, seed);
    }

    /**
     * Tries {@link Law#DATES}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void dates(@ForAll long seed) {
        tried(Law.DATES, seed);
    }

    /**
     * Tries {@link Law#DRAW}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void draw(@ForAll long seed) {
        tried(Law.DRAW, seed);
    }

    /**
     * Tries {@link Law#LEDGER}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void ledger(@ForAll long seed) {
        tried(Law.LEDGER, seed);
    }

    /**
     * Tries {@link Law#ROUND_TRIP}.
     *
     * @param seed  which trials
     */
    @AddLifecycleHook(UntriedLaw.class)
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    default void roundTrip(@ForAll long seed) {
        tried(Law.ROUND_TRIP, seed);
    }
}
