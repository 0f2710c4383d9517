package org.openspm.compensation.rate;

import java.math.RoundingMode;
import java.util.Objects;
import org.openspm.core.money.Ratio;

/**
 * To how many digits an attainment, or another position, is rounded before it is looked up. Only plans that pay on the displayed number
 * need it; the library rounds nothing by itself.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param digits  how many digits are kept after the decimal point as the position is shown: 1 keeps 56.9 of 56.875 %; 0 to 20
 * @param mode  what happens to the rest
 */
public record PositionRounding(int digits, RoundingMode mode) {

    /**
     * Checks the digits.
     *
     * @param digits  how many digits are kept after the decimal point as the position is shown, 0 to 20
     * @param mode  what happens to the rest
     * @throws IllegalArgumentException if the number of digits is out of range, or the mode is {@link RoundingMode#UNNECESSARY}
     */
    public PositionRounding {
        Objects.requireNonNull(mode, "mode");
        if (digits < 0 || digits > 20) {
            throw new IllegalArgumentException(
                    "The number of digits (" + digits + ") is out of range.\nUse 0 (whole numbers or percent) to 20.");
        }
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException(
                    "The mode (" + mode + ") does not round.\nUse another one, such as HALF_UP.");
        }
    }

    /** Rounds a position; a level is stored in decimal form and shown in percent, so that two more digits of it are kept. */
    Ratio round(Ratio position, Bound.Kind kind) {
        return Ratio.of(position.toDecimal(kind == Bound.Kind.LEVEL ? digits + 2 : digits, mode));
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "rounded HALF_UP to 1 digits"}
     */
    @Override
    public String toString() {
        return "rounded " + mode + " to " + digits + " digits";
    }
}
