package org.openspm.compensation.rate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/**
 * Cells by named lookups, each of bands or categories: revenue by margin, product by region; or a rate for each product, by one lookup alone.
 *
 * <pre>{@code
 * RateMatrix.over(Lookup.categories("product", "Core", "Plus"), Lookup.bands("margin", percent(10), percent(20)))
 *         .row(percent(2), percent(4))                // Core
 *         .row(percent(3), percent(6))                // Plus
 * }</pre>
 *
 * <p>Cells are stated row by row: the last lookup runs along a row, the one before it from row to row, and so on. A cell pays a rate on the base, an
 * amount, an amount for each unit, or a share of the target incentive. A value out of range or a category that is not listed pays nothing and says
 * so, unless {@link #otherwise(Pay)} says what it pays; a value that is undefined pays nothing and says why.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RateMatrix implements PayRule {

    private final List<Lookup> over;
    private final List<List<Pay>> rows;
    private final @Nullable Pay otherwise;
    private final List<String> problems;

    private RateMatrix(List<Lookup> over, List<List<Pay>> rows, @Nullable Pay otherwise) {
        this.over = List.copyOf(over);
        this.rows = List.copyOf(rows);
        this.otherwise = otherwise;
        this.problems = MatrixCheck.problems(this);
    }

    /**
     * Obtains a matrix without cells.
     *
     * @param lookups  one or more lookups of different names
     * @return the matrix, which needs its rows
     */
    public static RateMatrix over(Lookup... lookups) {
        return over(List.of(lookups));
    }

    /**
     * Obtains a matrix without cells.
     *
     * @param lookups  one or more lookups of different names
     * @return the matrix, which needs its rows
     */
    public static RateMatrix over(List<Lookup> lookups) {
        return new RateMatrix(lookups, List.of(), null);
    }

    /**
     * Returns this matrix with one more row of rates on the base.
     *
     * @param rates  a rate for each band or category of the last lookup
     * @return the matrix
     */
    public RateMatrix row(Rate... rates) {
        return row(Arrays.stream(rates).map(Pay::rate).toList());
    }

    /**
     * Returns this matrix with one more row of cells.
     *
     * @param cells  what is paid for each band or category of the last lookup
     * @return the matrix
     */
    public RateMatrix row(Pay... cells) {
        return row(List.of(cells));
    }

    private RateMatrix row(List<Pay> cells) {
        return new RateMatrix(
                over, Stream.concat(rows.stream(), Stream.of(cells)).toList(), otherwise);
    }

    /**
     * Returns this matrix paying something out of range and for categories that are not listed.
     *
     * @param pay  what is paid there
     * @return the matrix
     */
    public RateMatrix otherwise(Pay pay) {
        return new RateMatrix(over, rows, Objects.requireNonNull(pay, "pay"));
    }

    /**
     * Returns what the cells are looked up by.
     *
     * @return the dimensions, the one along a row last
     */
    public List<Lookup> dimensions() {
        return over;
    }

    /**
     * Returns the cells.
     *
     * @return the rows in the order they were stated
     */
    public List<List<Pay>> rows() {
        return rows;
    }

    /**
     * Returns what is paid out of range.
     *
     * @return the pay, or empty for nothing
     */
    public Optional<Pay> otherwise() {
        return Optional.ofNullable(otherwise);
    }

    /**
     * Returns what keeps this matrix from being used anywhere.
     *
     * @return the problems, each with its value and a remedy on a second line; none if the matrix is sound
     */
    public List<String> problems() {
        return problems;
    }

    @Override
    public List<String> problems(RateSetting setting) {
        Problems found = new Problems("The rate matrix", setting).addAll(problems);
        for (Lookup lookup : over) {
            MatrixCheck.fit(lookup, setting, found);
        }
        pays().forEach(found::pay);
        return found.found();
    }

    private Stream<Pay> pays() {
        return Stream.concat(rows.stream().flatMap(List::stream), otherwise().stream());
    }

    @Override
    public Set<RateNeed> needs() {
        Set<RateNeed> needs = EnumSet.of(RateNeed.NAMED_LOOKUPS);
        if (pays().anyMatch(pay -> pay instanceof Pay.ShareOfTarget)) {
            needs.add(RateNeed.TARGET_INCENTIVE);
        }
        return Set.copyOf(needs);
    }

    @Override
    public Set<String> lookups() {
        return over.stream().map(Lookup::name).collect(Collectors.toCollection(HashSet::new));
    }

    /** A cell with the words that lead to it, or the reason why there is none. */
    private record Found(@Nullable Pay pay, String words) {}

    @Override
    public RateResult apply(RateInput input) {
        Found found = find(input);
        if (found.pay == null) {
            return RateResult.undefined(found.words);
        }
        if (found.pay instanceof Pay.ShareOfTarget && input.target().isEmpty()) {
            return RateResult.undefined(Base.NO_TARGET);
        }
        Base base = new Base(input, Optional.empty());
        Ratio pay = base.onPart(found.pay, input.base()).plus(base.onReaching(found.pay));
        return RateResult.of(found.words, input.base(), found.pay.toString(), pay);
    }

    private Found find(RateInput input) {
        Objects.requireNonNull(input, "input");
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        int cell = 0;
        List<String> words = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (Lookup lookup : over) {
            Figure figure = input.figures().get(lookup.name());
            String category = input.categories().get(lookup.name());
            Optional<String> missing = missing(lookup, figure, category);
            if (missing.isPresent()) {
                return new Found(null, missing.get());
            }
            OptionalInt place = place(lookup, figure, category, input);
            cell = cell * lookup.size() + place.orElse(0);
            if (place.isPresent()) {
                words.add(lookup.name() + " " + lookup.labels().get(place.getAsInt()));
            } else {
                outside.add("the " + lookup.name() + " of " + (figure == null ? category : figure)
                        + " is not in the matrix");
            }
        }
        if (!outside.isEmpty()) {
            return new Found(otherwise, String.join(", ", outside));
        }
        int width = over.get(over.size() - 1).size();
        return new Found(rows.get(cell / width).get(cell % width), String.join(", ", words));
    }

    private static Optional<String> missing(Lookup lookup, @Nullable Figure figure, @Nullable String category) {
        if (lookup.isCategories() ? category == null : figure == null) {
            return Optional.of("there is no " + lookup.name());
        }
        return Optional.ofNullable(figure).filter(number -> !number.isDefined()).map(Figure::reason);
    }

    private static OptionalInt place(
            Lookup lookup, @Nullable Figure figure, @Nullable String category, RateInput input) {
        if (lookup.isCategories()) {
            int index = category == null ? -1 : lookup.categories().indexOf(category);
            return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
        }
        return figure == null ? OptionalInt.empty() : lookup.find(figure, input);
    }

    /** The lookups stay where they are, so that the rate is the cell's. */
    @Override
    public Outlook outlook(RateInput input) {
        Found found = find(input);
        return found.pay == null || found.pay instanceof Pay.EachPackage
                ? Outlook.unknown()
                : Outlook.of(new Base(input, Optional.empty()).slope(found.pay));
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof RateMatrix other
                && over.equals(other.over)
                && rows.equals(other.rows)
                && Objects.equals(otherwise, other.otherwise);
    }

    @Override
    public int hashCode() {
        return Objects.hash(over, rows, otherwise);
    }

    /**
     * Returns the matrix in words.
     *
     * @return such as {@code "a matrix over product [Core, Plus] and margin [from 10 %]: (at 2 %) (at 3 %)"}
     */
    @Override
    public String toString() {
        return "a matrix over " + over.stream().map(Lookup::toString).collect(Collectors.joining(" and ")) + ": "
                + rows.stream()
                        .map(row -> row.stream().map(Pay::toString).collect(Collectors.joining(", ", "(", ")")))
                        .collect(Collectors.joining(" "))
                + (otherwise == null ? "" : ", otherwise " + otherwise);
    }
}
