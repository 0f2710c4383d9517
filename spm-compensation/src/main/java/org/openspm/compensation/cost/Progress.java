package org.openspm.compensation.cost;

/**
 * Is told how far a long run has come, and may end it. A host shows a bar, or looks whether the user gave up.
 *
 * <pre>{@code
 * model.simulate(42, 10_000, (done, all) -> !cancelled.get());
 * }</pre>
 */
@FunctionalInterface
public interface Progress {

    /**
     * Takes note, in the thread that runs.
     *
     * @param done  how many steps are done, one at least
     * @param all  how many there are
     * @return true to go on, false to end the run with what is done
     */
    boolean goesOn(int done, int all);

    /**
     * Obtains the progress of somebody who waits for the end.
     *
     * @return one that always goes on
     */
    static Progress unwatched() {
        return (done, all) -> true;
    }
}
