package org.openspm.compensation.evaluation;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;

/** What crosses a wire of {@link CreditTotals}: their written form. */
final class WrittenTotals implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The bytes that {@link TotalsWriter} makes of the totals. */
    private final byte[] form;

    WrittenTotals(CreditTotals totals) {
        this.form = TotalsWriter.write(totals);
    }

    /**
     * Reads the totals.
     *
     * @return the totals
     * @throws InvalidObjectException if they are damaged, or of another version of the library
     */
    private Object readResolve() throws InvalidObjectException {
        return TotalsReader.read(Objects.requireNonNullElse(form, new byte[0]));
    }
}
