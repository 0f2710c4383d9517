package org.openspm.compensation.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * One dimension of a {@link RateMatrix}: a named value, and the bands or categories it falls into.
 *
 * <pre>{@code
 * Lookup.bands("margin", percent(10), percent(20), percent(30))      // 10 to 20 %, 20 to 30 %, from 30 %
 * Lookup.categories("product", "Core", "Plus")
 * }</pre>
 *
 * <p>A band reaches to before the next one; the last is open unless {@link #below(Rate) below(..)} closes it. A value on a bound belongs to the band
 * above unless {@link #boundaryToBandBelow()} says otherwise. Bounds may be negative.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Lookup {

    private final String name;
    private final List<Bound> bounds;
    private final List<String> categories;
    private final @Nullable Bound end;
    private final boolean openBelow;
    private final boolean boundaryBelow;

    private Lookup(
            String name,
            List<Bound> bounds,
            List<String> categories,
            @Nullable Bound end,
            boolean openBelow,
            boolean boundaryBelow) {
        this.name = Objects.requireNonNull(name, "name");
        this.bounds = List.copyOf(bounds);
        this.categories = List.copyOf(categories);
        this.end = end;
        this.openBelow = openBelow;
        this.boundaryBelow = boundaryBelow;
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "The name of the lookup (" + name + ") is blank.\nName what is looked up, such as \"margin\".");
        }
    }

    /**
     * Obtains bands of attainments or other shares.
     *
     * @param name  the name of the lookup
     * @param from  where each band begins, ascending
     * @return the lookup
     * @throws IllegalArgumentException if the name is blank
     */
    public static Lookup bands(String name, Rate... from) {
        return bands(
                name, Arrays.stream(from).<Bound>map(Bound.OnAttainment::new).toList());
    }

    /**
     * Obtains bands of money.
     *
     * @param name  the name of the lookup
     * @param from  where each band begins, ascending
     * @return the lookup
     * @throws IllegalArgumentException if the name is blank
     */
    public static Lookup bands(String name, Amount... from) {
        return bands(name, Arrays.stream(from).<Bound>map(Bound.OnAmount::new).toList());
    }

    /**
     * Obtains bands of whole numbers of things.
     *
     * @param name  the name of the lookup
     * @param from  where each band begins, ascending
     * @return the lookup
     * @throws IllegalArgumentException if the name is blank
     */
    public static Lookup bands(String name, long... from) {
        return bands(
                name,
                Arrays.stream(from)
                        .mapToObj(BigDecimal::valueOf)
                        .<Bound>map(Bound.OnNumber::new)
                        .toList());
    }

    /**
     * Obtains bands.
     *
     * @param name  the name of the lookup
     * @param from  where each band begins, ascending
     * @return the lookup
     * @throws IllegalArgumentException if the name is blank
     */
    public static Lookup bands(String name, List<Bound> from) {
        return new Lookup(name, from, List.of(), null, false, false);
    }

    /**
     * Obtains categories, compared letter by letter.
     *
     * @param name  the name of the lookup
     * @param categories  the categories in the order of the cells
     * @return the lookup
     * @throws IllegalArgumentException if the name is blank
     */
    public static Lookup categories(String name, String... categories) {
        return categories(name, List.of(categories));
    }

    /**
     * Obtains categories, compared letter by letter.
     *
     * @param name  the name of the lookup
     * @param categories  the categories in the order of the cells
     * @return the lookup
     * @throws IllegalArgumentException if the name is blank
     */
    public static Lookup categories(String name, List<String> categories) {
        return new Lookup(name, List.of(), categories, null, false, false);
    }

    /**
     * Returns these bands with one more for everything below the first bound.
     *
     * @return the lookup
     */
    public Lookup openBelow() {
        return new Lookup(name, bounds, categories, end, true, boundaryBelow);
    }

    /**
     * Returns these bands with the last one ending before a level.
     *
     * @param level  the first level that is out of range
     * @return the lookup
     */
    public Lookup below(Rate level) {
        return below(new Bound.OnAttainment(level));
    }

    /**
     * Returns these bands with the last one ending before an amount.
     *
     * @param amount  the first amount that is out of range
     * @return the lookup
     */
    public Lookup below(Amount amount) {
        return below(new Bound.OnAmount(amount));
    }

    /**
     * Returns these bands with the last one ending before a whole number.
     *
     * @param number  the first number that is out of range
     * @return the lookup
     */
    public Lookup below(long number) {
        return below(new Bound.OnNumber(BigDecimal.valueOf(number)));
    }

    /**
     * Returns these bands with the last one ending before a bound.
     *
     * @param bound  the first position that is out of range
     * @return the lookup
     */
    public Lookup below(Bound bound) {
        return new Lookup(name, bounds, categories, Objects.requireNonNull(bound, "bound"), openBelow, boundaryBelow);
    }

    /**
     * Returns these bands with a value on a bound belonging to the band below it.
     *
     * @return the lookup
     */
    public Lookup boundaryToBandBelow() {
        return new Lookup(name, bounds, categories, end, openBelow, true);
    }

    /**
     * Returns what is looked up.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns where the bands begin.
     *
     * @return the bounds, none for categories
     */
    public List<Bound> bounds() {
        return bounds;
    }

    /**
     * Returns the categories.
     *
     * @return the categories, none for bands
     */
    public List<String> categories() {
        return categories;
    }

    /**
     * Returns where the last band ends.
     *
     * @return the first position out of range, or empty if it is open
     */
    public Optional<Bound> end() {
        return Optional.ofNullable(end);
    }

    /**
     * Returns whether there is a band below the first bound.
     *
     * @return false unless said
     */
    public boolean isOpenBelow() {
        return openBelow;
    }

    /**
     * Returns whether a value on a bound belongs to the band below it.
     *
     * @return false unless said
     */
    public boolean isBoundaryToBandBelow() {
        return boundaryBelow;
    }

    /**
     * Returns how many bands or categories there are, which is how many cells of a matrix lie along this lookup.
     *
     * @return the number
     */
    public int size() {
        return categories.size() + bounds.size() + (openBelow ? 1 : 0);
    }

    /**
     * Returns the bands or categories in words.
     *
     * @return such as {@code "from 10 % to 20 %"} or {@code "Core"}, in the order of the cells
     */
    public List<String> labels() {
        List<String> labels = new ArrayList<>(categories);
        if (openBelow && !bounds.isEmpty()) {
            labels.add("below " + bounds.get(0));
        }
        for (int i = 0; i < bounds.size(); i++) {
            Bound next = i + 1 < bounds.size() ? bounds.get(i + 1) : end;
            labels.add("from " + bounds.get(i) + (next == null ? "" : " to " + next));
        }
        return List.copyOf(labels);
    }

    boolean isCategories() {
        return bounds.isEmpty();
    }

    /** Returns the place of the band that a number falls into, or empty out of range. */
    OptionalInt find(Figure figure, RateInput input) {
        Ratio value = Position.checked(bounds.get(0).kind(), figure, input).orThrow();
        if (end != null && passes(value, end, input)) {
            return OptionalInt.empty();
        }
        int found = openBelow ? 0 : -1;
        for (int i = 0; i < bounds.size() && passes(value, bounds.get(i), input); i++) {
            found = i + (openBelow ? 1 : 0);
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private boolean passes(Ratio value, Bound bound, RateInput input) {
        int compared = value.compareTo(bound.position(input.currency()));
        return boundaryBelow ? compared > 0 : compared >= 0;
    }

    /** Returns what keeps the lookup from being used. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (bounds.isEmpty() && categories.isEmpty()) {
            problems.add("The lookup (" + name + ") has neither bands nor categories.\nState at least one.");
        }
        if (!categories.isEmpty() && (openBelow || end != null || boundaryBelow)) {
            problems.add("The lookup (" + name
                    + ") has categories and bounds.\nSay openBelow, below and boundaryToBandBelow of" + " bands only.");
        }
        Set<String> seen = new HashSet<>();
        categories.stream()
                .filter(category -> !seen.add(category))
                .distinct()
                .forEach(category -> problems.add("The lookup (" + name + ") has the category (" + category
                        + ") twice.\nState each category once."));
        List<Bound> all = new ArrayList<>(bounds);
        end().ifPresent(all::add);
        if (all.stream().map(Bound::kind).distinct().count() > 1) {
            problems.add("The lookup (" + name + ") mixes levels, amounts and numbers: " + all
                    + ".\nUse one kind in a lookup.");
            return problems;
        }
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).value().compareTo(all.get(i - 1).value()) <= 0) {
                problems.add("The bands of the lookup (" + name + ") overlap: (" + all.get(i) + ") does not lie above ("
                        + all.get(i - 1) + ").\nState bounds in ascending order, each once.");
            }
        }
        return problems;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Lookup other
                && name.equals(other.name)
                && bounds.equals(other.bounds)
                && categories.equals(other.categories)
                && Objects.equals(end, other.end)
                && openBelow == other.openBelow
                && boundaryBelow == other.boundaryBelow;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, bounds, categories, end, openBelow, boundaryBelow);
    }

    /**
     * Returns the lookup in words.
     *
     * @return such as {@code "margin [from 10 % to 20 %, from 20 %]"}
     */
    @Override
    public String toString() {
        return name + " " + labels() + (boundaryBelow ? ", a bound belonging to the band below" : "");
    }
}
