package org.openspm.benchmarks.statistic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Unit;
import org.openspm.core.trace.Trace;

/**
 * What a test found: its statistic and p-value, and how large the effect is, with an interval; or the reason why nothing can be said.
 *
 * <p>The p-value is the probability of data at least as extreme if there were no difference. It does not say how large a difference is:
 * {@link #effect()} does. The statistic is positive, and the effect above its neutral value, where the first tends to be greater.
 *
 * <pre>{@code
 * TTest.withDefaults().welch(east, west);
 * // Welch's t-test: t = 2.2831 with 6.9288 degrees of freedom, p = 0.056751 (differs); 7 (-0.26492 to 14.265 at 95 %), difference of means
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class TestResult {

    private final String method;
    private final Alternative alternative;
    private final String symbol;
    private final double statistic;
    private final double degreesOfFreedom;
    private final double pValue;
    private final Estimate effect;
    private final String reason;

    private TestResult(
            String method,
            Alternative alternative,
            String symbol,
            double statistic,
            double degreesOfFreedom,
            double pValue,
            Estimate effect,
            String reason) {
        this.method = method;
        this.alternative = alternative;
        this.symbol = symbol;
        this.statistic = statistic == 0 ? 0.0 : statistic;
        this.degreesOfFreedom = degreesOfFreedom;
        this.pValue = pValue;
        this.effect = effect;
        this.reason = reason;
    }

    static TestResult of(
            String method,
            Alternative alternative,
            String symbol,
            double statistic,
            double degreesOfFreedom,
            double pValue,
            Estimate effect) {
        if (!Double.isFinite(statistic) || Double.isNaN(pValue)) {
            return undefined(method, alternative, "the numbers are out of range", effect);
        }
        double p = Math.max(0, Math.min(1, pValue));
        return new TestResult(method, alternative, symbol, statistic, degreesOfFreedom, p, effect, "");
    }

    static TestResult of(
            String method, Alternative alternative, String symbol, double statistic, double pValue, Estimate effect) {
        return of(method, alternative, symbol, statistic, Double.NaN, pValue, effect);
    }

    static TestResult undefined(String method, Alternative alternative, String reason, Estimate effect) {
        return new TestResult(method, alternative, "", Double.NaN, Double.NaN, Double.NaN, effect, reason);
    }

    static TestResult undefined(String method, Alternative alternative, String reason) {
        return undefined(method, alternative, reason, Estimate.undefined(method, reason));
    }

    /**
     * Returns whether the test could be done.
     *
     * @return false if there is no p-value
     */
    public boolean isDefined() {
        return !Double.isNaN(pValue);
    }

    /**
     * Returns how the p-value was found.
     *
     * @return the method in words
     */
    public String method() {
        return method;
    }

    /**
     * Returns what the test looked for.
     *
     * @return the alternative
     */
    public Alternative alternative() {
        return alternative;
    }

    /**
     * Returns the number whose distribution is known if there is no difference.
     *
     * @return the statistic; empty if the test could not be done
     */
    public OptionalDouble statistic() {
        return number(statistic);
    }

    /**
     * Returns the degrees of freedom of the statistic's distribution.
     *
     * @return the degrees of freedom, not always whole; empty if the distribution has none
     */
    public OptionalDouble degreesOfFreedom() {
        return number(degreesOfFreedom);
    }

    /**
     * Returns the probability of data at least as extreme if there were no difference.
     *
     * @return the p-value, 0 to 1; empty if the test could not be done
     */
    public OptionalDouble pValue() {
        return number(pValue);
    }

    private static OptionalDouble number(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Returns how large the difference is. The interval has two ends whatever the test looks for: one at 90 % holds the one-sided 95 % bound.
     *
     * @return the effect with its interval; undefined with a reason if there is none
     */
    public Estimate effect() {
        return effect;
    }

    /**
     * Returns why the test could not be done.
     *
     * @return the reason, in words that can follow "because"; empty if it could
     */
    public String reason() {
        return reason;
    }

    /**
     * Returns whether the difference is significant.
     *
     * @param significance  how often the test may err if there is no difference, such as 5 %: above 0 %, below 100 %
     * @return true if the p-value is not above it; false if it is or if there is none
     * @throws IllegalArgumentException if the significance is out of range
     */
    public boolean isSignificantAt(Rate significance) {
        Objects.requireNonNull(significance, "significance");
        Checks.properShare(significance.value().doubleValue(), "significance");
        return isDefined() && new BigDecimal(pValue).compareTo(significance.value()) <= 0;
    }

    /**
     * Explains the test as data.
     *
     * @param label  what is compared
     * @return the p-value with the statistic and the effect below it
     */
    public Trace explain(String label) {
        List<Trace> parts = new ArrayList<>();
        if (isDefined()) {
            parts.add(Trace.of(symbol, Words.figure(statistic)));
        }
        if (!Double.isNaN(degreesOfFreedom)) {
            parts.add(Trace.of("degrees of freedom", Words.figure(degreesOfFreedom)));
        }
        parts.add(effect.explain("effect"));
        Figure figure = isDefined() ? Words.figure(pValue) : Figure.undefined(Unit.NUMBER, reason);
        // A trace shows few digits, and of a p-value the first ones that are not zero count.
        String rule = isDefined() ? method + ", p = " + Words.number(pValue) + ", " + alternative.words() : method;
        return Trace.of("p-value: " + label, figure, rule, parts);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof TestResult other
                && method.equals(other.method)
                && alternative == other.alternative
                && symbol.equals(other.symbol)
                && Double.compare(statistic, other.statistic) == 0
                && Double.compare(degreesOfFreedom, other.degreesOfFreedom) == 0
                && Double.compare(pValue, other.pValue) == 0
                && effect.equals(other.effect)
                && reason.equals(other.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, alternative, statistic, degreesOfFreedom, pValue, effect, reason);
    }

    /**
     * Returns the test in words.
     *
     * @return the method, the statistic, the p-value and the effect, or the method and why there is none of them
     */
    @Override
    public String toString() {
        if (!isDefined()) {
            return method + ": undefined, " + reason;
        }
        String degrees =
                Double.isNaN(degreesOfFreedom) ? "" : " with " + Words.number(degreesOfFreedom) + " degrees of freedom";
        return method + ": " + symbol + " = " + Words.number(statistic) + degrees + ", p = " + Words.number(pValue)
                + " (" + alternative.words() + "); " + effect;
    }
}
