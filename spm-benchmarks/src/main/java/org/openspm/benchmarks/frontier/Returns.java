package org.openspm.benchmarks.frontier;

/** Whether a unit may be compared with a scaled-up or scaled-down copy of another. */
public enum Returns {
    /** It may: twice the inputs yield twice the outputs. The model of Charnes, Cooper and Rhodes (CCR). */
    CONSTANT("CCR"),
    /** It may not: only mixtures of units count, as is fair to units of different size. The model of Banker, Charnes and Cooper (BCC). */
    VARIABLE("BCC");

    private final String model;

    Returns(String model) {
        this.model = model;
    }

    /**
     * Returns the name of the model.
     *
     * @return {@code "CCR"} or {@code "BCC"}
     */
    @Override
    public String toString() {
        return model;
    }
}
