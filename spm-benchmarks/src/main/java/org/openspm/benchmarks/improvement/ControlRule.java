package org.openspm.benchmarks.improvement;

import java.util.EnumSet;
import java.util.Set;

/**
 * A pattern on a control chart that chance alone seldom draws.
 *
 * <p>Only {@link #BEYOND_LIMITS} is on by default, with a false alarm in 370 points of a stable normal process. Every other rule finds
 * smaller changes sooner and raises more false alarms (the four rules of Western Electric together one in 92 points), so each is opted into.
 *
 * <p>A pattern signals at the point that completes it, which is part of it, and again at each further point that continues it. Zones are
 * strict: a point on a zone's bound is not beyond it, and one on the centre is on neither side. No pattern runs across a change of phase.
 * Sources: Western Electric, Statistical Quality Control Handbook (1956); L. S. Nelson, The Shewhart control chart - tests for special
 * causes, Journal of Quality Technology 16 (1984) 237-239.
 */
public enum ControlRule {
    /** One point beyond a three-sigma limit. */
    BEYOND_LIMITS("beyond a limit"),
    /** Two of three successive points beyond two sigma on one side. */
    TWO_OF_THREE_BEYOND_TWO_SIGMA("two of three beyond two sigma"),
    /** Four of five successive points beyond one sigma on one side. */
    FOUR_OF_FIVE_BEYOND_ONE_SIGMA("four of five beyond one sigma"),
    /** Eight successive points on one side of the centre, as Western Electric has it. */
    EIGHT_ON_ONE_SIDE("eight in a row on one side"),
    /** Nine successive points on one side of the centre, as Nelson has it. */
    NINE_ON_ONE_SIDE("nine in a row on one side"),
    /** Six successive points each higher, or each lower, than the one before. */
    SIX_RISING_OR_FALLING("six in a row rising or falling"),
    /** Fourteen successive points alternating up and down. */
    FOURTEEN_ALTERNATING("fourteen in a row alternating"),
    /** Fifteen successive points within one sigma: the limits are too wide, or the data mixed. */
    FIFTEEN_WITHIN_ONE_SIGMA("fifteen in a row within one sigma"),
    /** Eight successive points beyond one sigma on either side: two processes in one chart. */
    EIGHT_BEYOND_ONE_SIGMA("eight in a row beyond one sigma");

    private final String words;

    ControlRule(String words) {
        this.words = words;
    }

    /**
     * Returns the four rules of Western Electric.
     *
     * @return beyond the limits, two of three, four of five, eight on one side
     */
    public static Set<ControlRule> westernElectric() {
        return EnumSet.of(
                BEYOND_LIMITS, TWO_OF_THREE_BEYOND_TWO_SIGMA, FOUR_OF_FIVE_BEYOND_ONE_SIGMA, EIGHT_ON_ONE_SIDE);
    }

    /**
     * Returns the eight rules of Nelson.
     *
     * @return all but eight on one side, which Nelson has as nine
     */
    public static Set<ControlRule> nelson() {
        return EnumSet.complementOf(EnumSet.of(EIGHT_ON_ONE_SIDE));
    }

    /**
     * Returns the rule in words.
     *
     * @return such as {@code "two of three beyond two sigma"}
     */
    @Override
    public String toString() {
        return words;
    }
}
